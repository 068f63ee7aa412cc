"""Whose words a whole text is: the person whom an address, a statement or an interview names in its heading."""

from __future__ import annotations

import re
from collections import Counter

from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.sheet import Sentence, Sheet, Zone
from lastcontact.reading.world import stem

_HEADINGS = 4
_OWN_WORDS = 2
_CLOSING = 6
"""Sentences at the end of a letter, and tokens of its closing words."""
_SIGNED = 14
"""Tokens of a last line that is a signature: an office, a name, a day."""
_QUESTION = 16
"""Tokens of a question that stands alone in its paragraph."""


def author_of(sheet: Sheet, cast: Cast, *, talk: bool = False, outlet: str | None = None) -> str | None:
    """The name of the person who speaks as "I" in the whole text; None where a text has no author of its own.

    In a `talk` under labels each has his own words, and who only answers is author of nothing else.
    """
    if sheet.language != "en" or not sheet.sentences:
        return None
    if not talk and _asked_and_answered(sheet):
        return next((m.name for m in cast.mentions if m.kind is Kind.PERSON), None)
    heading = sheet.sentences[:_HEADINGS]
    if issued := issued_by(sheet, heading[0].first, heading[0].last):
        return sheet.said(*issued)
    if sum(map(bool, sheet.quote)) * 2 > len(sheet.words) and (named := _people(cast, heading[0])):
        return named[0].name
    if (headed := _headed(sheet, cast, heading[0])) is not None:
        return headed
    own = sum(
        1
        for i in range(sheet.sentences[-1].last)
        if sheet.lows[i] in ("i", "we", "my", "our", "me", "us") and not sheet.quote[i]
    )
    if own < _OWN_WORDS:
        return _office(sheet, sheet.sentences[-1], cast)
    if signed := _signature(sheet, cast):
        return signed
    for sentence in heading:
        if sentence.zone is Zone.BODY and sentence is not heading[0]:
            continue
        named = _people(cast, sentence)
        kinds = [i for i in range(sentence.first, sentence.last) if sheet.lows[i] in words("authored")]
        if named and kinds and kinds[0] < named[0].first and not _addressed(sheet, named[0]):
            return named[0].name
        if len(named) == 1 and _is_from(sheet, sentence, named[0]):
            return named[0].name
        if kinds and not named and (group := _signed(sheet, kinds[0], sentence.last)):
            return group
    return _bulletin_of(sheet, cast, heading[0], outlet)


def _bulletin_of(sheet: Sheet, cast: Cast, line: Sentence, outlet: str | None) -> str | None:
    """The body that opens the headline of a text that says "we": "Ministry of Defence Refutes Disinformation"; where
    somebody else published it.
    """
    body = next((m for m in cast.within(line.first, line.last) if m.kind is Kind.BODY and not m.generic), None)
    we = sum(w in ("we", "our", "us") and not sheet.quote[i] for i, w in enumerate(sheet.lows))
    if body is None or body.first != line.first or line.zone is not Zone.HEADLINE or we < _OWN_WORDS:
        return None
    acts = any(sheet.lows[i].endswith(("s", "ed")) for i in range(body.last, min(body.last + _VERB, line.last)))
    own = bool(outlet) and bool({*body.name.lower().split()} & {*(outlet or "").lower().split()} - {"of", "the"})
    return body.name if acts and not own else None


def _headed(sheet: Sheet, cast: Cast, line: Sentence) -> str | None:
    """Whose statement a heading says that the text is: "Statement by the Human Rights Defender, Mira Kosten"."""
    opens = next((i for i in range(line.first, min(line.first + _KIND, line.last)) if _is_of(sheet, i)), None)
    named = _people(cast, line)
    if opens is None or not named or line.zone is not Zone.HEADLINE:
        return None
    behind = sheet.words[named[-1].last : line.last]
    ends = not behind or behind[0] in ("(", ",", ".") or behind[0].isdecimal()
    return named[-1].name if ends and len(named) == 1 and not _addressed(sheet, named[0]) else None


def _is_of(sheet: Sheet, i: int) -> bool:
    """Whether a token is the "of" of "Statement of", "Message from"; an interview is two people's."""
    return sheet.lows[i] in ("of", "by", "from") and i > 0 and sheet.lows[i - 1] in _OF_ONE


_KIND = 4
"""Tokens of a heading within which its kind is told: "Public statement by"."""
_OF_ONE = words("authored") - {"interview", "transcript", "answers", "open", "words", "testimony"}


