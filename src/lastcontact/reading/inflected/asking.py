"""Demands and duties in languages with endings: what is asked, and by whom."""

from __future__ import annotations

from functools import partial

from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.reading.asked_items import each_asked
from lastcontact.reading.clauses import trimmed
from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger

_ENDS = 5
"""A joint of this strength ends what is asked."""
_FEWEST = 3


def with_demands(scene: Scene, known: Known, drafts: list[Draft]) -> list[Draft]:
    """The drafts with one claim for each demand, in the place of what the demand would have done."""
    listed = [known.carried] if known.carried is not None and not known.sayings else []
    for saying in [*known.sayings, *listed]:
        edges = _asked(scene, known, saying) if saying not in listed else _point(known, saying)
        if edges is not None:
            first = min(edges[0], saying.first) if saying not in listed else edges[0]
            inner = [d for d in drafts if first <= d.trigger.first < edges[1] and _only_asked(d)]
            drafts = [d for d in drafts if d not in inner]
            drafts.append(_demand(known, saying, edges, next((d.counted for d in inner if d.counted), None)))
    drafts = _with_imperative(known, drafts)
    drafts = each_asked(known, drafts, partial(_infinitive, known), known.found.set("asked_joints") | {",", ";"})
    if known.sheet.words[known.sentence.last - 1] == ":":
        drafts = [d for d in drafts if d.claim.type is not ClaimType.REQUEST or d.last - d.first >= _FEWEST]
    duties = [d for d in drafts if d.claim.type is ClaimType.OBLIGATION]
    return [d for d in drafts if not (_only_asked(d) and any(_within(d, duty) for duty in duties))]


def _only_asked(draft: Draft) -> bool:
    """Whether a draft tells what is wanted and not what has happened."""
    return draft.claim.modality is Modality.DEMANDED and draft.claim.type is not ClaimType.OBLIGATION


def _within(draft: Draft, duty: Draft) -> bool:
    return duty.first <= draft.trigger.first < duty.last


def _asked(scene: Scene, known: Known, saying: Saying) -> tuple[int, int] | None:
    """The tokens of a demand: its verb and what is asked, which stands before it where verbs end the clause."""
    if saying.cue != "demanded" or saying.negated:
        return None
    base, source = known.sentence.first, saying.source
    first, last = saying.first, saying.last
    if scene.found.set("verb_last"):
        stop = source.last if source is not None and source.last <= first else base
        while first > stop and scene.joints[first - 1 - base] < _ENDS:
            first -= 1
    while last < known.sentence.last and scene.joints[last - base] < _ENDS:
        last += 1
    opens = _opens_list(known, saying.last + 1) or not _infinitives(known)
    if known.sheet.words[saying.last : saying.last + 1] == [":"] and opens:
        first, last = saying.last + 1, known.sentence.last
    elif _infinitives(known):
        while last < known.sentence.last - 1 and known.sheet.words[last] == "," and _infinitive(known, last + 1):
            last = next((k for k in range(last + 1, known.sentence.last) if known.sheet.words[k] in ",;."), last + 1)
    first, last = trimmed(known.sheet, first, last)
    return (first, last) if last - first >= _FEWEST else None


def _point(known: Known, saying: Saying) -> tuple[int, int] | None:
    """A point of a list of demands: "1) сверить списки до 1 мая;" under "Требуем:"."""
    sheet, first = known.sheet, known.sentence.first
    while first < known.sentence.last - 1 and (not sheet.words[first][0].isalpha() or sheet.words[first + 1] == ")"):
        first += 1
    if saying.cue != "demanded" or (_infinitives(known) and not _opens_list(known, first)):
        return None
    first, last = trimmed(sheet, first, known.sentence.last)
    return (first, last) if last - first >= _FEWEST - 1 else None


def _opens_list(known: Known, first: int) -> bool:
    """Whether what is asked begins soon: "до пятницы назвать погибших"."""
    return any(_infinitive(known, i) for i in range(first, min(first + _SOON, known.sentence.last)))


_SOON = 5
"""Tokens within which a demand in a list comes to its verb."""


def _infinitives(known: Known) -> bool:
    return bool(known.found.set("infinitive"))


def _infinitive(known: Known, i: int) -> bool:
    """Whether a token, or the one after a "not", is an infinitive, in languages that ask with it."""
    found = known.found
    i += found.low(i) in found.set("asked_not")
    word = known.sheet.lows[i] if i < known.sentence.last else ""
    endings = tuple(found.set("infinitive"))
    return bool(endings) and len(word) > _FEWEST and word.endswith(endings) and word not in found.set("no_infinitive")


def _with_imperative(known: Known, drafts: list[Draft]) -> list[Draft]:
    """ "Не платите посредникам": what readers are told to do or leave, at the head of a sentence or after a colon."""
    found, sheet, sentence = known.found, known.sheet, known.sentence
    endings = tuple(found.set("imperative"))
    if not endings or any(d.claim.type is ClaimType.REQUEST for d in drafts):
        return drafts
    heads = [sentence.first, *(i + 1 for i in range(sentence.first, sentence.last - 2) if sheet.words[i] in (":", "-"))]
    for head in heads:
        while head < sentence.last - 1 and not sheet.words[head][0].isalpha():
            head += 1
        at = head + (found.low(head) in found.set("asked_not"))
        word = sheet.lows[at] if at < sentence.last else ""
        if len(word) > _FEWEST + 1 and word.endswith(endings) and word not in found.set("no_imperative"):
            first, last = trimmed(sheet, head, sentence.last)
            source = known.carried.source if known.carried is not None else None
            saying = Saying(first, last, "demanded", source, True, "request/imperative")
            inner = [d for d in drafts if first <= d.trigger.first and _told_in(d)]
            return [*(d for d in drafts if d not in inner), _demand(known, saying, (first, last), None)]
    return drafts


def _told_in(draft: Draft) -> bool:
    """Whether a draft is only a word of what is asked, and no figure."""
    return draft.counted is None


def _demand(known: Known, saying: Saying, edges: tuple[int, int], counted: Counted | None) -> Draft:
    source = saying.source
    claim = Claim(
        type=ClaimType.REQUEST,
        evidence=known.sheet.span(*edges),
        modality=Modality.DEMANDED,
        speaker=source.name if source is not None else known.author,
        channel=saying.channel,
        said=saying.said,
        count=counted.quantity if counted is not None else None,
        rules={"type": saying.rule, "modality": saying.rule, "speaker": saying.rule},
    )
    trigger = Trigger(*edges, ClaimType.REQUEST, "verb", "left", saying.rule)
    return Draft(claim, *edges, trigger, counted)
