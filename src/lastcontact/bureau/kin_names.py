"""Names of families among the words of a text: of whoever asks for somebody, is to be told, called, or was enrolled."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db.models import Q

from lastcontact.accounts.models import Relative
from lastcontact.bureau.public_names import bodies_and_places, words_like
from lastcontact.casefile import models as rows
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.names.parts import parts_of
from lastcontact.names.romanise import romanise
from lastcontact.names.script import script_of
from lastcontact.names.tokens import seen as cleaned
from lastcontact.reading.lexicon import LANGUAGES, lexicon


def kin_named(
    written: str,
    incident: str,
    *,
    of: Iterable[RecordFile],
    own: Collection[RecordFile],
    spared: Collection[RecordFile] = (),
) -> str:
    """The first word that is like the name of somebody of a family, in any script, order and ending; "" for none.

    `of`: the records whose families are meant; `own`: the people of whom the words are, who may be named; `spared`:
    records whose families may be too. Names of places and bodies and words of a language are nobody's; a small letter
    opens no name where there are capitals.
    """
    like = [word for word in words_like(_kin_of([*of]), written) if _may_be_a_name(word)]
    if not like:
        return ""
    allowed = {word for f in own for word in words_like([names_of(f)], written)}
    allowed |= set(words_like(_kin_of(spared), written))
    other = bodies_and_places(incident)
    return next((word for word in like if word not in allowed and word.casefold() not in other), "")


def _may_be_a_name(word: str) -> bool:
    small = word[0].islower() and script_of(word) != "Georgian"
    return not small and not any(word.casefold() in lexicon(language).words for language in LANGUAGES)


def with_families(incident: str, but: Collection[str] = ()) -> Iterable[RecordFile]:
    """The records of everybody whom a family asks for here or has a page about, without those of the ids `but`."""
    enrolled = Relative.objects.values("record_id")
    asked = rows.Record.objects.filter(Q(requested=True) | Q(id__in=enrolled), incident=incident)
    return (row.file for row in asked.exclude(id__in=but))


def _kin_of(files: Collection[RecordFile]) -> set[str]:
    """Every name of theirs that is on file: who asks, who is to be told, who called, and how we write to them."""
    names = {who.name for f in files if (e := f.opened.enquirer) for who in (e, *e.to_inform)} | _callers(files)
    names |= {_untitled(w.addressed_as) for f in files for r in f.family.everyone for w in r.written}
    return {name for name in names if name.strip()}


def _untitled(addressed_as: str) -> str:
    """The name in a form of address: "Oona Velkamer" of "Mrs Oona Velkamer"."""
    titles = {word for word, _ in parts_of(cleaned(addressed_as)).aside}
    return " ".join(word for word in addressed_as.split() if cleaned(word).strip(".").casefold() not in titles)


def _callers(people: Collection[RecordFile]) -> set[str]:
    """Who called about them, by name: what stands before the relation and the number."""
    about = [f.id for f in people]
    asked = {"of_kind": ReportKind.CALL_NOTE.value, "folded__received__about": about}
    senders = rows.Report.objects.different("folded__received__sender", **asked)
    return {sender.split(",")[0] for sender in senders if sender}


def names_of(file: RecordFile) -> str:
    described = file.described
    roman = romanise(described.full_name, file.opened.language)
    return f"{described.full_name} {roman} {described.father_name} {described.patronymic}"
