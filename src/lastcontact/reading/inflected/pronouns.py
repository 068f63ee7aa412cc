"""Whom "he", "they" and "the same" mean, and who is met for the next one to mean."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.genders import gender, meant, of_the_verb
from lastcontact.reading.memory import Memory, Source
from lastcontact.reading.mentions import Kind, Mention


def of_pronoun(found: Found, hit: Hit, memory: Memory) -> Source | None:
    """The one whom "he", "she", "they" beside a verb means; where verbs stand last, at the head of its clause."""
    near = range(max(found.sentence.first, hit.first - 4), min(found.sentence.last, hit.last + 3))
    if found.low(found.sentence.first) in found.set("he") and _only_aside(found, hit):
        near = range(found.sentence.first, near.stop)
    for k in (*near, *_head_of_clause(found, hit)):
        if found.low(k) in found.set("he") and not (k == hit.last and found.low(k) in found.set("to_them")):
            return Source(k, k + 1, meant(found, memory, (k,)), "person", "source/pronoun")
    return None


def _only_aside(found: Found, hit: Hit) -> bool:
    """Whether nothing but a source between commas parts "he" from his verb: "Он же, по словам газеты, посетовал"."""
    first = found.sentence.first + 1
    first += found.low(first) in found.set("same_he")
    cited = found.over("cue", first + 1)
    source = cited is not None and cited.value.startswith("source") and found.low(first) == ","
    return source and found.low(hit.first - 1) == "," and hit.first - first <= _ASIDE


_ASIDE = 8
"""Tokens of the longest source between "he" and his verb."""


def _head_of_clause(found: Found, hit: Hit) -> range:
    """The first words of the sentence, or of what follows a quotation, before a verb that stands last."""
    if not found.set("verb_last"):
        return range(0)
    first = found.sentence.first
    closing = (k for k in range(hit.first - 1, first, -1) if found.sheet.words[k] in ("”", '"', "“"))
    opens = next(closing, first)
    return range(opens, min(opens + 5, hit.first))


def pronoun_first(found: Found, hit: Hit) -> bool:
    """Whether "he" stands beside a verb, or between a quotation and the verb that closes the sentence."""
    he = found.set("he")
    if found.low(hit.last) in found.set("to_them") and found.low(hit.last + 1)[:1].isalpha():
        return False  # "უპასუხა მათ | სპიკერმა დიტო ხორელმა"
    if found.low(hit.last) in he or found.low(hit.first - 1) in he:
        return True
    head = _head_of_clause(found, hit)
    return bool(head) and any(found.low(k) in he and found.low(k + 1) == "," for k in head)


def same_speaker(found: Found, hit: Hit, memory: Memory) -> Source | None:
    """A verb without a subject goes on with who spoke last: "Добавил, что", "وأضاف أن"."""
    if _nobody_in_particular(found, hit, memory):
        return None
    opens = hit.first - found.sentence.first <= 1 or found.set("drops_subject")
    spoke = _of_its_gender(found, hit, memory, memory.speaker or _who_was_met(found, hit, memory))
    if opens and spoke and (found.set("verb_first") or found.set("drops_subject") or hit.first == found.sentence.first):
        return Source(hit.first, hit.last, spoke, "person", "source/same-speaker")
    return None


def _of_its_gender(found: Found, hit: Hit, memory: Memory, spoke: str | None) -> str | None:
    """Who spoke last, or else the last one met whom the verb's own gender fits: "التقت فاطمة محمدا. وقالت إن"."""
    verb = of_the_verb(found, hit.first)
    if not verb or (spoke is not None and spoke not in memory.people):
        return spoke
    if spoke is not None and gender(found, spoke) in ("", verb):
        return spoke
    return next((name for name in reversed(memory.people[-_MET:]) if gender(found, name) == verb), None)


_MET = 4
"""Persons back whom a verb without its subject may mean."""


def _who_was_met(found: Found, hit: Hit, memory: Memory) -> str | None:
    """The one person met so far, where somebody alone speaks without a subject: "“...“, - ამბობს და ხელებს იბანს"."""
    many = tuple(found.set("many_say") | found.set("told_by_many") | found.set("impersonal")) or ("\0",)
    quoted = found.low(hit.first - 1) == "-" and bool(found.set("drops_subject"))
    one = len(set(memory.people)) == 1
    return memory.people[0] if quoted and one and not found.low(hit.last - 1).endswith(many) else None


def _nobody_in_particular(found: Found, hit: Hit, memory: Memory) -> bool:
    """Whether "they write" opens a sentence behind one who has spoken, and is not his word: "Пишут, что они дома"."""
    plural, spoke = tuple(found.set("plural_names")), (memory.speaker or "").lower().split()[:1]
    if not plural or found.low(hit.first) not in found.set("impersonal"):
        return False
    return not (memory.speaker in memory.offices and bool(spoke) and spoke[0].endswith(plural))


def meet(found: Found, memory: Memory, mention: Mention) -> None:
    """Takes note of a person or a named body for "he", "the ministry", "the department"."""
    if mention.kind is Kind.PERSON:
        oblique = bool(found.set("given_cases")) and found.sheet.words[mention.last - 1] != mention.name.split()[-1]
        memory.person = memory.person if oblique and memory.person else mention.name
        if not oblique:
            memory.people.append(mention.name)
    elif mention.kind is Kind.BODY and not mention.generic:
        memory.bodies[""] = mention.name
        memory.bodies[found.bare(mention.head)] = mention.name
        organ = found.bare(mention.head) in found.set("organs_of")  # "the court" is not its press office
        for word in mention.name.lower().split() if not organ else ():
            memory.bodies[found.bare(word)] = mention.name
            memory.of_one_noun(found.bare(word), mention)
