"""A count as it is printed: its form in words, a vague one in the words that were said."""

from __future__ import annotations

from lastcontact.core.quantities import Form, Quantity

_FORMS = {
    Form.EXACT: "{low}",
    Form.AT_LEAST: "at least {low}",
    Form.MORE_THAN: "more than {below}",
    Form.AT_MOST: "at most {high}",
    Form.LESS_THAN: "fewer than {above}",
    Form.ABOUT: "about {low}",
    Form.RANGE: "{low} to {high}",
}


def in_words(count: Quantity) -> str:
    """ "at least 12", "10 to 14", "several dozen"."""
    if count.form is Form.VAGUE:
        return count.text
    low, high = count.minimum, count.maximum
    below = low - 1 if low is not None else ""
    above = high + 1 if high is not None else ""
    return _FORMS[count.form].format(low=low if low is not None else high, high=high, below=below, above=above)
