"""Who may do what: roles and acts, as one table. Being on an incident's team is asked apart."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum


class Act(StrEnum):
    """What the doors offer; each verb names the act it is."""

    READ = "read"
    TAKE_IN = "take_in"
    REVIEW = "review"
    LINK = "link"
    DECIDE = "decide"
    COUNTERSIGN = "countersign"
    TELL = "tell"
    ENQUIRE = "enquire"
    SEARCH = "search"
    PUBLISH = "publish"
    HAND_OUT = "hand_out"
    KEEP_EVIDENCE = "keep_evidence"
    OPEN_INCIDENT = "open_incident"
    GRANT_ACCESS = "grant_access"
    ERASE = "erase"
    VERIFY = "verify"
    ADMIT_STAFF = "admit_staff"


ALLOWED: dict[str, frozenset[Act]] = {
    "officer": frozenset(
        {
            Act.READ,
            Act.TAKE_IN,
            Act.REVIEW,
            Act.LINK,
            Act.DECIDE,
            Act.TELL,
            Act.ENQUIRE,
            Act.SEARCH,
            Act.HAND_OUT,
            Act.KEEP_EVIDENCE,
            Act.OPEN_INCIDENT,
            Act.GRANT_ACCESS,
        }
    ),
    "reviewer": frozenset({Act.READ, Act.LINK, Act.COUNTERSIGN, Act.GRANT_ACCESS}),
    "publisher": frozenset({Act.READ, Act.PUBLISH}),
    "custodian": frozenset({Act.READ, Act.HAND_OUT, Act.KEEP_EVIDENCE, Act.ERASE, Act.GRANT_ACCESS, Act.VERIFY}),
    "auditor": frozenset({Act.VERIFY}),
    "administrator": frozenset({Act.ADMIT_STAFF, Act.VERIFY}),
}
"""Role -> acts. The auditor and the administrator see no personal data: they may not READ. Who did what and when is for
those who check the chain (VERIFY), not for every officer.
"""


def may(roles: Collection[str], act: Act) -> bool:
    return any(act in ALLOWED.get(role, frozenset()) for role in roles)
