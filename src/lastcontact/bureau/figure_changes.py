"""What became of the figures of the last edition: what their sources changed, and what this bureau had read wrongly."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.db.models import Q
from django.db.models.fields.json import KT

from lastcontact.bureau.saying import UNNAMED
from lastcontact.casefile import models as rows
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.payloads.bulletins import LEFT_OUT, NOT_SAID, STANDS_NO_LONGER, TAKEN_BACK, Change, Figure
from lastcontact.core.plain import from_plain

_MISREAD = "our reading was wrong; whoever said it changed nothing"
_HEARD_WRONGLY = "this bureau had read wrongly what was said against it"


@dataclass(frozen=True, slots=True)
class Misread:
    """What this bureau had read wrongly, by the keys of figures; what else became of them is their sources' doing."""

    figures: frozenset[str] = frozenset()
    answers: frozenset[str] = frozenset()
    """Figures against which nothing was said, though an edition said so."""
    again: Mapping[str, str] = field(default_factory=dict)
    """A figure -> the printed one that it says again: its claim was taken back and made again."""
    apart: Mapping[str, str] = field(default_factory=dict)
    """A figure -> where and when it was, in words, where another place or day had been read than stands now."""


def struck_since(before: Iterable[Figure], stated: Sequence[Figure], closed: Collection[str]) -> tuple[Figure, ...]:
    """Figures quoted in the last edition that are stated no longer: they stay printed, as standing no longer.

    Not so where their report may be published no longer (`closed`), where the claim is about one person by now, or
    where it only repeats another: they are left out.
    """
    keys = {f.key for f in stated} | set(closed)
    gone = [f for f in before if not f.ours and f.key not in keys]
    taken = rows.Claim.objects.filter(id__in=[f.claim for f in gone], state="taken_back")
    files = {row.id: from_plain(ClaimFile, row.folded) for row in taken}
    fallen = {(f.section, f.phrase) for f in stated if not f.stands}
    found = []
    for f in gone:
        file = files.get(f.claim)
        if f.stands and (file is None or _on_a_person(file)):
            continue
        misread = file is not None and (f.section, f.phrase) not in fallen  # else a copy of what its source changed
        found.append(replace(f, ours=False, counted=None, stands=False, beside="", instead_of="", misread=misread))
    return tuple(found)


def _on_a_person(file: ClaimFile) -> bool:
    """Whether the words of a claim that was taken back are a claim about one person now."""
    made = rows.Claim.objects.filter(report=file.report, state="accepted").exclude(record="")
    return any(from_plain(ClaimFile, row.folded).body == file.body for row in made)


def read_anew(stated: Sequence[Figure], struck: Iterable[Figure]) -> Iterator[Figure]:
    """The quoted figures; one that was made anew of the words of a claim taken back stands in place of that one's."""
    gone = [f for f in struck if f.misread]
    found = rows.Claim.objects.filter(id__in=[f.claim for f in (*stated, *gone)])
    claims = {row.id: from_plain(ClaimFile, row.folded) for row in found}
    for figure in stated:
        if figure.instead_of or figure.claim not in claims:
            yield figure
            continue
        was = [f for f in gone if f.claim in claims and _of_these_words(claims[figure.claim], claims[f.claim])]
        was.sort(key=lambda f: f.section != figure.section)
        yield replace(figure, instead_of=was[0].key) if was else figure


def _of_these_words(file: ClaimFile, was: ClaimFile) -> bool:
    """Whether a claim was made, after another was taken back, of the same proposal, or by hand of the same words."""
    if file.report != was.report or file.act.seq < was.act.seq:
        return False
    if file.proposal or was.proposal:
        return file.proposal == was.proposal
    a, b = file.body.evidence, was.body.evidence
    return a is not None and b is not None and a.start < b.end and b.start < a.end


