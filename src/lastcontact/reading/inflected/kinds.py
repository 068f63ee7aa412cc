"""Places that stand beside a word for a kind of place, or open a text as its dateline, in languages with endings."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.placing import NO_CAPITALS, free, listed, of_a_name, place, run
from lastcontact.reading.mentions import Cast, Kind, Mention

_DATELINE = 3
"""Words that the name of a dateline's town may have."""
_DATED = 8
"""Tokens within which a dateline ends after its town."""
_OPENING = 80
"""Tokens of a text among which its dateline stands."""
_ABBREVIATED = 3
_BRIEF = 7
"""Tokens of what is nothing but a name in quotation marks."""


def beside_kinds(found: Found, cast: Cast) -> None:
    """Adds the places of a sentence that a kind word or a dateline tells."""
    _dateline(found, cast)
    for hit in found.all("place_kind"):
        named = cast.at(hit.first)
        of_outlet = named is not None and named.kind is Kind.OUTLET  # "канал «Хроника хребта»"
        if hit.value != "line" and not of_outlet and not found.ending("title", hit.first):
            _with_kind(found, hit, cast)
    _seats(found, cast)


def _with_kind(found: Found, hit: Hit, cast: Cast) -> None:
    """The name of a kind word, on the side where the language has it."""
    sides = found.set("kind_before")
    if found.low(hit.last - 1) in found.set("kinds_first") and _named_after(found, hit, cast):
        return
    if "all" in sides or hit.value in sides:
        _after(found, hit, cast)
    if "all" not in sides and (hit.value not in sides or found.sentence.language != "ka"):
        first = _before(found, hit, cast)
        if first < hit.first:
            place(found, first, hit.first, cast, hit.value, whole=(first, hit.last))
            listed(found, first, cast, hit.value)
    elif found.sentence.language in ("ru", "uk") and _adjective(found, hit.first - 1, cast):
        place(found, hit.first - 1, hit.last, cast, hit.value)


def _named_after(found: Found, hit: Hit, cast: Cast) -> bool:
    """Whether a kind that may stand on either side has its name behind it: "კუნძულ ელიაზე"."""
    _after(found, hit, cast)
    return cast.at(hit.last) is not None


def _after(found: Found, hit: Hit, cast: Cast) -> None:
    """The name right after a kind word: in quotation marks, a number, after a stop, or one of several."""
    words, at, kind = found.sheet.words, hit.last, hit.value
    if found.low(at) == "." and len(found.low(hit.first)) < _ABBREVIATED:
        at += 1
    if found.low(at) in ("“", '"') and (close := _closing(found, at)):
        place(found, at + 1, close, cast, kind, whole=(hit.first, close))
        return
    if found.low(at).isdecimal() and len(words[at]) < 5 and found.low(hit.first).startswith(_numbered(found)):
        place(found, hit.first, at + 1, cast, kind)
        return
    if found.set("construct"):
        _construct(found, hit, cast)
        return
    bare = found.set("bare_kinds")
    if bare and found.low(hit.last - 1) not in bare:
        return
    last = run(found, at, cast, 2)
    if last - at == 2 and found.low(at).endswith(found.stems("place_cases")):
        last = at + 1
    owned = found.low(at).endswith(found.stems("owner_endings"))
    if last == at or (kind == "house" and not owned):
        return
    place(found, at, last, cast, kind, whole=(hit.first, last))
    while found.low(last) in found.set("day_and") | {","} and kind in ("village", "town"):
        following = run(found, last + 1, cast, 2)
        if following == last + 1 or not found.low(hit.first).endswith(found.stems("many_endings")):
            break
        place(found, last + 1, following, cast, kind)
        last = following


def _numbered(found: Found) -> tuple[str, ...]:
    return found.stems("numbered_kinds")


