"""Keeping: keys turned, backups made and restored, staff admitted; under the bureau's own key."""

from __future__ import annotations

from dataclasses import dataclass

from lastcontact.core.entry import Subject
from lastcontact.core.payloads.registry import Payload, kind


@dataclass(frozen=True, slots=True, kw_only=True)
class OfBureau(Payload):
    @property
    def subject(self) -> Subject:
        return "bureau:0"


@kind("key.turned")
@dataclass(frozen=True, slots=True, kw_only=True)
class KeyTurned(OfBureau):
    why: str = ""


@kind("backup.made")
@dataclass(frozen=True, slots=True, kw_only=True)
class BackupMade(OfBureau):
    head_seq: int


@kind("backup.restored")
@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRestored(OfBureau):
    head_seq: int
    erased_again: int = 0


@kind("officer.admitted")
@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerAdmitted(OfBureau):
    officer: str
    roles: tuple[str, ...] = ()


@kind("officer.changed")
@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerChanged(OfBureau):
    officer: str
    roles: tuple[str, ...] = ()
    active: bool = True


@kind("officer.sign_in_name_mended")
@dataclass(frozen=True, slots=True, kw_only=True)
class SignInNameMended(OfBureau):
    """An account that nobody had signed in to yet got another sign-in name, as the first was mistyped."""

    officer: str


@kind("officer.views_read")
@dataclass(frozen=True, slots=True, kw_only=True)
class ViewsRead(OfBureau):
    """Somebody who audits looked at which files an officer had opened, in these days."""

    officer: str
    from_day: str
    to_day: str


@kind("officer.door_opened")
@dataclass(frozen=True, slots=True, kw_only=True)
class DoorOpened(OfBureau):
    """An administrator let an officer try a password again, whose account wrong ones had closed for a while."""

    officer: str
