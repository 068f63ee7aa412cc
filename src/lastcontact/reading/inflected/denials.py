"""Denials: of what somebody else has told, and in sentences of their own."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import Claim, Modality, Polarity
from lastcontact.reading.clauses import trimmed
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.inflected.tellers import tellers
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.memory import Memory, Source
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger


def news_of(scene: Scene, known: Known, trigger: Trigger, saying: Saying | None) -> Source | None:
    """Whose news a flat denial answers: "Заявления дарсийской стороны ... являются вымыслом"."""
    found = scene.found
    for noun in found.all("news"):
        for teller in tellers(found, known.cast, Memory()):
            if (
                saying is not None
                and saying.source is not None
                and teller.first < saying.source.last
                and saying.source.first < teller.last
            ):
                continue
            right = noun.last <= teller.first <= noun.last + 2
            left = (
                0
                <= noun.first - teller.last
                <= (1 if not found.set("owner_first") else 3 if not found.set("verb_last") else 14)
            )
            if (right and not found.set("owner_first")) or left:
                return teller.source
    return None


def told_by(known: Known, last: list[Draft]) -> list[Draft]:
    """ "Об этом сообщил X" after "Y did not confirm that ...": what Y does not confirm or denies is the claim of X."""
    opens = [h for h in known.hits if h.entry.category == "of_this" and h.first - known.sentence.first <= 2]
    told = [s for s in known.sayings if s.source is not None and s.source.name and not s.negated]
    if not opens or not told or any(t.on_people for t in known.triggers):
        return []
    doubted = [d for d in last if d.claim.modality in (Modality.UNKNOWN, Modality.DENIED) and d.trigger.on_people]
    return [
        replace(d, claim=replace(
            d.claim, speaker=told[0].source.name if told[0].source else None, polarity=Polarity.AFFIRMED,
            modality=Modality.CLAIMED if told[0].cue == "claimed" else Modality.ASSERTED, said=told[0].said,
            rules={**d.claim.rules, "speaker": told[0].rule},
        ))
        for d in doubted if d.claim.polarity is Polarity.NEGATED
    ]  # fmt: skip


def denials_of(scene: Scene, known: Known, drafts: list[Draft]) -> list[Draft]:
    """ "Министерство опровергло эту информацию": a denial in a sentence of its own answers what was told before."""
    found = scene.found
    if known.main is None or known.before is None:
        return []
    made: list[Draft] = []
    for saying in known.sayings:
        denied = saying.cue == "denied" and not saying.negated
        unconfirmed = saying.cue == "confirmed" and saying.negated
        if not (denied or unconfirmed) or saying.source is None:
            continue
        if any(d.claim.rules.get("speaker") == saying.rule and d.claim.speaker == saying.source.name for d in drafts):
            continue
        first, last = scene.clause(saying.first, saying.last)
        this = [k for k in range(first, last) if found.over("this", k)]
        if not this:
            continue
        figure = any(found.low(k).startswith(tuple(found.set("figures"))) for k in this)
        told = known.main if figure else known.before or known.main
        modality = Modality.DENIED if denied else Modality.UNKNOWN
        low, high = trimmed(known.sheet, min([saying.first, *this]), max([saying.last, *(k + 1 for k in this)]))
        trigger = Trigger(low, high, told, "verb", "left", saying.rule)
        claim = Claim(
            type=told, evidence=known.sheet.span(low, high), polarity=Polarity.NEGATED, modality=modality,
            speaker=saying.source.name, 
            rules={"type": "denial/of-this", "modality": saying.rule, "speaker": saying.rule},
        )  # fmt: skip
        made.append(Draft(claim, low, high, trigger, None))
    return made
