"""Form fields of the desk: days as people write them, and one name a line."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from lastcontact.bureau.days import WrongDay
from lastcontact.core.dates import Interval, PartialDate


class DayField(forms.CharField):
    """A day, a month or a year, as written; gives an Interval, or None when empty."""

    default_error_messages = {
        "unreadable": _("This cannot be read as a date. Write 2026-03-12, 2026-03, 2026, or “about 2026”.")
    }

    def __init__(
        self, *, help_text: object = _("For instance 2026-03-12; a month or a year alone will do."), **more: object
    ):
        super().__init__(required=False, max_length=60, help_text=help_text, **more)

    def to_python(self, value: object) -> Interval | None:
        text = super().to_python(value)
        if not text:
            return None
        read = PartialDate.read(text)
        if read.earliest_on is None or read.latest_on is None:
            raise forms.ValidationError(self.error_messages["unreadable"], code="unreadable")
        return Interval(read.earliest_on, read.latest_on, text)

    def run_validators(self, value: Interval | None) -> None:
        super().run_validators(value.original if value else "")

    def has_changed(self, initial: object, data: object) -> bool:
        return str(initial or "") != str(data or "")


class OneDayField(forms.DateField):
    """One day, also with its month in words, in any language that is read."""

    default_error_messages = {"invalid": _("This is not one day. Write 2026-03-12, 12.03.2026 or 12 March 2026.")}

    def to_python(self, value: Any) -> date | None:
        read = PartialDate.read(value).exact if isinstance(value, str) else None
        return read or super().to_python(value)


class AgainField(forms.BooleanField):
    """That the very same content is kept once more. Its box stands in the notice above the form, whose id it names, or
    it would be sent with no form.
    """

    def __init__(self) -> None:
        box = forms.CheckboxInput(attrs={"form": "bring"})
        super().__init__(label=_("Keep it all the same, as another report"), required=False, widget=box)


class WhenField(forms.CharField):
    """A day, a month, a year, or two of them with "to" between: an Interval with what was written, or None."""

    today: date | None = None
    """What "today" and "yesterday" count from, where a form says it."""

    def clean(self, value: Any) -> Interval | None:
        written = super().clean(value).strip()
        called = {word: ago for ago, words in _DAYS_AGO.items() for word in words.split("|")}
        ago = ({say("today"): 0, say("yesterday"): 1} | called).get(written.casefold())
        if self.today and ago is not None:
            on = self.today - timedelta(days=ago)
            return Interval(on, on, written)
        return interval_of(written) if written else None


_DAYS_AGO = {
    0: "today|сегодня|сьогодні|այսօր|bu gün|bugün|დღეს|اليوم",
    1: "yesterday|вчера|вчора|учора|երեկ|dünən|გუშინ|أمس|امس",
}
"""How many days ago -> how it is called in every language that is read."""


def in_time(form: forms.Form, name: str, check: Callable[[], object]) -> None:
    """Says beside a field what is wrong with its day, where `check` (of `bureau.days`) refuses it."""
    try:
        check()
    except WrongDay as wrong:
        form.add_error(name, str(wrong))


def interval_of(written: str) -> Interval:
    """The days that words mean. Raises: ValidationError that says what is wrong with them."""
    ends = re.split(r"\s+(?:to|until|/)\s+|/(?=\d{4}-)", written)
    read = [PartialDate.read(end) for end in ends]
    wrong = next((r for r in read if not r.known), None)
    if wrong is not None or len(read) > 2:
        problem = wrong.problem if wrong else say("not a date")
        hint = say("%(written)s: %(problem)s. Write 2026-03-11, 2026-03, 2026, or two of them with “to” between.")
        raise ValidationError(hint % {"written": written, "problem": problem})
    first, last = read[0].earliest_on, read[-1].latest_on
    if first is None or last is None or last < first:
        raise ValidationError(say("%(written)s: it ends before it starts.") % {"written": written})
    return Interval(first, last, written)


def written_of(when: Interval | None) -> str:
    """An interval as the form shows it."""
    if when is None:
        return ""
    return when.start_on.isoformat() if when.is_day else f"{when.start_on} to {when.end_on}"


class LinesField(forms.CharField):
    """Several names, one a line; gives them without blanks and doubles, in the order written."""

    def __init__(self, **more: object) -> None:
        super().__init__(required=False, widget=forms.Textarea(attrs={"rows": 3}), **more)

    def to_python(self, value: object) -> tuple[str, ...]:
        lines = super().to_python(value).splitlines()
        return tuple(dict.fromkeys(line.strip() for line in lines if line.strip()))


def joined(start: Interval | None, end: Interval | None) -> Interval | None:
    """From the first to the last day of two; either may be missing."""
    if start is None or end is None:
        return start or end
    return Interval(min(start.start_on, end.start_on), max(start.end_on, end.end_on))


def written(interval: Interval | None) -> tuple[str, str]:
    """The two ends as they go back into a form."""
    if interval is None:
        return "", ""
    start = interval.original or f"{interval.start_on:%d.%m.%Y}"
    return start, "" if interval.is_day or interval.original else f"{interval.end_on:%d.%m.%Y}"
