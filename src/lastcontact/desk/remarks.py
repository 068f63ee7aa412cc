"""What else is said about a count: denied, withdrawn, corrected, confirmed; what it answers; where it differs.

A count is struck when its own speaker withdraws or anybody corrects it, and when it is denied and belongs to no party.
What one party says and somebody outside that party denies stays standing beside the denial: no side's word strikes
another's (DESIGN, "it serves every side alike"). Nor does the word of a side that
is said to have taken or harmed people strike what says so, whoever says it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from lastcontact.bureau.one_question import one_speaker
from lastcontact.core.claim import Modality, Polarity
from lastcontact.core.fold.claims import ClaimFile, struck_by
from lastcontact.core.fold.sources import own_side
from lastcontact.core.quantities import Form
from lastcontact.desk.counting import figure_of
from lastcontact.desk.material import Material
from lastcontact.reading.same_people import of_one_word


@dataclass(frozen=True)
class Remark:
    """`kind` is a class of `.tag` ("", "off", "calc", "warn"); `quote` are somebody's own words.

    `leads_to`: a row or a conflict of the board, by its anchor.
    """

    kind: str
    label: str
    words: str = ""
    quote: str = ""
    language: str = ""
    leads_to: str = ""


class Answers:
    """Which claims answer which: denials, confirmations, corrections, withdrawals."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._claims = {c.id: c for c in material.claims}
        self.to: Mapping[str, list[ClaimFile]] = defaultdict(list)
        self._later: Mapping[str, list[ClaimFile]] = defaultdict(list)
        for claim in material.claims:
            for earlier in claim.follows if claim.body.count else ():
                self._later[earlier].append(claim)
            for other in claim.answers_all:
                if other in self._claims:
                    self.to[other].append(claim)

    def target(self, claim: ClaimFile) -> ClaimFile | None:
        return self._claims.get(claim.answers)

    def targets(self, claim: ClaimFile) -> list[ClaimFile]:
        return [self._claims[other] for other in claim.answers_all if other in self._claims]

    def strikes(self, claim: ClaimFile) -> bool:
        """Whether the claim stands no longer."""
        return bool(self._striking(claim))

    def _striking(self, claim: ClaimFile) -> tuple[ClaimFile, ...]:
        return struck_by(claim, self.to, self._side, self._material.accused)

    def _side(self, claim: ClaimFile) -> str:
        voice = self._material.voice(claim)
        if voice.source:
            return own_side(voice.side, voice.name, voice.kind)
        return voice.side or claim.body.speaker or ""

    def received(self, claim: ClaimFile) -> list[Remark]:
        """What others said of this claim, the gravest first; then what its own speaker says since."""
        answers = sorted(self.to.get(claim.id, ()), key=lambda a: _GRAVITY.get(a.answer, 9))
        return [*(self._remark(claim, a) for a in answers), *map(self._since, self._later.get(claim.id, ()))]

    def _since(self, later: ClaimFile) -> Remark:
        assert later.body.count is not None
        words = _("%(figure)s by the same speaker, %(day)s.")
        values = {"figure": figure_of(later.body.count).plain, "day": self._day(later)}
        return Remark("", _("Changed since"), words % values, leads_to=f"c-{later.id}")

    def _remark(self, claim: ClaimFile, answer: ClaimFile) -> Remark:
        off = answer in self._striking(claim)
        who = self._material.voice(answer)
        same = one_speaker(answer, claim, self._material)
        values = {"who": _("the same speaker") if same else who.name, "day": self._day(answer)}
        words = _("by %(who)s, %(day)s.") % values
        if answer.answer != "confirms" and self.strikes(answer):
            words = _("by %(who)s, %(day)s; taken back since.") % values
        elif self._material.denies_of_others(answer, claim):
            words = _("by %(who)s, %(day)s, as it is marked; but it speaks of another side’s people.") % values
        elif answer.answer != "confirms" and not off:
            words = _("by %(who)s, %(day)s; each party's word stands beside the other's.") % values
        evidence = answer.body.evidence
        language = self._material.reports[answer.report].received.language
        label = _ANSWERED.get(answer.answer, lambda: _("Answered"))()
        return Remark("off" if off else "", label, words, evidence.text if evidence else "", language)

    def given(self, claim: ClaimFile) -> list[Remark]:
        """What this claim says of another."""
        if claim.answer not in _ANSWERS:
            return []
        return [self._given(claim, other) for other in self.targets(claim) if other.body.count]

    def _given(self, claim: ClaimFile, other: ClaimFile) -> Remark:
        assert other.body.count is not None
        values = {"figure": figure_of(other.body.count).plain, "who": self._material.voice(other).name}
        return Remark("", _ANSWERS[claim.answer](), _("%(figure)s (%(who)s).") % values, leads_to=f"c-{other.id}")

    def _day(self, claim: ClaimFile) -> str:
        return self._material.said_in_words(claim)


_GRAVITY = {"withdraws": 0, "corrects": 1, "denies": 2, "confirms": 3}
_ANSWERED = {
    "denies": lambda: _("Denied"),
    "withdraws": lambda: _("Withdrawn"),
    "corrects": lambda: _("Corrected"),
    "confirms": lambda: _("Confirmed"),
}
_ANSWERS = {
    "denies": lambda: _("Denies"),
    "withdraws": lambda: _("Withdraws"),
    "corrects": lambda: _("Corrects"),
    "confirms": lambda: _("Confirms"),
}
_HEDGES = {
    Modality.REPORTED: lambda: _("Hearsay"),
    Modality.APPARENT: lambda: _("Believed"),
    Modality.POSSIBLE: lambda: _("Possible"),
    Modality.DEMANDED: lambda: _("Demanded"),
    Modality.PLANNED: lambda: _("Planned"),
    Modality.CLAIMED: lambda: _("Claimed"),
}


def hedges(claim: ClaimFile) -> list[Remark]:
    """How far the speaker stands behind it, where that is less than a flat statement."""
    body = claim.body
    if body.polarity is Polarity.NEGATED:
        return [Remark("", _("Denies") if body.denies else _("Does not confirm"))]
    if body.left_open:
        return [Remark("", _("Not vouched for"))]
    return [Remark("", _HEDGES[body.modality]())] if body.modality in _HEDGES else []


def differences(claim: ClaimFile, among: Iterable[ClaimFile], material: Material) -> list[Remark]:
    """In what a count differs from most others in its part of the ladder: whom it counts, where, whose count it is."""
    others = list(among)
    found = [claim.body.note] if claim.body.note else []
    if claim.group in material.groups and claim.group != _usual(c.group for c in others):
        found.append(_("Counts %(group)s.") % {"group": material.groups[claim.group].named.label})
    elif claim.body.subject and _people(claim, material) != _usual(_people(c, material) for c in others):
        found.append(_("Speaks of: %(whom)s.") % {"whom": claim.body.subject})
    count = claim.body.count
    if count and count.form is Form.RANGE and claim.body.modality is Modality.REPORTED:
        found.append(_("A range of other people's reports, not a count of its own."))
    return [Remark("", _("Differs"), " ".join(found))] if found else []


def _people(claim: ClaimFile, material: Material) -> str:
    """Whom a count is of in one language, where its words are known: "ჯარისკაცი" and "soldiers" differ in nothing."""
    subject = claim.body.subject or ""
    return of_one_word(material.parties.in_english(subject) or subject.casefold())


def _usual(values: Iterable[str | None]) -> str | None:
    """The commonest value that is said at all, the earliest of equals."""
    counted = Counter(v for v in values if v)
    return counted.most_common(1)[0][0] if counted else None
