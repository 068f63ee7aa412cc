"""People known by a role: those only told of ("dinc sakinin öldürüldüyünü"), and the one whose office has spoken."""

from __future__ import annotations

import unicodedata

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.forms import same_stem
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.genders import gender
from lastcontact.reading.memory import Memory, Source
from lastcontact.reading.mentions import Kind, Mention


def told_of(found: Found, hit: Hit) -> bool:
    """Whether a role is only the attribute of people, stands with others, or is that of whom something befell.

    Where verbs stand last: elsewhere it is the place of the verb that tells.
    """
    before = found.bare(found.low(hit.first - 1))
    if _attribute_alone(found, hit) or _before_people(found, hit):
        return True
    if found.low(hit.first) in found.set("of_the_press") and {before, before[1:]} & found.set("press_nouns"):
        return True  # "خلال ندوة صحفية"
    if "only" not in found.set("verb_last"):
        return _of_an_event(found, hit)
    behind = hit.last
    oblique = found.low(behind - 1).endswith(tuple(found.set("no_subject_endings")))
    if oblique and found.over("trigger", behind) is not None:
        return True
    attribute = found.over("people", behind) is not None and not found.over("title", behind)
    if attribute and hit.entry.category == "role" and found.over("title", hit.first) is None:
        return True
    return found.low(behind) in found.set("with_after")


def _before_people(found: Found, hit: Hit) -> bool:
    """Whether a role only tells of which people follow: "տեղացի | ֆերմերն ասում է"."""
    article, people = tuple(found.set("people_tell") & found.set("articles")), found.at("people", hit.last)
    return bool(article) and people is not None and not found.low(hit.last - 1).endswith(article)


def _attribute_alone(found: Found, hit: Hit) -> bool:
    """Whether a role lacks the ending of a noun, before another noun: "მეზობელ | საკანში" is "in the next cell"."""
    lacks, word = tuple(found.set("nouns_end")), found.low(hit.last - 1)
    if not lacks or word.endswith(lacks) or not hit.value.startswith(word):
        return False
    return found.low(hit.last).endswith(found.stems("locative_endings"))


def our_reporter(found: Found, at: int) -> bool:
    """ "Մեր թղթակիցը", "مراسلنا": the paper's own voice."""
    ours = found.low(at - 1) in found.set("ours") or not found.set("ours_apart")
    return ours and found.low(at).startswith(found.stems("our_reporters"))


def _of_an_event(found: Found, hit: Hit) -> bool:
    """Whether a role is whom an event befell: "Министерство гибель двенадцати солдат не подтвердило"."""
    at = hit.first - 1
    while found.over("number", at) is not None or found.low(at).isdecimal():
        at -= 1
    event = found.over("trigger", at) if found.set("role_objects") else None
    return event is not None and event.value.endswith("/noun")


def owns_next(found: Found, one: int, whose: Source) -> bool:
    """Whether people behind another, who ends before a token, are an owner alone: "Ordu sözçüsü | üsyançıların ..."."""
    owners = found.stems("owner_before")
    if whose.kind not in ("group", "body") or found.low(one - 1).endswith(owners):
        return False
    alone = whose.first == one and not found.ends(one - 1, "owner_cases")
    owns = found.low(whose.last - 1).endswith(owners) or (alone and as_object(found, whose))
    return owns or (whose.first == one and _acts(found, one - 1, whose))


def as_object(found: Found, whose: Source) -> bool:
    """Whether people known by one word stand in the case of an object or an owner: "Nazirlik | zabitin ölümünü"."""
    ends, name = found.set("accusative") | found.set("owner_cases"), (whose.name or "").lower().split()
    if not ends or not name or whose.kind != "group" or whose.last - whose.first > 1:
        return False
    word = found.low(whose.first)
    return word.startswith(name[-1]) and word.removeprefix(name[-1]) in ends


def _acts(found: Found, at: int, whose: Source) -> bool:
    """Whether a word stands in the case of who acts, so that whoever follows is not of it: "სამინისტრომ | მეამბოხეები",
    "Հայրը | ոստիկանությանը", "Ana | polisi"."""
    kin = whose.kind == "body" and found.over("kin", at) is not None and bool(found.set("owner_first"))
    return kin or found.ends(at, "acts_by_case")


