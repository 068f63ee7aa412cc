"""Voices beside the one that speaks: whom it answers, who denies it at once, whom "contrary to" contradicts."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import Modality, Polarity
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.memory import Memory, Source
from lastcontact.reading.mentions import Kind
from lastcontact.reading.saying import Saying
from lastcontact.reading.sources import Finder
from lastcontact.reading.trigger import Trigger

_REACH = 9
"""Tokens from "contrary" to whose word it is."""


def _alleged(known: Known, saying: Saying, span: tuple[int, int]) -> bool:
    """ "The information that they allegedly took 35 is false": somebody has told so, whoever it was."""
    words_of = known.sheet.lows[span[0] : span[1]]
    return saying.rule == "denial/of-news" and bool(words("alleging") & {*words_of})


def with_the_other_voice(known: Known, draft: Draft, saying: Saying | None) -> list[Draft]:
    """The claim, and that of who denies it in the same breath or of whom it denies."""
    made, claim = [draft], draft.claim
    if (denier := denied_after(known, draft.trigger, saying)) and denier != claim.speaker:
        other = replace(claim, speaker=denier, polarity=Polarity.NEGATED, modality=Modality.DENIED, said=None)
        made.append(replace(draft, claim=other))
    contrary = contrary_to(known) if claim.rules.get("modality") == "modality/contrary" else None
    answers = saying.answers.name if saying is not None and saying.answers is not None else contrary
    alleged = saying is not None and _alleged(known, saying, (draft.first, draft.last))
    if answers or alleged or (saying is not None and saying.answers is not None):
        said = saying.answered if saying is not None else None
        other = replace(claim, speaker=answers, polarity=Polarity.AFFIRMED, modality=Modality.CLAIMED, said=said)
        made.append(replace(draft, claim=other))
    return made


def contrary_to(known: Known) -> str | None:
    """The name of whoever is contradicted; None where a sentence names nobody."""
    lows, first, last = known.sheet.lows, known.sentence.first, known.sentence.last
    at = next((i for i in range(first, last - 1) if lows[i : i + 2] == ["contrary", "to"]), None)
    if at is None:
        return None
    comma = next((i for i in range(at, min(at + _REACH, last)) if lows[i] == ","), at)
    named = [m for m in known.cast.within(at, comma) if m.kind is not Kind.PLACE]
    if named:
        return named[-1].name
    nouns = {h.first: h for h in known.hits.of("source_noun")}
    source = Finder(known.sheet, known.sentence, known.cast, nouns, Memory()).right(at + 2 + (lows[at + 2] == "what"))
    if source is None or source.last > comma or words("info_nouns") & {*(source.name or "").lower().split()}:
        return None
    return source.name


def the_silent_one(known: Known, trigger: Trigger) -> str | None:
    """ "The governor refused to disclose how many", "officials were silent on whether": whose silence it is."""
    lows, first = known.sheet.lows, known.sentence.first
    at = first + (lows[first] in ("the", "its"))
    noun = next((h for h in known.hits.of("source_noun") if h.first == at), None)
    mention = known.cast.at(at)
    named = mention is not None and mention.kind in _SPEAKS
    last = mention.last if mention is not None and named else noun.last if noun is not None else at
    silent = words("silent_on") & {*lows[last : min(last + _REACH, trigger.first)]}
    if last == at or not silent or lows[last] not in all_words("have", "be", "refusing") | _WOULD:
        return None
    return mention.name if mention is not None and named else known.sheet.said(at, last)


_SPEAKS = (Kind.BODY, Kind.SIDE, Kind.PERSON)
_WOULD = {"would", "did", "kept", "could", "declines", "refuses"}


def denied_after(known: Known, trigger: Trigger, saying: Saying | None) -> str | None:
    """Who denies "this" in the same sentence: "the rebels say they freed 11; the army denies this"."""
    for later in known.sayings:
        if (
            later is saying
            or later.cue != "denied"
            or later.negated
            or later.first < trigger.last
            or later.source is None
        ):
            continue
        if _of_the_nearer(known, trigger, later):
            continue
        rest = known.sheet.lows[later.last : later.last + 2]
        if (
            rest[:1] in (["this"], ["it"])
            or (rest[:1] == ["that"] and not rest[1][0].isalnum())  # and not "denied that its base had fallen"
            or (rest[:1] == ["the"] and rest[1] in all_words("verdict_objects", also="allegation allegations charge"))
            or not rest
            or rest[0] in (".", ",")
            or _with_its_day(known, later)
            or known.sheet.lows[later.last + 2 : later.last + 3] in (["case"], ["cases"], ["instances"])
        ):
            if saying is not None and saying.source is not None and _himself(saying.source, later.source):
                return _spoken_of(known, saying, later)
            return later.source.name
    return None


def _himself(told: Source, denies: Source) -> bool:
    """Whether "he" who denies is taken for the one who has just said it, which nobody does."""
    return denies.rule == "source/pronoun" and denies.kind == "person" and denies.name == told.name


def _spoken_of(known: Known, saying: Saying, denial: Saying) -> str | None:
    """Who "he" is that denies what another has said of him: the only one named between the two."""
    named = {m.name for m in known.cast.within(saying.last, denial.first) if m.kind is Kind.PERSON}
    return named.pop() if len(named) == 1 else None


def _with_its_day(known: Known, denial: Saying) -> bool:
    """ "..., a charge the army rejected within hours", ", which it denied on Monday": when, and no more."""
    lows, at = known.sheet.lows, denial.last
    what = {*lows[max(known.sentence.first, denial.first - _CHARGE) : denial.first]}
    timed = lows[at] in ("within", "immediately", "later", "yesterday", "today", "overnight") or (
        lows[at] in ("on", "in", "at", "last") and any(d.first - at in (0, 1) for d in known.dates)
    )
    told = bool(all_words("info_nouns", also="which charge version") & what)
    return timed and told and "that" not in lows[at : at + _CHARGE]


_CHARGE = 8
"""Tokens of "a charge the interior ministry in Sawaqi"."""


def _of_the_nearer(known: Known, trigger: Trigger, denial: Saying) -> bool:
    """ "He has died; his family says he was starved, which the army rejects": the army speaks of the second alone."""
    lows = known.sheet.lows
    parted = next((i for i in range(denial.first - 1, trigger.last - 1, -1) if lows[i] == ";"), None)
    if parted is None or "which" not in lows[parted : denial.first]:
        return False
    told = any(parted < t.first < denial.first and t.on_people for t in known.triggers)
    return told or any(parted < s.first < denial.first and s.source is not None for s in known.sayings)
