"""Opening, changing and closing staff accounts. Each returns what the journal needs to say; none writes there."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from django.db import transaction

from lastcontact.accounts import lockout
from lastcontact.accounts.models import Officer, Role


class SignedInAlready(Exception):
    """Somebody has signed in under this name: it is known to them, and stands."""


class LastAdministrator(Exception):
    """The change would leave the bureau without an open administrator's account."""


@dataclass(frozen=True, slots=True)
class Admitted:
    """A new account, and the password to hand over; it is seen this once, and changed at the first sign-in."""

    officer: Officer
    first_password: str


def admit(login: str, display_name: str, roles: Sequence[str]) -> Admitted:
    """Raises: ValidationError when the sign-in name is taken or a role does not exist."""
    password = first_password()
    officer = Officer.objects.create_user(
        login, password, display_name=display_name, roles=list(roles), must_change_password=True
    )
    return Admitted(officer, password)


@transaction.atomic
def change(officer: Officer, *, display_name: str, roles: Sequence[str], is_active: bool) -> Officer:
    """Raises: LastAdministrator, ValidationError."""
    was_administrator = Officer.objects.get(pk=officer.pk).has_role(Role.ADMINISTRATOR)
    officer.display_name, officer.roles, officer.is_active = display_name, list(roles), is_active
    officer.full_clean(exclude=["password"])
    if was_administrator and not officer.has_role(Role.ADMINISTRATOR):
        _someone_else_administers(officer)
    officer.save(update_fields=["display_name", "roles", "is_active"])
    return officer


@transaction.atomic
def mend_login(officer: Officer, login: str) -> bool:
    """Another sign-in name for an account that nobody has signed in to yet; False where it is that one already.

    Raises: SignedInAlready, ValidationError when the name is taken or cannot be one.
    """
    now = Officer.objects.select_for_update().get(pk=officer.pk)
    login = Officer.normalize_username(login)
    if login == now.login:
        return False
    if now.last_login is not None:
        raise SignedInAlready
    now.login = login
    now.full_clean(exclude=["password"])
    now.save(update_fields=["login"])
    return True


@transaction.atomic
def give_new_password(officer: Officer) -> str:
    """A first password anew, for whom wrong ones shut nothing; whoever is signed in with the old one is signed out."""
    password = first_password()
    officer.set_password(password)
    officer.must_change_password = True
    officer.save(update_fields=["password", "must_change_password"])
    lockout.open_door(officer.login)
    return password


def reset_second_factor(officer: Officer) -> int:
    """Forgets every app, key and recovery code of this officer; gives how many there were."""
    return Authenticator.objects.filter(user=officer).delete()[0]


def _someone_else_administers(officer: Officer) -> None:
    if all(other.pk == officer.pk for other in Officer.objects.holding(Role.ADMINISTRATOR)):
        raise LastAdministrator


def first_password() -> str:
    """Twenty letters and digits in groups of five, none of which looks like another: about 98 bits."""
    signs = "abcdefghjkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(signs) for _ in range(5)) for _ in range(4))
