"""Words that tell nothing where they stand: part of a denial, a noun, another's news, or what turns a fact round."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.halves import said_beside
from lastcontact.reading.inflected.moods import conditional
from lastcontact.reading.inflected.name_parts import is_given
from lastcontact.reading.inflected.spoken_to import only_told_of


def untold(found: Found, hit: Hit) -> bool:
    """Whether a reporting word tells nothing of its own."""
    return (
        _definite(found, hit)
        or _refutes(found, hit)
        or _is_news(found, hit)
        or _shown(found, hit)
        or _refusal(found, hit)
        or only_told_of(found, hit)
        or found.low(hit.first) in found.set("confirmed_itself")
        or _turns(found, hit)
        or _mistook(found, hit)
        or _without(found, hit)
        or _why(found, hit)
        or (hit.value == "confirmed" and any(conditional(found, k) for k in range(hit.first, hit.last + 1)))
        or _if_so(found, hit)
        or is_called(found, hit.first)
        or found.low(hit.first) in found.set("pass_it_on")
        or _hands_over(found, hit)
    )


def _hands_over(found: Found, hit: Hit) -> bool:
    """Whether a word that passes on news or things has no "that" behind it: "передавал посылки"."""
    alone = found.low(hit.first) in found.set("told_with_that") and hit.last == hit.first + 1
    return alone and not any(found.that(k) for k in (hit.last, hit.last + 1))


def is_called(found: Found, at: int) -> bool:
    """Whether a word that elsewhere claims something gives a name: "أسير يُدعى سامر الحلبي", not "يدعي الجيش أن"."""
    word, after = found.low(at), at + 1
    if not {word, word.removeprefix(found.joined(at, "joined_and"))} & found.set("claims_or_called"):
        return False
    if found.definite(after) or any(found.that(k) for k in range(after, after + _NAMED)):
        return False
    whose = any(found.over(c, at - 1) for c in ("people", "kin", "part", "trigger", "number", "title", "role"))
    listed = any(found.over(c, after) for c in ("body", "people", "role", "joint", "trigger", "cue"))
    return is_given(found, after) or found.low(after) in found.set("given_openers") or (whose and not listed)


_NAMED = 5
"""Words of a name behind "is called" and the "that" of whoever only claims something."""


def _mistook(found: Found, hit: Hit) -> bool:
    """Whether what is held of somebody was so once, or "by mistake": "որին զոհված էին համարում"."""
    holds = found.low(hit.first) in found.set("acts_of_holding")
    wrong = found.set("mistakenly")
    if holds and found.low(hit.first - 1) in found.set("they_held"):
        return True
    return holds and any(found.low(k) in wrong for k in range(found.sentence.first, hit.first))


def _if_so(found: Found, hit: Hit) -> bool:
    """Whether nobody has confirmed or denied anything yet: "თუ გენეტიკამ დაადასტურა, რომ", "если анализ подтвердит"."""
    opens = next((k for k in range(hit.first, found.sentence.first, -1) if found.low(k - 1) in _OPENS), 0)
    opens = opens or found.sentence.first
    asks = hit.value in ("confirmed", "denied")
    return asks and any(found.low(k) in found.set("if_words") for k in (opens, opens + 1))


_OPENS = (",", "“", ":", ";", "-", "(")


def _without(found: Found, hit: Hit) -> bool:
    """Whether a word is only what is not done: "առանց աղբյուր նշելու"."""
    endings, near = found.stems("without_endings"), range(hit.first - 3, hit.first)
    return found.low(hit.last - 1).endswith(endings) and any(found.low(k) in found.set("without") for k in near)


def _why(found: Found, hit: Hit) -> bool:
    """Whether a word tells why, or by what, and not by whom: "yalan məlumat yaydığına görə", "ყალბი დოკუმენტებით"."""
    before = found.low(hit.first - 1)
    tells = found.over("cue", hit.first - 1) and not before.startswith(found.stems("spreading"))
    reason = before.endswith(found.stems("reason_endings")) and not tells
    false = before.startswith(found.stems("false_words"))
    return hit.value.startswith("source") and (reason or false)


def _definite(found: Found, hit: Hit) -> bool:
    """Whether a word has the article joined to it, as in Arabic, and so is a noun and no verb of saying."""
    article = tuple(found.set("article_joined"))
    word = found.low(hit.first)
    own = hit.entry.id.rsplit("/", 1)[-1]
    return bool(article) and word.startswith(article) and not own.startswith(article)


def _refutes(found: Found, hit: Hit) -> bool:
    """Whether a reporting word is part of a longer phrase that calls something false: "не відповідає дійсності"."""
    longer = found.over("hedge", hit.first)
    return longer is not None and longer.value == "denied" and longer.last - longer.first > hit.last - hit.first


def _is_news(found: Found, hit: Hit) -> bool:
    """Whether a word is what another one in its clause denies or confirms: "հերքել է Դորվիայի պնդումը", "نفت ادعاء"."""
    if hit.value != "claimed" or not found.over("news", hit.first):
        return False
    for other in found.all("cue"):
        low, high = min(hit.last, other.last), max(hit.first, other.first)
        parted = any(found.sheet.words[k] in ",;:" or found.at("joint", k) for k in range(low, high))
        calls = found.low(other.first).startswith(found.stems("calls_it"))
        answers = other.value in ("denied", "confirmed") or (calls and other.first < hit.first)
        if answers and not found.over("news", other.first) and not parted:
            return True
    return False


def _shown(found: Found, hit: Hit) -> bool:
    """Whether a word only tells who has published a picture: "на видео, которое опубликовал противник"."""
    pictures = found.stems("pictures")
    joint = found.at("joint", hit.first - 1)
    relative = joint is not None and joint.value == "relative" and found.low(hit.first - 2) == ","
    return relative and found.low(hit.first - 3).startswith(pictures)


def _refusal(found: Found, hit: Hit) -> bool:
    """Whether a verb of saying is one with the refusal before it: "უარი განაცხადა გადმოცემაზე"."""
    refused = found.set("refuses") if found.set("refuses_before") else ()
    return hit.value == "asserted" and found.low(hit.first - 1) in refused


def _turns(found: Found, hit: Hit) -> bool:
    """Whether a reporting word turns round what another word tells: "უარი თქვა მის გარდაცვლილად გამოცხადებაზე"."""
    turn = found.over("turn", hit.first)
    if turn is None or not turn.value.startswith("not/") or turn.last - turn.first < hit.last - hit.first:
        return False
    near = range(turn.first - _DECLARED, turn.last + _DECLARED)
    if "declare" in turn.value and said_beside(found, turn, found.stems("declares"), near):
        return True
    return "before" in turn.value and any(found.over("trigger", turn.first - k) is not None for k in (1, 2))


_DECLARED = 8
"""Words between a refusal and what is not declared."""


def in_turn(found: Found, hit: Hit) -> bool:
    """Whether a word for what happened is part of a phrase that turns a fact round: "siyahısından çıxarılıb"."""
    if found.low(hit.first) in found.set("not") and any(found.at("except", k) for k in range(hit.first, hit.last - 1)):
        return True  # "لم يفرج إلا عن ثلاثة": the three are free
    turn = found.over("turn", hit.first)
    if turn is None or hit.first not in turn.own:
        return False
    if (turn.first, turn.last) == (hit.first, hit.last):
        return turn.value == "not/named" and _no_longer(found, hit)
    longer = turn.last - turn.first >= max(hit.last - hit.first, 2)
    return longer or (turn.value.startswith("if/") and turn.first < hit.first)


def _no_longer(found: Found, hit: Hit) -> bool:
    """Whether a state follows "has not returned", which then says "no longer": "لم يعد 12 جنديا في عداد المفقودين"."""
    for k in range(hit.last, hit.last + _STATE):
        told = found.at("trigger", k)
        if told is not None and (told.value.endswith("/status") or told.value.partition("/")[0] in _STATES):
            if found.low(k - 1).isdecimal() or found.over("number", k - 1):
                return False  # "لم يعد 13 أسيرا بعد"
            opens = k - 1 == hit.last and found.low(k - 1) in found.set("from")
            return opens or found.low(k - 1) in found.set("state_before") or not found.definite(k)
    return False


_STATES = ("held", "missing")
_STATE = 6
"""Words from "no longer" past of whom it is said to the state."""
