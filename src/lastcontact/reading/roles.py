"""What a text says that a person is: the words before the name, or between commas beside it."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.name_hits import Tables
from lastcontact.reading.sheet import Sentence, Sheet


def role_of(sheet: Sheet, sentence: Sentence, title: Hit, tables: Tables, cast: Cast) -> str:
    """The words before a name that say what the person is, with the body or country before them."""
    first = title.first
    while first - 1 >= sentence.first:
        other = tables.title_end.get(first)
        if other and not (sheet.lows[first] == "of" and sheet.lows[first - 1] in words("of_a_person")):
            first = other.first
            continue
        mention = cast.at(first - 1)
        low = sheet.lows[first - 1]
        if mention and mention.kind is not Kind.PERSON:
            first = mention.first
        elif low in (
            "'s",
            "of",
            "for",
            "the",
            "deputy",
            "acting",
            "former",
            "chief",
            "press",
            "human",
            "rights",
            "and",
            "first",
            "senior",
        ):
            first -= 1
        else:
            break
    while first < title.first and sheet.lows[first] in ("the", "of", "for", "and", "'s"):
        first += 1
    return sheet.said(first, title.last)


def title_before(sheet: Sheet, first: int, tables: Tables) -> Hit | None:
    """The title right before a name: "Major Kolo", "Maj. Kolo", "Major (ret.) Kolo"."""
    if title := tables.title_end.get(first):
        return title
    words_before = sheet.words[max(0, first - 4) : first]
    if words_before[-1:] == ["."]:
        return tables.title_end.get(first - 1)
    if words_before[-1:] == [")"]:
        opened = next((k for k in range(first - 2, max(0, first - 5), -1) if sheet.words[k] == "("), first)
        return tables.title_end.get(opened)
    return None


def told_before(
    sheet: Sheet, sentence: Sentence, edges: tuple[int, int], tables: Tables, cast: Cast
) -> tuple[int, list[str]]:
    """How strongly the words before a name tell that it is a person's, and the roles that they give."""
    first, last = edges
    votes, roles, at = 0, list[str](), first - 1
    if last - first == 1 and sheet.lows[first] in words("no_surname"):
        return 0, []
    if title := title_before(sheet, first, tables):
        votes += 6
        roles.append(role_of(sheet, sentence, title, tables, cast))
        at = title.first - 1
    if head := _head_of(sheet, sentence, at, tables):
        return votes + 6, [*roles, sheet.said(head.first, first)]
    many = last - first > 1 or title is not None
    if at >= sentence.first and sheet.lows[at] == "of" and sheet.lows[at - 1] in words("of_a_person"):
        votes += 4
    if many and at >= sentence.first and sheet.lows[at] in ("our", "himself", "herself", "name", "young"):
        votes += 3
    if (
        many
        and at > sentence.first
        and sheet.words[at] == ","
        and sheet.lows[at - 1] in ("youngest", "oldest", "eldest")
    ):
        votes += 4
    if _pronoun_after(sheet, sentence, last) and many:
        votes += 1
    born = sheet.lows[last : min(last + 3, sentence.last)]
    if many and born[:1] in ([","], ["("]) and (born[1:] == ["b", "."] or born[1:2] in (["born"], ["aged"], ["dob"])):
        votes += 4
    if at <= sentence.first:
        return votes, roles
    owner = cast.at(at - 1) if sheet.words[at] == "'s" and many else None
    if owner is not None and owner.kind is Kind.OUTLET:
        return votes + 4, [*roles, f"{owner.name} journalist"]
    if sheet.lows[at] in ("called", "named") and sheet.lows[at - 1].isalpha():
        return (votes + 4, [*roles, sheet.words[at - 1]]) if _trade(sheet.lows[at - 1]) else (votes, roles)
    if sheet.words[at] not in (",", "("):
        mine = sheet.lows[at - 1] in _MINE
        trade = (many or mine) and not title and _trade(sheet.lows[at]) and sheet.lows[at - 1] in _ARTICLES
        return (votes + 3, [*roles, sheet.words[at]]) if trade else (votes, roles)
    if sheet.words[at] == "(" and not title:
        return votes, roles
    if (many or _his(sheet, at, tables)) and (role := role_before(sheet, sentence, at, tables)):
        return votes + (3 if sheet.words[at] == "," else 0), [*roles, role]
    return votes, roles


def _head_of(sheet: Sheet, sentence: Sentence, at: int, tables: Tables) -> Hit | None:
    """The title of "the head of the Office Vera Antonova", where nothing parts the body from the name."""
    if at - 2 <= sentence.first or not sheet.is_capital(at):
        return None
    low = at - 1
    while low > sentence.first and (sheet.is_capital(low) or sheet.lows[low] == "the") and at - low < 5:
        low -= 1
    return tables.title_end.get(low) if sheet.lows[low] == "of" else None


def _pronoun_after(sheet: Sheet, sentence: Sentence, last: int) -> bool:
    """Whether "he", "her" or a year of birth comes soon after a name."""
    near = sheet.lows[last : min(last + 8, sentence.last)]
    return any(w in ("he", "she", "his", "her", "him") for w in near) or (near[:2] in (["b", "."], ["(", "b"]))


def _his(sheet: Sheet, comma: int, tables: Tables) -> bool:
    """Whether the words before a comma are of a relative: "her husband, Taddeo,"."""
    title = tables.title_end.get(comma)
    return title is not None and sheet.lows[title.first - 1] in _MINE


def _trade(word: str) -> bool:
    """Whether a word is a person's by its make: teacher, ferryman, mediator, agent, fisherman."""
    return (len(word) > 5 and word.islower() and word.endswith(_TRADES)) or word in words("trades")


