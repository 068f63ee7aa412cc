"""Whether the words a claim stands on tell something of somebody, whatever word called for it."""

from __future__ import annotations

from lastcontact.reading.known import Draft, Known


def with_substance(known: Known, drafts: list[Draft]) -> list[Draft]:
    """Without the claims that stand on a number alone: "of whom 402 were seen", "a company (last count 13)"."""
    return [draft for draft in drafts if not _bare_figure(draft) or _of_its_own(known, draft, drafts)]


def _bare_figure(draft: Draft) -> bool:
    """Whether the words of a claim are its figure and nothing else; what it is told of is told elsewhere."""
    counted = draft.counted
    return counted is not None and counted.first <= draft.first and draft.last <= counted.last


def _of_its_own(known: Known, draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a figure has a label, a voice or a wrong figure of its own, or is a part that is told with the whole.

    "12 (women), 9 (men)", "the army says 40, the rebels 65", "four, not five", "including two who had been missing".
    """
    lows = known.sheet.lows
    after = lows[draft.last : min(draft.last + 2, known.sentence.last)]
    voices = {d.claim.speaker for d in drafts if d.trigger is draft.trigger}
    part = lows[draft.first - 1] in ("including", "them") and after[:1] in (["who"], ["with"])
    return part or after[:1] == ["("] or after[1:] == ["not"] or len(voices) > 1
