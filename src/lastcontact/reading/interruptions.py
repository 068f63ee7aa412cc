"""What stands between a speaker and the reporting word: relative clauses, asides, what he did meanwhile."""

from __future__ import annotations

from dataclasses import dataclass

from lastcontact.reading.lexicon import all_words, is_number, words
from lastcontact.reading.papers import Papers

_DAY = ("on", "yesterday", "today", "later", "now", "then", "also", "has", "had")
RELATIVE = ("who", "which", "whose", "whom", "where")
INSERTED = (*RELATIVE, "because")
_GOES_ON = ("of", "from", "who", "in", "at", "on", "to", "told", "and", "that", "as", "during", "via", "by", "'s")
"""What may follow a name that ends its apposition."""
OWNERS = ("the", "a", "an", "our", "its", "their", "his", "her")

_TIES = ("under", "to", "from", "for", "of", "in", "with", "by", "on", "through", "over")
_ONES = ("he", "she", "they", "it")
_BEFORE_A_DAY = frozenset(("on", "late", "early", "at", "by", "in", "since", "from", "until"))


@dataclass(slots=True)
class Interruptions(Papers):
    """Tells the parts of one sentence that only interrupt."""

    def aside(self, at: int, *, speaks: bool = False) -> bool:
        """Whether a clause that begins at `at`, after "who" or "which" and a comma, only adds to a name before it.

        Not "which Dr Askew denied", "which he denied": it `speaks` where its verb is the one that is looked at.
        """
        lows, first = self.sheet.lows, self.sentence.first
        if at - 2 <= first or lows[at - 1] not in RELATIVE:
            return False
        named = lows[at] in OWNERS or self.sheet.is_capital(at) or self.cast.at(at) is not None
        own = named and (lows[at - 1] in ("which", "whom") or lows[at - 1 : at + 1] == ["who", "the"])
        own = speaks and (own or (lows[at - 1] == "which" and lows[at] in _ONES))
        comma = at - 2 - (lows[at - 2] in _TIES)  # ", under which the battalion serves,"
        return not own and (lows[at - 1] in ("whose", "who") or (comma > first and lows[comma] == ","))

    def beside(self, at: int, stop: int) -> bool:
        """ "The ministry, citing field reports, said": what the speaker did meanwhile, or the papers he has."""
        lows, first = self.sheet.lows, self.sentence.first
        if lows[at - 1] == "because":
            return self.sheet.words[stop] == ","
        if at - 1 <= first or self.sheet.words[at - 1] != "," or at >= stop:
            return False
        return lows[at] in words("meanwhile") or (lows[at] == "citing" and lows[stop - 1] in words("told_papers"))

    def says_aside(self, start: int, stop: int) -> bool:
        """ "An officer, he says, told him": who told is named before what is said aside."""
        commas = self.sheet.words[start - 1 : start] == [","] and self.sheet.words[stop : stop + 1] == [","]
        return commas and stop - start <= 4 and any(k in self.cues for k in range(start + 1, stop))

    def of_apposition(self, start: int, stop: int) -> int | None:
        """The comma of "X, a group that tracks detentions in the region, says", where its "that" stands at `start`.

        So it is with ", speaking on condition that she not be named,".
        """
        words_, lows = self.sheet.words, self.sheet.lows
        if lows[start - 1] != "that" or words_[stop : stop + 1] != [","]:
            return None
        comma = next((k for k in range(start - 2, self.sentence.first, -1) if words_[k] == ","), None)
        if comma is None or (lows[comma + 1] in words("meanwhile") and comma + 1 not in self.cues):
            return comma
        return comma if lows[comma + 1] in OWNERS else None

    def closes_aside(self, at: int, floor: int) -> bool:
        """Whether what was said before `floor` was said in a clause that ends here: "X, which put it at 48, said"."""
        lows, first = self.sheet.lows, self.sentence.first
        opened = any(lows[k] in RELATIVE and lows[k - 1] == "," for k in range(first + 1, floor))
        while at - 1 > floor and (lows[at - 1] in _DAY or lows[at - 1] in words("calendar")):
            at -= 1  # ", which had called it idle talk, on Thursday | admitted that"
        return opened and lows[at - 1] == ","

    def relative_before(self, low: int, at: int) -> int | None:
        """The comma of the clause that "that" stands in: "The minister, who denied that ..., said"."""
        lows = self.sheet.lows
        return next((k - 1 for k in range(at - 2, low + 1, -1) if lows[k] in RELATIVE and lows[k - 1] == ","), None)

    def past_its_day(self, i: int, stop: int) -> int:
        """ "On Monday | local residents said", "by noon on 3 May | a diver": where the subject begins behind a day."""
        lows, at = self.sheet.lows, i + 1
        if lows[i] not in _BEFORE_A_DAY:
            return i
        while at < stop and (self._timed(at) or lows[at] == "on" or lows[at][0].isdecimal()):
            at += 1
        named = any(self._timed(k) for k in range(i + 1, at))
        return at if named and lows[at - 1] != "on" else i

    def _timed(self, at: int) -> bool:
        """Whether a word is of a day: "Monday", "evening"."""
        return self.sheet.lows[at] in all_words("calendar", "parts_of_day")

    def past_its_setting(self, i: int, stop: int) -> int:
        """ "In an address on Wednesday evening | the President said": where the subject begins behind the occasion."""
        lows = self.sheet.lows
        if lows[i] not in words("setting_openers"):
            return i
        opens = (k for k in range(stop - 2, i + 1, -1) if lows[k] in OWNERS or is_number(lows[k]))
        begins = (k for k in opens if self._ends_a_phrase(k - 1))
        return next(begins, i)

    def _ends_a_phrase(self, at: int) -> bool:
        """Whether a word ends a phrase of nouns, so that an article behind it begins another."""
        word = self.sheet.lows[at]
        ends = word[0].isalnum() and word not in all_words("stoppers", "setting_openers", "be", "determiners")
        timed = word in all_words("calendar", "triggers_events", "parts_of_day") or self.sheet.is_capital(at)
        return ends and (timed or not word.endswith(("ed", "ing", "ly")))

    def closed(self, at: int) -> bool:
        """Whether a name ends its apposition: "the driver, Lev Saro, said", and not "the driver, Lev Saro was hit"."""
        return at >= self.sentence.last or not self.sheet.words[at][0].isalnum() or self.sheet.lows[at] in _GOES_ON
