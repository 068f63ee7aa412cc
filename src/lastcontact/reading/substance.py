"""Whether the words a claim stands on tell something of somebody, whatever word called for it."""

from __future__ import annotations

from lastcontact.reading.how_many import ANSWER
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.trigger import Trigger


def with_substance(known: Known, drafts: list[Draft]) -> list[Draft]:
    """Without the claims that stand on a number alone, "of whom 402 were seen", or say what may be done to anybody."""
    return [
        draft
        for draft in drafts
        if (not _bare_figure(draft) or _of_its_own(known, draft, drafts))
        and not (draft.trigger.on_people and draft.counted is None and _of_law(known, draft.trigger))
    ]


def _bare_figure(draft: Draft) -> bool:
    """Whether the words of a claim are its figure and nothing else; what it is told of is told elsewhere."""
    counted = draft.counted
    answers = draft.trigger.rule == ANSWER
    return counted is not None and not answers and counted.first <= draft.first and draft.last <= counted.last


def _of_its_own(known: Known, draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a figure has a label, a voice or a wrong figure of its own, or is a part that is told with the whole.

    "12 (women), 9 (men)", "the army says 40, the rebels 65", "four, not five", "including two who had been missing".
    """
    lows = known.sheet.lows
    after = lows[draft.last : min(draft.last + 2, known.sentence.last)]
    voices = {d.claim.speaker for d in drafts if d.trigger is draft.trigger}
    part = lows[draft.first - 1] in ("including", "them") and after[:1] in (["who"], ["with"])
    return part or after[:1] == ["("] or after[1:] == ["not"] or len(voices) > 1


def _of_law(known: Known, trigger: Trigger) -> bool:
    """Whether a clause says what may or must be done to anybody: "no one may be held", "captives must not be shown"."""
    lows, at = known.sheet.lows, trigger.first - 1
    if trigger.form == "noun":
        named = lows[at] in words("determiners") - {"that"}
        return not named and _binds(lows, trigger.last)
    if (lows[at] == "who" and lows[at - 2] in _ANY) or lows[at - 1 : at + 1] in (["anyone", "who"], ["whoever", "who"]):
        return lows[trigger.last] in _BINDING
    while at > known.sentence.first and (lows[at] in words("be") or lows[at] in ("not", "never", "n't")):
        at -= 1
    if at <= known.sentence.first or lows[at] not in _BINDING:
        return False
    whom = lows[at - 1]
    return whom in ("one", "nobody", "anyone", "anybody") or lows[at - 2] in _ANY


def _binds(lows: list[str], at: int) -> bool:
    return lows[at] in ("must", "shall") or lows[at : at + 2] == ["may", "not"]


_ANY = ("no", "any", "every", "each", "a", "an")
_BINDING = ("may", "must", "shall", "can", "cannot")
