"""Demands and duties in languages with endings: what is asked, and by whom."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.reading.asked_items import each_asked
from lastcontact.reading.clauses import trimmed
from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.commanding import with_commands
from lastcontact.reading.inflected.describing import somebody
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.inflected.promised_by import GIVEN, promises
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.mentions import Kind
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
            ours = saying.source is not None and saying.source.kind == "own"
            ours |= known.found.low(saying.first) in known.found.set("asks_later")
            drafts = [d for d in drafts if d not in inner or _gives_back(known, d, first, ours)]
            drafts.append(_demand(known, saying, edges, next((d.counted for d in inner if d.counted), None)))
    drafts = [_whole_duty(scene, known, d) for d in drafts]
    drafts = with_commands(scene, known, _with_imperative(known, drafts))
    drafts = each_asked(known, drafts, partial(_infinitive, known), known.found.set("asked_joints") | {",", ";"})
    if known.sheet.words[known.sentence.last - 1] == ":":
        drafts = [d for d in drafts if d.claim.type is not ClaimType.REQUEST or _says_what(known, d)]
    duties = [d for d in drafts if d.claim.type is ClaimType.OBLIGATION]
    whole = bool(known.found.set("asked_acts"))
    own = [d for d in duties if not promises(known.found, d)]
    return [
        d for d in drafts
        if not ((whole or _only_asked(d)) and any(_within(d, duty) for duty in (own if _is_given(d) else duties)))
    ]  # fmt: skip


def _is_given(draft: Draft) -> bool:
    """Whether a draft tells how many are to be given back."""
    return draft.claim.type in GIVEN and draft.counted is not None


def _gives_back(known: Known, draft: Draft, first: int, ours: bool) -> bool:
    """Whether a demand is to give back people whose number is told, which is a claim beside it."""
    counted, at = draft.counted, draft.trigger
    if draft.claim.type not in (ClaimType.RETURNED, ClaimType.REMAINS_RETURNED):
        return False
    if counted is None:
        return _of_them_all(known, draft, ours)
    between = range(min(counted.last, at.last), max(counted.first, at.first))
    return counted.first >= first and not any(known.found.low(k) in (",", "،", "՝") for k in between)


def _of_them_all(known: Known, draft: Draft, ours: bool) -> bool:
    """Whether a demand is to give back somebody, by name or not, and no list of them, nor to speak up for them:
    "hamısının azad edilməsini", "верните нам сыновей"."""
    near = range(max(known.sentence.first, draft.first - _BEFORE), draft.last)
    named = any((m := known.cast.at(k)) is not None and m.kind is Kind.PERSON for k in range(draft.first, draft.last))
    if named or any(known.found.low(k) in known.found.set("them_all") for k in near):
        return True
    indirect = known.found.stems("lists") + known.found.stems("mediates")
    lists = any(known.found.low(k).startswith(indirect) for k in range(known.sentence.first, draft.last))
    return not (lists or ours) and _only_asked(draft) and any(somebody(known.found, k) for k in near)


_BEFORE = 3
"""Words from "all of them" to the act that is demanded."""


def _whole_duty(scene: Scene, known: Known, draft: Draft) -> Draft:
    """An order with all that is ordered, in a language that asks with nouns: "أمرت المحكمة الحكومة بتقديم قائمة"."""
    if not known.found.set("asked_acts") or draft.claim.type is not ClaimType.OBLIGATION:
        return draft
    base, last = known.sentence.first, draft.last
    while last < known.sentence.last and scene.joints[last - base] < _ENDS:
        last += 1
    first, last = trimmed(known.sheet, draft.first, max(draft.last, _up_to_comma(known, draft.trigger.last, last)))
    return replace(draft, claim=replace(draft.claim, evidence=known.sheet.span(first, last)), first=first, last=last)


def _says_what(known: Known, draft: Draft) -> bool:
    """Whether a demand before a list says itself what is asked: "Суд требует от сторон:" does not."""
    if _infinitives(known):
        return any(_infinitive(known, i) for i in range(draft.first, draft.last))
    return draft.last - draft.first >= _FEWEST


def _only_asked(draft: Draft) -> bool:
    """Whether a draft tells what is wanted and not what has happened."""
    return draft.claim.modality is Modality.DEMANDED and draft.claim.type is not ClaimType.OBLIGATION


def _within(draft: Draft, duty: Draft) -> bool:
    return draft.claim.type is not ClaimType.OBLIGATION and duty.first <= draft.trigger.first < duty.last


def _asked(scene: Scene, known: Known, saying: Saying) -> tuple[int, int] | None:
    """The tokens of a demand: its verb and what is asked, which stands before it where verbs end the clause."""
    if saying.cue != "demanded" or saying.negated:
        return None
    if known.found.low(saying.first) in known.found.set("asks_with_act") and not _infinitive(known, saying.last):
        return None
    base, source = known.sentence.first, saying.source
    first, last = saying.first, saying.last
    if scene.found.set("verb_last"):
        stop = source.last if source is not None and source.last <= first else base
        while first > stop and scene.joints[first - 1 - base] < _ENDS and not _another_verb(known, first - 1):
            first -= 1
    while last < known.sentence.last and scene.joints[last - base] < _ENDS:
        last += 1
    opens = _opens_list(known, saying.last + 1) or not _infinitives(known)
    if known.sheet.words[saying.last : saying.last + 1] == [":"] and opens:
        first, last = saying.last + 1, known.sentence.last
    elif _infinitives(known):
        last = _up_to_comma(known, saying.last, last)
        while last < known.sentence.last - 1 and known.sheet.words[last] == "," and _infinitive(known, last + 1):
            last = next((k for k in range(last + 1, known.sentence.last) if known.sheet.words[k] in ",;."), last + 1)
    first, last = trimmed(known.sheet, first, last)
    return (first, last) if last - first >= _FEWEST else None


def _another_verb(known: Known, i: int) -> bool:
    """Whether an "and" joins the verb of a demand to another verb: "narahatdır və tərəfləri ... çağırır"."""
    finite = tuple(known.found.set("finite_endings"))
    return bool(finite) and known.found.at("joint", i) is not None and known.found.low(i - 1).endswith(finite)


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


def _up_to_comma(known: Known, first: int, last: int) -> int:
    """Where what is asked ends, in a language that asks with nouns: a comma before anything else ends it."""
    if not known.found.set("asked_acts"):
        return last
    opens = next((i for i in range(first, last) if _infinitive(known, i)), last)
    return next((i for i in range(opens, last) if known.found.low(i) == "," and not _infinitive(known, i + 1)), last)


def _infinitives(known: Known) -> bool:
    return bool(known.found.set("infinitive") or known.found.set("asked_acts"))


def _infinitive(known: Known, i: int) -> bool:
    """Whether a token, or the one after a "not", is an infinitive, or a noun for what is done, where those ask."""
    found = known.found
    if acts := found.set("asked_acts"):
        return _noun(found, i) in acts
    i += found.low(i) in found.set("asked_not")
    word = known.sheet.lows[i] if i < known.sentence.last else ""
    endings = tuple(found.set("infinitive"))
    return bool(endings) and len(word) > _FEWEST and word.endswith(endings) and word not in found.set("no_infinitive")


def _noun(found: Found, i: int) -> str:
    """Token i without the "and", the preposition and the article that are written as one with it."""
    word = found.low(i).removeprefix(found.joined(i, "joined_and"))
    acts = found.set("asked_acts")
    for glued in ("", *found.set("asked_with")):
        if (bare := found.bare(word.removeprefix(glued))) in acts:
            return bare
    return word


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
        if at == head or found.low(head + 2) in found.set("asked_not"):
            continue
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
