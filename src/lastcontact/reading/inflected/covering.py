"""What a reporting word covers: what stands after it or before it."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.tellers import short_names
from lastcontact.reading.memory import Source

_NAME = 5
"""Tokens of the longest name in quotation marks, with the marks."""


def goes_before(found: Found, hit: Hit, source: Source | None) -> bool:
    """Whether what is kept silent about follows the verb."""
    end = max(hit.last, source.last if source else 0)
    return any(found.over("trigger", k) for k in range(end, found.sentence.last))


def introduces(found: Found, hit: Hit, source: Source) -> bool:
    """Whether what is told follows "by the words of X" and does not stand before it."""
    words = sum(1 for i in range(found.sentence.first, hit.first) if found.sheet.words[i][0].isalnum())
    rest = sum(1 for i in range(source.last, found.sentence.last) if found.sheet.words[i][0].isalnum())
    return words <= 2 or (rest > 3 and not _ends_clause(found, source.last) and words < 5) or rest > words


def _ends_clause(found: Found, at: int) -> bool:
    return found.low(at) in ("", ".", ";", "!", "…", ")")


def stands_last(found: Found, hit: Hit) -> bool:
    """ "..., сообщил X": the verb stands after what is told."""
    before = found.low(hit.first - 1)
    if found.low(hit.first) in found.set("telling_besides") and before == ",":
        told = any(found.over("trigger", k) for k in range(hit.last, found.sentence.last))
        return not (told or _that_follows(found, hit))
    told = any(found.over("trigger", i) for i in range(found.sentence.first, hit.first))
    what = found.over("trigger", hit.first - 1)
    if what is not None and hit.value == "denied" and found.low(hit.last) == ":":
        return True  # "в штабе сдачу в плен опровергают: солдаты отошли"
    if before == "-" and found.set("verb_first") and not told:
        return False  # "تلفار (أ ف ب) - نفت وزارة الداخلية": a dateline, and nothing told before it
    k = hit.first - 1
    while k > found.sentence.first and (
        before in found.set("postposed_openers") or any(found.over(c, k) for c in ("weekday", "part", "relative"))
    ):
        k -= 1
        before = found.low(k)
    joint = found.at("joint", k)
    if joint and joint.value in ("that", "relative") and found.low(k - 1) == "," and not _that_follows(found, hit):
        return told and k - 1 > found.sentence.first
    if k <= found.sentence.first:
        return False
    if k == hit.first - 1 and before in ("”", '"') and _apposed_name(found, k):
        return False
    if before in ("”", '"', "“") and (_names_body(found, k) or (_that_follows(found, hit) and _named_to(found, k))):
        return False
    if before in ("”", "“", '"', "-") and {"”", "“"} & {before, found.low(k - 1), found.low(k - 2)}:
        return found.low(hit.last) != ":"
    if before in ("”", '"', "-", ",") and not _that_follows(found, hit):
        if before != ",":
            return True
        rest = range(hit.last, found.sentence.last)
        heavy = any(found.over("trigger", i) for i in rest)
        if heavy and hit.value in ("denied", "confirmed") and found.joined(hit.first, "joined_and"):
            return False  # "أكد الجيش مقتل 12 جنديا، ونفى أسر أحد"
        return not heavy or any(found.over("trigger", i) for i in range(found.sentence.first, k))
    return False


def _names_body(found: Found, close: int) -> bool:
    """Whether a quotation that ends at a token is the name of a body or an outlet: "центр «Память» сообщил"."""
    opening = (k for k in range(close - 1, max(found.sentence.first - 1, close - 6), -1) if found.low(k) in ("“", '"'))
    at = next(opening, None)
    body = at is not None and found.over("body", at + 1) is not None and found.sheet.is_capital(at + 1)
    if at is not None and (at == found.sentence.first or body):
        inside = range(at + 1, close)  # "«Открытая камера» отрицает": speech would have a comma or a dash behind it
        words = all(found.low(k).isalpha() and (body or not found.over("trigger", k)) for k in inside)
        return bool(inside) and words
    return at is not None and (found.ending("body", at) or found.ending("outlet", at)) is not None


def _apposed_name(found: Found, close: int) -> bool:
    """Whether marks right before a verb hold a name behind its noun: "семьи моряков корвета «Чайка» требуют"."""
    opening = _name_opens(found, close)
    if opening is None or not found.set("agreeing") or not _named_to(found, close):
        return False
    named = found.sheet.is_capital(opening + 1) and found.low(opening - 1).isalpha()
    return named and not found.over("cue", opening - 1)


def _named_to(found: Found, close: int) -> bool:
    """Whether a quotation that ends at a token is one to four words: the paper that is spoken to."""
    opening = _name_opens(found, close)
    return opening is not None and not any(found.over("trigger", k) for k in range(opening, close))


def _name_opens(found: Found, close: int) -> int | None:
    """The mark, behind the beginning of the sentence, that opens the one to four words that another closes."""
    low = max(found.sentence.first, close - _NAME)
    opening = next((k for k in range(close - 2, low - 1, -1) if found.low(k) in ("“", '"')), None)
    return opening if opening is not None and opening > found.sentence.first else None


def closes(found: Found, hit: Hit) -> bool:
    """Whether all that is told stands before the verb, though no comma shows it: "О гибели 12 сообщает канал"."""
    if found.set("verb_last") or found.set("verb_first") or _that_follows(found, hit):
        return False
    told = [h.first for h in found.tables.get("trigger", {}).values()]
    return bool(told) and all(first < hit.first for first in told)


def _that_follows(found: Found, hit: Hit) -> bool:
    """Whether "that", a colon or a quotation mark comes after the verb within its clause."""
    reach = 3 if "only" in found.set("verb_last") else 14
    for i in range(hit.last, min(hit.last + reach, found.sentence.last)):
        if i > hit.last and found.at("cue", i) and found.low(i).endswith(found.stems("going_on")):
            return False
        if (joint := found.at("joint", i)) and joint.value == "that":
            return True
        named = found.ending("outlet", i) or found.ending("body", i) or _short_name(found, i)
        named = named or (
            _last_name(found, i) or _paper(found, i)
            if i == hit.last
            else i in short_names(found, i, min(i + _NAME, found.sentence.last))
        )
        named = named or _outlet_behind(found, i) or found.low(i + 1) in ("", ".", ",", ";")
        colon = found.sheet.words[i] == ":" and i < found.sentence.last - 1
        if colon or (found.sheet.words[i] == "“" and not named):
            return True
        next_joint = found.at("joint", i + 1)
        ends = found.sheet.words[i] in (",", ".", ";") and not (next_joint and next_joint.value == "that")
        if ends and i > hit.last + 3:
            return False
    return False


def _last_name(found: Found, at: int) -> bool:
    """Whether a name in quotation marks ends a sentence whose verb comes before it: "- იუწყება „დილა“.", behind what is
    told and a comma: "Погибли двое, сообщает «Чистый берег»."
    """
    closing = (k for k in range(at + 2, min(at + 5, found.sentence.last)) if found.sheet.words[k] in ("”", '"', "“"))
    told = any(found.over("trigger", k) for k in range(found.sentence.first, at))
    told = told and found.low(at - 2) == "," and found.sheet.is_capital(at + 1)
    return (bool(found.set("verb_last")) or told) and found.low(next(closing, at) + 1) in ("", ".")


def _paper(found: Found, at: int) -> bool:
    """Whether a short name in quotation marks is whom one speaks to: "розповіла «Меридіану» мешканка Дольська"."""
    named = short_names(found, at, min(at + _NAME, found.sentence.last))
    behind = max(named, default=at) + 1
    return (
        at in named and found.sheet.is_capital(at + 1) and found.low(behind).isalpha() and not found.at("joint", behind)
    )


def _outlet_behind(found: Found, at: int) -> bool:
    """Whether a quotation names the agency or body told behind it: "հաղորդում է «Բևեռ» գործակալությունը"."""
    close = next((k for k in range(at + 2, min(at + 5, found.sentence.last)) if found.sheet.words[k] in ("”", '"')), 0)
    return bool(close) and (found.at("outlet", close + 1) or found.at("body", close + 1)) is not None


def _short_name(found: Found, at: int) -> bool:
    """Whether a quotation is a name of one to three words after a preposition: "порахували в «Архіві війни»"."""
    if found.sheet.words[at] not in ("“", '"') or found.low(at - 1) not in found.set("in"):
        return False
    close = (k for k in range(at + 2, min(at + 5, found.sentence.last)) if found.sheet.words[k] in ("”", '"'))
    return found.sheet.is_capital(at + 1) and next(close, 0) > 0


def opens(found: Found, hit: Hit, source: Source | None) -> bool:
    """Whether what is told follows the verb; in languages that end with the verb only a "that" shows it."""
    if _that_follows(found, hit):
        return True
    if not found.set("verb_last"):
        return True
    end = max(hit.last, source.last if source and source.first >= hit.last else hit.last)
    later = any(found.over("trigger", i) for i in range(end, found.sentence.last))
    start = hit.first
    while start > found.sentence.first and found.sheet.words[start - 1] not in (",", ";", "“", "”"):
        start -= 1
    sooner = any(found.over("trigger", i) for i in range(start, hit.first))
    return later and not sooner
