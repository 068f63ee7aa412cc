"""What the table of people is narrowed to: as typed, as words to choose from, as the casefile takes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from lastcontact.casefile.narrowing import Filter
from lastcontact.core.fold.minors import adult_if_born_by
from lastcontact.core.status import Fate, Whereabouts

FATE_CHOICES = ((Fate.ALIVE.value, _("Alive")), (Fate.DEAD.value, _("Dead")), (Fate.UNKNOWN.value, _("Unknown")))
WHERE_CHOICES = (
    (Whereabouts.HELD.value, _("Held")),
    (Whereabouts.HOSPITAL.value, _("In hospital")),
    (Whereabouts.RETURNED.value, _("Returned")),
    (Whereabouts.ELSEWHERE.value, _("Elsewhere")),
    (Whereabouts.HANDED_OVER.value, _("Handed over")),
    (Whereabouts.BURIED.value, _("Buried")),
    (Whereabouts.UNKNOWN.value, _("Unknown")),
)
QUIET_CHOICES = (("7", _("7 days or more")), ("14", _("14 days or more")), ("30", _("30 days or more")))
FAMILY_CHOICES = (
    ("waits", _("Asked, and told nothing")),
    ("told", _("Told or answered")),
    ("doubt", _("Notice in doubt")),
)

AGE_CHOICES = (("child", _("Children, or perhaps so")),)

FILTERS = ("q", "fate", "where", "quiet", "family", "age", "unsought")
"""How what narrows the table is called in an address."""


@dataclass(frozen=True)
class Asked:
    """The filter as it was typed; it goes back into the form and into the addresses of the pages."""

    words: str = ""
    fate: str = ""
    where: str = ""
    quiet: str = ""
    family: str = ""
    age: str = ""
    page: int = 1
    unsought: bool = False
    """Those decided on whom nobody seeks, in place of those sought."""

    @classmethod
    def of(cls, query: QueryDict) -> Asked:
        """What cannot be understood narrows nothing."""
        page = query.get("page", "")
        return cls(
            words=query.get("q", "")[:100].strip(),
            fate=_known(query.get("fate", ""), [f.value for f in Fate]),
            where=_known(query.get("where", ""), [w.value for w in Whereabouts]),
            quiet=_known(query.get("quiet", ""), [v for v, _words in QUIET_CHOICES]),
            family=_known(query.get("family", ""), [v for v, _words in FAMILY_CHOICES]),
            age=_known(query.get("age", ""), [v for v, _words in AGE_CHOICES]),
            page=int(page) if page.isdecimal() and len(page) < 7 else 1,
            unsought=query.get("unsought") == "decided",
        )

    def filter(self, today: date, groups: Mapping[str, str], began: date | None) -> Filter:
        """For the casefile. `groups`: id -> name, of the incident; a unit is found by its name as well. `began`: when
        contact was lost.
        """
        since = today - timedelta(days=int(self.quiet) - 1) if self.quiet else None
        born = adult_if_born_by(began) if began else None
        narrowed = Filter(self.words, self.named(groups), self.fate, self.where, since, self.family, self.unsought)
        return replace(narrowed, children=self.age == "child", born_after=born)

    def named(self, groups: Mapping[str, str]) -> frozenset[str]:
        """The groups whose name holds all the words."""
        words = self.words.casefold().split()
        return frozenset(id for id, name in groups.items() if words and all(w in name.casefold() for w in words))

    def query(self, known: str) -> str:
        """The filter for an address that goes on with its own page number."""
        kept = {"q": self.words, "fate": self.fate, "where": self.where, "quiet": self.quiet, "family": self.family}
        kept |= {"age": self.age}
        kept |= {"unsought": "decided" if self.unsought else "", "known": known}
        return urlencode({k: v for k, v in kept.items() if v})


def _known(value: str, allowed: list[str]) -> str:
    return value if value in allowed else ""
