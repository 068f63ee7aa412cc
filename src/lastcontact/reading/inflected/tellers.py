"""Those of a sentence who can tell something: persons, bodies, outlets, and people known by their role alone."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.frozen import frozen
from lastcontact.reading.inflected.apposed import as_subject, holds, kin_before, kin_owner, named_behind
from lastcontact.reading.inflected.forms import same_stem
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.given_names import own_name
from lastcontact.reading.inflected.offices import holder_of, is_rank, named_as_holder, offices_behind, owned_offices
from lastcontact.reading.inflected.plain_words import is_word
from lastcontact.reading.inflected.spoken_to import only_asked, spoken_of, spoken_to, stands_plain
from lastcontact.reading.inflected.told_of import as_before, only_counted, our_reporter, owns_next, several, told_of
from lastcontact.reading.inflected.where_told import where_told
from lastcontact.reading.memory import Memory, Source
from lastcontact.reading.mentions import Cast, Kind, Mention


@frozen
class Teller:
    """Tokens `first` to `last` name a teller; `kin` where he is known by somebody's name: "the wife of X"."""

    first: int
    last: int
    source: Source
    kin: bool = False
    mention: Mention | None = None


def tellers(found: Found, cast: Cast, memory: Memory) -> list[Teller]:
    """In order; a chain "spokesman of the army colonel X" is one teller, its person."""
    made: list[Teller] = []
    owned = (*owned_offices(found, cast), *offices_behind(found, cast), *where_told(found, cast))
    named = [Teller(s.first, s.last, s) for s in owned]
    single = [*_mentioned(found, cast, memory), *_roles(found, cast, memory), *named]
    for teller in sorted(single, key=lambda t: (t.first, -t.last)):
        if (made and teller.first < made[-1].last) or _left_by(found, teller):
            continue
        if made and _chained(found, made[-1], teller):
            made[-1] = _chain(found, made[-1], teller)
            continue
        made.append(teller)
    return made


def _left_by(found: Found, teller: Teller) -> bool:
    """Whether a body is only what somebody got away from: "հիվանդանոցից փախած բուժքույր"."""
    away = found.low(teller.last).startswith(found.stems("got_away"))
    return away and found.low(teller.last - 1).endswith(found.stems("away_from"))


def _of_side(name: str, memory: Memory) -> str | None:
    """ "карзанское ведомство" after "Минобороны Карзана" is that ministry."""
    stem, heads = name.split()[0].lower()[:4], (name.split()[-1].lower(), "")
    named = [b for b in memory.bodies.values() if len(b.split()) > 1 and b.split()[-1].lower() != heads[0]]
    return next((b for b in named if any(w.lower().startswith(stem) for w in b.split())), None)


def _named_before(head: str, memory: Memory) -> str | None:
    """The body with a name of its own that "the ministry" means."""
    alike = [name for key, name in memory.bodies.items() if key and same_stem(key, head)]
    return memory.bodies.get(head) or (alike[-1] if alike else None)


def short_names(found: Found, low: int, high: int) -> set[int]:
    """Tokens of one to three words in quotation marks, which name something and are no speech: "უთხრა „საღამოს“"."""
    words, made = found.sheet.words, set[int]()
    for i in range(low, high):
        if words[i] in ("“", '"') and i not in made:
            close = next((k for k in range(i + 2, min(i + 5, high)) if words[k] in ("”", '"', "“")), 0)
            if close and not any(found.over("trigger", k) for k in range(i, close)):
                made.update(range(i, close + 1))
    return made


def _mentioned(found: Found, cast: Cast, memory: Memory) -> list[Teller]:
    made: list[Teller] = []
    own_side = found.set("own_side")  # "со своей стороны"
    for mention in cast.within(found.sentence.first, found.sentence.last):
        name: str | None = mention.name
        if spoken_of(found, mention) or f"{found.low(mention.first - 2)} {found.low(mention.first - 1)}" in own_side:
            continue
        if mention.kind is Kind.PERSON:
            kind = "person"
            if whose := kin_before(found, mention.first):
                name = found.sheet.said(whose, mention.last)
                source = Source(whose, mention.last, name, "group", "source/kin-of")
                made.append(Teller(whose, mention.last, source, True))
                continue
        elif (
            mention.kind is Kind.OUTLET
            and mention.last - mention.first == 1
            and found.low(mention.first - 1 - (found.low(mention.first - 1) in found.set("ones_own")))
            in found.set("in")
        ) or (spoken_to(found, mention) or only_counted(found, mention)):
            continue
        elif mention.kind in (Kind.BODY, Kind.OUTLET):
            kind = "body"
            if not mention.generic and mention.head in found.set("any_body"):
                name = _of_side(mention.name, memory) or mention.name
            if mention.generic:
                spoke = memory.body if "only" in found.set("verb_last") else None
                last = spoke or memory.bodies.get("") if mention.head in found.set("any_body") else None
                name = _named_before(found.bare(mention.head), memory) or last or mention.name
                owner = cast.at(mention.first - 1) if found.set("owner_first") else None
                if owner is not None and owner.kind is Kind.BODY and not owner.generic:
                    name = owner.name
                if memory.which(found.bare(mention.head), (t.source.name for t in made if t.source.name)):
                    name = None
        elif mention.rule in ("name/again", "name/state") and _plain_form(found, mention):
            kind = "body"
        else:
            continue
        source = Source(mention.first, mention.last, name, kind, mention.rule)
        made.append(Teller(mention.first, mention.last, source, mention=mention))
    return made


