"""Before an erasure: likely texts first, each with why; weaker hits behind a fold. All invented."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from tests.bureau.acts import Bureau


def test_a_name_is_looked_for_as_a_name_and_a_word_that_is_a_sides_too_stands_behind_a_fold(
    bureau: Bureau, custodian: Client
) -> None:
    for n in range(6):
        bureau.report("Sarn Agency", f"Norhat said on day {n} that the road is open.", language="en")
    whole = bureau.report("Sarn Agency", "Soldier Danylo Norhat was seen in the valley.", language="en")
    record = bureau.record("Danylo Norhat")
    answer = custodian.get(reverse("desk:erase", args=[record]))
    likely, weaker = answer.context["elsewhere"], answer.context["weaker"]
    assert reverse("desk:report", args=[whole]) in [e.address for e in likely]
    assert not any("the road is open" in e.words for e in likely)
    assert sum("the road is open" in e.words for e in weaker) == 6
    shown = answer.content.decode()
    assert "several words of the name stand together" in shown and f"{len(weaker)} weaker hits" in shown
    assert shown.index("Soldier Danylo Norhat") < shown.index("weaker hits") < shown.index("the road is open")


def test_a_common_given_name_far_from_the_surname_is_weak_and_a_rare_surname_alone_is_likely(
    bureau: Bureau, custodian: Client
) -> None:
    other = bureau.report("Sarn Agency", "Mohammed spoke. The bridge stands. Nobody saw Hassan.", language="en")
    rare = bureau.report("Sarn Agency", "They asked for Orsenko again.", language="en")
    common = custodian.get(reverse("desk:erase", args=[bureau.record("Mohammed Hassan")])).context
    report = reverse("desk:report", args=[other])
    assert report in [e.address for e in common["weaker"]] and report not in [e.address for e in common["elsewhere"]]
    shown = custodian.get(reverse("desk:erase", args=[bureau.record("Danylo Orsenko")]))
    assert [e.how for e in shown.context["elsewhere"] if e.address == reverse("desk:report", args=[rare])] == [
        "their surname, which few bear"
    ]


def test_weaker_hits_alone_are_not_asked_to_be_looked_through(bureau: Bureau, custodian: Client) -> None:
    bureau.report("Sarn Agency", "Norhat said that the road is open.", language="en")
    record = bureau.record("Danylo Norhat")
    page = custodian.get(reverse("desk:erase", args=[record]))
    assert not page.context["elsewhere"] and "None was found that is likely to name them." in page.content.decode()
    done = custodian.post(reverse("desk:erase", args=[record]), {"ground": "asked by the family", "sure": "yes"})
    assert (
        "The record is erased" in done.content.decode() and "holds one word of the name alone" in done.content.decode()
    )
