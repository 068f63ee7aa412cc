"""A suite of negated, denied, silent and confirmed sentences: confirmed and denied are never taken for each other."""

from __future__ import annotations

import itertools

import pytest

from lastcontact.reading.reader import read

WHAT = (
    "12 soldiers were captured",
    "four conscripts had been killed",
    "nine border guards are missing",
    "20 servicemen were wounded",
    "seven prisoners had been released",
)
FRAMES = {
    "The Velmarian army confirmed that {}.": ("affirmed", "confirmed"),
    "The ministry has officially acknowledged that {}.": ("affirmed", "confirmed"),
    "General Oskar Lint admitted on Monday that {}.": ("affirmed", "confirmed"),
    "“{},” the governor confirmed.": ("affirmed", "confirmed"),
    "The Velmarian army did not confirm that {}.": ("negated", "unknown"),
    "The ministry has not confirmed that {}.": ("negated", "unknown"),
    "The ministry could not confirm that {}.": ("negated", "unknown"),
    "The defence ministry declined to confirm that {}.": ("negated", "unknown"),
    "Officials refused to confirm that {}.": ("negated", "unknown"),
    "The spokesman was unable to confirm that {}.": ("negated", "unknown"),
    "The command has neither confirmed nor denied that {}.": ("negated", "unknown"),
    "Nobody in the government would confirm that {}.": ("negated", "unknown"),
    "Observers couldn't confirm that {}.": ("negated", "unknown"),
    "The Red Cross said it had no confirmation that {}.": ("negated", "unknown"),
    "The army never confirmed that {}.": ("negated", "unknown"),
    "The ministry would not confirm that {}.": ("negated", "unknown"),
    "The ministry stopped short of confirming that {}.": ("negated", "unknown"),
    "The Velmarian army denied that {}.": ("negated", "denied"),
    "The ministry categorically denied that {}.": ("negated", "denied"),
    "The ministry rejected reports that {}.": ("negated", "denied"),
    "The government dismissed claims that {}.": ("negated", "denied"),
    "Reports that {} are false.": ("negated", "denied"),
    "The information that {} does not correspond to reality.": ("negated", "denied"),
    "It is not true that {}.": ("negated", "denied"),
    "The claim that {} is a lie, the ministry said.": ("negated", "denied"),
    "General Oskar Lint refuted the allegation that {}.": ("negated", "denied"),
    "The ministry did not deny that {}.": ("affirmed", "unknown"),
    "It is not known whether {}.": ("affirmed", "unknown"),
    "It was unclear whether {}.": ("affirmed", "unknown"),
    "The rebels claimed that {}.": ("affirmed", "claimed"),
    "The army said that {}.": ("affirmed", "asserted"),
    "It was reported that {}.": ("affirmed", "reported"),
}  # fmt: skip
SENTENCES = [(frame.format(what), want) for (frame, want), what in itertools.product(FRAMES.items(), WHAT)]


def test_the_suite_has_at_least_150_sentences() -> None:
    assert len(SENTENCES) >= 150


@pytest.mark.parametrize(("sentence", "want"), SENTENCES)
def test_confirmed_and_denied_are_never_swapped(sentence: str, want: tuple[str, str]) -> None:
    claims = [c for c in read(sentence).claims if c.count is not None]
    assert claims, "nothing was read"
    for claim in claims:
        assert (claim.polarity.value, claim.modality.value) == want


NOBODY = (
    "Neither side", "Neither of the two ministries", "Neither ministry", "Neither the army nor the rebels",
    "Neither of Sudan's two defence ministries", "None of the three groups", "Not one of the parties", "No official",
    "Nobody in the ministry", "No one at the front", "Not a single official", "Hardly anyone in the ministry",
)  # fmt: skip
TELLS = (
    "has confirmed", "had confirmed by Thursday", "could confirm", "was able to confirm", "was willing to confirm",
    "was in a position to confirm", "has so far confirmed", "acknowledges", "has verified", "has admitted",
)  # fmt: skip
BODIES = ("The ministry", "The ministry's spokesman, Colonel Tor Ven,", "Officials in Sarn")
TELLS_NOTHING = (
    "has not confirmed", "would not confirm", "has yet to confirm", "was not able to confirm", "declined to confirm",
    "stopped short of confirming", "fell short of confirming", "avoided confirming", "would neither confirm nor deny",
    "has failed to confirm", "is not in a position to confirm", "has never confirmed", "does not acknowledge",
    "is not aware of", "knows nothing of", "had nothing to say about", "had no knowledge of", "had no comment on",
)  # fmt: skip
OF_WHAT = ("the capture of 12 soldiers", "claims of 12 captured soldiers", "reports that 12 soldiers had been captured")


@pytest.mark.parametrize("what", OF_WHAT)
@pytest.mark.parametrize("who", [*NOBODY, *BODIES])
def test_what_nobody_confirms_is_not_told(who: str, what: str) -> None:
    for tells in TELLS if who in NOBODY else TELLS_NOTHING:
        claims = [c for c in read(f"{who} {tells} {what}.").claims if c.type == "captured"]
        told = [c for c in claims if c.polarity == "affirmed" and c.modality in ("asserted", "confirmed")]
        assert not told, tells
