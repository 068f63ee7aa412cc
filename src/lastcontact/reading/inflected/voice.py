"""Whose words a text in a language with endings goes on to be, and what it is mainly about."""

from __future__ import annotations

from itertools import takewhile

from lastcontact.core.claim import ClaimType
from lastcontact.reading.inflected.forms import base_name, same_stem
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.letters import group_signs, makes_statement, named_just_before, we_who_write
from lastcontact.reading.inflected.placing import NO_CAPITALS
from lastcontact.reading.inflected.signing import hands_over, name_signs
from lastcontact.reading.inflected.tellers import tellers
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import lexicon
from lastcontact.reading.memory import Memory
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.sheet import Sentence, Sheet, Zone

Voice = tuple[str, int]
"""A name, and the paragraph it holds in; 0 for the whole text."""


def voice_after(known: Known, outlet: str | None, voice: Voice | None) -> Voice | None:
    """Whom a heading "Address of ..." names, or the publishing body in a paragraph where it names itself."""
    if voice is not None and voice[1] not in (0, known.sentence.paragraph):
        voice = None
    found = known.found
    span = range(known.sentence.first, known.sentence.last)
    authored = any(known.sheet.lows[i] in found.set("authored") for i in span)
    opens = known.sentence.zone is Zone.HEADLINE or (known.sentence.paragraph <= 2 and not known.sayings)
    authored = authored and not any(t.form == "verb" for t in known.triggers)
    if opens and authored and known.author is None:
        named = [m for m in known.cast.within(span.start, span.stop) if m.kind is Kind.PERSON]
        named = named or named_just_before(known)
        name = named[0].name if named else _office(found, known, outlet)
        if name:
            return name, 0
    if (group := we_who_write(known)) is not None:
        return group, 0
    if (called := found_calls(known) or makes_statement(known)) is not None:
        return called, known.sentence.paragraph
    own = [s.source.name for s in known.sayings if s.source and s.source.name and is_own(s.source.name, outlet)]
    if not own and (holder := _office_holder(found, known, outlet)) is not None:
        return holder
    ends = known.sheet.words[known.sentence.last - 1]
    if authored and ends == ":" and not own:
        own = [m.name for m in known.cast.within(span.start, span.stop) if is_own(m.name, outlet)]
    authored = authored or (known.sentence.first == 0 and len(span) <= _TITLE_LINE and ends not in (".", ":"))
    return (own[0], 0 if authored else known.sentence.paragraph) if own and not voice else voice


def _office(found: Found, known: Known, outlet: str | None) -> str | None:
    """The office that a title names without its holder: "Обращение президента Мерании", "Ալմարայի նախագահի ուղերձը"."""
    role = next((h for h in found.all("role") if found.over("title", h.first)), None)
    if role is None or known.sentence.language in NO_CAPITALS:
        return None
    title = [known.sheet.words[i] for i in range(known.sentence.first, known.sentence.last)]
    for words, at in ((title, role.first - known.sentence.first), _within(outlet, role.entry.value, found)):
        if at is not None:
            after = list(takewhile(_capital, words[at + 1 :]))
            before = list(takewhile(_capital, reversed(words[:at])))[::-1]
            if after or before:
                return " ".join([role.entry.value.lower(), *after] if after else [*before, role.entry.value.lower()])
    return None


def _within(outlet: str | None, role: str, found: Found) -> tuple[list[str], int | None]:
    words = (outlet or "").split()
    return words, next((i for i, w in enumerate(words) if same_stem(found.bare(w.lower()), role.lower())), None)


def _capital(word: str) -> bool:
    return word[:1].isupper()


