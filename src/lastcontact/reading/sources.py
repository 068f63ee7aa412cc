"""Speakers as a sentence names them: before or after the reporting word, by name, role or pronoun."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lastcontact.reading.cases import PARTIES
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.heads import Heads
from lastcontact.reading.interruptions import INSERTED, OWNERS
from lastcontact.reading.kin import kin_of, kin_of_somebody
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind, Mention

_EDGES = frozenset(',;:”“"-()•')
_ONCE = ("former", "ex", "acting", "then", "interim")
_HELPING = {"did", "does", "do", "would", "will", "could", "can"}
_NAME = 5
"""Words of a name in marks, and one."""
_BEARS = 5
"""Tokens of "The Telegram channel" and the mark behind it, at most."""
_PRONOUNS = ("it", "he", "she", "they")
_NAMED = (Kind.BODY, Kind.OUTLET, Kind.SIDE, Kind.PLACE)


@dataclass(slots=True)
class Finder(Heads):
    """Finds sources in one sentence."""

    def left(self, at: int) -> Source | None:
        """The subject before token `at`: skips adverbs, appositions and phrases between commas."""
        if (named := self.in_marks(at)) is not None:
            return named
        inner = self.sentence.first < self.floor < at and not self.closes_aside(at, self.floor)
        within = self._left(at, self.floor) if inner else None
        return within or self._left(at, self.sentence.first)

    def _left(self, at: int, low: int) -> Source | None:
        sheet, stop = self.sheet, at
        for _ in range(5):
            if stop - 1 > self.sentence.first and sheet.words[stop - 1] == ")":
                opened = (k for k in range(stop - 2, max(stop - 16, self.sentence.first), -1) if sheet.words[k] == "(")
                stop = next(opened, stop)
            start = stop
            while start > low and not self._segment_edge(start - 1):
                start -= 1
            speaks = stop == at
            aside = self.aside(start, speaks=speaks) or self.aside(start + 1, speaks=speaks) or self.beside(start, stop)
            aside = aside or (stop < at and self.says_aside(start, stop)) or self.of_apposition(start, stop) is not None
            source = None if aside else self._subject(start, stop)
            if (
                source is None
                and start > self.sentence.first
                and sheet.words[start - 1] in ("”", '"')
                and start - 1 < at
            ):
                opened_at = range(start - 2, max(start - 10, self.sentence.first - 1), -1)
                opening = next((k for k in opened_at if sheet.words[k] in ("“", '"')), None)
                if opening is not None:
                    if start - opening <= 6 and (quoted := self._subject(opening + 1, start - 1)):
                        return quoted
                    stop = opening
                    continue
            if source is None and sheet.words[start - 1] in ("“", '"') and start - 1 > low and stop == at:
                source = self.of_pronoun(start - 2) if sheet.lows[start - 2] in _PRONOUNS else None
            if source is not None:
                return self._before_apposition(source, start, stop)
            comma = self.of_apposition(start, stop)
            if sheet.lows[start - 1] == "that" and (comma := comma or self.relative_before(low, start)):
                stop = comma
                continue
            if start <= low or (sheet.words[start - 1] not in ",)(-" and sheet.lows[start - 1] not in INSERTED):
                break
            stop = start - 1
        return None

    def in_marks(self, at: int) -> Source | None:
        """The name in marks before token `at`: "“Open Cell” denies that", "The channel “Torn Today” said"."""
        first, last = self.sentence.first + 1, at - 1
        if last > first and self.sheet.words[last] in ("”", '"') and self.sheet.words[first - 1] not in ("“", '"'):
            bears = range(self.sentence.first, min(self.sentence.first + _BEARS, last))
            opened = next((k for k in bears if self.sheet.words[k] in ("“", '"')), first - 1)
            noun = [self.sheet.words[k] for k in range(self.sentence.first, opened)]
            named = noun[:1] == ["The"] and all(w.isalpha() for w in noun) and noun[-1].islower()
            first = opened + 1 if named else first
        if self.sheet.words[first - 1] not in ("“", '"') or self.sheet.words[last] not in ("”", '"'):
            return None
        named = 0 < last - first < _NAME and all(self.sheet.is_capital(i) for i in range(first, last))
        return Source(first, last, self.sheet.said(first, last), "body", "name/in-marks") if named else None

    def _before_apposition(self, source: Source, start: int, stop: int) -> Source:
        """The person whom "X, the army's spokesman," names first."""
        if start - 2 < self.sentence.first or self.sheet.words[start - 1] != ",":
            return source
        if source.kind == "person":
            return kin_of_somebody(self, source, start - 1) or source
        before = next(
            (h for k in range(start - 4, start - 1) if (h := self.nouns.get(k)) and h.last == start - 1), None
        )
        inserted = self.sheet.words[stop + 1 : stop + 2] == [","]  # "12 soldiers, a commander said, were"
        papers = before is not None and self.sheet.lows[before.first] in words("said_of_papers")
        apposed = before is not None and not inserted and not papers
        apposed = apposed and self.sheet.words[stop : stop + 1] == [","]  # and not "asked by the press, a diver said"
        if before is not None and apposed and self.sheet.lows[start] in ("a", "an") and source.kind == "group":
            return self.of_noun(before)
        mention, opener = self.cast.at(start - 2), self.sheet.lows[start]
        if source.kind == "group" and self.sheet.lows[stop - 1].endswith("s") and opener not in ("the", "a", "an"):
            return source  # "Lieutenant Brint, officials said": no one is many
        closed = opener in OWNERS and self.sheet.words[stop : stop + 1] == [","]
        if opener in ("the", "a", "an") and self.sheet.words[stop : stop + 1] == [","]:
            if mention and mention.kind in (Kind.BODY, Kind.OUTLET):
                return self.of_mention(mention) or source
            first = self.sentence.first + (self.sheet.lows[self.sentence.first] == "the")
            unknown = self.capital_run(first, start - 1) if mention is None else None
            one = {*self.sheet.lows[start:stop]} & words("body_before")
            if unknown is not None and unknown.last == start - 1 and (one or unknown.last - unknown.first > 1):
                return unknown
        if (
            mention
            and mention.kind is Kind.PERSON
            and not inserted
            and (opener in ("the", "a", "an", "head") or closed or start in self.nouns or self.cast.at(start))
        ):
            return Source(mention.first, mention.last, mention.name, "person", "source/apposition")
        return source

    def _segment_edge(self, i: int) -> bool:
        return (
            self.sheet.words[i] in _EDGES
            or self.sheet.lows[i] in ("that", "which", "whom")
            or self.sheet.lows[i : i + 2] == ["who", "the"]
            or (boundary_strength(self.sheet, i, self.sentence) >= 3 and self.sheet.lows[i] not in words("skipped"))
        )

    def _subject(self, first: int, stop: int) -> Source | None:
        """The source among the tokens of one segment; none when it is only time, manner or medium."""
        sheet, skipped = self.sheet, words("skipped")
        i = first
        while i < stop and sheet.lows[i] in skipped:
            i += 1
        i = self.past_its_setting(self.past_its_day(i, stop), stop)
        if i >= stop:
            return None
        k = stop - 1
        while k > i and (sheet.lows[k] in skipped or sheet.lows[k].endswith("ly")):
            k -= 1
        if sheet.lows[k] in (*_PRONOUNS, "i", "we") and (source := self.of_pronoun(k)) is not None:
            return source
        if made := self.made_by(i, stop):
            return made
        within = self.cast.within(i, stop)
        persons = [m for m in within if m.kind is Kind.PERSON]
        next_to_it = self.nouns.get(i + 1)
        freed = next_to_it is not None and next_to_it.last == stop and sheet.lows[i].endswith("ed")
        if sheet.lows[i] in words("time_openers") and not freed:
            named = [
                m for m in within if m.last >= stop - 1 and m.first > i + 2 - (sheet.lows[i + 1] in words("calendar"))
            ]
            tail = [m for m in named if m.kind in (Kind.BODY, Kind.PERSON)]
            tail = tail or [m for m in named if m.kind is Kind.OUTLET and not self.hangs(m)]
            acts = stop - 2 * (sheet.lows[stop - 1] == "and" and sheet.lows[stop - 2] in words("calling_up"))
            held = next((h for k in range(i + 3, stop) if (h := self.nouns.get(k)) and h.last == acts), None)
            ones = {*sheet.lows[held.first - 2 : held.first]} & words("determiners") if held else set()
            if held is not None and not tail and ones and sheet.lows[i] in ("in", "on"):
                return self.of_noun(held)
            if held is not None and not tail and sheet.lows[held.first - 1] == "'s" and sheet.lows[i] == "on":
                return Source(held.first - 2, stop, sheet.said(held.first - 2, stop), "group", "source/owned")
            if sheet.lows[i] in words("no_subject") or not tail:
                return None
            return self.of_mention(tail[-1])
        if persons and sheet.lows[i] in _PRONOUNS and persons[-1].first > i + 1:
            return None  # "who had denied that they held Stefan Aurel, admitted": whom they held does not speak
        if persons:
            return kin_of(self, persons[-1], i) or self.of_mention(persons[-1])
        return self._bodies(within, i, stop)

    def _bodies(self, within: list[Mention], i: int, stop: int) -> Source | None:
        sheet = self.sheet
        others = [m for m in within if m.kind in _NAMED]
        nouns = [hit for k in range(i, stop) if (hit := self.nouns.get(k)) and self.cast.at(k) is None]
        nouns = [hit for n, hit in enumerate(nouns) if n == 0 or hit.last > nouns[n - 1].last]
        if nouns:
            met = [m for m in others if m.first > nouns[0].first and self.met_by(m)]
            others = [m for m in others if m not in met]
            nouns = nouns[:1] if met and not others else nouns
        if others:
            chosen = self.head(others)
            heads = [h for h in nouns if self.linked(h, chosen) and sheet.lows[h.first] not in PARTIES]
            source = self.of_mention(chosen)
            if heads and source:
                return self.with_head(source, heads, chosen)
            if nouns and chosen.kind in (Kind.PLACE, Kind.SIDE) and nouns[0].last <= chosen.first:
                return self.of_noun(nouns[0])
            if chosen.kind is Kind.PLACE and nouns and nouns[-1].last == stop and chosen.last <= nouns[-1].first:
                return Source(chosen.first, stop, sheet.said(chosen.first, stop), "group", "source/of-a-place")
            speaks = chosen.first == i and chosen.last >= stop - 1
            if chosen.kind is Kind.PLACE and chosen.place_kind != "city" and not speaks:
                return None
            return source
        adjectives = [m for m in within if m.kind is Kind.ADJECTIVE]
        if nouns and (of := self.of_what(i, nouns[0].first)) is not None:
            return of
        if nouns:
            return self.of_noun(nouns[0] if self.joined(nouns) else nouns[-1], adjectives[0] if adjectives else None)
        alone = [m for m in adjectives if m.head == "people" or (m.first == i and m.last == stop)]
        if alone:
            first, last = alone[-1].first, alone[-1].last
            return Source(first, last, sheet.said(first, last), "group", "source/people")
        for k in range(stop - 1, i - 1, -1):
            if (source := self.of_pronoun(k)) is not None:
                return source
        ends = stop
        while ends > i and sheet.lows[ends - 1] in all_words("have", "negating") | _HELPING:
            ends -= 1
        if i < ends and (unknown := self.capital_run(i, ends)) and unknown.last == ends:
            return unknown
        return self.of_what(i, stop - 1) or self.unknown_role(i, stop)

    def _of_a_place(self, mention: Mention) -> Source | None:
        """ "Sarn's mayor", "Sarn mayor Tor Ven": whose place a role behind it is of."""
        at = mention.last + (self.sheet.lows[mention.last] == "'s")
        role = self.nouns.get(at)
        if role is None or self.cast.at(at) is not None:
            return None
        return Source(mention.first, role.last, self.sheet.said(mention.first, role.last), "group", "source/owned")

    def _named_behind(self, best: Source, at: int) -> Source | None:
        """The name that closes an apposition: "the mayor, Edda Krohn", "their employer, Relief Bridge"."""
        named = self._titled(at) if best.kind != "person" else None
        behind = self.sheet.lows[named.last + 1] if named is not None and named.last + 1 < self.sentence.last else ""
        aged = named is not None and behind.isdecimal() and self.sheet.words[named.last + 2] == ","
        if behind in ("a", "an") or aged:
            return None  # "according to the parish council, Lenn Osk, a baker, was taken"
        if named is not None:
            closed = self.closed(named.last)
            return Source(best.first, named.last, named.name, "person", named.rule) if closed else None
        run = self.capital_run(at, self.sentence.last) if best.kind == "group" else None
        closed = run is not None and run.last - run.first > 1 and self.closed(run.last)
        return replace(run, first=best.first) if run is not None and closed else None

    def right(self, at: int) -> Source | None:
        """A source that starts within a few tokens from `at`."""
        sheet, i = self.sheet, at + (self.sheet.lows[at] in _ONCE)
        stop = min(self.sentence.last, at + 12)
        if made := self.made_by(at, self.sentence.last):
            return made
        best: Source | None = None
        while i < stop:
            word = sheet.words[i]
            if word in _EDGES:
                return (self._named_behind(best, i + 1) if best and word == "," else None) or best
            mention = self.cast.at(i)
            owner = mention is not None and (
                mention.kind is Kind.PLACE or (mention.kind is Kind.BODY and sheet.lows[mention.last] == "'s")
            )
            if mention is not None and owner and (owned := self._of_a_place(mention)):
                i = owned.last if best is None and sheet.lows[mention.last] == "'s" else mention.last
                best = owned if i == owned.last else best
                continue
            if mention is not None:
                found = self.of_mention(mention)
                kin = (
                    best is not None
                    and best.kind == "group"
                    and (sheet.lows[best.last] in ("of", ".") or best.first < mention.first < best.last)
                )
                if found and best and kin and found.kind == "person":
                    return Source(best.first, mention.last, sheet.said(best.first, mention.last), "group", "source/kin")
                if found and (
                    best is None or found.kind == "person" or (best.kind == "group" and best.last == mention.first)
                ):
                    best = replace(found, first=best.first) if best else found
                if found and found.kind == "person":
                    return best
                i = mention.last
                continue
            if hit := self.nouns.get(i):
                if best is None:
                    best = self.of_noun(hit)
                elif best.kind == "body" and hit.first == best.last:
                    best = Source(best.first, hit.last, f"{best.name} {sheet.lows[i]}", "body", "source/body-role")
                i = hit.last
                continue
            if i == at and sheet.lows[i] in ("him", "her") and i + 1 not in self.nouns:
                return Source(i, i + 1, self.memory.person, "person", "source/pronoun")
            if best is None and i <= at + 1 and (unknown := self.capital_run(i, stop)):
                of_it = self.nouns.get(unknown.last + 1) if sheet.lows[unknown.last] == "'s" else None
                return Source(i, of_it.last, sheet.said(i, of_it.last), "group", "source/owned") if of_it else unknown
            if best is None and sheet.lows[i] in ("the", "a", "an") and (role := self._role_at(i + 1, stop)):
                best = role
                i = role.last
                continue
            if best is None and (pronoun := self.of_pronoun(i)) is not None:
                return pronoun
            if sheet.lows[i] in words("source_ends") and (best or i > at):
                break
            i += 1
        return best
