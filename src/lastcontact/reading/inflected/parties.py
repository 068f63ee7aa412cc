"""Those of a clause who can do something to others, and the case that each stands in, in languages with endings."""

from __future__ import annotations

from functools import lru_cache

from lastcontact.core.frozen import frozen
from lastcontact.reading.inflected.forms import base_name
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import pairs, words
from lastcontact.reading.mentions import Kind, Mention

NAMED, AGENT, GIVEN, OWNER, OTHER = "named", "agent", "given", "owner", "other"
"""Cases: of a bare name, of a doer (instrumental or ergative), of whom one gives to, the genitive, and all others."""
_BODIES = (Kind.BODY, Kind.SIDE)
_QUOTES = '“”"„«»'


@frozen
class Party:
    """Tokens `first` to `last` with the party's plain name; `ours` tells that it is said to be the speaker's own."""

    first: int
    last: int
    name: str
    case: str
    person: bool = False
    place: bool = False
    ours: bool = False


def parties(known: Known, first: int, last: int) -> list[Party]:
    """The bodies, sides, people and nouns for doers that start within some tokens, in order, none within another."""
    made: list[Party] = []
    lows, mentions, language, past = known.sheet.lows, known.cast.by_token, known.sentence.language, first
    for at in range(first, last):
        mention, noun = mentions.get(at), _noun(lows[at], language)
        if (mention is None and noun is None) or at < past:
            continue
        party = _of_noun(known, at, noun) if noun is not None else None
        if party is None and mention is not None and mention.first == at:
            party = _of_mention(known, mention)
        if party is None:
            continue
        past = party.last
        if by_them(known, party) or not _counted(known, party):
            made = [p for p in made if p.last <= party.first]
            made.append(party)
    return made


def _counted(known: Known, party: Party) -> bool:
    """Whether it is of those whom somebody counts: "12 бойцов Фронта"."""
    return any(c.first <= party.first < max(c.last, c.noun_last) for c in known.counted)


def by_them(known: Known, party: Party) -> bool:
    """Whether a word behind a party tells that it did it: "sərhədçilər | tərəfindən"."""
    return known.found.low(party.last) in known.found.set("doer_by_after")


def _of_mention(known: Known, mention: Mention) -> Party | None:
    found = known.found
    if mention.kind not in (*_BODIES, Kind.PLACE, Kind.PERSON) or mention.head in found.set("doer_never"):
        return None
    case = _case(found, known.sheet.said(mention.first, mention.last).strip(_QUOTES), mention.name.strip(_QUOTES))
    name = _in_full(known, mention) if mention.generic else _plain(found, mention.name)
    quoted_name = known.sheet.words[mention.first - 1] in _QUOTES or known.sheet.words[mention.first] in _QUOTES
    person, place = mention.kind is Kind.PERSON, mention.kind is Kind.PLACE and not quoted_name
    return Party(mention.first, mention.last, name, case, person=person, place=place)


def _plain(found: Found, name: str) -> str:
    """A name of which only the head stands in its plain form with the word before it too: "Народной армия"."""
    first, _, rest = name.partition(" ")
    head = next((w for w in rest.lower().split() if not w.endswith(found.stems("doer_adjectives"))), "")
    she = head.endswith(found.stems("doer_she"))
    forms = found.pairs("doer_adjective_she" if she else "doer_adjective_he").items()
    end, base = next(((e, b) for e, b in forms if first.lower().endswith(e)), ("", ""))
    return f"{first[: len(first) - len(end)]}{base} {rest}" if end and head else name


def _in_full(known: Known, mention: Mention) -> str:
    """The only body of its kind that the text names, where "the commission" stands for it."""
    bare = known.found.bare
    named = {
        m.name
        for m in known.cast.mentions
        if m.kind is Kind.BODY and not m.generic and bare(m.head) == bare(mention.head) and len(m.name.split()) > 1
    }
    return named.pop() if len(named) == 1 else mention.name


