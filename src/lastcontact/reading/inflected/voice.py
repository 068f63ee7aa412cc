"""Whose words a text in a language with endings goes on to be, and what it is mainly about."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.inflected.forms import same_stem
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.tellers import tellers
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.memory import Memory
from lastcontact.reading.mentions import Kind
from lastcontact.reading.sheet import Zone

Voice = tuple[str, int]
"""A name, and the paragraph it holds in; 0 for the whole text."""


def voice_after(known: Known, outlet: str | None, voice: Voice | None) -> Voice | None:
    """Whom a heading "Address of ..." names, or the publishing body in a paragraph where it names itself."""
    if voice is not None and voice[1] not in (0, known.sentence.paragraph):
        voice = None
    found = Found.of(known.sheet, known.sentence, [])
    span = range(known.sentence.first, known.sentence.last)
    authored = any(known.sheet.lows[i] in found.set("authored") for i in span)
    opens = known.sentence.zone is Zone.HEADLINE or (known.sentence.paragraph <= 2 and not known.sayings)
    authored = authored and not any(t.form == "verb" for t in known.triggers)
    if opens and authored:
        named = [m for m in known.cast.within(span.start, span.stop) if m.kind is Kind.PERSON]
        if named:
            return named[0].name, 0
    if (called := found_calls(known)) is not None:
        return called, known.sentence.paragraph
    own = [s.source.name for s in known.sayings if s.source and s.source.name and is_own(s.source.name, outlet)]
    if authored and not own:
        bodies = [m.name for m in known.cast.within(span.start, span.stop) if m.kind is Kind.BODY]
        own = [name for name in bodies if is_own(name, outlet)]
        own = own or (_titled(found, known, span) if opens and not known.sayings else [])
        return (own[0], 0) if own else voice
    return (own[0], 0 if authored else known.sentence.paragraph) if own and not voice else voice


def _titled(found: Found, known: Known, span: range) -> list[str]:
    """The body whose statement a short title line is: "Müdafiə Nazirliyinin məlumatı", "بيان وزارة الدفاع"."""
    at = [i for i in span if known.sheet.lows[i] in found.set("authored")]
    bodies = [m for m in known.cast.within(span.start, span.stop) if m.kind is Kind.BODY and not m.generic]
    near = [m.name for m in bodies if any(-4 <= i - m.last <= 4 or -1 <= m.first - i <= 2 for i in at)]
    return near if len(bodies) == 1 and len(span) <= _TITLE_LINE else []


_TITLE_LINE = 14
"""Tokens of the longest line that is still a title."""


def found_calls(known: Known) -> str | None:
    """Who calls, in a note of a call: "Звонит мать Антона Клеса"."""
    found = Found.of(known.sheet, known.sentence, known.hits)
    calls = found.all("calls")
    if not calls or any(found.over("trigger", k) for k in range(calls[0].first, calls[0].last)):
        return None
    near = [t for t in tellers(found, known.cast, Memory()) if t.source.kind != "body"]
    after = [t for t in near if 0 <= t.first - calls[0].last <= 3]
    before = [t for t in near if 0 <= calls[0].first - t.last <= 2]
    chosen = (after or before)[:1]
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


def subject_after(drafts: list[Draft], main: tuple[ClaimType, int] | None) -> tuple[ClaimType, int] | None:
    """What "this figure" will mean: the type of the largest count told of so far, with that count."""
    for draft in drafts:
        if draft.trigger.on_people:
            size = (draft.counted.quantity.minimum or 0) if draft.counted is not None else 0
            if main is None or size >= main[1]:
                main = draft.trigger.type, size
    return main
