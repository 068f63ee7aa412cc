"""Persons in languages with endings: by a title, by kin, by the shape of a surname, beside a verb of saying."""

from __future__ import annotations

from lastcontact.reading.inflected.apposed_offices import office_behind
from lastcontact.reading.inflected.behind_titles import from_where, ranked, surname_alone, surname_of_a_kind
from lastcontact.reading.inflected.forms import known_form
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.name_parts import (
    declined,
    given_base,
    is_given,
    joined_to,
    of_another,
    plain_name,
    units,
    without_article,
)  # fmt: skip
from lastcontact.reading.inflected.placing import NO_CAPITALS, free, run
from lastcontact.reading.mentions import Cast, Kind, Mention


def titled(found: Found, cast: Cast) -> None:
    """The name after a title, past the body it is held in and other titles."""
    common = found.stems("common_endings")
    for hit in found.all("title"):
        if _several(found, hit.first):
            continue
        if surname_of_a_kind(found, hit, cast):
            person(found, hit.last, hit.last + 1, cast, hit.entry.category)
            continue
        at = _past_titles(found, hit.last, cast)
        placed = found.sheet.said(hit.first, hit.last) in found.set("place_titles")
        if placed and found.over("place_kind", at):
            at += 1
        last = run(found, at, cast, 4 if placed else 3)
        if found.sentence.language in NO_CAPITALS and last - at >= 3 and placed:
            at = last - (3 if found.low(last - 3) in found.set("name_openers") else 2)
        if not placed and found.sentence.language in NO_CAPITALS:
            last = units(found, at, cast)
        if (
            last - at == 3
            and found.sentence.language == "az"
            and found.low(last - 1).endswith(("na", "nə", "ra", "rə"))
        ):
            last -= 1
        last = at + 2 if last - at == 3 and _whole(found, at) else last
        if found.sentence.language not in NO_CAPITALS and (named := name_starts(found, at, last)) > at:
            at, last = named, named + 2
        elif last - at == 2 and not ranked(found, hit) and from_where(found, at):
            person(found, at + 1, last, cast, hit.entry.id)
            continue
        elif last - at == 3 and found.sentence.language in ("ru", "uk"):
            at += country_first(found, at)
        if last - at < 2 or found.low(last - 1).endswith(common):
            if last - at == 1 and surname_alone(found, hit, at):
                person(found, at, last, cast, hit.entry.category)
            continue
        if cast.at(at) is None:
            person(found, at, last, cast, hit.entry.id)


def _whole(found: Found, at: int) -> bool:
    """Whether two capitals are a name already and the third is whose what follows is: "Rauf Əlizadə Ermənistanın"."""
    shapes = tuple(found.set("surname_shapes")) if found.set("whole_names") else ()
    where = found.over("place_kind", at + 3) is not None or found.low(at + 3) in found.set("near")
    plain = bool(shapes) and (where or is_given(found, at)) and found.low(at + 1).endswith(shapes)
    return plain and not found.low(at + 2).endswith(shapes)


def _several(found: Found, at: int) -> bool:
    """Whether a title counts several people and names nobody: "12 əsgər Daşlı yaxınlığında"."""
    if not found.set("owner_first") or found.low(at - 1) in ("1", ""):
        return False
    number = found.over("number", at - 1) or found.over("multiplier", at - 1) or found.over("vague", at - 1)
    return found.low(at - 1).isdecimal() or (number is not None and number.value != "1")


def _past_titles(found: Found, at: int, cast: Cast) -> int:
    """Where a name may begin after a title: past other titles, bodies, countries and words of the office."""
    for _ in range(10):
        if found.at("title", at):
            at = found.tables["title"][at].last
        elif (mention := cast.at(at)) and mention.kind is not Kind.PERSON:
            at = mention.last
        elif found.low(at) == "," and found.set("verb_first") and not _apposed(found, at + 1, cast):
            break
        elif found.low(at) in (",", "-", "՝") or found.low(at) in found.set("honours") or _of_office(found, at, cast):
            at += 1
        elif found.low(at) in found.set("in") and free(found, at + 1, cast) and _past_country(found, at, cast):
            at += 2
        elif found.low(at) in found.set("in") and (held := cast.at(at + 1)) and held.kind is Kind.BODY:
            at += 1
        elif _named_country(found, at):
            at += 2
        elif (past := _past_office(found, at, cast)) > at:
            at = past
        else:
            break
    return at