def _plain_form(found: Found, mention: Mention) -> bool:
    """Whether a country's name stands as a subject does."""
    word = found.sheet.words[mention.last - 1]
    base = mention.name.split()[-1]
    rest = word[len(base) :] if word.startswith(base) else None
    return rest == "" or (rest is not None and rest in found.set("subject_endings"))


def _roles(found: Found, cast: Cast, memory: Memory) -> list[Teller]:
    """People known by a role: "источник в штабе", "сестра Дамира Орлеца", "аноним"."""
    made: list[Teller] = []
    for category in ("role", "kin"):
        for hit in found.all(category):
            if cast.at(hit.first) is not None or told_of(found, hit) or our_reporter(found, hit.first):
                continue
            if is_rank(found, cast, hit):
                continue
            holder = holder_of(found, cast, hit)
            spoke = as_before(found, hit, memory)
            name, kind = (holder, "person") if holder else (spoke or several(found, hit) or hit.value, "group")
            if spoke is None and found.sheet.is_capital(hit.first) and hit.first > found.sentence.first:
                name = name[:1].title() + name[1:]
            whose = kin_owner(found, hit.first - 1) if category == "kin" and not cast.at(hit.first - 1) else ""
            first, name = hit.first - bool(whose), f"{whose} {name}".strip()
            made.append(Teller(first, hit.last, Source(first, hit.last, name, kind, hit.entry.id), category == "kin"))
    for hit in found.all("title"):
        owner = bool(found.set("owner_first"))
        around = [m for k in range(hit.first - 1, hit.last + 1) if (m := cast.at(k)) is not None]
        if named_as_holder(found, cast, hit):
            continue
        nobody = all(owner and m.kind is Kind.BODY and m.last == hit.first for m in around)
        owns = owner and any(found.at(c, hit.last) for c in ("role", "kin", "title"))
        if nobody and not owns and not any(found.over(c, hit.first) for c in ("role", "kin", "body")):
            said = found.sheet.said(hit.first, hit.last)
            if holder := holder_of(found, cast, hit, said):
                made.append(Teller(hit.first, hit.last, Source(hit.first, hit.last, holder, "person", hit.entry.id)))
    return made


def _owner(found: Found, teller: Teller, subject: tuple[str, ...]) -> bool:
    """Whether a name behind one who acts only owns what follows: "სამინისტრომ ნიკა ბაღაშვილის სიკვდილი უარყო"."""
    named, word = teller.source.name or "", found.low(teller.last - 1)
    return teller.source.kind == "person" and not word.endswith(subject) and word != named.lower().split()[-1]


def _chained(found: Found, before: Teller, teller: Teller) -> bool:
    """Whether two tellers stand in one phrase: nothing between them but ranks, links and adjectives."""
    held = not before.kin and (
        before.source.kind == "group" or (before.source.kind == "body" and holds(found, before.first))
    )
    if named_behind(found, (before.first, before.last), teller.mention, held):
        return True
    named = short_names(found, before.last, teller.first)
    ended = found.set("construct") and (before.source.kind in ("group", "body") or found.definite(teller.first))
    if teller.source.kind == "body" and ended and found.definite(teller.first - 1):
        return False  # "المتحدث باسم الجيش | اللجنة الدولية", "عائلات المفقودين | وزارة الدفاع": two of them
    asks = only_asked(found, before.source, teller.source)  # "ომბუდსმენმა | წითელ ჯვარს მოუწოდა"
    if asks or teller.first - before.last - len(named) > 4 or owns_next(found, before.last, teller.source):
        return False
    if before.source.kind == "body" and "/owned_office/" in teller.source.rule:
        return False  # "“Üfüq” agentliyi | Çinarlı xəstəxanasının baş həkiminə istinadən"
    subject = tuple(found.set("subject_endings")) if found.sentence.language == "ka" else ()
    if subject and found.low(before.last - 1).endswith(subject) and (before.kin or _owner(found, teller, subject)):
        return False
    if before.mention is not None and before.mention.kind is Kind.PERSON:
        if not found.set("owner_first"):
            return _beside(found, before, teller)
        return teller.kin and bool(found.set("owner_first")) and teller.first == before.last
    if teller.source.kind == "person" and before.source.kind == "group" and _one_office(found, before, teller):
        return True
    links = found.set("chain")
    if (
        before.kin
        and teller.source.kind == "person"
        and own_name(found, before.first, teller.mention)
        and _plain_words(found, before, teller)
    ):
        return True
    for k in range(before.last, teller.first):
        if k in named and before.source.kind == "group":
            continue
        capital = found.sheet.is_capital(k) and teller.source.kind == "person" and found.sheet.words[k].isalpha()
        held = before.source.kind == "group" or (before.source.kind == "body" and teller.source.kind == "body")
        located = held and found.low(k - 1) in found.set("in") and not found.over("cue", k)
        if capital or located or (held and found.low(k) in found.set("in")):
            continue
        office = before.source.kind == "group" or found.over("title", k - 1) is not None or before.kin
        caller = found.sheet.words[k] == ":" and found.over("calls", before.first) is not None
        comma = (caller or found.sheet.words[k] == ",") and teller.source.kind == "person" and office
        comma = comma and not (before.kin and found.low(teller.last).isalpha())
        adjective = before.source.kind == "group" and teller.source.kind == "body" and _adjectival(found, k)
        whose = before.kin and (found.over("number", k) or found.low(k) in found.set("from") or _named_by(found, k))
        if not (
            whose or adjective or found.over("title", k) or found.over("rank_link", k) or found.low(k) in links or comma
        ):
            return False
    if before.source.kind == "body" and teller.source.kind == "body":
        return teller.first - before.last == 1 and found.over("title", before.first - 1) is not None
    return before.source.kind != "body" or _of_the_body(found, before, teller)


