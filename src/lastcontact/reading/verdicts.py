"""Denials and doubts in words of their own: "The army denied this.", "Nobody has confirmed the report."."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.reading.clauses import boundary_strength, trimmed
from lastcontact.reading.comparing import has_part
from lastcontact.reading.confirmed_events import FARTHEST, confirmed_event
from lastcontact.reading.hits import Hit
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.last_word import of_two_figures, said_since, unread_since
from lastcontact.reading.lexicon import words
from lastcontact.reading.memory import is_outlet
from lastcontact.reading.rumoured import doubted
from lastcontact.reading.saying import Saying
from lastcontact.reading.sheet import Zone
from lastcontact.reading.silences import NO_WORD
from lastcontact.reading.trigger import Trigger


def verdicts(known: Known, own: list[Draft], before: list[Draft], last_said: Known | None = None) -> list[Draft]:
    """The claim of one who denies, or cannot confirm, what somebody else has just said."""
    found = _spoken(known) or _called_false(known) or _not_known(known) or _flatly(known)
    if found is None:
        return confirmed_event(known, own, before)
    first, last, speaker, modality = found
    told_own = [d for d in own if d.claim.type is not ClaimType.OTHER]
    if any(d.first < last and first < d.last and d.claim.modality in (modality, Modality.DENIED) for d in told_own):
        return []
    at = known.sentence.paragraph
    earlier = [*(d for d in before[-FARTHEST:] if _near(known, d)), *(d for d in own if d.first < first)]
    listed = [n for n, d in enumerate(earlier) if d.claim.type is ClaimType.REGISTERED]
    earlier = earlier[listed[-1] + 1 :] if listed else earlier
    if (own_voice := is_outlet(speaker, known.outlet)) and modality is Modality.UNKNOWN and doubted(known):
        return []
    if any(
        d.claim.modality is modality and (d.claim.speaker == speaker or (own_voice and d.claim.speaker is None))
        for d in [*before[-2:], *told_own]
    ):
        return []
    said = {*known.sheet.lows[first:last]}
    counted = bool(said & words("verdict_counts"))
    asked = bool(said & words("taking_back")) or (modality is Modality.UNKNOWN and not known.triggers)
    pool = of_two_figures(earlier) if counted and said & {"either", "both", "neither"} else earlier
    told = next(
        (
            d
            for d in reversed(pool)
            if _answerable(d, _ANYBODY if speaker and asked and _neither_confirms(said) else None if asked else speaker)
            and (d.counted is not None or not counted)
            and not (modality is Modality.DENIED and d.claim.modality is Modality.UNKNOWN)
        ),
        None,
    )
    of_talks = bool(earlier) and earlier[-1].claim.type is ClaimType.TALKS and earlier[-1].paragraph == at
    if told is None or (of_talks and modality is Modality.UNKNOWN):
        return []
    nearer = [d for d in earlier if d.paragraph == at and d.first > told.first and _affirms(d)]
    if asked and told.paragraph != at and nearer:
        told = nearer[-1]  # "this" is what its own paragraph has just told
    told = _main(known, told, earlier, speaker)
    if modality is Modality.DENIED and told.claim.speaker is None and told.claim.modality is Modality.ASSERTED:
        voiced = [d for d in earlier if d.claim.speaker and d.paragraph == at and _answerable(d, speaker)]
        told = voiced[-1] if voiced else told
    if modality is Modality.DENIED and not counted and (nearer_one := said_since(told, earlier, last_said, speaker)):
        told = nearer_one
    elif modality is Modality.DENIED and last_said is not None and unread_since(told, earlier, last_said, speaker):
        return []
    if any(d.claim.modality is Modality.DENIED and (d.first, d.last) == (told.first, told.last) for d in earlier):
        return []
    first, last = trimmed(known.sheet, first, last)
    news = (words("info_nouns") - words("verdict_counts")) & {*known.sheet.lows[first:last]}
    if news and told.claim.speaker is None and told.claim.modality in _RUMOURED and modality is Modality.DENIED:
        first, last = told.first, told.last
    claim = replace(
        told.claim, evidence=known.sheet.span(first, last), polarity=Polarity.NEGATED, modality=modality,
        speaker=speaker, said=None, channel=None, count=None, when=None, places=(),
        rules={"type": "verdict/of-claim", "modality": f"verdict/{modality.value}"},
    )  # fmt: skip
    return [Draft(claim, first, last, Trigger(first, last, told.claim.type, "state", "left", "verdict"), None)]


def _neither_confirms(said: set[str]) -> bool:
    """ "Would neither confirm nor deny it": what whoever told it has told, the outlet as well."""
    of_it = bool(said & {"it", "this"}) and not said & words("verdict_counts")
    return of_it and any(w.startswith("confirm") for w in said)


def _near(known: Known, draft: Draft) -> bool:
    """Whether a claim stands in a sentence's paragraph or the one before; the points of a list answer none before."""
    return known.sentence.paragraph - draft.paragraph <= (known.sentence.zone is not Zone.BULLET)


