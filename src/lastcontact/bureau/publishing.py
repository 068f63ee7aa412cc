"""Publishing: an edition with figures that carry their sources, drafted from decisions and claims, printed for good."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from lastcontact.bureau.acting import Hand, Refused, require, see, write
from lastcontact.bureau.confirming import confirmed
from lastcontact.bureau.figure_names import beside_untold_death, name_nobody, withdrawn
from lastcontact.bureau.own_figures import COUNTED_APART, own_figures
from lastcontact.bureau.public_words import admit
from lastcontact.bureau.quoting import SAID, Quoted, quoted
from lastcontact.bureau.sharing import KeptBack, kept_back, may_leave
from lastcontact.casefile import models as rows
from lastcontact.casefile import suggestions
from lastcontact.core.access import Act
from lastcontact.core.disclosure import Audience
from lastcontact.core.fold.persons import PersonLine
from lastcontact.core.payloads.bulletins import LEFT_OUT, NOT_SAID, STANDS_NO_LONGER, BulletinPublished, Change, Figure
from lastcontact.core.plain import dumps, from_plain, to_plain
from lastcontact.journal import reader
from lastcontact.names.tokens import seen
from lastcontact.notices.models import Edition


class ChangedSince(Refused):
    """What was read before is not what would be published."""


@dataclass(frozen=True, slots=True)
class DraftEdition:
    """What an edition would say now: figures, and what changed since the last one."""

    number: int
    figures: tuple[Figure, ...]
    changes: tuple[Change, ...]
    waiting: Mapping[str, int]
    """Our own figures that changed by fewer than five and wait, by key: how many they would count now."""
    twice: int = 0
    """How many of those sought would be counted twice if every open suggestion of a link proved right."""
    kept_back: tuple[KeptBack, ...] = ()
    """Reports that state counts, which are not printed: they may not be shared with anybody."""
    before: tuple[Figure, ...] = ()
    """The figures of the last edition."""

    def changes_with(self, keys: Collection[str]) -> tuple[Change, ...]:
        """What would change if the figures of these keys were printed: also of those that would be left out, and of
        those that would be new if they were chosen.
        """
        left_out = changes(self.before, [f for f in self.figures if f.key in keys])
        told = {c.key: c for c in self.changes} | {c.key: c for c in left_out if c.after == LEFT_OUT}
        return tuple(told.values())


def draft_edition(*, by: Hand, incident: str) -> DraftEdition:
    """The next edition as it would be now; nothing is written."""
    require(by, Act.PUBLISH)
    see(by, incident)
    stated = quoted(incident)
    before = _printed_before(incident)
    sought = rows.Record.objects.filter(incident=incident, leads=True, sought=True)
    leaders = list(sought.values_list("id", flat=True))
    twice = len(leaders) - suggestions.if_all_the_same(leaders, incident)[0]
    told = [from_plain(PersonLine, line) for line in sought.filter(COUNTED_APART).values_list("line", flat=True)]
    how_far = confirmed(incident, told)
    others = len(leaders) - len(told)
    own, waiting = own_figures(told, before, stated.figures, others=others, twice=twice, confirmed=how_far)
    off, struck = withdrawn(incident), _struck(before, stated)
    quotes = tuple(_put_right(stated.figures, struck))
    again = {q.instead_of for q in quotes for f in struck if q.instead_of == f.key and _reads_as(q, f)}
    struck = tuple(f for f in struck if f.key not in again)
    figures = tuple(f.unsaid if f.key in off else f for f in (*own, *quotes, *struck))
    newest = Edition.objects.order_by("-number").first()
    return DraftEdition(
        (newest.number if newest else 0) + 1,
        figures,
        changes(before, figures),
        waiting,
        twice,
        stated.kept_back,
        before,
    )


@dataclass(frozen=True, slots=True)
class Wording:
    """What a publisher chooses and writes. `why` gives the reason for a change, by the figure's key."""

    title: str
    keys: Sequence[str]
    lead: str = ""
    why: Mapping[str, str] = field(default_factory=dict)
    harmless: Sequence[str] = ()
    """Words that may seem a name or a count of one, looked at and said to be none."""
    corrects: str = ""
    """The edition of this incident (its id) in which something was wrong."""
    correction: str = ""
    hides_words: bool = False
    unsaid: Sequence[str] = ()
    """Keys of figures that are printed without the words of what they count and of who says so."""
    hides_figures: bool = False
    """Those words of all figures quoted in the corrected edition leave every earlier edition, and are said no more."""


