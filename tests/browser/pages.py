"""Every page there is: who reads it and where. A new page is a new line here, and is then looked at in every way."""

from __future__ import annotations

from dataclasses import dataclass

from tests.browser.furnishing import House


@dataclass(frozen=True)
class Page:
    """`address` may hold ids of the furnished house in braces; `status` is what a page that says no answers."""

    name: str
    address: str
    reader: str = ""
    status: int = 200

    def in_house(self, house: House) -> str:
        return self.address.format(**house.ids)


ANYBODY = [
    Page("bulletin", "/"),
    Page("bulletin-editions", "/bulletin/"),
    Page("bulletin-edition", "/bulletin/1/"),
    Page("bulletin-whole", "/bulletin/7/"),
    Page("bulletin-families", "/for-families/"),
    Page("bulletin-method", "/how-we-work/"),
    Page("language", "/language/"),
    Page("no-such-page", "/no/such/page/", status=404),
    Page("sign-in", "/accounts/login/"),
    Page("family-sign-in", "/family/sign-in/"),
]
FAMILY = [
    Page("family", "/family/", "relative"),
    Page("family-earlier", "/family/earlier/", "relative"),
]
STAFF = [
    Page("sign-out", "/accounts/logout/", "lia"),
    Page("self", "/accounts/self/", "lia"),
    Page("reauthenticate", "/accounts/2fa/totp/activate/", "lia"),
    Page("password", "/accounts/password/", "lia"),
    Page("second-factor", "/accounts/2fa/", "lia"),
    Page("staff", "/staff/", "administrator"),
    Page("staff-new", "/staff/new/", "administrator"),
    Page("staff-officer", "/staff/{staff}/", "administrator"),
    Page("chain", "/chain/", "auditor"),
    Page("looks", "/chain/looks/", "auditor"),
]
REPORTS = [
    Page("reports", "/desk/incidents/{intake}/reports/", "officer"),
    Page("report-new", "/desk/incidents/{intake}/reports/new/", "officer"),
    Page("report-article", "/desk/reports/{article}/", "officer"),
    Page("report-correct", "/desk/reports/{article}/?correct={proposal}", "officer"),
    Page("report-make", "/desk/reports/{article}/?make=1", "officer"),
    Page("report-back", "/desk/reports/{article}/?known={before_judging}", "officer"),
    Page("report-roll", "/desk/reports/{roll}/", "officer"),
    Page("report-unread", "/desk/reports/{unread}/", "officer"),
    Page("report-columns", "/desk/reports/{unmapped}/columns/", "officer"),
    Page("report-no-table", "/desk/reports/{unread}/columns/", "officer"),
    Page("request-new", "/desk/incidents/{intake}/requests/new/", "officer"),
    Page("request", "/desk/reports/{request}/", "officer"),
    Page("call-new", "/desk/incidents/{intake}/calls/new/", "officer"),
    Page("call", "/desk/reports/{call}/", "officer"),
    Page("call-more", "/desk/reports/{call}/said-as-well/", "officer"),
    Page("report-not-open", "/desk/reports/{article}/", "boris", status=404),
]
DESK = [
    Page("incidents", "/desk/incidents/", "lia"),
    Page("incidents-none", "/desk/incidents/", "boris"),
    Page("incident-open", "/desk/incidents/open/", "lia"),
    Page("board", "/desk/incidents/{incident}/", "lia"),
    Page("board-known-at", "/desk/incidents/{incident}/?known=2026-03-14", "lia"),
    Page("board-not-known-then", "/desk/incidents/{incident}/?known=2026-03-01", "lia", status=404),
    Page("board-not-open", "/desk/incidents/{incident}/", "boris", status=404),
    Page("about", "/desk/incidents/{incident}/about/", "lia"),
    Page("people", "/desk/incidents/{incident}/people/?family=waits", "lia"),
    Page("team", "/desk/incidents/{incident}/team/", "lia"),
    Page("groups", "/desk/incidents/{incident}/groups/", "lia"),
    Page("group-mend", "/desk/incidents/{incident}/groups/{group}/mend/", "lia"),
    Page("owed", "/desk/incidents/{incident}/owed/", "lia"),
    Page("searches", "/desk/incidents/{incident}/searches/", "lia"),
    Page("sources", "/desk/incidents/{incident}/sources/", "lia"),
    Page("places", "/desk/incidents/{incident}/places/", "lia"),
    Page("evidence", "/desk/incidents/{incident}/evidence/", "lia"),
    Page("links", "/desk/incidents/{incident}/links/", "lia"),
    Page("link", "/desk/links/{a}/{b}/", "lia"),
    Page("person", "/desk/records/{record}/", "lia"),
    Page("file-of-person", "/desk/records/{record}/file/", "lia"),
    Page("assessment", "/desk/records/{record}/assessment/", "lia"),
    Page("person-known-at", "/desk/records/{record}/?known=2026-03-14", "lia"),
    Page("decide", "/desk/records/{record}/decide/", "lia"),
    Page("enquiries", "/desk/incidents/{incident}/enquiries/", "lia"),
    Page("enquiry", "/desk/incidents/{incident}/enquiries/{enquiry}/", "lia"),
    Page("letter", "/desk/incidents/{incident}/enquiries/{sent}/letter/", "lia"),
    Page("answers", "/desk/incidents/{incident}/answers/", "lia"),
    Page("numbers", "/desk/incidents/{incident}/numbers/", "lia"),
    Page("unlisted", "/desk/incidents/{incident}/unlisted/", "lia"),
    Page("enquiry-new", "/desk/incidents/{incident}/enquiries/new/", "lia"),
    Page("families", "/desk/incidents/{incident}/families/", "lia"),
    Page("families-one", "/desk/records/{record}/family/", "lia"),
    Page("as-relative", "/desk/records/{record}/family/{relative}/page/", "lia"),
    Page("words-to-second", "/desk/records/{spoken_to}/words/{words}/", "lia"),
    Page("publish", "/desk/incidents/{incident}/publish/", "lia"),
    Page("links-not-open", "/desk/incidents/{incident}/links/", "boris", status=404),
]
PAGES = [*ANYBODY, *FAMILY, *STAFF, *REPORTS, *DESK]
