"""Who says the claims of an incident: whose voice each is, and how the public reads whose word it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from lastcontact.bureau.public_voices import NOT_NAMED, PublicVoices
from lastcontact.bureau.readable_names import readable
from lastcontact.bureau.sources_told import SourcesTold
from lastcontact.bureau.voices_heard import Voice
from lastcontact.casefile import models as rows
from lastcontact.casefile.denials import accused, denied_people
from lastcontact.casefile.words_around import texts_of
from lastcontact.core.claim import Claim
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.sources import SourceFile, own_side
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.speakers import body_key, names_itself, passes_on, side_named
from lastcontact.names.sounds import similarity, sounded
from lastcontact.reading.bodies_of_sides import side_of_body
from lastcontact.reading.comparing import one_voice
from lastcontact.reading.language import detect
from lastcontact.reading.people_of import Parties, counts_enemies, same_people, says_own, told_by_speaker
from lastcontact.reading.told_around import MEMBERS, before_in_sentence, members_of

_LAST_LATIN = "\u024f"
_FEW_WORDS = re.compile(r"(?!enemy\b)[a-z-]+(?: [a-z-]+)?")
"""Words for people after which "of Norhat" may stand: "servicemen", "young soldiers"."""
_YES = (True, "true")
"""What stands for yes within a folded file, as the databases give it."""
_PLACES_ALIKE = 0.75
"""How alike by sound names of a place are, 0-1, that may be one: Krutoyar, Krutojar and Крутояр (0.77)."""
T = TypeVar("T")
UNNAMED = "a source that asked not to be named"


class Saying:
    """Who says the claims of an incident, and how the public reads it."""

    def __init__(self, incident: str) -> None:
        self._incident = incident
        self._of_sides: dict[str, bool] = {}
        self._found: dict[tuple[str, str], Any] = {}
        self._voices = PublicVoices(incident)
        incident_file = rows.Incident.objects.the(id=incident).file
        self._sides = incident_file.sides
        self._places = {id: {name.text for name in file.names} for id, file in rows.Place.objects.files().items()}
        self.parties = Parties.of(self._sides, [*self._places.values()])
        self._told = SourcesTold(incident, self.parties, [told.names for told in incident_file.apart])
        self._sources = self._told.files
        self._side_of_group = {g.id: g.named.side for g in incident_file.groups}
        self._group_named = {g.id: g.named.label for g in incident_file.groups}
        received = ("language", "published_on", "confidential")
        told = ("id", "source", "dated_on", *(f"folded__received__{name}" for name in received))
        reports = rows.Report.objects.columns(*told, incident=incident)
        self._outlets = {id: source for id, source, *_ in reports}
        self._languages = {id: language for id, _, _, language, _, _ in reports}
        self._published = {id: _day(given) or read for id, _, read, _, given, _ in reports}
        self._unnamed = {id for id, _, _, _, _, confidential in reports if confidential in _YES}

    def _once(self, what: str, claim: ClaimFile, find: Callable[[ClaimFile], T]) -> T:
        """What is found of a claim, looked for once; one that is not on file yet has no id, and may be any."""
        if not claim.id:
            return find(claim)
        if (what, claim.id) not in self._found:
            self._found[what, claim.id] = find(claim)
        found: T = self._found[what, claim.id]
        return found

    def source(self, claim: ClaimFile) -> SourceFile | None:
        """Who speaks, as far as the bureau knows them; an outlet is not who it quotes. Whom another incident alone
        knows is called as they are here.
        """
        return self._once("source", claim, self._source)

    def _source(self, claim: ClaimFile) -> SourceFile | None:
        named, carrier = claim.body.speaker, self._outlets.get(claim.report, "")
        voice = self._told.meant_by(named) if named else self._sources.get(carrier)
        attached = self._sources.get(claim.source)
        if attached and claim.source == carrier and named and attached.of_kind is SourceKind.OUTLET:
            return voice
        passed_on = self._sources.get(carrier)
        if not attached and not voice and named and passed_on and names_itself(named, passed_on):
            return passed_on
        return attached or voice

    def who_tells_us(self, claim: ClaimFile) -> SourceFile | None:
        """Who speaks, where they say it to the bureau themselves; None where a report only passes it on."""
        carrier, source = self._sources.get(self._outlets.get(claim.report, "")), self.source(claim)
        return None if carrier and passes_on(carrier, claim.body.speaker, source) else source

    def voice(self, claim: ClaimFile) -> Voice:
        """The same for claims of one speaker: who only passes on what somebody says is no second voice."""
        return self._once("voice", claim, self._voice)

    def _voice(self, claim: ClaimFile) -> Voice:
        source, speaker = self.source(claim), claim.body.speaker
        if source is not None:
            return Voice(source.id, source.side, name=source.name)
        if not speaker:
            return Voice(claim.report)
        side = side_named(speaker, self._sides)
        carrier = self._sources.get(self._outlets.get(claim.report, ""))
        of_a_party = carrier is not None and bool(carrier.side)
        office = None if side else self._told.office(speaker)
        who, hearsay = side or office or body_key(speaker), of_a_party and not side
        return Voice(who, side, is_side=bool(side), name=speaker, by_hearsay=hearsay)

    def heard_as(self, claim: ClaimFile) -> object:
        """By what it is told who speaks: claims of one such are one speaker's, or nobody can tell them apart."""
        voice = self.voice(claim)
        return voice.who, voice.side, voice.is_side, claim.body.speaker

    def names_side(self, word: str) -> bool:
        """Whether a word names one of the sides."""
        if word not in self._of_sides:
            self._of_sides[word] = bool(self.parties.named_in(word))
        return self._of_sides[word]

    def _carrier(self, claim: ClaimFile) -> SourceFile | None:
        """Whose report passes on what somebody else said; None where it speaks itself."""
        carrier, source = self._sources.get(self._outlets.get(claim.report, "")), self.source(claim)
        if source is not None and source.of_kind is SourceKind.BUREAU:
            return None  # read off a recording by the bureau itself, whoever published that
        own = not claim.body.speaker if source is None else carrier is not None and source.id == carrier.id
        return None if own else carrier

    def side(self, claim: ClaimFile) -> str:
        source = self.source(claim)
        if source is not None:
            return own_side(source.side, source.name, source.of_kind)
        return side_named(claim.body.speaker, self._sides) or claim.body.speaker or ""

    def of_another_side(self, answer: ClaimFile, claim: ClaimFile) -> bool:
        """Whether an answer is by somebody else than whoever made a claim, and not by a body of that side."""
        one, other = self.voice(answer), self.voice(claim)
        named = answer.body.speaker and claim.body.speaker
        if one.who == other.who or (named and one_voice(answer.body, claim.body)):
            return False
        side = self.side(claim)
        return not (side and side == self.side(answer)) and not (other.side and other.side == one.side)

    def denies_of_others(self, denial: ClaimFile, claim: ClaimFile) -> bool:
        """Whether a claim is marked as denying another that counts other people than it speaks of."""
        by = self.voice(denial).side or self.parties.named_in(denial.body.speaker or "")
        denied = denied_people(denial.body, by, self.parties, self._side_of_group.get(denial.group, ""))
        return denial.answer == "denies" and not same_people(self.whose(claim), denied)

    def accused(self, answer: ClaimFile, claim: ClaimFile) -> bool:
        """Whether an answer is the word of a side that the claim it answers accuses."""
        return accused(self.voice(answer).side, claim.body, self.whose(claim), self.parties)

    def whose(self, claim: ClaimFile) -> str:
        """The side whose people a claim counts; "" where neither its words nor its group tell."""
        return self._once("whose", claim, self._whose)

    def _whose(self, claim: ClaimFile) -> str:
        return self._whose_in(claim, self._side_of_group.get(claim.group, ""))

    def _whose_in(self, claim: ClaimFile, group: str = "") -> str:
        return self.parties.whose(claim.body, self._side_told(claim), group, self.before(claim))

    def before(self, claim: ClaimFile) -> str:
        """What its sentence says before the words quoted."""
        return before_in_sentence(claim.body, self.text_of(claim.report))

    def at_one_place(self, one: Claim, two: Claim) -> bool:
        """Whether two claims may be of one place, as each calls it: "Krutoyar", "Крутояр, Сосновец"."""
        a, b = self._called(one), self._called(two)
        return not a or not b or any(similarity(sounded(x), sounded(y)) >= _PLACES_ALIKE for x in a for y in b)

    def _called(self, claim: Claim) -> set[str]:
        named = {name for place in claim.places for name in self._places.get(place, {place})}
        return {part.strip() for name in named for part in name.split(",") if part.strip()}

    @cached_property
    def _person_of(self) -> dict[str, str]:
        return dict(rows.Record.objects.columns("id", "person", incident=self._incident))

    def person(self, claim: ClaimFile) -> str:
        """The person (the record that leads them) on whose page a claim is; "" for a claim on nobody's."""
        return self._person_of.get(claim.record, "")

    @cached_property
    def _texts(self) -> dict[str, str]:
        counted = rows.Claim.objects.filter(incident=self._incident, folded__body__has_key="count")
        return texts_of(set(counted.values_list("report", flat=True)))

    def text_of(self, report: str) -> str:
        """The text of a report out of which something was counted."""
        return self._texts.get(report, "")

    def language(self, claim: ClaimFile) -> str:
        """Of the report's text, "" where nobody said."""
        return self._languages.get(claim.report) or ""

    def in_english(self, claim: ClaimFile) -> str:
        """Whom a claim counts, in English; "" where it is said so already, or a word of it is not known.

        The side that stands beside those counted ("2 servicemen of Norhat", "14 of our soldiers") is said with them.
        """
        subject = claim.body.subject or ""
        side = self._whose_in(claim)
        if subject and self.in_another_language(claim, subject):
            return self.parties.in_english(subject, side)
        members = members_of(claim.body, self.before(claim), self.names_side)
        if subject.lower() in MEMBERS:
            people = members or ("people" if side else "")
            return f"{people} of {side}" if side else people
        people = self.without_owners(subject)
        plain = _FEW_WORDS.fullmatch(people) and not self.parties.named_in(people)
        return f"{people} of {side}" if side and plain else ""

    def in_another_language(self, claim: ClaimFile, words: str) -> bool:
        """Whether words of a claim are in another language than editions are."""
        if any(char.isalpha() and char > _LAST_LATIN for char in words):
            return True
        return (self.language(claim) or detect(words) or "en") != "en"

    @staticmethod
    def without_owners(subject: str) -> str:
        """English words for people without "our", "its" and "own": "soldiers"."""
        return " ".join(word for word in subject.split() if not says_own(word))

    def group_named(self, claim: ClaimFile) -> str:
        """The name of the group a claim counts; "" where it counts none."""
        return self._group_named.get(claim.group, "")

    def so_called(self, claim: ClaimFile) -> str:
        """Who calls those counted ours or the enemy's, from which side, and so whose people they are, to stand behind
        those words; "" where the words tell of no speaker.
        """
        if not told_by_speaker(claim.body.subject or ""):
            return ""
        who = UNNAMED if claim.report in self._unnamed else self._public(claim)
        side = self._side_told(claim)
        whose = self._whose_in(claim)
        speaks_from = f", which speaks from {side}" if side and side not in who else ""
        people = f": people of {whose}" if whose else ""
        return f" (so called by {who}{speaks_from}{people})"

    def _public(self, claim: ClaimFile) -> str:
        """Whose word it is as the public reads it; who counts "ours" speaks for the side their group is of."""
        ours = told_by_speaker(claim.body.subject or "") and not counts_enemies(claim.body.subject or "")
        side = self._side_of_group.get(claim.group, "") if ours else ""
        source, carrier = self.source(claim), self._sources.get(self._outlets.get(claim.report, ""))
        return self._voices.word_of(claim, source if self._told.knows(source) else None, carrier, side)

    def _side_told(self, claim: ClaimFile) -> str:
        """The side from which somebody speaks, as far as it can be told here: by the source, or by the name alone."""
        source = self.source(claim)
        if source is None or self._told.knows(source):
            return self.voice(claim).side
        name = claim.body.speaker or ""
        return side_named(name, self._sides) or side_of_body(name, self.parties)

    def word_of(self, claim: ClaimFile) -> str:
        """Whose word it is, with the day on which it was said, as a line begins with it."""
        words = self.word_within(claim)
        return f"{words[:1].title()}{words[1:]}"  # Georgian is written without capitals: upper() would give it one

    def word_within(self, claim: ClaimFile) -> str:
        """The same within a line: "somebody, not named here"."""
        return self._once("word", claim, self._word_within)

    def _word_within(self, claim: ClaimFile) -> str:
        if claim.report in self._unnamed:
            return UNNAMED
        said = claim.body.said.start_on if claim.body.said else None
        words, published = self._public(claim), self._published.get(claim.report)
        carrier = self._carrier(claim)
        through = self._voices.carried_by(carrier) if carrier else words
        by = readable(words, self.parties, self._side_told(claim))
        if through == words or words.endswith(NOT_NAMED):  # who reported it would lead to the name
            return _with_day(by, said or published)
        passed_on_by = readable(through, self.parties, carrier.side if carrier else "")
        return f"{_with_day(by, said)}, as passed on by {_with_day(passed_on_by, published)}"


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _with_day(speaker: str, on: date | None) -> str:
    """Who says so and when; `on` is the day it was said, or published, and never that of the event."""
    day = f", {on:%-d %B %Y}" if on else ""
    return f"{speaker}{day}"