def compose(*, by: Hand, incident: str, wording: Wording) -> BulletinPublished:
    """The edition as it would be published now, of the drafted figures of these keys; nothing is written.

    A figure of the last edition that is left out is listed as a change too: nothing disappears silently. Raises:
    Refused when it would hold no figure, or corrects without saying what; NotThatWidely for a count whose report may
    not be published; what `public_words.admit` raises.
    """
    may_leave(_reports_quoted(incident, wording.keys), Audience.PUBLIC)
    draft = draft_edition(by=by, incident=incident)
    corrected = _correcting(incident, wording)
    hidden = {f.key for e in corrected for f in e.figures if not f.ours} if wording.hides_figures else set()
    unsaid = hidden | set(wording.unsaid)
    chosen = tuple(f.unsaid if f.key in unsaid else f for f in draft.figures if f.key in set(wording.keys))
    if not chosen:
        raise Refused("Choose at least one figure.")
    before = _printed_before(incident, unsaid)
    drafted = changes(before, chosen)
    own_words = [w for c in drafted if (w := wording.why.get(c.key, "")) and w != c.why]
    written = "\n".join((wording.title, wording.lead, *own_words))
    sayable = (*chosen, *(f for edition in corrected for f in edition.figures))
    editions = (draft.number, *(edition.number for edition in corrected))
    admit(incident, written, sayable, harmless=wording.harmless, editions=editions, correction=wording.correction)
    beside_untold_death(incident, written, harmless=wording.harmless)
    left_out = [replace(f, word_of="") for f in before if f.key not in {c.key for c in chosen}]
    name_nobody(incident, (*chosen, *left_out), harmless=wording.harmless)
    head = reader.head()
    return BulletinPublished(
        bulletin=by.new_id(),
        incident=incident,
        number=draft.number,
        title=wording.title,
        lead=wording.lead,
        figures=chosen,
        changes=tuple(Change(c.key, c.before, c.after, wording.why.get(c.key) or c.why) for c in drafted),
        places=rows.Incident.objects.get(id=incident).file.places,
        corrects=wording.corrects,
        correction=wording.correction,
        hides_words=bool(wording.corrects) and wording.hides_words,
        hides_figures=tuple(sorted(hidden)),
        looked_at=tuple(
            word for word in wording.harmless if word.casefold() in f"{written}\n{seen(written)}".casefold()
        ),
        sealed_seq=head.seq,
        sealed_hash=head.hash,
    )


def _printed_before(incident: str, unsaid: Collection[str] = ()) -> tuple[Figure, ...]:
    """The figures of the last edition, without the words that are not said again."""
    last = Edition.objects.filter(incident=incident).order_by("-number").first()
    figures = last.published.figures if last else ()
    off = {*unsaid, *_closed(figures)}
    return tuple(f.unsaid if f.key in off else f for f in figures)


def _closed(figures: Iterable[Figure]) -> set[str]:
    """The quoted figures whose report may be published no longer."""
    claims = {f.claim: f.key for f in figures if f.claim}
    reports = dict(rows.Claim.objects.filter(id__in=claims).values_list("id", "report"))
    closed = {one.report for one in kept_back(reports.values(), Audience.PUBLIC)}
    return {key for claim, key in claims.items() if reports.get(claim, "") in closed}


def _correcting(incident: str, wording: Wording) -> list[BulletinPublished]:
    """The edition that is corrected, if any.

    Raises: Refused where it is none of this incident's, or nobody says what was wrong.
    """
    found = Edition.objects.filter(id=wording.corrects, incident=incident) if wording.corrects else ()
    if wording.corrects and not found:
        raise Refused("That is no edition of this incident. Choose the one in which something was wrong.")
    if bool(wording.corrects) is not bool(wording.correction.strip()):
        raise Refused("To correct an edition, choose which one, and say what was wrong in it.")
    return [edition.published for edition in found]


def publish(*, by: Hand, incident: str, wording: Wording, seen: str = "") -> str:
    """Publishes an edition, for good. Gives the bulletin's id.

    `seen`: the fingerprint of the edition that was read before; what differs by now is not published. Raises:
    ChangedSince; what `compose` raises.
    """
    composed = compose(by=by, incident=incident, wording=wording)
    if seen and seen != fingerprint(composed):
        raise ChangedSince("The figures have changed since you read them. Read the edition again, as it is now.")
    write(by, composed)
    return composed.bulletin


