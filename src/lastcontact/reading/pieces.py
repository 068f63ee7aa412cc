"""Triggers in pieces: words that tell something only with others: "contact with ... lost", "taken ... prisoner"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.counting import Counted
from lastcontact.reading.lexicon import Hit, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.sheet import Zone
from lastcontact.reading.trigger import Setting, Trigger

PIECES = (
    "gap",
    "figure",
    "under",
    "taken",
    "lost",
    "received",
    "alone",
    "imperative",
    "counted",
    "named",
    "having",
    "pulled",
    "kin",
    "left",
)


_BACK = frozenset(("restored", "re-established", "reestablished", "regained"))
_GONE = frozenset(
    ("lost", "broke", "ceased", "stopped", "ended", "broken", "interrupted", "cut", "severed", "disrupted")
)


PARTED = "parted "
"""Opens the form of a verb whose particle stands behind its people: "let nine drivers go"."""


def in_pieces(setting: Setting, hit: Hit, trigger: Trigger) -> Trigger | None:
    """Those that need a word further on: "contact with ... lost", "taken ... prisoner"."""
    lows, sentence, form = setting.sheet.lows, setting.sentence, trigger.form
    if form == "gap":
        for j in range(hit.last, min(hit.last + 18, sentence.last)):
            if lows[j] in _BACK:
                return replace(trigger, type=ClaimType.FOUND, form="state", seeks="right")
            if lows[j] in _GONE:
                return replace(trigger, form="state", seeks="right")
            if boundary_strength(setting.sheet, j, sentence) >= 3:
                return None
        return None
    if form == "figure":
        follows = any(hit.last <= c.first <= hit.last + 1 for c in setting.counted)
        return replace(trigger, seeks="right") if follows else None
    if (
        form == "taken"
        and lows[hit.first] not in ("taken", "took", "take", "taking")
        and not _led_away(setting, hit.last)
    ):
        return None
    if form in ("lost", "received"):
        return replace(trigger, form="active", seeks="right") if _people_follow(setting, hit.last, form) else None
    if form.startswith(PARTED):
        closes = _parted(setting, hit.last, form.removeprefix(PARTED))
        return replace(trigger, form="active", seeks="right") if closes else None
    if form == "left":
        left = next((c for c in setting.counted if c.first == hit.last and not c.has_noun), None)
        ends = left is not None and _bare(setting, left.last)
        return replace(trigger, form="active", seeks="right") if ends else None
    if form == "kin":
        return replace(trigger, form="state") if _kin_before(setting, hit.first) else None
    if form == "having":
        return replace(trigger, form="active", seeks="right") if _of_ours(setting, hit.last) else None
    if form == "pulled":
        return replace(trigger, form="active", seeks="right") if _out_of(setting, hit.last) else None
    if form == "named":
        counted = any(c.noun_first <= hit.first < c.noun_last for c in setting.counted)
        return replace(trigger, form="named", seeks="left") if counted else None
    if form == "counted":
        near = any(hit.first - 1 <= max(c.last, c.noun_last) <= hit.first for c in setting.counted)
        return replace(trigger, form="state") if near else None
    if form == "imperative":
        return replace(trigger, form="state", seeks="right") if _opens_order(setting, hit) else None
    if form == "alone":
        after = lows[hit.last] if hit.last < sentence.last else "."
        if trigger.type is ClaimType.SURRENDERED and after[0].isalnum() and after not in words("phrase_ends"):
            return None
        transitive = after in words("determiners") or any(c.first == hit.last for c in setting.counted)
        return None if transitive else replace(trigger, form="state")
    if form == "taken" and (place := setting.cast.at(hit.last)) is not None and place.kind is Kind.PLACE:
        return replace(trigger, type=ClaimType.CONTROLS, form="active", seeks="right")
    if form == "under":
        at = next((j for j in range(hit.last, min(hit.last + 4, sentence.last)) if lows[j] == "control"), None)
        return replace(trigger, last=at + 1, form="state") if at is not None else None
    if _led_away(setting, hit.last) or (lows[hit.first].startswith("t") and _captive_follows(setting, hit.last)):
        return replace(trigger, form="active", seeks="right")
    if _took_whom(setting, hit):
        return replace(trigger, form="active", seeks="right")
    return _taken(setting, hit, trigger)


def _opens_order(setting: Setting, hit: Hit) -> bool:
    """Whether a bare verb opens its clause as an order does: "Let the Red Cross see them, and send them home"."""
    sheet, sentence, at = setting.sheet, setting.sentence, hit.first
    while at > sentence.first and sheet.lows[at - 1] in ("please", "and", "pls", "just"):
        at -= 1
    after = sheet.lows[hit.last] if hit.last < sentence.last else "."
    if after in ("of", "by", "was", "were", "is", "are", ":", ".", ",") or sentence.title_case:
        return False
    if at == sentence.first:
        return hit.first > at or sheet.is_capital(at) or sentence.zone is Zone.BODY
    return sheet.words[at - 1] in ':“";•' or (
        sheet.words[at - 1] == "," and any(sheet.words[k] == ":" for k in range(sentence.first, at))
    )


def _people_follow(setting: Setting, at: int, form: str) -> bool:
    """ "lost 12 men", "losing 14 in a raid", "received 40 of its servicemen": a count of people right after."""
    for counted in setting.counted:
        if form == "lost" and counted.first == at and _of_people_lost(setting, counted):
            return True
        if form == "received" and counted.first == at and _of_its_own(setting, counted.last):
            return True
        if at <= counted.first <= at + 1 and counted.kind and counted.kind != "group":
            noun = setting.sheet.lows[counted.noun_last - 1] if counted.has_noun else ""
            before = setting.sheet.lows[setting.sentence.first : at]
            taken_in = noun in words("dead_nouns") and any(
                w in ("hospital", "morgue", "clinic", "mortuary") for w in before
            )
            return form == "lost" or not (taken_in or noun in words("triggers_not_received"))
    return False


def _of_its_own(setting: Setting, at: int) -> bool:
    """ "received 22 of its own": people of one's own side."""
    after = setting.sheet.lows[at : min(at + 3, setting.sentence.last)]
    return after[:1] == ["of"] and (after[1:] in _OWN or after[1:2] in (["ours"], ["theirs"]))


