"""The form by which an officer corrects a claim or makes one: every field a text that keeps what was written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from lastcontact.bureau.reviewing import Attached
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity, Span
from lastcontact.core.dates import Interval
from lastcontact.core.grading import CREDIBILITY_WORDS, Credibility
from lastcontact.core.quantities import Form, Quantity
from lastcontact.core.showing import as_received
from lastcontact.core.speakers import Speakers
from lastcontact.desk import marking, wording
from lastcontact.desk.claim_values import SEVERAL, as_corrected, as_proposed
from lastcontact.desk.claims_to_choose import Candidate, options, standing
from lastcontact.desk.fields import WhenField
from lastcontact.desk.finding import bears, named_people
from lastcontact.desk.place_ids import place_ids
from lastcontact.desk.typed_numbers import bounds, unsaid
from lastcontact.desk.unattached import name_in, names_one

_NOT_SAID = ("", _("not said"))
SourceChoices = tuple[tuple[str, str | list[tuple[str, str]]], ...]
"""Sources to choose: (id, words) each, or a heading with those under it."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a claim of this report may be attached to: (id, words) each. `headings`: report -> its name."""

    incident: str
    text: str
    report: str = ""
    sources: SourceChoices = ()
    groups: tuple[tuple[str, str], ...] = ()
    claims: tuple[Candidate, ...] = ()
    headings: Mapping[str, str] = field(default_factory=dict)
    rightly: frozenset[str] = frozenset()
    """Those of the claims that this one can put right without a reason."""
    speakers: Speakers = field(default_factory=lambda: Speakers(()))


