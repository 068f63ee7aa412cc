"""Whether a body is said to be somebody, another, or nobody known."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.trigger import Trigger


def of_another(found: Found, trigger: Trigger) -> bool:
    """Whether somebody who is found or examined is another than the one sought: "Тело принадлежит другому человеку"."""
    near = range(trigger.first, trigger.last + 2)
    stems = found.stems("another_one")
    return trigger.type is ClaimType.IDENTIFIED and any(found.low(k).startswith(stems) for k in near)


def not_shown(found: Found, trigger: Trigger) -> bool:
    """Whether a picture is said not to show somebody: "На видео не её сын"."""
    at = trigger.last
    if trigger.type not in (ClaimType.FOOTAGE, ClaimType.IDENTIFIED) or found.low(at) not in found.set("not"):
        return False
    at += 1 + (found.low(at + 1) in found.set("whose_kin"))
    return any(found.over(c, at) for c in ("kin", "title")) or found.sheet.is_capital(at)


def unidentified(found: Found, trigger: Trigger, edges: tuple[int, int]) -> bool:
    """Whether bodies or the dead are said to be nobody known: "ექვსი ამოუცნობია", "مجهولة الهوية"."""
    if trigger.type is not ClaimType.IDENTIFIED or not_shown(found, trigger):
        return trigger.type is ClaimType.IDENTIFIED
    stems, own = found.stems("unidentified"), range(trigger.first, trigger.last)
    but = any(found.low(k) in found.set("but_for") for k in range(*edges))
    not_so = not but and any(found.low(k) in found.set("not") for k in own)
    return not_so or any(found.low(k).startswith(stems) for k in range(*edges))


def of_who_it_is(found: Found, trigger: Trigger, edges: tuple[int, int]) -> bool:
    """Whether it is their names that are unknown, and not their death: "личность погибшего неизвестна"."""
    stems = found.stems("identity")
    of_it = trigger.type in (ClaimType.KILLED, ClaimType.FOUND, ClaimType.IDENTIFIED)
    return of_it and any(found.low(k).startswith(stems) for k in range(*edges))
