"""Who speaks in a claim, on which side, how reliable: found by the source an officer attached, or by the name given."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.grading import Reliability
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.speakers import Speakers, body_key, side_named
from lastcontact.reading.bodies_of_sides import side_of_body
from lastcontact.reading.one_body import Office, Offices, offices_of
from lastcontact.reading.people_of import Parties


@dataclass(frozen=True)
class Voice:
    """A speaker as pages show it. `through`: the outlet that carries the words, empty when it speaks itself."""

    name: str
    side: str
    kind: SourceKind
    reliability: str
    source: str = ""
    through: str = ""
    called_by: str = ""
    """The side by which a body is called that no source is known for: "Varnian Defence Staff"."""
    office: Office | None = None
    """The office of a side that its name tells, in whatever language."""
    of_elsewhere: bool = False
    """Another incident alone knows it: it has the name by which it is cited here, and the side that this name tells."""

    @property
    def key(self) -> object:
        """The same for one speaker, however the name is written."""
        return self.source or self.office or body_key(self.name) or self.name

    @property
    def who(self) -> object:
        """As `key`; of a side that is called by its name, the side."""
        return self.side if self.is_side else self.key

    @property
    def is_side(self) -> bool:
        """Whether it is called by its side alone: "Norhat said"."""
        return bool(self.side) and not self.source

    @property
    def of_no_source(self) -> bool:
        """Whether it is the name of somebody whom the bureau has not among its sources, and of no side as a whole."""
        return not self.source and not self.side and self.kind is SourceKind.BODY

    @property
    def side_told(self) -> str:
        """The side that may be told of it here."""
        return self.called_by if self.of_elsewhere else self.side

    @property
    def from_where(self) -> str:
        """The side in words: no side is the default, and none is a side."""
        if self.kind is SourceKind.RELATIVE:
            return _("Families")
        of_none = self.source and not self.of_elsewhere
        return self.side_told or self.called_by or (_("Neither side") if of_none else _("Side not known"))


class Voices:
    """The bureau's sources, to be asked who speaks; `sides`: those of the incident, by whose names they are called;
    `known`: the sources that its people know, which an office in another language may be, and which alone are told
    here by the bureau's name for them; `apart`: two names each, of two bodies, as an officer said.
    """

    def __init__(
        self,
        sources: Mapping[str, SourceFile],
        sides: Collection[str],
        known: Iterable[SourceFile],
        apart: Iterable[Collection[str]] = (),
    ) -> None:
        known = tuple(known)
        self._sources = sources
        self._sides = sides
        self._parties = Parties.of(sides)
        self._speakers, self._known = Speakers(sources.values()), Speakers(known)
        self._offices, self._office = offices_of(known, self._parties), Offices(self._parties, apart)
        self._named: dict[tuple[str, str], Voice] = {}

    def of_source(self, id: str, through: str = "") -> Voice:
        """The voice of a source; of one the bureau does not know, graded F."""
        file = self._sources.get(id)
        if file is None:
            return self.of_name(id, through) if id else Voice(_("speaker not known"), "", SourceKind.BODY, "F")
        return Voice(file.name, file.side, file.of_kind, file.reliability.value, file.id, through)

    def of_name(self, name: str, through: str = "") -> Voice:
        """Whose voice a name is; looked for once, however much is said under it."""
        if (name, through) not in self._named:
            self._named[name, through] = self._of_name(name, through)
        return self._named[name, through]

    def _of_name(self, name: str, through: str) -> Voice:
        known, elsewhere = self._known.source_of(name), self._speakers.source_of(name)
        if known:
            return self.of_source(known, through)
        office = self._office.told(name)
        if office and office in self._offices:
            return self.of_source(self._offices[office], through)
        side = side_named(name, self._sides)
        called_by = "" if side else side_of_body(name, self._parties)
        if elsewhere:
            found = self.of_source(elsewhere, through)
            return replace(found, name=name, called_by=side or called_by, office=office, of_elsewhere=True)
        return Voice(name, side, SourceKind.BODY, Reliability.F.value, "", through, called_by, office)

    def of_claim(self, claim: ClaimFile, report: ReportFile) -> Voice:
        """Who is responsible for the words: the attached source, the named speaker, else the report's own voice."""
        return self.heard(claim.source, claim.body.speaker, report)

    def heard(self, source: str, speaker: str | None, report: ReportFile) -> Voice:
        """The same of a claim of which only these are at hand: the id of its source, and its speaker as written."""
        carrier = report.received.source
        outlet = self._sources[carrier].name if carrier in self._sources else ""
        if source and source != carrier:
            return self.of_source(source, outlet)
        if source or not speaker:
            return self.of_source(carrier)
        voice = self.of_name(speaker, outlet)
        return self.of_source(carrier) if voice.source == carrier else voice
