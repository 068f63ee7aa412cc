"""What is told in English beside people: access refused, duties not met, aid, talks. All of it is invented."""

from __future__ import annotations

import pytest

from lastcontact.core.claim import ClaimType
from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("visit affirmed asserted", "Delegates were granted access to the prison."),
        ("visit negated asserted", "Delegates were denied access to the prison in Velsk."),
        ("visit negated asserted", "The envoys were refused entry to the camp."),
        ("visit negated asserted", "The team was turned back at the gate of the camp."),
        ("visit negated asserted", "Observers have been denied entry to the colony."),
        ("visit negated asserted", "The command refused the delegates access to the camp."),
        ("visit negated asserted", "The army denied the Society entry to the colony at Orm."),
        ("visit negated denied", "The ministry denied that the delegates had visited the camp."),
        ("obligation negated asserted", "Our ministry has not met its duty towards the families."),
        ("obligation negated asserted", "The ministry has not fulfilled its obligations under the agreement."),
        ("obligation affirmed asserted", "The ministry has fulfilled its obligations."),
        ("obligation affirmed demanded", "The ministry must have kept its obligations."),
        ("obligation affirmed demanded", "The ministry must account for every man."),
        ("request affirmed demanded", "They must immediately publish the names of everyone they hold."),
        ("talks negated asserted", "The delegation took no part in the negotiations."),
        ("responsible negated asserted", "Dravia had no part in the shelling."),
        ("aid affirmed asserted", "The wounded are being cared for in the hospitals of Port Salin."),
        ("aid affirmed planned", "The Society stands ready to support the families."),
        ("investigating affirmed asserted", "The experts are comparing the recordings with photographs."),
        ("other affirmed asserted", "The commander has been relieved of his post."),
    ],
)
def test_it_is_told_by_its_type_with_its_polarity(told: str, text: str) -> None:
    claims = read(text).claims
    assert [f"{c.type} {c.polarity} {c.modality}" for c in claims] == [told]


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (None, "All that came home was his cap."),
        (None, "What came back was a ring."),
        (None, "What they found was a boot."),
        (ClaimType.RETURNED, "All of them came home."),
        (ClaimType.FOUND, "What she found was her son."),
        (ClaimType.CAPTURED, "What they captured was a colonel."),
    ],
)
def test_a_thing_that_came_home_alone_is_nobody_who_did(told: ClaimType | None, text: str) -> None:
    assert [c.type for c in read(text).claims] == ([told] if told else [])
