"""What a body is called once its whole name was said, and whose a bare "the Ministry of Defence" is."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.reading.authors import publisher_nouns
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.sheet import Sheet, Zone
from lastcontact.reading.world import stem


def shorten(sheet: Sheet, cast: Cast, outlet: str | None) -> None:
    """ "the Column" after "the Cauripe Column", "the Ministry of Defence" after "the Dorvian one": one body."""
    full: dict[str, str] = {}
    bodies = [m for m in cast.mentions if m.kind in (Kind.BODY, Kind.OUTLET) and cast.at(m.first) is m]
    whose = {mention.name: mention.side for mention in reversed(bodies)}
    for mention in bodies:
        for tail in _tails(mention):
            full.setdefault(tail, mention.name)
    for word in publisher_nouns(outlet):
        full.setdefault(word, outlet or "")
    apart = _apart(bodies, full, _opening_ends(sheet))
    sided = [m for m in cast.mentions if m.side and m.kind is not Kind.PLACE][:1]
    last: dict[str, str] = {}
    names: dict[int, str] = {}
    for mention in bodies:
        name = mention.name.lower().removeprefix("the ")
        home = sided[0].side if sided and sided[0].first < mention.first else None
        whole = last.get(name)
        if whole is None and (named_later := full.get(name)):
            theirs = whose.get(named_later)
            whole = named_later if theirs is None or name not in apart else None
            whole = f"{home} {mention.name}" if theirs and home and home != theirs else whole
        if whole and whole.lower() != mention.name.lower() and not mention.generic and mention.side is None:
            names[mention.first] = whole
        for tail in _tails(mention):
            last[tail] = mention.name
    cast.rename(names)
    _ministries_of_sides(cast)
    for i in range(len(sheet.words)):
        word = sheet.lows[i]
        if (
            word in full
            and sheet.is_capital(i)
            and cast.at(i) is None
            and i
            and (sheet.lows[i - 1] in ("the", "a", "'s", "this", "our"))
        ):
            cast.add(Mention(i, i + 1, Kind.BODY, full[word], "body/short", None, word))
    cast.mentions.sort(key=lambda m: m.first)


def _ministries_of_sides(cast: Cast) -> None:
    """ "The ministry in Ostrel", "the Ostreli ministry": the one ministry of that side that is named in full."""
    named = [m for m in cast.mentions if m.kind is Kind.BODY and m.side and m.head.endswith(" ministry")]
    sides = [m for m in cast.mentions if m.kind is Kind.SIDE and m.side]
    for mention in [m for m in cast.mentions if m.kind is Kind.BODY and m.head == "ministry"]:
        inside = (m.side for m in sides if mention.first < m.first < mention.last)
        side = mention.side or next(inside, None)
        theirs = {m.name: m for m in named if side and m.side and stem(m.side) == stem(side)}
        if len(theirs) == 1:
            whole = next(iter(theirs.values()))
            cast.replace(mention, replace(mention, name=whole.name, side=whole.side, head=whole.head, generic=False))


def _apart(bodies: list[Mention], full: dict[str, str], opened: int) -> set[str]:
    """The short names that stand behind the opening before any whole name they may be short for."""
    first: dict[str, int] = {}
    for mention in bodies:
        first.setdefault(mention.name, mention.first)
    bare = ((m.name.lower().removeprefix("the "), m.first) for m in bodies if m.side is None and m.first >= opened)
    return {name for name, at in bare if at < first.get(full.get(name, ""), 0)}


def _opening_ends(sheet: Sheet) -> int:
    """The token behind the headline and the first paragraph, where a body may be named shortly before its whole name.

    Behind them a bare name that comes before another side's whole one is another body's: "The Ministry of Defence lost
    contact with 12. ... The Ministry of Defence of Duravan said that it holds nobody".
    """
    body = next((s.paragraph for s in sheet.sentences if s.zone is Zone.BODY), 0)
    return next((s.first for s in sheet.sentences if s.zone is Zone.BODY and s.paragraph > body), len(sheet.words))


def _tails(mention: Mention) -> list[str]:
    """What a body may be called once its whole name was said: its last word, and its name without its side."""
    words_of = mention.name.lower().removeprefix("the ").split()
    if len(words_of) < 2 or mention.generic:
        return []
    short = mention.rule in ("name/outlet", "body/short") or words_of[-1] in words("bodies_weak")
    made = [words_of[-1]] if short or mention.head == words_of[-1] else []
    if mention.side and words_of[0] == mention.side.lower():
        made.append(" ".join(words_of[1:]))
    rest = words_of[bool(mention.side and words_of[0] == mention.side.lower()) :]
    if rest[:2] == [mention.head, "of"] or (rest[0] in _HEADS and rest[1:2] in (["of"], ["for"], ["on"])):
        made.append(rest[0])
    return made


_HEADS = frozenset((
    "ministry", "commission", "committee", "office", "bureau", "council", "department", "directorate", "headquarters",
    "agency", "centre", "center", "secretariat", "administration", "mission", "service",
))  # fmt: skip
"""What a body may be called by alone, whose name goes on with "of" or "for"."""
