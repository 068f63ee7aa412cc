"""What one side says and the other denies: both words are printed, and neither is chosen. All invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import reviewing
from lastcontact.core.claim import Claim, ClaimType, Polarity
from lastcontact.core.plain import to_plain
from lastcontact.core.quantities import Form, Quantity
from lastcontact.notices.models import Edition
from tests.bureau.acts import Bureau
from tests.desk.conftest import SignedIn
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
        attached=reviewing.Attached(
            source=bureau.sources["State Commission of Duravan"],
            answers=taken,
            answer=answer,
            answer_why="It gives the figure for both by agreement." if answer == "corrects" else "",
        ),
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


def test_who_gives_another_figure_is_not_printed_as_denying(bureau: Bureau, client: Client) -> None:
    """ "The army said 13; the ministry corrected this to 11": the ministry denies nothing."""
    text = "The army gave the number of missing guards as 13; the Interior Ministry corrected this to 11."
    report = bureau.report("Sarn Agency", text)
    said = Claim(ClaimType.MISSING, count=Quantity(Form.EXACT, 13, 13, "13"), subject="guards", speaker="army")
    taken = reviewing.make(by=bureau.hand, report=report, body=said)
    edition(bureau)
    reviewing.make(
        by=bureau.hand,
        report=report,
        body=replace(said, count=Quantity(Form.EXACT, 11, 11, "11"), speaker="Interior Ministry"),
        attached=reviewing.Attached(answers=taken, answer="corrects", answer_why="The report says so."),
    )
    second = edition(bureau)
    (figure,) = [f for f in second.published.figures if f.value == "13"]
    assert figure.stands and figure.beside == "given as 11 by Interior Ministry, as passed on by Sarn Agency"
    assert [(c.after, c.why) for c in second.published.changes if "13" in c.after] == [
        ("13 guards: given otherwise", "given otherwise since: each word stands beside the other")
    ]
    page = client.get(reverse("bulletin:edition", args=[2])).content.decode()
    assert "denied by" not in page and "given as 11 by Interior Ministry" in page


@pytest.mark.parametrize(
    ("speaker", "denier", "struck"),
    [("Army of Tavren", "Tavren army command", False), ("5th Company", "5th Company", True)],
)
def test_nobody_is_printed_as_denying_their_own_word_and_the_publisher_is_told(
    bureau: Bureau, alma: Officer, signed_in_client: SignedIn, client: Client, speaker: str, denier: str, struck: bool
) -> None:
    alma.roles = [*alma.roles, Role.PUBLISHER]
    alma.save()
    count = Quantity(Form.EXACT, 14, 14, "14")
    said = bureau.report("Sarn Agency", "14 are held.")
    body = Claim(ClaimType.HELD, count=count, subject="soldiers", speaker=speaker)
    held = reviewing.make(by=bureau.hand, report=said, body=body)
    publisher, door = signed_in_client(alma), reverse("desk:publish", args=[bureau.incident])
    assert "before you print them" not in publisher.get(door).content.decode()
    denial = Claim(ClaimType.HELD, polarity=Polarity.NEGATED, subject="civilians", speaker=denier)
    report = bureau.report("Sarn Agency", "They hold no civilians.")
    own = reviewing.Attached(answers=held, answer="denies")
    reviewing.make(by=bureau.hand, report=report, body=denial, attached=own)
    page = publisher.get(door).content.decode()
    assert "before you print them" in page and reverse("desk:report", args=[report]) in page
    edition(bureau)
    printed = client.get(reverse("bulletin:edition", args=[1])).content.decode()
    assert "denied by" not in printed and ("<s>14" in printed) is struck


def test_a_denial_that_speaks_of_other_people_is_not_printed_and_the_publisher_is_led_to_it(
    bureau: Bureau, publisher: Client, client: Client
) -> None:
    count = Quantity(Form.EXACT, 40, 40, "40")
    body = Claim(ClaimType.KILLED, count=count, subject="soldiers of Norhat")
    said = bureau.report("5th Company", "40 soldiers of Norhat were killed.")
    killed = reviewing.make(by=bureau.hand, report=said, body=body)
    report = bureau.report("State Commission of Duravan", "No soldier was killed.")
    plain = Claim(ClaimType.KILLED, polarity=Polarity.NEGATED, subject="soldiers")
    own = reviewing.Attached(answers=killed, answer="denies")
    denial = reviewing.make(by=bureau.hand, report=report, body=plain, attached=own)
    page = publisher.get(reverse("desk:publish", args=[bureau.incident])).content.decode()
    assert "speaks of another side’s people" in page and f"?correct={denial}#c-{denial}" in page
    assert f'id="c-{denial}"' in publisher.get(reverse("desk:report", args=[report])).content.decode()
    board = publisher.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert "as it is marked; but it speaks of another side’s people." in board and "each party’s word" not in board
    first = edition(bureau)
    assert "denied by" not in client.get(reverse("bulletin:edition", args=[1])).content.decode()
    (figure,) = (f for f in first.published.figures if f.value == "40")
    as_printed_once = replace(first.published, figures=(replace(figure, beside="denied by Duravan"),))
    Edition.objects.filter(id=first.id).update(folded=to_plain(as_printed_once))
    page = publisher.get(reverse("desk:publish", args=[bureau.incident])).content.decode()
    assert "this bureau had read wrongly what was said against it" in page
    assert "the denial does not stand any more" not in page
