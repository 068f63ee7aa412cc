"""Attribution in the languages that are read by word lists alone: the nearest teller of a reporting word."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.reading.days import Dated
from lastcontact.reading.lexicon import Hit
from lastcontact.reading.memory import Memory, Source
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.saying import Saying
from lastcontact.reading.sheet import Sentence, Sheet

_NOT = frozenset(["не", "ні", "չի", "չեն", "չէ", "չէր", "չեմ", "არ", "ვერ", "لم", "لا", "لن", "ما", "ليس", "deyil"])
_NEGATED_ENDINGS = ("məyib", "mayıb", "məmişdir", "mədi", "madı", "mir", "mır")
_LINKS = ("в", "في", "у")


def tellings(
    sheet: Sheet, sentence: Sentence, hits: list[Hit], cast: Cast, dates: list[Dated], memory: Memory
) -> list[Saying]:
    """Every reporting word of a sentence with its teller; the whole sentence is what is told."""
    cues: dict[int, Hit] = {}
    for hit in hits:
        if hit.entry.category == "cue" and (hit.first not in cues or cues[hit.first].last < hit.last):
            cues[hit.first] = hit
    tellers = _tellers(sheet, sentence, hits, cast)
    found: list[Saying] = []
    for at in sorted(cues):
        hit = cues[at]
        if found and at < found[-1].last:
            continue
        source = _nearest(sheet, sentence, hit, tellers, memory)
        if source is None and hit.value == "source_right":
            source = _up_to_comma(sheet, sentence, hit.last)
        if source is None and hit.value.startswith("source"):
            continue
        memory.remember(source)
        cue = "asserted" if hit.value.startswith("source") else hit.value
        first_half = at - sentence.first <= sentence.last - hit.last
        said = _told_on(sheet, hit, source, dates)
        made = Saying(
            hit.first, hit.last, cue, source, first_half, hit.entry.id, negated=_negated(sheet, sentence, hit)
        )
        found.append(replace(made, said=said.interval, dates=frozenset({said.first})) if said else made)
    if not found and (opening := _before_colon(sheet, sentence, tellers)):
        memory.remember(opening.source)
        found.append(opening)
    return found


def _up_to_comma(sheet: Sheet, sentence: Sentence, at: int) -> Source | None:
    """The few words of "По данным правозащитников," as they stand."""
    for i in range(at + 1, min(at + 6, sentence.last)):
        if sheet.words[i] in ",.;":
            return Source(at, i, sheet.said(at, i), "group", "source/phrase")
    return None


def _before_colon(sheet: Sheet, sentence: Sentence, tellers: list[Source]) -> Saying | None:
    """ "Защитник прав человека Мира Хален: ..."."""
    for i in range(sentence.first + 1, min(sentence.first + 12, sentence.last)):
        if sheet.words[i] == ":" and tellers and tellers[0].last <= i:
            source = next((s for s in tellers if s.kind == "person" and s.last <= i), tellers[0])
            return Saying(i, i + 1, "asserted", source, True, "colon")
    return None


def find_tellers(sheet: Sheet, sentence: Sentence, hits: list[Hit], cast: Cast) -> None:
    """Bodies by their head word and the names that follow it, into the cast."""
    heads: dict[int, Hit] = {}
    for hit in hits:
        if (
            hit.entry.category == "source_noun"
            and hit.value == "body"
            and (hit.first not in heads or heads[hit.first].last < hit.last)
        ):
            heads[hit.first] = hit
    done = sentence.first
    for first in sorted(heads):
        hit = heads[first]
        if first < done:
            continue
        last = hit.last
        start = first
        if (
            start > sentence.first
            and sheet.is_capital(start - 1)
            and sheet.lows[start - 1].endswith(("ская", "ський", "ська", "ское", "ский", "ой", "ого"))
        ):
            start -= 1
        while (
            last < sentence.last
            and last - hit.last < 4
            and _name_like(sheet, last)
            and not _two_names(sheet, sentence, last)
        ):
            last += 1
        if last + 1 < sentence.last and sheet.lows[last] in _LINKS and sentence.language == "ar":
            last += 2
        name = sheet.said(start, last)
        cast.add(
            Mention(
                start,
                last,
                Kind.BODY,
                name,
                hit.entry.id,
                None,
                sheet.lows[first],
                generic=last - start == 1 and not sheet.is_capital(start),
            )
        )
        done = last


def find_people(sheet: Sheet, sentence: Sentence, hits: list[Hit], cast: Cast) -> None:
    """In scripts without capitals: the two words after a title that no list knows."""
    known = {i for h in hits for i in range(h.first, h.last) if h.entry.category != "number"}
    for hit in hits:
        if hit.entry.category != "title":
            continue
        at = hit.last
        while at < sentence.last and at in known and at - hit.last < 4:
            at += 1
        words_of_name = [
            k for k in range(at, min(at + 2, sentence.last)) if sheet.words[k].isalpha() and k not in known
        ]
        if len(words_of_name) == 2 and not any(cast.at(k) for k in words_of_name):
            cast.add(Mention(at, at + 2, Kind.PERSON, sheet.said(at, at + 2), "name/after-title"))


def _two_names(sheet: Sheet, sentence: Sentence, i: int) -> bool:
    """Whether a given name and a surname start at token i: a person, not the rest of the body's name."""
    following = i + 1 < sentence.last and sheet.is_capital(i) and sheet.is_capital(i + 1)
    return following and sheet.words[i + 1].isalpha() and sheet.words[i].isalpha()


