"""The names a source is cited by: one is added or taken away at any time, and is that source's alone."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Hand, NotThere, Refused, require, write
from lastcontact.casefile import models as rows
from lastcontact.casefile.common_ground import sources_open_to
from lastcontact.core.access import Act
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.sources import SourceNamed
from lastcontact.core.speakers import Speakers


class NameTaken(Refused):
    """Another source has this name: a name that may mean two of them means none."""

    def __init__(self, name: str) -> None:
        words = _(
            "“%(name)s” is a name of another source already, and a name that means two means none. Where both are one"
            " body, choose one of them as the source of each claim."
        )
        super().__init__(words % {"name": name})


def cite_also(*, by: Hand, source: str, name: str) -> None:
    """Whatever is said by this name is this source's word from now on. Raises: NameTaken; Refused for no new name."""
    name = " ".join(name.split())
    with transaction.atomic():
        file = source_open_to(by, source)
        if not name or name in (file.name, *file.other_names):
            raise Refused(_("Write a name that it does not have yet."))
        be_free([name], but=source)
        _name(by, file, (*file.other_names, name))


def cite_no_more(*, by: Hand, source: str, name: str) -> None:
    """The name means this source no longer. Claims that an officer gave to the source stay its own."""
    with transaction.atomic():
        file = source_open_to(by, source)
        if name not in file.other_names:
            raise Refused(_("It is not cited by this name. Load the page again."))
        _name(by, file, tuple(other for other in file.other_names if other != name))


def be_free(names: Iterable[str], *, but: str) -> None:
    """Raises: NameTaken for a name that means another source than `but`, in another order of its words too."""
    names = list(names)
    others = Speakers(file for id, file in rows.Source.objects.files().items() if id != but) if names else Speakers(())
    for name in names:
        if others.meant_by(name):
            raise NameTaken(name)


def source_open_to(by: Hand, source: str) -> SourceFile:
    require(by, Act.TAKE_IN)
    if source not in sources_open_to(by.officer):
        raise NotThere("There is no such source, or it is not open to you.")
    return rows.Source.objects.select_for_update().get(id=source).file


def _name(by: Hand, file: SourceFile, other_names: tuple[str, ...]) -> None:
    """Names the source as it is, by these other names."""
    named = SourceNamed(
        source=file.id,
        name=file.name,
        of_kind=file.of_kind,
        side=file.side,
        reliability=file.reliability,
        other_names=other_names,
    )
    write(by, named)
