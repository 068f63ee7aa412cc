"""Bodies that no list has and that are told by speaking as one: "Port Tammas hospital", "the drivers' trade union"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from lastcontact.core.claim import Claim, Span
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Body, Variant


def with_speaking(bodies: Sequence[Body], claims: Iterable[Claim], found: Iterable[Known]) -> tuple[Body, ...]:
    """The bodies, and behind them those in whose voice a claim is and whom no register has yet."""
    speak = {claim.speaker for claim in claims}
    have = {_plain(variant.text) for body in bodies for variant in body.variants}
    new: dict[str, dict[str, list[Span]]] = {}
    for known in found:
        for source in (s.source for s in known.sayings if s.source is not None and s.source.kind != "person"):
            name = source.name
            if name is None or name not in speak or _plain(name) in have or not _is_body(known, name):
                continue
            span = known.sheet.span(source.first, source.last)
            new.setdefault(name, {}).setdefault(span.text, []).append(span)
    made = (_body(f"o{n}", name, written) for n, (name, written) in enumerate(new.items(), start=len(bodies) + 1))
    return (*bodies, *made)


def _body(id: str, name: str, written: dict[str, list[Span]]) -> Body:
    variants = [Variant(text, tuple(spans)) for text, spans in written.items()]
    return Body(id, name, None, (*variants, *(() if name in written else (Variant(name),))))


def _is_body(known: Known, name: str) -> bool:
    """Whether a name of two words or more has a noun for its head of which bodies are: "the army's press office"."""
    heads = words("speaking_bodies", known.sentence.language)
    told = _plain(name).split()
    return len(told) > 1 and (_head(told) in heads or told[0] in _SHORTENED)


def _head(told: Collection[str]) -> str:
    """The noun that the rest of a name only tells more of: "embassy" of "embassy of Tressia"."""
    before: list[str] = []
    for word in told:
        if word in _LINKS and before:
            break
        before.append(word)
    return before[-1]


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ")


_SHORTENED = ("hosp", "hosp.")
_LINKS = ("of", "for", "in", "at", "on")
