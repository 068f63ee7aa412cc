"""Runs of capitalised words: which are people, which are places, which are neither."""

from __future__ import annotations

import re
from collections import Counter

from lastcontact.core.frozen import frozen
from lastcontact.reading.bearers import fetched, whose_body
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import is_number, lexicon, words
from lastcontact.reading.mentions import Cast
from lastcontact.reading.month_words import given_month
from lastcontact.reading.name_hits import Tables
from lastcontact.reading.outlets import shouted
from lastcontact.reading.roles import apposition, title_before, told_before
from lastcontact.reading.sheet import Sentence, Sheet, Zone
from lastcontact.reading.votes import by_name, described, holds_office, labelled, owns, says


@frozen
class Run:
    """Tokens `first` to `last`, all of one capitalised name, with what stands around it."""

    first: int
    last: int
    sentence: int
    votes: tuple[tuple[str, int], ...]
    roles: tuple[str, ...] = ()
    place_kind: str = ""
    title: bool = False


def runs(sheet: Sheet, number: int, sentence: Sentence, tables: Tables, cast: Cast) -> list[Run]:
    """The capitalised runs of a sentence that nothing has claimed, each with votes for person and place."""
    found: list[Run] = []
    done = sentence.first
    for i in sheet.capitals_in(sentence.first, sentence.last):
        if i < done:
            continue
        if (title := tables.title.get(i)) and title.last > i + 1:
            done = title.last
            continue
        asks = i == sentence.first and sheet.words[i] in "QA" and sheet.words[i + 1 : i + 2] == ["."]
        if asks or not _starts(sheet, sentence, i, tables, cast):
            continue
        j = i + 1
        office = i > sentence.first and sheet.lows[i] in words("no_surname") and sheet.lows[i - 1] == "the"
        while j < sentence.last and j - i < 6 and not office:
            if (
                sheet.is_capital(j)
                and not cast.at(j)
                and not (sheet.words[j].isupper() and j in tables.common and not sheet.words[i].isupper())
                and not (j in tables.title and j > i and sheet.lows[j] not in words("in_names_of_bodies"))
                and j not in tables.calendar
                and sheet.words[j] not in _FATES
                and sheet.words[j].isalpha()
                | ("-" in sheet.words[j])
                | ("'" in sheet.words[j])
                | ("." in sheet.words[j])
            ) or (
                sheet.words[j] == "."
                and (len(sheet.words[j - 1]) == 1 or (j - 1 == i and sheet.lows[i] in words("shortened_names")))
                and j + 1 < sentence.last
                and sheet.is_capital(j + 1)
            ):
                j += 1
            elif (
                sheet.lows[j] in words("runs_particles")
                and j + 1 < sentence.last
                and sheet.is_capital(j + 1)
                and not cast.at(j + 1)
            ) or (
                sheet.words[j] == "-"
                and j + 1 < sentence.last
                and sheet.lows[j - 1] in words("runs_particles")
                and sheet.is_capital(j + 1)
            ):
                j += 2
            else:
                break
        j = min(j, sentence.last)
        found.append(_run(sheet, number, sentence, (i, j), tables, cast))
        done = j
    return found


_FATES = ("KIA", "WIA", "MIA", "DOW", "POW")
"""What became of him, behind a name: "Cpl Ben Fry WIA"."""


def _starts(sheet: Sheet, sentence: Sentence, i: int, tables: Tables, cast: Cast) -> bool:
    word = sheet.words[i]
    if (
        not sheet.is_capital(i)
        or cast.at(i)
        or (i in tables.calendar and not given_month(sheet, i, tables))
        or word in _FATES
        or (word in words("runs_no_body") and sheet.lows[i] not in words("outlet_first"))
        or (len(word) == 1 and word in "IAX" and not _initial(sheet, sentence, i))
    ):
        return False
    if i in tables.title and tables.title[i].last == i + 1 and i not in tables.kind:
        return False
    if sheet.lows[i] in words("faiths") and not (i + 1 < sentence.last and sheet.is_capital(i + 1)):
        return False
    if word.isupper() and any(e.category == "number" and not e.rest for e in lexicon("en").words.get(word.lower(), ())):
        return False
    opens = i == sentence.first or sheet.words[i - 1] in "“\"'•*-(:" or sentence.title_case
    if i in tables.calendar:
        return True  # "June Halvard"
    if opens and (i in tables.common or i in tables.title):
        return False
    if i in tables.common and (i + 1 >= sentence.last or not sheet.is_capital(i + 1)):
        return len(word) == 1 and _initial(sheet, sentence, i) and title_before(sheet, i, tables) is not None
    if i in tables.kind and not (i + 1 < sentence.last and sheet.is_capital(i + 1)):
        return False
    return (
        not (
            word.isupper()
            and len(word) > 3
            and (sentence.zone is Zone.HEADLINE or shouted(sheet, sentence, i))
            and not sentence.title_case
        )
        or i not in tables.common
    )