def _main(known: Known, told: Draft, earlier: list[Draft], speaker: str | None) -> Draft:
    """What one who told several things in a breath told first, with its number: that is what is denied."""
    if known.sheet.lows[told.first] in words("parts"):  # "captured 23, among them three wounded"
        return next((d for d in reversed(earlier) if d.counted and 0 <= told.first - d.last <= _BREATH), told)
    if told.counted is not None:
        wholes = (d for d in earlier if 0 <= told.first - d.last <= _BREATH and has_part(d.claim, told.claim))
        return next(wholes, told)
    breath = [d for d in earlier if d.claim.speaker == told.claim.speaker and 0 <= told.first - d.last <= _BREATH]
    return next((d for d in breath if d.counted is not None and _answerable(d, speaker)), told)


_RUMOURED = (Modality.CLAIMED, Modality.APPARENT, Modality.REPORTED)
"""How nobody's rumour is told: what is denied are its very words."""
_BREATH = 30
"""Tokens between two claims of one report."""


_ANYBODY = ""
"""Nobody's name: whoever told it, the outlet itself as well, is answered by "would neither confirm nor deny it"."""
_OF_PLACES = (ClaimType.CONTROLS, ClaimType.BESIEGED, ClaimType.ATTACKED, ClaimType.WITHDREW)
"""What is denied of places where somebody has told it."""


def _answerable(draft: Draft, speaker: str | None) -> bool:
    claim = draft.claim
    somebody_told = claim.type in _OF_PLACES and claim.speaker is not None
    return (_affirms(draft) or (somebody_told and claim.polarity is Polarity.AFFIRMED)) and (
        claim.speaker != speaker or (speaker is None and claim.modality in _RUMOURED)
    )


def _affirms(draft: Draft) -> bool:
    of_people = draft.trigger.on_people and draft.claim.type is not ClaimType.REGISTERED
    return of_people and draft.claim.polarity is Polarity.AFFIRMED


def _spoken(known: Known) -> tuple[int, int, str | None, Modality] | None:
    """ "The army denied this", "X dismissed the figure as fantasy", "the General Staff cannot confirm the report"."""
    for saying in known.sayings:
        if saying.rule == "denial/of-news" or not _of_this(known, saying):
            continue
        if saying.cue == "denied" and not saying.negated:
            modality = Modality.DENIED
        elif saying.cue == "confirmed" and saying.negated:
            modality = Modality.UNKNOWN
        else:
            continue
        source = saying.source
        first = min(saying.first, source.first) if source else saying.first
        low, high = _clause(known, first, saying.last)
        then = (s.first - 1 for s in known.sayings if s.first > saying.last and s.rule != "denial/of-news")
        high = min([high, *(i for i in then if known.sheet.lows[i] in ("and", "but", ","))])
        return low, high, source.name if source else None, modality
    return None


def _of_this(known: Known, saying: Saying) -> bool:
    """Whether the reporting word speaks of what was said before: "this", "the claim", or of nothing it names."""
    lows, last = known.sheet.lows, known.sentence.last
    if saying.rule == NO_WORD:
        return True
    if saying.last - saying.first > 1 and any(
        lows[i] in words("verdict_objects") for i in range(saying.first, saying.last)
    ):
        return True
    if saying.source is not None and _told_before(known, saying.source.first):
        return True
    at = saying.last
    while at < last and (lows[at] in ("the", "these", "those", "such", "all") and at - saying.last < 3):
        at += 1
    if at >= last or known.sheet.words[at] in ".,;!":
        return saying.source is not None and saying.cue == "denied"
    then = lows[at + 1 : at + 3]
    if lows[at] in words("verdict_objects") and (then[:1] in (["and"], ["but"]) or then[1:] == ["saying"]):
        return True
    news = [t for t in known.triggers if t.on_people and lows[t.first] not in words("verdict_objects")]
    if any(saying.last <= t.first < saying.last + 8 for t in news):
        return False
    for i in range(at, min(at + 5, last)):
        following = lows[i + 1] if i + 1 < last else "."
        if lows[i] == "that" and following[0].isalnum() and following not in words("verdict_objects") - {"it", "this"}:
            return False
        if lows[i] in words("verdict_objects"):
            return following not in ("that", "of", "by")
        if boundary_strength(known.sheet, i, known.sentence) >= 2:
            return False
    return False


def _told_before(known: Known, at: int) -> bool:
    """Whether the thing stands before its denier: ", a number the army's chief of staff dismissed"."""
    lows = known.sheet.lows
    for i in range(at - 1, max(at - 4, known.sentence.first + 1), -1):
        if lows[i] in words("verdict_objects"):
            return lows[i - 1] in ("a", "an", "the") and known.sheet.words[i - 2] == ","
        if lows[i] not in ("the", "that", "which", "its", "their"):
            return False
    return False


