"""Names that the text has told elsewhere, where nothing beside them tells: in capitals, in tags, in other spellings."""

from __future__ import annotations

from lastcontact.reading.lexicon import lexicon, words
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.spellings import skeleton, squeezed

_LONGEST = 4


def find_echoes(sheet: Sheet, cast: Cast) -> None:
    """Adds capitalised words that nothing has claimed and that write a place or a person known from elsewhere."""
    exact: dict[str, Mention] = {}
    sounds: dict[str, Mention] = {}
    for mention in cast.mentions:
        if mention.kind not in (Kind.PLACE, Kind.PERSON) or mention.place_kind == "line":
            continue
        written = squeezed(sheet.said(mention.first, mention.last))
        last = sheet.words[mention.last - 1]
        if mention.kind is Kind.PLACE and mention.last - mention.first == 2 and len(last) > 3 and last[0].isupper():
            exact.setdefault(squeezed(last), mention)
        if len(written) > 3 and written.isalpha():
            exact.setdefault(written, mention)
            if mention.kind is Kind.PLACE and len(written) > 4:
                sounds.setdefault(skeleton(written), mention)
    if not exact:
        return
    starts = {key[:2] for key in exact} | {key[:2] for key in sounds}
    done = 0
    for i in sheet.capitals_in(0, len(sheet.words)):
        word = sheet.words[i]
        if i >= done and word[0].isupper() and len(word) > 1 and not cast.at(i):
            done = _echo(sheet, cast, i, (exact, sounds), starts)


def _echo(
    sheet: Sheet, cast: Cast, i: int, known: tuple[dict[str, Mention], dict[str, Mention]], starts: set[str]
) -> int:
    """The token after an echo that starts at a token; 0 where none does."""
    word = sheet.words[i]
    if squeezed(word)[:2] not in starts and skeleton(word)[:2] not in starts:
        return 0
    for last in range(min(i + _LONGEST, len(sheet.words)), i, -1):
        if any(
            (not sheet.is_capital(k) and sheet.lows[k] not in words("runs_particles")) or cast.at(k)
            for k in range(i, last)
        ):
            continue
        written = sheet.said(i, last)
        found = known[0].get(squeezed(written))
        plain = last == i + 1 and word.lower() in lexicon("en").words
        if found is None and not plain:
            found = known[1].get(skeleton(written))
        if found is None or (plain and not word.isupper()):
            continue
        name = found.name if found.kind is Kind.PERSON else written
        cast.add(Mention(i, last, found.kind, name, "name/echo", place_kind=found.place_kind))
        return last
    return 0