def _office_holder(found: Found, known: Known, outlet: str | None) -> Voice | None:
    """The defender of rights who has begun to tell: for the whole text where his office publishes it."""
    office = tuple(found.set("one_office"))
    for saying in known.sayings:
        source = saying.source
        if not office or source is None or source.kind != "person" or source.name is None or saying.negated:
            continue
        roles = [w for role in known.cast.roles.get(source.name, []) for w in role.lower().split()]
        if any(found.bare(word).startswith(office) for word in roles):
            publishes = any(found.bare(w).startswith(office) for w in (outlet or "").lower().split())
            return source.name, 0 if publishes else known.sentence.paragraph
    return None


def signer(sheet: Sheet, cast: Cast) -> str | None:
    """The one whose post it is, or who signs a text with name and office in its last line or two; None elsewhere."""
    if not sheet.sentences or sheet.language == "en":
        return None
    if posted := _poster(sheet, cast):
        return posted
    close = len(sheet.sentences) - _how_to_call(sheet, sheet.sentences[-1])
    last = sheet.sentences[max(close - 2, 0) : close] or sheet.sentences[-2:]
    if last[0].first == 0 or last[0].language == "en":
        return None
    hits = [h for s in last for h in lexicon(s.language).hits(sheet.lows, s.first, s.last)]
    found = Found.of(sheet, last[-1], hits)
    if signed := _kin_signs(found, cast) or group_signs(found, cast) or name_signs(found, cast):
        return signed
    if handed := hands_over(found, last[0].first, last[-1].last):
        _meet(cast, *handed, sheet.said(*handed))
        return sheet.said(*handed)
    short = [s for s in last if s.last - s.first <= _TITLE_LINE and sheet.words[s.last - 1] not in (".", "!", "?")]
    offices = [h for s in short for h in hits if h.entry.category in ("title", "role") and s.first <= h.first < s.last]
    if not offices or any(h.first >= short[0].first for c in ("trigger", "cue") for h in found.all(c)):
        return None
    named = [m for m in cast.within(short[0].first, short[-1].last) if m.kind is Kind.PERSON or m.rule == "name/alone"]
    if named or last[-1].language not in NO_CAPITALS:
        return named[0].name if named else None
    return _name_at(sheet, short[0], cast)


def _how_to_call(sheet: Sheet, line: Sentence) -> bool:
    """Whether the last line of a text only tells where to call: "Qaynar xətt: 916", "هاتف: 115"."""
    words = sheet.words[line.first : line.last]
    return len(words) <= _TITLE_LINE and words[-1][0].isdecimal() and ":" in words


def _poster(sheet: Sheet, cast: Cast) -> str | None:
    """The name at the head of a post, on a line that tells where or when it was posted and nothing else."""
    line = sheet.sentences[0]
    if line.language == "en" or line.last - line.first > _TITLE_LINE or sheet.words[line.last - 1] in (".", "!", "?"):
        return None
    found = Found.of(sheet, line, lexicon(line.language).hits(sheet.lows, line.first, line.last))
    posted = {w for w in found.set("posted") if w in sheet.lows[line.first : line.last]}
    if not posted or found.all("trigger") or found.all("cue") or len(sheet.sentences) < _TEXT:
        return None
    if sheet.lows[line.first] in posted:
        close = next((k for k in range(line.first + 2, line.last) if sheet.words[k] in ("”", '"')), None)
        return sheet.said(line.first, close + 1) if close and sheet.words[line.first + 1] in ("“", '"') else None
    named = cast.at(line.first)
    if named is not None and named.rule == "name/alone":
        cast.mentions.remove(named)
        _meet(cast, named.first, named.last, named.name)
    if named is not None and (named.kind is Kind.PERSON or named.rule == "name/alone"):
        return named.name
    return _name_at(sheet, line, cast)


