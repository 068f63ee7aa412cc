"""Finds the whole cast of a text, and folds the ways each person, body and place is written into one."""

from __future__ import annotations

from lastcontact.reading.authors import signed_above, titled_above
from lastcontact.reading.bodies import find_bodies, find_sides
from lastcontact.reading.cases import name_parties
from lastcontact.reading.echoes import find_echoes
from lastcontact.reading.gazetteer import Gazetteer
from lastcontact.reading.genders import may_be
from lastcontact.reading.hits import Hit, Hits
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.naming import find_names
from lastcontact.reading.lexicon import lexicon, words
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.name_hits import Tables
from lastcontact.reading.outlets import find_outlets, find_publisher
from lastcontact.reading.rows_of_names import named_together
from lastcontact.reading.runs import Run, runs
from lastcontact.reading.seats import tell_apart
from lastcontact.reading.settling import settle
from lastcontact.reading.sheet import Sentence, Sheet, Zone
from lastcontact.reading.short_names import shorten
from lastcontact.reading.sides import adjectives, countries, find_own_sides
from lastcontact.reading.sites import find_numbered, find_plain_sites, find_sites
from lastcontact.reading.taking_turns import find_speakers
from lastcontact.reading.units import find_units
from lastcontact.reading.world import adjective_of


def cast_of(sheet: Sheet, hits: list[Hits], gazetteer: Gazetteer | None, outlet: str | None = None) -> Cast:
    """Every mention of the text; `hits` are those of each sentence, `outlet` is who publishes it."""
    cast = Cast()
    tables = [Tables.of(sheet, sentence, own) for sentence, own in zip(sheet.sentences, hits, strict=True)]
    found: list[Run] = []
    own_sides = adjectives(sheet, hits)
    for sentence in sheet.sentences:
        if sentence.zone is Zone.DATELINE:
            _dateline(sheet, sentence, cast)
        elif sentence.zone is Zone.BYLINE:
            _byline(sheet, sentence, cast)
        elif sentence.language == "en":
            find_sides(sheet, sentence, cast)
    find_speakers(sheet, cast)
    find_own_sides(sheet, own_sides, countries(sheet, hits), cast)
    for number, sentence in enumerate(sheet.sentences):
        if sentence.zone not in _NO_NAMES:
            _lines(sheet, hits[number], cast)
            find_numbered(sheet, sentence, cast)
            if sentence.language == "en":
                find_bodies(sheet, sentence, hits[number], cast)
                find_units(sheet, sentence, cast)
            find_outlets(sheet, sentence, tables[number], cast)
            if sentence.language == "en":
                find_sites(sheet, sentence, cast)
    find_publisher(sheet, outlet, cast)
    elsewhere = [Found.of(sheet, s, h) for s, h in zip(sheet.sentences, hits, strict=True) if s.language != "en"]
    find_names(elsewhere, cast, outlet)
    for number, sentence in enumerate(sheet.sentences):
        if number < _HEADINGS and sentence.language == "en":
            _shouted(sheet, sentence, cast)
            signed_above(sheet, number, cast)
            titled_above(sheet, number, cast)
        if sentence.zone not in _NO_NAMES and sentence.language == "en":
            found += runs(sheet, number, sentence, tables[number], cast)
    settled = settle(sheet, named_together(sheet, _lists(sheet, found)), cast, gazetteer)
    full = _full_names(sheet, settled)
    for run, kind in settled:
        name = sheet.said(run.first, run.last)
        if kind is Kind.PERSON:
            name = _whole(sheet, run.first, name, full) if " " not in name else name
            cast.add(Mention(run.first, run.last, kind, name, "name/person"))
            cast.roles.setdefault(name, []).extend(r for r in run.roles if r not in cast.roles.get(name, ()))
        elif kind is Kind.PLACE:
            cast.add(Mention(run.first, run.last, kind, name, "name/place", place_kind=run.place_kind))
        elif kind in (Kind.OUTLET, Kind.BODY):
            cast.add(Mention(run.first, run.last, kind, name, "name/outlet", head=name.lower().split()[-1]))
    find_plain_sites(sheet, [s for s in sheet.sentences if s.language == "en" and s.zone not in _NO_NAMES], cast)
    find_echoes(sheet, cast)
    cast.mentions.sort(key=lambda m: m.first)
    shorten(sheet, cast, outlet)
    name_parties(sheet, cast)
    tell_apart(sheet, cast)
    return cast


