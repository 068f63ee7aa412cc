"""What waits for this officer: tasks, each with its number and where it is done. Never on a page set back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lastcontact.accounts.models import Officer
from lastcontact.bureau.deciding import linkers
from lastcontact.bureau.seconding import may_second
from lastcontact.bureau.waiting_words import Waits, why_they_wait
from lastcontact.casefile import models as stored
from lastcontact.casefile import open_pairs, open_people
from lastcontact.casefile.disagreeing import against_since, with_later_words
from lastcontact.casefile.persons import person
from lastcontact.casefile.shelf import Now
from lastcontact.core.access import Act
from lastcontact.core.fold.enquiries import EnquiryFile
from lastcontact.core.fold.next_talks import talk_of
from lastcontact.core.fold.persons import PersonLine
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.status import Standing
from lastcontact.desk.alive_since import said_otherwise_since
from lastcontact.desk.days import lasting
from lastcontact.desk.deaths_told import told_deaths
from lastcontact.desk.figures_to_settle import to_settle
from lastcontact.desk.letters_waiting import letters_waiting
from lastcontact.desk.letting_in import access_asked
from lastcontact.desk.lists_waiting import lists_waiting
from lastcontact.desk.no_longer_named import no_longer_named
from lastcontact.desk.printed_figures import printed_and_taken_back
from lastcontact.desk.report_page import still_unread
from lastcontact.desk.standing import Desk
from lastcontact.desk.tasks import Each, Task, of_people
from lastcontact.desk.two_pages_task import with_two_pages
from lastcontact.desk.unattached import on_nobody
from lastcontact.desk.waiting_reasons import in_words
from lastcontact.desk.words_unread import words_unread
from lastcontact.notices.models import Page


def waiting(desk: Desk) -> tuple[Task, ...]:
    """The tasks of the desk's officer, the gravest first; none on a page set back."""
    if desk.past:
        return ()
    families = _families(desk) if may_second(desk.hand) else []
    tasks = [
        *_doubts(desk),
        *told_deaths(desk),
        *said_otherwise_since(desk),
        *_against(desk),
        *no_longer_named(desk),
        *_deaths(desk),
        *_untold(desk),
        *_words(desk, families),
        *_relatives(desk, families),
        *_agreements(desk),
        *_links(desk),
        *_suggestions(desk),
        *letters_waiting(desk, families),
        *_talks(desk, families),
        *with_two_pages(desk, families),
        *_overdue(desk),
        *_reading(desk),
        *_on_nobody(desk),
        *lists_waiting(desk),
        *words_unread(desk),
        *to_settle(desk),
        *printed_and_taken_back(desk),
        *access_asked(desk),
    ]
    return tuple(t for t in tasks if t.count)


def _doubts(desk: Desk) -> Iterator[Task]:
    """Families to be spoken to because what they were told became doubtful: mine by name, or told by me."""
    if not desk.may(Act.TELL):
        return
    mine = []
    for row in stored.Record.objects.filter(incident=desk.incident.id, leads=True, in_doubt__gt=0).order_by("seq"):
        found = open_people.person(desk.hand.officer, Now(), row.id)
        notices = found[0].in_doubt if found else ()
        if any((n.assigned_to or n.given.by or n.act.by) == desk.hand.officer for n in notices):
            mine.append(row.id)
    if mine:
        title = ngettext("Notice in doubt", "Notices in doubt", len(mine))
        words = ngettext("speak to this family.", "speak to these families.", len(mine))
        if len(mine) == 1:
            yield Task(1, title, words, "desk:person", mine[0])
        else:
            yield Task(len(mine), title, words, "desk:people", desk.incident.id, "?family=doubt")


def _against(desk: Desk) -> Iterator[Task]:
    """People of whom something came since that does not go with what was decided."""
    if not desk.may(Act.DECIDE):
        return
    later = with_later_words(desk.incident.id)
    found = open_people.persons(desk.hand.officer, Now(), later)
    against = {record for who in found if against_since(who) for record in who.members}
    if mine := [record for record in later if record in against]:
        title = ngettext("Decision and a later claim disagree", "Decisions with which later claims disagree", len(mine))
        words = _("said since of somebody decided on: decide anew, or take it back if it is a mistake.")
        yield of_people(title, words, "desk:person", [(id, 0) for id in mine])


