"""The bureau's sources as an incident may tell of them: who is meant by a name, and what each is called here."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from lastcontact.casefile import models as rows
from lastcontact.casefile.common_ground import sources_used_in
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.speakers import Speakers
from lastcontact.reading.one_body import Office, Offices, offices_of
from lastcontact.reading.people_of import Parties


class SourcesTold:
    """All sources by id (`files`): that two names are one speaker holds whoever named it, but what another incident
    alone knows of it is told nowhere here.
    """

    def __init__(self, incident: str, parties: Parties, apart: Iterable[Collection[str]] = ()) -> None:
        """`apart`: two names each, of two bodies, as an officer said."""
        self.files: dict[str, SourceFile] = rows.Source.objects.files()
        used = sources_used_in([incident])
        self._known = {id for id, source in self.files.items() if source.known_in(incident, used)}
        bodies = [s for s in self.files.values() if s.of_kind not in (SourceKind.PERSON, SourceKind.RELATIVE)]
        here = [source for source in bodies if source.id in self._known]
        self._speakers, self._speakers_here = Speakers(bodies), Speakers(here)
        self._offices, self._office = offices_of(here, parties), Offices(parties, apart)

    def office(self, name: str) -> Office | None:
        """The side and its office that a name tells, where no other body beside it has that office."""
        return self._office.told(name)

    def knows(self, source: SourceFile | None) -> bool:
        """Whether the incident knows who it is, so that it can be told of as the bureau has it on file."""
        return source is not None and source.id in self._known

    def meant_by(self, name: str) -> SourceFile | None:
        """The source that a name means: by one of its names, or as the office of its side in another language; one that
        another incident alone knows, by this name, where it means none of this incident.
        """
        office = self.office(name)
        here = self._speakers_here.source_of(name) or (self._offices.get(office, "") if office else "")
        if here:
            return self.files[here]
        elsewhere = self.files.get(self._speakers.source_of(name))
        return elsewhere.called(name) if elsewhere is not None and not self.knows(elsewhere) else elsewhere