def titled_above(sheet: Sheet, number: int, cast: Cast) -> None:
    """The name behind a comma and an office in the heading of a statement: "... Defender of Orlavia, Mira Kosten"."""
    line = sheet.sentences[number]
    opens = any(_is_of(sheet, i) for i in range(line.first, min(line.first + _KIND, line.last)))
    commas = [i for i in range(line.first, line.last) if sheet.words[i] == ","]
    if number or not opens or not commas:
        return
    first = last = commas[0] + 1
    while last < line.last and sheet.is_capital(last) and sheet.words[last].isalpha():
        last += 1
    office = words("bodies_titles") | words("label_roles") | _OFFICES
    told = bool(office & {*sheet.lows[line.first : first]}) and not office & {*sheet.lows[first:last]}
    free = all(cast.at(i) is None and sheet.lows[i] not in words("calendar") for i in range(first, last))
    ends = last == line.last or sheet.words[last] in ("(", ".") or sheet.words[last][0].isdecimal()
    if told and free and ends and 2 <= last - first <= _NAME:
        cast.add(Mention(first, last, Kind.PERSON, sheet.said(first, last), "name/titled"))


_NAME = 4
"""Words of the longest name."""
_OFFICES = frozenset(("defender", "commissioner", "ombudsman", "ombudsperson", "ombudswoman", "registrar", "chair",
                      "chairman", "chairwoman", "director", "secretary", "delegate", "ambassador"))  # fmt: skip


_VERB = 4
"""Tokens from a body to its verb: "of Marhen | refutes"."""


def issued_by(sheet: Sheet, first: int, last: int) -> tuple[int, int] | None:
    """Where the office is named in "Update from the Mayor of Sallow, 18:00.", over the words that it issues."""
    lows = sheet.lows
    at = next((i for i in range(first, min(first + _ISSUED, last)) if lows[i] == "from"), None)
    if at is None or not (at == first or lows[at - 1] in all_words("authored", "issued")):
        return None
    opens = at + 1 + (lows[at + 1] == "the")
    ends = next((k for k in range(opens, last) if not sheet.words[k][0].isalpha() or lows[k] == "on"), last)
    told = any(lows[k] in all_words("be", "have") for k in range(at, ends))
    office = bool(words("label_roles") & {*lows[opens:ends]}) and sheet.is_capital(ends - 1)
    return (opens, ends) if office and not told else None


_ISSUED = 5
"""Tokens of a line within which its "from" stands, behind a mark."""


def _is_from(sheet: Sheet, sentence: Sentence, named: Mention) -> bool:
    """Whether a line of a heading says whose words follow: "From the Public Defender, Dalia Quenn", "Bettina Krell"."""
    ends = sheet.words[sentence.last - 1] not in ".:!?" and named.last == sentence.last
    opens = sheet.lows[sentence.first] in ("from", "by") or named.first == sentence.first
    return ends and opens


def signed_above(sheet: Sheet, number: int, cast: Cast) -> None:
    """The writer of a post: a name alone in the first line of a text, over its day ("Bettina Krell", "12 November")."""
    line = sheet.sentences[number]
    if number or line.last - line.first not in (2, 3) or len(sheet.sentences) <= _OWN_WORDS or cast.at(line.first):
        return
    below = sheet.sentences[1]
    dated = any(
        sheet.lows[i] in words("calendar") or sheet.words[i].isdecimal() for i in range(below.first, below.last)
    )
    named = all(sheet.is_capital(i) and sheet.words[i].isalpha() for i in range(line.first, line.last))
    if named and dated and below.last - below.first <= _DATED:
        cast.add(Mention(line.first, line.last, Kind.PERSON, sheet.said(line.first, line.last), "name/signed"))


_DATED = 5
"""Tokens of a line that gives the day of a post."""


def _people(cast: Cast, sentence: Sentence) -> list[Mention]:
    return [m for m in cast.within(sentence.first, sentence.last) if m.kind is Kind.PERSON]


def _addressed(sheet: Sheet, named: Mention) -> bool:
    """Whether a person is the one written to: "An open letter to General Prasit"."""
    before = sheet.lows[max(0, named.first - 3) : named.first]
    return "to" in before and "," not in before


def _signature(sheet: Sheet, cast: Cast) -> str | None:
    """Who signs a letter under its closing words: "Respectfully, Mrs. Khamphouang Sisavat"."""
    for number, sentence in enumerate(sheet.sentences[-_CLOSING:]):
        opens, ends = sheet.lows[sentence.first], {*sheet.lows[sentence.first : sentence.first + _CLOSING]}
        bows = opens == "with" and bool(ends & words("closing_words"))
        if (opens in words("closing_words") or bows) and sentence.last - sentence.first <= _CLOSING + _CLOSING * bows:
            rest = sheet.sentences[-_CLOSING:][number:]
            couple = _named_below(sheet, [s for s in rest if "and" in sheet.lows[s.first : s.last]])
            return couple or next((m.name for s in rest for m in _people(cast, s)), None) or _named_below(sheet, rest)
    last = sheet.sentences[-1]
    named = _people(cast, last)
    bare = _is_bare(sheet, last)
    if bare and (titled := _with_office(sheet, last)):
        return titled
    speaks = sum(w in ("i", "me", "my") and not sheet.quote[i] for i, w in enumerate(sheet.lows)) >= _OWN_WORDS
    if bare and speaks and len(named) == 1:
        return named[0].name
    yours = sheet.lows[last.first] in ("your", "yours") and last.last - last.first <= _YOUR
    written = _greets(sheet) and 2 <= last.last - last.first <= _CLOSING
    if bare and (yours or written) and (signed := _named_below(sheet, [last])):
        return signed
    return _office(sheet, last, cast)


