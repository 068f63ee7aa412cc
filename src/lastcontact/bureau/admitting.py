"""Staff accounts: who was admitted with which roles, and what changed, are entries; nobody sought is named in them."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from lastcontact.accounts import lockout, staff
from lastcontact.accounts.models import Officer
from lastcontact.bureau.acting import Hand, write
from lastcontact.core.payloads.keeping import DoorOpened, OfficerAdmitted, OfficerChanged, SignInNameMended


def admit(*, by: Hand, login: str, display_name: str, roles: Sequence[str]) -> staff.Admitted:
    """Opens an account. Raises: ValidationError when the sign-in name is taken or a role does not exist."""
    with transaction.atomic():
        admitted = staff.admit(login, display_name, roles)
        write(by, OfficerAdmitted(officer=admitted.officer.pk, roles=tuple(sorted(roles))))
    return admitted


def change(*, by: Hand, officer: Officer, display_name: str, roles: Sequence[str], is_active: bool) -> None:
    """Changes name, roles, or closes an account. Raises: staff.LastAdministrator, ValidationError."""
    with transaction.atomic():
        staff.change(officer, display_name=display_name, roles=roles, is_active=is_active)
        write(by, OfficerChanged(officer=officer.pk, roles=tuple(sorted(roles)), active=is_active))


def mend_login(*, by: Hand, officer: Officer, login: str) -> None:
    """Another sign-in name for an account that nobody has signed in to yet.

    Raises: staff.SignedInAlready, ValidationError when the name is taken or cannot be one.
    """
    with transaction.atomic():
        if staff.mend_login(officer, login):
            write(by, SignInNameMended(officer=officer.pk))


def open_door(*, by: Hand, officer: Officer) -> None:
    """Lets an officer try a password again, where wrong ones closed the account for a while."""
    with transaction.atomic():
        write(by, DoorOpened(officer=officer.pk))
        lockout.open_door(officer.login)
