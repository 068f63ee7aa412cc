"""Denials: of what somebody else has told, and in sentences of their own."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import Modality, Polarity
from lastcontact.reading.inflected.answered import stands_behind
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.inflected.tellers import tellers
from lastcontact.reading.inflected.told_of import as_object
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
            if teller.last == trigger.first and as_object(found, teller.source):
                continue  # "zabitin | ölümü barədə xəbəri": it is the officer's death, and not his news
            if trigger.last >= teller.first > noun.last and found.low(noun.last) == ",":
                continue  # "утверждение, что Олег Рябов погиб, ложно"
            right = stands_behind(found, noun, teller)
            left = (
                0
                <= noun.first - teller.last
                <= (1 if not found.set("owner_first") else 3 if not found.set("verb_last") else 14)
            )
            if (right and not found.set("owner_first")) or left:
                return teller.source
    return _what_he_spread(scene, known, trigger)


def _what_he_spread(scene: Scene, known: Known, trigger: Trigger) -> Source | None:
    """Who told what is denied, where verbs stand first: "نفى ما | أعلنه المتمردون عن أسر 12 جنديا"."""
    found, spread = scene.found, scene.found.set("what_he_spread")
    at = next((k for k in range(found.sentence.first, trigger.first if spread else 0) if found.low(k) in spread), None)
    if at is None or found.low(at - 1) not in found.set("what_opens"):
        return None
    own = (t for t in tellers(found, known.cast, Memory()) if at < t.first <= at + 1 and t.last <= trigger.first)
    return next((t.source for t in own), None)


def told_by_whom(saying: Saying | None, modality: Modality) -> tuple[Saying | None, Source | None]:
    """A saying, and whose claim is denied: who has only spread what a text calls false does not deny it himself."""
    if modality is Modality.DENIED and saying is not None and saying.rule.startswith("unheard"):
        return None, saying.source
    return saying, None


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
