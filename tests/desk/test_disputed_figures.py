"""What one side says and the other denies: both words are printed, and neither is chosen. All invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import reviewing
from lastcontact.core.claim import Claim, ClaimType, Polarity
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau
from tests.desk.test_family_and_public import edition


@pytest.mark.parametrize(
    ("source", "speaker"),
    [("5th Company", None), ("Joint Monitoring Mission", None), ("Sarn Agency", "a press office nobody here knows")],
)
@pytest.mark.parametrize("answer", ["denies", "corrects"])
def test_what_the_other_side_denies_stands_and_both_words_are_printed(
    bureau: Bureau, client: Client, source: str, speaker: str | None, answer: str
) -> None:
    count = Quantity(Form.EXACT, 14, 14, "14")
    claimed = bureau.report(source, "14 of them were captured.")
    taken = reviewing.make(
        by=bureau.hand,
        report=claimed,
        body=Claim(ClaimType.CAPTURED, count=count, subject="soldiers", speaker=speaker),
        attached=reviewing.Attached(source="" if speaker else bureau.sources[source]),
    )
    edition(bureau)
    denial = bureau.report("State Commission of Duravan", "Not one of ours was taken.")
    reviewing.make(
        by=bureau.hand,
        report=denial,
        body=Claim(ClaimType.CAPTURED, polarity=Polarity.NEGATED, subject="soldiers"),
        attached=reviewing.Attached(source=bureau.sources["State Commission of Duravan"], answers=taken, answer=answer),
    )
    second = edition(bureau)
    (figure,) = [f for f in second.published.figures if f.value == "14"]
    assert figure.stands and figure.beside.startswith("denied by State Commission of Duravan")
    assert [(c.after, c.why) for c in second.published.changes] == [
        ("14 soldiers: denied", "denied since: each word stands beside the other")
    ]
    page = client.get(reverse("bulletin:edition", args=[2])).content.decode()
    assert "<s>14<" not in page and "denied by State Commission of Duravan" in page
    assert client.get(reverse("bulletin:reviews", args=[2])).json() == []
    assert figure.unsaid.beside == "", "printed without its words, it names nobody who denies it"
