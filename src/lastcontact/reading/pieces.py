"""Triggers in pieces: words that tell something only with others: "contact with ... lost", "taken ... prisoner"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.counting import Counted
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.people_behind import counted_behind, people_end
from lastcontact.reading.survivors import surviving, survivor
from lastcontact.reading.taking import bare, of_its_own, taking
from lastcontact.reading.trigger import Setting, Trigger

PIECES = (
    "gap",
    "figure",
    "under",
    "taken",
    "lost",
    "received",
    "alone",
    "counted",
    "named",
    "having",
    "pulled",
    "kin",
    "left",
    "quoted",
    "survives",
    "survivor",
)


_BACK = frozenset(("restored", "re-established", "reestablished", "regained"))
_GONE = frozenset(
    ("lost", "broke", "ceased", "stopped", "ended", "broken", "interrupted", "cut", "severed", "disrupted")
)


PARTED = "parted "
"""Opens the form of a verb whose particle stands behind its people: "let nine drivers go"."""


def _before_a_belief(setting: Setting, at: int) -> int:
    """Where the verb begins that leads to a state: "the four | are still believed to be alive"."""
    lows, joints = setting.sheet.lows, all_words("be", "adverbs", "taken_for", also="said known to")
    while at > setting.sentence.first and lows[at - 1] in joints:
        at -= 1
    return at


def in_pieces(setting: Setting, hit: Hit, trigger: Trigger) -> Trigger | None:
    """Those that need a word further on: "contact with ... lost", "taken ... prisoner"."""
    lows, sentence, form = setting.sheet.lows, setting.sentence, trigger.form
    if form == "gap":
        return _broken_off(setting, hit, trigger)
    if form == "figure":
        follows = any(hit.last <= c.first <= hit.last + 1 for c in setting.counted)
        return replace(trigger, seeks="right") if follows else None
    if form == "taken":
        return taking(setting, hit, trigger)
    if form in ("lost", "received"):
        whom = hit.last + (lows[hit.last : hit.last + 1] in (["“"], ['"']))
        return replace(trigger, form="active", seeks="right") if _people_follow(setting, whom, form) else None
    if form.startswith(PARTED):
        closes = _parted(setting, hit.last, form.removeprefix(PARTED))
        return replace(trigger, form="active", seeks="right") if closes else None
    if form == "left":
        left = next((c for c in setting.counted if c.first == hit.last and not c.has_noun), None)
        ends = left is not None and bare(setting, left.last)
        return replace(trigger, form="active", seeks="right") if ends else None
    if form == "kin" and trigger.type is not ClaimType.FOUND and not _opens_with_kin(setting, hit.first):
        return None
    if form == "kin":
        return replace(trigger, form="state") if _kin_before(setting, hit.first) else None
    if form == "quoted":
        return _quoted(setting, hit, trigger)
    if form == "survives":
        return surviving(setting, hit, trigger)
    if form == "survivor":
        return survivor(setting, hit, trigger)
    if form == "having":
        # "we have lost seven of our sons", "have abducted six of our men"
        helps = lows[hit.last].endswith("ed") or lows[hit.last] in all_words("past_verbs", "participles")
        has = not helps and (_of_ours(setting, hit.last) or _has_them(setting, hit))
        return replace(trigger, form="active", seeks="right") if has else None
    if form == "pulled":
        return replace(trigger, form="active", seeks="right") if _out_of(setting, hit.last) else None
    if form == "named":
        counted = any(c.noun_first <= hit.first < c.noun_last for c in setting.counted)
        return replace(trigger, form="named", seeks="left") if counted else None
    if form == "counted":
        led = _before_a_belief(setting, hit.first) if trigger.type is ClaimType.OTHER else hit.first
        near = any(led - 1 <= _past_its_whole(lows, c) <= led for c in setting.counted)
        done_to = trigger.type is ClaimType.KILLED and any(c.first == hit.last and c.kind for c in setting.counted)
        if done_to:
            return replace(trigger, form="active", seeks="right")  # "says it buried no fewer than 90 soldiers"
        form = "alive" if trigger.type is ClaimType.OTHER else "state"
        return replace(trigger, form=form) if near else None
    if form == "alone":
        after = lows[hit.last] if hit.last < sentence.last else "."
        if trigger.type is ClaimType.SURRENDERED and after[0].isalnum() and after not in words("phrase_ends"):
            return None
        transitive = after in words("determiners") or any(c.first == hit.last for c in setting.counted)
        return None if transitive else replace(trigger, form="state")
    if form == "under":
        at = next((j for j in range(hit.last, min(hit.last + 4, sentence.last)) if lows[j] == "control"), None)
        return replace(trigger, last=at + 1, form="state") if at is not None else None
    return None


def _past_its_whole(lows: list[str], counted: Counted) -> int:
    """Where the words of a count end, those of its whole among them: "two of them |", "two of the nine |"."""
    end = max(counted.last + 2 * (counted.kind == "pronoun"), counted.noun_last)
    whole = lows[end : end + 2] in (["of", "the"], ["of", "those"]) and is_figure(lows[end + 2])
    return end + 3 if whole else end


def _broken_off(setting: Setting, hit: Hit, trigger: Trigger) -> Trigger | None:
    """ "Contact with the crew (three men) was lost": the verb that follows, past what stands in brackets or commas."""
    lows, sentence = setting.sheet.lows, setting.sentence
    inside = False
    for j in range(hit.last, min(hit.last + 22, sentence.last)):
        if lows[j] in ("(", ")"):
            inside = lows[j] == "("
        elif lows[j] == "," and (inside or lows[j + 1] in ("which", "who", "whose", "with")):
            inside = not inside
        elif lows[j] in _BACK:
            return replace(trigger, last=j + 1, type=ClaimType.FOUND, form="state", seeks="right")
        elif lows[j] in _GONE or lows[j - 1 : j + 1] in (["is", "absent"], ["was", "absent"], ["is", "down"]):
            return replace(trigger, last=j + 1, form="state", seeks="right")
        elif not inside and boundary_strength(setting.sheet, j, sentence) >= 3:
            return None
    return None


def _quoted(setting: Setting, hit: Hit, trigger: Trigger) -> Trigger | None:
    """ "Forty guests", "hosts eleven soldiers": a word in quotation marks that stands for another."""
    if not setting.sheet.quote[hit.first]:
        return None
    if any(hit.last <= c.first <= hit.last + 1 for c in setting.counted):
        return replace(trigger, form="state", seeks="right")
    counted = any(c.noun_first <= hit.first < c.noun_last or c.last == hit.first for c in setting.counted)
    return replace(trigger, form="state") if counted else None


def _people_follow(setting: Setting, at: int, form: str) -> bool:
    """ "lost 12 men", "losing 14 in a raid", "received 40 of its servicemen": a count of people right after."""
    lows = setting.sheet.lows
    if form == "received" and lows[at : at + 1] == [":"] and not words("wards") & {*lows[setting.sentence.first : at]}:
        return any(c.first == at + 1 and c.kind for c in setting.counted)
    nobody = lows[at : at + 2] == ["no", "one"] or lows[at : at + 1] in (["nobody"], ["none"])
    if form == "lost" and (nobody or (lows[at : at + 1] in (["no"], ["any"]) and at + 1 in setting.people)):
        return True
    if form == "lost" and "many" in lows[max(setting.sentence.first, at - 7) : at]:
        asked = lows.index("many", max(setting.sentence.first, at - 7))
        if asked + 1 in setting.people and not lows[at : at + 1][0][0].isalnum():
            return True
    counts = {c.first for c in setting.counted}
    while at not in counts and lows[at] in _MORE:
        at += 1
    for counted in setting.counted:
        if form == "lost" and counted.first == at and _of_people_lost(setting, counted):
            return True
        if form == "received" and counted.first == at and of_its_own(setting, counted.last):
            return True
        if at <= counted.first <= at + 1 and counted.kind and counted.kind != "group":
            noun = setting.sheet.lows[counted.noun_last - 1] if counted.has_noun else ""
            before = setting.sheet.lows[setting.sentence.first : at]
            taken_in = noun in words("dead_nouns") and any(
                w in ("hospital", "morgue", "clinic", "mortuary") for w in before
            )
            hurt = {"wounded", "injured"} & {*lows[counted.noun_first : counted.noun_last]} and words("wards") & {
                *before
            }
            listed = noun in words("triggers_not_received") and not (noun in _PERSONS and _a_party_before(setting, at))
            return form == "lost" or not (taken_in or hurt or listed)
    return False


_PERSONS = ("persons", "people")


def _a_party_before(setting: Setting, at: int) -> bool:
    """ "The other side | received 29 persons": a party to the conflict, and no office that takes in requests."""
    lows, near = setting.sheet.lows, range(max(setting.sentence.first, at - 3), at)
    sides = (m for i in near if (m := setting.cast.at(i)) is not None)
    return any(lows[i] in ("side", "party") for i in near) or any(m.kind in (Kind.SIDE, Kind.PLACE) for m in sides)


_MORE = ("the", "a", "remaining", "other", "further", "total", "of", "last", "another", "all")
"""What stands before a count: "lost a further 40 men", "received the other 40"."""


def _of_people_lost(setting: Setting, counted: Counted) -> bool:
    """Whether "lost 14" tells of people: a bare number, and no club, firm or party that lost it."""
    lows, first = setting.sheet.lows, setting.sentence.first
    return (
        not counted.has_noun
        and not lows[counted.last - 1].endswith("illion")
        and not words("losing_things") & set(lows[first : counted.first])
        and bare(setting, counted.last)
    )


def _of_ours(setting: Setting, at: int) -> bool:
    """ "The Front has fourteen of our men": people of one side in the hands of another."""
    lows = setting.sheet.lows
    if lows[at : at + 1] in (["nobody"], ["none"]) and lows[at + 1 : at + 3] in (["of", "ours"], ["of", "our"]):
        return True
    counted = next((c for c in setting.counted if at <= c.first <= at + 1), None)
    if counted is None or lows[counted.last : counted.last + 1] != ["of"]:
        return False
    whose = lows[counted.last + 1 : counted.last + 2]
    return whose in (["our"], ["their"], ["your"]) or lows[counted.last + 1 : counted.last + 2] in (["ours"], ["yours"])


def _has_them(setting: Setting, hit: Hit) -> bool:
    """ "We do not have Captain Brun", "denied that they have anyone", "denies having any of them": no goods or kin."""
    lows, low = setting.sheet.lows, max(setting.sentence.first, hit.first - _DENIED)
    before, at = lows[low : hit.first], hit.last
    denies = bool(words("denying") & {*before}) and not {",", "and", "but"} & {*before}
    if not denies and before[-1:] not in (["not"], ["n't"], ["never"]):
        return False
    near = range(at, min(at + 4, setting.sentence.last))
    person = next((m for i in near if (m := setting.cast.at(i))), None)
    if person is not None and person.kind is Kind.PERSON:
        ranks = all(setting.sheet.is_capital(i) for i in range(at, person.first))
        return ranks and (denies or not lows[person.last][0].isalpha())
    if lows[at] in ("anyone", "anybody", "him", "her", "them"):
        return denies or (lows[at] in ("him", "her", "them") and not lows[at + 1][0].isalpha())
    if not denies:
        return False
    if lows[at : at + 2] in (["any", "of"], ["one", "of"], ["some", "of"]):
        return any(i in setting.people or lows[i] in words("pointed_to") for i in near)
    return lows[at] in ("the", "these", "those") and any(i in setting.people for i in near)


_DENIED = 5
"""Tokens from a word of denial to what somebody is not to have: "denied that the Front still | has"."""


def _out_of(setting: Setting, at: int) -> bool:
    """ "pulled 58 people out of the water", "had pulled two bodies from the reeds"."""
    lows, stop = setting.sheet.lows, min(at + 11, setting.sentence.last)
    end = people_end(setting, at)
    if end is None:
        return False
    low, high = (
        (at, stop) if counted_behind(setting, at) is not None else (end, min(end + 2 + 4 * (lows[end] == "of"), stop))
    )
    return any(lows[i] == "from" or lows[i : i + 2] == ["out", "of"] for i in range(low, high))


def _parted(setting: Setting, at: int, particle: str) -> bool:
    """Whether people, and then the verb's particle, follow: "brought 75 men back", "let me go"."""
    lows, counted, behind = setting.sheet.lows, counted_behind(setting, at), people_end(setting, at)
    if behind is None or (counted is not None and counted.kind == "group" and particle != "dead"):
        return False
    if lows[at] in _STOPS or (particle in _LOOSE and setting.cast.at(behind - 1) is not None):
        return False
    if counted is not None and particle in lows[counted.noun_first : counted.noun_last]:
        return True
    rest = lows[behind : min(behind + 4, setting.sentence.last)]
    ends = next((k for k, w in enumerate(rest) if (w in _STOPS and w != particle) or is_figure(w)), len(rest))
    return particle in rest[:ends]


_LOOSE = ("in", "for", "off")
"""What stands behind a name for other ends, too: "keeps Joel in the column"."""
_STOPS = (",", ":", ";", "and", "alive")


def _opens_with_kin(setting: Setting, at: int) -> bool:
    """ "Husband home, walked in 6am": a note that begins with the one it is about; not "made my brother prisoner"."""
    return at - setting.sentence.first <= 2 or not setting.sheet.lows[at - 2][0].isalnum()


def _kin_before(setting: Setting, at: int) -> bool:
    """ "Husband ALIVE": a person right before the word, with no verb between."""
    before = setting.cast.at(at - 1)
    return at - 1 in setting.people or (before is not None and before.kind is Kind.PERSON)
