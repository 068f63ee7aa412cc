"""A statement that a body opens with a colon goes on to the end of its paragraph, or until somebody else speaks:
"Минобороны Тарва заявляет: погибших нет. Двое ранены."
"""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.voice import Voice
from lastcontact.reading.known import Known
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind
from lastcontact.reading.saying import Saying

_SPEECH: tuple[list[str], ...] = ([], ["“"], ['"'], ["-"])
_TOLD = ("asserted", "claimed", "denied", "confirmed")


def statement_after(known: Known, before: Voice | None) -> Voice | None:
    """Whose statement the next sentence is, with its paragraph; None where nobody has opened one, or it is over."""
    opened = _opened(known)
    if opened is not None:
        return opened, known.sentence.paragraph + _heads_the_next(known)
    own = [s.first for s in known.sayings if s.source is not None and _is_own(s.source, before)]
    told = (
        h.first for h in known.found.all("cue") if not _as_before(known.found, h.first) and not _done(known, h.first)
    )
    others = len(own) < len(known.sayings) or any(at not in own for at in told)
    return None if before is None or before[1] != known.sentence.paragraph or others else before


def _is_own(source: Source, before: Voice | None) -> bool:
    """Whether a teller is the one whose statement it is: "Центр «Имя» опубликовал справку. Сотрудники центра"."""
    return source.kind == "own" or (before is not None and source.name == before[0])


def _done(known: Known, at: int) -> bool:
    """Whether a sentence opens with what was established or confirmed, by nobody who is named: "Подтверждено 40"."""
    return at == known.sentence.first and known.found.ends(at, "done_endings")


def _as_before(found: Found, at: int) -> bool:
    """Whether a reporting word only says that this was told already: "раненых, как и говорилось, 48"."""
    return found.low(at - 1) in found.set("and_word") and found.low(at - 2) in found.set("as_said")


def _heads_the_next(known: Known) -> bool:
    """Whether a line that ends with its colon opens the paragraph behind it: "Штаб заявляет (перевод):"."""
    last = known.sentence.last
    here = [s for s in known.sheet.sentences if s.paragraph == known.sentence.paragraph]
    return known.sheet.words[last - 1] == ":" and here[-1].last == last


def _opened(known: Known) -> str | None:
    """The body whose verb has a colon behind it, and nobody else's word beside it."""
    told = [s for s in known.sayings if s.source is not None]
    if len(told) != 1 or told[0].cue not in _TOLD or told[0].negated:
        return None
    saying, source = told[0], told[0].source
    body = known.cast.at(source.first) if source is not None else None
    at = saying.last + (known.found.low(saying.last) in known.found.set("auxiliary"))
    if known.found.low(at) == "(":
        at = next((k + 1 for k in range(at, known.sentence.last) if known.found.low(k) == ")"), at)  # "(перевод)"
    dot = known.sentence.language == "hy" and known.found.low(at) == "." and not known.triggers
    opens = (known.found.low(at) == ":" or dot) and known.sheet.words[at + 1 : at + 2] not in _SPEECH
    opens = opens or _reports(known, saying) or _puts_out(known, at)
    return body.name if body is not None and body.kind is Kind.BODY and opens else None


def _puts_out(known: Known, at: int) -> bool:
    """Whether a colon stands behind the paper or data that somebody puts out: "опубликовал данные за год: ..."."""
    found = known.found
    if not {found.low(at - 1), found.low(at)} & (found.set("its_report") | found.set("data_words")):
        return False
    near = range(at + 1, min(at + _PAPER, known.sentence.last))
    colon = next((k for k in near if found.low(k) in (":", ",")), 0)
    return bool(colon) and found.low(colon) == ":" and not any(found.over("trigger", k) for k in range(at, colon))


_PAPER = 7
"""Tokens from a paper to the colon behind it."""


def _reports(known: Known, saying: Saying) -> bool:
    """Whether a text opens with a body that informs: "Минобороны информирует о ходе боёв."."""
    found = known.found
    informs = any(found.low(k) in found.set("informs") for k in range(saying.first, saying.last))
    return known.sentence.first == 0 and (informs or found.low(saying.last) in found.set("its_report"))
