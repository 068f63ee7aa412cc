"""Whom a claim is about."""

from __future__ import annotations

from collections.abc import Sequence

from lastcontact.core.claim import ClaimType
from lastcontact.reading.agents import is_the_agent
from lastcontact.reading.among import name_of, one_of
from lastcontact.reading.antecedents import as_many, goes_on_about, living, one_named
from lastcontact.reading.apart import of_another
from lastcontact.reading.believed import in_belief
from lastcontact.reading.charges import accusing
from lastcontact.reading.counting import Counted
from lastcontact.reading.doers import looks_on
from lastcontact.reading.hits import Hit
from lastcontact.reading.kin import HERSELF, own_kin, whose_own, with_his_own
from lastcontact.reading.kin_who_speak import another_than, told_of_by_kin
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.named_outright import NAMED
from lastcontact.reading.parts import is_part
from lastcontact.reading.ranking import is_noun
from lastcontact.reading.relatives import of_whom, whom_before
from lastcontact.reading.rows_of_names import together
from lastcontact.reading.trigger import Trigger


def subject_of(known: Known, trigger: Trigger, counted: Counted | None, edges: tuple[int, int]) -> str | None:
    sheet = known.sheet
    if trigger.rule == NAMED and counted is None:
        named = known.cast.within(trigger.last, known.sentence.last)
        return next((together(known, m) for m in named if m.kind is Kind.PERSON), None)
    if counted is not None and counted.quantity.minimum == 1 and (one := _named_behind(known, counted.noun_last)):
        return one
    if counted is not None and counted.has_noun and sheet.lows[counted.noun_last - 1] != "names":
        return whose_own(known, sheet.said(counted.noun_first, counted.noun_last).strip('”“" '), counted.noun_first)
    if among := one_of(known, trigger, edges):
        return name_of(known, among)
    if counted is None and (at := whom_before(known, trigger)) is not None:
        return next((sheet.said(h.first, h.last) for h in known.hits if _ends_at(h, at)), None)
    recognises, whom = _recognised(known, trigger, edges)
    if recognises:
        return whom
    if (relative := of_whom(known, trigger)) is not None:
        return relative.name
    nouns = [
        h
        for h in known.hits.of("people")
        if edges[0] <= h.first < edges[1]
        and (trigger.type is ClaimType.CONTACT_LOST or not trigger.first <= h.first < trigger.last)
        and is_noun(sheet, h.first)
        and not (_as_what(known, trigger, h.first) or of_another(known, trigger, h.first))
        and not ((trigger.on_people and another_than(known, trigger, h)) or is_the_agent(known, trigger, h.first))
        and not any(t.form in _BEFELL and t is not trigger and t.first <= h.first < t.last for t in known.triggers)
    ]
    persons = [m for m in known.cast.within(*edges) if m.kind is Kind.PERSON]
    if persons:
        nouns = [h for h in nouns if not _his_own(known, h.first, persons[0].last)]
    if spoken_to := _spoken_to(known, trigger):
        return spoken_to
    left_persons = [m for m in persons if m.first < trigger.first]
    if trigger.seeks == "left" and left_persons and not [h for h in nouns if h.first < trigger.first]:
        return together(known, left_persons[-1])
    if accusing(known, trigger) is not None:
        nouns = [h for h in nouns if h.first >= trigger.last]
        persons = [m for m in persons if m.first >= trigger.last]
    if trigger.seeks == "right" and _pronoun(known, trigger.last):
        nouns = [h for h in nouns if h.first >= trigger.last]
    side = [h for h in nouns if (h.first < trigger.first) == (trigger.seeks == "left")]
    taken = [m for m in persons if trigger.seeks == "right" and m.first >= trigger.last]
    if taken and not side:
        return together(known, taken[0])
    if side or nouns:
        hit = (side or nouns)[-1 if trigger.seeks == "left" else 0]
        if (apposed := _apposed_to(known, hit.first)) is not None:
            return apposed
        if (lost := _whose_kin(known, trigger, hit.last) or _named_behind(known, hit.last)) is not None:
            return lost
        first = hit.first
        while first > edges[0] and (
            (m := known.cast.at(first - 1)) is not None and m.kind in (Kind.ADJECTIVE, Kind.SIDE, Kind.BODY)
        ):
            first = m.first
        return sheet.said(*with_his_own(known, trigger, (first, hit.last)))
    his_own = trigger.seeks == "left" and sheet.lows[trigger.first - 1] in ("he", "she", "they")
    return persons[0].name if persons and not (his_own and persons[0].first >= trigger.last) else None


