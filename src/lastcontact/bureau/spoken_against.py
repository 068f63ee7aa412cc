"""What was said against the claims of an incident, and how an edition prints it beside a figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lastcontact.bureau.saying import Saying
from lastcontact.bureau.sharing import kept_back
from lastcontact.core.disclosure import Audience
from lastcontact.core.fold.claims import ClaimFile, struck_by

SAID = "said."
"""Before the id of a claim: the key of the figure that quotes it."""


class SpokenAgainst:
    """What was said against claims: which of them stand no longer, and which the other side denies."""

    def __init__(self, claims: Sequence[ClaimFile], said: Saying) -> None:
        self._said = said
        self._claims = {claim.id: claim for claim in claims}
        self._to: dict[str, list[ClaimFile]] = {}
        for claim in claims:
            if claim.answer in ("denies", "corrects", "withdraws"):
                for other in claim.answers_all:
                    self._to.setdefault(other, []).append(claim)
        answering = {answer.report for answers in self._to.values() for answer in answers}
        self._closed = {one.report for one in kept_back(answering, Audience.PUBLIC)}

    def strike(self, claim: ClaimFile) -> bool:
        return bool(self._striking(claim))

    def _striking(self, claim: ClaimFile) -> tuple[ClaimFile, ...]:
        return struck_by(claim, self._to, self._said.side, self._said.accused)

    def put_right(self, claim: ClaimFile) -> str:
        """The key of the figure that this claim puts right, so that it stands no longer; empty where it is none."""
        other = self._claims.get(claim.answers)
        return f"{SAID}{other.id}" if other and claim.answer == "corrects" and claim in self._striking(other) else ""

    def denied_by(self, claim: ClaimFile) -> str:
        """Who of the other side denies it, or by whose word it stands no longer, as it is printed beside the number;
        empty where nobody may be told of.
        """
        striking = [a for a in self._striking(claim) if a.report not in self._closed]
        if striking or self.strike(claim):
            hows = {a.id: self._how_struck(a, claim) for a in striking}
            return "; ".join(
                f"{how} {self._all_of(a for a in striking if hows[a.id] == how)}"
                for how in dict.fromkeys(hows.values())
            )
        answers = (a for a in self._to.get(claim.id, ()) if a.report not in self._closed and not self.strike(a))
        told = [
            a for a in answers if self._said.of_another_side(a, claim) and not self._said.denies_of_others(a, claim)
        ]
        return f"denied by {self._all_of(told)}" if told else ""

    def _how_struck(self, answer: ClaimFile, claim: ClaimFile) -> str:
        if answer.answer == "denies":
            return "denied by" if self._said.of_another_side(answer, claim) else "taken back by its own side:"
        return "put right by" if answer.answer == "corrects" else "withdrawn by"

    def _all_of(self, answers: Iterable[ClaimFile]) -> str:
        """Each speaker once, by the word of theirs that tells its day, if any does."""
        words: dict[object, str] = {}
        for answer in sorted(answers, key=lambda answer: answer.body.said is None):
            words.setdefault(self._said.voice(answer).who, self._said.word_within(answer))
        return "; ".join(dict.fromkeys(words.values()))
