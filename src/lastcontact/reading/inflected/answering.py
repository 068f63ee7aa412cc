"""Whose saying answers for what a sentence tells: the one before it, after it, or around it."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import CLAUSE, Scene
from lastcontact.reading.inflected.joints import between, strongest
from lastcontact.reading.inflected.put_right import closed_before
from lastcontact.reading.inflected.still_he import he_again, last_mark
from lastcontact.reading.inflected.tellers import tellers
from lastcontact.reading.inflected.whether import of_something_else
from lastcontact.reading.known import Known
from lastcontact.reading.memory import Memory, Source
from lastcontact.reading.mentions import Kind
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger

_PARTS = 6
"""A joint of this strength parts what a source between commas answers for."""


def _describes_teller(scene: Scene, saying: Saying, trigger: Trigger) -> bool:
    """Whether a word only tells whose kin it is that speaks: "والدة الجندي المفقود", "İtkin düşmüş X-in anası"."""
    source, status = saying.source, trigger.form == "status"
    if source is None or source.kind != "group":
        return False
    named = (mention := scene.cast.at(source.first)) is not None and mention.kind is Kind.PERSON
    beside = named and trigger.last == source.first and (status or bool(scene.found.set("owner_first")))
    return beside or (status and source.first <= trigger.first < source.last)


def _ended(scene: Scene, saying: Saying, trigger: Trigger) -> bool:
    """ "He was wrongly taken for dead, he has come home": a denial by a word for a mistake ends with its clause."""
    found = scene.found
    if saying.cue != "denied":
        return False
    all_of_it = found.low(saying.last) in found.set("denies_all") and found.low(saying.last + 1) == ","
    if all_of_it and saying.last + 1 < trigger.first and _strong(found, saying.last + 2):
        return True  # "заперечували все, а потім віддали тринадцятьох"
    if not any(found.low(k) in found.set("corrected") for k in range(saying.first, saying.last)):
        return False
    parted = any(found.low(k) in (",", ";") for k in range(saying.last, trigger.first))
    return parted or found.joined(trigger.first, "joined_and") != ""


def saying_for(scene: Scene, known: Known, trigger: Trigger) -> Saying | None:
    """The saying that answers for a trigger: the one whose content it is, before or after it."""
    base = known.sentence.first
    if any(_describes_teller(scene, s, trigger) for s in known.sayings):
        return None
    own = [s for s in known.sayings if s.first < trigger.last and trigger.first < s.last and not trigger.on_people]
    if own and trigger.type is ClaimType.OTHER and own[0].negated and own[0].cue == "asserted":
        return _author(known)
    own = own or [s for s in known.sayings if trigger.form == "figure" and s.first < trigger.first < s.last]
    if own and own[0].source is not None:
        return own[0]
    if trigger.form == "figure" and (cited := [s for s in known.sayings if of_the_figure(s, trigger.first)]):
        return cited[0]
    before = [s for s in known.sayings if s.last <= trigger.first and s.after and not _ended(scene, s, trigger)]
    before = [s for s in before if not closed_before(known, s, trigger.first) and not _but(scene, s, trigger)]
    after = [s for s in known.sayings if s.first >= trigger.last and not s.after and not _inner(scene, trigger, s)]
    after = [s for s in after if not _of_the_whole(scene, trigger, s) and not _of_others(scene, trigger, s)]
    after = [s for s in after if not (_silent(s) and of_something_else(scene, s.first, s.last, trigger))]
    after = [s for s in after if not (_in_demanding(scene.found, s) or _of_a_later_clause(scene, known, trigger, s))]
    if before and after:
        joints_after = _up_to(scene, trigger.last, after[0].first)
        joints_before = between(scene.joints, base, before[-1].last, trigger.first)
        if scene.found.set("verb_last") and joints_after < CLAUSE and before[-1].rule != "colon":
            return after[0]
        if joints_before >= 9 and joints_after <= 3 and after[0].cue != "asserted":
            return after[0]
        if after[0].cue == "denied" and (
            joints_after < CLAUSE <= joints_before or _own_denial(scene, before, trigger, after)
        ):
            return after[0]  # "признаёт, что держит 38 человек, удержание же остальных отрицает"
        return _past_denial(scene, known, _within(before, known), trigger)
    if before:
        return _past_denial(scene, known, _within(before, known), trigger)
    if after:
        return _cited(after, known) or after[0]
    late = [s for s in known.sayings if s.first >= trigger.last and scene.found.set("verb_last")]
    if late and strongest(scene.joints, base, trigger.last, late[0].first) < CLAUSE:
        return late[0]
    if said := next((s for s in known.sayings if s.first >= trigger.last and _before_mark(scene, s)), None):
        return said
    aside = [s for s in known.sayings if s.first >= trigger.last and s.cited]
    if (
        aside
        and not scene.found.set("owner_first")
        and strongest(scene.joints, base, trigger.last, aside[0].first) < _PARTS
    ):
        return aside[0]
    rest = [s for s in known.sayings if s.last <= trigger.first and s.cue not in ("denied", "confirmed")]
    rest = [s for s in rest if not _but(scene, s, trigger)]
    if rest:
        return rest[-1]
    return known.carried or _author(known)


def _own_denial(scene: Scene, before: list[Saying], trigger: Trigger, after: list[Saying]) -> bool:
    """Whether a clause of its own, with a voice of its own, denies: "მისი თქმით, ექვსი მოკვდა, დანარჩენის ტყვეობას კი
    არმია უარყოფს"."""
    lows = scene.found.sheet.lows
    parted = "," in lows[before[-1].last + 1 : trigger.first]
    return parted and after[0].source is not None and "," not in lows[trigger.last : after[0].first]


