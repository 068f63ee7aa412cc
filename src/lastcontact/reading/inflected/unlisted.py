"""Tellers whom no list has: the words behind a verb of saying that agree with it, and who stands in brackets."""

from __future__ import annotations

from collections.abc import Mapping

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.forms import base_name
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.from_among import people_from
from lastcontact.reading.inflected.placing import NO_CAPITALS
from lastcontact.reading.inflected.plain_words import WHEN, is_plain, past_its_day
from lastcontact.reading.inflected.tellers import Teller
from lastcontact.reading.memory import Source
from lastcontact.reading.saying import Saying

_LONGEST = 5  # words of the longest teller behind a verb: "сообщил союз рыбаков северного берега"
_LISTED = ("title", "role", "kin", "body", "outlet")
_MARKS = (",", "”", '"', "-", "՝")
_STOPS = (".", ",", "!", "…", "")


def behind_verb(found: Found, hit: Hit) -> Source | None:
    """The words that end a sentence behind a verb with which they agree: "..., сообщил университет"."""
    first = past_its_day(found, hit.last + (found.low(hit.last) in found.set("auxiliary")))
    if found.low(hit.first - 1) not in _MARKS or found.low(first) in found.set("told_whom"):
        return None
    last = next((k for k in range(first, first + _LONGEST + 1) if found.low(k) in _STOPS), first)
    if (country := _country(found, first, last)) is not None:
        return country
    if found.low(first) in found.set("whose_kin") and last == first + 2 and found.low(last) != ",":
        return Source(first, last, found.sheet.said(first, last), "group", "source/unlisted")
    cases = tuple(found.set("subject_by_case") - {"_"}) or ("\0",)
    if found.low(last - 1).endswith(cases) and last > first and is_plain(found, last - 1, last):
        said = base_name(found.sheet.said(first, last), found.sentence.language, "place")
        return Source(first, last, said, "group", "source/unlisted")
    befallen = last == first + 1 and _befallen(found, first)
    if found.low(first) in found.set("collective") and last == first + 2 and is_plain(found, first + 1, last):
        return Source(first, last, found.sheet.said(first, last), "group", "source/unlisted")
    if last == first or found.low(last) == "," or not (befallen or is_plain(found, first, last)):
        return None
    head = first if found.set("agreeing") else last - 1
    if not _agrees(found, hit, head):
        return None
    said = found.sheet.said(first, last)
    return Source(first, last, said[: len(said) - len(_article(found, last - 1))], "group", "source/unlisted")


def before_verb(found: Found, hit: Hit) -> Source | None:
    """The noun before a verb that agrees with it, where what it tells follows: "Позже монтёр сообщил, что ..."."""
    if (many := _many_who_open(found, hit)) is not None:
        return many
    at, behind = hit.first - 1, hit.last + (found.low(hit.last) in found.set("auxiliary"))
    behind += found.low(behind) in found.set("told_who") | found.set("told_whom")
    behind += found.low(behind) in found.set("in_few_words")
    while found.low(at) in found.set("not") | found.set("to_us"):
        at -= 1
    said_by_many = at == found.sentence.first and _many_say(found, hit, behind)
    opens = opens_speech(found, behind) or said_by_many
    if at < found.sentence.first or not opens or (hit.value == "confirmed" and at == hit.first - 1):
        return None
    rank = _rank_alone(found, at)
    if not rank and any(found.over(c, at) for c in _LISTED):
        return None
    opener = at == found.sentence.first and found.over("people", at) is not None and bool(found.set("agreeing"))
    if found.sheet.is_capital(at) and not (rank or opener or _befallen(found, at)):
        return None
    first = _counted_among(found, at)
    first = _of_where(found, hit, at) if first == at else first
    if first == at:
        if not (
            _agrees(found, hit, at)
            and ((opener and said_by_many) or is_plain(found, at, at + 1) or _befallen(found, at))
        ):
            return None
        first -= _attribute(found, at - 1)
    said = found.sheet.said(first, at + 1)
    said = said[: len(said) - len(_article(found, at))]
    if found.low(first - 1) in found.set("in"):
        if said.lower() not in _plain_units(found):
            return None  # "в группе говорят"
        said = _plain_units(found)[said.lower()]
    return Source(first, at + 1, said[:1].lower() + said[1:], "group", "name/before-verb")


def _many_say(found: Found, hit: Hit, behind: int) -> bool:
    """Whether what many say follows them without a "that": "Соседи говорят, двоих увезли"."""
    many = found.stems("many_say")
    return found.low(behind) == "," and found.low(hit.last - 1).endswith(many)