_TRADES = (
    "ter",
    "der",
    "ner",
    "per",
    "cher",
    "yer",
    "ger",
    "ker",
    "ler",
    "ist",
    "man",
    "woman",
    "ator",
    "itor",
    "ian",
    "agent",
    "eer",
    "ier",
    "wright",
    "smith",
    "monger",
    "master",
    "keeper",
)
_MINE = ("his", "her", "my", "their", "our")
_ARTICLES = ("the", "a", "an", "his", "her", "my", "our", "their", "its", "'s", "former", "retired", "young", "local")


def role_before(sheet: Sheet, sentence: Sentence, comma: int, tables: Tables) -> str:
    """The role in "the secretary of the Security Council, Anton Karelin" and "a schoolteacher, Anselm Kreuk"."""
    low = comma
    while (
        low > sentence.first
        and comma - low < 12
        and sheet.words[low - 1] not in ',;:.“”"()'
        and low - 1 not in tables.cue
    ):
        low -= 1
    if end := tables.title_end.get(comma):
        low = max([low, *(i for i in range(low, end.first) if sheet.lows[i] in _OPENING)])
    elif comma - low > 4 and _trade(sheet.lows[comma - 1]):
        low = max([low, *(i for i in range(low, comma - 1) if sheet.lows[i] in _OPENING)])
    while low < comma and sheet.lows[low] in (
        "the",
        "a",
        "an",
        "its",
        "their",
        "and",
        "but",
        "while",
        "'s",
        "her",
        "his",
        "to",
    ):
        low += 1
    title = next((tables.title[i] for i in range(low, min(low + 5, comma)) if i in tables.title), None)
    follows = sheet.lows[title.last] if title and title.last < comma else ""
    if title and (title.last == comma or comma in tables.title_end or follows in ("of", "for", "at", "in", "to")):
        return sheet.said(low, comma)
    return sheet.said(low, comma) if low < comma <= low + 4 and _trade(sheet.lows[comma - 1]) else ""


_OPENING = frozenset(
    ("the", "a", "an", "his", "her", "their", "its", "my", "our", "that", "while", "by", "to", "and", "from")
)


def _befell(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """Whether a verb that befalls only people stands from a token: ", a wheelwright, | was killed"."""
    verb = at
    while verb < sentence.last and sheet.lows[verb] in all_words("be", "have"):
        verb += 1
    return at < verb < sentence.last and sheet.lows[verb] in words("befalls_only_people")


def apposition(sheet: Sheet, sentence: Sentence, at: int, tables: Tables, cast: Cast) -> str:
    """The role in ", the spokesman of the army,"."""
    i = at
    if _of_the_next_name(sheet, sentence, at):
        return ""
    if sheet.lows[at : at + 1] and sheet.lows[at] in words("apposition_none"):
        return ""
    aged = i + 2 < sentence.last and sheet.words[i].isdecimal() and sheet.words[i + 1] == ","
    if aged:
        i = at = at + 2
    if i + 1 < sentence.last and sheet.words[i + 1] in ",)." and _trade(sheet.lows[i]):
        return sheet.words[i]
    if sheet.lows[i : i + 1] in (["a"], ["an"]) and i + 2 < sentence.last and i + 1 not in tables.kind:
        ends = sheet.words[i + 2] in ",)." or sheet.lows[i + 2] in ("from", "who", "at", "with")
        befell = sheet.words[i + 2] == "," and _befell(sheet, sentence, i + 3)
        if ends and (_trade(sheet.lows[i + 1]) or befell):
            return sheet.words[i + 1]
    while i < min(at + 8, sentence.last):
        if i > at + 1 and sheet.lows[i - 1] in _MINE and cast.at(i - 2) is None:
            break
        if title := tables.title.get(i):
            last = title.last
            while last < sentence.last and last - at < 14 and sheet.words[last] not in ",.;":
                if last in tables.cue and sheet.words[last + 1 : last + 2] == [","]:
                    return ""  # "Lenn Osk, the prefect says, was killed": two of them
                if last in tables.cue:
                    break
                last += 1
            start = at + 1 if sheet.lows[at] in ("the", "a", "an") else at
            return sheet.said(start, last)
        mention = cast.at(i)
        if mention and any(sheet.lows[k] == mention.head for k in range(i, mention.last) if k in tables.title):
            return sheet.said(mention.first, mention.last)
        if mention or sheet.lows[i] in words("before_role"):
            i = mention.last if mention else i + 1
            continue
        if i in tables.cue or sheet.lows[i] in all_words("be", "have") or sheet.lows[i] == "that":
            break
        if i > at and sheet.lows[i] in words("one_person") and sheet.lows[i + 1 : i + 2] in ([","], ["who"], ["from"]):
            return sheet.said(at + 1, i + 1)
        if sheet.words[i] in ",.;":
            break
        i += 1
    return ""


def _of_the_next_name(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """ "At Red Quarry, the ombudsman, | Nadir Oshel, said": the role is that of who is named behind it."""
    lows, name = sheet.lows, at - 1
    while name > sentence.first and sheet.is_capital(name - 1):
        name -= 1
    if lows[name - 1] not in _WHERE or lows[at] != "the":
        return False
    comma = next((i for i in range(at + 2, min(at + _ROLE, sentence.last - 2)) if lows[i] == ","), None)
    return comma is not None and sheet.is_capital(comma + 1) and sheet.is_capital(comma + 2)


_WHERE = ("at", "near", "in", "outside", "around", "to")
_ROLE = 10
"""Tokens of a role before the name it is of."""
