"""What carries from sentence to sentence in languages with endings: whose words they are, what figure was told of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lastcontact.core.claim import ClaimType, Modality
from lastcontact.core.dates import Interval
from lastcontact.reading.inflected.claims import claims_of
from lastcontact.reading.inflected.denials import told_by
from lastcontact.reading.inflected.forms import same_stem
from lastcontact.reading.inflected.interviews import answers
from lastcontact.reading.inflected.letters import self_named
from lastcontact.reading.inflected.lone_surnames import of_the_row
from lastcontact.reading.inflected.remarks import statement
from lastcontact.reading.inflected.spoken_of import as_named_before, named_here
from lastcontact.reading.inflected.statements import statement_after
from lastcontact.reading.inflected.voice import Voice, by_its_noun, subject_after, voice_after
from lastcontact.reading.inflected.whether import OPEN
from lastcontact.reading.inflected.who_speaks_on import Fated
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.saying import Saying

_QUESTION = 5
"""Tokens of the longest question that tells of no number."""
_RECENT = 8
"""Claims back that a denial may answer."""


@dataclass(slots=True)
class Going:
    """The author so far, and the type and size of the largest count told of."""

    voice: Voice | None = None
    statement: Voice | None = None
    main: tuple[ClaimType, int] | None = None
    last: list[Draft] = field(default_factory=list)
    recent: list[Draft] = field(default_factory=list)
    then: Interval | None = None
    answers: Mapping[int, str] | None = None
    person: str | None = None
    named_in: int = 0
    fated: Fated = field(default_factory=Fated)
    spoke: tuple[int, frozenset[str]] = (0, frozenset())
    """The paragraph, and who has spoken in it so far."""

    def _others_spoke(self, known: Known) -> bool:
        """Whether others than one alone have a word in a paragraph: then what nobody tells in it is nobody's."""
        paragraph, before = known.sentence.paragraph, self.spoke
        told = [s.source for s in known.sayings if s.source is not None and s.source.kind in ("body", "person")]
        here = {source.name for source in told if source.name is not None}
        here = here & {self.voice[0]} or here if self.voice is not None else here
        self.spoke = (paragraph, (before[1] if before[0] == paragraph else frozenset()) | here)
        return len(self.spoke[1]) > 1

    def drafts(self, known: Known) -> list[Draft]:
        """The claims of the next sentence, in order."""
        self.voice = voice_after(known, known.outlet, self.voice)
        others = self._others_spoke(known)
        if others and self.voice is not None and self.voice[1] and self.voice[0] in known.cast.roles:
            self.voice = None
        self.statement = statement_after(known, self.statement)
        self.answers = answers(known.sheet, known.cast) if self.answers is None else self.answers
        voice = self.voice or self.statement
        author = self_named(known) or self.answers.get(known.sentence.first)
        author = author or (voice[0] if voice else known.author)
        if author is None and not known.sayings and self.last and _counts_on(known, self.last):
            author = self.last[-1].claim.speaker
        speaks = known.carried.source.name if known.carried and known.carried.source else author
        sayings = self.fated.heard(known.found, (_owned(saying, speaks) for saying in known.sayings), speaks)
        main = self.main[0] if self.main else None
        known = replace(known, author=author, sayings=sayings, main=main, then=self.then, person=self.person)
        self.named_in, self.person = named_here(known, self.named_in, self.person)
        told = _without_where(known, claims_of(known, self.recent))
        said = [as_named_before(known, of_the_row(known, d)) for d in told]
        own = [_own_voice(replace(d, paragraph=known.sentence.paragraph), known) for d in said]
        self.then = next((d.claim.when for d in reversed(own) if d.claim.when is not None), self.then)
        own += told_by(known, self.last)
        self.last = own or self.last
        self.fated.told(own)
        self.recent = [*self.recent, *own][-_RECENT:]
        self.main = subject_after(own, self.main)
        if _asks(known):
            long = known.sentence.last - known.sentence.first > _QUESTION
            own = [d for d in own if (long and _repeated(known, d)) or d.claim.rules.get("modality") == OPEN]
        return sorted(own or statement(known), key=lambda d: d.first)


