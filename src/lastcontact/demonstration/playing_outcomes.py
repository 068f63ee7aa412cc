"""How each act that concludes, asks, tells or publishes becomes a verb of the bureau."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch

from lastcontact.bureau import deciding, disclosing, enquiring, enrolling, opening, publishing, searching, telling
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.payloads.families import SpeaksOfDeath
from lastcontact.demonstration import acts
from lastcontact.demonstration.stage import Stage


@singledispatch
def conclude(act: object, stage: Stage) -> None:
    """Raises: TypeError for an act of no known kind."""
    raise TypeError(f"no verb for {type(act).__name__}")


@conclude.register
def _(act: acts.Decide, stage: Stage) -> None:
    conclusion = deciding.Conclusion(
        fate=act.fate,
        whereabouts=act.whereabouts,
        claims=tuple(stage.claim(claim) for claim in act.claims),
        words=act.words,
        holder=act.holder,
        ground=act.ground,
        ground_rests_on=stage.claim(act.claims[0]) if act.ground else "",
        as_of=act.at.date().isoformat(),
        knowing=True,
    )
    decision = deciding.decide(by=stage.hand(act), record=stage.record(act.record), conclusion=conclusion)
    stage.know(f"decision {act.key}", decision)


@conclude.register
def _(act: acts.Countersign, stage: Stage) -> None:
    decision = stage.id("decision", act.decision)
    deciding.countersign(by=stage.hand(act), decision=decision, record=stage.record(act.record), why=act.why)


@conclude.register
def _(act: acts.Enrol, stage: Stage) -> None:
    kin = enrolling.Kin(
        record=stage.record(act.record),
        relation=act.relation,
        addressed_as=act.addressed_as,
        sought_name=act.sought_name,
        sought_as=act.sought_as,
        language=act.language,
        documents=act.documents,
        contact=act.contact,
        call_word=act.call_word,
    )
    stage.know(f"relative {act.key}", enrolling.enrol(by=stage.hand(act), kin=kin))


@conclude.register
def _(act: acts.IssueCode, stage: Stage) -> None:
    disclosing.issue_code(by=stage.hand(act), relative=stage.id("relative", act.relative))


@conclude.register
def _(act: acts.GiveNotice, stage: Stage) -> None:
    words = telling.Words(
        relative=stage.id("relative", act.relative),
        told_at=act.at,
        how=act.how,
        told=act.told,
        unknown=act.unknown,
        doing=act.doing,
        decision=stage.id("decision", act.decision),
        claims=tuple(stage.claim(claim) for claim in act.claims),
        with_whom=act.with_whom,
        support_offered=act.support_offered,
        speaks_of_death=act.speaks_of_death,
    )
    stage.know(f"notice {act.key}", telling.tell(by=stage.hand(act), words=words))


@conclude.register
def _(act: acts.NotTold, stage: Stage) -> None:
    telling.not_told(by=stage.hand(act), record=stage.record(act.record), whom=act.whom, why=act.why)


@conclude.register
def _(act: acts.MakeAppointment, stage: Stage) -> None:
    appointment = disclosing.Appointment(
        relative=stage.id("relative", act.relative),
        words=act.words,
        on=act.on,
        officer=stage.officer(act.by),
        telephone=act.telephone,
        telephone_night=act.telephone_night,
        support_name=act.support_name,
        support_telephone=act.support_telephone,
        speaks_of_death=SpeaksOfDeath.NO,
    )
    disclosing.appoint(by=stage.hand(act), appointment=appointment)


@conclude.register
def _(act: acts.AssignDoubt, stage: Stage) -> None:
    notice, officer = stage.id("notice", act.notice), stage.officer(act.officer)
    disclosing.assign_doubt(by=stage.hand(act), record=stage.record(act.record), notice=notice, officer=officer)


@conclude.register
def _(act: acts.Ask, stage: Stage) -> None:
    question = enquiring.Question(
        incident=stage.incident,
        label=act.label,
        to=act.to,
        records=tuple(stage.record(record) for record in act.records),
        asked_on=act.at.date(),
        due_on=act.due_on,
        through=act.through,
        words=act.words,
        second_officer=stage.officer(act.second_officer),
        again=tuple(stage.record(record) for record in act.records),
    )
    stage.know(f"enquiry {act.key}", enquiring.ask(by=stage.hand(act), question=question))


@conclude.register
def _(act: acts.Reply, stage: Stage) -> None:
    reply = enquiring.Reply(
        enquiry=stage.id("enquiry", act.enquiry),
        answered_on=act.at.date(),
        answers={stage.record(record): Answered(Outcome(outcome), words) for record, outcome, words in act.answers},
        by=act.by_body,
        how=act.how,
        words=act.words,
        report=stage.id("report", act.report),
    )
    enquiring.answer(by=stage.hand(act), reply=reply)


@conclude.register
def _(act: acts.NoteDuty, stage: Stage) -> None:
    words = opening.DutyWords(
        owed_by=act.owed_by,
        what=act.what,
        owed_to=act.owed_to,
        promised=act.promised,
        due=act.due,
        claim=stage.claim(act.claim),
    )
    stage.know(f"duty {act.key}", opening.note_duty(by=stage.hand(act), incident=stage.incident, words=words))


@conclude.register
def _(act: acts.DutyDone, stage: Stage) -> None:
    duty = stage.id("duty", act.duty)
    opening.duty_done(by=stage.hand(act), incident=stage.incident, duty=duty, on=act.done, words=act.words)


@conclude.register
def _(act: acts.PlanSearch, stage: Stage) -> None:
    search = searching.plan(
        by=stage.hand(act),
        incident=stage.incident,
        area=act.area,
        team=act.team,
        permission=act.permission,
        starts=act.starts,
    )
    stage.know(f"search {act.key}", search)


@conclude.register
def _(act: acts.EndSearch, stage: Stage) -> None:
    search = stage.id("search", act.search)
    searching.end(by=stage.hand(act), incident=stage.incident, search=search, outcome=act.outcome, ended=act.ended)


@conclude.register
def _(act: acts.Publish, stage: Stage) -> None:
    hand = stage.hand(act)
    draft = publishing.draft_edition(by=hand, incident=stage.incident)
    keys, sideless = [figure.key for figure in draft.figures], [doubt.key for doubt in draft.whose_asked]
    corrects = stage.id("edition", str(act.corrects)) if act.corrects else ""
    told = publishing.Wording(act.title, keys, act.lead, dict(act.why), corrects=corrects, correction=act.wrong)
    wording = replace(told, sideless=sideless)
    stage.know(f"edition {act.number}", publishing.publish(by=hand, incident=stage.incident, wording=wording))