def _many_who_open(found: Found, hit: Hit) -> Source | None:
    """The plural that opens a sentence whose verb stands last: "Monitorinq qrupları 12 nəfərin öldüyünü bildirir"."""
    first, ends = found.sentence.first, found.stems("many_endings")
    objects = tuple(found.set("told_endings"))
    told = any(found.over("trigger", k) and found.low(k).endswith(objects) for k in range(first, hit.first))
    last = next((k + 1 for k in range(first, first + _MANY) if found.low(k).endswith(ends)), 0)
    if not last or not told or hit.value not in ("asserted", "claimed", "denied", "confirmed"):
        return None
    no = ("cue", "joint", "trigger", "number", "weekday", "month", "part", "relative", "hedge", "kin")
    words = [found.low(k) for k in range(first, last)]
    if not all(w.isalpha() for w in words) or any(found.over(c, k) for c in no for k in range(first, last)):
        return None
    if found.over("trigger", last) or found.at("joint", last) or found.low(last) in found.set("about_whom"):
        return None
    return Source(first, last, found.sheet.said(first, last), "group", "name/many")


_MANY = 3
"""Words of the longest plural that opens a sentence."""


def _rank_alone(found: Found, at: int) -> bool:
    """Whether a sentence opens with a rank alone, in the form of a subject: "Полковник заверил, что ..."."""
    hit = found.over("title", at)
    return at == found.sentence.first and hit is not None and hit.first == at and hit.value != "oblique"


def _plain_units(found: Found) -> Mapping[str, str]:
    """What speaks where somebody is told something, in its plain form: "в части говорят"."""
    return found.pairs("plain_units")


def _agrees(found: Found, hit: Hit, at: int) -> bool:
    """Whether a word is in the case of a subject, of the number and gender of a verb where the language shows them."""
    word, agreeing = found.low(at), _agreement(found, found.low(hit.last - 1))
    agreeing = _agreement(found, found.low(hit.first)) if agreeing == "" else agreeing  # "передал по рации"
    if word.endswith(found.stems("no_subject_tails")):
        return False
    return bool(_article(found, at)) if agreeing is None else bool(word) and word[-1] in agreeing


def _article(found: Found, at: int) -> str:
    """The article of a subject that a word ends in, "" where there is none."""
    return next((a for a in found.set("subject_article") if found.low(at).endswith(a)), "")


def opens_speech(found: Found, at: int) -> bool:
    """Whether what is told begins at a token: behind a colon, or a comma and "that"."""
    return found.low(at) == ":" or found.that(at + (found.low(at) == ","))


def _attribute(found: Found, at: int) -> bool:
    """Whether a word is the attribute of the noun behind it."""
    ends = found.stems("subject_attributes")
    return at >= found.sentence.first and found.low(at).endswith(ends) and is_plain(found, at, at + 1)


def _befallen(found: Found, at: int) -> bool:
    """Whether a word calls people by what befell them, as a noun: "раненый", "обміняні"."""
    hit = found.over("trigger", at)
    if hit is None or hit.last - hit.first > 1:
        return False
    return hit.value.endswith("/status") or found.low(at).endswith(found.stems("subject_attributes"))


def _counted_among(found: Found, at: int) -> int:
    """Where "two prisoners" or "one of the freed" begins that ends at a token; the token itself where none does."""
    low = at - 1 - (found.low(at - 1) in found.set("from"))
    few = found.low(low) in found.set("collective") and bool(found.set("agreeing")) and is_plain(found, at, at + 1)
    return low if few or (found.over("trigger", at) and found.over("number", low)) else at


def _of_where(found: Found, hit: Hit, at: int) -> int:
    """Where "a plasterer from the village" begins that ends at a token; the token itself where it is none."""
    hangs = found.low(at - 1) in found.set("from") and found.set("agreeing") and at - 2 >= found.sentence.first
    return at - 2 if hangs and is_plain(found, at - 2, at - 1) and _agrees(found, hit, at - 2) else at


def _country(found: Found, first: int, last: int) -> Source | None:
    """A country that no list knows, alone behind a verb: "պնդում է Ռեմիան", "ამტკიცებს რემია"."""
    ends = tuple(e + s for e in found.set("country_endings") for s in ("", *found.set("subject_endings")))
    if last - first != 1 or not ends or not found.low(first).endswith(ends) or not is_plain(found, first, last):
        return None
    word = found.sheet.words[first]
    language = found.sentence.language
    if not (found.sheet.is_capital(first) or language in NO_CAPITALS):
        return None
    return Source(first, last, base_name(word, language, "place"), "body", "name/subject")