def made_again(before: Iterable[Figure], stated: Iterable[Figure], struck: Iterable[Figure]) -> dict[str, str]:
    """The key of a figure -> that of the printed one it says again: from the same report the same number, words and
    speaker, of a claim made after that one's was taken back, if only to say more beside them.
    """
    printed = {f.key for f in before}
    new, gone = [f for f in stated if f.key not in printed], [f for f in struck if f.misread]
    found = rows.Claim.objects.filter(id__in=[f.claim for f in (*new, *gone)])
    made = {id: (report, seq) for id, report, seq in found.values_list("id", "report", "seq")}
    again: dict[str, str] = {}
    for figure in new:
        report, seq = made.get(figure.claim, ("", 0))
        for was in gone:
            of, at = made.get(was.claim, ("", 0))
            same = report and of == report and at < seq and was.section == figure.section and reads_as(was, figure)
            if same and was.key not in again.values():
                again[figure.key] = was.key
                break
    return again


def misread(before: Sequence[Figure], now: Iterable[Figure], undenied: Collection[str] = ()) -> Misread:
    """What of the changes between the last edition and these figures is this bureau's own doing. `undenied`: keys of
    figures that what is marked as a denial does not deny.
    """
    claims = [f.claim for f in before if not f.ours]
    found = rows.Claim.objects.filter(Q(folded__answers__in=claims) | Q(folded__has_key="also"))
    answers = found.values_list("state", KT("folded__answers"), "folded__also") if claims else ()
    by_state: dict[str, set[str]] = {}
    for state, first, also in answers:
        by_state.setdefault(state, set()).update((first, *(also or ())))
    unsaid = by_state.get("taken_back", set()) - by_state.get("accepted", set())
    figures = frozenset(f.key for f in now if f.misread)
    return Misread(figures, frozenset(f.key for f in before if f.claim in unsaid or f.key in undenied))


def reads_as(was: Figure, now: Figure) -> bool:
    """Whether one figure says just what another says: a claim that was taken back and accepted anew."""
    return (was.phrase, was.word_of) == (now.phrase, now.word_of)


def changes(before: Iterable[Figure], after: Iterable[Figure], ours: Misread = Misread()) -> tuple[Change, ...]:
    """What differs between two editions, figure by figure; a figure left out is a change as well, and one that was put
    in the place of another is one change. `ours`: what is no change of a source's. Why a figure is left out, whoever
    leaves it out says.
    """
    old, new = {f.key: f for f in before}, {f.key: f for f in after}
    placed = {f.key: old[f.instead_of] for f in after if f.key not in old and f.instead_of in old}
    placed = {key: was for key, was in placed.items() if was.stands or reads_as(was, new[key])}
    again = {key: old[was] for key, was in ours.again.items() if key in new and was in old}
    replaced = {was.key for was in (*placed.values(), *again.values())}
    found: list[Change] = []
    for key, figure in new.items():
        if key in placed:
            found += _in_place(placed[key], figure, ours)
        elif key not in replaced:
            found += _changed(old.get(key) or again.get(key), figure, ours) if old else ()
    gone = (f for key, f in old.items() if key not in new and key not in replaced)
    left_out = (f for f in gone if not any(_says_again(f, other) for other in new.values()))
    found += (Change(f.key, f.told, LEFT_OUT, "") for f in left_out)
    was = {**old, **placed, **{key: old[of] for key, of in ours.again.items() if of in old}}
    return tuple(_with_words(change, was.get(change.key), new.get(change.key)) for change in found)


def _says_again(one: Figure, other: Figure) -> bool:
    """Whether one line is told by another: a figure that its speaker was printed with twice is told once from now on.

    It is no such line where each is of another day, or where nobody says whose either is.
    """
    if (one.section, one.told, one.stands) != (other.section, other.told, other.stands) or one.ours or other.ours:
        return False
    (speaker, on), (another, on_other) = _said_by(one), _said_by(other)
    return speaker == another and speaker != UNNAMED and (on == on_other or not (on and on_other))


def _said_by(figure: Figure) -> tuple[str, str]:
    """Whose word it is and on what day they said it, "" where that is not told; without who passed it on."""
    said = figure.word_of.partition(_PASSED_ON)[0]
    on = _DAY.search(said)
    speaker = said[: on.start()] if on else said
    return speaker if speaker.casefold() != UNNAMED else UNNAMED, on.group() if on else ""


_DAY = re.compile(r", \d{1,2} \w+ \d{4}$")
_PASSED_ON = ", as passed on by "


