"""Days of another clause of the sentence: of the telling, of a main verb before "who", of what describes somebody."""

from __future__ import annotations

from lastcontact.reading.days import Dated
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.known import Known
from lastcontact.reading.trigger import Trigger


def of_another_clause(scene: Scene, known: Known, dated: Dated, trigger: Trigger) -> bool:
    """Whether a day before a trigger is of the clause that its own only describes or is reported by."""
    if trigger.first < dated.last:
        return False
    return (
        _before_relative(scene, dated, trigger)
        or _before_participle(scene, dated, trigger)
        or _of_the_telling(scene, known, dated, trigger)
        or _of_what_describes(scene, dated, trigger)
        or _of_whom(scene, dated, trigger)
    )


def _before_relative(scene: Scene, dated: Dated, trigger: Trigger) -> bool:
    """ "В субботу появилась запись, на которой раненых добивают": the day is not of what the clause tells; that of
    "пожар 3 мая, который унёс жизни двенадцати человек" is.
    """
    found = scene.found
    opens = [h for h in found.all("joint") if h.value == "relative" and dated.last <= h.first < trigger.first]
    if not opens or (found.low(dated.last) in _COMMAS and _opens_relative(scene, dated.last)):
        return False
    return not any(found.low(k) in _COMMAS for k in range(opens[-1].last, trigger.first))


def _opens_relative(scene: Scene, comma: int) -> bool:
    """ "бою 2 июня, после которого": whether a clause on the very day opens behind a comma."""
    behind = (scene.found.at("joint", k) for k in range(comma + 1, comma + 1 + _BESIDE))
    return any(h is not None and h.value == "relative" for h in behind)


def _before_participle(scene: Scene, dated: Dated, trigger: Trigger) -> bool:
    """ "Сегодня суд принял жалобу родственников восьми человек, пропавших после зачистки"."""
    comma = trigger.first - 1
    told = any(dated.last <= h.first < comma for h in scene.found.all("trigger"))
    return trigger.form == "status" and scene.found.low(comma) in _COMMAS and dated.last < comma and told


def _of_what_describes(scene: Scene, dated: Dated, trigger: Trigger) -> bool:
    """ "Из рыбаков, пропавших в январе у мыса, найдены двое": the day is that of what stands between the commas."""
    found = scene.found
    closes = next((k for k in range(dated.last, dated.last + _DESCRIBED) if found.low(k) in _COMMAS), None)
    if closes is None or trigger.first < closes or _opens_relative(scene, closes):
        return False
    first = max(found.sentence.first, dated.first - _ASIDE)
    opens = next((k for k in range(dated.first - 1, first, -1) if found.low(k) in _COMMAS), None)
    if opens is None:
        return False
    told = (h.value.partition("/")[0] for h in found.all("trigger") if opens < h.first and h.last <= dated.first)
    return any(kind != trigger.type.value for kind in told)


def _of_whom(scene: Scene, dated: Dated, trigger: Trigger) -> bool:
    """ "Лесника, которого 3 марта увезли солдаты, нашли": the day is that of the clause between the commas."""
    found, first = scene.found, max(scene.found.sentence.first, dated.first - _BEFORE)
    opens = next((k for k in range(dated.first - 1, first, -1) if found.low(k) in _COMMAS), None)
    if opens is None or not _opens_relative(scene, opens):
        return False
    closes = next((k for k in range(dated.last, trigger.first) if found.low(k) in _COMMAS), None)
    return closes is not None and any(opens < h.first < closes for h in found.all("trigger"))


def _of_the_telling(scene: Scene, known: Known, dated: Dated, trigger: Trigger) -> bool:
    """ "В феврале сказали: погибли оба", "в субботу писали, что погибших семеро": the day of the word."""
    found = scene.found
    for hit in found.all("cue"):
        if not dated.last <= hit.first < trigger.first:
            continue
        at = hit.last + (found.low(hit.last) in _COMMAS)
        that = (h := found.at("joint", at)) is not None and h.value == "that"
        if (that or found.low(hit.last) == ":") and at < trigger.first:
            return True
    return False


_DESCRIBED = 4
"""Tokens from a day to the comma that closes what describes somebody: "3 марта у Сарна,"."""
_ASIDE = 8
"""Tokens from the comma that opens it to its day: ", которых задержали на посту"."""
_BEFORE = 5
"""Tokens from that comma to a day near the beginning of what it opens: ", которого 3 марта увезли"."""
_BESIDE = 2
"""Tokens from the comma behind a day to "which", past "after"."""
_COMMAS = (",", "՝", "،")