def _apposed(found: Found, at: int, cast: Cast) -> bool:
    """Whether a name stands between commas after its office, or another title follows."""
    last = run(found, at, cast)
    return found.at("title", at) is not None or (last - at >= 2 and found.low(last) == ",")


def _past_country(found: Found, at: int, cast: Cast) -> bool:
    """Whether "in" and one word before a name only tell where the office is held: "омбудсмен в Доргунии Савва Ленц"."""
    return bool(found.set("construct")) or run(found, at + 2, cast) - at >= 4


def _of_office(found: Found, at: int, cast: Cast) -> bool:
    """Whether a word only tells whose office it is; in Arabic also a number, "the Hazwani" before rank and name."""
    if found.over("place_kind", at) or found.over("rank_link", at):
        return True
    if not found.set("construct"):
        return False
    if found.low(at).isdecimal():
        return True
    adjective = found.definite(at) and found.low(at).endswith(("ي", "ية"))
    named = is_given(found, at + 1) and not found.definite(at + 1)
    return adjective and (named or found.at("title", at + 1) is not None or run(found, at + 1, cast) - at > 2)


def _past_office(found: Found, at: int, cast: Cast) -> int:
    """Past the words in lower case that tell the office: "губернатор Ольменской области Марк Тавелин"."""
    if found.set("construct"):
        return _past_construct(found, at, cast)
    if found.sentence.language not in ("ru", "uk"):
        return at
    k = at
    while k < min(at + 4, found.sentence.last):
        word = found.sheet.words[k]
        office = found.low(k).endswith(found.stems("office_adjective"))
        if not word.isalpha() or any(found.over(c, k) for c in ("cue", "joint", "trigger", "locative", "common")):
            break
        if found.sheet.is_capital(k) and not (office and not found.sheet.is_capital(k + 1)):
            break
        k += 1
    return k if k > at and run(found, k, cast) - k >= 2 else at


def _named_country(found: Found, at: int) -> bool:
    """Whether two capitals are a country with its adjective, in the case that owns an office: "Західної Тарвії"."""
    adjective = found.low(at).endswith(found.stems("country_adjective"))
    owned = found.low(at + 1).endswith(found.stems("country_owns"))
    capitals = found.low(at + 1) and found.sheet.is_capital(at) and found.sheet.is_capital(at + 1)
    return bool(capitals) and adjective and owned and not is_given(found, at)


def _past_construct(found: Found, at: int, cast: Cast) -> int:
    """Past the words that an Arabic office without article owns, to the last with it: "رئيس فريق الإنقاذ"."""
    if found.definite(at - 1):
        return at
    k = at
    owned = ("role", "people", "body")
    while k < at + 3 and not found.definite(k):
        if not free(found, k, cast) and not any(found.over(c, k) for c in owned):
            return at
        k += 1
    if not found.definite(k) or any(found.over(c, k) for c in ("cue", "joint")):
        return at
    while k < found.sentence.last and found.definite(k) and not found.over("cue", k):
        k += 1
    return k if run(found, k, cast) - k >= 2 else at


def kin_of(found: Found, cast: Cast) -> None:
    """The name before "the mother of", where owners come first and no capitals tell names."""
    for hit in found.all("kin"):
        first = hit.first - 2
        if all(free(found, k, cast) for k in range(first, hit.first)):
            person(found, first, hit.first, cast, hit.entry.id)


def surnames(found: Found, cast: Cast) -> None:
    """Two words no list knows, the second with an ending that only surnames have."""
    endings = tuple(found.set("surname_endings"))
    for i in range(found.sentence.first + 1, found.sentence.last) if endings else ():
        surname = found.low(i).endswith(endings) and len(found.low(i)) > 5 and free(found, i, cast)
        if surname and free(found, i - 1, cast) and not found.low(i - 1).endswith("ის"):
            person(found, i - 1, i + 1, cast, "name/surname")


def said_by(found: Found, cast: Cast) -> None:
    """Two or three words no list knows between an Arabic verb of saying and its "that": "قال يوسف الحلبي إن"."""
    for hit in found.all("cue"):
        first, last = hit.last, run(found, hit.last, cast)
        said = found.at("joint", last)
        closed = (said is not None and said.value == "that") or found.low(last) in (",", ":", "“", '"')
        shaped = not found.definite(first) and not found.low(first).endswith(_COMMON_PLURAL)
        if last - first >= 2 and shaped and (closed or found.low(last).startswith("لل") or found.over("outlet", last)):
            person(found, first, last, cast, "name/saying")