class ClaimForm(forms.Form):
    """Corrects a proposal (`proposed`; `before` as it was made once, which was taken back), or makes a claim from
    words of the text (then `words` says which).
    """

    words = forms.CharField(label=_("The words, as they stand in the text"), widget=forms.Textarea(attrs={"rows": 3}))
    occurrence = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    speaker = forms.CharField(label=_("Speaker"), required=False)
    channel = forms.CharField(label=_("Through"), required=False)
    type = forms.ChoiceField(label=_("Asserts"))
    form = forms.ChoiceField(label=_("Form of the count"), required=False)
    number = forms.CharField(label=_("Number as said"), required=False)
    said_so = forms.BooleanField(label=_("The words mean this number"), required=False)
    modality = forms.ChoiceField(label=_("Hedge"))
    when = WhenField(label=_("As of"), required=False)
    places = forms.CharField(label=_("Where"), required=False)
    subject = forms.CharField(label=_("About whom"), required=False)
    polarity = forms.ChoiceField(label=_("Says"))
    actor = forms.CharField(label=_("By whom"), required=False)
    said = WhenField(label=_("Said on"), required=False)
    person = forms.CharField(label=_("Person, by name"), required=False)
    chosen_person = forms.CharField(required=False, widget=forms.HiddenInput)
    new_person = forms.BooleanField(label=_("Open a record: nobody here is this person"), required=False)
    group = forms.ChoiceField(label=_("Group"), required=False)
    source = forms.ChoiceField(label=_("Speaker, if the bureau knows the source"), required=False)
    answers = forms.ChoiceField(label=_("Whose claim it answers"), required=False)
    answer = forms.ChoiceField(label=_("How"), required=False)
    answer_why = forms.CharField(label=_("Why it corrects another speaker, or another question"), required=False)
    also = forms.MultipleChoiceField(
        label=_("It answered these as well, in the same way"), required=False, widget=forms.CheckboxSelectMultiple
    )
    follows = forms.MultipleChoiceField(
        label=_("Its speaker’s earlier figures, so of their day and changed since"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    origin = forms.ChoiceField(label=_("Claim it repeats"), required=False)
    evidence_kind = forms.ChoiceField(label=_("As evidence on one person"), required=False)
    timecode = forms.CharField(label=_("Time in the footage"), required=False)
    credibility = forms.ChoiceField(label=_("Information"))

    FIRST = ("speaker", "channel", "type", "form", "number", "modality", "when", "places", "subject")
    MORE = ("polarity", "actor", "said")
    ATTACH = ("person", "group", "source", "answers", "answer", "answer_why", "origin", "evidence_kind", "timecode",
              "credibility")  # fmt: skip

    def __init__(self, data: Any = None, *, choices: Choices, proposed: Claim | None = None, **more: Any) -> None:
        self.choices, self.proposed, self.before = choices, proposed, more.pop("before", None)
        initial = {**(as_proposed(proposed) if proposed else {"credibility": "6", "modality": "asserted"})}
        initial["source"] = choices.speakers.source_of(proposed.speaker, choices.text) if proposed else ""
        initial |= more.pop("initial", {}) | (as_corrected(self.before) if self.before else {})
        super().__init__(data, initial=initial, auto_id="f-%s", **more)
        self.people: list[rows.Record] = []
        self.asks_number = "said_so" in self.data
        if proposed is not None:
            del self.fields["words"]
        self._offer("type", wording.TYPES.items(), empty=proposed is None)
        self._offer("form", wording.FORMS.items(), empty=True)
        self._offer("modality", wording.MODALITIES.items())
        self._offer("polarity", wording.POLARITIES.items())
        self._offer("group", choices.groups, empty=True)
        self.fields["source"].choices = [_NOT_SAID, *choices.sources]  # type: ignore[attr-defined]
        answered = options(choices.claims, proposed, choices.report, choices.headings, choices.rightly)
        self._offer("answers", answered, empty=True)
        self._offer("origin", options(choices.claims, proposed, choices.report, choices.headings), empty=True)
        self._offer("answer", wording.ANSWERS.items(), empty=True)
        for name in SEVERAL:
            told = [*filter(None, self.data.getlist(name) if self.is_bound else self.initial.get(name, ()))]
            self._offer(name, standing(choices.incident, told).items())
            if not told:
                del self.fields[name]
        self._offer("evidence_kind", wording.EVIDENCE_KINDS.items(), empty=True)
        self._offer("credibility", [(c, f"{c.value}: {CREDIBILITY_WORDS[c]}") for c in Credibility])

    def _offer(self, name: str, choices: Iterable[tuple[Any, Any]], *, empty: bool = False) -> None:
        offered = [(str(value), words) for value, words in choices]
        self.fields[name].choices = [_NOT_SAID, *offered] if empty else offered  # type: ignore[attr-defined]

    @property
    def first(self) -> list[forms.BoundField]:
        return [self[name] for name in self.FIRST]

    @property
    def more(self) -> list[forms.BoundField]:
        return [self[name] for name in self.MORE]

    @property
    def attach(self) -> list[forms.BoundField]:
        return [self[name] for name in self.ATTACH]

    @property
    def several(self) -> list[forms.BoundField]:
        """What it answered or changed beside the first, where a claim that was taken back did."""
        return [self[name] for name in SEVERAL if name in self.fields]

    @property
    def names_somebody(self) -> bool:
        """Whether the claim names one person, or the field for one is filled."""
        return bool(self["person"].value() or (self.proposed and name_in(self.proposed)))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        self._check_words(cleaned)
        self._check_person(cleaned)
        if (cleaned.get("answers") or cleaned.get("also")) and not cleaned.get("answer"):
            self.add_error("answer", _("Say how: does it deny, confirm, correct or withdraw that claim?"))
        self._check_denial(cleaned)
        self._check_number(cleaned)
        if not self.errors:
            try:
                cleaned["count"] = self._count(cleaned)
            except ValidationError as problem:
                self.add_error("number", problem)
        return cleaned

    def _check_denial(self, cleaned: dict[str, Any]) -> None:
        """A denial says that it is not so; who has just said that it is so is asked which of the two stands."""
        if (cleaned.get("modality"), cleaned.get("polarity")) != (Modality.DENIED.value, Polarity.AFFIRMED.value):
            return
        if self.proposed is not None and "polarity" in self.changed_data:
            self.add_error("modality", _("It cannot be said that it is so and be denied: change the hedge as well."))
        else:
            cleaned["polarity"] = Polarity.NEGATED.value

    def _check_number(self, cleaned: dict[str, Any]) -> None:
        """A number typed by hand that the quoted words do not say needs a tick: a figure is told by its words."""
        words = self.proposed.evidence if self.proposed else cleaned.get("span")
        if words is None or "number" not in self.changed_data or cleaned.get("said_so"):
            return
        if number := unsaid(cleaned["number"], words.text):
            problem = _("The words do not say %(number)s. Put it right, or tick that this is what they mean.")
            self.add_error("number", problem % {"number": number})
            self.asks_number = True

    def _check_words(self, cleaned: dict[str, Any]) -> None:
        if "words" not in self.fields or not cleaned.get("words"):
            return
        text, words = self.choices.text, cleaned["words"]
        found = marking.find(text, words) or marking.find(text, as_received(words))
        if not found:
            self.add_error("words", _("These words do not stand in the text. Copy them from it exactly."))
            return
        at = (cleaned.get("occurrence") or 1) - 1
        start, end = found[min(at, len(found) - 1)]
        cleaned["span"] = Span(start, end, self.choices.text[start:end])

    def _check_person(self, cleaned: dict[str, Any]) -> None:
        name, chosen = cleaned.get("person", "").strip(), cleaned.get("chosen_person", "")
        if cleaned.get("new_person") and not name:
            cleaned["person"] = names_one(cleaned.get("subject", ""))
            if not cleaned["person"]:
                self.add_error("person", _("Say the name under which a record is to be opened."))
        if not name or chosen or cleaned.get("new_person"):
            return
        self.people = named_people(self.choices.incident, name)
        if len(self.people) == 1 and bears(self.people[0], name):
            cleaned["chosen_person"] = self.people[0].id
        elif self.people:
            self.add_error("person", _("These records bear this name or one like it: choose one below."))
        else:
            self.add_error("person", _("No record bears this name. Spell it otherwise, or open a record for it."))

    def _count(self, cleaned: dict[str, Any]) -> Quantity | None:
        written, before = cleaned["number"].strip(), self.proposed.count if self.proposed else None
        if not written:
            return None
        form = Form(cleaned["form"]) if cleaned["form"] else Form.EXACT
        if before is not None and (written, form) == (before.text, before.form):
            return before
        low, high = bounds(form, written)
        if before is not None and form is Form.VAGUE and written == before.text:
            low, high = before.minimum, before.maximum
        return Quantity(form, low, high, written, of=before.of if before else None)

    def claim(self) -> Claim:
        """The claim as the officer has it. Call it on a valid form."""
        c = self.cleaned_data
        base = self.proposed or Claim(ClaimType(c["type"]), evidence=c.get("span"))
        return replace(
            base,
            type=ClaimType(c["type"]),
            speaker=c["speaker"] or None,
            channel=c["channel"] or None,
            modality=Modality(c["modality"]),
            polarity=Polarity(c["polarity"]),
            count=c["count"],
            when=_kept(base.when, c["when"]),
            said=_kept(base.said, c["said"]),
            places=place_ids(c["places"], base.places),
            subject=c["subject"] or None,
            actor=c["actor"] or None,
        )

    def _source(self) -> str:
        """The source chosen; one that was proposed for another speaker than the officer puts there fits no more."""
        of_another = "speaker" in self.changed_data and "source" not in self.changed_data
        chosen: str = "" if of_another else self.cleaned_data["source"]
        return chosen or self.choices.speakers.source_of(self.cleaned_data.get("speaker"), self.choices.text)

    def attached(self) -> Attached:
        c = self.cleaned_data
        new = c["person"].strip() if c["new_person"] else ""
        answered = [*dict.fromkeys(filter(None, (c["answers"], *c.get("also", ()))))]
        return Attached(
            record="" if new else c["chosen_person"],
            newly_named=new,
            group=c["group"],
            source=self._source(),
            answers=answered[0] if answered else "",
            answer=c["answer"] if answered else "",
            answer_why=c["answer_why"].strip() if answered else "",
            also=tuple(answered[1:]),
            follows=tuple(c.get("follows", ())),
            origin=c["origin"],
            evidence_kind=c["evidence_kind"],
            timecode=c["timecode"],
            credibility=Credibility(c["credibility"]),
        )


def _kept(before: Interval | None, now: Interval | None) -> Interval | None:
    """The same interval keeps the words it was read from."""
    same = before and now and (before.start_on, before.end_on) == (now.start_on, now.end_on)
    return before if same else now