def _closing(found: Found, at: int) -> int:
    """Where the name in quotation marks that opens at a token closes; 0 where it is none."""
    for k in range(at + 2, min(at + 5, found.sentence.last)):
        if found.sheet.words[k] in ("”", '"', "“"):
            inside = range(at + 1, k)
            capital = found.sheet.is_capital(at + 1) or found.sentence.language in NO_CAPITALS
            return k if capital and not any(found.over("trigger", i) for i in inside) else 0
    return 0


def _construct(found: Found, hit: Hit, cast: Cast) -> None:
    """The Arabic name after a kind word: unknown words, or what a kind word without article owns ("معبر الشقيق")."""
    definite = found.low(hit.last - 1).startswith(found.stems("article_joined"))
    after = run(found, hit.last, cast, 2)
    if after - hit.last == 2 and found.definite(hit.last) and not found.definite(hit.last + 1):
        after = hit.last + 1
    if found.low(hit.last) in found.set("place_prefix") and found.definite(hit.last + 1):
        place(found, hit.last, hit.last + 2, cast, hit.value, whole=(hit.first, hit.last + 2))
        return
    if after == hit.last and not definite and _owned(found, hit.last, cast):
        after = hit.last + 1
        after += _owned(found, after, cast)
    if after == hit.last:
        return
    apart = found.set("kind_apart")
    whole = hit.entry.id.rsplit("/", 1)[-1] not in apart and not cast.at(hit.first)
    lead = hit.entry.id.rsplit("/", 1)[-1] if whole else ""
    place(found, hit.first if whole else hit.last, after, cast, hit.value, lead, (hit.first, after))


def _owned(found: Found, at: int, cast: Cast) -> bool:
    """Whether a word with article may be the name that a kind word owns, and no common word for whose it is."""
    low = found.low(at)
    if not found.definite(at) or cast.at(at) or low in found.set("plain_owners"):
        return False
    taken = ("cue", "trigger", "people", "weekday", "month", "number", "body")
    return not any(found.over(c, at) for c in taken)


def _before(found: Found, hit: Hit, cast: Cast) -> int:
    """Where the name before a kind word begins: "Երասխի կիրճ", "ხულოს ხიდი"."""
    owners = found.stems("owner_endings")
    first = hit.first
    if found.sentence.language == "ka" and not _genitive(found, first - 1):
        return first
    while first - 1 >= found.sentence.first and hit.first - first < 2 and free(found, first - 1, cast):
        if first < hit.first and (found.low(first - 1).endswith(owners) or first - 1 == found.sentence.first):
            break
        if first < hit.first and found.sentence.language == "ka":
            break
        first -= 1
    return first + (hit.first - first == 2 and of_a_name(found, first))


def _genitive(found: Found, i: int) -> bool:
    """Whether a Georgian word may be a name in the genitive: "ხულოს", not "ტყვეების"."""
    low = found.low(i)
    return low.endswith("ს") and not low.endswith(found.stems("plain_genitives"))


def _adjective(found: Found, i: int, cast: Cast) -> bool:
    """Whether a capital adjective names the place of the kind word after it: "Бараньего леса", "Круглій вежі"."""
    if i <= found.sentence.first or not free(found, i, cast) or found.sheet.words[i - 1] in '“"':
        return False
    endings = tuple(found.set("kind_adjectives"))
    return found.low(i).endswith(endings) and not found.sheet.is_capital(i + 1)


def _seats(found: Found, cast: Cast) -> None:
    """The town that a hospital, a prison or a morgue is of, as a place besides: "морг Кленовска"."""
    if found.sentence.language in NO_CAPITALS:
        return
    last_owns = "all" in found.set("kind_before")
    for mention in cast.within(found.sentence.first, found.sentence.last):
        inside = range(mention.first, mention.last)
        kinds = {hit.value for k in inside if (hit := found.over("place_kind", k))}
        if mention.kind is not Kind.BODY or not kinds & {"house", "point"}:
            continue
        if last_owns and _town(found, mention.first, "kind_adjectives") and mention.last - mention.first == 2:
            place(found, mention.first, mention.last, cast, "house")
            continue
        first = last = mention.last if last_owns else mention.first
        while last_owns and first > mention.first + 1 and _town(found, first - 1):
            first -= 1
        while not last_owns and last < mention.last - 1 and _town(found, last):
            last += 1
        if last > first and _town(found, first if last_owns else last - 1, "owner_endings"):
            place(found, first, last, cast, "")


