"""The full stop at the end of what somebody wrote, where it goes on."""

from __future__ import annotations

_FULL_STOPS = ".։。۔ "


def unstopped(written: str) -> str:
    """Words without the full stop that ends them, of any script; other marks at their end stay.

    >>> unstopped("born in Sarn."), unstopped("ծնվել է Սառնում։"), unstopped("who?")
    ('born in Sarn', 'ծնվել է Սառնում', 'who?')
    """
    return written.rstrip(_FULL_STOPS)