def _case(found: Found, said: str, name: str) -> str:
    """The case of a name, by what its head has that its plain form has not."""
    now, plain = said.lower().split(), name.lower().split()
    if not now or not plain:
        return OTHER
    adjectives = found.stems("doer_adjectives")
    heads = (k for k, base in enumerate(plain[: len(now)]) if not base.endswith(adjectives))
    at = next(heads, 0) if found.set("doer_head_first") else -1
    word, base = now[at], plain[at]
    rest = word.removeprefix(base) if word.startswith(base) else None
    bare = word == base or bool(rest and rest in found.set("doer_article"))
    if bare and not now[0 if at else at].endswith(found.stems("doer_oblique")):
        return NAMED
    if bare:
        return OTHER
    if word.endswith(found.stems("doer_agent")):
        she = word.endswith(found.stems("doer_agent_she"))
        return AGENT if not she or base.endswith(found.stems("doer_she")) else OTHER
    if word.endswith(found.stems("doer_owner")):
        return OWNER
    return GIVEN if word.endswith(found.stems("doer_given")) else OTHER


@lru_cache(maxsize=32768)
def _noun(word: str, language: str) -> tuple[str, str, str] | None:
    """A word without what is written as one with it, the beginning that the lexicon has of it, and its plain forms."""
    opens, article = _openings(language), next(iter(words("article", language)), "")
    bare = word.removeprefix(article)
    if bare[:_SHORTEST] in opens and (noun := _begun(bare, language)) is not None:
        return noun
    bare = without_joint(word, language).removeprefix(article)
    return _begun(bare, language) if bare[:_SHORTEST] in opens else None


def _begun(bare: str, language: str) -> tuple[str, str, str] | None:
    nouns = pairs("doer_nouns", language)
    stem = next((bare[:n] for n in range(len(bare), _SHORTEST - 1, -1) if bare[:n] in nouns), None)
    return (bare, stem, nouns[stem]) if stem is not None else None


@lru_cache(maxsize=16)
def _openings(language: str) -> frozenset[str]:
    """The first letters of the nouns for doers."""
    return frozenset(stem[:_SHORTEST] for stem in pairs("doer_nouns", language))


@lru_cache(maxsize=32768)
def without_joint(word: str, language: str) -> str:
    """A word without the "and" or "so" that its language writes as one with it."""
    joints = (a for kind in ("joined_and", "joined_then") for a in words(kind, language))
    return word.removeprefix(next((a for a in joints if word.startswith(a) and len(word) > len(a)), ""))


def _of_noun(known: Known, at: int, noun: tuple[str, str, str]) -> Party | None:
    """A common noun for those who do it, with whose they are: "боевики Фронта", "Վարդիայի զինյալները"."""
    found, (low, stem, written) = known.found, noun
    one, _, many = written.partition("|")
    ours = low[len(stem) :] in found.set("doer_our_endings")
    if not ours and low[len(stem) :] not in found.set("doer_endings") | {""} and low not in (one, many):
        return None
    plural = low == many or low[len(stem) :].startswith(found.stems("doer_many"))
    plain = (many or one) if plural else one
    case = NAMED if low in (one, many) or low == stem or ours else _case(found, low, plain)
    first, last, name = _with_owner(known, at, plain, case)
    if first < at and found.low(at).endswith(tuple(found.pairs("doer_possessed").values()) or ("\0",)):
        case = NAMED
    ours |= not found.set("verb_first") and found.low(first - 1) in found.set("ours") | found.set("its_own")
    return Party(first, last, name, case, ours=ours)


_SHORTEST = 3


