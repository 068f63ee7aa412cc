"""What an edition calls those a figure counts: in its own language, never "ours" or "their own", and whose they are."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.bureau.saying import Saying
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.payloads.bulletins import Figure
from lastcontact.core.quantities import Form, Quantity
from lastcontact.reading.one_noun import of_one
from lastcontact.reading.people_of import says_own
from lastcontact.reading.told_around import MEMBERS

_VAGUE = {
    (3, 9): "several",
    (24, 99): "dozens",
    (36, 96): "several dozen",
    (200, 999): "hundreds",
    (2000, 9999): "thousands",
    (20000, 99999): "tens of thousands",
}
"""How many a vague word of any language says -> the word for it in an edition."""
_NOT_SAID = "an unsaid number"


def called(figure: Figure, claim: ClaimFile, said: Saying, kind: str) -> Figure:
    """The figure in the words of the edition, with whose people it counts. `kind`: what such claims count at least.

    The report's own words in another language stand beside what they say in English; where a word of them is not
    known, only what kind of people they are is said.
    """
    subject = claim.body.subject or ""
    if subject and figure.what in subject:
        what, own = _in_english(figure, claim, said, kind)
        figure = replace(figure, what=what, original=own, language=said.language(claim) if own else "")
    if claim.body.count and claim.body.count.form is Form.VAGUE and said.in_another_language(claim, figure.value):
        bounds = (claim.body.count.minimum or 0, claim.body.count.maximum or 0)
        figure = replace(figure, value=_VAGUE.get(bounds, _NOT_SAID))
    side = said.whose(claim)
    group = "" if side else said.group_named(claim)
    told = figure.what.casefold()
    return replace(
        figure, side="" if side.casefold() in told else side, group="" if group.casefold() in told else group
    )


def in_number(what: str, count: Quantity) -> str:
    """What is counted, of one person or body where it is one: "person killed", "wounded guard"."""
    if count.minimum == count.maximum == 1:
        found = next((f"{one}{what.removeprefix(many)}" for many, one in _ONE.items() if what.startswith(many)), "")
        return found or of_one(what)
    return what


_ONE = {
    "people ": "person ",
    "bodies ": "body ",
    "names ": "name ",
    "families ": "family ",
    "relatives ": "relative ",
}


def _in_english(figure: Figure, claim: ClaimFile, said: Saying, kind: str) -> tuple[str, str]:
    """What is counted, and the words of the report for it where they are another language's and call nobody "ours"."""
    subject = claim.body.subject or ""
    if english := said.in_english(claim):
        apart = not english.startswith(figure.what) and not says_own(subject)
        return english, subject if apart else ""
    if said.in_another_language(claim, subject):
        return kind, ""
    if subject.lower() in MEMBERS:
        return kind, ""
    if says_own(subject):
        return said.without_owners(subject) or kind, ""
    return f"{figure.what}{said.so_called(claim)}", ""
