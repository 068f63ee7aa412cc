"""What the pages call the kinds of things that the journal knows by one word."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from django.utils.formats import date_format
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from lastcontact.casefile.sayings import body_identified
from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.core.dates import Interval
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.payloads.reports import Basis, Channel, ReportKind, Scope
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.quantities import Form, Quantity
from lastcontact.reading.words_of_death import of_bodies, of_dying, of_living

TYPES = {
    ClaimType.MISSING: _("Missing"),
    ClaimType.CONTACT_LOST: _("Contact lost"),
    ClaimType.CAPTURED: _("Captured"),
    ClaimType.HELD: _("Held"),
    ClaimType.KILLED: _("Killed"),
    ClaimType.WOUNDED: _("Wounded"),
    ClaimType.RETURNED: _("Returned"),
    ClaimType.SURRENDERED: _("Surrendered"),
    ClaimType.FOUND: _("Found"),
    ClaimType.IDENTIFIED: _("Identified"),
    ClaimType.REMAINS_RETURNED: _("Remains handed over"),
    ClaimType.DETAINED: _("Detained"),
    ClaimType.ATTACKED: _("Attack"),
    ClaimType.CONTROLS: _("Who is in control"),
    ClaimType.WITHDREW: _("Withdrawal"),
    ClaimType.FOOTAGE: _("Footage"),
    ClaimType.AUTHENTIC: _("Whether footage is authentic"),
    ClaimType.SEARCH: _("Search"),
    ClaimType.COMMS_CUT: _("Communications cut"),
    ClaimType.BESIEGED: _("Cut off"),
    ClaimType.DISPLACED: _("Displaced"),
    ClaimType.REGISTERED: _("Registered"),
    ClaimType.DEPLOYED: _("Deployed"),
    ClaimType.AGREEMENT: _("Agreement"),
    ClaimType.RESPONSIBLE: _("Responsibility"),
    ClaimType.VISIT: _("Visit"),
    ClaimType.AID: _("Aid"),
    ClaimType.REQUEST: _("Request"),
    ClaimType.OBLIGATION: _("Duty"),
    ClaimType.PROTEST: _("Protest"),
    ClaimType.INVESTIGATING: _("Investigation"),
    ClaimType.TALKS: _("Talks"),
    ClaimType.OTHER: _("Something else"),
}
FOUND_DEAD, FOUND_ALIVE = _("Found dead"), _("Found alive")
BODY_IDENTIFIED = _("Body identified")
DIED = _("Died")
MODALITIES = {
    Modality.ASSERTED: _("asserted"),
    Modality.CONFIRMED: _("confirmed"),
    Modality.CLAIMED: _("claimed"),
    Modality.REPORTED: _("reported"),
    Modality.APPARENT: _("apparent"),
    Modality.POSSIBLE: _("possible"),
    Modality.DENIED: _("denied"),
    Modality.UNKNOWN: _("unknown"),
    Modality.DEMANDED: _("demanded"),
    Modality.PLANNED: _("planned"),
}
POLARITIES = {Polarity.AFFIRMED: _("that it is so"), Polarity.NEGATED: _("that it is not so")}
FORMS = {
    Form.EXACT: _("exact"),
    Form.AT_LEAST: _("at least"),
    Form.MORE_THAN: _("more than"),
    Form.AT_MOST: _("at most"),
    Form.LESS_THAN: _("fewer than"),
    Form.ABOUT: _("about"),
    Form.RANGE: _("range"),
    Form.VAGUE: _("vague"),
}
KINDS = {
    ReportKind.ARTICLE: _("Article"),
    ReportKind.STATEMENT: _("Statement"),
    ReportKind.LIST: _("List of people"),
    ReportKind.TRACING_REQUEST: _("Tracing request"),
    ReportKind.CALL_NOTE: _("Call note"),
    ReportKind.FOOTAGE: _("Footage"),
    ReportKind.REPLY: _("Reply"),
    ReportKind.MESSAGE: _("Message"),
}


def kind_before(title: str, kind: ReportKind) -> str:
    """The word for a kind of report, as it stands before a title; "" where the title itself opens with it.

    >>> kind_before("Call note, 20 March", ReportKind.CALL_NOTE), kind_before("Listed", ReportKind.CALL_NOTE)
    ('', 'Call note')
    """
    word = str(KINDS[kind])
    return "" if re.match(rf"{re.escape(word)}\b", title.strip(), re.IGNORECASE) else word


CHANNELS = {
    Channel.UPLOAD: _("by upload"),
    Channel.PASTE: _("by paste"),
    Channel.DESK: _("at the desk"),
    Channel.CALL: _("by telephone"),
    Channel.LETTER: _("by letter"),
    Channel.PARTNER: _("from a partner"),
    Channel.FAMILY_PAGE: _("from a relative's page"),
}
SCOPES = {
    Scope.BUREAU: _("the bureau alone: nothing of it leaves, in any form"),
    Scope.INCIDENT: _("this incident's officers, and the families they speak with"),
    Scope.INTERMEDIARY: _("these and the neutral intermediary"),
    Scope.PARTIES: _("these and the parties asked"),
    Scope.PUBLIC: _("anybody"),
}
BASES = {
    Basis.VITAL_INTEREST: _("vital interest of the person sought"),
    Basis.PUBLIC_INTEREST: _("public interest: the bureau's task in law"),
    Basis.CONSENT: _("consent"),
    Basis.LEGAL_OBLIGATION: _("legal obligation"),
}
SOURCE_KINDS = {
    SourceKind.BODY: _("public body"),
    SourceKind.OUTLET: _("outlet or agency"),
    SourceKind.PERSON: _("person"),
    SourceKind.RELATIVE: _("relative"),
    SourceKind.INTERMEDIARY: _("neutral intermediary"),
    SourceKind.BUREAU: _("this bureau"),
}
EVIDENCE_KINDS = {
    "holding_party_list": _("named by the holding side"),
    "footage": _("seen in footage"),
    "comrade": _("said by an eyewitness"),
    "hearsay": _("hearsay"),
    "icrc_visit": _("seen by the neutral intermediary"),
    "denial": _("the holding side says it does not hold him or her"),
    "hospital_register": _("hospital register"),
    "own_call": _("heard from himself or herself, free"),
    "statement_in_custody": _("own words, in custody"),
    "repatriation_list": _("list of people returned"),
    "physical_identification": _("physical identification: prints, teeth, DNA"),
}
OUTCOME_WORDS = {
    Outcome.ACKNOWLEDGED: _("acknowledged"),
    Outcome.DENIED: _("denied"),
    Outcome.NOT_IDENTIFIED: _("not identified"),
    Outcome.SAID_DEAD: _("died, it says"),
    Outcome.SAID_RETURNED: _("returned, it says"),
    Outcome.NO_ANSWER: _("no answer"),
}
ANSWERS = {
    "denies": _("denies it"),
    "confirms": _("confirms it"),
    "corrects": _("corrects it"),
    "withdraws": _("withdraws it"),
}
FIELDS = {
    "name": _("name, whole"),
    "given_name": _("given name"),
    "family_name": _("family name"),
    "patronymic": _("patronymic"),
    "father_name": _("father's name"),
    "mother_name": _("mother's name"),
    "birth_date": _("birth date"),
    "birth_year": _("birth year"),
    "age": _("age"),
    "sex": _("sex"),
    "birth_place": _("place of birth"),
    "place": _("place"),
    "address": _("address"),
    "postcode": _("postcode"),
    "unit": _("unit"),
    "rank": _("rank"),
    "service_number": _("service number"),
    "phone": _("telephone"),
    "nationality": _("nationality"),
    "occupation": _("occupation"),
    "marks": _("distinguishing marks"),
    "last_contact": _("last contact"),
    "held_at": _("where held"),
    "circumstances": _("circumstances"),
}
"""What a column of a list, or a field of a request, says of a person."""


def who_says(claim: ClaimFile, sources: Mapping[str, SourceFile], own: Collection[str] = ()) -> str:
    """Whose word a claim is, and who passes it on; empty where a report says it whose source is not among these.

    `own`: the claims said by callers themselves, as `callers.in_own_words` finds them.
    """
    source, carrier = sources.get(claim.source), sources.get(claim.passed_on_by)
    who = claim.body.speaker or (source.name if source else "")
    if carrier is None or not who or who == carrier.name or claim.id in own:
        return who
    return say("%(who)s, as passed on by %(carrier)s") % {"who": who, "carrier": carrier.name}


def told(claim: Claim) -> str:
    """What a claim tells, in a word or two: of who was found also whether dead or alive, where its words say so."""
    if of_bodies(claim):
        return str(FOUND_DEAD)
    return str(FOUND_ALIVE if of_living(claim) else TYPES[claim.type])


def told_beside(claim: ClaimFile) -> str:
    """The same, as the report tells it: of who was identified also that it was as a body, of a death that it was one of
    which it says no more, where it says so.
    """
    return str(BODY_IDENTIFIED) if body_identified(claim) else told_as_said(claim.body)


def told_as_said(claim: Claim) -> str:
    """The same of a claim by itself: of a death that somebody died, where its words say so and no more."""
    return str(DIED) if of_dying(claim) else told(claim)


def quantity(count: Quantity) -> str:
    """A count in words, its form first; a vague one in its own words only."""
    low, high = count.minimum, count.maximum
    if count.form is Form.VAGUE or (low is None and high is None):
        return count.text
    if count.form is Form.EXACT:
        return str(low)
    if count.form is Form.AT_LEAST:
        return say("at least %(n)s") % {"n": low}
    if count.form is Form.MORE_THAN and low is not None:
        return say("more than %(n)s") % {"n": low - 1}
    if count.form is Form.AT_MOST:
        return say("at most %(n)s") % {"n": high}
    if count.form is Form.LESS_THAN and high is not None:
        return say("fewer than %(n)s") % {"n": high + 1}
    if count.form is Form.ABOUT:
        return say("about %(n)s") % {"n": low if low == high else f"{low}-{high}"}
    return say("%(low)s to %(high)s") % {"low": low, "high": high}


def interval(when: Interval) -> str:
    """One day or from day to day, in full."""
    if when.is_day:
        return date_format(when.start_on, "j F Y")
    return say("%(start)s to %(end)s") % {
        "start": date_format(when.start_on, "j F Y"),
        "end": date_format(when.end_on, "j F Y"),
    }


BAND_WORDS = {
    "almost no chance": _("almost no chance"),
    "very unlikely": _("very unlikely"),
    "unlikely": _("unlikely"),
    "roughly even chance": _("roughly even chance"),
    "likely": _("likely"),
    "very likely": _("very likely"),
    "almost certain": _("almost certain"),
}
STATE_WORDS = {
    "held": _("Held"),
    "hospital": _("In hospital"),
    "dead": _("Dead"),
    "alive_elsewhere": _("Alive elsewhere"),
    "returned": _("Returned"),
    "unknown": _("unknown"),
}