def _kin_signs(found: Found, cast: Cast) -> str | None:
    """The name beside kin in the short last sentence of a post: "Сестра Олена.", "أخته هدى، الرقم بالتعليقات"."""
    line, sheet = found.sentence, found.sheet
    kin = found.at("kin", line.first)
    told = any(h.first >= line.first for c in ("trigger", "cue") for h in found.all(c))
    if kin is None or line.last - line.first > _TITLE_LINE or told:
        return None
    at = kin.last + (found.low(kin.last) in (",", "՝", "-", ":"))
    stop = next((i for i in range(at, line.last) if not sheet.words[i].isalpha()), line.last)
    plain = line.language in NO_CAPITALS or all(sheet.is_capital(i) for i in range(at, stop))
    if not plain or not 0 < stop - at <= _NAME[-1] or len(sheet.sentences) < _TEXT:
        return None
    return sheet.said(at, stop)


_TEXT = 3
"""Sentences of the shortest text that has a heading of its own."""


def _meet(cast: Cast, first: int, last: int, name: str) -> None:
    cast.roles.setdefault(name, [])
    cast.add(Mention(first, last, Kind.PERSON, name, "name/signed"))


def _name_at(sheet: Sheet, line: Sentence, cast: Cast) -> str | None:
    """The name of two or three words that a line begins with, up to its first mark."""
    stop = next((i for i in range(line.first, line.last) if not sheet.words[i].isalpha()), line.last)
    plain = line.language in NO_CAPITALS or all(sheet.is_capital(i) for i in range(line.first, stop))
    whole = plain and stop - line.first in _NAME
    if not whole:
        return None
    name = base_name(sheet.said(line.first, stop), line.language, "person")
    if cast.at(line.first) is None:
        _meet(cast, line.first, stop, name)
    return name


_NAME = (2, 3)
"""Words of a name that stands alone in a line."""


_TITLE_LINE = 14
"""Tokens of the longest line that is still a title."""


def found_calls(known: Known) -> str | None:
    """Who calls, in a note of a call: "Звонит мать Антона Клеса"."""
    found = known.found
    calls = found.all("calls")
    if not calls or any(found.over("trigger", k) for k in range(calls[0].first, calls[0].last)):
        return None
    near = [t for t in tellers(found, known.cast, Memory()) if t.source.kind != "body"]
    after = [t for t in near if 0 <= t.first - calls[0].last <= 3]
    before = [t for t in near if 0 <= calls[0].first - t.last <= 2]
    itself = [t for t in near if t.first <= calls[0].first and calls[0].last < t.last]  # "Zəng edən: Vüsalə xanım"
    chosen = (itself or after or before)[:1]
    own = known.cast.at(chosen[0].last + 1) if chosen and chosen[0].kin and found.low(chosen[0].last) == "," else None
    if own is not None and own.kind is Kind.PERSON:
        return own.name  # "брат, Рубен К."
    return chosen[0].source.name if chosen else None


def is_own(name: str, outlet: str | None) -> bool:
    """Whether a speaker is the body that publishes the text."""
    if not outlet:
        return False
    one = [w for w in name.split() if len(w) > 1]
    two = [w for w in outlet.split() if len(w) > 1]
    shorter, longer = sorted((one, two), key=len)
    return (
        (len(shorter) > 1 or name.isupper())
        and bool(shorter)
        and all(any(same_stem(a, b) for b in longer) for a in shorter)
    )


def by_its_noun(found: Found, name: str, outlet: str | None) -> bool:
    """Whether a speaker is the publishing body, called by one word of its name alone: "the mission", "комитет"."""
    word = found.bare(name.lower())
    alone = " " not in name and len(word) >= _NOUN
    return alone and any(same_stem(word, found.bare(w.lower())) for w in (outlet or "").split())


_NOUN = 5
"""Letters of the shortest word by which a body calls itself."""


def subject_after(drafts: list[Draft], main: tuple[ClaimType, int] | None) -> tuple[ClaimType, int] | None:
    """What "this figure" will mean: the type of the largest count told of so far, with that count."""
    for draft in drafts:
        if draft.trigger.on_people:
            size = (draft.counted.quantity.minimum or 0) if draft.counted is not None else 0
            if main is None or size >= main[1]:
                main = draft.trigger.type, size
    return main