def _with_words(change: Change, was: Figure | None, now: Figure | None) -> Change:
    """The change with whose figure each is: nobody is named of a figure whose words are said no more."""
    if now and now.word_of == NOT_SAID:
        return change
    return replace(
        change,
        before_of=_word_of(was, change) if was and change.before else "",
        after_of=_word_of(now, change) if now else "",
    )


def _word_of(figure: Figure, change: Change) -> str:
    """By whose word a figure is, and what stands beside it, unless the reason says that."""
    word = "" if figure.word_of == NOT_SAID else figure.word_of
    return "; ".join(part for part in (word, figure.beside) if part and part not in change.why)


def _in_place(was: Figure, now: Figure, ours: Misread) -> Iterator[Change]:
    if not was.stands:
        yield _stood_or_stands(was, now, ours)
    elif (was.section, was.whose) == (now.section, now.whose) and reads_as(was, now):
        return
    elif was.section == now.section and reads_as(was, now) and (was.whose_unsaid or not was.whose):
        yield Change(now.key, was.told, now.told, "whose people they are is said now")
    elif now.instead_of not in ours.figures:
        yield Change(now.key, was.told_beside(now), now.told_beside(was), "put right since")
    else:
        printed, told = was.told_beside(now), now.told_beside(was)
        other = ", by another’s word" if printed == told else ""
        why = _MISREAD.replace(";", f", {ours.apart[now.key]};", 1) if now.key in ours.apart else _MISREAD
        yield Change(now.key, f"we printed {printed}", f"the report says {told}{other}", why)


def _against(figure: Figure) -> str:
    """How a figure is spoken against by whoever is printed beside it."""
    return "denied" if figure.beside.startswith("denied") else "given otherwise"


def _changed(was: Figure | None, now: Figure, ours: Misread) -> Iterator[Change]:
    """What became of a figure by its own key; `was`: as the last edition had it, if it did."""
    if was is None:
        why = "new in this edition" if now.stands else "not in the last edition, and it does not stand"
        yield Change(now.key, "", now.told, why)
    elif was.value != now.value:
        beside = f"; {now.beside}" if now.beside else ""
        yield Change(now.key, was.told, now.told, f"entered or decided since{beside}")
    elif was.stands != now.stands:
        yield _stood_or_stands(was, now, ours)
    elif now.stands and now.beside and was.beside != now.beside and not now.ours:
        against = _against(now)
        yield Change(now.key, was.told, f"{now.told}: {against}", f"{against} since: each word stands beside the other")
    elif now.stands and was.beside and not now.beside and not now.ours and now.word_of != NOT_SAID:
        gone = "the denial" if _against(was) == "denied" else "the other figure"
        why = _HEARD_WRONGLY if now.key in ours.answers else f"{gone} does not stand any more"
        yield Change(now.key, f"{was.told}: {_against(was)}", now.told, why)
    elif now.stands and now.of_day and not was.of_day:
        yield Change(now.key, was.told, f"{now.told}: {now.of_day}", "it may have changed since")
    elif was.whose_unsaid and now.side and now.stands:
        yield Change(now.key, was.told, now.told, "whose people they are is said now")
    elif was.whose and not was.whose_unsaid and was.whose != now.whose and now.stands and now.word_of != NOT_SAID:
        yield Change(now.key, was.told, now.told, "whose people they are was put right")
    elif was.level != now.level and now.stands:
        yield Change(now.key, was.how_far, now.how_far, "confirmed otherwise than in the last edition")


def _stood_or_stands(was: Figure, now: Figure, ours: Misread) -> Change:
    """That a figure fell since the last edition, or that what was said against it there does not stand any more."""
    if now.stands:
        return Change(now.key, f"{was.told}: stood no longer", f"{now.told}: stands again", _again(was, ours))
    if now.misread:
        return Change(now.key, f"we printed {was.told}", TAKEN_BACK, _MISREAD)
    return Change(now.key, was.told, STANDS_NO_LONGER, "denied, withdrawn or corrected since")


def _again(was: Figure, ours: Misread) -> str:
    if was.misread:
        return "this bureau had taken it back by mistake"
    if was.key in ours.answers:
        return _HEARD_WRONGLY
    return "what was said against it was withdrawn, put right or taken back"