def _initial(sheet: Sheet, sentence: Sentence, i: int) -> bool:
    """Whether a letter is the first of a name: "Private A. Rusk"."""
    return i + 2 < sentence.last and sheet.words[i + 1] == "." and sheet.is_capital(i + 2) and i > sentence.first


def _run(sheet: Sheet, number: int, sentence: Sentence, edges: tuple[int, int], tables: Tables, cast: Cast) -> Run:
    first, last = edges
    votes: Counter[str] = Counter()
    roles: list[str] = []
    length = last - first
    lows = sheet.lows
    before, place_kind = first - 1, ""
    after = lows[last] if last < sentence.last else ""
    title = title_before(sheet, first, tables)
    told, before_it = told_before(sheet, sentence, edges, tables, cast)
    votes["person"] += told
    roles += before_it
    if kind := _kind_beside(sheet, sentence, edges, tables):
        votes["place"] += 6 if kind.first == last else 5
        place_kind = kind.value
    accords = lows[max(0, before - 1) : first] == ["according", "to"]
    votes["person"] += 3 * (accords and length in (2, 3))
    accords = accords or after in ("hands", "captivity", "custody")  # "in Tolmari hands": whose, and not where
    if (place := None if accords else tables.locative_end.get(_skip_the(lows, first))) and not title:
        votes["place"] += 4 if place.last - place.first == 1 else 5
        place_kind = place_kind or _kind_of(place.value, lows, place)
    there = place is not None and not title and lows[before] in ("in", "at", "near", "outside", "around", "nr")
    votes += says(sheet, sentence, edges, tables, there)
    votes += described(sheet, sentence, edges)
    votes["person"] += 0 if there or sentence.title_case or last in tables.kind else by_name(sheet, edges)
    if length in (2, 3):
        acts = after in words("person_verbs") and lows[before] != "the"
        votes["person"] += 2 * (acts or fetched(lows, last) or whose_body(sheet, sentence, first, tables))
    if after in (",", "("):
        role = apposition(sheet, sentence, last + 1, tables, cast)
        if role and length > 1:
            votes["person"] += 4
            roles.append(role)
    if after == "'s" and last + 1 < sentence.last:
        votes += owns(lows[last + 1], last + 1 in tables.title)
    more, named = _neighbours(sheet, sentence, edges, tables)
    votes.update(more)
    place_kind = place_kind or named
    if not title and _names_nobody(sheet, sentence, edges, tables):
        votes.clear()
    ends = last >= sentence.last or sheet.words[last] in ".,("
    outlet = lows[last - 1] in words("runs_outlet_words")
    stands_last = ends and before > sentence.first and sheet.words[before] == ","
    if sentence.title_case and not title and stands_last and not outlet:
        title = next((h for at, h in tables.title.items() if sentence.first <= at < before), None)
        votes["person"] += 6 if title else 0
    sure = bool(title) and length in (2, 3) and not (after and (after[0].isalpha() and sheet.is_capital(last)))
    sure = sure or holds_office(sheet, sentence, edges) or labelled(sheet, sentence, edges)
    if sentence.title_case and not sure:
        votes = Counter({k: v for k, v in votes.items() if k == "place" and place})
    return Run(
        first,
        last,
        number,
        tuple(votes.items()),
        tuple(filter(None, roles)),
        place_kind,
        sentence.title_case and not sure,
    )


