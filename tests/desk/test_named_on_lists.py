"""List against answer says of the wounded whom the holder's list names what that list says. All invented."""

from __future__ import annotations

import pytest
from django.test import Client

from lastcontact.core.claim import ClaimType
from tests.bureau.acts import Bureau
from tests.desk.test_said_of_itself import listed, text, words

LIST = "holding_party_list"
PLAINLY = "acknowledged as held"


def on_their_list(bureau: Bureau, ours: str, says: ClaimType) -> None:
    bureau.same(ours, listed(bureau, says=says, kind=LIST))


@pytest.mark.parametrize(
    ("says", "named"),
    [
        (ClaimType.WOUNDED, "named on its list as wounded"),
        (ClaimType.FOUND, "named on its list as alive"),
        (ClaimType.HELD, PLAINLY),
    ],
)
def test_the_table_the_counts_and_the_text_say_what_the_list_says(
    bureau: Bureau, alma_at_desk: Client, says: ClaimType, named: str
) -> None:
    ours, other = bureau.record("Aram Aramyan"), bureau.record("Levon Lusats")
    bureau.ask(ours, other)
    on_their_list(bureau, ours, says)
    shown, copied = words(alma_at_desk, bureau), text(alma_at_desk, bureau)
    assert f"1 {named}" in shown and f"Aram Aramyan: {named}" in copied
    table = shown.split("All answers")[1]
    assert named in table and (PLAINLY in table) is (named is PLAINLY)
    added = f"names 1 as {named.split()[-1]}, and does not say that it holds this person"
    assert (added in shown) is (added in copied) is (named is not PLAINLY)


def test_whom_it_says_to_hold_as_well_is_acknowledged_as_held(bureau: Bureau, alma_at_desk: Client) -> None:
    ours = bureau.record("Aram Aramyan")
    bureau.ask(ours)
    for says in (ClaimType.WOUNDED, ClaimType.HELD):
        on_their_list(bureau, ours, says)
    shown = words(alma_at_desk, bureau)
    assert f"1 {PLAINLY}" in shown and "does not say that it holds" not in shown
