"""Who "he" cannot be where somebody speaks: the dead, and who is away from everybody while another one tells of him."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.genders import gender
from lastcontact.reading.known import Draft
from lastcontact.reading.saying import Saying

_CARRIED = ("source/pronoun", "source/same-speaker", "source/same")
_DEAD = (ClaimType.KILLED, ClaimType.REMAINS_RETURNED)
_AWAY = (ClaimType.CAPTURED, ClaimType.HELD, ClaimType.MISSING, ClaimType.CONTACT_LOST)
_BACK = (ClaimType.RETURNED, ClaimType.FOUND)
_UNSURE = (Modality.POSSIBLE, Modality.PLANNED, Modality.DEMANDED)


@dataclass(slots=True)
class Fated:
    """Those of whom a text has told so far, and those who have spoken in it, by name and in order."""

    dead: set[str] = field(default_factory=set)
    away: set[str] = field(default_factory=set)
    spoke: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)

    def heard(self, found: Found, sayings: Iterable[Saying], author: str | None) -> list[Saying]:
        """The sayings of a sentence, where "he" who cannot have spoken is whoever spoke before, the `author` or
        nobody.
        """
        if author is not None and author not in self.authors:
            self.authors.append(author)
        made: list[Saying] = []
        for saying in sayings:
            source = saying.source
            if source is not None and source.rule in _CARRIED and self._cannot(source.name, saying):
                name = self._who_can(found, range(source.first, source.last + 1))
                if name is not None or source.name in self.dead:
                    source = replace(source, name=name)
            if source is not None and source.name is not None:
                self.spoke.append(source.name)
            made.append(replace(saying, source=source))
        return made

    def told(self, drafts: Iterable[Draft]) -> None:
        """Takes note of the fates that the claims of a sentence tell of people by name."""
        for claim in (d.claim for d in drafts):
            if claim.subject is None or claim.modality in _UNSURE:
                continue
            negated, whom = claim.polarity is Polarity.NEGATED, {*claim.subject.split(", ")}
            if claim.type in _BACK or (negated and claim.type in _DEAD):
                self.dead -= whom
                self.away -= whom
            elif not negated and claim.type in _DEAD:
                self.dead |= whom
                self.spoke = [name for name in self.spoke if name not in whom]
            elif not negated and claim.type in _AWAY:
                self.away |= whom

    def _cannot(self, name: str | None, saying: Saying) -> bool:
        """Whether a name is of one told of as dead, or as away where somebody calls or he does not plainly say it, and
        who has not spoken since.
        """
        away = name in self.away and not (_he_says(saying) and not self.authors)
        return name is not None and name not in self.spoke and (name in self.dead or away)

    def _who_can(self, found: Found, tokens: Iterable[int]) -> str | None:
        """The last who has spoken or whose text it is, of the gender of a pronoun among tokens; None where none has."""
        said = {found.low(k) for k in tokens}
        she, he = bool(said & found.set("she_words")), bool(said & found.set("he_words"))
        others = "" if she == he else "m" if she else "f"
        fit = (name for name in (*reversed(self.spoke), *reversed(self.authors)) if name not in self.dead)
        return next((name for name in fit if not others or gender(found, name) != others), None)


def _he_says(saying: Saying) -> bool:
    """Whether "he" is beside a verb of saying, and not whose the words are: "сказал он", not "по его словам"."""
    return not saying.cited and saying.source is not None and saying.source.rule == "source/pronoun"
