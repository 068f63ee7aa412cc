"""Whose people a figure counts, by the words for them: "servicemen of Orvand", "наших солдат", "enemy soldiers"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from lastcontact.core.claim import Claim
from lastcontact.reading.lexicon import is_common, lexicon, words
from lastcontact.reading.side_words import OWNER, belongs_to, is_of_people, languages_of_word, names_side, words_of
from lastcontact.reading.told_around import sides_around

_WORDS_KEPT = 4096
"""Words whose kind is remembered: many figures count the same few kinds of people."""
_BEHIND = re.compile(r"\W{0,2}\s(?:of|from)\s+(?:the\s+)?(?P<who>[^\W\d_]+(?:\s+[^\W\d_]+)?)")


@dataclass(frozen=True)
class Parties:
    """The sides of an incident, each with every name it is known by: Orvand, Օրվանդ."""

    names: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, sides: Collection[str], forms: Collection[Collection[str]] = ()) -> Parties:
        """`forms`: the names of places, all those of a place together; a side that is one has the others as well.

        Families, residents and the like, who may be a side among those who speak, are no party and have no enemy.
        """
        sides = [side for side in sides if not all(is_of_people(low, "civilian") for low in words_of(side))]
        return cls(
            {side: (side, *(n for names in forms if side in names for n in names if n != side)) for side in sides}
        )

    def whose(self, claim: Claim, speaker: str = "", group: str = "", before: str = "") -> str:
        """The side whose people a claim counts: as its words name it, else that of the `group` it is set beside.

        `speaker`: the side of whoever says it, as "ours" is theirs and "the enemy's" the other's; `before`: what its
        sentence says before the words quoted. "" where no side is named, or more than one: they may be of either.
        """
        told = set(self._told(claim, speaker, before))
        if told:
            return next(iter(told)) if len(told) == 1 else ""
        return group if group in self.names else ""

    def named_in(self, subject: str) -> str:
        """The one side that words name, whether as whose people they are or as who holds them; else ""."""
        found = {side for word in words_of(subject) for side in self._sides_of(word)}
        return next(iter(found)) if len(found) == 1 else ""

    def the_enemy(self, speaker: str | None, of: str) -> str:
        """The other of two sides, where a speaker is called by nothing but "the enemy" in a report of the side `of`.

        >>> Parties.of(["Orvand", "Mert"]).the_enemy("противник", "Mert")
        'Orvand'
        """
        called = [low for low in words_of(speaker or "") if low not in ("the", "side", "сторона")]
        others = [side for side in self.names if side != of]
        alone = bool(called) and all(_among(low, "enemies") for low in called)
        return others[0] if alone and of in self.names and len(others) == 1 else ""

    def in_english(self, subject: str, whose: str = "") -> str:
        """What an edition in English calls these people; "" where a word among them is not known.

        `whose`: the side they were found to be of, said of those whom the words only call ours or the enemy's.

        >>> Parties.of(["Orvand"]).in_english("військовополонених Орванду")
        'prisoners of war of Orvand'
        >>> Parties.of([]).in_english("мирных жителей"), Parties.of([]).in_english("hərbi əsir")
        ('civilians', 'prisoners of war')
        >>> Parties.of(["Orvand"]).in_english("пограничников седьмой роты")
        ''
        """
        nouns: list[str] = []
        side = self.named_in(subject)
        if _of_its_own(words_of(subject)):
            subject, side = without_own(subject), side or whose
        phrase, rest = _phrases(words_of(subject))
        nouns += phrase
        for low in rest:
            told_by = _is_ours(low) or _among(low, "enemies")
            side = side or (whose if told_by else "")
            if noun := _noun(low):
                nouns.append(noun)
            elif not (
                told_by or low in _FILLING or _among(low, "beside_states") or (side and side in self._sides_of(low))
            ):
                return ""
        people = _people_in_a_state(nouns)
        return f"{people} of {side}" if people and side else people

    def _told(self, claim: Claim, speaker: str, before_all: str) -> Iterator[str]:
        subject = claim.subject or ""
        before, behind = _beside(claim)
        captives = counts_captives(subject)
        yield from sides_around(claim, before_all, self._sides_of, speaker=speaker, captives=captives)
        for low in words_of(subject):
            for side in self._sides_of(low):
                if not captives or any(belongs_to(low, name) for name in self.names[side]):
                    yield side
        if not captives or behind.startswith("from "):
            yield from (side for low in words_of(behind) for side in self._sides_of(low))
        if OWNER.search(before):
            yield from self._sides_of(OWNER.sub("", before.lower()))
        own = [*words_of(subject), *words_of(before)]
        if speaker in self.names:
            if any(_is_ours(low) for low in own) or (_of_its_own(own) and not self._others_in(claim, speaker)):
                yield speaker
            others = [side for side in self.names if side != speaker]
            if len(others) == 1 and any(_among(low, "enemies") for low in own):
                yield others[0]

    def _others_in(self, claim: Claim, speaker: str) -> bool:
        """Whether the words quoted name a side that is not the speaker's: "its own" may be that one's then."""
        told = claim.evidence.text if claim.evidence else ""
        return any(side != speaker for low in words_of(told) for side in self._sides_of(low))

    def _sides_of(self, low: str) -> Iterator[str]:
        return (side for side, parts in self._telling.items() if any(names_side(low, part) for part in parts))

    @cached_property
    def _telling(self) -> dict[str, tuple[str, ...]]:
        """Side -> the parts of its names that tell it from the others."""
        told = {}
        for side, names in self.names.items():
            apart = {part for other, own in self.names.items() if other != side for n in own for part in words_of(n)}
            told[side] = tuple(part for name in names for part in _telling(name, frozenset(apart)))
        return told


@lru_cache(maxsize=_WORDS_KEPT)
def counts_captives(subject: str) -> bool:
    """Whether words name captives: whoever denies something of them speaks of no people of its own."""
    return any(_among(low, "captives") for low in words_of(subject))


@lru_cache(maxsize=_WORDS_KEPT)
def told_by_speaker(subject: str) -> bool:
    """Whether words call people ours or the enemy's: only who says it tells whose they are."""
    return any(_is_ours(low) or _among(low, "enemies") for low in words_of(subject))


