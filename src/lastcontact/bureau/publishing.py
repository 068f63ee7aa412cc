"""Publishing: an edition with figures that carry their sources, drafted from decisions and claims, printed for good."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from lastcontact.bureau import figure_sides
from lastcontact.bureau.acting import Hand, Refused, require, see, write
from lastcontact.bureau.confirming import confirmed
from lastcontact.bureau.figure_changes import Misread, changes, made_again, misread, read_anew, struck_since
from lastcontact.bureau.figure_doubts import Doubt, Sideless
from lastcontact.bureau.figure_names import beside_untold_death, name_nobody, withdrawn
from lastcontact.bureau.own_figures import COUNTED_APART, countable_by, own_figures
from lastcontact.bureau.own_sides import with_sides
from lastcontact.bureau.public_words import Part, admit
from lastcontact.bureau.quoting import SAID, quoted
from lastcontact.bureau.read_elsewhere import read_elsewhere
from lastcontact.bureau.sharing import KeptBack, kept_back, may_leave
from lastcontact.casefile import models as rows
from lastcontact.casefile import suggestions
from lastcontact.core.access import Act
from lastcontact.core.disclosure import Audience
from lastcontact.core.fold.persons import PersonLine
from lastcontact.core.payloads.bulletins import LEFT_OUT, BulletinPublished, Change, Figure
from lastcontact.core.plain import dumps, from_plain, to_plain
from lastcontact.journal import reader
from lastcontact.names.tokens import seen
from lastcontact.notices.models import Edition


class WhoseNotSaid(Refused):
    """Figures would be printed without whose people they count. `keys`: which."""

    def __init__(self, keys: Sequence[str]) -> None:
        super().__init__(
            _(
                "Whose people are these? Of a figure that is ticked nothing tells it. Set its claim beside a group of"
                " theirs, or say below that it is printed without a side."
            )
        )
        self.keys = tuple(keys)


class NoReason(Refused):
    """Figures of the last edition would be left out, and nobody says why."""


class ChangedSince(Refused):
    """What was read before is not what would be published."""


@dataclass(frozen=True)
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
    misread: Misread = field(default_factory=Misread)
    """What this bureau had read wrongly: its change is none of their sources'."""
    doubts: tuple[Doubt, ...] = ()
    """Figures to be looked at again before they are printed."""
    left_out: frozenset[str] = frozenset()
    """Keys of our own figures that the last edition could have printed, and did not."""
    sideless: tuple[Sideless, ...] = ()
    """Figures of which it was said before that they are printed without a side."""

    @cached_property
    def doubted(self) -> frozenset[str]:
        """Keys of the figures to be looked at again."""
        return frozenset(doubt.key for doubt in self.doubts)

    @cached_property
    def whose_asked(self) -> tuple[Doubt, ...]:
        """Of the figures that stand those of which nothing tells whose people they count."""
        standing = {f.key for f in self.figures if f.stands and not (f.side or f.group)}
        return tuple(doubt for doubt in self.doubts if doubt.whose and doubt.key in standing)

    def changes_with(self, keys: Collection[str]) -> tuple[Change, ...]:
        """What would change if the figures of these keys were printed: also of those that would be left out, and of
        those that would be new if they were chosen.
        """
        left_out = changes(self.before, [f for f in self.figures if f.key in keys], self.misread)
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
    own = with_sides(own, told, incident, before=before, waiting=waiting)
    off, struck = withdrawn(incident), struck_since(before, stated.figures, _closed(before))
    quotes = tuple(read_anew(stated.figures, struck))
    again = made_again(before, quotes, struck)
    ours = replace(misread(before, struck, stated.undenied), again=again, apart=read_elsewhere(quotes, struck))
    struck = tuple(f for f in struck if f.key not in again.values())
    figures = tuple(f.unsaid if f.key in off else f for f in (*own, *quotes, *struck))
    newest = Edition.objects.order_by("-number").first()
    return DraftEdition(
        (newest.number if newest else 0) + 1,
        figures,
        changes(before, figures, ours),
        waiting,
        twice,
        stated.kept_back,
        before,
        ours,
        stated.doubts,
        _own_left_out(incident, figures, told),
        stated.sideless,
    )


def _own_left_out(incident: str, figures: Iterable[Figure], told: Iterable[PersonLine]) -> frozenset[str]:
    last = Edition.objects.filter(incident=incident).order_by("-number").first()
    if last is None:
        return frozenset()
    printed = {f.key for f in last.published.figures}
    could = countable_by(told, timezone.localtime(last.published_at).date())
    return frozenset(f.key for f in figures if f.ours and f.key in could and f.key not in printed)


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
    sideless: Sequence[str] = ()
    """Keys of figures that are printed without a side, though nothing tells whose people they count."""
    hides_figures: bool = False
    """Those words of all figures quoted in the corrected edition leave every earlier edition, and are said no more."""