_HEADINGS = 3


def _shouted(sheet: Sheet, sentence: Sentence, cast: Cast) -> None:
    """The one who speaks in a heading all in capitals: "REMARKS OF PRIME MINISTER CORAZON ABALIN AT THE"."""
    if not any(sheet.lows[i] in words("authored") for i in range(sentence.first, sentence.last)):
        return
    for i in range(sentence.first, sentence.last - 2):
        if sheet.lows[i] not in words("bodies_titles") or not sheet.words[i].isupper():
            continue
        at = i + 1
        while sheet.lows[at] == "of":  # "PRESIDENT OF THE REPUBLIC"
            at += 2 + (sheet.lows[at + 1] == "the")
        last = at
        while last < sentence.last and sheet.words[last].isupper() and sheet.lows[last] not in words("stoppers"):
            last += 1
        if last - at in (2, 3):
            cast.add(Mention(at, last, Kind.PERSON, sheet.said(at, last).title(), "name/shouted"))
            return


def _lines(sheet: Sheet, hits: Hits, cast: Cast) -> None:
    """The line of contact, the front line: places without a name of their own."""
    for hit in hits.of("place_kind"):
        if hit.value == "line" and cast.at(hit.first) is None:
            cast.add(
                Mention(
                    hit.first,
                    hit.last,
                    Kind.PLACE,
                    sheet.said(hit.first, hit.last).lower(),
                    hit.entry.id,
                    place_kind="line",
                )
            )


def without_names(hits: Hits, cast: Cast) -> Hits:
    """The hits but for words of names: "Colonel" of "Colonel Brel" counts nobody, the "Gulf Dispatch" sends nobody."""
    of = cast.by_token
    near = (h for h in hits.of("trigger", "month", "people") if h.first in of or h.last in of)
    named = [h for h in near if _of_a_name(h, cast)]
    return Hits(h for h in hits if h not in named) if named else hits


def _of_a_name(hit: Hit, cast: Cast) -> bool:
    named = cast.at(hit.first)
    if hit.entry.category == "trigger":
        if named is None or named.last - named.first < 2:
            return False
        return named.kind is Kind.OUTLET or (named.kind is Kind.BODY and hit.last <= named.last)
    if hit.entry.category == "month":
        return named is not None and named.kind is Kind.PERSON
    behind = cast.at(hit.last) if hit.entry.category == "people" else None
    return behind is not None and behind.kind is Kind.PERSON and behind.first == hit.last


_NO_NAMES = (Zone.BYLINE, Zone.DATELINE)


def _byline(sheet: Sheet, sentence: Sentence, cast: Cast) -> None:
    """The writer of "By Odile Marchetti"."""
    last = sentence.first + 1
    while last < sentence.last and sheet.is_capital(last) and last - sentence.first < 5:
        last += 1
    if sheet.lows[sentence.first] == "by" and last - sentence.first > 2:
        name = sheet.said(sentence.first + 1, last)
        cast.add(Mention(sentence.first + 1, last, Kind.PERSON, name, "byline/author"))
        cast.roles.setdefault(name, []).append("author")


