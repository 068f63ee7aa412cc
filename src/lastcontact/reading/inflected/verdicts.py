"""Denials and doubts in words of their own: "Это неправда.", "Rəsmi təsdiq yoxdur.", "Չեմ հաստատում"."""

from __future__ import annotations

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.reading.clauses import trimmed
from lastcontact.reading.inflected.answering import saying_for
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.inflected.misprints import RETRACTED
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger

_LONGEST = 8
"""Tokens of the longest clause that only says that something is false or not confirmed."""
_NEAR = 4
"""Tokens on either side of a verb of silence within which a word tells what it is about."""
_PARTS = 6
"""A joint of this strength ends the clause of a verdict: "ни подтвердил, ни опроверг" is one."""
_DISPUTED = (ClaimType.RESPONSIBLE, ClaimType.CONTROLS, ClaimType.ATTACKED, ClaimType.AUTHENTIC, ClaimType.AGREEMENT)
"""What is denied as readily as a claim on people, where somebody else has said it."""
_BESIDE = (ClaimType.MISSING, ClaimType.WOUNDED, ClaimType.FOUND)
"""What is told beside a claim that a verdict answers, and never what it answers: "40 captured, three of them hurt"."""
_TAKEN = (ClaimType.CAPTURED, ClaimType.HELD, ClaimType.DETAINED)
_PRONOUN = "source/pronoun"
_FALSE = {"denied": Modality.DENIED, "unconfirmed": Modality.UNKNOWN}


def verdicts(scene: Scene, known: Known, own: list[Draft], before: list[Draft]) -> list[Draft]:
    """What answers a claim told before it: of that claim's type, negated, denied or unknown; at most one a sentence."""
    surely = [d for d in own if d.claim.type is not ClaimType.OTHER]
    if any(d.claim.modality in (Modality.DENIED, Modality.UNKNOWN) for d in surely):
        return []
    if before and before[-1].claim.rules.get("modality") == RETRACTED:
        return []  # its own sentence tells that it is wrong
    for first, last, modality, saying, rule in _spoken(scene, known, own) or _called_false(scene, known):
        if any(d.first < last and first < d.last and d.trigger.on_people for d in own):
            continue
        source = saying.source if saying is not None else None
        speaker = source.name if source is not None and source.name else known.author
        if (
            source is not None
            and source.rule == _PRONOUN
            and any(s.source is not None and s.source.name == speaker and s.last <= first for s in known.sayings)
        ):
            speaker = next((d.claim.speaker for d in own if d.claim.speaker not in (None, speaker)), None)
            if speaker is None:
                continue  # nobody denies what he has just said himself, and of whom he said it is not told
        just_said = _just_said(scene, own, (first, last), rule)
        if just_said is not None:
            saying, speaker = None, known.author
        told = just_said or _answered(
            scene, known, [*before, *(d for d in own if d.last <= first)], (first, last), speaker
        )
        if told is None:
            continue
        claim = Claim(
            type=told, evidence=known.sheet.span(first, last), polarity=Polarity.NEGATED, modality=modality,
            speaker=speaker, said=saying.said if saying else None,
            rules={"type": "verdict/of-claim", "modality": rule, "speaker": saying.rule if saying else ""},
        )  # fmt: skip
        return [Draft(claim, first, last, Trigger(first, last, told, "verb", "left", rule), None)]
    return []


def but_for_silences(drafts: list[Draft]) -> list[Draft]:
    """The drafts without a silence of which a verdict says what claim it leaves unknown."""
    told = [d for d in drafts if d.claim.rules.get("type") == "verdict/of-claim"]
    return [
        d
        for d in drafts
        if d.claim.type is not ClaimType.OTHER or not any(d.first < t.last and t.first < d.last for t in told)
    ]


_Verdict = tuple[int, int, Modality, Saying | None, str]


