"""Whether words speak of a death, of remains or of a grave: stricter than a claim, for what a family is to read."""

from __future__ import annotations

from lastcontact.core.claim import Claim, ClaimType, Polarity
from lastcontact.reading.listed_words import last_seen, seen
from lastcontact.reading.reader import read

OF_DEATH = frozenset({ClaimType.KILLED, ClaimType.REMAINS_RETURNED})


def word_of_death(written: str) -> str:
    """The first words that speak of a death, of remains or of a grave, in any language of the reader; "" for none.

    Denied ones count as well ("we found no grave"). The list is never complete: ask a person too.
    """
    if hit := seen(written, "death"):
        return hit
    reading = read(written)
    claimed = [c for c in reading.claims if c.type in OF_DEATH and c.polarity is Polarity.AFFIRMED]
    if claimed:
        evidence = claimed[0].evidence
        return evidence.text if evidence else claimed[0].type.value
    return next((u.text for u in reading.unread if u.type in OF_DEATH), "")


def word_of_harm(written: str) -> str:
    """The first words of what people die of and may live through ("burned"), in any language of the reader; "" for
    none. They may tell of a death and may not: ask.

    >>> word_of_harm("Everybody in his truck burned.")
    'burned'
    """
    return seen(written, "harm")


def of_dying(claim: Claim) -> bool:
    """Whether a claim of a death tells by its words that somebody died, and not that they were killed.

    >>> from lastcontact.core.claim import Span
    >>> of_dying(Claim(ClaimType.KILLED, note="помер 22.03"))
    True
    >>> of_dying(Claim(ClaimType.KILLED, Span(0, 26, "was killed, two others died")))
    False
    """
    words = f"{claim.evidence.text if claim.evidence else ''} {claim.note}"
    return claim.type is ClaimType.KILLED and bool(seen(words, "dying")) and not seen(words, "killing")


def of_bodies(claim: Claim) -> bool:
    """Whether a claim that somebody was found tells of bodies or remains, which nobody finds alive.

    Who "had been listed as killed, is alive" is none: life is said last, and of no body.

    >>> from lastcontact.core.claim import Span
    >>> of_bodies(Claim(ClaimType.FOUND, Span(0, 21, "two bodies were found")))
    True
    >>> of_bodies(Claim(ClaimType.FOUND, Span(0, 27, "listed as killed, is alive")))
    False
    """
    words = f"{claim.evidence.text if claim.evidence else ''} {claim.subject or ''}"
    return claim.type is ClaimType.FOUND and bool(seen(words, "death")) and not _lives(words)


def identified_dead(claim: Claim, before: str, sentence: str) -> bool:
    """Whether a claim that somebody was identified tells of his or her body or remains: by its own words or sentence,
    unless they tell of captives or of life, else by bodies told of right before, where no captives, wounded or pictures
    are nearer; so does who is among some of a number ("three of the four") of whom deaths alone are told.

    `before`, `sentence`: what its report says right before the sentence of its words, and that sentence.

    >>> one = Claim(ClaimType.IDENTIFIED)
    >>> identified_dead(one, "Four bodies came.", "Three were identified"), identified_dead(
    ...     one, "Four bodies came.", "Three were identified among the captives")
    (True, False)
    """
    told = claim.evidence.text if claim.evidence else ""
    own = " ".join((told, claim.subject or "", claim.note, sentence))
    if claim.type is not ClaimType.IDENTIFIED or _lives(own) or seen(own, "captives"):
        return False
    if seen(own, "bodies") or seen(told, "death"):
        return True
    if seen(own, "parts") and _died(before):
        return not seen(own, "pictures")
    others = (last_seen(before, "captives"), last_seen(before, "pictures"), last_seen(before, "life", but="death"))
    return not seen(own, "pictures") and last_seen(before, "bodies") > max(others)


def part_of_the_dead(sentence: str, before: str) -> bool:
    """Whether a sentence tells of some of a number, and deaths are told right before it, whatever else is: whether it
    tells of the dead is to be asked.

    >>> part_of_the_dead("It identified three of the four: A, B and C.", "Nine were killed, four captured and shot.")
    True
    """
    return bool(seen(sentence, "parts") and seen(before, "death"))


def _died(before: str) -> bool:
    """Whether what stands before tells of deaths, and of nobody captured, wounded, missing or back."""
    of_others = any(seen(before, of) for of in ("captives", "others"))
    return last_seen(before, "death") > last_seen(before, "life", but="death") and not of_others


def of_living(claim: Claim) -> bool:
    """Whether a claim that somebody was found tells that he or she lives."""
    words = f"{claim.evidence.text if claim.evidence else ''} {claim.subject or ''}"
    return claim.type is ClaimType.FOUND and _lives(words)


def _lives(words: str) -> bool:
    alive = last_seen(words, "life", but="death")
    return alive > last_seen(words, "death") and not seen(words, "bodies")