def without_own(subject: str) -> str:
    """Words for people without "its own" before them.

    >>> without_own("its own soldiers"), without_own("soldiers")
    ('soldiers', 'soldiers')
    """
    kept = subject.split()
    while len(kept) > 1 and (_among(kept[0].lower(), "its_own") or kept[0].lower() in words("own_its")):
        kept = kept[1:]
    return " ".join(kept) if _of_its_own(words_of(subject)) else subject


def counts_enemies(subject: str) -> bool:
    """Whether words call people the enemy's."""
    return any(_among(low, "enemies") for low in words_of(subject))


@lru_cache(maxsize=_WORDS_KEPT)
def says_own(subject: str) -> bool:
    """Whether words call people ours, its own or their: read under another name they say another thing.

    >>> says_own("наших солдат"), says_own("their men"), says_own("enemy soldiers")
    (True, True, False)
    """
    owners = words("own_its")
    return any(_is_ours(low) or _among(low, "its_own") or low in owners for low in words_of(subject))


def _of_its_own(lows: Collection[str]) -> bool:
    return any(_among(low, "its_own") for low in lows)


def same_people(one: str, other: str) -> bool:
    """Whether two figures may count the same people: of one side, or one of them names none.

    >>> same_people("Norhat", ""), same_people("Norhat", "Duravan")
    (True, False)
    """
    return not one or not other or one == other


def states_of(subject: str) -> frozenset[str]:
    """What befell those counted, as the words for them tell: "wounded", "dead", "missing", "prisoners"; mostly empty.

    >>> sorted(states_of("վիրավոր")), sorted(states_of("soldiers"))
    (['wounded'], [])
    """
    found = {_noun(low) for low in words_of(subject)} | {_noun(low, "states") for low in words_of(subject)}
    return frozenset(found) & (_BEFALLEN | _STATES)


_STATES = frozenset({"wounded", "dead", "missing"})
"""Said of people in English before the word for them: "wounded soldiers"."""
_BEFALLEN = frozenset({"bodies", "remains", "prisoners", "prisoners of war", "detainees", "hostages"})