def held_apart(found: Found, low: int, high: int) -> set[int]:
    """Tokens of one to three words in quotation marks with a figure, whose news it is: "“205 itkin” rəqəmini"."""
    words, made = found.sheet.words, set[int]()
    for i in range(low, high) if "only" in found.set("verb_last") else ():
        close = next((k for k in range(i + 2, min(i + 5, high)) if words[k] in ("”", '"')), 0) if words[i] == "“" else 0
        if close and found.at("news", close + 1):
            made.update(range(i, close + 1))
    return made


def several(found: Found, hit: Hit) -> str:
    """The word for kin itself where several tell, as the verb behind it shows: "Матери обвинили", not "мать"."""
    if hit.entry.category != "kin" or found.low(hit.first) not in found.set("crowds") or hit.last - hit.first > 1:
        return ""
    verb, before = found.at("cue", hit.last), found.low(hit.first - 1)
    opens = not before[:1].isalpha() or before in found.set("whose_words")
    return found.low(hit.first) if opens and verb is not None and found.ends(verb.first, "acting_forms") else ""


def as_before(found: Found, hit: Hit, memory: Memory) -> str | None:
    """Who has spoken, where an office stands alone that is his: "xəstəxananın baş həkimi", then "həkim"."""
    if found.low(hit.first - 1) in found.set("same_first"):
        return memory.speaker  # "وأضاف ذات المصدر"
    if hit.last == hit.first + 1 and hit.entry.category == "role" and _adds(found, hit, memory):
        return memory.speaker
    if hit.last != hit.first + 1 or hit.entry.category != "role" or "only" not in found.set("verb_last"):
        return None
    named = (name for name in reversed(memory.offices) if len(name.split()) >= _OFFICE)
    return next((name for name in named if same_stem(name.split()[-1], hit.value)), None)


def _adds(found: Found, hit: Hit, memory: Memory) -> bool:
    """Whether an office alone goes on with what the one named last has said: "додав | лікар", behind a director."""
    verb, stop = found.low(hit.first - 1), found.low(hit.last)
    goes_on = verb.startswith(found.stems("adds")) and not stop[:1].isalnum() and stop != ","
    if not goes_on or memory.speaker is None or len(memory.speaker.split()) < _NAMED:
        return False
    sex = gender(found, memory.speaker)
    return sex != ("m" if verb.endswith("ла") else "f")


_NAMED = 2
"""Words of a full name."""
_OFFICE = 2
"""Words of the shortest office that tells whose it is."""


def clause_opens(found: Found, at: int) -> tuple[int, int]:
    """Where the clause before a verb opens, past an aside between commas, and the tokens of that aside: "Карвия, в свою
    очередь, признала"."""
    aside, words, base = 0, found.sheet.words, found.sentence.first
    while at > base and (words[at - 1] not in _STOPS or aside == 0):
        told = found.over("aside", at - 2) if words[at - 1] == "," and not aside else None
        if told is not None and told.last == at - 1 and words[told.first - 1] == ",":
            aside = at - told.first + 1
            at = told.first - 1
        elif words[at - 1] in _STOPS:
            break
        else:
            at -= 1
    return at, aside


_STOPS = (",", ";", ":", "“", "”", "-", "(")


def is_object(found: Found, who: Source) -> bool:
    """Whether one known by a role stands in a case of objects: "признала гибель 21 своего солдата"."""
    word, ends = found.low(who.last - 1), found.stems("role_objects")
    oblique = word.endswith(ends) and word not in (who.name or "").lower().split()
    counted = found.low(who.first - 1).isdecimal() and bool(found.set("role_objects"))
    return who.kind == "group" and (oblique or counted or found.low(who.first - 1) in found.set("reflexive"))


def is_sign(word: str) -> bool:
    """Whether a token is a picture sign, which ends what is said in a post."""
    return not word.isascii() and unicodedata.category(word[0]) == "So"


def only_counted(found: Found, mention: Mention) -> bool:
    """Whether men are only counted, in a case that no subject has: "про полонення сімох прикордонників"."""
    before = found.low(mention.first - 1)
    counted = found.over("number", mention.first - 1) is not None and not before.endswith(("о", "е", "є"))
    many = mention.last == mention.first + 1 and found.low(mention.first).endswith(("ів", "ов", "ев"))
    return counted and many and mention.kind is Kind.BODY and bool(found.set("collective"))
