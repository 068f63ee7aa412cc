"""Names in their script, grades, dates, officers: said the same way on every page of the desk."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django import template
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from lastcontact.accounts.models import Officer
from lastcontact.casefile.sayings import body_identified
from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.core.dates import MONTHS, Interval, PartialDate
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.grading import CREDIBILITY_WORDS, RELIABILITY_WORDS, Credibility, Reliability
from lastcontact.core.quantities import Form, Quantity
from lastcontact.core.status import Ground
from lastcontact.names.romanise import romanise as romanised
from lastcontact.names.script import hint, script_of
from lastcontact.reading.words_of_death import of_dying

register = template.Library()


@register.simple_tag
def name(text: str, css: str = "") -> SafeString:
    """A name as written, with the language and direction that its letters tell."""
    if not text:
        return format_html('<span class="soft">{}</span>', _("no name given"))
    found = hint(text)
    if css:
        return format_html('<bdi lang="{}" dir="{}" class="{}">{}</bdi>', found.lang, found.dir, css, text)
    return format_html('<bdi lang="{}" dir="{}">{}</bdi>', found.lang, found.dir, text)


@register.filter
def named(text: str | None) -> str:
    """A name where only words fit; says so when there is none."""
    return text or _now("no name given")


@register.filter
def romanise(text: str | None, language: str = "") -> str:
    """The name in Latin letters, as of its language where that is known; empty when it is in Latin letters already, or
    when there is none.
    """
    return "" if not text or script_of(text) in ("Latin", "") else romanised(text, language)


@register.filter
def spelt(text: str | None, language: str = "") -> str:
    """As `romanise`, of a value that is no name: empty also where it is figures with a word beside them, which Latin
    letters tell no better ("2006 წ.", "3 рота").
    """
    figures = any(c.isdigit() for c in text or "")
    words = [word for word in _WORDS.findall(_ORDINAL.sub("", text or "")) if len(word) > 1]
    return "" if figures and len(words) < 2 else romanise(text, language)


_WORDS = re.compile(r"[^\W\d_]+")
_ORDINAL = re.compile(r"\d+[-\u2010-\u2013]?[^\W\d_]{1,3}\b")
"""3rd, "3-я", "12-րդ"."""


@register.simple_tag
def grade(reliability: str = "", credibility: str = "") -> SafeString:
    """Source A-F and information 1-6, apart, each with its words."""
    source, information = Reliability(reliability or "F"), Credibility(credibility or "6")
    return format_html(
        '<span class="grade"><abbr title="{}">{}</abbr><abbr title="{}">{}</abbr></span>',
        RELIABILITY_WORDS[source],
        source.value,
        CREDIBILITY_WORDS[information],
        information.value,
    )


@register.filter
def officer(id: str) -> str:
    """The name an officer is known by; accounts are never deleted."""
    return officers([id])[id]


def officers(ids: Collection[str]) -> dict[str, str]:
    """Id -> the name an officer is known by, looked up together."""
    found = dict(Officer.objects.filter(pk__in=ids).values_list("pk", "display_name"))
    return {id: found.get(id) or _now("an officer") for id in ids}


@register.filter
def actor(id: str) -> str:
    """Who acted: an officer by name, a relative never by name."""
    found = Officer.objects.filter(pk=id).values_list("display_name", flat=True).first()
    return found or _now("a relative, or the bureau itself")


@register.filter
def day(value: date | datetime | Interval | None) -> SafeString:
    """A day, a time or a span of days, in full."""
    if value is None:
        return format_html('<span class="soft">{}</span>', _("not said"))
    if isinstance(value, Interval):
        if value.is_day:
            return day(value.start_on)
        return format_html("{} {} {}", day(value.start_on), _("to"), day(value.end_on))
    if isinstance(value, datetime):
        local = timezone.localtime(value)
        return _time(local, formats.date_format(local, "j F Y, H:i"))
    return _time(value, formats.date_format(value, "j F Y"))


def _time(moment: date, words: str) -> SafeString:
    """A date is written in the language chosen, whatever language the words around it have."""
    return format_html('<time dir="auto" lang="{}" datetime="{}">{}</time>', get_language(), moment.isoformat(), words)


_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T, ]+(\d{2}:\d{2})(?::\d{2}\S*)?)?")


@register.filter
def dated(written: str) -> SafeString | str:
    """A day written by machines ("2026-03-27", "2026-03-11, 21:30") as every other; other words as they stand."""
    found = _ISO.fullmatch(written.strip())
    try:
        on = date.fromisoformat(found[1]) if found else None
    except ValueError:
        on = None
    if found is None or on is None:
        return written
    hour = f", {found[2]}" if found[2] else ""
    return _time(on, formats.date_format(on, "j F Y") + hour)


@register.filter
def plain_day(written: str) -> bool:
    """Whether words are a day as it is written here, or by machines."""
    words = re.findall(r"[^\W\d_]{3,}", written.casefold())
    here = all(any(month.startswith(word) for month in MONTHS) for word in words)
    return here and PartialDate.read(written).exact is not None


@register.filter
def ground(value: Ground | str) -> str:
    """On what a death is decided, in words."""
    return str(GROUND_WORDS[Ground(value)])


GROUND_WORDS = {
    Ground.FINGERPRINTS: _("fingerprints"),
    Ground.DENTAL: _("dental records"),
    Ground.DNA: _("DNA"),
    Ground.COURT_DECLARATION: _("a court’s declaration"),
}
_FORMS = {
    Form.AT_LEAST: _("at least {low}"),
    Form.MORE_THAN: _("more than {below}"),
    Form.AT_MOST: _("at most {high}"),
    Form.LESS_THAN: _("fewer than {above}"),
    Form.ABOUT: _("about {low}"),
    Form.RANGE: _("{low} to {high}"),
}


@register.filter
def count(value: Quantity | None) -> str:
    """A count with its form; a vague one in the words that were said."""
    if value is None:
        return _now("no number")
    low, high = value.minimum, value.maximum
    if value.form is Form.VAGUE:
        return value.text or f"{low} – {high}"
    if value.form is Form.EXACT:
        return str(low)
    below = low - 1 if low is not None else ""
    above = high + 1 if high is not None else ""
    return str(_FORMS[value.form]).format(low=low if low is not None else high, high=high, below=below, above=above)


@register.filter
def claim_type(value: ClaimType | str) -> str:
    """What a claim asserts, in words."""
    return str(TYPE_WORDS[ClaimType(value)])


@register.filter
def told_beside(claim: ClaimFile) -> str:
    """What a claim asserts, in words; of who was identified also that it was as a body, where its report says so; of
    who died, and not by others, that.
    """
    if of_dying(claim.body):
        return _now("died")
    return _now("body identified") if body_identified(claim) else claim_type(claim.body.type)


TYPE_WORDS: dict[ClaimType, Any] = {
    ClaimType.MISSING: _("missing"),
    ClaimType.CONTACT_LOST: _("contact lost"),
    ClaimType.CAPTURED: _("captured"),
    ClaimType.HELD: _("held"),
    ClaimType.KILLED: _("killed"),
    ClaimType.WOUNDED: _("wounded"),
    ClaimType.RETURNED: _("returned"),
    ClaimType.SURRENDERED: _("surrendered"),
    ClaimType.FOUND: _("found"),
    ClaimType.IDENTIFIED: _("identified"),
    ClaimType.REMAINS_RETURNED: _("remains handed over"),
    ClaimType.DETAINED: _("detained"),
    ClaimType.ATTACKED: _("attacked"),
    ClaimType.CONTROLS: _("controls a place"),
    ClaimType.WITHDREW: _("withdrew"),
    ClaimType.FOOTAGE: _("footage"),
    ClaimType.AUTHENTIC: _("footage is genuine"),
    ClaimType.SEARCH: _("search"),
    ClaimType.COMMS_CUT: _("communications cut"),
    ClaimType.BESIEGED: _("surrounded"),
    ClaimType.DISPLACED: _("displaced"),
    ClaimType.REGISTERED: _("registered"),
    ClaimType.DEPLOYED: _("deployed"),
    ClaimType.AGREEMENT: _("agreement"),
    ClaimType.RESPONSIBLE: _("responsible"),
    ClaimType.VISIT: _("visit"),
    ClaimType.AID: _("aid"),
    ClaimType.REQUEST: _("request"),
    ClaimType.OBLIGATION: _("obligation or promise"),
    ClaimType.PROTEST: _("protest"),
    ClaimType.INVESTIGATING: _("investigation"),
    ClaimType.TALKS: _("talks"),
    ClaimType.OTHER: _("other"),
}

MODALITY_WORDS: dict[Modality, Any] = {
    Modality.ASSERTED: _("asserted"),
    Modality.CONFIRMED: _("confirmed by the speaker"),
    Modality.CLAIMED: _("claimed"),
    Modality.REPORTED: _("reported, hearsay"),
    Modality.APPARENT: _("apparent"),
    Modality.POSSIBLE: _("possible"),
    Modality.DENIED: _("denied"),
    Modality.UNKNOWN: _("unknown"),
    Modality.DEMANDED: _("demanded"),
    Modality.PLANNED: _("planned"),
}


@register.filter
def modality(value: Modality | str) -> str:
    """How surely it is said, in words."""
    return str(MODALITY_WORDS[Modality(value)])


def not_so(claim: Claim) -> str:
    """ "planned", "demanded" or "possible", where nobody says that it is so; empty for all else."""
    return modality(claim.modality) if claim.affirms and not claim.says_so else ""


@register.filter
def turned(claim: Claim) -> str:
    """How a claim is less than a plain yes, beside what it speaks of: "not so"; what nobody confirms is not denied."""
    if claim.denies:
        return _now("not so")
    if not claim.left_open:
        return ""
    return _now("not confirmed, nor denied") if claim.polarity is Polarity.NEGATED else _now("not vouched for")