_OWN = (["its", "own"], ["their", "own"], ["our", "own"], ["his", "own"], ["our", "people"], ["our", "men"])


def _of_people_lost(setting: Setting, counted: Counted) -> bool:
    """Whether "lost 14" tells of people: a bare number, and no club, firm or party that lost it."""
    lows, first = setting.sheet.lows, setting.sentence.first
    return (
        not counted.has_noun
        and not lows[counted.last - 1].endswith("illion")
        and not words("losing_things") & set(lows[first : counted.first])
        and _bare(setting, counted.last)
    )


def _bare(setting: Setting, at: int) -> bool:
    """Whether a number ends its phrase at token `at`, so that it counts no things."""
    after = setting.sheet.lows[at] if at < setting.sentence.last else "."
    row = setting.sheet.lows[at : at + 3] == ["in", "a", "row"]
    return not row and (not after[0].isalnum() or after in words("bare_ends"))


def _taken(setting: Setting, hit: Hit, trigger: Trigger) -> Trigger | None:
    """ "12 taken", "was taken at the checkpoint": captured; not "taken to", "taken over", "taken place"."""
    lows, sentence = setting.sheet.lows, setting.sentence
    after = lows[hit.last] if hit.last < sentence.last else ""
    if lows[hit.first] != "taken" or after in ("to", "from", "over", "up", "part", "place", "care", "away"):
        return None
    near = any(_up_to(setting, max(c.last, c.noun_last), hit.first) for c in setting.counted)
    passive = hit.first > sentence.first and lows[hit.first - 1] in words("be")
    last = lows[hit.last + 1 : hit.last + 2] in ([], ["."], [","], [";"], ["!"])
    if after == "off" and not (near and (last or "by" in lows[hit.last : hit.last + 8])):
        return None
    person = setting.cast.at(hit.first - 2)
    named = (
        passive and person is not None and person.kind is Kind.PERSON and after in (".", ",", "too", "alive", "with")
    )
    held = named or (passive and after in ("at", "by", "during", "near", "in"))
    then = lows[hit.last + 1] if hit.last + 1 < sentence.last else "."
    ends = after in _TAKEN_ENDS or (after == "on" and (then in words("calendar") or then.isdecimal()))
    held = held or (ends and _be_before(setting, hit.first) and _whom_before(setting, hit.first))
    return replace(trigger, form="passive") if near or held or hit.first - 1 in setting.people else None


_TAKEN_ENDS = (".", ",", ";", "”", "and", "at", "by", "during", "near", "in", "too", "alive", "when", "yesterday")


def _be_before(setting: Setting, at: int) -> bool:
    return at > setting.sentence.first and setting.sheet.lows[at - 1] in words("be") | {"been", "being", "also", "all"}


def _whom_before(setting: Setting, at: int) -> bool:
    """Whether people that are counted, named or pointed to stand in the clause before a verb in the passive."""
    sheet, pointed = setting.sheet, words("people_pronouns") | {"rest", "one"}
    for i in range(at - 1, max(at - 9, setting.sentence.first - 1), -1):
        mention = setting.cast.at(i)
        if (
            i in setting.people
            or sheet.lows[i] in pointed
            or any(c.first <= i < c.last for c in setting.counted)
            or (mention is not None and mention.kind is Kind.PERSON)
        ):
            return True
        if boundary_strength(sheet, i, setting.sentence) >= 2 or sheet.lows[i] in words("triggers_things"):
            return False
    return False