def _with_owner(known: Known, at: int, plain: str, case: str) -> tuple[int, int, str]:
    """The noun with the side that it is of, before or behind it as the language has it."""
    found, sheet, cast = known.found, known.sheet, known.cast
    before, behind = cast.at(at - 1), cast.at(at + 1)
    if found.set("owner_first"):
        quote = quoted(known, at - 1, back=True)
        if before is not None and before.last == at and before.kind is not Kind.PERSON:
            end = next((e for e in found.pairs("doer_possessed") if plain.endswith(e)), "")
            plain = plain[: len(plain) - len(end)] + found.pairs("doer_possessed").get(end, "")
            return before.first, at + 1, f"{sheet.said(before.first, at)} {plain}"
        return quote, at + 1, f"{sheet.said(quote, at)} {plain}" if quote < at else plain
    first, last, whole = at, at + 1, cast.at(at)
    if whole is not None and whole.first == at and whole.last > last:
        return at, whole.last, f"{plain} {sheet.said(last, whole.last)}"
    if (quote := quoted(known, last)) > last:
        return first, quote, f"{plain} {sheet.said(last, quote)}"
    if behind is not None and behind.first == last and behind.kind is not Kind.PERSON:
        plain, last = f"{plain} {sheet.said(last, behind.last)}", behind.last
    if found.definite(at) and last == at + 1:
        more = found.definite(last) and not any(found.over(c, last) for c in ("people", "trigger", "cue"))
        return at, last + more, sheet.said(at, last + more)
    lead = found.low(at - 1)
    sides = sorted(found.pairs("doer_sides").items(), key=lambda pair: -len(pair[0]))
    side = next(((end, base) for end, base in sides if lead.endswith(end)), None)
    if side is not None and len(lead) > len(side[0]) + 2:
        word = sheet.words[at - 1]
        first, plain = at - 1, f"{word[: len(word) - len(side[0])]}{side[1]} {plain}"
    return first, last, plain


def quoted(known: Known, at: int, *, back: bool = False) -> int:
    """Where a short name in quotation marks that opens at a token ends, or, of one that closes there, begins."""
    words, sentence = known.sheet.words, known.sentence
    if not sentence.first <= at < sentence.last or words[at] not in _QUOTES:
        return at + back
    reach = range(at - 2, at - _LONGEST, -1) if back else range(at + 2, at + _LONGEST)
    close = next((k for k in reach if sentence.first <= k < sentence.last and words[k] in _QUOTES), None)
    return at + back if close is None else close + (not back)


_LONGEST = 6
"""Tokens of a short name in quotation marks."""


def quoted_party(known: Known, at: int) -> Party | None:
    """The party of a name in quotation marks that open at a token."""
    last = quoted(known, at)
    if last <= at + 2 or not known.sheet.said(at + 1, last - 1)[:1].isalpha():
        return None
    said, language = known.sheet.said(at + 1, last - 1), known.sentence.language
    if any(known.found.over(c, k) for k in range(at + 1, last - 1) for c in ("trigger", "number", "people", "cue")):
        return None
    head, _, rest = said.partition(" ")
    plain = not rest or bool(known.found.set("declines_head"))
    name = f"{base_name(head, language, 'place')} {rest}".strip() if plain else said
    return Party(at, last, name, NAMED if name == said else OTHER)


def unknown_name(known: Known, at: int) -> Party | None:
    """A name that the text has told nothing of, where only a party can stand: "| Норвия вернула из плена 44"."""
    found, language = known.found, known.sentence.language
    if known.cast.at(at) is not None or len(found.low(at)) < _LEAST or not found.low(at).isalpha():
        return None
    may = found.set("doer_ergative") or found.set("verb_first") or found.sheet.is_capital(at)
    if not may or found.known(at):
        return None
    if found.set("doer_ergative"):
        ends = found.ends(at, "doer_agent")
        return Party(at, at + 1, base_name(found.sheet.words[at], language, "place"), AGENT) if ends else None
    if found.set("verb_first"):
        she = found.low(at).endswith(("ا", "ه", "ة")) and found.low(at + 1).endswith("ت")
        return Party(at, at + 1, found.sheet.said(at, at + 1), NAMED) if she and found.that(at - 1) else None
    if found.ends(at, "doer_oblique"):
        return None
    word = found.sheet.words[at]
    return Party(at, at + 1, base_name(word, language, "place") if found.set("doer_article") else word, NAMED)


_LEAST = 4
