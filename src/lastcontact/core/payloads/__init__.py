"""What entries carry: one frozen dataclass a kind, listed for good in docs/record-format.md.

Kinds are forever: a kind or a field may be added, never renamed, reused or removed. Unknown fields are kept.
"""

from lastcontact.core.payloads import (
    bulletins,
    claims,
    decisions,
    enquiries,
    evidence,
    families,
    incidents,
    keeping,
    links,
    records,
    reports,
    sources,
)
from lastcontact.core.payloads.registry import KINDS, Payload, draft, payload_of

__all__ = [
    "KINDS",
    "Payload",
    "bulletins",
    "claims",
    "decisions",
    "draft",
    "enquiries",
    "evidence",
    "families",
    "incidents",
    "keeping",
    "links",
    "payload_of",
    "records",
    "reports",
    "sources",
]
