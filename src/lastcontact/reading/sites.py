"""Places told by the noun they are called with: "Outpost No. 9", "Miller's Ford", "the post 'Sarin'"."""

from __future__ import annotations

from collections.abc import Iterable

from lastcontact.reading.lexicon import all_words, is_common, words
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.sheet import Sentence, Sheet

_QUOTES = "“”\"'«»„‘’"


def find_numbered(sheet: Sheet, sentence: Sentence, cast: Cast) -> None:
    """ "Hill 880", "height 1742", "Garrison 12", "Bridge No. 4": places whose name is a number."""
    plain, told = words("numbered_places"), words("numbered_sites")
    if (plain | told).isdisjoint(sheet.lows[sentence.first : sentence.last]):
        return
    for i in range(sentence.first, sentence.last - 1):
        kind = sheet.lows[i]
        if kind not in plain and not (kind in told and sheet.words[i][0].isupper()):
            continue
        at = i + 1 + _ordinal(sheet, i + 1)
        number = sheet.words[at]
        if at >= sentence.last or not number.isdecimal() or len(number) > 4 or cast.at(i) is not None:
            continue
        if kind not in plain and i == sentence.first:
            continue
        after = sheet.lows[at + 1 : at + 2]
        if after not in (["-"], ["st"]) and not (after and after[0] in words("units")):
            cast.add(Mention(i, at + 1, Kind.PLACE, sheet.said(i, at + 1), "name/numbered", place_kind=kind))


def _ordinal(sheet: Sheet, at: int) -> int:
    """How many tokens "No." and its like take before a number."""
    if sheet.lows[at] in ("nr", "no", "number", "#"):
        return 1 + (sheet.words[at + 1] == ".")
    return 0


def find_sites(sheet: Sheet, sentence: Sentence, cast: Cast) -> None:
    """Adds the sites of an English sentence that nothing has claimed; in title case but the plainest."""
    named, owned, opening = words("sites"), words("sites_owned"), words("sites_of")
    if sentence.title_case:
        for i in range(sentence.first + 1, sentence.last):
            if sheet.lows[i] in named:
                _titled(sheet, sentence, i, cast)
        return
    for i in range(sentence.first + 1, sentence.last):
        low = sheet.lows[i]
        if low == "'s":
            if sheet.lows[i + 1] in owned:
                _owned(sheet, sentence, i, cast)
            continue
        if low in named and (_quoted(sheet, sentence, i, cast) or _named(sheet, sentence, i, cast)):
            continue
        if low in opening and sheet.words[i][0].isupper() and sheet.lows[i + 1] == "of":
            _of(sheet, sentence, i, cast)


def _free(sheet: Sheet, i: int, cast: Cast) -> bool:
    return sheet.is_capital(i) and sheet.words[i][0].isalpha() and cast.at(i) is None


def _led_to(sheet: Sheet, sentence: Sentence, at: int, leads: frozenset[str]) -> bool:
    """Whether a word of place stands before a token, past "the"."""
    at -= 1
    at -= sheet.lows[at] == "the"
    return at >= sentence.first and sheet.lows[at] in leads


def _start(sheet: Sheet, sentence: Sentence, last: int, cast: Cast) -> int:
    """Where the capitalised words before a token begin."""
    first = last
    while first - 1 > sentence.first and last - first < _LONGEST and _free(sheet, first - 1, cast):
        first -= 1
    return first


_LONGEST = 3
"""Words of a name before the noun it ends with."""


def _owned(sheet: Sheet, sentence: Sentence, at: int, cast: Cast) -> None:
    """ "Miller's Ford"."""
    last = at + 2
    if not _free(sheet, at - 1, cast) or not _free(sheet, at + 1, cast) or cast.at(at) is not None:
        return
    first = _start(sheet, sentence, at, cast)
    if first < at and _led_to(sheet, sentence, first, words("before_site")):
        cast.add(Mention(first, last, Kind.PLACE, sheet.said(first, last), "name/owned"))


def _named(sheet: Sheet, sentence: Sentence, at: int, cast: Cast) -> bool:
    """ "the Two Pines checkpoint", "Karst Prison": names that other rules would cut, or take for a paper or a thing."""
    capital = sheet.is_capital(at)
    if cast.at(at) is not None or sheet.is_capital(at + 1):
        return False
    first = _start(sheet, sentence, at, cast)
    if first == at or (sheet.words[at - 1].isupper() and len(sheet.words[at - 1]) > 1):
        return False
    plain = any(is_common(w) or w in words("calendar") for w in sheet.lows[first:at])
    cut_or_taken = sheet.lows[at] in all_words("runs_outlet_words", "thing_last")
    if not plain and not (capital and cut_or_taken):
        return False
    leads = words("before_doubtful" if capital and sheet.lows[at] in words("sites_doubtful") else "before_site")
    if not _led_to(sheet, sentence, first, leads):
        return False
    cast.add(Mention(first, at + 1, Kind.PLACE, sheet.said(first, at + 1), "name/site", place_kind=sheet.lows[at]))
    return True