def _of_a_later_clause(scene: Scene, known: Known, trigger: Trigger, saying: Saying) -> bool:
    """Whether what is denied opens behind a "but": "41-ը վերադարձել է, իսկ մնացածների գերեվարումը մերժում է"."""
    found, apart = scene.found, scene.found.set("contrast_after")
    if saying.cue != "denied":
        return False
    for k in range(trigger.last, saying.first):
        opens = found.low(k) == "," and (
            _strong(found, k + 1) or any(found.low(i) in apart for i in range(k + 1, k + _OPENS))
        )
        if opens and any(t.on_people and k < t.first < saying.first for t in known.triggers):
            return True
    return False


_OPENS = 5
"""Tokens from a comma to the word in second place that sets a clause against the one before."""


def _up_to(scene: Scene, low: int, high: int) -> int:
    """What parts two tokens most, but for the word that sets one clause against another: "saxlanıldığını | isə"."""
    found, base = scene.found, scene.found.sentence.first
    soft = found.set("contrast_after") if "only" in found.set("verb_last") else ()
    return max((scene.joints[k - base] for k in range(low, high) if found.low(k) not in soft), default=0)


def _silent(saying: Saying) -> bool:
    return saying.negated and saying.cue == "asserted"


def _but(scene: Scene, saying: Saying, trigger: Trigger) -> bool:
    """Whether a "but" behind what nobody knows opens what is known: "не знаем, где он, но | двое погибли"."""
    found = scene.found
    marks = (k for k in range(saying.last, trigger.first) if found.low(k) in (",", "՝", "-"))
    return _silent(saying) and any(found.low(k + 1) in found.set("contrast") for k in marks)


def _in_demanding(found: Found, saying: Saying) -> bool:
    """Whether a demand only tells what somebody wanted when something happened: "перекрыли мост, требуя списков"."""
    ends = found.stems("going_on")
    return saying.cue == "demanded" and found.low(saying.first).endswith(ends) and found.low(saying.first - 1) == ","


def of_the_figure(saying: Saying, at: int) -> bool:
    """Whether a figure stands right behind whoever it is given by: "по данным Мерта - | 20"."""
    return saying.cited and 0 <= at - saying.last <= 1


def _before_mark(scene: Scene, saying: Saying) -> bool:
    """Whether a comma before a saying shows whose the words before it are, though it also opens what a colon parts:
    "Пропали 11 военных, сообщило министерство в среду: 11, а не 14"."""
    found, sentence = scene.found, scene.found.sentence
    if saying.source is None or found.low(saying.first - 1) != ",":
        return False
    marks = (found.low(k) for k in range(saying.last, sentence.last) if not found.low(k)[:1].isalnum())
    return next(marks, "") == ":"


def _past_denial(scene: Scene, known: Known, saying: Saying, trigger: Trigger) -> Saying:
    """ "Опроверг сообщения о гибели капитана, он жив и в плену": who denies goes on to affirm."""
    found, mark = scene.found, last_mark(scene, saying.last, trigger)
    unsaid = saying.cue == "denied" or (saying.negated and saying.cue == "confirmed")
    if not unsaid or mark is None or not any(saying.last <= t.first < mark for t in known.triggers):
        return saying
    joined = found.at("joint", mark + 1) is not None
    listed = any((h := found.at("joint", k)) and h.value == "that" for k in range(saying.last, mark))
    told = found.low(mark) != "," or (trigger.form == "verb" and not listed)
    over = he_again(scene, mark, trigger) or (told and not joined and saying.cue == "denied")
    return replace(saying, cue="asserted", answers=None, negated=False) if over else saying


def _inner(scene: Scene, trigger: Trigger, saying: Saying) -> bool:
    """Whether a source between commas answers for its own clause: "вернулись 248, среди которых, по словам X, нет"."""
    found = scene.found
    if not saying.cited or found.low(saying.first - 1) != "," or found.low(saying.last) != ",":
        return False
    relative = (found.at("joint", k) for k in range(trigger.last, saying.first - 1))
    return any(joint is not None and joint.value == "relative" for joint in relative)


