"""Who takes, holds, kills or lets go, and so is not whom it befell: "Солдаты увели учителя", "ապստամբների կողմից",
"Əsgərlərin apardığı gənc", "აჯანყებულებმა გაათავისუფლეს", "اقتاده الجنود"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.trigger import Trigger

DONE = frozenset((
    ClaimType.CAPTURED, ClaimType.DETAINED, ClaimType.HELD, ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.RETURNED,
    ClaimType.MISSING,
))  # fmt: skip
"""What somebody does to others; who was taken and has not come home is missing."""
_BESIDE = 2
"""Words between a subject and the verb that stands first."""
_OWNED = 4
"""Words from whose deed it is to the participle that tells it: "Əsgərlərin postdan | apardığı"."""


def does_it(found: Found, trigger: Trigger, hit: Hit, edges: tuple[int, int]) -> bool:
    """Whether the people of a hit do what a clause tells."""
    if trigger.type not in DONE:
        return False
    if by_them(found, hit) or _whose_deed(found, hit):
        return True
    if found.set("verb_first"):
        return _behind_the_verb(found, hit, edges)
    if not found.ends(hit.last - 1, "captor_endings"):
        return False
    verb = next((k for k in range(*edges) if acts(found, k)), None)
    return verb is not None and _is_subject(found, hit, verb, edges)


def led_by(found: Found, doer: int, at: int) -> bool:
    """Whether a name behind doers is that of whose people they are: "взяли люди | командира по кличке Сыч"."""
    return doer <= at <= doer + _LED and any(found.over("title", k) for k in range(doer, at))


_LED = 5
"""Tokens from people to the name of who leads them."""


def whom_else(found: Found, trigger: Trigger, doers: list[int], edges: tuple[int, int]) -> Hit | None:
    """Whom a word for an office or a trade names, beside those who do it: "اقتاد الجنود | الطبيب"."""
    beside = 0 if found.set("verb_first") else _BESIDE
    for k in range(*edges):
        hit = found.at("title", k) or found.at("role", k)
        owner = any(last <= k < last + beside for last in doers)
        if hit is not None and not owner and not trigger.first <= k < trigger.last and hit.last not in doers:
            return hit
    return None


def whom_before(found: Found, edges: tuple[int, int]) -> Hit | None:
    """The people before the "whom" of a clause: "троих рыбаков, которых | увезли", "الشاب الذي | اقتادوه"."""
    at = next((k for k in (edges[0] - 1, edges[0]) if found.low(k) in found.set("befalls_whom")), None)
    if at is None:
        return None
    joined = found.stems("object_joined")
    if found.set("verb_first") and not any(found.low(k).endswith(joined) for k in (at + 1, at + 2)):
        return None
    last = at - (found.low(at - 1) in (",", "՝"))
    return found.ending("people", last) or found.ending("kin", last) or found.ending("title", last)


def by_them(found: Found, hit: Hit) -> bool:
    """Whether "by" stands with people: "ջոկատի կողմից", "من قبل مسلحين"."""
    if found.low(hit.last) in found.set("done_by"):
        return True
    before = found.low(hit.first - 1), found.low(hit.first - 2)
    return before[0] in found.set("at_their_hands") or " ".join(reversed(before)) in found.set("at_their_hands")


def _whose_deed(found: Found, hit: Hit) -> bool:
    """Whether a participle behind people in the case of an owner tells what they did."""
    owner, did = found.stems("deed_owners"), found.stems("deed_endings")
    if not found.low(hit.last - 1).endswith(owner):
        return False
    near = (found.low(k) for k in range(hit.last, hit.last + _OWNED))
    return any(word.startswith(found.stems("acting_verbs")) and any(end in word for end in did) for word in near)


def acts(found: Found, k: int, *, one: bool = False) -> bool:
    """Whether a word is a verb that somebody does to others, in a form of those who do it, or of one who does: "увели",
    not "уведены"."""
    word = found.low(k)
    if word.startswith(found.stems("acting_helpers")):
        return found.low(k - 1) in found.set("acting_with")  # "azad | ediblər", not "vəfat ediblər"
    if not word.startswith(found.stems("acting_verbs")):
        return False
    forms = "acting_forms_one" if one else "acting_forms"
    return not found.set(forms) or word.endswith(found.stems(forms))


def _is_subject(found: Found, hit: Hit, verb: int, edges: tuple[int, int]) -> bool:
    """Whether people stand in the case of who does it, and belong to no noun before; a group, with its object beside
    the verb."""
    cases, before = found.stems("captor_endings"), hit.first - 1
    if hit.first <= verb < hit.last or not found.low(hit.last - 1).endswith(cases):
        return False
    beyond = range(verb, edges[1]) if hit.first < verb else range(edges[0], verb)
    if hit.value == "group" and not any(found.at("people", k) for k in beyond):
        return False
    owned = any(found.over(c, before) for c in ("people", "kin", "remains", "number"))
    owned = owned and not found.low(before).endswith(cases)
    return not owned and found.low(before) not in found.set("in") | found.set("from")


def _behind_the_verb(found: Found, hit: Hit, edges: tuple[int, int]) -> bool:
    """Whether people stand where a subject does behind a verb that stands first, and others are its object."""
    near = (found.low(k).removeprefix(found.joined(k)) for k in range(hit.first - 1, hit.first - 1 - _BESIDE, -1))
    verb = next((word for word in near if word.startswith(found.stems("acting_verbs"))), "")
    if verb.endswith(found.stems("object_joined")):
        return True  # "اقتاده | الجنود"
    after, last = found.low(hit.last), found.low(hit.last - 1)
    if verb.startswith(found.stems("letting_go")):
        return after in found.set("let_go_of")
    subject = bool(verb) and (found.definite(hit.first) or last.endswith(found.stems("captor_endings")))
    alone = found.joined(hit.last) or found.over("trigger", hit.last)  # "قتل الجنود الأسرى"
    return subject and any(found.at(c, hit.last) for c in ("people", "title")) and not alone
