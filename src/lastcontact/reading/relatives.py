"""Clauses between commas that open with "who" or "whom": whom they are about, and what they only interrupt."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.core.frozen import frozen
from lastcontact.reading.animate import AGENTS, BEFORE_PLACES
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.hits import Hits
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger

_NEAR = 7
"""Tokens of the words before "who" that name somebody: "The nine fishermen", "Captain Ilan Mosk, 21"."""
_VERB = 4
"""Tokens from the comma to the verb it leads to: "had not been"."""
_COUNTED = 3
"""Tokens behind a verb within which whom it counts stands: "has buried one son"."""
_OPENERS = ("who", "whom")
_LEADING = frozenset(("who", "whom", "whose"))
_ADDED = 5
"""Tokens from the end of what is set behind a name to the comma before it: "a baker of Pennick"."""
_ADDING = ("of", "from", "aged", "a", "an")
_ATTRIBUTES = 4
"""Tokens from "whose" to the word for the kin: "whose other two younger sons"."""


@frozen
class Relative:
    """A clause from `opener` to `close`, the comma that ends it or the end of the sentence, about `name` at `head`."""

    head: int
    name: str
    opener: int
    close: int
    whose: bool = False
    """Whether it is about the kin of the one before it: "whose son, Karim, was captured"."""

    def holds(self, at: int) -> bool:
        return self.opener <= at < self.close


def relatives(known: Known) -> list[Relative]:
    """The clauses of an English sentence that a comma and "who" or "whom" open behind somebody who is named."""
    sheet, sentence = known.sheet, known.sentence
    if sentence.language != "en" or _LEADING.isdisjoint(sheet.lows[sentence.first : sentence.last]):
        return []
    made: list[Relative] = []
    for i in range(sentence.first + 1, sentence.last - 2):
        kin = _kin(known, i + 1) if sheet.lows[i] == "whose" else None
        close = _closes(known, kin[2] if kin else i) if sheet.lows[i] in (*_OPENERS, "whose") else i
        if kin is not None:
            made.append(Relative(i + 1, kin[1], i, close, whose=True))
        opens = sheet.lows[i] in _OPENERS or kin is not None
        if opens and sheet.words[i - 1] == "," and (named := _named(known, i - 2)):
            made.append(Relative(*named, i, close))
    return made


def _kin(known: Known, at: int) -> tuple[int, str, int] | None:
    """The kin that "whose" leads to, by name where there is one, and where the words for them end."""
    noun = next((h for h in known.hits.of("people") if at <= h.first < at + _ATTRIBUTES), None)
    if noun is None or any(known.sheet.lows[k] in words("be") or k in _verbs(known) for k in range(at, noun.first)):
        return None
    end = noun.last + (known.sheet.words[noun.last] == ",")
    last = end
    while known.sheet.is_capital(last) and last < known.sentence.last:
        last += 1
    closed = end == noun.last or known.sheet.words[last] == ","
    if last == end or not closed:
        return noun.first, known.sheet.said(noun.first, noun.last), noun.last - 1
    person = known.cast.at(last - 1)
    name = person.name if person is not None and person.kind is Kind.PERSON else known.sheet.said(end, last)
    return noun.first, name, last - (end == noun.last)


def _verbs(known: Known) -> set[int]:
    return {t.first for t in known.triggers if t.form != "noun"} | {s.first for s in known.sayings}


def asides(known: Known) -> list[tuple[int, int]]:
    """The clauses that ", which", ", whose", ", where" or ", in which" opens and a comma closes, to the comma.

    So it is with one that no comma parts, to the verb of what happened upon it: "a clip in which 14 soldiers are led
    away | caused alarm".
    """
    sheet, sentence = known.sheet, known.sentence
    if sentence.language != "en" or _ASIDE.isdisjoint(sheet.lows[sentence.first : sentence.last]):
        return []
    made: list[tuple[int, int]] = []
    for i in (i for i in range(sentence.first + 2, sentence.last - 2) if sheet.lows[i] in _ASIDE):
        if sheet.words[i - 1] == "," or (sheet.words[i - 2] == "," and sheet.lows[i - 1] in BEFORE_PLACES):
            close = _closes(known, i)
        else:
            close = next((k for k in range(i + 2, sentence.last) if sheet.lows[k] in words("stirring")), sentence.last)
            close -= close < sentence.last and sheet.lows[close - 1] in words("have")
            close = sentence.last if "," in sheet.lows[i:close] else close
        if close < sentence.last and _has_a_verb(known, range(i, close)):
            made.append((i, close))
    return made


_ASIDE = frozenset(("which", "whose", "where"))


def _has_a_verb(known: Known, within: range) -> bool:
    """Whether a clause has come to its verb: not yet in "whose son Ilya, a conscript, has been missing"."""
    told = {t.first for t in known.triggers if t.form != "noun"} | {s.first for s in known.sayings}
    lows, verbs = known.sheet.lows, all_words("be", "have", "past_verbs")
    return any(i in told or lows[i] in verbs or lows[i].endswith(("ed", "s")) for i in within[1:])


def contact_clause(known: Known, trigger: Trigger, later: Trigger) -> int | None:
    """Where a clause without "whom" begins: "freed nine policemen | they had held since Sunday"."""
    lows = known.sheet.lows
    for counted in known.counted:
        at = counted.noun_last
        if trigger.first <= counted.first and counted.has_noun and at < later.first and lows[at] in _PRONOUNS:
            helped = lows[at + 1] in words("have") and later.first - at <= _VERB
            return at if helped or (later.first == at + 1 and later.on_people) else None
    return None


_PRONOUNS = ("they", "it", "he", "she", "we", "i")


def interrupted(known: Known, at: int, other: int) -> bool:
    """Whether token `at` stands within such a clause and token `other` behind it."""
    return any(r.holds(at) and r.close <= other for r in relatives(known))


def without_interrupted(known: Known, trigger: Trigger) -> Hits:
    """The hits but for hedges of a clause that has closed: "Rolm, who was believed dead, walked in" is no belief."""
    found = [r for r in relatives(known) if r.close <= trigger.first]
    others = [t for t in known.triggers if t.on_people and t.first >= trigger.last and t.last - t.first > _PHRASE]
    described = _described(known, trigger)
    if not found and not others and not described:
        return known.hits
    return Hits(
        h
        for h in known.hits
        if not any(r.holds(h.first) for r in found)
        and not (h.entry.category == "hedge" and h.first in described)
        and not (h.entry.category == "hedge" and any(t.first <= h.first and h.last <= t.last for t in others))
    )


def _described(known: Known, trigger: Trigger) -> range:
    """The clause of "nine men | who are believed to have been tortured | were released": it hedges not what follows."""
    lows, verbs = known.sheet.lows, all_words("be", "have")
    if lows[trigger.first] not in verbs and lows[trigger.first - 1] not in verbs:
        return range(0)
    for i in range(trigger.first - _OWN, known.sentence.first, -1):
        if lows[i] == "who" and lows[i - 1] != ",":
            own = [
                t
                for t in known.triggers
                if i < t.first and t.last <= trigger.first - (lows[trigger.first] not in verbs)
            ]
            parted = {",", ";", "and", "that"} & {*lows[i : trigger.first]}
            return range(i, own[-1].last) if own and not parted else range(0)
    return range(0)


_OWN = 3
"""Tokens of the shortest such clause: "who were feared"."""
_PHRASE = 3
"""Tokens of a phrase that hedges what it tells by itself: "of whom nobody knows anything"."""


def described_from(known: Known, trigger: Trigger) -> int | None:
    """Where "a driver who disappeared on 4 May near Solm" begins: a clause that tells when or where it was."""
    lows, at = known.sheet.lows, trigger.first
    if trigger.seeks != "left" or trigger.form in ("noun", "attributive", "figure"):
        return None
    while at > known.sentence.first and lows[at - 1] in all_words("be", "have", "adverbs", also="been"):
        at -= 1
    if at - 2 < known.sentence.first or lows[at - 1] not in ("who", "that"):
        return None
    noun = any(h.last == at - 1 for h in known.hits.of("people", "title"))
    if not noun and not {lows[at - 2]} & all_words("one_person", "ranked") and not lows[at - 2].endswith(AGENTS):
        return None
    stops = (
        i for i in range(trigger.last, known.sentence.last) if boundary_strength(known.sheet, i, known.sentence) > 1
    )
    own = range(trigger.last, next(stops, known.sentence.last))
    if not any(d.first in own for d in known.dates) and not any(i in known.place_ids for i in own):
        return None
    head = at - 2
    while head > known.sentence.first and _of_the_name(known, head - 1):
        head -= 1
    return head


def recognised_by(known: Known, trigger: Trigger) -> str | None:
    """The one of the family who has recognised somebody: "his mother, who recognised him", "her father recognised"."""
    lows, at = known.sheet.lows, trigger.first
    if trigger.type is not ClaimType.IDENTIFIED or lows[at] not in words("witnessing"):
        return None
    at -= 1 + (lows[at - 1] in words("have"))
    at -= 2 * (lows[at - 1 : at + 1] == [",", "who"])
    kin = at > known.sentence.first and lows[at - 1] in ("his", "her", "'s", "my", "whose", "their")
    return lows[at] if kin and lows[at] in all_words("his_roles", "her_roles") else None


def of_whom(known: Known, trigger: Trigger) -> Relative | None:
    """The clause that tells this of the one before it, or has parted the one before it from the verb that does."""
    lows = known.sheet.lows
    if not trigger.on_people or trigger.form in ("noun", "attributive", "figure"):
        return None
    for relative in reversed(relatives(known)):
        inside = relative.holds(trigger.first)
        if relative.whose != (inside and lows[relative.opener] == "whose"):
            continue
        since = relative.opener + 1 if inside else relative.close + 1
        if not inside and not relative.close <= trigger.first <= relative.close + _VERB:
            continue
        told = any(since <= s.first < trigger.first and inside == relative.whose for s in known.sayings)
        own = any(since <= c.first < trigger.last + _COUNTED for c in known.counted)
        parted = {"that", ":", ";", "-", "—", "when", "while"} & {*lows[since : trigger.first]}
        acts = inside and lows[relative.opener] == "who"
        acts = acts and (trigger.seeks == "right" or trigger.type is ClaimType.IDENTIFIED)
        return None if told or own or parted or acts else relative
    return None


def whom_before(known: Known, trigger: Trigger) -> int | None:
    """The "whom" that leads to a verb without a comma: "the men whom the rebels freed"."""
    if known.sentence.language != "en" or not trigger.on_people or trigger.seeks != "right":
        return None
    lows, low = known.sheet.lows, max(known.sentence.first + 1, trigger.first - _NEAR)
    if "whom" not in lows[low : trigger.first]:
        return None
    at = next(i for i in range(trigger.first - 1, low - 1, -1) if lows[i] == "whom")
    if not lows[at - 1].isalpha() or lows[at - 1] == "of":
        return None
    return None if {",", ";", ":", "and", "that"} & {*lows[at + 1 : trigger.first]} else at


def _named(known: Known, at: int) -> tuple[int, str] | None:
    """Where the words begin that name somebody and end at token `at`, and his name."""
    lows, first = known.sheet.lows, known.sentence.first
    person = known.cast.at(at)
    if person is None or person.kind is not Kind.PERSON:
        person = known.cast.at(before := _before_what_is_added(known, at))
        at = before if lows[at].isdecimal() or (person and person.kind is Kind.PERSON) else at
        person = known.cast.at(at)
    if person is not None and person.kind is Kind.PERSON:
        head, name = person.first, person.name
    elif person is None and (noun := next((h for h in known.hits.of("people") if h.last == at + 1), None)):
        head, name = noun.first, known.sheet.said(noun.first, noun.last)
    else:
        return None
    while head > max(first, at - _NEAR) and _of_the_name(known, head - 1):
        head -= 1
    return head, name


def _before_what_is_added(known: Known, at: int) -> int:
    """The last word of "Jamie Stroud" in "Jamie Stroud, 24, of Pennick": an age, a home, a trade are set behind it."""
    lows, first = known.sheet.lows, known.sentence.first
    while comma := next((i for i in range(at - 1, max(first, at - _ADDED), -1) if lows[i] == ","), None):
        if not lows[comma + 1].isdecimal() and lows[comma + 1] not in _ADDING:
            break
        at = comma - 1
    return at


def _of_the_name(known: Known, at: int) -> bool:
    """Whether a word before a name or a noun belongs to it: "The nine", "Captain", "his"."""
    low = known.sheet.lows[at]
    counted = any(c.first <= at < max(c.last, c.noun_last) for c in known.counted)
    titled = known.sheet.is_capital(at) and known.cast.at(at) is None
    return counted or titled or low in words("determiners") or low in ("his", "her", "their", ".")


def _closes(known: Known, opener: int) -> int:
    """The comma that ends a clause and leads to the verb it has parted from its subject."""
    lows, last = known.sheet.lows, known.sentence.last
    verbs = _verbs(known)
    for i in range(opener + 2, last - 1):
        if lows[i] != ",":
            continue
        at = i + 1
        while (
            at < last - 1
            and at not in verbs
            and (lows[at] in words("adverbs") - words("be") or lows[at].endswith("ly"))
        ):
            at += 1
        if at in verbs or lows[at] in all_words("be", "have", "modals", "stirring") or lows[at].endswith("ed"):
            return i
    return last