def _whose_unit(known: Known, at: int) -> bool:
    """ "Private Varn of the same | company", "Hemm, | private": the unit or rank of somebody by name."""
    lows, named = known.sheet.lows, known.cast.at(at - 2)
    kin = lows[at + 1] == "of" and known.sheet.is_capital(at + 2)
    rank = lows[at - 1] == "," and not kin and any(h.first == at for h in known.hits.of("title"))
    if rank and named is not None and named.kind is Kind.PERSON:
        return True
    of = next((k for k in range(at - 1, at - 4, -1) if lows[k] == "of"), 0)
    before = (known.cast.at(k) for k in range(of - 1, of - 5, -1))  # "Lukas Hemm, private of the 3rd company"
    mention = next((m for m in before if m is not None), None)
    return mention is not None and mention.kind is Kind.PERSON


def _whose_kin(known: Known, trigger: Trigger, at: int) -> str | None:
    """ "The families of Ilan Mosk and Dara Venn have heard nothing", "found the bodies of Ilan Mosk and Dara Venn": of
    whom it is told.
    """
    lows = known.sheet.lows
    kin = trigger.type is ClaimType.CONTACT_LOST and lows[at - 1] in words("kin_of")
    if not (kin or lows[at - 1] in words("dead_nouns")) or lows[at] != "of":
        return None
    last = trigger.last if kin else min(at + 1 + _RANKED, known.sentence.last)
    those = [m for m in known.cast.within(at + 1, last) if m.kind is Kind.PERSON]
    return together(known, those[0]) if those and those[0].first <= at + _RANKED else None


def _named_as(known: Known, trigger: Trigger) -> str | None:
    """ "One of the captives, whom it named as Sergeant Pavlo Trensky", "is that of him": he, and not the captives."""
    lows, at = known.sheet.lows, trigger.last
    if trigger.type is not ClaimType.IDENTIFIED:
        return None
    whom = at + (lows[at] in words("determiners")) + 1
    if lows[whom] == "as" and lows[whom - 1] in all_words("object_pronouns", "status_nouns", also="man woman victim"):
        at = whom  # "identified the dead | as Private Ivo Karan"
    at += lows[at : at + 1] in (["as"], [":"])
    at += 2 * (lows[at : at + 2] in (["that", "of"], ["those", "of"]))
    if lows[at - 1] not in ("as", ":") and not (lows[at - 1] == "of" and lows[at - 2] in ("that", "those")):
        return None
    near = known.cast.within(at, min(at + _RANKED, known.sentence.last))
    return next((together(known, m) for m in near if m.kind is Kind.PERSON), None)


_RANKED = 5
"""Tokens of ranks and a name behind "identified as"."""

_BEFELL = ("passive", "pp", "past", "state")
"""Forms of a verb that names nobody: "had been wounded and captured"."""


def _pronoun(known: Known, at: int) -> bool:
    """Whether the object of a verb is a pronoun, and nobody who stands before it: "soldiers shot him"."""
    return at < known.sentence.last and known.sheet.lows[at] in words("object_pronouns")


def _ends_at(hit: Hit, at: int) -> bool:
    return hit.entry.category == "people" and hit.last == at


def _as_what(known: Known, trigger: Trigger, at: int) -> bool:
    """ "Ilan Sarou, listed as missing, called", "believed dead": what he was taken for is not who it is."""
    lows = known.sheet.lows
    if _whose_unit(known, at) or (lows[at] in ("killed", "captured") and in_belief(lows, at)):
        return True
    if lows[at] not in ("missing", "dead") or lows[at - 1] != ",":
        return lows[at] in ("missing", "dead") and lows[at - 1] in words("taken_for")
    return any(t.form == "state" and t is not trigger and t.first <= at < t.last for t in known.triggers)