def _deaths(desk: Desk) -> Iterator[Task]:
    """Deaths that wait for a reviewer who neither linked nor decided."""
    if not desk.may(Act.COUNTERSIGN):
        return
    open_to_me = []
    for row in stored.Record.objects.filter(incident=desk.incident.id, leads=True, awaits=True).order_by("seq"):
        found = person(Now(), row.id)
        if found is None:
            continue
        waits = [d for d, standing in found[0].decided if standing is Standing.AWAITS]
        if any(d.decided_by != desk.hand.officer for d in waits) and desk.hand.officer not in linkers(found[1]):
            open_to_me.append(row.id)
    if open_to_me:
        title = ngettext("Death to countersign", "Deaths to countersign", len(open_to_me))
        words = _("you neither linked nor decided.")
        yield of_people(title, words, "desk:person", [(id, 0) for id in open_to_me])


def untold_deaths(desk: Desk) -> list[PersonLine]:
    """People of the incident whose death was countersigned and told to nobody of the family."""
    dead = stored.Record.objects.filter(incident=desk.incident.id, leads=True, fate="dead", standing="stands")
    return [line for row in dead.order_by("seq") if not (line := row.person_line).death_told]


def _untold(desk: Desk) -> Iterator[Task]:
    """Deaths that were countersigned and of which nobody of the family has been told in person."""
    if not desk.may(Act.TELL):
        return
    if untold := [line.leader for line in untold_deaths(desk)]:
        title = ngettext("Family to tell of a death", "Families to tell of a death", len(untold))
        words = _("it is countersigned; speak with them in person.")
        yield of_people(title, words, "desk:family", [(id, 0) for id in untold])


def _words(desk: Desk, families: Sequence[RecordFile]) -> Iterator[Task]:
    """Words to a family that wait for another officer than the one who wrote them, with what they wait for."""
    mine = [(f.id, held.seq) for f in families for held in f.family.waiting if held.act.by != desk.hand.officer]
    if mine:
        title = ngettext("Words to a family to agree to", "Words to families to agree to", len(mine))
        yield of_people(title, in_words(_why_they_wait(families, desk)), "desk:words", mine)


def _why_they_wait(families: Sequence[RecordFile], desk: Desk) -> Iterator[Waits]:
    for file in families:
        held = [words for words in file.family.waiting if words.act.by != desk.hand.officer]
        if held and (found := person(Now(), file.id)):
            yield from (why_they_wait(found[0], words) for words in held)


def _families(desk: Desk) -> list[RecordFile]:
    """The records of the incident to which a relative is bound."""
    of_families = Page.objects.values_list("record", flat=True)
    held = stored.Record.objects.filter(incident=desk.incident.id, id__in=of_families).order_by("seq")
    return [row.file for row in held]


def _relatives(desk: Desk, families: Sequence[RecordFile]) -> Iterator[Task]:
    """Relatives whom a colleague enrolled on this officer's knowledge: theirs to confirm, by name."""
    if not desk.may(Act.TELL):
        return
    mine = [
        file.id
        for file in families
        if any(r.waiting and r.enrolled.second_officer == desk.hand.officer for r in file.family.relatives)
    ]
    if mine:
        title = ngettext("Relative to confirm", "Relatives to confirm", len(mine))
        words = _("a colleague says that you know them.")
        yield of_people(title, words, "desk:family", [(id, 0) for id in mine])


def _agreements(desk: Desk) -> Iterator[Task]:
    """Questions about a possible minor on which this officer, by name, is to agree."""
    if not desk.may(Act.ENQUIRE):
        return
    asked = stored.Enquiry.objects.filter(incident=desk.incident.id, folded__sent__needs_second=True)
    count = sum(1 for row in asked if row.file.waiting and row.file.sent.second_officer == desk.hand.officer)
    title = ngettext("Enquiry to agree to", "Enquiries to agree to", count)
    yield Task(count, title, _("somebody asked about may be a minor."), "desk:enquiries", desk.incident.id)


def _links(desk: Desk) -> Iterator[Task]:
    if not desk.may(Act.LINK):
        return
    held = open_pairs.judged(desk.hand.officer, desk.incident.id).filter(waiting=True)
    count = sum(1 for row in held if row.file.waiting and row.file.waiting.act.by != desk.hand.officer)
    title = ngettext("Link for a second officer", "Links for a second officer", count)
    yield Task(count, title, _("touching a decision on a death."), "desk:links", desk.incident.id)