def _agreement(found: Found, verb: str) -> str | None:
    """The letters that the subject of a verb ends in; None in a language whose subjects have an article."""
    pairs = [p.partition("=") for p in found.set("agreeing")]
    if not pairs:
        return None
    return max(((end, letters) for end, _, letters in pairs if verb.endswith(end)), default=("", ""), key=_size)[1]


def _size(pair: tuple[str, str]) -> int:
    return len(pair[0])


def by_act(found: Found, who: list[Teller]) -> Saying | None:
    """ "Управление полиции установило личности пяти погибших": who counts and records it tells it.

    So does who holds people to be dead or calls their number, and he confirms it who admits it.
    """
    if not who or who[0].first - found.sentence.first > _NEAR:
        return None
    teller = who[0]
    oblique = found.stems("no_subject_endings")
    if teller.source.kind == "person" and found.low(teller.last - 1).endswith(oblique):
        return None  # "Դատարանը Ռուբեն Մելյանին ճանաչել է անհայտ բացակայող"
    holds = _as_subject(found, teller)
    acts = tuple(found.set("acts_of_record")) if teller.source.kind != "group" else ()
    end = found.sentence.last if found.set("verb_last") else min(teller.last + _NEAR, found.sentence.last)
    for k in range(teller.last, end):
        word = found.low(k)
        if word in (":", ";", "“", ",") or found.at("joint", k) or found.ends(k, "done_endings"):
            return None  # "рядовой Климов внесён в реестр": who is recorded
        admits = holds and word in found.set("acts_of_admitting")
        told = admits or (holds and word in found.set("acts_of_holding")) or bool(acts and word.startswith(acts))
        if told and found.low(k - 1) not in found.set("not"):
            cue = "confirmed" if admits else "asserted"
            return Saying(teller.first, teller.last, cue, teller.source, True, "act/record")
    return None


def _as_subject(found: Found, teller: Teller) -> bool:
    """Whether a teller stands in the case of a subject."""
    if found.set("subject_article"):
        return bool(_article(found, teller.last - 1))
    return (teller.source.name or "").lower().split()[:1] == [found.low(teller.first)]


def lone_label(found: Found, who: list[Teller]) -> Source | None:
    """ "Հայկ Մելիքսեթյան.": a teller and a stop that stands for a colon, before the sentence that he tells."""
    first, last = found.sentence.first, found.sentence.last - 1
    if not found.set("label_stop") or found.low(last) not in found.set("label_stop") or len(who) != 1:
        return None
    behind = found.over("title", last - 1) or found.over("role", last - 1)
    office = who[0].source.kind == "person" and found.low(who[0].last) == "," and behind is not None
    if last - first > _LABEL or not (who[0].last == last or office) or not found.sheet.is_capital(first):
        return None
    told = any(found.over(c, k) for k in range(first, last) for c in ("trigger", "cue", "number", "joint"))
    commas = sum(found.low(k) == "," for k in range(first, last))
    return None if told or commas > office else who[0].source


_LABEL = 7
"""Tokens of the longest label before a stop."""
_NEAR = 3
"""Tokens before a teller who opens a sentence, and between him and what he does."""


def only_when(found: Found, at: int) -> bool:
    """Whether only a day follows a word for telling: "а не 14, как заявляло в воскресенье", by whom it is said now."""
    at += found.low(at) in found.set("in")
    return any(found.over(c, at) for c in WHEN)


def of_many(found: Found, hit: Hit, source: Source) -> bool:
    """Whether a verb tells that many say so, so that it is none of one person's: "Карен Мелконаван, говорят, погиб"."""
    many = any(found.low(k) in found.set("they_say") for k in range(hit.first, hit.last + 1))
    joined = (found.over("joint", k) for k in (source.first - 1, source.last))
    two = any(joint is not None and joint.value == "and" for joint in joined)
    return many and source.kind == "person" and source.rule != "source/pronoun" and not two


def some_say(found: Found, hit: Hit, who: list[Teller]) -> bool:
    """Whether somebody stands right before "they say": "ребята говорят"."""
    if any(t.last == hit.first for t in who) or people_from(found, hit.first) is not None:
        return True
    return hit.last - hit.first == 1 and before_verb(found, hit) is not None