def _recognised(known: Known, trigger: Trigger, edges: tuple[int, int]) -> tuple[bool, str | None]:
    """Whether somebody recognises or buries, and whom: "recognised her husband in the video", not who recognises."""
    lows, at = known.sheet.lows, trigger.first
    if (kin := own_kin(known, trigger)) is not None:
        return True, kin
    sees = lows[at] in words("witnessing") or (trigger.form == "active" and lows[trigger.last] in ("him", "her"))
    if trigger.type is not ClaimType.IDENTIFIED or not sees or lows[at - 1] in words("be"):
        return False, None
    if {"him", "her"} & {*lows[at + 1 : trigger.last + 1]}:  # "the brother of Tam Drey, Ilan Drey, recognised him"
        named = [m for m in known.cast.within(known.sentence.first, at) if m.kind is Kind.PERSON]
        if named and "of" in lows[named[-1].first - 2 : named[-1].first]:
            return True, named[-1].name
        if named:
            return True, named[-2].name if len(named) > 1 else known.person
    return True, name_of(known, (at + 1, max(trigger.last, edges[1])))


def _apposed_to(known: Known, at: int) -> str | None:
    """ "Ilan Mosk, 34, a teacher from Merin": the one of whom an article and a noun say who he is."""
    lows = known.sheet.lows
    k = at - 1
    while k > known.sentence.first and lows[k].isalpha() and lows[k] not in ("a", "an", "the"):
        k -= 1
    if lows[at] in words("kinfolk") and lows[at - 1] == "," and lows[at + 1 : at + 2] == ["of"]:
        k = at  # "Giorgi Mosk, son of Zurab, was captured"
    elif lows[at - 1] == "," and lows[at + 1] == ",":
        k = at  # "her husband Ivan Keld, 34, driver, was taken"
    elif lows[k] not in ("a", "an", "the") or lows[k - 1] != ",":
        return None
    k -= 1
    while k > known.sentence.first and (lows[k] == "," or lows[k].isdecimal()):
        k -= 1
    person = known.cast.at(k)
    return person.name if person is not None and person.kind is Kind.PERSON and person.last == k + 1 else None


def _named_behind(known: Known, at: int) -> str | None:
    """ "One captive, Sergeant Aram Vosk, was handed over", "her brother Captain Oleg Dorin is held": who it is."""
    lows, sentence = known.sheet.lows, known.sentence
    kin = at < sentence.last and lows[at - 1] in words("kinfolk") and lows[at] != ","
    if at >= sentence.last - 1 or not (kin or lows[at] == ",") or lows[at - 1].endswith("s"):
        return None
    at -= kin
    named = (m for m in known.cast.within(at + 1, min(at + _RANKED, sentence.last)) if m.kind is Kind.PERSON)
    one = next(named, None)
    tells = one is not None and any(s.source and s.source.first <= one.first < s.source.last for s in known.sayings)
    titles = {i for h in known.hits.of("title") for i in range(h.first, h.last)}
    if one is None or tells or not (kin or lows[one.last] in (",", ".")):
        return None
    return one.name if titles.issuperset(range(at + 1, one.first)) else None


def _his_own(known: Known, at: int, after: int) -> bool:
    """ "Ilan Sarou telephoned his family from captivity", "Sarou of the 9th Engineers": of whom it is not told."""
    lows = known.sheet.lows
    unit = at > after and lows[after] in ("of", "from", "with")
    if unit and all(lows[i] == "the" or not lows[i].isalpha() for i in range(after + 1, at)):
        return True
    return at - 2 >= after and lows[at - 1] in ("his", "her") and lows[at - 2] in _CALLED


_CALLED = ("called", "phoned", "telephoned", "rang", "texted", "messaged", "contacted", "to", "reached")