def _name_like(sheet: Sheet, i: int) -> bool:
    word = sheet.words[i]
    return (word[0].isupper() and word.isalpha()) or sheet.lows[i] in (
        "обороны",
        "оборони",
        "внутренних",
        "дел",
        "внутрішніх",
        "справ",
        "иностранных",
        "закордонних",
        "юстиции",
    )


def _tellers(sheet: Sheet, sentence: Sentence, hits: list[Hit], cast: Cast) -> list[Source]:
    found: list[Source] = []
    for mention in cast.within(sentence.first, sentence.last):
        if mention.kind is Kind.PERSON:
            found.append(
                Source(mention.first, mention.last, nominative(mention.name, sentence.language), "person", mention.rule)
            )
        elif mention.kind in (Kind.BODY, Kind.OUTLET):
            found.append(
                Source(mention.first, mention.last, nominative(mention.name, sentence.language), "body", mention.rule)
            )
    for hit in hits:
        if hit.entry.category == "source_noun" and cast.at(hit.first) is None:
            last = hit.last
            while (
                last < sentence.last
                and last - hit.last < 3
                and sheet.words[last].isalpha()
                and sheet.lows[last]
                in ("в", "у", "из", "госпитале", "армии", "больнице", "طبي", "طبية", "امنية", "أمنية", "أمني", "امني")
            ):
                last += 1
            found.append(
                Source(
                    hit.first, last, nominative(sheet.said(hit.first, last), sentence.language), "group", hit.entry.id
                )
            )
    return sorted(found, key=lambda s: s.first)


def _nearest(sheet: Sheet, sentence: Sentence, hit: Hit, tellers: list[Source], memory: Memory) -> Source | None:
    """On the side that the reporting word asks for; else the nearer; a person before the body he speaks for."""
    after = [s for s in tellers if s.first >= hit.last and s.first - hit.last <= 6]
    before = [s for s in tellers if s.last <= hit.first and hit.first - s.last <= 10]
    opens = hit.first == sentence.first or sheet.words[hit.first - 1] in ',”"-.'
    if hit.value == "source_right" or sentence.language == "ar" or (opens and after and hit.value != "source_left"):
        side = after
    elif hit.value == "source_left":
        side = list(reversed(before))
    else:
        side = list(reversed(before)) or after
    if not side:
        return None if hit.value.startswith("source") else _pronoun(sheet, sentence, hit, memory)
    close = [s for s in side if abs(s.first - side[0].first) <= 5]
    return next((s for s in close if s.kind == "person"), side[0])


def _pronoun(sheet: Sheet, sentence: Sentence, hit: Hit, memory: Memory) -> Source | None:
    near = sheet.lows[max(sentence.first, hit.first - 4) : min(sentence.last, hit.last + 3)]
    if any(w in ("он", "она", "він", "вона", "նա", "ის", "هو", "هي", "o") for w in near):
        return Source(hit.first, hit.last, memory.person, "person", "source/pronoun")
    verb_first = sentence.language == "ar" and hit.first - sentence.first <= 1
    return (
        Source(hit.first, hit.last, memory.speaker, "person", "source/same-speaker")
        if verb_first and memory.speaker
        else None
    )


def _negated(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    low = max(sentence.first, hit.first - 2)
    if any(w in _NOT or w.startswith(("ولم", "فلم")) for w in sheet.lows[low : hit.first]):
        return True
    after = sheet.lows[hit.last : hit.last + 1]
    return sheet.lows[hit.last - 1].endswith(_NEGATED_ENDINGS) or (bool(after) and after[0] == "deyil")


def _told_on(sheet: Sheet, hit: Hit, source: Source | None, dates: list[Dated]) -> Dated | None:
    """A date that stands right beside the reporting word or its teller."""
    edges = [(hit.first, hit.last)] + ([(source.first, source.last)] if source else [])
    for dated in dates:
        for first, last in edges:
            if 0 <= dated.first - last <= 1 or 0 <= first - dated.last <= 1:
                return dated
    return None


_VOWELS = "աեէըիոօւაეიოუ"
_HEADS = {
    "армии": "армия", "министерства": "министерство", "штаба": "штаб", "полиции": "полиция", "службы": "служба",
    "армії": "армія", "міністерства": "міністерство", "штабу": "штаб", "поліції": "поліція", "хреста": "Хрест",
    "креста": "Крест", "червоного": "Червоний", "красного": "Красный",
}  # fmt: skip


def nominative(name: str, language: str) -> str:
    """The plain form of a name that stands in another case, by its endings; the name itself where they do not tell.

    >>> nominative("Միրա Հալենը", "hy")
    'Միրա Հալեն'
    """
    if language == "hy":
        name = name.removesuffix("-ն")
        if name.endswith("ը") or (name.endswith("ն") and len(name) > 3 and name[-2] not in _VOWELS):
            return name[:-1]
        return name.removesuffix("-").removesuffix("ի") if name.endswith("չի") else name.removesuffix("-")
    if language == "ka":
        return name[:-2] + "ი" if name.endswith("მა") and len(name) > 4 else name
    if language == "az":
        return name.removesuffix("nın").removesuffix("nin")
    if language in ("ru", "uk"):
        return " ".join(_HEADS.get(w.lower(), w) for w in name.split())
    return name