def _people_in_a_state(nouns: list[str]) -> str:
    """One word for people, in a state where one is told; "" where there are more, or none. Beside another word for
    them that they are people, residents or citizens says no more: "мирных жителей".
    """
    states = [noun for noun in dict.fromkeys(nouns) if noun in _STATES]
    kinds = [noun for noun in dict.fromkeys(nouns) if noun not in _STATES]
    if len(kinds) > 1:
        kinds = [noun for noun in kinds if noun not in _GENERAL] or kinds
    return " ".join((*states, *kinds)) if len(states) <= 1 and len(kinds) <= 1 else ""


_GENERAL = frozenset({"people", "residents", "citizens"})
_FILLING = frozenset({"من"})
"""Arabic "of", between a number and whom it counts."""
_ARTICLE = "ال"


def _phrases(lows: list[str]) -> tuple[list[str], list[str]]:
    """What several words side by side are in English ("hərbi əsir", "حرس الحدود"), and the words that are in none."""
    found, rest, at = [], [], 0
    while at < len(lows):
        fits = [one for one in _of_several(lows[at]) if _stand(one[0], lows[at : at + len(one[0])])]
        parts, noun = max(fits, key=lambda one: len(one[0]), default=((lows[at],), ""))
        found += [noun] if noun else []
        rest += [] if noun else [lows[at]]
        at += len(parts)
    return found, rest


def _of_several(low: str) -> Iterator[tuple[tuple[str, ...], str]]:
    for language in languages_of_word(low):
        yield from ((tuple(stem.split()), noun) for stem, noun in _english(language, "in_english") if " " in stem)


def _stand(stems: tuple[str, ...], lows: list[str]) -> bool:
    pairs = zip(stems, lows, strict=False)
    return len(stems) == len(lows) and all(
        b.removeprefix(_ARTICLE).startswith(a.removeprefix(_ARTICLE)) for a, b in pairs
    )


@lru_cache(maxsize=4096)
def _noun(low: str, table: str = "in_english") -> str:
    """What a word that begins so is in English; the longest beginning tells, a `!` ends a whole word."""
    low = low.removeprefix(_ARTICLE)
    pairs = (pair for language in languages_of_word(low) for pair in _english(language, table))
    found = {stem: noun for stem, noun in pairs if (low == stem[:-1] if stem[-1] == "!" else low.startswith(stem))}
    return found[max(found, key=len)] if found else ""


@cache
def _english(language: str, table: str) -> tuple[tuple[str, str], ...]:
    pairs = (one.partition("=") for one in words(table, language))
    return tuple((stem, noun) for stem, _, noun in pairs)


def _beside(claim: Claim) -> tuple[str, str]:
    """The word right before what is counted in the words quoted, and "of Orvand" right behind it."""
    told, subject = claim.evidence, claim.subject or ""
    if told is None or not subject or (at := told.text.find(subject)) < 0:
        return "", ""
    start, count = at, claim.count
    between = ""
    if count and count.start is not None and told.start <= count.start < told.start + at:
        start = count.start - told.start
        between = told.text[start:at]
    ahead = told.text[:start].split()
    behind = _BEHIND.match(told.text, at + len(subject))
    ours = next((w for w in words_of(between) if _is_ours(w) or _among(w, "its_own")), "")
    return ours or (ahead[-1] if ahead else ""), behind.group().strip() if behind else ""


@lru_cache(maxsize=_WORDS_KEPT)
def _is_ours(low: str) -> bool:
    """ "Our", as a word or as the ending of a word for people."""
    for language in languages_of_word(low):
        if low in words("ours", language):
            return True
        for ending in words("ours_endings", language):
            bare = low.removesuffix(ending)
            if bare != low and any(e.category == "people" and not e.rest for e in lexicon(language).starting(bare)):
                return True
    return False


@lru_cache(maxsize=_WORDS_KEPT)
def _among(low: str, name: str) -> bool:
    return any(_fits(low, pattern) for language in languages_of_word(low) for pattern in words(name, language))


def _fits(low: str, pattern: str) -> bool:
    return low.startswith(pattern[:-1]) if pattern.endswith("*") else low == pattern


def _telling(name: str, others: frozenset[str]) -> list[str]:
    """The part of a side's name that tells it from the others: Orvand of "Republic of Orvand"; none where none does."""
    own = [part for part in words_of(name) if part not in others and part not in ("of", "the")]
    own = [part for part in own if not is_common(part)] or own
    return own[-1:] if "of" in words_of(name) else own[:1]
