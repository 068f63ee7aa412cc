"""What was said against the claims of an incident, and how an edition prints it beside a figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lastcontact.bureau.counts_in_words import in_words
from lastcontact.bureau.one_question import one_speaker
from lastcontact.bureau.saying import Saying
from lastcontact.bureau.sharing import kept_back
from lastcontact.core.claim import Polarity
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
        return struck_by(claim, self._to, self._said.side, self._said.accused, self._one_speaker)

    def _one_speaker(self, answer: ClaimFile, claim: ClaimFile) -> bool:
        return one_speaker(answer, claim, self._said)

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
            return self._by_how((self._how_struck(a, claim), a) for a in striking)
        answers = (a for a in self._to.get(claim.id, ()) if a.report not in self._closed and not self.strike(a))
        return self._by_how(
            (_how_answered(a), a)
            for a in answers
            if self._said.of_another_side(a, claim) and not self._said.denies_of_others(a, claim)
        )

    def _by_how(self, answers: Iterable[tuple[str, ClaimFile]]) -> str:
        """Each way in which it is answered once, with whoever answers so."""
        hows: dict[str, list[ClaimFile]] = {}
        for how, answer in answers:
            hows.setdefault(how, []).append(answer)
        return "; ".join(f"{how} {self._all_of(own)}" for how, own in hows.items())

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


def _how_answered(answer: ClaimFile) -> str:
    """By another figure, or by a denial; who gives another figure denies nothing."""
    count = answer.body.count
    other = answer.answer == "corrects" and answer.body.polarity is Polarity.AFFIRMED
    return f"given as {in_words(count)} by" if other and count is not None else "denied by"
