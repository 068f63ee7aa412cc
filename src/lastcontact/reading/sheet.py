"""The text laid out for the rules: tokens, sentences, zones and quotations."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from lastcontact.core.claim import Span
from lastcontact.core.frozen import frozen
from lastcontact.reading.language import detect, holds_other_scripts, in_its_script
from lastcontact.reading.lexicon import LANGUAGES, words
from lastcontact.reading.list_rows import BORN, behind_a_name
from lastcontact.reading.long_speech import goes_on
from lastcontact.reading.plain import MKHEDRULI, Plain
from lastcontact.reading.quotations import mark_quotations
from lastcontact.reading.slips import SHORTEST, slips
from lastcontact.reading.stops import FIRST_SIGN, STOP, colon_stop, ends_sentence
from lastcontact.reading.wrapped_lines import WRAPPED, runs_on

_TOKEN = re.compile(
    r"\d+(?:[.,:/]\d+)*(?:st|nd|rd|th)?(?![^\W\d_]{3})"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_]+n't\b"
    r"|[Mm]id-(?=[A-Z\d])"
    r"|[Aa]s +well +as\b"
    r"|(?:[Rr]ather +than|[Ii]nstead +of)(?= +(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)\b))"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)(?=-(?:m[ae]n|members?|strong)\b)"
    r"|[\u0621-\u064a]{1,3}(?=\d)"
    r"|'(?:s|re|ve|ll|d|m)\b"
    r"|[^\W_]+(?:(?:-|'(?!(?:s|re|ve|ll|d|m)\b)|\.(?=[a-z]{2,4}\b))[^\W_]+)*"
    r"|\n\s*\n|\n|[^\s]"
)
_VERBS = {"is", "are", "were", "was", "has", "have", "had", "said", "says", "KIA", "WIA", "MIA", "POW"}
"""Verbs, and what stands for one behind a name ("Cpl Ben Fry WIA"): what has one is no headline, but tells."""
_SMALL_IN_TITLES = {"after", "under", "about", "against", "among", "between", "during", "through", "without"}
_CLOCK = re.compile(r"^\[?(?:\d{1,2}[./]\d{1,2}[./]\d{2,4},? )?(?:[01]\d|2[0-3])[:.h]?[0-5]\d\b", re.MULTILINE)
"""What a line of a log opens with: "2125 wife of ...", "[18:03] Kay: ...", where several lines do."""
_LABEL = re.compile(r"[A-Z@][\w.'@-]*(?: [\w.'-]+){0,4}: ")
"""What a line opens with that names its speaker."""
_DENIED = re.findall(r"\w+", "did does is are was were has have had could would should ca")
_BARE = {f"{verb}nt": f"{verb}n't" for verb in _DENIED}
"""Denied verbs as telephones write them; "dont" is a French word."""
_BULLETS = frozenset("•·*-●▪■◦‣►▶➤✔❗️🔴⚡")
LONGEST_SENTENCE = 160
_SMALL = 3  # words without a capital before the dash of a dateline; more are a sentence: "МВД заявило о ... -"
"""Tokens; longer ones are cut, so that no rule meets an unbounded sentence."""


class Zone(StrEnum):
    HEADLINE = "headline"
    BULLET = "bullet"
    DATELINE = "dateline"
    BYLINE = "byline"
    BODY = "body"


@frozen
class Sentence:
    """Tokens `first` to `last` (exclusive) of paragraph `paragraph`."""

    first: int
    last: int
    zone: Zone
    paragraph: int
    language: str
    title_case: bool = False


@dataclass(slots=True)
class Sheet:
    """Parallel lists by token; `quote[i]` is the number of the quotation that token i is in, 0 for none."""

    plain: Plain
    words: list[str] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    quote: list[int] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    quotations: list[tuple[int, int]] = field(default_factory=list)
    language: str = "en"
    capitals: list[bool] = field(default_factory=list)
    mended: set[int] = field(default_factory=set)
    """The tokens that stand in `lows` as the words that a slip of the finger missed."""
    strengths: dict[int, int] = field(default_factory=dict)
    """How strongly a token parts clauses, where it was asked for."""
    slash_order: list[str] = field(default_factory=list)
    """Which figure is the day in days with slashes, once it was asked for."""

    def span(self, first: int, last: int) -> Span:
        """The original words of tokens `first` to `last` (exclusive)."""
        return self.plain.span(self.starts[first], self.ends[last - 1])

    def said(self, first: int, last: int) -> str:
        """Those words as the report writes them, on one line."""
        said = " ".join(self.plain.written(self.starts[first], self.ends[last - 1]).split())
        return said.translate(MKHEDRULI) if self.language == "ka" else said

    def capitals_in(self, first: int, last: int) -> list[int]:
        """The tokens from `first` to `last` (exclusive) that begin with a capital."""
        return [i for i, capital in enumerate(self.capitals[first:last], start=first) if capital]

    def is_capital(self, i: int) -> bool:
        """Whether a token begins with a capital, or its second half does: "al-Karim"."""
        return i < len(self.capitals) and self.capitals[i]


def lay_out(plain: Plain, language: str | None) -> Sheet:
    """Tokens, paragraphs, zones, quotations and sentences of a text, in one pass each."""
    sheet = Sheet(plain, language=language or detect(plain.text[:20000]))
    breaks = _tokenise(sheet)
    start = 0
    seen_body = False
    for number, stop in enumerate([*breaks, len(sheet.words)], start=1):
        if stop > start:
            zone, title_case = _zone(sheet, start, stop, seen_body)
            seen_body = seen_body or zone is Zone.BODY
            own = _paragraph_language(sheet, start, stop)
            mark_quotations(sheet, start, stop)
            _sentences(sheet, start, stop, (zone, number, own, title_case))
        start = stop
    if sheet.language != "en":
        goes_on(sheet)
    _mend(sheet)
    _close(sheet)
    return sheet


def _mend(sheet: Sheet) -> None:
    """Reads long telling words over a slip of the finger; a word with a capital may be a name, but at the opening."""
    for sentence in sheet.sentences:
        own = slips(sentence.language) if sentence.language in LANGUAGES else None
        for i in range(sentence.first, sentence.last) if own is not None else ():
            if len(sheet.lows[i]) < SHORTEST - 1 or (sheet.capitals[i] and i > sentence.first):
                continue
            if own is not None and (meant := own.meant(sheet.lows[i])) is not None:
                sheet.lows[i] = meant
                sheet.mended.add(i)


_PAST = 4


def _close(sheet: Sheet) -> None:
    """Sets stops behind the last token: a rule may look past the end of a text that breaks off."""
    end = len(sheet.plain.text)
    for tokens in (sheet.words, sheet.lows):
        tokens += ["."] * _PAST
    for places in (sheet.starts, sheet.ends):
        places += [end] * _PAST
    sheet.quote += [0] * _PAST


def _tokenise(sheet: Sheet) -> list[int]:
    """Fills the token lists; returns the token numbers at which a new paragraph or line starts."""
    text = sheet.plain.text
    breaks: list[int] = []
    line_start, log = 0, len(_CLOCK.findall(text)) > 2
    for found in _TOKEN.finditer(text):
        word = found.group()
        if word[0] == "\n":
            timed = log and _CLOCK.match(text, found.end())
            if word != "\n" or timed or _line_ends(text, line_start, found.start()):
                breaks.append(len(sheet.words))
            line_start = found.end()
            continue
        sheet.words.append(word)
        sheet.lows.append(_low(word))
        sheet.starts.append(found.start())
        sheet.ends.append(found.end())
        if word[0].isdecimal() and sheet.lows[-3:-1] == ["no", "."]:
            sheet.lows[-3] = "nr"
        if word[0].isdecimal() and sheet.words[-2:-1] == ["No"] and sheet.words[-3:-2] and sheet.words[-3].isalpha():
            sheet.lows[-2] = "nr"  # "Body No 5 was identified"
    sheet.quote = [0] * len(sheet.words)
    sheet.capitals = [word[0].isupper() or ("-" in word and _joins_a_capital(word)) for word in sheet.words]
    return breaks


def _low(word: str) -> str:
    """A token as rules know it: several words in one stand for the one that they mean."""
    if " " in word:
        return "and" if word[:1] in "Aa" else "not"  # "as well as"; "rather than 14"
    low = word.lower().replace("i\u0307", "i")
    return _BARE.get(low, low)


def _joins_a_capital(word: str) -> bool:
    return len(word) > 3 and word[0].isalpha() and word.partition("-")[2][:1].isupper()


def _line_ends(text: str, line_start: int, line_end: int) -> bool:
    """Whether a single line break is meant: the line is short or stopped, or what follows is a bullet."""
    line = text[line_start:line_end].rstrip()
    following = text[line_end + 1 : line_end + 8].lstrip(" ")
    return (
        (line_end - line_start < WRAPPED and not runs_on(line, text[line_end + 1 : line_end + 24].lstrip(" ")))
        or not (line[-1:].isalnum() or line[-1:] in ",;-'()/&%+")
        or following[:1] in _BULLETS
        or bool(following[:1] and not following[0].isalnum() and following[0] not in "\"'“”([\n ")
        or bool(re.match(r"\d{1,2}[.):]", following))
        or bool(_LABEL.match(text, line_end + 1))
    )


def _paragraph_language(sheet: Sheet, start: int, stop: int) -> str:
    if sheet.language not in LANGUAGES:
        return sheet.language
    letters = sheet.plain.text[sheet.starts[start] : sheet.ends[min(stop, start + 80) - 1]]
    return detect(letters, likely=sheet.language)


def _zone(sheet: Sheet, start: int, stop: int, seen_body: bool) -> tuple[Zone, bool]:
    words = [w for w in sheet.words[start:stop] if w[0].isalpha()]
    long_words = [w for w in words[1:] if len(w) > 3]
    small = [w for w in long_words if not w[0].isupper()]
    labelled = _OF_PEOPLE.intersection(_label(sheet.lows[start : start + 4])) or _VERBS.intersection(words)
    told = bool(labelled) or sum(len(w) > 4 and w not in _SMALL_IN_TITLES for w in small) > 1
    title_case = len(long_words) >= 2 and (len(long_words) - len(small)) / len(long_words) > 0.7 and not told
    if sheet.words[start] in _BULLETS and stop - start > 1:
        return Zone.BULLET, title_case
    if seen_body or not words:
        return (Zone.BODY if words else Zone.DATELINE), title_case and len(words) <= 24
    if sheet.lows[start] == "by" and len(words) <= 6 and title_case:
        return Zone.BYLINE, False
    if sheet.words[stop - 1] not in STOP and len(words) <= 30 and sheet.words[stop - 1] not in '”"':
        tells = sheet.language == "en" and any(len(w) > 3 and w.islower() for w in words)  # "40 captured near Sarn"
        dated = any(w[0].isdecimal() for w in sheet.words[start:stop])
        if len(words) <= 4 and not tells and dated and not _is_row(sheet, start, stop):
            return Zone.DATELINE, False
        return Zone.HEADLINE, title_case
    return Zone.BODY, title_case and len(words) <= 24


def _is_row(sheet: Sheet, start: int, stop: int) -> bool:
    """Whether a line is a row of a list that says what became of whoever was born then."""
    born = next((i for i in range(start, stop) if BORN.fullmatch(sheet.words[i])), None)
    told = born is not None and any(w[0].isalpha() for w in sheet.words[born + 1 : stop])
    return told and born is not None and behind_a_name(sheet.plain.text, sheet.starts[born])


def _label(opening: list[str]) -> list[str]:
    """The words before a colon: "The wounded: Ilan Mosk, Dara Venn" is a row of names, no title."""
    return opening[: opening.index(":")] if ":" in opening else []


_OF_PEOPLE = frozenset(("missing", "killed", "dead", "wounded", "injured", "captured", "captives", "released", "freed"))


def _sentences(sheet: Sheet, start: int, stop: int, kind: tuple[Zone, int, str, bool]) -> None:
    zone, paragraph, language, title_case = kind
    mixed = language in LANGUAGES and holds_other_scripts(sheet.said(start, stop), language)

    def whole(first: int, last: int) -> Sentence:
        own = in_its_script(sheet.said(first, last), language) if mixed else language
        return Sentence(first, last, zone, paragraph, own, title_case)

    first = i = start
    if zone is Zone.BODY and (cut := _dateline(sheet, start, stop)):
        sheet.sentences.append(Sentence(start, cut, Zone.DATELINE, paragraph, language))
        first = i = cut
    while i < stop:
        sign = sheet.words[i] in STOP or sheet.words[i] >= FIRST_SIGN
        stopped = (sign and i > first and ends_sentence(sheet, i, stop)) or (
            language == "hy" and i - first > 3 and colon_stop(sheet, i, stop)
        )
        if stopped or i - first >= LONGEST_SENTENCE:
            last = i + 1
            while last < stop and sheet.words[last] in "”\"')…!?." and sheet.starts[last] == sheet.ends[last - 1]:
                last += 1
            sheet.sentences.append(whole(first, last))
            first = i = last
            continue
        i += 1
    if first < stop:
        sheet.sentences.append(whole(first, stop))


def _dateline(sheet: Sheet, start: int, stop: int) -> int:
    """Where the body begins after "PORT ANSEL, March 5 (Agency) - ", 0 when the paragraph has no dateline."""
    if not (sheet.words[start].isupper() and len(sheet.words[start]) > 2):
        return 0
    for i in range(start + 1, min(stop - 1, start + 22)):
        word = sheet.words[i]
        if word == "-" and sheet.starts[i] > sheet.ends[i - 1]:
            return i + 1 if sum(w.islower() for w in sheet.words[start:i]) <= _SMALL else 0
        dated = any(sheet.lows[k] in words("sheet_date_words") for k in range(start, i))
        if word in STOP and i - start <= 12 and dated:
            return i + 1
        if word in (";", ":", "“", '"', "?", "!"):
            return 0
    return 0