def _town(found: Found, i: int, endings: str = "") -> bool:
    """Whether a word of a body's name may name its town."""
    fits = not endings or found.low(i).endswith(found.stems(endings))
    return fits and found.sheet.is_capital(i) and not found.known(i) and len(found.low(i)) > 3


def _dateline(found: Found, cast: Cast) -> None:
    """The town that a text opens with: "ПОРТ-ЯСНЫЙ, 7 фев.", "კოშკიანი, 2 ივნისი.", "درعون - ", and its agency."""
    first, words = found.sentence.first, found.sheet.words
    if first > _OPENING:
        return
    if words[first] in '“"' and found.sentence.last - first < _BRIEF and not _spoken(found, first + 1):
        _agency(found, first, cast)
    if cast.at(first):
        return
    last = first
    while last - first < _DATELINE and last < found.sentence.last and _opens(found, last):
        last += 1
    mark, end = found.low(last), found.sentence.last
    glued = found.sheet.ends
    marks = (k for k in range(last + 1, end) if words[k] in _ENDS_DATELINE)
    stop = next((k for k in marks if words[k] != "-" or found.sheet.starts[k] > glued[k - 1]), end)  # "1999-cu il"
    stop += found.low(stop) == "-" and found.low(stop + 1) == "("
    dated = (
        mark in _AFTER_TOWN
        and last + 1 < stop
        and stop - last < _DATED
        and all(_of_date(found, k) for k in range(last + 1, stop))
    )
    spoken = mark in ("-", ":") and last - first < 3 and _tells(found, last + 1) and bool(found.set("construct"))
    shouts = all(words[k].isupper() and len(words[k]) > 2 for k in range(first, last)) and mark == ","
    if last > first and (dated or spoken or (shouts and _of_date(found, last + 1))):
        place(found, first, last, cast, "town")
        _agency(found, stop, cast)


def _spoken(found: Found, first: int) -> bool:
    """Whether words in quotation marks are a saying and no name: a telling word, or several without capitals."""
    inside = range(first, min(first + 4, found.sentence.last))
    small = [k for k in inside if found.sheet.words[k][:1].islower()]
    return len(small) > 1 or any(found.over(c, k) for c in ("trigger", "cue", "number") for k in inside)


_AFTER_TOWN = (",", "-")
_ENDS_DATELINE = ("-", "(", "“", '"')


def _agency(found: Found, at: int, cast: Cast) -> None:
    """The agency that a dateline names in quotation marks or brackets."""
    at += found.low(at) == "-"
    closing = {"(": (")",), "“": ("”", "“", '"'), '"': ('"', "”")}.get(found.low(at), ())
    last = next((k for k in range(at + 2, at + 5) if found.low(k) in closing), 0)
    if last and not any(cast.at(k) for k in range(at, last)) and not found.low(at + 1).isdecimal():
        cast.add(Mention(at + 1, last, Kind.OUTLET, found.sheet.said(at + 1, last), "dateline/agency"))


def _opens(found: Found, i: int) -> bool:
    word = found.sheet.words[i]
    if not word[0].isalpha() or any(found.over(c, i) for c in _NO_TOWN):
        return False
    return not found.known(i) if found.sentence.language in NO_CAPITALS else found.sheet.is_capital(i)


_NO_TOWN = ("month", "weekday", "body", "outlet", "cue", "kin", "common", "trigger", "people")


def _of_date(found: Found, i: int) -> bool:
    low = found.low(i)
    return not low[:1].isalpha() or any(found.over(c, i) for c in ("month", "weekday", "year_word", "ending"))


def _tells(found: Found, at: int) -> bool:
    return any(found.over("cue", k) for k in range(at, at + 2))