def _spoken(scene: Scene, known: Known, own: list[Draft]) -> list[_Verdict]:
    """Verdicts by a reporting word: "министерство не подтвердило это", "В Галичеве это опровергли"."""
    made: list[_Verdict] = []
    for saying in known.sayings:
        denied = saying.cue == "denied" and not saying.negated
        doubted = saying.cue == "confirmed" and saying.negated
        apart = _of_its_own(scene, saying) or _once(scene, saying)
        if (denied or doubted or _silent_on_that(scene, saying)) and not apart:
            low = min(saying.first, saying.source.first) if saying.source and saying.source.first >= 0 else saying.first
            first, last = _clause(scene, known, low, saying.last)
            if _tells(scene, known, first, last) and any(d.last <= low for d in own):
                first, last = trimmed(known.sheet, *scene.clause(low, saying.last))
            elif _tells(scene, known, first, last):
                first, last = _until_the_next(scene, known, saying, (first, last))
            if not _tells(scene, known, first, last):
                both = any(s.cue == "confirmed" and first <= s.first < last for s in known.sayings)
                modality = Modality.DENIED if denied and not both else Modality.UNKNOWN
                made.append((first, last, modality, saying, saying.rule))
    return made


def _until_the_next(scene: Scene, known: Known, saying: Saying, edges: tuple[int, int]) -> tuple[int, int]:
    """The clause up to the next reporting word, where that tells something of its own: "эти данные опровергли | и
    сообщили, что удерживают 34"."""
    later = [s.first for s in known.sayings if saying.last <= s.first < edges[1]]
    if not later:
        return edges
    last = saying.last if scene.found.at("joint", saying.last) is not None else min(later)
    while last > saying.last and scene.found.at("joint", last - 1) is not None:
        last -= 1
    return trimmed(known.sheet, edges[0], last)


def _of_its_own(scene: Scene, saying: Saying) -> bool:
    """Whether what is denied follows in words of its own: "заперечує, що його військові заходили до села"."""
    near = range(saying.last, saying.last + 2)
    return any((joint := scene.found.at("joint", k)) is not None and joint.value == "that" for k in near)


def _once(scene: Scene, saying: Saying) -> bool:
    """Whether a denial is of all that was said once, and a "but then" follows: "заперечували все, а потім віддали"."""
    found, at = scene.found, saying.last
    joint = found.at("joint", at + 2)
    strong = joint is not None and joint.value == "strong"
    return found.low(at) in found.set("denies_all") and found.low(at + 1) == "," and strong


def _silent_on_that(scene: Scene, saying: Saying) -> bool:
    """Whether somebody keeps silent about a claim or a figure told before: "эту цифру не комментирует"."""
    if saying.cue != "asserted" or not saying.negated or saying.source is None:
        return False
    figures = tuple(scene.found.set("figures"))
    near = range(saying.first - _NEAR, saying.last + _NEAR)
    if any(scene.found.low(k).startswith(figures) for k in near):
        return True
    return scene.found.over("unanswered", saying.first) is None and any(scene.found.over("this", k) for k in near)


def _called_false(scene: Scene, known: Known) -> list[_Verdict]:
    """Verdicts by a word alone: "Неправда.", "подтверждений нет"."""
    made: list[_Verdict] = []
    for hit in scene.found.all("hedge"):
        if hit.value not in _FALSE:
            continue
        closed = not scene.found.low(hit.last - 1)[:1].isalnum()  # "это не так:"
        first, last = _unsaid(known, hit.first, _clause(scene, known, hit.first, hit.last - closed))
        if last - first <= _LONGEST and not _tells(scene, known, first, last):
            trigger = Trigger(first, last, ClaimType.OTHER, "state", "left", hit.entry.id)
            made.append((first, last, _FALSE[hit.value], saying_for(scene, known, trigger), hit.entry.id))
    return made


def _clause(scene: Scene, known: Known, first: int, last: int) -> tuple[int, int]:
    return trimmed(known.sheet, *scene.clause(first, last, _PARTS))