def _dateline(sheet: Sheet, sentence: Sentence, cast: Cast) -> None:
    """The place and the agency of "PORT ANSEL, March 5 (Northline News) -"."""
    i = sentence.first
    while i < sentence.last and sheet.words[i][0].isupper() and sheet.lows[i] not in _MONTHS:
        i += 1
    ends = sheet.words[i] if i < sentence.last else ","
    if i == sentence.first + 1 and lexicon("en").words.get(sheet.lows[sentence.first]):
        return  # "Killed: 13" is a line of a tally
    if i > sentence.first and ends in ",(-:" and sheet.lows[sentence.first] not in words("calendar"):
        outlet = sheet.lows[i - 1] in words("runs_outlet_words")
        name = sheet.said(sentence.first, i)
        name = name.title() if name.isupper() and len(name) > 4 else name  # "TELVARA"; shorter ones may be acronyms
        kind, place_kind = (Kind.OUTLET, "") if outlet else (Kind.PLACE, "city")
        cast.add(Mention(sentence.first, i, kind, name, "dateline/place", place_kind=place_kind))
    if sheet.words[i : i + 1] == [","] and i + 2 < sentence.last and sheet.lows[i + 1] not in _MONTHS:
        last = i + 1
        while last < sentence.last and sheet.words[last][0].isupper() and sheet.lows[last] not in _MONTHS:
            last += 1
        if i + 1 < last < sentence.last and sheet.words[last] in ",(-":
            name = sheet.said(i + 1, last)
            cast.add(
                Mention(i + 1, last, Kind.SIDE, name, "dateline/country", adjective_of(name), place_kind="country")
            )
    for k in range(i, sentence.last):
        if sheet.words[k] == "(":
            end = k + 1
            while end < sentence.last and sheet.words[end] != ")":
                end += 1
            if end > k + 1 and sheet.is_capital(k + 1):
                cast.add(Mention(k + 1, end, Kind.OUTLET, sheet.said(k + 1, end), "dateline/agency"))
            break


_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)


def _lists(sheet: Sheet, found: list[Run]) -> list[Run]:
    """ "in A, B and C" and "A and B villages": what is said of one holds of those it is listed with."""
    made = list(found)
    for step, order in ((1, range(1, len(made))), (-1, range(len(made) - 2, -1, -1))):
        for k in order:
            other, run = made[k - step], made[k]
            low, high = (other, run) if step > 0 else (run, other)
            between = sheet.lows[low.last : high.first]
            votes = dict(other.votes)
            ends = sheet.lows[high.last : high.last + 1]
            then = sheet.words[high.last + 1 : high.last + 2]
            open_end = bool(ends) and ends[0] == "," and bool(then) and then[0][0].isupper()
            goes_on = between == [","] and (open_end or ends in (["and"], ["or"]))
            listed = goes_on or between in (["and"], [",", "and"], ["or"], ["to"], ["and", "the"], ["and", "near"])
            if (
                low.sentence == high.sentence
                and listed
                and votes.get("place", 0) >= 4
                and not dict(run.votes).get("person", 0) > 2
            ):
                mine = dict(run.votes)
                mine["place"] = max(mine.get("place", 0), 4)
                made[k] = Run(
                    run.first,
                    run.last,
                    run.sentence,
                    tuple(mine.items()),
                    run.roles,
                    run.place_kind or (other.place_kind if step < 0 or between == ["and"] else ""),
                )
    return made


def _full_names(sheet: Sheet, settled: list[tuple[Run, Kind | None]]) -> dict[str, list[str]]:
    """The full names that each surname and given name is of, in the order of the text."""
    full: dict[str, list[str]] = {}
    for run, kind in settled:
        if kind is Kind.PERSON and run.last - run.first > 1:
            name = sheet.said(run.first, run.last)
            for part in dict.fromkeys((name.split()[-1].lower(), name.split()[0].lower())):
                full.setdefault(part, []).append(name)
    return full


def _whole(sheet: Sheet, at: int, name: str, full: dict[str, list[str]]) -> str:
    """Whose a name alone is: the one named first by it, unless "Mrs" or "Mr" before it forbids that."""
    named = full.get(name.lower(), [])
    pronoun = _TITLED.get(sheet.lows[at - 2] if sheet.lows[at - 1] == "." else sheet.lows[at - 1])
    return next((n for n in named if pronoun is None or may_be(pronoun, n, {})), name)


_TITLED = {"mrs": "she", "ms": "she", "miss": "she", "madam": "she", "mr": "he", "sir": "he"}
