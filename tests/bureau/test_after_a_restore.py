"""After a restore: whoever was erased since the backup stays erased, sign-in included; suggestions come back."""

from __future__ import annotations

from lastcontact.accounts.models import Relative
from lastcontact.bureau import keeping_rows
from lastcontact.casefile import models as rows
from lastcontact.casefile.suggestions import suggest
from lastcontact.core.claim import ClaimType
from tests.bureau.acts import Bureau


def test_a_relative_of_an_erased_record_cannot_sign_in_again(bureau: Bureau) -> None:
    kept, erased = bureau.enrol(bureau.record("A")), bureau.enrol(bureau.record("B"))
    record = Relative.objects.get(id=erased).record_id
    assert keeping_rows.forget_relatives((f"record:{record}", "link:a~b")) == 1
    assert list(Relative.objects.values_list("id", flat=True)) == [kept]


def test_a_rebuild_makes_the_suggestions_again(bureau: Bureau) -> None:
    a = bureau.record("Սարնեցյան Վահագն Սուրենի", birth="2006-05-14")
    b = bureau.record("Vaaqn Sarnesyan", "State Commission of Duravan", ClaimType.HELD, birth="2006-05-14")
    suggest([a, b])
    before = list(rows.Suggestion.objects.values("a", "b", "weight_log2"))
    rows.Suggestion.objects.all().delete()
    keeping_rows.rebuild()
    assert list(rows.Suggestion.objects.values("a", "b", "weight_log2")) == before != []
