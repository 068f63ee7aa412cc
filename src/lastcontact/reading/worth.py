"""Which triggers without a count are worth a claim of their own."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.among import AMONG
from lastcontact.reading.animate import of_a_trade
from lastcontact.reading.apart import lone_other
from lastcontact.reading.asked import only_asked
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.counting import Counted
from lastcontact.reading.events import goes_on_after_its_subject, strikes_one
from lastcontact.reading.going_on import shares_subject
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.named_outright import NAMED
from lastcontact.reading.nouns import PHRASE, how_many, names_them, noun_tells, there_are
from lastcontact.reading.relatives import described_from, of_whom
from lastcontact.reading.sheet import Zone
from lastcontact.reading.silences import number_withheld
from lastcontact.reading.things import told_of_things
from lastcontact.reading.titled import AUXILIARY, bare_name, described, subject_of_two, titled
from lastcontact.reading.trigger import Trigger
from lastcontact.reading.unpeopled import of_things
from lastcontact.reading.wholes import of_those


def _background(known: Known, trigger: Trigger, edges: tuple[int, int]) -> bool:
    """ "2 were shot after they surrendered": a clause of time that only says when, of the same people."""
    lows, at = known.sheet.lows, edges[0]
    opener = next((i for i in (at, at - 1) if lows[i] in ("after", "before", "until", "when", "while")), None)
    return opener is not None and any(w in ("they", "he", "she", "them") for w in lows[opener : trigger.first])


def _takes_them(known: Known, trigger: Trigger) -> bool:
    """ "They took the others away": people who are only pointed to."""
    if trigger.type is not ClaimType.CAPTURED or trigger.form != "active" or trigger.last - trigger.first != 1:
        return False
    return any(w in _POINTED for w in known.sheet.lows[trigger.last : trigger.last + 4])


_POINTED = ("them", "him", "her", "others", "us", "me")


def _relative_news(known: Known, trigger: Trigger, edges: tuple[int, int]) -> bool:
    """Whether a clause that only adds, after a comma, tells its own news: "6 medics, who were captured near Dell"."""
    at, sheet = edges[0], known.sheet
    while at > known.sentence.first and sheet.lows[at - 1] in ("all", "of", "both", "most", "none", "some"):
        at -= 1
    opener = next((i for i in range(max(at - 2, known.sentence.first), trigger.first) if sheet.lows[i] in _WHO), None)
    deemed = sheet.lows[trigger.first - 1] in words("triggers_aside")
    if opener is None or deemed or trigger.form in ("attributive", "noun", "base", "ing"):
        return False
    k = opener
    while k > known.sentence.first and sheet.lows[k - 1] in ("all", "of", "both", "most", "none", "some"):
        k -= 1
    later = any(
        t.on_people
        and t.first >= trigger.last
        and all(boundary_strength(sheet, i, known.sentence) < 2 for i in range(trigger.last, t.first))
        for t in known.triggers
    )
    return sheet.words[k - 1] == "," and not later


_WHO = ("who", "whom", "which")


def _takes_up(known: Known, number: int) -> bool:
    """Whether a verb opens a clause with the subject of the one before: "3 were detained in May; released in June"."""
    before, trigger = known.triggers[number - 1], known.triggers[number]
    if trigger.form not in ("passive", "open", "state", "pp", "past") or before.form in ("noun", "attributive"):
        return False
    i = trigger.first - 1
    while i > before.last and known.sheet.lows[i] in _TAKING_UP:
        i -= 1
    return known.sheet.words[i] in ",;-" or (
        i < trigger.first - 1 and known.sheet.lows[i + 1] in ("and", "but", "then")
    )


_TAKING_UP = all_words("be", also="later then since subsequently and but")


def worth(known: Known, trigger: Trigger, edges: tuple[int, int], number: int, given: dict[int, list[Counted]]) -> bool:
    """Whether a trigger without a count makes a claim of its own."""
    if any(rule(known, trigger) for rule in (_in_a_name, only_asked, of_those, of_things)):
        return False
    alone = trigger.rule in (AMONG, NAMED) or (trigger.on_people and lone_other(known, trigger))
    if alone or there_are(known, trigger) or number_withheld(known.sheet, known.sentence, trigger):
        return True
    heads = known.sentence.zone is Zone.HEADLINE and "the" not in known.sheet.lows[trigger.first - 2 : trigger.first]
    if trigger.form == "attributive" and (trigger.type is not ClaimType.MISSING or heads):
        return any(s.rule == "denial/of-news" and s.last <= trigger.first <= s.last + 2 for s in known.sayings)
    before = known.triggers[number - 1]
    shared = number and before.on_people and trigger.on_people and shares_subject(known, number)
    if shared or (number and _presumed(known, before, trigger)):
        return True
    if (relative := of_whom(known, trigger)) is not None and relative.holds(trigger.first):
        back = any(t.first >= relative.close and t.type in _COME_BACK for t in known.triggers)
        voiced = any(relative.holds(s.first) and s.source is not None for s in known.sayings)
        return voiced or not (back and trigger.type is ClaimType.KILLED)
    if not trigger.on_people:
        return told_of_things(known, trigger)
    if goes_on_after_its_subject(known, trigger):
        return True
    told_again = number and given.get(number - 1) and before.type is trigger.type
    if told_again and not any(before.last <= s.first < trigger.first and s.after for s in known.sayings):
        return False
    if known.sentence.language != "en":
        return _worth_elsewhere(known, trigger, edges)
    if trigger.form == "noun" and (told := noun_tells(known, trigger)) is not None:
        return told
    if (number and _background(known, trigger, edges)) or names_them(trigger):
        return _names_people(known, trigger)
    alone = _tells_alone(known, trigger, edges, number) or strikes_one(known, trigger)
    if alone or described_from(known, trigger) is not None or how_many(known, trigger):
        return True
    return _acts(known, trigger) if trigger.form in ("base", "ing", "s") else _of_people(known, trigger, edges)


_COME_BACK = (ClaimType.RETURNED, ClaimType.FOUND)
"""What makes old news of what somebody was taken for: "Ostrov, who had been considered dead, has returned"."""


def _presumed(known: Known, before: Trigger, trigger: Trigger) -> bool:
    """ "Is listed as missing, presumed dead": what is thought of the missing stands beside it."""
    near = before.type is ClaimType.MISSING and trigger.type is ClaimType.KILLED
    return (
        near
        and trigger.first - before.last <= 2
        and any(h.value == "apparent" and h.last == trigger.first for h in known.hits.of("hedge"))
    )


def _in_a_name(known: Known, trigger: Trigger) -> bool:
    """ "the Commission on Prisoners and Missing Persons": capitals among capitals, where not all words have them."""
    sheet, at = known.sheet, trigger.first - 1
    if known.sentence.title_case or not sheet.is_capital(trigger.first) or sheet.words[trigger.first].isupper():
        return False
    while at > known.sentence.first and (sheet.lows[at] in _WITHIN_NAMES or sheet.words[at] == ","):
        at -= 1
    return known.sentence.first <= at < trigger.first and sheet.is_capital(at) and sheet.words[at][0].isalpha()


_WITHIN_NAMES = ("of", "on", "for", "the", "and", "'s", "to")


def _names_people(known: Known, trigger: Trigger) -> bool:
    of = trigger.rule.endswith(" of")  # "the disappearance of | a group of students"
    near = range(trigger.last, min(trigger.last + 1 + 3 * of, known.sentence.last))
    named = any(h.first in near for h in known.hits.of("people")) or (of and any(_person_at(known, i) for i in near))
    told = trigger.type is ClaimType.MISSING and known.sheet.lows[trigger.first - 1] != "about"
    return names_them(trigger) and named and told


def _tells_alone(known: Known, trigger: Trigger, edges: tuple[int, int], number: int) -> bool:
    """Whether the words around it tell that somebody is meant, though its clause names nobody."""
    if trigger.type is ClaimType.MISSING and known.sheet.lows[trigger.first - 1] in ("their", "his", "her", "whose"):
        return trigger.form != "noun"
    if trigger.type is ClaimType.MISSING and known.sheet.lows[trigger.last : trigger.last + 1] == ["since"]:
        return trigger.form == "state"
    if _all_that_is_said(known, trigger) or _whole_phrase(trigger) or _clipped(known, trigger):
        return True
    if trigger.type is ClaimType.CONTACT_LOST and trigger.form in ("state", "with"):
        return known.before is not ClaimType.CONTACT_LOST or _names_one(known, trigger)
    if trigger.form == "ing" and any(s.cue == "denied" and s.last == trigger.first for s in known.sayings):
        return True
    if _of_the_teller(known, trigger):
        return True
    found_so = {"empty", "abandoned", "deserted", "burnt", "overturned"} & {
        *known.sheet.lows[trigger.last - 1 : edges[1]]
    }
    if trigger.type is ClaimType.FOUND and trigger.form in ("passive", "state") and found_so:
        return True
    taken_up = number > 0 and known.triggers[number - 1].on_people and _takes_up(known, number)
    if trigger.form in ("passive", "state", "intr") and described(known, trigger):
        return True
    taken_up = taken_up or (trigger.form in ("passive", "state") and subject_of_two(known, trigger))
    return taken_up or _takes_them(known, trigger) or _relative_news(known, trigger, edges)


def _names_one(known: Known, trigger: Trigger) -> bool:
    """Whether the sentence names somebody: what only goes on about the same one tells nothing new."""
    first, last = known.sentence.first, known.sentence.last
    return any(m.kind in (Kind.PERSON, Kind.BODY) for m in known.cast.within(first, last)) or any(
        not trigger.first <= h.first < trigger.last for h in known.hits.of("people")
    )


def _of_the_teller(known: Known, trigger: Trigger) -> bool:
    """ "A man who was freed in February told the paper": what has befallen the one who speaks."""
    tellers = {s.source.last for s in known.sayings if s.source is not None and s.first > trigger.first}
    near = range(max(known.sentence.first, trigger.first - 3), trigger.first)
    return any(i in tellers and known.sheet.lows[i] == "who" for i in near) and trigger.form in ("state", "passive")


def _clipped(known: Known, trigger: Trigger) -> bool:
    """ "Seen in prison at Varn by cellmate.": a short note that leaves out whom it is about."""
    before = known.sheet.lows[known.sentence.first : trigger.first]
    opens = (len(before) <= 1 or all(w in ("was", "were", "not") for w in before)) and trigger.form in (
        "state",
        "passive",
        "open",
    )
    opens = opens and trigger.type not in (ClaimType.REGISTERED, ClaimType.MISSING)
    return opens and known.sentence.last - known.sentence.first <= _NOTE and known.sentence.zone is Zone.BODY


_NOTE = 16
"""Words of a note that opens with what it tells."""


def _whole_phrase(trigger: Trigger) -> bool:
    """Whether it is a phrase long enough to tell of people by itself: "walked out of the camp"."""
    return trigger.form == "state" and trigger.last - trigger.first >= PHRASE


def _all_that_is_said(known: Known, trigger: Trigger) -> bool:
    """ "Comrade says dead", "the commander told her 'captured'": one word, right after the reporting word."""
    lows, stop = known.sheet.lows, known.sentence.last
    ends = trigger.last >= stop or not lows[trigger.last][0].isalnum()
    return ends and any(
        s.after and s.source is not None and s.last <= trigger.first <= s.last + 3
        and all(w in _TOLD_WHOM or not w[0].isalnum() for w in lows[s.last : trigger.first])
        for s in known.sayings
    )  # fmt: skip


_TOLD_WHOM = ("him", "her", "them", "me", "us", "he", "she", "they", "'s", "is", "they're", "still", "all")


def _acts(known: Known, trigger: Trigger) -> bool:
    """Whether a verb that is no past has people for its object, right after it."""
    sheet = known.sheet
    to_come = trigger.form == "ing" and sheet.lows[trigger.first - 1] not in words("beginning")
    if to_come or (trigger.form == "base" and trigger.type is ClaimType.FOUND):
        return False
    people = {h.first for h in known.hits.of("people")}
    whom = () if sheet.lows[trigger.first - 1] == "to" else ("them", "him", "her")
    stop = next(
        (i for i in range(trigger.last, known.sentence.last) if boundary_strength(sheet, i, known.sentence) >= 2),
        known.sentence.last,
    )
    aged = sheet.lows[trigger.last + 2 : trigger.last + 3] == ["-"]  # "holds a 16-year-old girl"
    near = range(trigger.last, min(trigger.last + 4 + aged, stop))
    if sheet.lows[trigger.last : trigger.last + 1] in (["“"], ['"']):
        near = range(trigger.last, min(trigger.last + 5, known.sentence.last))
    told = words("nobody") | {*whom, "any", "member", "members"}
    named = not sheet.is_capital(trigger.first) and any(_person_at(known, i) for i in near)
    return named or any(i in people or sheet.lows[i] in told for i in near)


def _person_at(known: Known, at: int) -> bool:
    return (mention := known.cast.at(at)) is not None and mention.kind is Kind.PERSON


def _of_people(known: Known, trigger: Trigger, edges: tuple[int, int]) -> bool:
    if bare_name(known, trigger):
        return True
    people = {h.first for h in known.hits.of("people")}
    lows = known.sheet.lows
    if trigger.form in ("passive", "state", "intr", "active", "open", "noun") and titled(known, trigger):
        return True
    return any(
        i in people
        or known.sheet.lows[i] in words("claims_people_pronouns")
        or (lows[i] in words("ranked") and lows[i - 1] == "a" and lows[i + 1 : i + 2] in (["was"], ["had"], ["is"]))
        or known.sheet.lows[i : i + 2] in (["no", "one"], ["not", "one"])
        or (lows[i - 1] in ("the", "our", "their") and of_a_trade(lows[i]))
        or (lows[i] in words("one_of_them") and lows[i - 1] in words("determiners") and lows[i + 1] in AUXILIARY)
        or _person_at(known, i)
        for i in range(*edges)
        if not trigger.first <= i < trigger.last
    )


def _worth_elsewhere(known: Known, trigger: Trigger, edges: tuple[int, int]) -> bool:
    """Without a count: only where the people are named and no counted claim of the sentence says the same."""
    people = {h.first for h in known.hits.of("people") if not trigger.first <= h.first < trigger.last}
    return any(i in people for i in range(*edges)) and trigger.type is not ClaimType.HELD
