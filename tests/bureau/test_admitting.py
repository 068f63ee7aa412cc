from __future__ import annotations

from lastcontact.bureau import admitting
from lastcontact.casefile.acts import deeds
from tests.bureau.acts import Bureau


def test_who_was_admitted_and_what_changed_are_entries(bureau: Bureau) -> None:
    admitted = admitting.admit(by=bureau.hand, login="nare", display_name="Nare Orel", roles=["officer"])
    officer = admitted.officer
    admitting.change(by=bureau.hand, officer=officer, display_name="Nare Orel", roles=["auditor"], is_active=True)
    assert [d.kind for d in deeds().deeds[:2]] == ["officer.changed", "officer.admitted"]
    officer.refresh_from_db()
    assert officer.roles == ["auditor"]
