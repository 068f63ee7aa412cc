"""Papers and agencies that somebody speaks to, which tell nothing: "«Վելտա» գործակալությանը հայտնել է"."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.mentions import Kind, Mention

_NEAR = 3
"""Tokens between an outlet and the verb of whoever speaks to it."""


def spoken_to(found: Found, mention: Mention) -> bool:
    """Whether an outlet stands in the case of whom one tells something, beside a verb of telling."""
    if mention.kind is not Kind.OUTLET or _cites(found, mention):
        return False
    if found.set("construct"):
        word, kind = found.low(mention.first), mention.rule.rsplit("/", 1)[-1]
        return word.startswith(tuple(found.set("to_prefixes"))) and not kind.startswith(tuple(found.set("to_prefixes")))
    quoted = found.sheet.words[mention.last - 1] in ("“", "”", '"')
    word = found.low(mention.last - 1 - quoted)
    to, no = tuple(found.set("to_endings")), tuple(found.set("no_to_endings")) or ("\0",)
    return bool(to) and word.endswith(to) and not word.endswith(no) and _told(found, mention.last)


def stands_plain(found: Found, mention: Mention | None) -> bool:
    """Whether an outlet named in quotation marks behind its kind stands as a subject and owns nobody."""
    if mention is None or mention.kind is not Kind.OUTLET or not found.set("quoted_behind"):
        return False
    return found.low(mention.last - 2) == mention.name.lower().split()[-1]


def _cites(found: Found, mention: Mention) -> bool:
    """Whether the outlet is the one that something is known from: "agentliyinə istinadən", "وفقا لوكالة"."""
    behind, before = found.at("cue", mention.last), found.ending("cue", mention.first)
    left = behind is not None and behind.value.startswith("source")
    return left or (before is not None and before.value.startswith("source"))


def _told(found: Found, at: int) -> bool:
    return any(found.at("cue", k) for k in range(at, at + _NEAR))
