"""Places in languages with endings: by a kind beside the name, a locative word or an ending."""

from __future__ import annotations

from lastcontact.reading.inflected.forms import base_name, known_form, same_stem
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.mentions import Cast, Kind, Mention

NO_CAPITALS = ("ar", "ka")
TOWN = "place"
STEM = 5
"""Letters by which a word is known again within a text."""
_LONGEST = 3


def free(found: Found, i: int, cast: Cast) -> bool:
    """Whether token i may be part of a name that no list knows."""
    if not found.sentence.first <= i < found.sentence.last or cast.at(i):
        return False
    if not (found.sheet.is_capital(i) or found.sentence.language in NO_CAPITALS):
        return False
    word = found.sheet.words[i]
    if not word[0].isalpha() or len(word) < 2:
        return False
    if found.low(i) in found.set("honours") or found.low(i) in found.set("call_sign"):
        return False
    if found.sentence.language in NO_CAPITALS:
        surname = len(word) > 6 and word.endswith(found.stems("surname_endings"))
        if surname and not any(found.over(c, i) for c in ("cue", "role", "kin", "title")):
            return True
        return (
            not found.known(i) or f"{found.low(i - 1)} {found.low(i)}" in found.set("one_name") or _also_name(found, i)
        )
    if any(found.tells(c, i) for c in _NO_NAME):
        return False
    if found.sheet.words[i].isupper() and len(word) <= 5:
        return False
    opens = i == found.sentence.first or found.sheet.words[i - 1] in '“"•-:'
    return not (opens and found.known(i)) and not found.over("common", i)


_NO_NAME = ("month", "weekday", "cue", "title", "trigger", "place_kind", "people", "role")


def _also_name(found: Found, i: int) -> bool:
    """Whether a word that has another meaning is a name here: after a title, or after a name that no list knows."""
    if found.low(i) not in found.set("also_names") or i == found.sentence.first:
        return False
    before = found.sheet.words[i - 1]
    return found.over("title", i - 1) is not None or (before[0].isalpha() and not found.known(i - 1))


def run(found: Found, i: int, cast: Cast, most: int = _LONGEST) -> int:
    last = i
    closing = tuple(found.set("name_closing"))
    while last - i < most and (free(found, last, cast) or (last > i and _named_kind(found, last))):
        last += 1
        if closing and found.sheet.lows[last - 1].endswith(closing):
            break
    return last


def _named_kind(found: Found, i: int) -> bool:
    """A word for a kind of place that closes a place's name: "Кривой Мыс"."""
    capital = found.sentence.first <= i < found.sentence.last and found.sheet.is_capital(i)
    return capital and found.at("place_kind", i) is not None


def placed(found: Found, cast: Cast, capitals: frozenset[str]) -> None:
    """Places that a locative or an ending tells; `capitals` are beginnings of words with a capital inside sentences."""
    office = tuple(found.set("office_adjective"))
    for hit in found.all("locative"):
        last = run(found, hit.last, cast, 2)
        if hit.value == "weak" and found.low(hit.last).endswith(found.stems("no_place")):
            continue
        if last - hit.last == 1 and office and found.over("place_kind", last):
            last += found.low(hit.last).endswith(office)
        if hit.value == "weak" and found.set("article"):
            last = min(last, hit.last + (not found.definite(hit.last)))
        if last > hit.last and not (hit.value == "weak" and _title_before(found, hit.last)):
            place(found, hit.last, last, cast, "")
    for hit in found.all("locative_after"):
        first = hit.first
        while first - 1 >= found.sentence.first and hit.first - first < 2 and free(found, first - 1, cast):
            first -= 1
        if hit.first - first == 2 and (first == found.sentence.first or of_a_name(found, first)):
            first += 1
        if first < hit.first:
            place(found, first, hit.first, cast, "")
            listed(found, first, cast, "")
    endings = tuple(found.set("locative_endings"))
    if not endings:
        return
    for i in range(found.sentence.first, found.sentence.last):
        if found.sheet.lows[i].endswith(tuple(found.set("no_place"))):
            continue
        if i == found.sentence.first and found.sheet.lows[i][:STEM] not in capitals and not _opens(found, i):
            continue
        person = found.sentence.language in NO_CAPITALS and _given(found, i)
        if (
            not person
            and found.sheet.lows[i].endswith(endings)
            and len(found.sheet.lows[i]) > 5
            and (free(found, i, cast) or _behind_a_prefix(found, i, cast))
        ):
            first = i
            while first - 1 >= found.sentence.first and i - first < 1 and _prefix(found, first - 1, cast):
                first -= 1
            place(found, first, i + 1, cast, "")


