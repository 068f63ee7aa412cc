"""Long texts, read behind the page: computed, so that it is done again from the start after any interruption."""

from __future__ import annotations

from lastcontact.casefile import proposals


def read_waiting() -> int:
    """Reads each long text that waits to be read; gives how many there were."""
    found = proposals.waiting_to_be_read()
    for report in found:
        proposals.read_long(report)
    return len(found)