def told_by_name(found: Found, cast: Cast) -> None:
    """Two words no list knows beside a verb of saying, the second in the form of a subject: "თქვა ირმა ხეთაგურმა"."""
    endings = tuple(found.set("teller_endings"))
    for hit in found.all("cue") if endings else ():
        for first in (hit.last, hit.first - 2):
            named = all(free(found, k, cast) and len(found.low(k)) >= _SHORTEST for k in (first, first + 1))
            if named and found.low(first + 1).endswith(endings):
                person(found, first, first + 2, cast, "name/saying")


_SHORTEST = 4  # letters of the shortest word that makes a name beside a verb


_COMMON_PLURAL = ("ات", "ون", "ين", "ية", "يه")


def name_starts(found: Found, first: int, last: int) -> int:
    """Where a name begins within capitals: at the given name after an office or a country, else at the first."""
    stop = min(first + 4, found.sentence.last - 1)
    for i in range(first + 1, stop) if found.low(first) not in found.set("name_openers") else ():
        if not found.sheet.is_capital(i) or not found.sheet.words[i].isalpha():
            break
        if is_given(found, i) and found.sheet.is_capital(i + 1) and not is_given(found, first):
            return i
    return first


def country_first(found: Found, at: int) -> int:
    """Whether the first of three capitals is the country of the office: "президента Нардана Лейлы Торсен"."""
    opens = found.low(at) in found.set("name_openers")
    return 1 if not opens and found.sheet.words[at].endswith(tuple("аяиыіїуюь")) else 0


def _oblique(found: Found, first: int) -> bool:
    """Whether the words before a name stand in another case than the plain one."""
    if found.low(first - 1) in found.set("oblique_after") or found.over("remains", first - 1):
        return True
    for k in range(first - 1, max(found.sentence.first, first - 9) - 1, -1):
        title = found.over("title", k)
        if title:
            return title.value == "oblique" or found.low(k).endswith(found.stems("oblique_endings"))
        if (cue := found.over("cue", k)) and cue.value == "source_right":
            return True
        if kin := found.over("kin", k):
            if found.low(kin.first) == kin.value and found.low(kin.first - 1) in found.set("whose_kin"):
                return False  # "рассказала его мать | Мира Тарвеник"
            plain = kin.last < first or found.low(first).endswith(found.stems("plain_role"))
            return not (plain and found.low(kin.first) == kin.value)
        if (role := found.over("role", k)) and not found.over("body", k):
            return not found.low(role.last - 1).endswith(found.stems("plain_role"))
        if found.sheet.words[k] in ",.":
            break
    return False


def person(
    found: Found, first: int, last: int, cast: Cast, rule: str, whole: tuple[int, int] | None = None, name: str = ""
) -> None:
    """Takes a person into the cast by the name that stands on the tokens; `whole` is how a text calls them."""
    said = found.sheet.said(first, last)[len(joined_to(found, found.low(first))) :]
    language = found.sentence.language
    known = known_form(said, cast.roles)
    if not name and known is None:
        always = language not in ("ru", "uk")
        plain = found.low(first) in found.set("plain_given") and not of_another(found, first)
        oblique = always or (not plain and (_oblique(found, first) or declined(found, first, last)))
        name = plain_name(found, first, said) if oblique else said
        name = without_article(found, last, name) if name == said else name
        if last - first == 1 and found.set("given_bare") and (given := given_base(found, found.low(first))):
            name = given.title() if found.set("given_cases") else said[: len(given)]
        owner = tuple(found.set("owner_case"))
        if owner and found.low(last) in found.set("authored") and said == name and said.endswith(owner):
            name = said.removesuffix(next(e for e in owner if said.endswith(e)))
    name = name or known or said
    cast.roles.setdefault(name, [])
    titles = found.tables.get("title", {})
    apposed = office_behind(found, last)
    title = found.ending("title", first) or next((t for t in titles.values() if t.entry.id == rule), apposed)
    if title is not None:
        role = found.sheet.said(title.first, title.last)
        if role not in cast.roles[name]:
            cast.roles[name].append(role)
    cast.add(Mention(*(whole or (first, last)), Kind.PERSON, name, rule))
