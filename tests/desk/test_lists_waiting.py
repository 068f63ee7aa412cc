"""A list that was brought in and not taken in waits on the board, until its rows are in. Everybody is invented."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk.test_conditions import take
from tests.desk.test_intake_bad_input import bring
from tests.desk.test_tasks import waits
from tests.desk.test_words_without_a_meaning import HELD

LIST = "Name;Date of birth;State\nОрбен Руслан;2003;held\nВарга Нильс;1999;held\n"


def test_a_list_whose_rows_nobody_took_in_waits_until_they_are(
    bureau: Bureau, alma_at_desk: Client, boris_at_desk: Client
) -> None:
    assert "not taken in" not in waits(alma_at_desk, bureau)
    columns = bring(bureau, alma_at_desk, "list.csv", LIST.encode(), source="State Commission of Duravan")
    shown = waits(alma_at_desk, bureau)
    report = rows.Report.objects.get()
    assert "List not taken in" in shown and reverse("desk:map-columns", args=[report.id]) in shown
    take(alma_at_desk, columns, HELD)
    assert "not taken in" not in waits(alma_at_desk, bureau)
