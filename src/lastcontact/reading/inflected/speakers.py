"""Which teller a reporting word has: before or after it, by a pronoun, or the one who spoke last."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.addressees import asking
from lastcontact.reading.inflected.apposed import as_subject, from_whom, owners_of
from lastcontact.reading.inflected.case_subjects import (
    before_that,
    capital_name,
    had_said,
    may_speak,
    name_behind,
    subject_by_case,
)
from lastcontact.reading.inflected.forms import base_name
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.from_among import people_from
from lastcontact.reading.inflected.genders import meant
from lastcontact.reading.inflected.in_marks import in_marks
from lastcontact.reading.inflected.long_offices import of_others, of_whose_paper, past_office, past_paper, told_to
from lastcontact.reading.inflected.own_papers import right_before
from lastcontact.reading.inflected.people_who_tell import cannot_tell, person_who_tells
from lastcontact.reading.inflected.spoken_to import no_subject, who_is_told
from lastcontact.reading.inflected.teller_cases import acting, in_other_case, plain_case
from lastcontact.reading.inflected.tellers import Teller, short_names
from lastcontact.reading.inflected.told_of import as_object, clause_opens, held_apart, is_object, is_sign
from lastcontact.reading.inflected.unlisted import before_verb, behind_verb
from lastcontact.reading.inflected.voices_of_sides import of_the_enemy
from lastcontact.reading.memory import Memory, Source
from lastcontact.reading.mentions import Kind

_NEAR = 7


def of_verb(found: Found, hit: Hit, who: list[Teller], postposed: bool) -> Source | None:
    """The teller of a verb of saying, before it or after it as the language and the place of the verb have it."""
    first = found.sentence.first
    inside = [t for t in who if hit.first < t.first and t.last <= hit.last]
    if inside and found.low(inside[0].first - 1) not in found.set("body_for"):
        return inside[0].source
    if not postposed and (group := people_from(found, hit.first)) is not None:
        return group
    who = [t for t in who if not cannot_tell(found, hit, t)]
    named = [t for t in who if t.mention is None or t.mention.kind is not Kind.SIDE]
    who = named if any(abs(t.first - hit.first) < 12 for t in named) else who
    after = [t for t in who if t.first >= hit.last and t.first - hit.last <= _NEAR and _follows(found, hit.last, t)]
    if len(after) > 1 and after[0].mention is not None and after[0].mention.kind is Kind.OUTLET:
        after = after[1:]
    before = [t for t in who if t.last <= hit.first and _reach_back(found, t.last, hit.first)]
    if found.set("verb_first") or hit.value == "demanded":
        after = [t for t in after if not any(found.over("trigger", k) for k in range(hit.last, t.first))]
    if hit.value == "demanded":
        before, after = asking(found, hit, before, after)
    bare = no_subject(found, hit)
    after = [t for t in after if not who_is_told(found, hit, t.first) and not (bare and t.source.kind != "person")]
    after = [t for t in after if not (t.mention is None and is_object(found, t.source))]
    before, after = _subjects(found, before), _subjects(found, after)
    if postposed and (holder := past_office(found, hit, who)) is not None:
        return holder
    if postposed and not after and (unlisted := behind_verb(found, hit)) is not None:
        return unlisted
    before = acting(found, hit.first, before) if found.set("acts_by_case") else before
    if (subject := right_before(found, hit, before)) is not None:
        return subject
    oblique = tuple(found.set("no_subject_endings"))
    if oblique and not postposed:
        before = [t for t in before if not found.low(t.last - 1).endswith(oblique)] or before
        before = [t for t in before if as_subject(found, t.mention)] or before
    if found.set("verb_first") or postposed or hit.first == first or found.low(hit.first - 1) in ("“", "-"):
        order = [after[:1], before[-1:]]
    else:
        order = [before[-1:], after[:1]]
    beyond = bool(order[0]) and order[0] == before[-1:] and _strong_between(found, before[-1].last, hit.first)
    if beyond and (subject := _unknown_subject(found, hit)) is not None:
        return subject
    if told := next(filter(None, order), None):
        return told[0].source
    return in_marks(found, hit, postposed) or _unknown_subject(found, hit)


def _subjects(found: Found, tellers: list[Teller]) -> list[Teller]:
    """Those who may be subjects: no paper that a person speaks to, and no body that stands in another case."""
    persons = any(t.source.kind == "person" for t in tellers)
    kept = [t for t in tellers if not (persons and t.mention is not None and t.mention.kind is Kind.OUTLET)]
    kept = [t for t in kept if not _is_asked(found, t)] or kept
    kept = [t for t in kept if not told_to(found, t) and not in_other_case(found, t)]
    kept = [t for t in kept if not as_object(found, t.source)] or kept
    kept = [t for t in kept if not of_others(found, t)] or kept
    if not found.set("declines_head"):
        return kept
    named = (Kind.BODY, Kind.OUTLET)
    plain = [t for t in kept if t.mention is None or t.mention.kind not in named or plain_case(found, t)]
    return plain or [t for t in kept if _located(found, t)] or kept


def _is_asked(found: Found, teller: Teller) -> bool:
    """Whether it is an outlet whose question somebody answers: "на запрос «Полиса» ответило"."""
    at = teller.first - 1 - (found.low(teller.first - 1) in ("“", '"'))
    return found.low(at).startswith(found.stems("asked"))


def _located(found: Found, teller: Teller) -> bool:
    """Whether a body stands where something is said: "в Объединённом морском штабе сказали"."""
    return any(found.low(k) in found.set("in") for k in range(teller.first - 2, teller.first))


def _strong_between(found: Found, low: int, high: int) -> bool:
    """Whether a clause begins between; "пока" without a comma is only "so far"."""
    soft = found.set("soft_joints")
    strong = (k for k in range(low, high) if (joint := found.at("joint", k)) is not None and joint.value == "strong")
    return any(found.low(k) not in soft or found.low(k - 1) == "," for k in strong)


def we_tell(found: Found, hit: Hit) -> bool:
    """Whether a reporting word is in the first person: "опровергаем", "հայտնում ենք", "ვადასტურებთ", "نؤكد"."""
    word = found.low(hit.last - 1)
    if word in found.set("not_we"):
        return False
    ends, begins = tuple(found.set("we_endings")), tuple(found.set("we_prefixes"))
    if any(found.low(k) in found.set("we_after") for k in range(hit.first, hit.last + 1)) or (
        ends and word.endswith(ends)
    ):
        return True
    closes = tuple(found.set("we_closings"))
    return bool(begins) and word.startswith(begins) and (not closes or word.endswith(closes))


def _unknown_subject(found: Found, hit: Hit) -> Source | None:
    """A name that no list knows, at the head of the clause of its verb: a country, a movement."""
    if found.set("verb_first"):
        if (had := had_said(found, hit) or before_that(found, hit)) is not None:
            return had
        after = found.low(hit.last)
        if after in found.set("no_subject"):
            return None
        joint = found.at("joint", hit.last + 1)
        if (
            found.definite(hit.last)
            and joint is not None
            and joint.value == "that"
            and not found.over("trigger", hit.last)
        ):
            return Source(hit.last, hit.last + 1, found.sheet.words[hit.last], "group", "name/definite")
        named = bool(after) and after[0].isalpha() and len(after) > 2 and not found.known(hit.last)
        named = named and not after.endswith(found.stems("our_endings"))
        return name_behind(found, hit.last) if named else None
    if found.ends(hit.last - 1, "infinitive"):
        return None  # "Наразі підтвердити це не можемо"
    if noun := before_verb(found, hit) or subject_by_case(found, hit) or person_who_tells(found, hit):
        return noun
    first, aside = clause_opens(found, hit.first)
    if not found.set("drops_subject"):
        while first < hit.first - 1 and not may_speak(found, first):
            first += 1
    word = found.sheet.words[first]
    never = found.set("adverb_endings") | found.set("no_subject_endings") | found.set("never_subjects")
    if word.lower().endswith(tuple(never) or ("\0",)):
        return None
    if (described := _described(found, first, hit.first)) is not None:
        return described
    country = word.lower().endswith(found.stems("country_endings"))
    long = hit.first - first - aside > (14 if country else 5)
    if first >= hit.first or long or not word[0].isalpha() or found.known(first) or len(word) < 3:
        return None
    endings = tuple(found.set("subject_endings"))
    ergative = found.sentence.language == "ka" and word.endswith(endings)
    if not ergative and not word[0].isupper() and not country:
        return None
    if (whole := capital_name(found, first, hit.first)) is not None:
        return whole
    if word.endswith("ն") and not word.endswith("իան"):
        endings = tuple(e for e in endings if e != "ն")
    base = next((word[: -len(e)] for e in sorted(endings, key=len, reverse=True) if word.endswith(e)), word)
    return Source(first, first + 1, base_name(word, "ka", "place") if ergative else base, "body", "name/subject")


def _described(found: Found, first: int, stop: int) -> Source | None:
    """An attribute and its noun that open a sentence: "Сбитый лётчик рассказал"."""
    attribute = found.low(first).endswith(found.stems("subject_attributes"))
    if first != found.sentence.first or not attribute or first + 1 >= stop or not found.low(first + 1).isalpha():
        return None
    if found.sheet.is_capital(first + 1) or found.known(first):
        return None
    return Source(first, first + 2, f"{found.low(first)} {found.low(first + 1)}", "group", "name/described")


def _follows(found: Found, low: int, teller: Teller) -> bool:
    """Whether nothing parts a verb from the teller after it but the comma before a name between commas."""
    commas = [k for k in range(low, teller.first) if found.low(k) == ","]
    between = len(commas) == 1 and found.low(teller.last) == "," and teller.source.kind == "person"
    if _plain(found, low, teller.first):
        return True
    behind = (
        between and commas[0] > low and not found.that(commas[0] + 1)
    )  # "ասում է, որ եղբայրը՝ Վահան Մելյանը, գերի է"
    return behind and _plain(found, low, commas[0])


def _plain(found: Found, low: int, high: int) -> bool:
    """Whether nothing between a verb and the teller after it parts them."""
    quoted, asks = 0, found.set("whether") | found.set("whether_opens")
    if found.low(low) == "," and any(found.low(i) in asks for i in range(low + 1, low + 3)):
        return False  # "не відповів, чи є в бригаді поранені"
    for i in range(low, high):
        quoted += found.sheet.words[i] in ("“", "”", '"')
        if quoted in (1, 2) and high - low <= 8 and found.sheet.words[i] in ("“", "”", '"'):
            continue
        if found.sheet.words[i] in _PARTS or (
            (joint := found.at("joint", i)) and joint.value in ("that", "strong", "relative")
        ):
            return False
        if found.sheet.words[i] == "," and not found.over("weekday", i + 1) and not found.over("month", i - 1):
            return False
    return True


_PARTS = (":", ";", "“", "”", "(", "՝")
"""Marks that part a verb from what stands behind them: "ասում է՝ | ամուսինը գերության մեջ է"."""


def _reach_back(found: Found, low: int, high: int) -> bool:
    """Whether the teller before a verb may be its subject: no speech, stop or clause begins between them."""
    if high - low > 24:
        return False
    words = found.sheet.words
    commas = sum(words[i] == "," for i in range(low, high))
    named = short_names(found, low, high) | held_apart(found, low, high)
    for i in range(low, high):
        if i in named:
            continue
        if words[i] in ("“", "”", ";") or (words[i] == ":" and high - i < 20) or is_sign(words[i]):
            return False
        joint = found.at("joint", i)
        if joint and joint.value == "that" and found.at("cue", i) is None:  # but "X, | как передает «Маяк», сказал"
            return False
    return commas <= 3


def named_right(found: Found, hit: Hit, who: list[Teller], memory: Memory) -> Source | None:
    """The teller that "by the words of" names next, or whom its "his" means."""
    if found.low(hit.last) in found.set("own_word") and who and who[0].last <= hit.first:
        return who[0].source
    if any(found.low(k) in found.set("pronouns") for k in range(hit.first, hit.last)):
        return Source(hit.first, hit.last, meant(found, memory, range(hit.first, hit.last)), "person", "source/pronoun")
    if any(found.low(k) in found.set("same") for k in range(hit.last, hit.last + 2)):
        return Source(hit.first, hit.last + 1, memory.speaker, "person", "source/same")
    if (whose := of_whose_paper(found, hit, who)) is not None:
        return whose
    comma = next((k for k in range(hit.last, found.sentence.last) if found.low(k) == ","), found.sentence.last)
    for teller in (t for t in who if t.first < comma):
        titled = any(found.over("title", k) for k in range(hit.last, teller.first))
        if hit.last <= teller.first <= hit.last + (10 if titled else 3):
            return past_paper(found, hit, teller, who)
    if any(found.low(k) in found.set("pronouns") for k in range(hit.last, hit.last + 2)):
        his = meant(found, memory, range(hit.last, hit.last + 2))
        return Source(hit.first, hit.last + 1, his, "person", "source/pronoun")
    return None


def named_left(found: Found, hit: Hit, who: list[Teller], memory: Memory) -> Source | None:
    """The teller whose name stands before "by the words of", as in languages where the owner comes first."""
    if (quoted := from_whom(found, hit, [t.source for t in who])) is not None:
        return quoted
    owners = owners_of(found, hit, [t.source for t in who])
    if any(found.low(k) in found.set("same") for k in range(hit.first - 3, hit.first)):
        return Source(hit.first - 1, hit.last, memory.speaker, "person", "source/same")
    if owners:
        return owners[-1]
    if any(found.low(k) in found.set("pronouns") for k in range(hit.first - 2, hit.last)):
        his = meant(found, memory, range(hit.first - 2, hit.last))
        return Source(hit.first - 1, hit.last, his, "person", "source/pronoun")
    if any(found.low(k) in found.set("own") for k in range(hit.first - 3, hit.first)):
        ours = None if of_the_enemy(found, memory.speaker) else memory.speaker
        return Source(hit.first - 1, hit.last, ours, "own" if ours is None else "person", "source/own")
    law = found.low(hit.first - 1).startswith(found.stems("papers_of_law"))  # "კანონის თანახმად"
    if law or found.low(hit.first - 1) in found.set("no_source") | found.set("being"):
        return None
    if found.low(hit.first - 1).startswith(found.stems("because_of")):
        return None
    first = hit.first
    while first > found.sentence.first and hit.first - first < 3 and found.sheet.words[first - 1][0].isalpha():
        first -= 1
    if any((h := found.over("hedge", k)) and h.value == "possible" for k in range(first, hit.first)):
        return None  # "თუ ყველაფერი გეგმით წავიდა"
    near = hit.first - first
    dated = any(found.over(c, hit.first - 1) for c in ("month", "weekday", "part", "relative", "as_of", "number"))
    if near and not dated and found.set("verb_last") and found.sheet.words[hit.first - 1][0].isalpha():
        opens = first == found.sentence.first or found.sheet.words[first - 1] in (",", "“")
        first = first if opens else hit.first - 1
        name = base_name(found.sheet.said(first, hit.first), found.sentence.language, "person")
        return Source(first, hit.first, name, "group", "source/phrase")
    owner = found.sheet.is_capital(hit.first - 1) and found.low(hit.first - 1).endswith("ի")
    if near and not dated and owner and not found.known(hit.first - 1):
        said = found.sheet.words[hit.first - 1]
        return Source(hit.first - 1, hit.first, base_name(said, found.sentence.language, "place"), "body", "name/owner")
    return None