def compose(*, by: Hand, incident: str, wording: Wording, draft: DraftEdition | None = None) -> BulletinPublished:
    """The edition as it would be published now, of the drafted figures of these keys; nothing is written.

    `draft`: the edition as it was drafted just now, where that is at hand. A figure of the last edition that is left
    out is listed as a change too: nothing disappears silently. Raises: Refused when it would hold no figure, or
    corrects without saying what; WhoseNotSaid; NoReason; NotThatWidely for a count whose report may not be published;
    what `public_words.admit` raises.
    """
    may_leave(_reports_quoted(incident, wording.keys), Audience.PUBLIC)
    draft = draft or draft_edition(by=by, incident=incident)
    corrected = _correcting(incident, wording)
    hidden = {f.key for e in corrected for f in e.figures if not f.ours} if wording.hides_figures else set()
    unsaid = hidden | set(wording.unsaid)
    chosen = tuple(f.unsaid if f.key in unsaid else f for f in draft.figures if f.key in set(wording.keys))
    if not chosen:
        raise Refused("Choose at least one figure.")
    asked = {doubt.key for doubt in draft.whose_asked} - {*wording.sideless}
    if left := [f.key for f in chosen if f.key in asked]:
        raise WhoseNotSaid(left)
    before = tuple(f.unsaid if f.key in unsaid else f for f in draft.before)
    drafted = changes(before, chosen, draft.misread)
    reasons = {c.key: w for c in drafted if (w := wording.why.get(c.key, "")) and w != c.why}
    written = "\n".join((wording.title, wording.lead, *reasons.values()))
    sayable = (*chosen, *(f for edition in corrected for f in edition.figures))
    editions = (draft.number, *(edition.number for edition in corrected))
    parts = _parts(wording, {key: (why, _put_right(key, before, chosen)) for key, why in reasons.items()}, corrected)
    admit(incident, parts, sayable, harmless=wording.harmless, editions=editions)
    beside_untold_death(incident, written, harmless=wording.harmless)
    left_out = [f for f in before if f.key not in {c.key for c in chosen}]
    name_nobody(incident, (*chosen, *left_out), harmless=wording.harmless)
    if any(c.after == LEFT_OUT and not wording.why.get(c.key) for c in drafted):
        raise NoReason(
            _(
                "Say why each figure that is left out is published no longer, under “What changes, and why”: the"
                " edition that printed it will say so, with that reason."
            )
        )
    head = reader.head()
    return BulletinPublished(
        bulletin=by.new_id(),
        incident=incident,
        number=draft.number,
        title=wording.title,
        lead=wording.lead,
        figures=chosen,
        changes=tuple(replace(c, why=wording.why.get(c.key) or c.why) for c in drafted),
        places=rows.Incident.objects.the(id=incident).file.places,
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


def _put_right(key: str, before: Iterable[Figure], now: Iterable[Figure]) -> list[Figure]:
    """The figures of the last edition that one of now was put in the place of, or is."""
    keys = {key, *(f.instead_of for f in now if f.key == key)}
    return [f for f in before if f.key in keys]


def _parts(
    wording: Wording, reasons: Mapping[str, tuple[str, list[Figure]]], corrected: Sequence[BulletinPublished]
) -> list[Part]:
    """The free words of an edition; a reason and a correction may name what was printed of what they put right."""
    parts = [Part("the title", wording.title), Part("the first words", wording.lead)]
    parts += [Part("the reason for a change", why, printed) for why, printed in reasons.values()]
    printed = [f for edition in corrected for f in edition.figures]
    return [*parts, Part("what was wrong", wording.correction, printed, puts_right=True)]


def _printed_before(incident: str) -> tuple[Figure, ...]:
    """The figures of the last edition, without the words that are not said again."""
    last = Edition.objects.filter(incident=incident).order_by("-number").first()
    figures = last.published.figures if last else ()
    off = _closed(figures)
    return tuple(f.unsaid if f.key in off else f for f in figures)


def _closed(figures: Iterable[Figure]) -> set[str]:
    """The quoted figures whose report may be published no longer."""
    claims = {f.claim: f.key for f in figures if f.claim}
    reports = dict(rows.Claim.objects.columns("id", "report", id=claims))
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


def publish(*, by: Hand, incident: str, wording: Wording, seen: str = "", draft: DraftEdition | None = None) -> str:
    """Publishes an edition, for good, and remembers which of its figures go without a side. Gives the bulletin's id.

    `seen`: the fingerprint of the edition that was read before; what differs by now is not published. `draft`: as for
    `compose`. Raises: ChangedSince; what `compose` raises.
    """
    draft = draft or draft_edition(by=by, incident=incident)
    composed = compose(by=by, incident=incident, wording=wording, draft=draft)
    if seen and seen != fingerprint(composed):
        raise ChangedSince("The figures have changed since you read them. Read the edition again, as it is now.")
    printed = {f.key for f in composed.figures}.intersection(wording.sideless, (d.key for d in draft.whose_asked))
    with transaction.atomic():
        write(by, composed)
        figure_sides.answered(by=by, claims=[key.removeprefix(SAID) for key in sorted(printed)])
    return composed.bulletin


def fingerprint(composed: BulletinPublished) -> str:
    """Tells two editions apart by all that a reader sees, the seal left out: it moves with every entry."""
    read = to_plain(replace(composed, bulletin="", sealed_seq=0, sealed_hash=""))
    return sha256(dumps(read).encode()).hexdigest()


def _reports_quoted(incident: str, keys: Sequence[str]) -> list[str]:
    claims = [key.removeprefix(SAID) for key in keys if key.startswith(SAID)]
    return list(rows.Claim.objects.column("report", incident=incident, id=claims))