def _titled(sheet: Sheet, sentence: Sentence, at: int, cast: Cast) -> None:
    """ "Prisoner Swap Under Way At Torn Crossing": in title case a name that only a word of place stands before."""
    first = at
    while first - 1 > sentence.first and at - first < _LONGEST and sheet.lows[first - 1] not in words("before_site"):
        first -= 1
    led = sheet.lows[first - 1] in words("before_site") and first > sentence.first
    name = range(first, at)
    if not led or not name or sheet.is_capital(at + 1):
        return
    if all(_free(sheet, i, cast) and not is_common(sheet.lows[i]) for i in name) and cast.at(at) is None:
        cast.add(Mention(first, at + 1, Kind.PLACE, sheet.said(first, at + 1), "name/site", place_kind=sheet.lows[at]))


def _quoted(sheet: Sheet, sentence: Sentence, at: int, cast: Cast) -> bool:
    """ "the post 'Sarin'": a name in quotation marks behind the noun of what it is."""
    first = at + 2
    if sheet.words[at + 1] not in _QUOTES or not _free(sheet, first, cast) or sheet.is_capital(at):
        return False
    last = first + 1
    while last < sentence.last and last - first < _LONGEST and _free(sheet, last, cast):
        last += 1
    if last >= sentence.last or sheet.words[last] not in _QUOTES:
        return False
    cast.add(Mention(first, last, Kind.PLACE, sheet.said(first, last), "name/quoted", place_kind=sheet.lows[at]))
    return True


def _of(sheet: Sheet, sentence: Sentence, at: int, cast: Cast) -> None:
    """ "the Plains of Arn", "the Bridge of St. Brenna": one name, and not that of what stands behind "of"."""
    last = at + 2 + (sheet.lows[at + 2] == "the")
    begins = last
    while last < sentence.last and last - begins < _LONGEST and _free(sheet, last, cast):
        short = sheet.lows[last] in words("shortened_names") and sheet.words[last + 1] == "."
        last += 1 + short
    if last == begins or cast.at(at) is not None or _free(sheet, at - 1, cast):
        return
    if _led_to(sheet, sentence, at, words("before_site")):
        cast.add(Mention(at, last, Kind.PLACE, sheet.said(at, last), "name/of", place_kind=sheet.lows[at]))


def find_plain_sites(sheet: Sheet, sentences: Iterable[Sentence], cast: Cast) -> None:
    """ "Killed in the quarry", "taken at the cement factory": where a sentence that names no place says it was.

    A site that the text has called by a name before is that one, and none of its own.
    """
    plain = words("plain_sites")
    if plain.isdisjoint(sheet.lows):
        return
    named: set[str] = set()
    for sentence in sentences:
        here = [i for i in range(sentence.first, sentence.last) if sheet.lows[i] in plain]
        alone = bool(here) and not sentence.title_case and not _names_a_place(sentence, cast)
        for at in here:
            noun = sheet.lows[at]
            if alone and noun not in named and at >= sentence.first + 2 and cast.at(at) is None:
                _add_plain_site(sheet, sentence, cast, at)
            if _has_a_name(sheet, at):
                named.add(noun)


def _names_a_place(sentence: Sentence, cast: Cast) -> bool:
    return any(m.kind is Kind.PLACE for m in cast.within(sentence.first, sentence.last))


def _add_plain_site(sheet: Sheet, sentence: Sentence, cast: Cast, at: int) -> None:
    if sheet.is_capital(at):
        return
    first = at
    while first > at - _LONGEST and sheet.lows[first - 1] != "the" and sheet.words[first - 1].islower():
        first -= 1
    after = sheet.lows[at + 1] if at + 1 < sentence.last else "."
    goes_on = after.isalpha() and after not in words("stoppers")
    if sheet.lows[first - 1] == "the" and sheet.lows[first - 2] in _AT and not goes_on:
        name = sheet.said(first, at + 1)
        cast.add(Mention(first, at + 1, Kind.PLACE, name, "name/plain-site", place_kind=sheet.lows[at]))


def _has_a_name(sheet: Sheet, at: int) -> bool:
    """Whether a site is called by a name: "Selec dam", "Jangpo's cannery", "mill in Torn", "Camp Torn"."""
    if sheet.is_capital(at) and sheet.is_capital(at + 1) and not is_common(sheet.lows[at + 1]):
        return True
    behind = sheet.lows[at + 1 : at + 2] and sheet.lows[at + 1] in ("of", "in", "at", "near")
    if behind and at + 2 < len(sheet.lows) and sheet.is_capital(at + 2):
        return True
    return any(sheet.is_capital(j) and not is_common(sheet.lows[j]) for j in range(max(1, at - 3), at))


_AT = (
    "at", "in", "near", "outside", "behind", "by", "inside", "from", "beside", "below", "nr",
    "shelled", "shelling", "bombed", "bombing", "hit", "struck", "stormed", "raided", "raiding",
)  # fmt: skip
