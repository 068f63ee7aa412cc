"""Codes for relatives, handed over in person: one relative, one record, one use, 72 hours, five tries, revocable.

Source: DESIGN.md rule 14. Sixteen digits, so that any keyboard can write them and a voice can read them out; the first
six find the code, the other ten prove it: with five tries a guess succeeds once in two thousand million.
"""

from __future__ import annotations

import hmac
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.crypto import salted_hmac

from lastcontact.accounts.models import Code, Relative

VALID_FOR = timedelta(hours=72)
TRIES = 5
SLIP_DIGITS = 6
DIGITS = 16


class Refusal(StrEnum):
    """Why a code opens nothing. For the journal and the tests: the page says one and the same for all of them."""

    UNKNOWN = "unknown"
    USED = "used"
    EXPIRED = "expired"
    LOCKED = "locked"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Issued:
    """The only time the digits are seen, in groups of four. `code_id` is what the journal may name."""

    code_id: str
    digits: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Redeemed:
    """A relative who may come in, by this code, which is now used up."""

    code_id: str
    relative: Relative


@dataclass(frozen=True, slots=True)
class Refused:
    """Nobody may come in. `code_id` is None when the digits belong to no code; `just_locked` at the fifth wrong try."""

    reason: Refusal
    code_id: str | None = None
    just_locked: bool = False


def issue(relative: Relative, now: datetime) -> Issued:
    """A new code for this relative and their record; an earlier one that is still open is revoked."""
    with transaction.atomic():
        revoke(relative, now)
        while True:
            digits = "".join(secrets.choice("0123456789") for _ in range(DIGITS))
            try:
                with transaction.atomic():
                    code = Code.objects.create(
                        slip=digits[:SLIP_DIGITS],
                        keyed_hash=_keyed_hash(digits),
                        relative=relative,
                        record_id=relative.record_id,
                        issued_at=now,
                        expires_at=now + VALID_FOR,
                    )
            except IntegrityError:  # the slip is taken: one in a million for each code in the house
                continue
            return Issued(code.id, " ".join(digits[i : i + 4] for i in range(0, DIGITS, 4)), code.expires_at)


def revoke(relative: Relative, now: datetime) -> list[str]:
    """Ends every open code of this relative, and gives their ids."""
    still_open = Code.objects.filter(relative=relative, used_at=None, revoked_at=None)
    ended = list(still_open.values_list("id", flat=True))
    still_open.filter(id__in=ended).update(revoked_at=now)
    return ended


def owner(code_id: str) -> Relative:
    """Whose code this is. Raises: Code.DoesNotExist."""
    return Code.objects.select_related("relative").get(id=code_id).relative


def redeem(written: str, now: datetime) -> Redeemed | Refused:
    """Who may come in with these digits, written in any script and with any spaces.

    A refusal is a value, not an exception: a counted try must not be rolled back with the caller's transaction. Two who
    write the same code at once are told apart by the database: one comes in.
    """
    digits = plain_digits(written)
    code = Code.objects.filter(slip=digits[:SLIP_DIGITS]).select_related("relative").first()
    if code is None or len(digits) != DIGITS:
        return Refused(Refusal.UNKNOWN)
    if reason := _ended(code, now):
        return Refused(reason, code.id)
    if not hmac.compare_digest(bytes(code.keyed_hash), _keyed_hash(digits)):
        return _count_try(code)
    unused = Code.objects.filter(
        id=code.id, used_at=None, revoked_at=None, tries__lt=TRIES, record_id=code.relative.record_id
    )
    if not unused.update(used_at=now):
        code.refresh_from_db()
        return Refused(_ended(code, now) or Refusal.REVOKED, code.id)
    return Redeemed(code.id, code.relative)


def _ended(code: Code, now: datetime) -> Refusal | None:
    if code.revoked_at is not None or code.record_id != code.relative.record_id:
        return Refusal.REVOKED
    if code.used_at is not None:
        return Refusal.USED
    if code.tries >= TRIES:
        return Refusal.LOCKED
    if now >= code.expires_at or now < code.issued_at:
        return Refusal.EXPIRED
    return None


def _count_try(code: Code) -> Refused:
    Code.objects.filter(id=code.id, tries__lt=TRIES).update(tries=F("tries") + 1)
    code.refresh_from_db(fields=["tries"])
    locked = code.tries >= TRIES
    return Refused(Refusal.LOCKED if locked else Refusal.UNKNOWN, code.id, just_locked=locked)


def plain_digits(written: str) -> str:
    return "".join(str(unicodedata.decimal(sign)) for sign in written if unicodedata.decimal(sign, None) is not None)


def _keyed_hash(digits: str) -> bytes:
    return salted_hmac("lastcontact.accounts.codes", digits, algorithm="sha256").digest()