def _of_the_whole(scene: Scene, trigger: Trigger, saying: Saying) -> bool:
    """Whether a denial stands in a clause that takes up all before it, and so answers it in a voice of its own: "взяты
    в плен 40, что Норхат отрицает", "уряд звинуватив повстанців, однак їхній речник це відкинув".
    """
    found = scene.found
    if saying.cue != "denied":
        return False
    marks = (k for k in range(saying.first - 1, trigger.last - 1, -1) if found.low(k) == "," or _strong(found, k))
    mark = next(marks, None)
    if mark is None:
        return False
    takes_up = any(found.over("this", k) or found.over("of_this", k) for k in range(mark + 1, saying.last + 2))
    return takes_up or found.low(mark + 1) in found.set("which_all")


def _of_others(scene: Scene, trigger: Trigger, saying: Saying) -> bool:
    """Whether a word in its second place sets whoever says something against those of the clause before: "29 itkin
    sayıb, | polis isə yalnız səkkizini təsdiq edir"."""
    found, source = scene.found, saying.source
    if source is None or found.low(source.last) not in found.set("contrast_after"):
        return False
    if any(found.over("this", k) or found.over("of_this", k) for k in range(source.last, saying.last)):
        return False
    return any(found.low(k) in (",", ";") for k in range(trigger.last, source.first))


def denied_as_a_whole(scene: Scene, known: Known, trigger: Trigger) -> bool:
    """Whether somebody goes on to deny all that a trigger's clause tells: "он в плену, но семья это отрицает"."""
    return any(s.first >= trigger.last and _of_the_whole(scene, trigger, s) for s in known.sayings)


def _strong(found: Found, k: int) -> bool:
    joint = found.at("joint", k)
    return joint is not None and joint.value == "strong"


def _author(known: Known) -> Saying | None:
    if known.author is None or any(s.source is not None for s in known.sayings):
        return None
    at = known.sentence.first
    source = Source(at, at, known.author, "own", "source/author")
    return Saying(at, at, "asserted", source, True, "speech/author")


def _cited(sayings: list[Saying], known: Known) -> Saying | None:
    """Whom an outlet cites: "передает «Полюс» со ссылкой на Минобороны"."""

    def outlet(saying: Saying) -> bool:
        mention = known.cast.at(saying.source.first) if saying.source else None
        return mention is not None and mention.kind is Kind.OUTLET

    if not any(outlet(s) for s in known.sayings):
        return None
    return next((s for s in known.sayings if s.source is not None and not outlet(s) and s.cited), None)


def _within(before: list[Saying], known: Known) -> Saying:
    """The last to introduce a trigger; a mere source keeps what the verb before it says of the content."""
    last = _cited(before, known) or before[-1]
    if len(before) > 1 and last.source is None:
        return before[-2]
    return last


def voice_of(known: Known, counted: Counted | None, saying: Saying | None) -> Saying | None:
    """Whose word a number is, right before which a teller stands: "по данным полиции, 11, по данным МВД, погибли 9"."""
    if counted is None or saying is None:
        return saying
    if (second := _second_body(known, counted, saying)) is not None:
        return replace(saying, source=second, channel=None, said=None)
    if (first := _voice_before(known, counted, saying)) is not None:
        return replace(saying, source=first)
    own = [s for s in known.sayings if s.source and s.source.name and 0 <= counted.first - s.last <= _BEFORE_NUMBER]
    same = bool(own) and not own[-1].negated and own[-1].cue == saying.cue
    return own[-1] if same and own[-1].first < saying.first else saying


def _second_body(known: Known, counted: Counted, saying: Saying) -> Source | None:
    """The body right before a bare figure whose verb is left out: "Минобороны сообщило о 9 погибших, а МВД - об 11"."""
    found, at = known.found, counted.first
    if counted.has_noun or saying.source is None or saying.negated or saying.first >= at:
        return None
    while at > saying.last and (found.low(at - 1) in _GAP or found.low(at - 1) in found.set("about_whom")):
        at -= 1
    at -= found.low(at - 1) in found.set("contrast_after")
    body = known.cast.at(at - 1)
    if body is None or body.kind is not Kind.BODY or body.first <= saying.last or body.name == saying.source.name:
        return None
    opens = found.at("joint", body.first - 1) is not None or found.low(body.first - 1) in (",", ";")
    opens = opens or bool(found.joined(body.first, "joined_and"))
    return Source(body.first, body.last, body.name, "body", "source/second-body") if opens else None


_GAP = frozenset("-–—՝")
"""Marks that stand where a verb is left out."""


def _voice_before(known: Known, counted: Counted, saying: Saying) -> Source | None:
    """Who gives the first of two numbers, where one verb ends both: "Ordu | 12, nazirlik isə 11 deyir"."""
    found, source = known.found, saying.source
    if source is None or source.first < counted.first or source.last > saying.first:
        return None
    if found.low(source.last) not in found.set("contrast_after"):
        return None
    before = [t for t in tellers(found, known.cast, Memory()) if t.last <= counted.first]
    return before[-1].source if before and counted.first - before[-1].last <= _BEFORE_NUMBER else None


_BEFORE_NUMBER = 1
"""Tokens between a teller's word and the number he gives."""
