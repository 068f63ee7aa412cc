"""Claims about one invented person, and how far two assessments differ."""

from datetime import UTC, datetime, timedelta

from lastcontact.assessment.evidence import EvidenceClaim
from lastcontact.assessment.tables import STATES

DAY_ZERO = datetime(2031, 3, 10, tzinfo=UTC)
DAY = timedelta(days=1)
AT = DAY_ZERO + timedelta(days=30)


def said(name, day, kind, *asserts, **more):
    fields = {"source": f"source of {name}", "reliability": "B", "credibility": 2} | more
    return EvidenceClaim(
        person="Vahan", at=DAY_ZERO + timedelta(days=day), kind=kind, asserts=asserts, claim=name, **fields
    )


LISTED = said("listed", 12, "holding_party_list", "held")
VISITED = said("visited", 20, "icrc_visit", "held")
SEEN = said("seen", 8, "comrade", "held")
RUMOUR = said("rumour", 3, "hearsay", "dead", reliability="D", credibility=4)


def far(one, other):
    return max(abs(one.distribution[s] - other.distribution[s]) for s in STATES)