def _suggestions(desk: Desk) -> Iterator[Task]:
    if not desk.may(Act.LINK):
        return
    suggested = open_pairs.to_judge(desk.hand.officer, desk.incident.id)
    count, news = suggested.count(), suggested.filter(family_waits=True).count()
    words = ngettext("%(n)s may bring news to a waiting family.", "%(n)s may bring news to a waiting family.", news)
    title = ngettext("Suggested link", "Suggested links", count)
    yield Task(count, title, words % {"n": news} if news else _("to judge."), "desk:links", desk.incident.id)


def _talks(desk: Desk, families: Sequence[RecordFile]) -> Iterator[Task]:
    """Families with whom somebody was to speak on a day that is past, and who were not spoken with: for the officer who
    agreed on it, and for all who may tell where that one is on the team no more.
    """
    if not desk.may(Act.TELL):
        return
    team = stored.Membership.objects.filter(incident=desk.incident.id).values("officer")
    there = set(Officer.objects.filter(is_active=True, pk__in=team).values_list("pk", flat=True))
    me, zone = desk.hand.officer, get_current_timezone()
    missed = [
        file.id
        for file in families
        for relative in file.family.relatives
        if relative.checked and (talk := talk_of(relative, file.family.notices)) and talk.missed(desk.today, zone)
        if (who := relative.appointment.officer if relative.appointment else "") == me or who not in there
    ]
    if mine := list(dict.fromkeys(missed)):
        title = ngettext("Talk with a family that was not held", "Talks with families that were not held", len(mine))
        words = _("the day is past: speak with them, or agree on another.")
        yield of_people(title, words, "desk:family", [(id, 0) for id in mine])


def _overdue(desk: Desk) -> Iterator[Task]:
    files: list[EnquiryFile] = [
        e.file for e in stored.Enquiry.objects.filter(incident=desk.incident.id, due_on__lt=desk.today)
    ]
    late = [_late(f, desk.today) for f in files if f.overdue(desk.today)]
    title = ngettext("Reply overdue", "Replies overdue", len(late))
    words = _("longest, %(days)s.") % {"days": lasting(max(late, default=0))}
    yield Task(len(late), title, words, "desk:enquiries", desk.incident.id)


def _late(file: EnquiryFile, today: date) -> int:
    return (today - file.due_on).days if file.due_on else 0


def _reading(desk: Desk) -> Iterator[Task]:
    """Proposals to judge and passages nobody read, by report."""
    if not desk.may(Act.REVIEW):
        return
    reports = stored.Report.objects.filter(incident=desk.incident.id, repost_of="")
    unread = [n for row in reports.exclude(unread=[]).defer(None).defer("proposals") if (n := _unread(row))]
    title = ngettext("Passage unread", "Passages unread", sum(unread))
    words = ngettext("in %(n)s report.", "in %(n)s reports.", len(unread)) % {"n": len(unread)}
    yield Task(sum(unread), title, words, "desk:reports", desk.incident.id)
    judge = list(reports.filter(to_judge__gt=0).values_list("to_judge", flat=True))
    title = ngettext("Proposed claim", "Proposed claims", sum(judge))
    words = ngettext("to judge in %(n)s report.", "to judge in %(n)s reports.", len(judge)) % {"n": len(judge)}
    yield Task(sum(judge), title, words, "desk:reports", desk.incident.id)


def _unread(row: stored.Report) -> int:
    """Those that the report's page may still show: claims sealed with a person are looked up there, not here."""
    file: ReportFile = row.file
    return 0 if file.left else len(still_unread(row.unread, file, file.claims))


def _on_nobody(desk: Desk) -> Iterator[Task]:
    """Accepted claims that name a person and are on nobody's page."""
    if not desk.may(Act.REVIEW):
        return
    found = on_nobody(desk.incident.id)
    if found:
        title = ngettext("Claim on nobody’s page", "Claims on nobody’s page", len(found))
        words = _("accepted, and names a person: attach it, open a record, or say that it is nobody of ours.")
        each = tuple(Each(one.name, one.report, query=one.place) for one in found)
        yield Task(len(found), title, words, "desk:report", found[0].report, each[0].query, each=each)