def _called_false(known: Known) -> tuple[int, int, str | None, Modality] | None:
    """ "That number cannot be right", "army chief calls figure 'fantasy'", "this is not confirmed by anyone"."""
    lows, sentence = known.sheet.lows, known.sentence
    for hit in known.hits.of("hedge"):
        if hit.value not in ("denied", "unconfirmed"):
            continue
        low, high = _clause(known, hit.first, hit.last)
        if any(t.on_people and low <= t.first < high for t in known.triggers):
            continue
        named = any(
            lows[i] in words("verdict_objects")
            for i in range(max(sentence.first, hit.first - 8), min(sentence.last, hit.last + 3))
            if not hit.first <= i < hit.last
        )
        alone = hit.value != "denied" or sentence.last - sentence.first <= _ONE_WORD + hit.last - hit.first
        named = named or _all_that_is_quoted(known, hit) or (hit.first == sentence.first and alone)
        if not named:
            continue
        voices = sorted(known.sayings, key=lambda s: s.rule != "stance/unconfirmed")
        saying = next((s for s in voices if s.source is not None and not _tells(known, s, low)), known.carried)
        nobody = known.sheet.lows[hit.first] in ("nobody", "neither") or known.sheet.lows[
            hit.first : hit.first + 2
        ] == ["no", "one"]
        if hit.value == "unconfirmed" and not (saying and saying.source) and not nobody:
            continue
        modality = Modality.DENIED if hit.value == "denied" else Modality.UNKNOWN
        speaker = saying.source.name if saying and saying.source else known.author
        return max(low, sentence.first), high, speaker, modality
    return None


def _tells(known: Known, saying: Saying, low: int) -> bool:
    """Whether a reporting word has introduced something else than the verdict that begins at token `low`."""
    told = any(t.on_people and saying.last <= t.first < low for t in known.triggers)
    return told and saying.after and saying.last <= low


def _all_that_is_quoted(known: Known, hit: Hit) -> bool:
    """ "Fantasy," said the chief of staff: one word in quotation marks that answers."""
    number = known.sheet.quote[hit.first]
    opened, closed = known.sheet.quotations[number - 1] if number else (0, 0)
    return bool(number) and closed - opened <= _ONE_WORD + hit.last - hit.first


_ONE_WORD = 3
"""Tokens besides what is said of it: "Not true!", "“A lie”"."""


def _not_known(known: Known) -> tuple[int, int, str | None, Modality] | None:
    """ "She could not say whether anybody had been moved", "I don't know": somebody who cannot tell more."""
    if any(t.on_people for t in known.triggers):
        return None
    lows, last = known.sheet.lows, known.sentence.last
    for hit in known.hits.of("hedge"):
        if hit.value not in ("unknown", "unconfirmed"):
            continue
        telling = set(lows[max(hit.first - 1, known.sentence.first) : hit.last])
        if not telling & words("knowing") or telling & {"would", "declined", "refused"}:
            continue
        ends = hit.last >= last or not lows[hit.last][0].isalnum()
        counted = any(c.kind or c.last < hit.first for c in known.counted)
        if not (ends or counted or words("asked_of") & set(lows[hit.last : hit.last + 5])):
            continue
        voice = next((s.source for s in known.sayings if s.source is not None and s.source.name), None)
        voice = voice or (known.carried.source if known.carried else None)
        speaker = voice.name if voice else known.author
        if speaker is not None:
            low, high = _clause(known, hit.first, hit.last)
            return low, high, speaker, Modality.UNKNOWN
    return None


def _flatly(known: Known) -> tuple[int, int, str | None, Modality] | None:
    """ "They exaggerate.", "That was an error": a short sentence that only answers what was said."""
    opens, last = known.sentence.first, known.sentence.last
    if words("wrongly").isdisjoint(known.sheet.lows[opens:last]):
        return None
    commas = [i + 1 for i in range(opens, last) if known.sheet.words[i] in ",:-"]
    if (first := next((at for at in (opens, *commas[-1:]) if _only_answers(known, at)), None)) is None:
        return None
    carried = known.carried.source if known.carried else None
    voice = next((s.source for s in known.sayings if s.source is not None), carried)
    return first, last, voice.name if voice else known.author, Modality.DENIED


def _only_answers(known: Known, first: int) -> bool:
    """Whether what stands from token `first` to the end only says that something is wrong."""
    lows = known.sheet.lows[first : known.sentence.last]
    told = any(t.on_people and t.last > first for t in known.triggers) or any(c.last > first for c in known.counted)
    answers = lows[:1] != [] and lows[0] in words("answering") and len(lows) <= _SHORT
    return answers and not told and bool(words("wrongly") & {*lows})


_SHORT = 14


def _clause(known: Known, first: int, last: int) -> tuple[int, int]:
    low, high = first, last
    while low > known.sentence.first and boundary_strength(known.sheet, low - 1, known.sentence) < 2:
        low -= 1
    while high < known.sentence.last and boundary_strength(known.sheet, high, known.sentence) < 3:
        high += 1
    return low, high