def fingerprint(composed: BulletinPublished) -> str:
    """Tells two editions apart by all that a reader sees, the seal left out: it moves with every entry."""
    read = to_plain(replace(composed, bulletin="", sealed_seq=0, sealed_hash=""))
    return sha256(dumps(read).encode()).hexdigest()


def _reports_quoted(incident: str, keys: Sequence[str]) -> list[str]:
    claims = [key.removeprefix(SAID) for key in keys if key.startswith(SAID)]
    return list(rows.Claim.objects.filter(incident=incident, id__in=claims).values_list("report", flat=True))


def _struck(before: Iterable[Figure], stated: Quoted) -> tuple[Figure, ...]:
    """Figures quoted in the last edition whose claim was taken back since: they stay printed, as standing no longer.

    Not so where their report may be published no longer: they are left out.
    """
    keys = {f.key for f in stated.figures} | _closed(before)
    return tuple(
        Figure(f.key, f.section, f.value, f.what, f.level, f.word_of, claim=f.claim, stands=False)
        for f in before
        if not f.ours and f.key not in keys
    )


def _put_right(stated: Sequence[Figure], struck: Iterable[Figure]) -> Iterator[Figure]:
    """The quoted figures; one that was made anew of the words of a claim taken back stands in place of that one's."""
    claims = rows.Claim.objects.filter(id__in=[f.claim for f in (*stated, *struck)])
    words = {row.id: (row.report, row.folded.get("proposal")) for row in claims if row.folded.get("proposal")}
    gone = {words[f.claim]: f.key for f in struck if f.claim in words}
    for figure in stated:
        before = gone.get(words.get(figure.claim, ("", "")), "")
        yield replace(figure, instead_of=before) if before and not figure.instead_of else figure


def _reads_as(was: Figure, now: Figure) -> bool:
    """Whether one figure says just what another says: a claim that was taken back and accepted anew."""
    return (was.phrase, was.word_of) == (now.phrase, now.word_of)


def _stood_or_stands(was: Figure, now: Figure) -> Change:
    """That a figure fell since the last edition, or that what was said against it there does not stand any more."""
    if now.stands:
        why = "what was said against it was withdrawn, put right or taken back"
        return Change(now.key, f"{was.phrase}: stood no longer", f"{now.phrase}: stands again", why)
    return Change(now.key, was.phrase, STANDS_NO_LONGER, "denied, corrected or taken back")


def changes(before: Iterable[Figure], after: Iterable[Figure]) -> tuple[Change, ...]:
    """What differs between two editions, figure by figure; a figure left out is a change as well, and one that was put
    in the place of another is one change.
    """
    old, new = {f.key: f for f in before}, {f.key: f for f in after}
    placed = {f.key: old[f.instead_of] for f in after if f.key not in old and f.instead_of in old}
    placed = {key: was for key, was in placed.items() if was.stands or _reads_as(was, new[key])}
    replaced = {was.key for was in placed.values()}
    found = []
    for key, figure in new.items():
        was = old.get(key)
        if key in placed and not placed[key].stands:
            found.append(_stood_or_stands(placed[key], figure))
        elif key in placed:
            if not _reads_as(placed[key], figure):
                found.append(Change(key, placed[key].phrase, figure.phrase, "put right since"))
        elif key in replaced:
            continue
        elif was is None:
            if old:
                why = "new in this edition" if figure.stands else "said since the last edition, and it does not stand"
                found.append(Change(key, "", figure.phrase, why))
        elif was.value != figure.value:
            beside = f"; {figure.beside}" if figure.beside else ""
            found.append(Change(key, was.phrase, figure.phrase, f"entered or decided since{beside}"))
        elif was.stands != figure.stands:
            found.append(_stood_or_stands(was, figure))
        elif figure.beside and was.beside != figure.beside and not figure.ours:
            found.append(
                Change(key, was.phrase, f"{figure.phrase}: denied", "denied since: each word stands beside the other")
            )
        elif was.beside and not figure.beside and not figure.ours and figure.word_of != NOT_SAID:
            found.append(Change(key, f"{was.phrase}: denied", figure.phrase, "the denial does not stand any more"))
        elif was.level != figure.level and figure.stands:
            found.append(Change(key, was.how_far, figure.how_far, "confirmed otherwise than in the last edition"))
    for key, figure in old.items():
        if key not in new and key not in replaced:
            found.append(Change(key, figure.phrase, LEFT_OUT, "no longer published"))
    return tuple(found)