def _unsaid(known: Known, at: int, edges: tuple[int, int]) -> tuple[int, int]:
    """The part of a clause around a token that no reporting word or teller cuts off: "«Это ложь», - сказал мэр"."""
    said = {i for s in known.sayings for i in range(s.first, s.last)}
    said |= {i for s in known.sayings if s.source is not None for i in range(s.source.first, s.source.last)}
    if at in said:
        return edges
    first = max((i + 1 for i in said if edges[0] <= i < at), default=edges[0])
    last = min((i for i in said if at < i < edges[1]), default=edges[1])
    return trimmed(known.sheet, first, last)


def _tells(scene: Scene, known: Known, first: int, last: int) -> bool:
    """Whether a clause tells of something by itself, and so does not answer only."""
    if any(t.type is not ClaimType.OTHER and first <= t.first < last for t in known.triggers):
        return True
    matter = tuple(scene.found.set("own_matter"))
    if matter and any(scene.found.low(k).startswith(matter) for k in range(first, last)):
        return True
    return any(first <= c.first < last and c.kind for c in known.counted)


def _just_said(scene: Scene, own: list[Draft], edges: tuple[int, int], rule: str) -> ClaimType | None:
    """The type of what its own sentence tells before "but this is not confirmed", by whoever that was told."""
    this = any(scene.found.over("this", k) for k in range(*edges))
    told = [d for d in own if d.last <= edges[0] and d.trigger.on_people]
    plain = this and "/hedge/" in rule and told and told[-1].claim.polarity is Polarity.AFFIRMED
    return told[-1].claim.type if plain else None


def _answered(
    scene: Scene, known: Known, before: list[Draft], edges: tuple[int, int], speaker: str | None
) -> ClaimType | None:
    """The type of the claim that a verdict answers: the last that somebody else made."""
    figures = tuple(scene.found.set("figures"))
    figure = bool(figures) and any(scene.found.low(k).startswith(figures) for k in range(*edges))
    asked = _asked_about(scene)
    passed = False
    for draft in reversed(before):
        claim = draft.claim
        if known.sentence.paragraph - draft.paragraph > 1:
            break
        other = claim.speaker != speaker or claim.speaker is None
        if claim.type in _DISPUTED:
            if claim.speaker is not None and other and claim.polarity is Polarity.AFFIRMED and not (figure or asked):
                return claim.type
            break
        fits = claim.type is not ClaimType.REGISTERED and (draft.counted is not None or not figure)
        fits &= not asked or claim.type in asked
        if claim.type in _BESIDE and not asked and not (fits and other and _only_heard(before, draft)):
            passed = True
        elif passed and claim.type not in _TAKEN and draft.trigger.on_people:
            return None
        elif draft.trigger.on_people and claim.polarity is Polarity.AFFIRMED and other and fits:
            return None if any(_denies(d.claim, claim.type) for d in before) else claim.type
    this = any(scene.found.over("this", k) for k in range(*edges))
    return known.before if this and known.before not in _BESIDE else None


def _denies(claim: Claim, told: ClaimType) -> bool:
    """Whether a claim denies what is told already, and not only a figure that is put right: "39, а не 41"."""
    refused = claim.rules.get("modality") == "count/refused"
    return claim.type is told and claim.polarity is Polarity.NEGATED and not refused


def _only_heard(before: list[Draft], draft: Draft) -> bool:
    """Whether a claim is hearsay, and the only one on people to be answered: "Ходят слухи, что найдены тела"."""
    heard = draft.claim.modality in (Modality.REPORTED, Modality.CLAIMED) and draft.trigger.on_people
    others = (d for d in before if d.trigger.on_people and d.claim.polarity is Polarity.AFFIRMED)
    return heard and draft.claim.polarity is Polarity.AFFIRMED and all(d.claim.type is draft.claim.type for d in others)


def _asked_about(scene: Scene) -> set[ClaimType]:
    """What a question is about that a verdict answers: "На вопрос о пленных ответил: «Не подтверждаю»"."""
    kinds = {h.value.partition("/")[0] for h in scene.found.all("trigger") if h.value.endswith("/status")}
    asked = {t for t in ClaimType if t.value in kinds}
    return asked | {ClaimType.CAPTURED} if ClaimType.HELD in asked else asked
