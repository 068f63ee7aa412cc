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
    Page("staff-officer", lambda house: f"/staff/{house.ids['officer']}/", "administrator"),
]
