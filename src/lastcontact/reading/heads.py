"""Which of the names and roles of a phrase is its subject: a body or who speaks for it, and not what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lastcontact.reading.hits import Hit
from lastcontact.reading.interruptions import OWNERS, Interruptions
from lastcontact.reading.lexicon import is_common, words
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind, Mention

_HANGING = ("of", "for", "in", "at", "with", "by", "to", "against", "from", "near", "on")


@dataclass(slots=True)
class Heads(Interruptions):
    """Tells the head of a phrase from what belongs to it."""

    def met_by(self, mention: Mention) -> bool:
        """ "A fisherman interviewed by Lakes News": the one who speaks is the fisherman."""
        before = self.sheet.lows[max(0, mention.first - 3) : mention.first]
        if any(w in ("close", "linked", "loyal", "affiliated", "allied", "opposed", "sympathetic") for w in before):
            return True
        at = before.index("by") if "by" in before else 0
        return at > 0 and (before[at - 1].endswith("ed") or before[at - 1] in ("met", "held", "shown", "taken"))

    def hangs(self, mention: Mention) -> bool:
        """Whether a preposition stands before a mention: "the General Staff of the Orlan army"."""
        i = mention.first - 1
        while i > max(0, mention.first - 4) and (self.sheet.lows[i] in OWNERS or self.sheet.is_capital(i)):
            i -= 1
        return i >= self.sentence.first and self.sheet.lows[i] in _HANGING

    def head(self, others: list[Mention]) -> Mention:
        """The one that is the subject: the last that hangs on no preposition, a body before a country or a place."""
        bodies = [m for m in others if m.kind is Kind.BODY] or others
        free = [m for m in bodies if not self.hangs(m)]
        return (free or bodies[:1])[-1]

    def linked(self, head: Hit, mention: Mention) -> bool:
        low, high = (head.last, mention.first) if head.last <= mention.first else (mention.last, head.first)
        return (
            low <= high
            and all(
                w in ("of", "for", "at", "in", "from", "the", "'s", "and", "with", "a")
                or w in ("press", "chief", "senior", "top", "official", "former")
                for w in self.sheet.lows[low:high]
            )
            and not (head.first >= mention.last and "in" in self.sheet.lows[low:high])
            and not (head.last <= mention.first and self.sheet.lows[low:high] == ["the"])  # "men the army says it has"
        )

    def joined(self, nouns: list[Hit]) -> bool:
        return len(nouns) > 1 and any(
            w in ("and", "or", "of", "for", "to", "at", "in", "from", "who", "whose", "which")
            for w in self.sheet.lows[nouns[0].last : nouns[-1].first]
        )

    def with_head(self, source: Source, heads: list[Hit], mention: Mention) -> Source:
        """ "A spokesman for the army" and "army sources" keep both words."""
        lows = self.sheet.lows
        before = [h for h in heads if h.last <= mention.first]
        head = before[-1] if before else heads[0]
        if lows[head.first - 1] == "our" and lows[head.last - 1] in words("our_reporters"):
            return Source(head.first, source.last, None, "own", "source/own-voice")
        if (
            head.first == mention.last + 1
            and lows[mention.last] == "'s"
            and lows[head.first] in words("said_of_papers")
        ):
            return replace(source, last=max(source.last, head.last))
        if before and lows[head.first] in words("said_of_papers") and lows[head.last] in ("from", "by"):
            return replace(source, first=head.first)
        if head.last == mention.first and lows[head.last - 1] in words("kinds_of_outlets"):
            return replace(source, first=head.first)  # "the Orland newspaper Dawn"
        if before and lows[head.last] in ("and", "or", ","):
            return self.of_noun(head)
        if (
            mention.generic
            and head.first == mention.last
            and lows[head.first].startswith(("spokes", "chief", "source", "official"))
        ):
            return Source(mention.first, head.last, f"{source.name} {lows[head.first]}", "body", "source/body-role")
        name = f"{source.name} {' '.join(lows[head.first : head.last])}"
        return Source(min(source.first, head.first), max(source.last, head.last), name, "body", "source/body-role")

    def of_what(self, first: int, noun: int) -> Source | None:
        """The plain noun that another hangs on, where no list has it: "a pal | from the unit told her"."""
        lows, at = self.sheet.lows, first + 1
        hangs = lows[first] in words("role_articles") and lows[at + 1] in ("from", "at", "in", "of")
        plain = all(w.isalpha() for w in lows[at : noun + 1]) and not self.sheet.is_capital(at)
        if not hangs or noun - first not in (3, 4) or not plain or is_common(lows[at]) or at in self.nouns:
            return None
        return Source(at, noun + 1, self.sheet.said(at, noun + 1), "group", "source/of-what")