def _another_than_the_teller(known: Known, pointing: list[str]) -> str | None:
    """ "She said he had called her": not she; who was told of last, or "" where that was somebody of her own kind."""
    lows = known.sheet.lows
    told = next((s.source for s in known.sayings if s.source is not None and s.source.rule == "source/pronoun"), None)
    first = next((w for w in pointing if w in ("he", "she")), None)
    if told is None or first is None or lows[told.first] not in ("he", "she") or lows[told.first] == first:
        return None
    if told.name != known.person:
        return None
    mine = words("his_roles") if first == "he" else words("her_roles")
    return known.group if known.group is not None and mine & {*known.group.lower().split()} else ""


def _spoken_to(known: Known, trigger: Trigger) -> str | None:
    """ "Marta Kel last spoke with her son, Anton Kel": the one spoken with is lost, unless it is the family at home."""
    lows, last = known.sheet.lows, trigger.last
    if trigger.type is not ClaimType.CONTACT_LOST or not {"with", "to", "from"} & {*lows[last - 1 : last + 1]}:
        return None
    persons = [m for m in known.cast.within(last, known.sentence.last) if m.kind is Kind.PERSON]
    if not persons or persons[0].first - last > _BESIDE or words("family_at_home") & {*lows[last : persons[0].first]}:
        return None
    return persons[0].name


_BESIDE = 6
"""Tokens between "spoke with" and a name that is still its object."""


def _may_be(known: Known, name: str, pointing: list[str]) -> bool:
    """Whether the roles of somebody allow the pronoun: a mother is no "he"."""
    first = next(w for w in pointing if w in ("he", "she", "him", "her", "his"))
    herself = {s.source.name for s in known.sayings if s.source is not None and s.source.rule == HERSELF}
    if name in herself and first in ("he", "him", "his"):
        return False
    other = words("her_roles") if first in ("he", "him", "his") else words("his_roles")
    head = (role.lower().split()[:1] for role in known.cast.roles.get(name, ()) if " whose " not in role)
    return not any(other & {*word} for word in head)


def _of_many(lows: Sequence[str], at: int, end: int) -> bool:
    """ "His side had lost no one": it is told of the side, whoever "he" is."""
    return lows[at] in ("his", "her") and bool(words("those_of_many").intersection(lows[at + 1 : min(at + 3, end)]))


def carried_subject(known: Known, trigger: Trigger, counted: Counted | None, edges: tuple[int, int]) -> str | None:
    """Whom a claim is about, also where only "23", "they" or "two of them" stand for who was told of before."""
    if (called := _named_as(known, trigger) or one_named(known, counted)) is not None:
        return called
    named = subject_of(known, trigger, counted, edges)
    if counted is None and (whose := told_of_by_kin(known, named)) is not None:
        return whose
    lows = known.sheet.lows
    if counted is not None and (not counted.has_noun or (named or "").lower() in words("status_nouns")):
        before = [c for c in known.counted if c.last <= counted.first and c.kind in ("military", "civilian")]
        before = [c for c in before if not is_part(known, c)] or before
        before = [c for c in before if not looks_on(known, c, c.last, counted.first)]
        if before:
            return known.sheet.said(before[-1].noun_first, before[-1].noun_last).strip('”“" ')
        if counted.has_noun or trigger.form in ("noun", "figure"):
            return None if counted.has_noun else named
        return as_many(living(known.group, trigger), counted) or named
    if named is not None or counted is not None:
        return named
    if (same := goes_on_about(known, edges)) is not None:
        return same
    recognised = trigger.type is ClaimType.IDENTIFIED and lows[trigger.first] in words("witnessing")
    pointing = [
        lows[i]
        for i in range(*edges)
        if (recognised or not trigger.first <= i < trigger.last) and not _of_many(lows, i, edges[1])
    ]
    if (spoken := _another_than_the_teller(known, pointing)) is not None:
        return spoken or None
    if any(w in ("he", "she", "him", "her", "his") for w in pointing):
        met = known.cast.within(known.sentence.first, trigger.first if recognised else edges[0])
        here = [m for m in met if m.kind is Kind.PERSON and _may_be(known, m.name, pointing)]
        return here[-1].name if here else known.person
    return living(known.group, trigger) if any(w in ("they", "them", "those", "their") for w in pointing) else None