def _led_away(setting: Setting, at: int) -> bool:
    """ "took the others away", "led him off": people between the verb and its particle."""
    lows, stop = setting.sheet.lows, min(at + 6, setting.sentence.last)
    particle = next(
        (
            j
            for j in range(at, stop)
            if lows[j] in ("away", "off") or lows[j : j + 2] in (["with", "them"], ["with", "him"])
        ),
        None,
    )
    if particle is None or particle == at:
        return False
    return any(
        j in setting.people or lows[j] in ("them", "him", "her", "others", "us", "me")
        or any(c.first <= j < c.last for c in setting.counted)
        for j in range(at, particle)
    )  # fmt: skip


def _captive_follows(setting: Setting, at: int) -> bool:
    """ "taken five prisoner", "took the crew hostage"."""
    for j in range(at, min(at + 8, setting.sentence.last)):
        if setting.sheet.lows[j] in ("prisoner", "captive", "hostage"):
            return j > at
        if setting.sheet.lows[j] in ("prisoners", "captives", "hostages"):
            return any(c.first <= at + 1 and c.noun_first <= j < c.noun_last for c in setting.counted) or j - at == 1
        if boundary_strength(setting.sheet, j, setting.sentence) >= 2:
            return False
    return False


def _of_ours(setting: Setting, at: int) -> bool:
    """ "The Front has fourteen of our men": people of one side in the hands of another."""
    lows = setting.sheet.lows
    counted = next((c for c in setting.counted if at <= c.first <= at + 1), None)
    if counted is None or lows[counted.last : counted.last + 1] != ["of"]:
        return False
    whose = lows[counted.last + 1 : counted.last + 2]
    return whose in (["our"], ["their"], ["your"]) or lows[counted.last + 1 : counted.last + 2] in (["ours"], ["yours"])


def _out_of(setting: Setting, at: int) -> bool:
    """ "pulled 58 people out of the water", "had pulled two bodies from the reeds"."""
    lows, stop = setting.sheet.lows, min(at + 11, setting.sentence.last)
    counted = next((c for c in setting.counted if at <= c.first <= at + 1), None)
    whom = counted is not None or any(i in setting.people for i in range(at, min(at + 3, stop)))
    return whom and any(lows[i] == "from" or lows[i : i + 2] == ["out", "of"] for i in range(at, stop))


def _parted(setting: Setting, at: int, particle: str) -> bool:
    """Whether people, and then the verb's particle, follow: "brought 75 men back", "let me go"."""
    lows, near = setting.sheet.lows, range(at, min(at + 3, setting.sentence.last))
    counted = next((c for c in setting.counted if at <= c.first <= at + 1), None)
    whom = next((i + 1 for i in near if i in setting.people or (i == at and lows[i] in words("pointed_to"))), None)
    if (counted is None and whom is None) or (counted is not None and counted.kind == "group"):
        return False
    behind = max(counted.last, counted.noun_last) if counted is not None else whom or at
    rest = lows[behind : min(behind + 4, setting.sentence.last)]
    return particle in rest[: rest.index(",") if "," in rest else len(rest)]


def _kin_before(setting: Setting, at: int) -> bool:
    """ "Husband ALIVE": a person right before the word, with no verb between."""
    before = setting.cast.at(at - 1)
    return at - 1 in setting.people or (before is not None and before.kind is Kind.PERSON)


def _up_to(setting: Setting, behind: int, at: int) -> bool:
    """Whether nothing but a phrase of place parts a count from its verb: "4 lads from the mill taken"."""
    between = setting.sheet.lows[behind:at]
    if len(between) <= 1:
        return behind <= at
    return len(between) <= 4 and between[0] in ("from", "at", "near", "of") and all(w.isalpha() for w in between)


def _took_whom(setting: Setting, hit: Hit) -> bool:
    """ "They took the baker last night": armed men, and people right after the verb; not "took the boys to school"."""
    lows, stop = setting.sheet.lows, setting.sentence.last
    by_them = lows[hit.first] in ("took", "take") and lows[hit.first - 1] in words("takers")
    counted = next((c for c in setting.counted if c.first == hit.last), None)
    if by_them and counted is not None and not counted.has_noun and not counted.kind:
        return True
    whom = any(i in setting.people for i in range(hit.last, min(hit.last + (5 if counted else 3), stop)))
    whom = whom or _of_its_own(setting, hit.last + 1)
    return (
        by_them
        and whom
        and not any(w in ("to", "home", "in", "back") for w in lows[hit.last : min(hit.last + 7, stop)])
    )