def _kind_beside(sheet: Sheet, sentence: Sentence, edges: tuple[int, int], tables: Tables) -> Hit | None:
    """The kind of place right after a name, before it, or before "of": "Orvan village", "the garrison of Bryle"."""
    first, last = edges
    if kind := tables.kind.get(last):
        return kind
    before = first - 1
    if before >= sentence.first and (kind := tables.kind.get(before)) and kind.value != "site":
        return kind
    if before - 2 >= sentence.first and sheet.words[before] == "," and sheet.lows[before - 2] == "the":
        kind = tables.kind.get(before - 1)
        return kind if kind and kind.value in ("city", "town", "village") else None
    return tables.kind.get(before - 1) if before - 1 >= sentence.first and sheet.lows[before] == "of" else None


def _names_nobody(sheet: Sheet, sentence: Sentence, edges: tuple[int, int], tables: Tables) -> bool:
    """Whether a run is a shouted heading, "Point 9", or words that are no name at all."""
    first, last = edges
    if all(k in tables.common or k in tables.title for k in range(first, last)):
        return True
    if any(sheet.words[k] in words("runs_no_body") for k in range(first, last)):
        return True
    if last - first == 1 and sheet.lows[first] in words("no_place"):
        return True
    shouts = all(sheet.words[k].isupper() and len(sheet.words[k]) > 3 for k in range(first, last))
    low = sheet.lows[first]
    if shouts and sentence.zone is Zone.HEADLINE and sheet.lows[last - 1] not in words("place_last"):
        return True
    if low in words("numbered_things") or is_number(low.partition("-")[0]):
        return True
    numbered = last < sentence.last and sheet.lows[last][0].isdecimal()
    if last - first == 1 and (low in words("place_last") or first in tables.kind) and numbered:
        return True
    return last - first == 1 and low in words("runs_outlet_words")


def _neighbours(sheet: Sheet, sentence: Sentence, edges: tuple[int, int], tables: Tables) -> tuple[Counter[str], str]:
    """Votes of the run's own words and of the ones beside it, and the kind of place they name."""
    first, last = edges
    lows, before, length = sheet.lows, first - 1, last - first
    after = lows[last] if last < sentence.last else ""
    votes: Counter[str] = Counter()
    place_kind = ""
    if after in ("residents", "valley", "villagers", "families") or (after in words("place_nouns") and length < 3):
        votes["place"] += 4
    opens = before < sentence.first or not sheet.words[before][0].isalnum()
    label = lexicon("en").words.get(lows[first])
    if (
        after == ":"
        and opens
        and length < 3
        and last + 1 < sentence.last
        and lows[last + 1][0].isdecimal()
        and not label
    ):
        votes["place"] += 4
    if length in (2, 3) and not sentence.title_case:
        kind = "body" if before >= sentence.first and lows[before] == "the" else "person"
        votes[kind] += 2
    if length > 1 and not sentence.title_case:
        if lows[last - 1] in words("runs_outlet_words") or lows[first] in words("outlet_first"):
            votes["outlet"] += 12
        elif lows[last - 1] in words("place_last"):
            votes["place"] += 6
        elif lows[last - 1] in words("thing_last"):
            votes["thing"] += 12
    aboard = lows[_skip_the(lows, first) - 1] == "aboard"
    if (
        aboard
        or (before >= sentence.first and lows[before] in words("vessels"))
        or re.search(r"-\d+\Z", lows[last - 1])
    ):
        votes["thing"] += 12
    if length == 1 and after in ("held", "fell") and last + 1 < sentence.last and sheet.words[last + 1] in ".,;":
        votes["place"] += 4
    if before >= sentence.first and lows[before] in words("body_before"):
        votes["outlet"] += 12
    if (
        after == ","
        and last + 2 < sentence.last
        and lows[last + 1] in ("a", "an", "the", "another")
        and (named := tables.kind.get(last + 2))
    ):
        votes["place"] += 5
        place_kind = named.value
    if lows[first] in words("place_prefix") and length > 1:
        votes["place"] += 4
    if before >= sentence.first and lows[before] in words("motion"):
        votes["place"] += 3
    return votes, place_kind


def _skip_the(lows: list[str], first: int) -> int:
    return first - 1 if first and lows[first - 1] in ("the", "#") else first


def _kind_of(value: str, lows: list[str], hit: Hit) -> str:
    word = lows[hit.first]
    return word if word in ("village", "town", "city", "district", "region") else ""
