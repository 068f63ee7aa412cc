"""Ministries, armies, commissions, outlets, in languages with endings: a head word and what belongs to it."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.body_openings import opens_a_longer
from lastcontact.reading.inflected.constructs import after_construct, in_list, past_district, past_tail
from lastcontact.reading.inflected.forms import base_name, known_form, owned_form
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.mentions import Cast, Kind, Mention

_MOST = 3  # words of a country's or a town's name that belong to a body
_OPENING = '«»“”„"'


def find_bodies(found: Found, cast: Cast) -> None:
    """The bodies and outlets of a sentence, into the cast."""
    done = found.sentence.first
    for category, kind in (("body", Kind.BODY), ("outlet", Kind.OUTLET)):
        for hit in found.all(category):
            office = found.over("title", hit.first)
            held = office is not None and office.last - office.first > hit.last - hit.first
            inside = office is not None and office.first < hit.first
            if inside or any(map(cast.at, range(hit.first, hit.last))) or (held and bool(found.set("owner_first"))):
                continue
            if (before := _quoted_before(found, hit)) is not None and not cast.at(before.start + 1):
                name = found.sheet.said(before.start + 1, before.stop - 1)
                head = hit.value.split()[-1].lower()
                cast.add(Mention(before.start, hit.last, kind, name, hit.entry.id, None, head))
                continue
            if _owned_by_next(found, hit) or opens_a_longer(found, hit):
                continue
            first, lead = _before(found, hit, cast, done)
            owner = found.ending("body", hit.first) if _owned_by_next(found, found.ending("body", hit.first)) else None
            if owner is not None and first == hit.first:
                first = min(owner.first, _before(found, owner, cast, done)[0])
                lead = found.sheet.said(first, hit.first)
            last = _after(found, hit, cast)
            if (named := _named(found, (first, hit, last), lead, kind)).name.strip():
                cast.add(named)  # and not "the army" behind a mark that opens nothing
    _quoted(found, cast)


def body_around(found: Found, hit: Hit, cast: Cast) -> Mention | None:
    """The body that a common word makes only with whose it is: "силы Эшвара"; None where nothing tells whose."""
    first, lead = _before(found, hit, cast, found.sentence.first)
    last = _after(found, hit, cast)
    if (first == hit.first and last == hit.last) or found.over("number", first - 1) or found.low(first - 1).isdecimal():
        return None
    return _named(found, (first, hit, last), lead, Kind.BODY)


def _owned_by_next(found: Found, hit: Hit | None) -> bool:
    """Whether a body only owns the one whose name follows: "the army's press centre" where owners come first."""
    if hit is None or not found.set("owner_first") or found.ends(hit.last - 1, "subject_by_case"):
        return False  # "შტაბმა | პროკურატურას გადასცა"
    following = found.at("body", hit.last)
    return following is not None and following.value not in found.set("generic")


def _quoted_before(found: Found, hit: Hit) -> range | None:
    """The name in quotation marks that an outlet or a body has before its kind, where owners come first."""
    at = hit.first - (found.low(hit.first - 1).endswith(found.stems("kind_adjective")))
    while at == hit.first or hit.first - at < _MOST:
        if not found.set("capital_kinds") or not found.sheet.is_capital(at - 1) or found.low(at - 1) == "":
            break
        at -= 1
    if not found.set("owner_first") or found.sheet.words[at - 1 : at] not in (["”"], ['"'], ["“"]):
        return None
    for k in range(at - 2, max(found.sentence.first, at - 6) - 1, -1):
        if found.sheet.words[k] in ("“", '"', "”"):
            return range(k, at) if at - 2 - k > 0 and found.sheet.is_capital(k + 1) else None
    return None


def _quoted(found: Found, cast: Cast) -> None:
    """Names in quotation marks beside a reporting word: «Транзит» сообщил, по данным «Транзита»."""
    words, sentence = found.sheet.words, found.sentence
    at = sentence.first
    while at < sentence.last:
        close = next((k for k in range(at + 2, min(at + 5, sentence.last)) if words[k] in ("”", '"', "“")), 0)
        if words[at] not in ("“", '"') or not close:
            at += 1
            continue
        inside = range(at + 1, close)
        alone = all(words[k][0].isalpha() and not cast.at(k) and not found.over("trigger", k) for k in inside)
        capital = found.sheet.is_capital(at + 1) or sentence.language == "ka"
        located = found.low(at - 1) in found.set("in")
        before = found.ending("cue", at - located)
        after = found.at("cue", close + 1)
        left = after is not None and not after.value.startswith("source_right") and _subject(found, close - 1)
        ends = bool(found.set("verb_last")) and found.low(close + 1) in ("", ".", ";")
        closed = bool(found.set("declines_head")) and found.low(close + 1) in (".", ",", ";", "")
        right = before is not None and (located or ends or closed or before.value.startswith("source_right"))
        group = found.over("group_noun", at - 1) or found.over("group_noun", close + 1)
        if alone and capital and (left or right or group):
            name = _plain_quoted(found, at + 1, close, cast)
            cast.add(Mention(at, close + 1, Kind.OUTLET, name, "name/quoted"))
        at = close + 1


def _subject(found: Found, at: int) -> bool:
    """Whether a word in quotation marks stands in the form of a subject."""
    ergative = found.sentence.language == "ka" and found.low(at).endswith(tuple(found.set("subject_endings")))
    return ergative or base_name(found.sheet.words[at], found.sentence.language, "place") == found.sheet.words[at]


def _plain_quoted(found: Found, first: int, last: int, cast: Cast) -> str:
    said = found.sheet.said(first, last)
    others = [m.name for m in cast.mentions if m.kind in (Kind.OUTLET, Kind.BODY)]
    known = known_form(said, others)
    if known:
        return known
    if last - first > 1:
        head, _, rest = said.partition(" ")
        return f"{base_name(head, found.sentence.language, 'place')} {rest}" if found.set("declines_head") else said
    return base_name(said, found.sentence.language, "place")


def _named(found: Found, parts: tuple[int, Hit, int], lead: str, kind: Kind) -> Mention:
    first, hit, last = parts
    sheet = found.sheet
    base = hit.value
    article = next(iter(found.set("article")), "\0")
    if _bare(found, hit)[0].startswith(article) and not base.startswith(article):
        base = article + base
    tail = sheet.said(hit.last, last) if last > hit.last else ""
    if (
        tail
        and base.startswith(article)
        and " " not in base
        and not any(w.startswith(article) for w in _bare(found, hit))
    ):
        base = base.removeprefix(article)
    if sheet.is_capital(hit.first):
        same = base[:1].lower() == sheet.lows[hit.first][:1]
        base = (sheet.words[hit.first][:1] if same else base[:1].title()) + base[1:]
    if lead:
        base = owned_form(found.pairs("owned"), base)
    name = " ".join(filter(None, (lead, base, tail)))
    bare = kind is Kind.OUTLET or hit.value in found.set("generic")
    if tail and tail[0] in _OPENING and bare:
        name = tail.strip(_OPENING)
        name = base_name(name, found.sentence.language, "place") if found.set("quoted_behind") else name
    generic = first == hit.first and last == hit.last and hit.value in found.set("generic")
    return Mention(first, last, kind, name, hit.entry.id, None, hit.value.split()[-1].lower(), generic)


def _bare(found: Found, hit: Hit) -> list[str]:
    plain = (found.low(k).lstrip("وف") for k in range(hit.first, hit.last))
    return ["ال" + w[2:] if w.startswith("لل") else w.lstrip("بلوف") for w in plain]


def _before(found: Found, hit: Hit, cast: Cast, done: int) -> tuple[int, str]:
    """What stands before the head and belongs to it: a country in the genitive, an adjective of a side."""
    sheet, language = found.sheet, found.sentence.language
    at = hit.first
    if language in ("ru", "uk"):
        word = found.low(at - 1)
        lead = at - 1 >= found.sentence.first and word not in found.set("no_lead")
        if lead and (adjective := _adjective(found, word, hit.value)):
            return at - 1, adjective if not sheet.is_capital(at - 1) else adjective[:1].title() + adjective[1:]
        own = word.endswith(tuple(found.set("kind_adjectives"))) and not found.known(at - 1) and not cast.at(at - 1)
        if lead and own and sheet.is_capital(at - 1) and not sheet.is_capital(at):
            return at - 1, sheet.words[at - 1]
        return at, ""
    if found.set("construct"):
        return at, ""
    first = at
    names = 0
    while first > max(done, found.sentence.first) and not cast.at(first - 1):
        common = found.low(first - 1) in found.set("body_lead") or in_list(found, first - 1)
        if not common and (names == _MOST or not _belongs_before(found, first - 1, cast)):
            break
        names += not common
        first -= 1
    many = first == found.sentence.first and found.ends(first, "owners_of_many")
    first += many and hit.last - first > 2 and not found.over("joint", first + 1)  # "Analar | Müdafiə Nazirliyindən"
    while first < at and found.over("joint", first):
        first += 1
    if at - first > 1 and found.ending("title", first) is not None:
        first = at - (names == _MOST)  # "polkovnik Tural Aslanxanlı | Dəmir Koalisiyasının"
    if at - first == 1 and language != "ka":
        _country(found, sheet.words[first], cast)
    return first, sheet.said(first, at) if first < at else ""


def _belongs_before(found: Found, i: int, cast: Cast) -> bool:
    word = found.sheet.words[i]
    if cast.at(i) or not word[0].isalpha() or found.over("month", i) or found.over("weekday", i):
        return False
    if found.sentence.language == "ka":
        return len(word) > 4 and (word.endswith("თა") or (word.endswith("ის") and not found.known(i)))
    if found.low(i).endswith(found.stems("no_owner")):
        return False
    if found.over("side", i):
        return True
    many = found.at("body", i + 1) is not None and found.ends(i, "owners_of_many")  # "Analar | Şurası"
    return found.sheet.is_capital(i) and (many or not found.known(i))


def _adjective(found: Found, word: str, head: str) -> str:
    """ "дарсийской" before "сторона" is "дарсийская"."""
    marks = [m for m in found.set("side_adjective") if m in word]
    if not marks or found.known_word(word):
        return ""
    mark = max(marks, key=len)
    stem = word[: word.rindex(mark) + len(mark)]
    if word[len(stem) :] not in found.set("adjective_forms") or len(stem) < 5:
        return ""
    last = "и" if head.lower() in found.set("plural_heads") else head.split()[0][-1]
    last = "е" if head.split()[0].endswith(found.stems("neuter_heads")) else last
    number = "f" if last in "ая" else "n" if last in "ое" else "p" if last in "иыі" else "m"
    endings = found.pairs("adjective_endings")
    return stem + endings.get(number, "")


def _after(found: Found, hit: Hit, cast: Cast) -> int:
    """What follows the head and belongs to it: a country in the genitive, a name in quotation marks."""
    at = hit.last
    behind = not found.set("owner_first") or (hit.entry.category == "outlet" and found.set("quoted_behind"))
    if found.sheet.words[at : at + 1] in (["“"], ['"']) and behind:
        return _past_quoted(found, at, 8)
    language = found.sentence.language
    if language in ("ru", "uk"):
        at = past_tail(found, _after_genitive(found, past_district(found, past_tail(found, at), cast), cast))
        return at if at == hit.last else _past_quoted(found, at)
    if found.set("construct"):
        return after_construct(found, hit, cast)
    return at


def _past_quoted(found: Found, at: int, most: int = 5) -> int:
    """Past the name in quotation marks that opens at a token; the token where none does, or where it tells news."""
    if found.sheet.words[at : at + 1] not in (["“"], ['"']):
        return at
    for k in range(at + 1, min(at + most, found.sentence.last)):
        if found.over("trigger", k):
            break
        if found.sheet.words[k] in ("”", '"', "“"):
            return k + 1
    return at


def _after_genitive(found: Found, at: int, cast: Cast) -> int:
    start = at
    if found.low(at)[:1].isdecimal():
        after = at + 3 if found.low(at + 1) == "-" else at + 1
        numbered = found.over("not_people", after) or found.low(after) in found.set("body_tail")
        return after + 1 if numbered else at
    if found.low(at) and not _name_like(found, at, cast) and _name_like(found, at + 1, cast) and not found.known(at):
        return _after_genitive(found, at + 1, cast) if found.low(at).endswith(_ADJECTIVAL) else at
    run = at
    while run < found.sentence.last and run - at < 4 and _name_like(found, run, cast):
        run += 1
    length = run - start
    if length == 0:
        return at
    words = found.sheet.words
    if length >= 2 and found.low(start) in found.set("plain_given"):
        return at  # "комендант гарнизона | Вадим Истомин"
    if words[start].endswith(_ADJECTIVAL) and length >= 2:
        return start + 2
    if words[start].endswith(_ADJECTIVAL) and length == 1 and found.over("body", start + 1) is not None:
        return _after_genitive(found, start + 2, cast)
    if not words[start].endswith(tuple("иіїыаяуюь")):
        return at
    if length == 2 and not known_form(words[start], cast.spellings):
        return at
    _country(found, words[start], cast)
    return start + 1


_ADJECTIVAL = ("ой", "ей", "ого", "его", "ої", "их", "ых", "им", "ым")


def _country(found: Found, word: str, cast: Cast) -> None:
    """Takes note of the country that a body is of, so that it is known again alone."""
    if known_form(word, cast.spellings) is None:
        base = base_name(word, found.sentence.language, "place")
        cast.spellings.setdefault(base, base)


def _name_like(found: Found, i: int, cast: Cast) -> bool:
    sheet = found.sheet
    if i >= found.sentence.last:
        return False
    word = sheet.words[i]
    return (
        sheet.is_capital(i) and word[0].isalpha() and not cast.at(i)
        and not found.over("month", i) and not found.over("title", i) and not found.over("cue", i)
    )  # fmt: skip