def _of_the_body(found: Found, before: Teller, teller: Teller) -> bool:
    """Whether an office or a person behind a body is of it."""
    left = bool(found.set("owner_first"))
    if teller.source.kind == "group":
        return left and not stands_plain(found, before.mention)
    behind = teller.first > before.last or bool(found.over("title", before.first - 1))
    return as_subject(found, teller.mention) if left else behind  # not "Qərargah | Kamranın azad edildiyini"


def _named_by(found: Found, k: int) -> bool:
    """Whether a word names somebody by what befell him: "мать одного из пропавших"."""
    return (status := found.over("trigger", k)) is not None and status.value.endswith("/status")


def _adjectival(found: Found, k: int) -> bool:
    return found.low(k).endswith(found.stems("office_adjective"))


def _beside(found: Found, before: Teller, teller: Teller) -> bool:
    """Whether an office or kin stands beside a name, between commas: "Тамара Гилева, жена пленного, рассказала"."""
    comma = teller.first == before.last + 1 and found.sheet.words[before.last] == ","
    return comma and teller.source.kind == "group" and found.low(_closing(found, teller.last)) == ","


def _closing(found: Found, at: int) -> int:
    """The mark that closes what stands beside a name, past a short name in quotation marks; 0 where none is near."""
    named = short_names(found, at, min(at + 10, found.sentence.last))
    reach = range(at, min(at + 6 + len(named), found.sentence.last))
    return next((k for k in reach if k not in named and found.sheet.words[k] in ",.:;”"), 0)


def _one_office(found: Found, before: Teller, teller: Teller) -> bool:
    """Whether nothing but the words of an office stands between: "адвокат редакции Сева Крутояр"."""
    office = found.over("title", before.first) or found.over("role", before.first)
    if found.set("owner_first") or teller.mention is None or before.kin or not office:
        return False
    return _plain_words(found, before, teller)


def _plain_words(found: Found, before: Teller, teller: Teller) -> bool:
    """Whether words and short names in quotation marks, but no clause, stand between two tellers."""
    named = short_names(found, before.last, teller.first)
    return all(
        is_word(found.sheet.words[k]) and not any(found.over(c, k) for c in ("cue", "joint", "trigger", "locative"))
        for k in range(before.last, teller.first)
        if k not in named
    )


def _apposed(found: Found, kin: Teller) -> bool:
    """Whether the name after a word for kin is the kin's own: "his mother X", and always where owners come first."""
    return bool(found.set("owner_first")) or found.low(kin.last - 1).endswith(found.stems("own_kin"))


def _chain(found: Found, before: Teller, teller: Teller) -> Teller:
    if before.mention is not None and before.mention.kind is Kind.PERSON and not found.set("owner_first"):
        last = _closing(found, teller.last) or teller.last
        source = replace(before.source, last=last)
        return Teller(before.first, last, source, mention=before.mention)
    if before.source.name in found.set("kin_roles"):
        name = f"{before.source.name} {found.sheet.said(before.last, teller.last)}"
        return Teller(
            before.first, teller.last, Source(before.first, teller.last, name, "group", before.source.rule), True
        )
    apposed = "՝" in found.sheet.words[before.last : teller.first]
    apposed = apposed or (before.kin and found.low(teller.first - 1) == "," and teller.first - before.last > 1)
    if teller.source.kind == "person" and (
        not before.kin or apposed or _apposed(found, before) or own_name(found, before.first, teller.mention)
    ):
        source = Source(before.first, teller.last, teller.source.name, "person", teller.source.rule)
        return Teller(before.first, teller.last, source, mention=teller.mention)
    first, last = before.first, teller.last
    if teller.source.kind == "group" and before.source.kind in ("body", "person"):
        name = f"{found.sheet.said(before.first, teller.first)} {teller.source.name}".strip()
    else:
        name = f"{before.source.name} {found.sheet.said(before.last, last)}".strip()
    rule = before.source.rule if before.source.kind == "group" else teller.source.rule
    return Teller(first, last, Source(first, last, name, "group", rule), before.kin or teller.kin, None)