def _with_office(sheet: Sheet, last: Sentence) -> str | None:
    """Who signs with an office behind the name: "Ada Renn, Commissioner for Human Rights"."""
    ends = next((i for i in range(last.first, last.last) if sheet.words[i] == ","), last.first)
    named = all(sheet.is_capital(i) and sheet.words[i].isalpha() for i in range(last.first, ends))
    office = words("bodies_titles") | words("label_roles") | _OFFICES
    told = bool(office & {*sheet.lows[ends + 1 : ends + 4]}) and not office & {*sheet.lows[last.first : ends]}
    return sheet.said(last.first, ends) if named and told and 2 <= ends - last.first <= _NAME else None


def _greets(sheet: Sheet) -> bool:
    """Whether a text opens as a letter does: "To the Minister of Defence", "Dear Sir"."""
    return any(sheet.lows[s.first] in _GREETINGS for s in sheet.sentences[:2])


_GREETINGS = ("to", "dear", "honoured", "honored", "esteemed", "respected", "sir", "madam")


def _is_bare(sheet: Sheet, last: Sentence) -> bool:
    """Whether a last line may be a signature: short, and no sentence."""
    return last.last - last.first <= _SIGNED and sheet.words[last.last - 1] not in (".", "!", "?")


_YOUR = 4
"""Tokens of "Your loving Hanne"."""


def _named_below(sheet: Sheet, closing: list[Sentence]) -> str | None:
    """Who signs in names that nobody is cast by: "Your Hanne", "Respectfully, Marta and Josef Doriel"."""
    for sentence in reversed(closing):
        first = sentence.first + (sheet.lows[sentence.first] in all_words("closing_words", also="your yours"))
        if all(sheet.is_capital(i) or sheet.lows[i] in ("and", "&") for i in range(first, sentence.last)):
            return sheet.said(first, sentence.last) if first < sentence.last else None
    return None


def _office(sheet: Sheet, last: Sentence, cast: Cast) -> str | None:
    """The office that signs with no name: "Press Secretary of the Ministry of Defence of Nerath"."""
    body = ":" not in sheet.words[last.first : last.last] and _is_bare(sheet, last)
    body = body and any(m.kind is Kind.BODY for m in cast.within(last.first, last.last))
    opens = {*sheet.lows[last.first : last.first + 2]} & all_words("label_roles", also="secretary service office head")
    we = any(w == "we" and not sheet.quote[i] for i, w in enumerate(sheet.lows[: last.first]))
    return sheet.said(last.first, last.last) if body and opens and we and sheet.is_capital(last.first) else None


def _asked_and_answered(sheet: Sheet) -> bool:
    """Whether a text is an interview set down as "Q." and "A."."""
    asked = [s for s in sheet.sentences if sheet.words[s.last - 1] == "?" and s.last - s.first <= _QUESTION]
    sizes = Counter(s.paragraph for s in sheet.sentences)
    alone = [s for s in asked if sizes[s.paragraph] == 1 and not sheet.quote[s.first]]
    if len(alone) > _OWN_WORDS:
        mine = sum(w in ("i", "my", "me") and not sheet.quote[i] for i, w in enumerate(sheet.lows))
        if mine > _OWN_WORDS:
            return True
    opens = [tuple(sheet.lows[s.first : s.first + 2]) for s in sheet.sentences]
    return all(sum(o in ((w, "."), (w, ":")) for o in opens) >= _OWN_WORDS for w in ("q", "a"))


def _signed(sheet: Sheet, at: int, stop: int) -> str | None:
    """ "Open letter from the families of the 4th Battalion": those who sign as a group."""
    for i in range(at + 1, min(at + 4, stop)):
        if sheet.lows[i] in ("from", "by") and 1 < stop - i <= 12:
            return sheet.said(i + 1, stop).removeprefix("the ").strip(" .:")
    return None


def publisher_nouns(outlet: str | None) -> list[str]:
    """What the body that publishes a text may call itself in it: "the Desk", "the Office", "this Command"."""
    named = [w for w in re.findall(r"[^\W\d_]{4,}", outlet or "") if w[0].isupper()]
    heads = {w.lower() for w in named if w.lower() in words("runs_outlet_words")}
    if named and len(named) > 1 and named[-1].lower() not in words("calendar"):
        heads.add(named[-1].lower())
    return sorted(heads - words("runs_outlet_media"))


def home_side(outlet: str | None, cast: Cast) -> str | None:
    """The adjective of the side whose own body publishes the text; None for an agency or a paper."""
    if not outlet:
        return None
    told = {stem(w) for w in outlet.split() if w[:1].isupper() and len(w) > 3}
    for mention in cast.mentions:
        if mention.side and mention.kind in (Kind.SIDE, Kind.ADJECTIVE, Kind.BODY) and stem(mention.side) in told:
            return mention.side
    return None
