"""A relative's file: who they are as enrolled and as mended since, their codes, their talk, their looks at the page."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from lastcontact.core.fold.facts import Act
from lastcontact.core.payloads import families as f

_WRITTEN = tuple(
    field.name for field in fields(f.RelativeAmended) if field.name not in ("record", "relative", "why", "_unknown")
)
"""What a mending may say anew."""


@dataclass(frozen=True, slots=True)
class Amended:
    """One mending. `before`: what was written until then."""

    act: Act
    why: str
    before: f.RelativeEnrolled
    after: f.RelativeEnrolled


@dataclass(frozen=True, slots=True)
class RelativeFile:
    enrolled: f.RelativeEnrolled
    """As they were enrolled, with what was mended since."""
    act: Act
    codes: tuple[tuple[str, str], ...] = ()
    """(code id, "open" or how it ended), oldest first."""
    appointment: f.AppointmentMade | None = None
    appointed: Act | None = None
    """With which act that was agreed on."""
    seen: tuple[Act, ...] = ()
    vouched: Act | None = None
    """The second officer's word, given or refused."""
    vouched_why: str = ""
    """What the second officer wrote."""
    refused_why: str | None = None
    """None unless the second officer did not confirm."""
    amended: tuple[Amended, ...] = ()
    """What was mended since they were enrolled, oldest first."""

    @property
    def id(self) -> str:
        return self.enrolled.relative

    @property
    def waiting(self) -> bool:
        """Whether a second officer was asked to confirm and has not answered."""
        return self.enrolled.needs_second and self.vouched is None

    @property
    def checked(self) -> bool:
        """Whether identity and kinship are established, so that this relative may be told and let in."""
        return not self.waiting and self.refused_why is None

    @property
    def written(self) -> tuple[f.RelativeEnrolled, ...]:
        """All that was ever written of them: as they were enrolled, then after each mending."""
        return (*(mending.before for mending in self.amended), self.enrolled)

    @property
    def written_act(self) -> Act:
        """The act by which it is written as it is now."""
        return self.amended[-1].act if self.amended else self.act


def of_relative(relatives: dict[str, RelativeFile], p: object, act: Act) -> None:
    """Takes one payload into the file of the relative it is about; any other is left alone."""
    if not isinstance(
        p,
        f.CodeIssued | f.CodeEnded | f.AppointmentMade | f.RelativeViewed | f.RelativeVouched | f.RelativeAmended,
    ):
        return
    before = relatives.get(p.relative)
    if before is None:
        return
    if isinstance(p, f.CodeIssued):
        after = replace(before, codes=(*before.codes, (p.code, "open")))
    elif isinstance(p, f.CodeEnded):
        after = replace(before, codes=tuple((c, p.how if c == p.code else how) for c, how in before.codes))
    elif isinstance(p, f.AppointmentMade):
        after = replace(before, appointment=p, appointed=act)
    elif isinstance(p, f.RelativeVouched):
        after = replace(before, vouched=act, vouched_why=p.why, refused_why=None if p.agrees else p.why)
    elif isinstance(p, f.RelativeAmended):
        after = _amended(before, p, act)
    else:
        after = replace(before, seen=(*before.seen, act))
    relatives[p.relative] = after


def _amended(file: RelativeFile, p: f.RelativeAmended, act: Act) -> RelativeFile:
    """With what is mended. Where the enrolment rests on a second officer's word and the kinship is another now, that
    officer is asked anew: what they confirmed was something else.
    """
    before = file.enrolled
    after = replace(before, **{name: said for name in _WRITTEN if (said := getattr(p, name)) is not None})
    mended = replace(file, enrolled=after, amended=(*file.amended, Amended(act, p.why, before, after)))
    if before.needs_second and before.relation.casefold() != after.relation.casefold():
        return replace(mended, vouched=None, vouched_why="", refused_why=None)
    return mended
