"""A group is of a side of the incident and named once; a page mends it, and what counts it keeps it. All invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import grouping, opening, reviewing
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.fold.incidents import GroupFile
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau

FORM = {"label": "3rd Battery", "kind": "unit"}


def groups(bureau: Bureau) -> tuple[GroupFile, ...]:
    found: tuple[GroupFile, ...] = rows.Incident.objects.get(id=bureau.incident).file.groups
    return found


def named(bureau: Bureau, label: str = "3rd Battery", side: str = "Norhatian") -> str:
    words = opening.GroupWords(label, GroupKind.UNIT, side=side)
    return opening.name_group(by=bureau.hand, incident=bureau.incident, words=words)


def test_the_side_is_one_of_the_incident(bureau: Bureau, alma_at_desk: Client) -> None:
    address = reverse("desk:groups", args=[bureau.incident])
    page = alma_at_desk.get(address).content.decode()
    assert '<option value="Norhat">' in page and '<option value="another">' in page
    assert alma_at_desk.post(address, {**FORM, "side": "Norhat"}).status_code == 302
    assert [g.named.side for g in groups(bureau)] == ["Norhat"]
    assert alma_at_desk.post(address, {**FORM, "side": "Norhatian"}).status_code == 422


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Norhatian", "That is like Norhat, a side of this incident."),
        ("Vastria", "This incident has no side of that name."),
        ("", "Say which side it is."),
    ],
)
def test_another_side_is_asked_about_once(bureau: Bureau, alma_at_desk: Client, written: str, words: str) -> None:
    address, form = reverse("desk:groups", args=[bureau.incident]), {**FORM, "side": "another", "another": written}
    asked = alma_at_desk.post(address, form)
    assert asked.status_code == 422 and words in asked.content.decode() and not groups(bureau)
    assert alma_at_desk.post(address, {**form, "sure": "on"}).status_code == (302 if written else 422)
    assert [g.named.side for g in groups(bureau)] == ([written] if written else [])


def test_a_group_that_exists_is_offered_before_another_is_named_so(bureau: Bureau, alma_at_desk: Client) -> None:
    first = named(bureau, side="Norhat")
    address, form = reverse("desk:groups", args=[bureau.incident]), {**FORM, "label": " 3RD  battery"}
    asked = alma_at_desk.post(address, form)
    page = asked.content.decode()
    assert asked.status_code == 422 and "is called “3rd Battery” already" in page
    assert reverse("desk:group-mend", args=[bureau.incident, first]) in page and 'name="same_name"' in page
    assert alma_at_desk.post(address, {**form, "same_name": "on"}).status_code == 302 and len(groups(bureau)) == 2


def test_mending_the_side_makes_its_dead_its_own_again_and_its_claims_keep_it(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    group = named(bureau)
    opening.hear_group(by=bureau.hand, incident=bureau.incident, group=group, heard="a signaller")
    company = bureau.sources["5th Company"]
    body = Claim(ClaimType.KILLED, count=Quantity(Form.EXACT, 12, 12, "12"), subject="soldiers")
    attached = reviewing.Attached(source=company, group=group)
    claim = reviewing.make(by=bureau.hand, report=bureau.report("5th Company", "12."), body=body, attached=attached)
    board, listed = (reverse(f"desk:{name}", args=[bureau.incident]) for name in ("board", "groups"))
    assert "word on the other side" in alma_at_desk.get(board).content.decode()
    address = reverse("desk:group-mend", args=[bureau.incident, group])
    page = alma_at_desk.get(listed).content.decode()
    assert address in page and "none of this incident’s sides" in page
    assert 'value="Norhatian"' in alma_at_desk.get(address).content.decode()
    mended = alma_at_desk.post(address, {"label": "3rd Battery", "side": "Norhat", "why": "mistyped"})
    assert mended.status_code == 302
    (file,) = groups(bureau)
    assert (file.id, file.named.side, file.last_heard) == (group, "Norhat", "a signaller")
    assert rows.Claim.objects.get(id=claim).folded["group"] == group
    assert "word on the other side" not in alma_at_desk.get(board).content.decode()
    again = alma_at_desk.post(address, {"label": "3rd Battery", "side": "Norhat"})
    assert again.status_code == 422 and "Nothing was changed" in again.content.decode()


def test_nobody_else_mends_it(bureau: Bureau, boris_at_desk: Client) -> None:
    address = reverse("desk:group-mend", args=[bureau.incident, named(bureau)])
    assert boris_at_desk.get(address).status_code == 404
    assert boris_at_desk.post(address, {"label": "x", "side": "Duravan"}).status_code == 404
    assert groups(bureau)[0].named.side == "Norhatian"


def test_a_group_is_not_mended_to_the_name_of_another(bureau: Bureau, alma_at_desk: Client) -> None:
    first, second = named(bureau, side="Norhat"), named(bureau, "4th Battery", side="Norhat")
    address, form = reverse("desk:group-mend", args=[bureau.incident, second]), {"side": "Norhat", "same_name": "on"}
    page = alma_at_desk.post(address, {**form, "label": "3rd  BATTERY"})
    assert page.status_code == 422 and 'name="same_name"' not in page.content.decode()
    assert "Another group of this incident is called “3rd Battery”. Give this one" in page.content.decode()
    assert reverse("desk:group-mend", args=[bureau.incident, first]) in page.content.decode()
    with pytest.raises(grouping.TakenName):
        grouping.mend_group(
            by=bureau.hand, incident=bureau.incident, group=second, label="3rd battery", side="Norhat", why=""
        )
    assert [g.named.label for g in groups(bureau)] == ["3rd Battery", "4th Battery"]
    assert alma_at_desk.post(address, {**form, "label": "4th battery"}).status_code == 302, "its own, in other letters"


def test_one_of_two_groups_of_one_name_can_be_of_another_side(bureau: Bureau, alma_at_desk: Client) -> None:
    named(bureau, side="Norhat")
    second = named(bureau, side="Norhatian")
    address = reverse("desk:group-mend", args=[bureau.incident, second])
    assert alma_at_desk.post(address, {"label": "3rd Battery", "side": "Duravan"}).status_code == 302