def _behind_a_prefix(found: Found, i: int, cast: Cast) -> bool:
    """Whether a word that has another meaning is a name here, as only names of places open so: "ზემო წყაროსთან"."""
    return i > found.sentence.first and found.low(i - 1) in found.set("place_prefix_alone") and cast.at(i) is None


def _opens(found: Found, i: int) -> bool:
    """Whether the first word of a sentence may be a town: none that a list has, and no verb with its "is" behind it."""
    return not found.known(i) and found.low(i + 1) not in found.set("verb_after") and bool(found.set("verb_after"))


def _given(found: Found, i: int) -> bool:
    """Whether a word is a given name with an ending that places have as well: "სოფიაზე"."""
    low = found.low(i)
    return any(
        low.endswith(e) and low.removesuffix(e) in found.set("plain_given") for e in found.set("locative_endings")
    )


def listed(found: Found, first: int, cast: Cast, kind: str) -> None:
    """The place before "and" in front of one that was told: "Qoşabulaq və Darakənd istiqamətində"."""
    if (
        found.low(first - 1) in found.set("day_and")
        and free(found, first - 2, cast)
        and first - 2 > found.sentence.first
    ):
        place(found, first - 2, first - 1, cast, kind)


def _prefix(found: Found, i: int, cast: Cast) -> bool:
    """ "Верхний", "Aşağı", "ზემო" before a place's name; no surname behind a given name."""
    if of_a_name(found, i):
        return False
    return found.low(i) in found.set("place_prefix") or (
        found.sentence.language not in NO_CAPITALS and free(found, i, cast) and i > found.sentence.first
    )


def of_a_name(found: Found, i: int) -> bool:
    """Whether a word is a surname by its shape, with a given name before it: "Karim Dorvanov | Darvan şəhərində"."""
    shapes = tuple(found.set("surname_shapes")) if found.set("whole_names") else ()
    return bool(shapes) and i > found.sentence.first and found.low(i).endswith(shapes) and found.sheet.is_capital(i - 1)


def _title_before(found: Found, at: int) -> bool:
    return found.ending("title", at - 1) is not None


def place(
    found: Found,
    first: int,
    last: int,
    cast: Cast,
    kind: str,
    lead: str = "",
    whole: tuple[int, int] | None = None,
) -> None:
    """Takes a place into the cast; `lead` is its first word without what is written as one with it."""
    if (
        first - 1 >= found.sentence.first
        and found.low(first - 1) in found.set("place_prefix")
        and not cast.at(first - 1)
    ):
        first -= 1
    said = f"{lead} {found.sheet.said(first + 1, last)}" if lead else found.sheet.said(first, last)
    said = said.title() if said.isupper() else said
    people = {w for name in cast.roles for w in name.split()}
    if any(same_stem(w, p) for w in said.split() for p in people):
        return
    known = known_form(said, cast.spellings)
    plain = kind not in ("", "point", "house") and found.sentence.language in ("hy", "az")
    name = known or (said if plain else base_name(said, found.sentence.language, "place"))
    cast.spellings[name] = TOWN
    cast.add(Mention(first, last, Kind.PLACE, name, "name/place", place_kind=kind, whole=whole))
