"""Who says it: reporting words, their source, what they cover, when and through what it was said."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lastcontact.core.dates import Interval
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.lexicon import Hit
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.times import Dated

_PRONOUNS = {"he": "person", "she": "person", "it": "body", "they": "group", "we": "own", "i": "own"}
_SKIPPED = frozenset(
    [
        "also",
        "later",
        "then",
        "earlier",
        "had",
        "has",
        "have",
        "again",
        "however",
        "meanwhile",
        "today",
        "yesterday",
        "further",
        "once",
        "repeatedly",
        "publicly",
        "already",
        "would",
        "did",
        "not",
        "n't",
    ]
)
_OPENERS = frozenset(["in", "on", "during", "at", "through", "via", "via", "over", "speaking", "late", "early"])
_NOUN_CUES = frozenset(
    [
        "claims",
        "claim",
        "reports",
        "report",
        "demands",
        "demand",
        "estimate",
        "estimates",
        "fears",
        "hopes",
        "hope",
        "doubts",
        "appeals",
        "posts",
        "cites",
        "addresses",
        "notes",
        "fear",
        "requests",
    ]
)
_OF = frozenset(["of", "for", "at", "from", "in", "with", "to", "'s"])


@dataclass(frozen=True, slots=True)
class Source:
    """A speaker as the text names him; `name` None when the words do not tell whom they mean."""

    first: int
    last: int
    name: str | None
    kind: str
    rule: str


@dataclass(frozen=True, slots=True)
class Saying:
    """A reporting word, its source and side of the sentence it covers; `after` content follows, else precedes."""

    first: int
    last: int
    cue: str
    source: Source | None
    after: bool
    rule: str
    channel: str | None = None
    said: Interval | None = None
    negated: bool = False
    dates: frozenset[int] = frozenset()
    answers: Source | None = None


@dataclass(slots=True)
class Memory:
    """Who spoke last, for pronouns and for speech that goes on."""

    person: str | None = None
    body: str | None = None
    speaker: str | None = None
    channel: str | None = None
    said: Interval | None = None
    bodies: dict[str, str] = field(default_factory=dict)

    def remember(self, source: Source | None, saying: Saying) -> None:
        if source is None or source.name is None:
            return
        if source.kind == "person":
            self.person = source.name
        else:
            self.body = source.name
        self.speaker, self.channel, self.said = source.name, saying.channel, saying.said


def sayings(
    sheet: Sheet, sentence: Sentence, hits: list[Hit], cast: Cast, dates: list[Dated], memory: Memory
) -> list[Saying]:
    """Every reporting word of a sentence with its source resolved, in order."""
    cues: dict[int, Hit] = {}
    nouns: dict[int, Hit] = {}
    media: dict[int, Hit] = {}
    for hit in hits:
        table = {"cue": cues, "source_noun": nouns, "channel": media}.get(hit.entry.category)
        if table is not None and (hit.first not in table or table[hit.first].last < hit.last):
            table[hit.first] = hit
    finder = _Finder(sheet, sentence, cast, nouns, memory)
    found: list[Saying] = []
    last = -1
    for at in sorted(cues):
        hit = cues[at]
        if at < last:
            continue
        last = hit.last
        saying = finder.read(hit, cues)
        if saying is None:
            continue
        saying = _told(sheet, sentence, saying, cast, media, dates)
        memory.remember(saying.source, saying)
        found.append(saying)
    return found


@dataclass(slots=True)
class _Finder:
    sheet: Sheet
    sentence: Sentence
    cast: Cast
    nouns: dict[int, Hit]
    memory: Memory

    def read(self, hit: Hit, cues: dict[int, Hit]) -> Saying | None:
        cue = hit.value
        if cue == "source":
            return self._according(hit)
        if self.cast.at(hit.first) is not None:
            return None
        if self._nominal(hit):
            return self._noun(hit)
        negated = self._negated(hit.first)
        inverted = self._inverted(hit)
        if inverted is not None:
            return Saying(hit.first, hit.last, cue, inverted, False, hit.entry.id, negated=negated)
        source = self._left(hit.first)
        if source is None:
            return None
        after = self._content_follows(hit, source)
        return Saying(hit.first, hit.last, cue, source, after, hit.entry.id, negated=negated)

    def _nominal(self, hit: Hit) -> bool:
        sheet, i = self.sheet, hit.first
        if sheet.lows[i] not in _NOUN_CUES or self.sentence.title_case:
            return False
        before = sheet.lows[i - 1] if i > self.sentence.first else ""
        after = sheet.lows[hit.last] if hit.last < self.sentence.last else ""
        return before in (
            "the",
            "a",
            "an",
            "'s",
            "its",
            "their",
            "his",
            "her",
            "denied",
            "denies",
            "rejected",
            "confirmed",
            "such",
            "these",
            "those",
            "any",
            "earlier",
            "media",
            "no",
            "dismissed",
            "unverified",
            "unconfirmed",
            "of",
            "by",
            "some",
            "circulating",
            "opposition",
            "deny",
            "confirm",
            "latest",
            "new",
            "other",
            "denying",
            "enemy",
        ) or after in ("by", "of", "about", "on", "in", "circulating", "from", ",", ".", "were")

    def _noun(self, hit: Hit) -> Saying | None:
        """ "claims by Baku that", "Baku's claim that": a source for what follows."""
        sheet, stop = self.sheet, self.sentence.last
        low = sheet.lows[hit.first]
        if not low.startswith(("claim", "report", "estimate")):
            return None
        if hit.last < stop and sheet.lows[hit.last] in ("by", "from", "of") and (source := self._right(hit.last + 1)):
            return Saying(
                hit.first, source.last, "claimed" if low.startswith("claim") else "reported", source, True, hit.entry.id
            )
        if hit.first - 2 >= self.sentence.first and sheet.lows[hit.first - 1] == "'s":
            owner = self.cast.at(hit.first - 2)
            if owner:
                source = self._of_mention(owner)
                return Saying(
                    owner.first,
                    hit.last,
                    "claimed" if low.startswith("claim") else "reported",
                    source,
                    True,
                    hit.entry.id,
                )
        return None

    def _negated(self, at: int) -> bool:
        low = max(self.sentence.first, at - 5)
        for i in range(at - 1, low - 1, -1):
            word = self.sheet.lows[i]
            if word in (
                "not",
                "never",
                "neither",
                "nor",
                "cannot",
                "without",
                "declined",
                "refused",
                "unable",
                "failed",
                "refusing",
                "declining",
                "refuses",
                "declines",
                "nobody",
                "none",
                "no",
                "yet",
            ) or word.endswith("n't"):
                return True
            if word in (",", ";", "that", "”", "but"):
                return False
        return False

    def _inverted(self, hit: Hit) -> Source | None:
        """The source after the verb: “...,” said X; in headlines: "..., Claims Pashinyan"."""
        sheet = self.sheet
        before = sheet.words[hit.first - 1] if hit.first > self.sentence.first else ""
        if before not in (",", "”", '"', "-", "'") or sheet.lows[hit.first].endswith("ing"):
            return None
        return self._right(hit.last)

    def _right(self, at: int) -> Source | None:
        """A source that starts within a few tokens from `at`."""
        i = at
        stop = min(self.sentence.last, at + 9)
        best: Source | None = None
        while i < stop:
            word = self.sheet.words[i]
            if word in ',.;:”"' and (best or i == at):
                break
            mention = self.cast.at(i)
            if mention is not None:
                found = self._of_mention(mention)
                if found and (best is None or found.kind == "person"):
                    best = replace(found, first=best.first) if best else found
                if found and found.kind == "person":
                    return best
                i = mention.last
                continue
            if hit := self.nouns.get(i):
                if best is None:
                    best = self._of_noun(hit)
                i = hit.last
                continue
            if self.sheet.lows[i] in _PRONOUNS and best is None:
                return self._of_pronoun(i)
            if self.sheet.lows[i] in ("that", "said", "who", "told"):
                break
            i += 1
        return best

    def _left(self, at: int) -> Source | None:
        """The subject before the verb: skips adverbs, appositions and phrases between commas."""
        sheet = self.sheet
        stop = at
        for _ in range(4):
            start = stop
            while start > self.sentence.first and not self._segment_edge(start - 1):
                start -= 1
            source = self._subject(start, stop)
            if source is not None:
                return source
            if start <= self.sentence.first or sheet.words[start - 1] != ",":
                break
            stop = start - 1
        return None

    def _segment_edge(self, i: int) -> bool:
        word = self.sheet.words[i]
        return (
            word in ',;:”“"-()•' or boundary_strength(self.sheet, i, self.sentence) >= 3 or self.sheet.lows[i] == "that"
        )

    def _subject(self, first: int, stop: int) -> Source | None:
        """The source among the tokens of one segment; none when the segment is only time, manner or medium."""
        sheet = self.sheet
        i = first
        while i < stop and (
            sheet.lows[i] in _SKIPPED
            or sheet.lows[i] in ("and", "but", "while", "as", "when", "after", "although", "though", "whereas")
        ):
            i += 1
        if (
            i < stop
            and sheet.lows[i] in _OPENERS
            and not any(m.kind in (Kind.PERSON,) for m in self.cast.within(i, stop))
        ):
            later = [m for m in self.cast.within(i, stop) if m.kind is Kind.BODY and m.last >= stop - 2]
            return self._of_mention(later[-1]) if later and sheet.lows[i] not in ("through", "via") else None
        persons = [m for m in self.cast.within(i, stop) if m.kind is Kind.PERSON]
        if persons:
            person = persons[-1]
            if i < person.first and sheet.lows[i] in ("through", "via"):
                return None
            return self._of_mention(person)
        others = [m for m in self.cast.within(i, stop) if m.kind in (Kind.BODY, Kind.OUTLET, Kind.SIDE, Kind.PLACE)]
        nouns = [hit for k in range(i, stop) if (hit := self.nouns.get(k)) and self.cast.at(k) is None]
        if others:
            chosen = others[0] if others[0].kind is Kind.BODY else others[-1]
            head = [h for h in nouns if h.last <= chosen.first and h.value == "group"] + [
                h for h in nouns if h.first >= chosen.last
            ]
            source = self._of_mention(chosen)
            if head and source:
                return self._with_head(source, head[0], chosen)
            if chosen.kind is Kind.PLACE and not head and chosen.place_kind != "city":
                return None
            return source
        adjectives = [m for m in self.cast.within(i, stop) if m.kind is Kind.ADJECTIVE]
        if nouns:
            return self._of_noun(nouns[-1], adjectives[0] if adjectives else None)
        if adjectives and adjectives[-1].head == "people":
            return Source(
                adjectives[-1].first,
                adjectives[-1].last,
                sheet.said(adjectives[-1].first, adjectives[-1].last),
                "group",
                "source/people",
            )
        for k in range(stop - 1, i - 1, -1):
            if sheet.lows[k] in _PRONOUNS:
                return self._of_pronoun(k)
        return None

    def _with_head(self, source: Source, head: Hit, mention: Mention) -> Source:
        words = " ".join(self.sheet.words[head.first : head.last])
        name = f"{source.name} {words}"
        return Source(min(source.first, head.first), max(source.last, head.last), name, "body", "source/body-role")

    def _of_mention(self, mention: Mention) -> Source | None:
        if mention.kind is Kind.PERSON:
            return Source(mention.first, mention.last, mention.name, "person", mention.rule)
        if mention.kind is Kind.ADJECTIVE and mention.head != "people":
            return None
        name: str | None = mention.name
        if mention.generic:
            name = self.memory.bodies.get(mention.head) or mention.name
        elif mention.kind is Kind.BODY:
            self.memory.bodies[mention.head] = mention.name
            self.memory.bodies[mention.head.split()[0]] = mention.name
            if "ministry" in mention.head:
                self.memory.bodies["ministry"] = mention.name
        return Source(mention.first, mention.last, name, "body", mention.rule)

    def _of_noun(self, hit: Hit, adjective: Mention | None = None) -> Source:
        first = hit.first
        lows = self.sheet.lows
        while first > self.sentence.first and (
            lows[first - 1].isalpha() and lows[first - 1] not in _STOPPERS and first > hit.first - 4
        ):
            first -= 1
        if adjective is not None and adjective.first < first:
            first = adjective.first
        last = hit.last
        if last + 1 < self.sentence.last and lows[last] in ("of", "in", "from", "at", "for"):
            k = last + 1
            while (
                k < min(self.sentence.last, last + 7)
                and (lows[k].isalpha() or "-" in lows[k])
                and lows[k] not in _STOPPERS - {"the", "of"}
                and self.nouns.get(k - 1) is None
            ):
                k += 1
            last = k if k > last + 1 else last
        words = self.sheet.said(first, last)
        known = self.memory.bodies.get(lows[hit.first])
        return Source(first, last, known or words, "group", hit.entry.id)

    def _of_pronoun(self, i: int) -> Source:
        match _PRONOUNS[self.sheet.lows[i]]:
            case "person":
                name = self.memory.person
            case "body":
                name = self.memory.body
            case _:
                name = self.memory.speaker
        return Source(i, i + 1, name, "person" if self.sheet.lows[i] in ("he", "she") else "body", "source/pronoun")

    def _according(self, hit: Hit) -> Saying | None:
        source = self._right(hit.last)
        if source is None:
            return None
        before_is_channel = self.sheet.lows[hit.first] in (
            "citing",
            "cites",
            "cited",
            "quoting",
            "quotes",
            "quoted",
            "referring",
            "with",
        )
        after = hit.first <= self.sentence.first + 1
        if before_is_channel and source.last < self.sentence.last and self.sheet.lows[source.last] in ("as", "saying"):
            after = True
        return Saying(hit.first, source.last, "asserted", source, after, hit.entry.id)

    def _content_follows(self, hit: Hit, source: Source) -> bool:
        """Whether what is said stands after the verb, or before the source."""
        sheet = self.sheet
        rest = [sheet.lows[i] for i in range(hit.last, self.sentence.last) if sheet.lows[i].isalnum()]
        before = source.first - self.sentence.first
        preceded = (source.first > self.sentence.first and sheet.words[source.first - 1] in ',”"-') or (
            source.first - 2 >= self.sentence.first
            and sheet.lows[source.first - 1] in ("the", "a", "an")
            and sheet.words[source.first - 2] in ',”"'
        )
        if "that" in rest[:8] or (hit.last < self.sentence.last and sheet.words[hit.last] in (":", "“")):
            return True
        if preceded and before >= 4:
            later = sheet.words[hit.last] if hit.last < self.sentence.last else "."
            return not (later in ".,;”" or len(rest) <= 9)
        return True


_STOPPERS = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "at",
        "by",
        "from",
        "to",
        "with",
        "and",
        "or",
        "but",
        "that",
        ",",
        ".",
        "said",
        "says",
        "told",
        "while",
        "when",
        "after",
        "as",
        "who",
        "which",
        "for",
        "has",
        "have",
        "had",
        "is",
        "was",
        "were",
        "are",
        "also",
        ",",
        "since",
        "two",
        "three",
    ]
)


def _told(
    sheet: Sheet, sentence: Sentence, saying: Saying, cast: Cast, media: dict[int, Hit], dates: list[Dated]
) -> Saying:
    """Adds channel and time of saying from the words beside the reporting word."""
    channel: str | None = None
    reach = _reach(sheet, sentence, saying)
    for i in range(*reach):
        if hit := media.get(i):
            if i > sentence.first and sheet.lows[i - 1] in (
                "a",
                "an",
                "the",
                "on",
                "its",
                "his",
                "her",
                "their",
                "by",
                "press",
                "video",
                "via",
                "televised",
                "daily",
                "brief",
                "written",
                "short",
                "joint",
                "separate",
                "evening",
                "morning",
                "by",
                "over",
            ):
                channel = channel or sheet.said(hit.first, hit.last)
        elif (
            (mention := cast.at(i))
            and mention.kind is Kind.OUTLET
            and i == mention.first
            and (saying.source is None or mention.first != saying.source.first)
        ):
            if any(
                sheet.lows[k] in ("told", "telling", "to", "with", "by") for k in range(max(sentence.first, i - 3), i)
            ):
                channel = mention.name
    told = [d for d in dates if reach[0] <= d.first < reach[1]]
    interval = told[0].interval if told else None
    return replace(saying, channel=channel, said=interval, dates=frozenset(d.first for d in told))


def _reach(sheet: Sheet, sentence: Sentence, saying: Saying) -> tuple[int, int]:
    """The tokens around a reporting word that speak of the saying and not of what is said."""
    start = min(saying.first, saying.source.first if saying.source else saying.first)
    stop = max(saying.last, saying.source.last if saying.source else saying.last)
    limit = min(sentence.last, stop + 14)
    j = stop
    while (
        j < limit
        and sheet.lows[j] not in ("that", ":", "“", ";")
        and not (sheet.words[j] == "," and saying.after and j > stop)
    ):
        if (
            saying.after
            and sheet.lows[j] in ("the", "a", "some", "more", "at", "they")
            and j > stop
            and sheet.lows[j - 1] not in ("in", "on", "during", "to", "at", "by", "with", "told")
        ):
            break
        if (
            saying.after
            and sheet.lows[j] not in _REACH
            and not sheet.is_capital(j)
            and j > stop
            and sheet.lows[j - 1] not in _REACH
            and not sheet.lows[j][0].isdigit()
        ):
            break
        j += 1
    i = start
    while (
        i > sentence.first
        and (start - i) < 12
        and sheet.words[i - 1] not in '”";.'
        and (sheet.words[i - 1] != "," or _opening(sheet, sentence, i - 1))
    ):
        i -= 1
    return i, j


_REACH = frozenset(
    [
        "on",
        "in",
        "at",
        "to",
        "during",
        "late",
        "early",
        "through",
        "via",
        "a",
        "an",
        "the",
        "his",
        "her",
        "its",
        "their",
        "by",
        "over",
        "for",
        "from",
        "this",
        "last",
        "evening",
        "morning",
        "afternoon",
        "night",
        "earlier",
        "telephone",
        "press",
        "daily",
    ]
)


def _opening(sheet: Sheet, sentence: Sentence, comma: int) -> bool:
    return (
        comma - sentence.first <= 9
        and sheet.lows[sentence.first]
        in (
            "on",
            "in",
            "late",
            "early",
            "earlier",
            "during",
            "at",
            "speaking",
            "last",
            "yesterday",
            "today",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
        )
    ) or (comma > sentence.first and sheet.words[comma] == ",")
