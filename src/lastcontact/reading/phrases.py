"""Names, roles, groups and pronouns of a sentence as sources."""

from __future__ import annotations

from dataclasses import dataclass

from lastcontact.reading.antecedents import (
    MET_AFTER,
    OFFICES,
    body_of_the_sentence,
    group_of_the_sentence,
    is_any_of_them,
    organ_of,
    person_of_the_clause,
)
from lastcontact.reading.genders import may_be
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, is_common, is_number, words
from lastcontact.reading.memory import Memory, Source
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.sheet import Sentence, Sheet

_PLAIN = 4
"""Words of a teller that no table knows, with its article."""
_SHORT_WORD = 4


@dataclass(slots=True)
class Phrases:
    """What one sentence offers as sources: its mentions, its nouns of role, and who was named before."""

    sheet: Sheet
    sentence: Sentence
    cast: Cast
    nouns: dict[int, Hit]
    memory: Memory
    cues: frozenset[int] = frozenset()
    floor: int = 0
    """Where what the reporting word before has introduced begins: who speaks in it is named no earlier."""

    def phrase(self, at: int) -> Source | None:
        """The few words up to the comma, for sources that no table knows: "according to former cellmates,"."""
        for i in range(at, min(at + 7, self.sentence.last)):
            if self.sheet.lows[at] in ("our", "my"):
                return Source(at, at + 1, None, "own", "source/own-voice")
            papers = self.sheet.lows[i - 1] in words("told_papers") or self.sheet.lows[at] == "information"
            if self.sheet.words[i] in ",.;" and i > at and papers:
                return Source(at, i, None, "own", "source/papers")
            named = self.cast.at(i + 1) if self.sheet.words[i] == "," and i > at else None
            if named is not None and named.kind is Kind.PERSON:
                return Source(at, named.last, named.name, "person", "name/person")  # "its chair, Mirel Dunstan"
            if self.sheet.words[i] in ",.;" and i > at:
                return Source(
                    at, i, self.sheet.said(at, i).removeprefix("the ").removeprefix("a "), "group", "source/phrase"
                )
        return None

    def _role_at(self, at: int, stop: int) -> Source | None:
        """A role that no table knows, right after its article: "the mediator", "a beekeeper"."""
        known = any(self.cast.at(k) or k in self.nouns for k in range(at, min(at + 4, stop)))
        word = self.sheet.lows[at] if at < stop else ""
        if known or not (
            word.isalpha() and len(word) > 4 and word.endswith(("or", "er", "ist", "man", "woman", "ian", "ant", "ee"))
        ):
            return None
        return Source(at, at + 1, word, "group", "source/role")

    def capital_run(self, at: int, stop: int) -> Source | None:
        """A capitalised name that nothing has told to be person, body or place: "the Brethren of the Hills"."""
        at += self.sheet.lows[at] == "the"
        last = at
        while (
            last < stop
            and self.sheet.is_capital(last)
            and self.cast.at(last) is None
            and self.sheet.words[last][0].isalpha()
        ):
            last += 1
            if self.sheet.lows[last : last + 1] == ["'"] and self.sheet.is_capital(min(last + 1, stop - 1)):
                last += 1  # "the Fishers' Guild"
            if last > at and self.sheet.lows[last : last + 1] == ["of"]:
                behind = last + 1 + (self.sheet.lows[last + 1 : last + 2] == ["the"])
                last = behind if behind < stop and self.sheet.is_capital(behind) else last
        opens = last - at <= 1 and is_common(self.sheet.lows[at])
        follows = self.cast.at(last)
        if (
            last == at
            or opens
            or (follows is not None and follows.kind is Kind.PERSON)
            or self.sentence.title_case
            or (last - at == 1 and len(self.sheet.words[at]) < 3)
        ):
            return None
        return Source(at, last, self.sheet.said(at, last), "body", "source/name")

    def unknown_role(self, first: int, stop: int) -> Source | None:
        """The noun right before the verb, after its article: "the commandant stated"."""
        k = stop - 1
        while k > first and (self.sheet.lows[k] in words("skipped") or self.sheet.lows[k].endswith("ly")):
            k -= 1
        word = self.sheet.lows[k]
        article = k > first and self.sheet.lows[k - 1] in words("role_articles")
        if word in ("other", "another", "second", "third", "latter") and self.memory.body and not self.memory.person:
            return Source(k, k + 1, self.memory.body, "group", "source/another")
        if word in ("them", "those") and k - 2 >= first and self.sheet.lows[k - 1] == "of":
            return Source(k - 2, k + 1, None, "group", "source/one-of-them")
        if is_number(word):
            return Source(first, k + 1, self.sheet.said(first, k + 1), "group", "source/count")
        lead = self.sheet.lows[first:k]
        bare = all(w.isalpha() and w not in all_words("determiners", "asking") for w in lead)
        if word in words("no_tellers"):
            return None
        if word.endswith("s") and len(word) > 4 and len(lead) <= 2 and bare and not article and not is_common(word):
            if word in ("sides", "parties"):
                return Source(first, k + 1, None, "group", "source/both")
            return Source(first, k + 1, self.sheet.said(first, k + 1), "group", "source/plural")
        if not article and (named := self._named_by_words(first, k)):
            return named
        closes = self.sentence.title_case and stop >= self.sentence.last - 1 and self.sheet.words[first - 1] in ",:-"
        if closes and k == first and word.isalpha():
            return Source(k, k + 1, word, "group", "source/headline")
        if not article or not word.isalpha() or len(word) < 4 or word in words("stoppers") or word in words("skipped"):
            return None
        return Source(k, k + 1, word, "group", "source/role")

    def _named_by_words(self, first: int, last: int) -> Source | None:
        """ "The bar association says": two or three plain nouns after an article, right before the verb."""
        lows, j = self.sheet.lows, last
        while j > max(first, last - _PLAIN) and lows[j].isalpha() and lows[j] not in all_words("stoppers", "be"):
            j -= 1
        opens = j < last and lows[j] in ("the", "a", "an", "its", "their", "our") and j <= first + 1
        if not opens or len(lows[last]) <= _SHORT_WORD or self.sheet.is_capital(last):
            return None
        return Source(j + 1, last + 1, self.sheet.said(j + 1, last + 1), "group", "source/words")

    def _titled(self, at: int) -> Mention | None:
        """A person named at `at`, after titles alone."""
        for i in range(at, min(at + 5, self.sentence.last)):
            mention = self.cast.at(i)
            if mention is not None and mention.kind is Kind.PERSON:
                return mention
            if (
                mention is None
                and i not in self.nouns
                and not self.sheet.is_capital(i)
                and self.sheet.lows[i] not in ("the", "a", ".")
            ):
                return None
        return None

    def of_mention(self, mention: Mention) -> Source | None:
        """A person, body, outlet or country as a source; adjectives alone are none."""
        if mention.kind is Kind.PERSON:
            return Source(mention.first, mention.last, mention.name, "person", mention.rule)
        if mention.kind is Kind.ADJECTIVE and mention.head != "people":
            return None
        name: str | None = mention.name
        if mention.generic and mention.head in words("organs"):
            name = organ_of(self, mention.name, mention.first)
        elif mention.generic and is_any_of_them(self, mention):
            name = None
        elif mention.generic:
            known = self.memory.bodies.get(mention.head) or self._of_side(mention)
            name = known or self._of_home(mention) or mention.name
            if name != mention.name:
                self.memory.bodies.setdefault(mention.head, name)
                if "ministry" in mention.head:
                    self.memory.bodies.setdefault("ministry", name)
        return Source(mention.first, mention.last, name, "body", mention.rule)

    def _of_home(self, mention: Mention) -> str | None:
        """ "The army" in a statement of Sarvia's own ombudsman is the Sarvian one."""
        state = mention.head.split()[-1:] in (["army"], ["forces"], ["navy"], ["staff"])
        return f"{self.memory.home} {mention.name}" if self.memory.home and state else None

    def _of_side(self, mention: Mention) -> str | None:
        """ "Sarvia corrected its count, the army said": the army of the country that the sentence speaks of."""
        for other in self.cast.within(self.sentence.first, mention.first):
            if other.kind is Kind.SIDE and other.side:
                return f"{other.side} {mention.name}"
        return None

    def of_noun(self, hit: Hit, adjective: Mention | None = None) -> Source:
        """A role or group named only by its noun: "a hospital source", "local residents"."""
        sheet, stoppers = self.sheet, words("stoppers")
        lows = sheet.lows
        known = self.memory.bodies.get(lows[hit.first]) if hit.last == hit.first + 1 else None
        whose = lows[hit.first - 1] if hit.first > self.sentence.first else ""
        ours = whose == "our" and not lows[hit.last - 1].endswith("s") and lows[hit.last - 1] not in _SOMEBODY_ELSE
        if ours or (whose in ("my", "our") and lows[hit.last - 1] in words("our_reporters")):
            return Source(hit.first, hit.last, None, "own", "source/own-voice")
        if lows[hit.last : hit.last + 1] in (["'"], ["'s"]) and lows[hit.last + 1] in words("it_means"):
            return Source(hit.first, hit.last + 2, sheet.said(hit.first, hit.last + 2), "group", hit.entry.id)
        first = hit.first
        while (
            first > self.sentence.first
            and first > hit.first - 4
            and (lows[first - 1].isalpha() or "-" in lows[first - 1] or lows[first - 1] == "'s")
            and lows[first - 1] not in stoppers
            and lows[first - 1] not in ("citing", "cites", "cited", "quoting", "quotes", "quoted")
            and len(lows[first - 1]) > 1
        ):
            first -= 1
        first += lows[first] in ("my", "our", "his", "her")
        if adjective is not None and hit.first - 6 < adjective.first < first:
            first = adjective.first
        last = hit.last
        while last in self.nouns and last < self.sentence.last and not self._reports(last):
            last = self.nouns[last].last
        bound = lows[last : last + 2] in (["at", "least"], ["at", "most"])
        bound |= lows[last] == "in" and bool({"case", "cases", "instances"} & {*lows[last + 2 : last + 3]})
        if last + 1 < self.sentence.last and lows[last] in ("of", "in", "from", "at", "for") and not bound:
            k = last + 1
            while (
                k < min(self.sentence.last, last + 7)
                and (lows[k].isalpha() or "-" in lows[k] or lows[k] == "'s")
                and (lows[k] not in stoppers or lows[k] in ("the", "of"))
            ):
                acts = (lows[k].endswith("ed") and lows[k + 1] in MET_AFTER) or lows[k] in words("past_verbs")
                if acts or (k in self.cues and lows[k - 1] not in ("the", "a", "an")):
                    break
                k += 1
            last = k if k > last + 1 else last
        if last == hit.last and lows[first - 1 : first] == ["the"] and (held := self._spoken_of(first, hit)):
            return held
        if lows[first:last] in OFFICES:
            known = organ_of(self, sheet.said(first, last), first)
        return Source(first, last, known or sheet.said(first, last), "group", hit.entry.id)

    def _reports(self, at: int) -> bool:
        """Whether a word that may be a noun is the verb: "partners | report that", "hospitals | report 14 dead"."""
        lows = self.sheet.lows
        then = lows[at + 1]
        told = is_number(then) or then[0].isdecimal() or then in ("some", "at", "more", "nearly", "about", "no", "up")
        return at in self.cues and (then == "that" or (told and lows[at - 1].endswith("s") and lows[at] == "report"))

    def _spoken_of(self, first: int, hit: Hit) -> Source | None:
        """Whom "the ombudswoman", "the official", "one of the sources", "the statement" mean, named before."""
        lows, memory = self.sheet.lows, self.memory
        office = " ".join(lows[first : hit.last]).removeprefix("same ")
        if held := self._who_is(office):
            return Source(hit.first, hit.last, held, "person", "source/office")
        titled = memory.person is not None and bool(self.cast.roles.get(memory.person))
        if office in words("said_of_one") and memory.person and titled and memory.speaker == memory.person:
            return Source(hit.first, hit.last, memory.person, "person", "source/the-one")
        if memory.spoke_as(office) or (office in words("said_of_papers") and memory.speaker):
            kind = "person" if memory.speaker == memory.person else "body"
            return Source(hit.first, hit.last, memory.speaker, kind, "source/the-paper")
        if lows[max(0, hit.first - 3) : hit.first - 1] in (["one", "of"], ["some", "of"], ["all", "of"]):
            group = next((g for g in (memory.speaker, memory.body, memory.group) if g and g.endswith(office)), None)
            return Source(hit.first, hit.last, group, "group", "source/one-of-them") if group else None
        return None

    def _who_is(self, office: str) -> str | None:
        """The one person of the text who holds an office: "the ombudswoman" after "Ombudswoman Irada Selim"."""
        asked = {"head of state": "president", "head of government": "prime minister", "premier": "prime minister"}
        offices = {office, asked.get(office, office)}
        holders = [
            name
            for name, roles in self.cast.roles.items()
            if any(f" {o} " in f" {r.lower()} " for r in roles for o in offices)
        ]
        return holders[0] if len(holders) == 1 else None

    def _one(self, pronoun: str) -> str | None:
        """The person spoken of last whose roles and name do not forbid the pronoun: Father Aldo is no "she"."""
        last, roles = self.memory.person, self.cast.roles
        if last is None or may_be(pronoun, last, roles):
            return last
        return next((p for p in reversed(self.memory.people[-_RECALLED:]) if may_be(pronoun, p, roles)), None)

    def _begun_with(self, i: int) -> str | None:
        """The one that the sentence itself begins with: "My husband called at six, he says"."""
        hit = self.nouns.get(self.sentence.first + 1)
        one = hit is not None and hit.last < i - 1 and self.sheet.lows[hit.last - 1] in words("one_person")
        return self.of_noun(hit).name if hit is not None and one else None

    def of_pronoun(self, i: int) -> Source | None:
        """The one whom a pronoun means by what was said before; the name is None when nobody fits."""
        word = self.sheet.lows[i]
        word = "it" if self.sheet.lows[i : i + 2] == ["its", "own"] else word
        if word in words("pronoun_person"):
            name = person_of_the_clause(self, i) or self._one(word) or self._begun_with(i)
            return Source(i, i + 1, name, "person", "source/pronoun")
        if word in words("pronoun_body"):
            name = body_of_the_sentence(self, i) or self.memory.body or self.memory.speaker
            return Source(i, i + 1, name, "body", "source/pronoun")
        if word in words("pronoun_group"):
            quoted = self.sheet.quote[i]  # “They reported that they were surrounded”: those of whom he speaks
            one = self.memory.speaker == self.memory.person and not quoted  # he is not "they"
            before = (None if quoted else self.memory.group) or (None if one else self.memory.speaker)
            return Source(i, i + 1, group_of_the_sentence(self, i) or before, "body", "source/pronoun")
        if word in words("pronoun_own"):
            return Source(i, i + 1, None, "own", "source/own-voice")
        return None


_RECALLED = 8
"""How many names back the one whom a pronoun fits may have been named."""
_SOMEBODY_ELSE = all_words("one_person", also="source contact informant interlocutor insider")
