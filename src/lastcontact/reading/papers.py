"""Whose word a paper is: "its statement says", "according to a post on their channel", "her letter says"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind, Mention
from lastcontact.reading.phrases import Phrases

_DESCRIBED = 3
"""Words between "its" and the paper: "its latest daily bulletin"."""
_TITLE = 6
"""Tokens from where a source begins to its paper: "the latest Sudan situation report"."""
_MADE = 7
"""Tokens from a paper to the "by" of who has made it: "published late on Monday by"."""
_BODIES = (Kind.BODY, Kind.OUTLET, Kind.SIDE)


@dataclass(slots=True)
class Papers(Phrases):
    """Sources with the papers that "its" and "their" give to somebody as the word of whoever that is."""

    def of_noun(self, hit: Hit, adjective: Mention | None = None) -> Source:
        return self.its_paper(hit.last - 1) or self._its_office(hit) or Phrases.of_noun(self, hit, adjective)

    def unknown_role(self, first: int, stop: int) -> Source | None:
        papers = (k for k in range(stop - 1, first, -1) if self._is_paper(k))
        return self.its_paper(next(papers, stop - 1)) or Phrases.unknown_role(self, first, stop)

    def phrase(self, at: int) -> Source | None:
        paper = next((i for i in range(at, min(at + _DESCRIBED, self.sentence.last)) if self._is_paper(i)), None)
        return (self.its_paper(paper) if paper is not None else None) or Phrases.phrase(self, at)

    def its_paper(self, at: int) -> Source | None:
        """The one whose paper stands at token `at`, where a pronoun before or after it says so."""
        lows = self.sheet.lows
        same = lows[at - 1] == "same" and self.memory.speaker is not None
        if not self._is_paper(at) and not (same and lows[at] in ("source", "sources", "official")):
            return None
        if same and self.memory.speaker is not None:
            kind = "person" if self.memory.speaker == self.memory.person else "body"
            return Source(at - 1, at + 1, self.memory.speaker, kind, "source/the-paper")
        low = max(self.sentence.first, at - _DESCRIBED)
        first = next((i for i in range(at - 1, low - 1, -1) if lows[i] in words("own_its")), None)
        if first is not None and not words("stoppers") & {*lows[first + 1 : at]}:
            return self._of_owner(first, first, at + 1)
        published = lows[at + 1 : at + 3]
        if len(published) == 2 and published[0] in ("on", "from", "by", "in") and published[1] in words("own_its"):
            return self._of_owner(at + 2, at, min(at + 4, self.sentence.last))
        begins = at == self.sentence.first + 1 or self.sheet.words[at - 2] in ',”"'
        opens = begins and lows[at - 1] in ("a", "the") and lows[at] in words("said_of_papers")
        if opens and self.memory.body and not words("papers_of") & {*published[:1]}:
            return Source(at, at + 1, self.memory.body, "body", "source/its-paper")
        return None

    def made_by(self, first: int, stop: int) -> Source | None:
        """Who has made the paper that these tokens name: "a report published on Monday by the Refugee Council"."""
        lows = self.sheet.lows
        made = words("papers_made")
        titles = range(first, min(first + _TITLE, stop - 2))
        paper = next((i for i in titles if lows[i + 1] in made and self._is_paper(i)), None)
        if paper is None:
            return None
        by = next((i for i in range(paper + 2, min(paper + _MADE, stop - 1)) if lows[i] == "by"), None)
        if by is None or any(self.sheet.words[i] in ",;:“”" for i in range(paper, by)):
            return None
        at = by + 1 + (lows[by + 1] in ("the", "a", "an"))
        mention = self._titled(at) or self.cast.at(at)
        mention = mention if mention is None or mention.kind is not Kind.PLACE else None
        noun = next((h for i in range(at, min(at + _DESCRIBED, stop)) if (h := self.nouns.get(i))), None)
        found = self.of_mention(mention) if mention is not None else None
        found = found or (self.of_noun(noun) if noun is not None else None) or self.capital_run(at, stop)
        return replace(found, first=first) if found is not None else None

    def _its_office(self, hit: Hit) -> Source | None:
        """The officer of the body that "its" or "their" means: "its spokesman said"."""
        lows = self.sheet.lows
        low = max(self.sentence.first, hit.first - _DESCRIBED)
        first = next((i for i in range(hit.first - 1, low - 1, -1) if lows[i] in ("its", "their")), None)
        if first is None or lows[hit.last - 1] not in words("spoken_offices"):
            return None
        if words("stoppers") & {*lows[first + 1 : hit.first]}:
            return None
        owner = self._of_owner(first, first, hit.last)
        if owner is None or owner.name is None:
            return None
        name = f"{owner.name} {self.sheet.said(first + 1, hit.last)}"
        return Source(first, hit.last, name, "group", "source/its-office")

    def _is_paper(self, at: int) -> bool:
        return self.sheet.lows[at] in all_words("said_of_papers", "papers_said") | (words("told_papers") - {"office"})

    def _of_owner(self, at: int, first: int, last: int) -> Source | None:
        """Whom "its", "their", "his" or "her" at token `at` means: the body the sentence opens with, or one before."""
        memory, whose = self.memory, self.sheet.lows[at]
        if whose in ("his", "her"):
            name = self._one("he" if whose == "his" else "she") or memory.body_of_one()
            return Source(first, last, name, "person", "source/its-paper") if name else None
        opens = self.sentence.first + (self.sheet.lows[self.sentence.first] in ("the", "a"))
        opener = self.cast.at(opens)
        if opener is not None and opener.last <= first and opener.kind in _BODIES:
            named = self.of_mention(opener)
            return Source(first, last, named.name, "body", "source/its-paper") if named else None
        name = (memory.body if whose == "its" else memory.speaker or memory.group) or memory.speaker
        if name is not None:
            return Source(first, last, name, "body", "source/its-paper")
        to_come = (m for m in self.cast.within(last, self.sentence.last) if m.kind in _BODIES)
        named = next((self.of_mention(m) for m in to_come), None)
        return Source(first, last, named.name, "body", "source/its-paper") if named else None
