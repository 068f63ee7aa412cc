"""Whom a question finds: those who answer every word and, only where nobody does, those who answer most of them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from heapq import nsmallest

from django.db.models import Q

from lastcontact.casefile import models as m
from lastcontact.casefile.searching import MOST_COMPARED, Question, contacts_of
from lastcontact.core.fold.records import RecordFile

MOST_NEAR = 25
"""People shown who answer only some words: one page."""
LEAST_LETTERS = 3
"""A shorter word stands by chance in too many texts to bring anybody near."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`question`: what was looked for in the end; `aside`: the ranks and titles that were left out of it, since nobody
    answers them. `people`: record that leads -> how much it answers in bits. `partly`: nobody answers every word;
    these, the nearest first, answer `fewest` of them.
    `people` goes by the record that leads, or, now, by the person that its row names.
    """

    question: Question
    aside: tuple[str, ...] = ()
    people: Mapping[str, float] = field(default_factory=dict)
    partly: bool = False

    @property
    def fewest(self) -> int:
        """How many words a record must answer to have brought somebody here."""
        whole = len(self.question.words)
        return max(1, math.ceil(whole / 2)) if self.partly else whole


def answer_now(question: Question, incident: str) -> tuple[Answer, Q]:
    """The answer among the records as they are, and the leading records to show."""
    plain = question.without_ranks()
    for asked in (question, plain) if plain != question else (question,):
        by_sound = {row.person for row in asked.sounding(incident)}
        found = Q(person__in=asked.written(incident).values("person")) | Q(person__in=by_sound)
        if m.Record.objects.filter(found, incident=incident).exists():
            return Answer(asked, question.beyond(asked)), found
    near = replace(_near_now(plain, incident), aside=question.beyond(plain))
    return near, Q(person__in=list(near.people))


def answer_then(question: Question, files: Mapping[str, RecordFile], people: Mapping[str, str]) -> Answer:
    """The answer among the records given. `people`: record -> the one that leads."""
    plain = question.without_ranks()
    for asked in (question, plain) if plain != question else (question,):
        hit = [id for id, file in files.items() if asked.hit(file.described, contacts=contacts_of(file))]
        if hit:
            return Answer(asked, question.beyond(asked), dict.fromkeys((people[id] for id in hit), 0.0))
    met = {id: _telling(plain.met(file.described, contacts_of(file))) for id, file in files.items()}
    return replace(_nearest(plain, met, people), aside=question.beyond(plain))


def _near_now(question: Question, incident: str) -> Answer:
    met: dict[str, set[str]] = {}
    people: dict[str, str] = {}
    for word in sorted(_telling(question.words)):
        one = replace(question, typed=word)
        written = one.written(incident).order_by("seq").values_list("id", "person")[:MOST_COMPARED]
        for id, person in (*written, *((row.id, row.person) for row in one.sounding(incident))):
            met.setdefault(id, set()).add(word)
            people[id] = person
    return _nearest(question, met, people)


def _telling(words: Collection[str]) -> set[str]:
    return {word for word in words if len(word) >= LEAST_LETTERS}


def _nearest(question: Question, met: Mapping[str, Collection[str]], people: Mapping[str, str]) -> Answer:
    """Those who answer the most words, half of them at least; among these, first whoever answers the rarer words."""
    most = max(map(len, met.values()), default=0)
    nobody = Answer(question)
    if not most or 2 * most < len(question.words):
        return nobody
    counts = Counter(word for words in met.values() for word in words)
    bits: dict[str, float] = {}
    for id, words in met.items():
        if len(words) == most:
            rare = sum(math.log2((len(met) + 1) / counts[word]) for word in words)
            bits[people[id]] = max(rare, bits.get(people[id], 0.0))
    nearest = nsmallest(MOST_NEAR, bits.items(), key=lambda item: -item[1])
    return replace(nobody, people=dict(nearest), partly=True)
