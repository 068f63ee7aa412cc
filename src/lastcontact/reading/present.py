"""Verbs that are no past, "hold", "frees", "holding"; some are nouns in truth ("a night assault", "of wounds")."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.objects import checked
from lastcontact.reading.trigger import Setting, Trigger


def present(setting: Setting, hit: Hit, trigger: Trigger) -> Trigger | None:
    """Forms that are no past; some are nouns in truth ("a night assault", "of wounds")."""
    lows = setting.sheet.lows
    if trigger.form == "ing" and any(c.noun_first <= hit.first and hit.last < c.noun_last for c in setting.counted):
        return replace(trigger, form="attributive")  # "six of the returning sailors"
    before = lows[hit.first - 1] if hit.first > setting.sentence.first else ""
    hangs = hit.first - 2 > setting.sentence.first and lows[hit.first - 2] in ("by", "of", "from", "with", "on")
    if trigger.form == "s" and (
        hangs or before in words("determiners") or before in ("of", "from", "with", "'s", "and", "their")
    ):
        return None
    if (
        trigger.form == "base"
        and lows[hit.first] in ("jail", "storm", "bag", "net", "ransom")
        and _nominal(setting, hit)
    ):
        return None
    if trigger.form == "s" and lows[hit.first] in _PLURALS and not _has_an_object(setting, hit):
        return None
    if trigger.form == "base" and lows[hit.first] == "station" and before not in _BEFORE_A_VERB:
        return None
    if trigger.type is ClaimType.FOUND and lows[hit.first] == "rescue" and lows[hit.last : hit.last + 1] != ["of"]:
        return None if before != "to" else replace(trigger, seeks="right")
    if trigger.form == "base" and _nominal(setting, hit):
        kept = (trigger.on_people or trigger.type is ClaimType.ATTACKED) and trigger.type not in _NO_NOUNS
        return replace(trigger, form="noun", seeks="right") if kept else None
    if trigger.form == "ing" and trigger.on_people and _progressive(setting, hit.first):
        trigger = replace(trigger, form="s")
    if trigger.form == "ing" and lows[hit.last : hit.last + 1] == ["of"]:
        return replace(trigger, form="noun", seeks="right")
    if trigger.form == "base" and trigger.type in _BY_ONESELF and _set_about(setting, hit):
        return replace(trigger, form="intr", seeks="left")
    return checked(setting, replace(trigger, seeks="right"))


_PLURALS = ("bags", "nets", "stations", "patrols", "documents", "records", "registers", "files", "tours", "finds")
"""Verbs that are plurals of things as often: "sleeping bags are sent", "patrols searched the valley"."""


def _has_an_object(setting: Setting, hit: Hit) -> bool:
    """Whether whom or what a verb is done to stands right behind it: "records 40 cases", "patrols the valley"."""
    sheet, at = setting.sheet, hit.last
    if at >= setting.sentence.last:
        return False
    if sheet.lows[at] in ("in", "along", "on"):
        return sheet.lows[hit.first] == "patrols"
    named = sheet.lows[at] in all_words("determiners", "object_openers") or sheet.lows[at][0].isdecimal()
    return named or at in setting.people or sheet.is_capital(at) or any(c.first == at for c in setting.counted)


_BY_ONESELF = (ClaimType.WITHDREW, ClaimType.SURRENDERED)


def _set_about(setting: Setting, hit: Hit) -> bool:
    """ "Began to withdraw from Merin", "was forced to retreat": what the subject itself does, to nobody else."""
    lows, sentence = setting.sheet.lows, setting.sentence
    leads = hit.first - 2 > sentence.first and lows[hit.first - 1] == "to"
    about = leads and lows[hit.first - 2] in all_words("set_about", "refusing")
    after = lows[hit.last] if hit.last < sentence.last else "."
    return (
        about
        and (after not in words("determiners") or after in ("its", "their"))
        and not any(c.first == hit.last for c in setting.counted)
    )


_NO_NOUNS = (ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.IDENTIFIED)
"""What is told by verbs whose bare form is another thing as a noun: "a gas plant", "the hurt", "a blind"."""
_BEFORE_A_VERB = ("to", "will", "would", "we", "they", "and", "not", "may", "must", "should")


def _progressive(setting: Setting, at: int) -> bool:
    """Whether an -ing is finite: "we are holding no one"."""
    i = at - 1
    while i > setting.sentence.first and setting.sheet.lows[i] in (
        "still",
        "also",
        "not",
        "now",
        "currently",
        "already",
    ):
        i -= 1
    return i >= setting.sentence.first and setting.sheet.lows[i] in ("am", "are", "is", "was", "were", "'re", "be")


def _nominal(setting: Setting, hit: Hit) -> bool:
    before = setting.sheet.lows[hit.first - 1] if hit.first > setting.sentence.first else ""
    further = setting.sheet.lows[hit.first - 2] if hit.first - 2 >= setting.sentence.first else ""
    if further in ("a", "an", "the") and hit.value.startswith("attacked"):
        return True
    return before in words("determiners") or before in (
        "'s",
        "of",
        "for",
        "prisoner",
        "immediate",
        "possible",
        "alleged",
        "reported",
        "on",
        "in",
        "about",
        "second",
        "third",
        "new",
        "next",
        "another",
        "further",
    )