def _without_where(known: Known, drafts: list[Draft]) -> list[Draft]:
    """Without "in captivity" of a death that is denied: "опровергло гибель капитана в плену" does not deny that he is
    held.
    """
    deaths = [d for d in drafts if d.claim.type is ClaimType.KILLED and d.claim.modality is Modality.DENIED]
    parts = {h.first for h in known.found.all("joint")} | {i for i in _within(known) if known.sheet.words[i] in ",،"}

    def only_where(draft: Draft) -> bool:
        held = draft.claim.type is ClaimType.HELD and draft.claim.modality is Modality.DENIED
        spans = (sorted((draft.trigger.first, d.trigger.first)) for d in deaths)
        return held and any(parts.isdisjoint(range(low, high)) for low, high in spans)

    return [d for d in drafts if not only_where(d)]


def _within(known: Known) -> range:
    return range(known.sentence.first, known.sentence.last)


def _own_voice(draft: Draft, known: Known) -> Draft:
    """A claim without a speaker where it is the publishing body that speaks, by its name or by its noun alone."""
    speaker = draft.claim.speaker
    itself = speaker is not None and known.outlet is not None and same_stems(speaker, known.outlet)
    noun = speaker is not None and known.author is None and by_its_noun(known.found, speaker, known.outlet)
    if not itself and not noun:
        return draft
    return replace(draft, claim=replace(draft.claim, speaker=None))


def same_stems(one: str, other: str) -> bool:
    """Whether two names of bodies are forms of one: "Müdafiə Nazirliyi", "Müdafiə Nazirliyinin"."""
    a, b = one.lower().split(), other.lower().split()
    return len(a) == len(b) > 1 and all(same_stem(x, y) for x, y in zip(a, b, strict=True))


def _asks(known: Known) -> bool:
    """Whether a sentence is a question, which claims nothing but a number that it repeats."""
    span = known.sheet.span(known.sentence.first, known.sentence.last)
    said = known.sheet.plain.original[span.start : span.end + 1].rstrip(' \n”»“"')
    return said.endswith(("?", "؟")) or "՞" in said


def _repeated(known: Known, draft: Draft) -> bool:
    """Whether a question repeats a number that somebody told, and its own clause does not ask: "Как вы объясните гибель
    12 солдат?"."""
    return draft.counted is not None and (draft.trigger.form != "verb" or not _asks_itself(known, draft))


def _asks_itself(known: Known, draft: Draft) -> bool:
    found, opens = known.found, known.sentence.first
    if found.low(opens) in found.set("true_asked"):
        return True
    clause = range(opens, draft.first)
    first = draft.first if any(found.low(k) in _PARTS for k in clause) else opens
    span = known.sheet.span(first, draft.last)
    word = any(found.low(k) in found.set("asking_words") for k in (first, first + 1))
    return word or "՞" in known.sheet.plain.original[span.start : span.end]


_PARTS = frozenset((",", ";", ":", "-"))


def _counts_on(known: Known, last: list[Draft]) -> bool:
    """Whether a sentence goes on counting what was just told: "Из них 13 - полицейские", "Ещё двое ранены"."""
    at, found = known.sentence.first, known.found
    if any(h.first - at <= 2 for h in found.all("subset")):
        return not any(t.on_people and t.form in ("verb", "noun", "fate") for t in known.triggers)
    opens = any(h.first - at <= 1 for h in found.all("rest"))
    return opens and last[-1].paragraph == known.sentence.paragraph


def _owned(saying: Saying, author: str | None) -> Saying:
    """ "By our count" is the author's, where a heading names one and nobody has spoken before."""
    source = saying.source
    if source is None or source.name is not None or source.rule != "source/own":
        return saying
    return replace(saying, source=replace(source, name=author))
