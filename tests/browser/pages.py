"""Every page there is: who reads it and where. A new page is a new line here, and is then looked at in every way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.browser.furnishing import House


@dataclass(frozen=True)
class Page:
    """`address` may need ids of the furnished house; `status` is what a page that says no answers."""

    name: str
    address: str | Callable[[House], str]
    reader: str = ""
    status: int = 200

    def in_house(self, house: House) -> str:
        return self.address if isinstance(self.address, str) else self.address(house)


PAGES = [
    Page("front", "/"),
    Page("language", "/language/"),
    Page("no-such-page", "/no/such/page/", status=404),
    Page("sign-in", "/accounts/login/"),
    Page("sign-out", "/accounts/logout/", "officer"),
    Page("self", "/accounts/self/", "officer"),
    Page("reauthenticate", "/accounts/2fa/totp/activate/", "officer"),
    Page("password", "/accounts/password/", "officer"),
    Page("second-factor", "/accounts/2fa/", "officer"),
    Page("family-sign-in", "/family/sign-in/"),
    Page("staff", "/staff/", "administrator"),
    Page("staff-new", "/staff/new/", "administrator"),
    Page("reports", lambda house: f"/desk/incidents/{house.ids['incident']}/reports/", "officer"),
    Page("report-new", lambda house: f"/desk/incidents/{house.ids['incident']}/reports/new/", "officer"),
    Page("report-article", lambda house: f"/desk/reports/{house.ids['article']}/", "officer"),
    Page("report-make", lambda house: f"/desk/reports/{house.ids['article']}/?make=1", "officer"),
    Page("report-back", lambda house: f"/desk/reports/{house.ids['article']}/?known=12", "officer"),
    Page("report-roll", lambda house: f"/desk/reports/{house.ids['roll']}/", "officer"),
    Page("report-unread", lambda house: f"/desk/reports/{house.ids['unread']}/", "officer"),
    Page("report-columns", lambda house: f"/desk/reports/{house.ids['unmapped']}/columns/", "officer"),
    Page("report-no-table", lambda house: f"/desk/reports/{house.ids['unread']}/columns/", "officer"),
    Page("request-new", lambda house: f"/desk/incidents/{house.ids['incident']}/requests/new/", "officer"),
    Page("request", lambda house: f"/desk/reports/{house.ids['request']}/", "officer"),
    Page("call-new", lambda house: f"/desk/incidents/{house.ids['incident']}/calls/new/", "officer"),
    Page("call", lambda house: f"/desk/reports/{house.ids['call']}/", "officer"),
    Page("staff-officer", lambda house: f"/staff/{house.ids['officer']}/", "administrator"),
]
