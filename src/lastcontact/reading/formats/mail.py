"""eml: a message's own words; its attachments are kept apart, unopened."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from lastcontact.reading.formats.document import Attachment, Document, Limits, Problem, size_in_words
from lastcontact.reading.formats.encodings import decode
from lastcontact.reading.formats.failing import Failed, attempt
from lastcontact.reading.formats.hints import hidden_signs, language_of
from lastcontact.reading.formats.pages import of_html

_MOST_PARTS = 500


def read(data: bytes, media_type: str, limits: Limits) -> Document:
    """The body (plain text before html), subject, sender and date as the message states them."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    parts = list(_leaves(message))
    body = _body(parts)
    attachments = tuple(
        _attachment(part, number) for number, part in enumerate(parts, start=1) if part is not body.part
    )
    kept = tuple(a for a in attachments if a.data)
    problems = [*body.document.problems, *(_listed(attachment) for attachment in kept), *_defects(message, parts)]
    return replace(
        body.document,
        problems=(*problems, *hidden_signs(body.document.text)),
        media_type=media_type,
        title=_header(message, "subject"),
        sender=_header(message, "from"),
        published=_sent(message),
        language=language_of(body.document.text, _header(message, "content-language")),
        attachments=kept,
    )


class _Body:
    """The part that was taken for the message's words, and those words."""

    def __init__(self, part: EmailMessage | None, document: Document) -> None:
        self.part, self.document = part, document


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """Parts that hold no parts; a message forwarded as an attachment counts as one part and is not entered."""
    waiting, seen = [message], 0
    while waiting and seen < _MOST_PARTS:
        part = waiting.pop(0)
        seen += 1
        if part.get_content_maintype() == "multipart" and isinstance(part.get_payload(), list):
            waiting = [*part.get_payload(), *waiting]  # type: ignore[list-item]
        else:
            yield part


def _body(parts: list[EmailMessage]) -> _Body:
    for wanted in ("text/plain", "text/html"):
        for part in parts:
            if _type(part) == wanted and not _is_attachment(part):
                found = decode(_bytes(part), _charset(part))
                if wanted == "text/html":
                    return _Body(part, of_html(found.text).preceded_by(*found.problems))
                text = found.text.replace("\r\n", "\n")
                return _Body(part, Document(text, problems=found.problems, encoding=found.encoding))
    nothing = Problem("whole message", "it has no words of its own", "See its attachments.")
    return _Body(None, Document("", problems=(nothing,)))


def _type(part: EmailMessage) -> str:
    kind = attempt(part.get_content_type)
    return "application/octet-stream" if isinstance(kind, Failed) else kind


def _is_attachment(part: EmailMessage) -> bool:
    said = attempt(lambda: part.get_content_disposition())
    return said == "attachment"


def _charset(part: EmailMessage) -> str | None:
    found = attempt(lambda: part.get_content_charset())
    return None if isinstance(found, Failed) else found


def _bytes(part: EmailMessage) -> bytes:
    if _type(part).startswith("message/"):
        inner = part.get_payload()
        if isinstance(inner, list) and inner:
            whole = attempt(lambda: inner[0].as_bytes())  # type: ignore[union-attr]
            return b"" if isinstance(whole, Failed) else whole
    found = attempt(lambda: part.get_payload(decode=True))
    return found if isinstance(found, bytes) else b""


def _attachment(part: EmailMessage, number: int) -> Attachment:
    name = attempt(lambda: part.get_filename())
    plain = name if isinstance(name, str) and name else f"part {number}"
    return Attachment(" ".join(plain.split()), _type(part), _bytes(part))


def _listed(attachment: Attachment) -> Problem:
    where = f"attachment '{attachment.name}'"
    what = f"{size_in_words(len(attachment.data))}, {attachment.media_type}: not part of the text"
    return Problem(where, what, "Bring it in as a report of its own if it matters.")


def _defects(message: EmailMessage, parts: list[EmailMessage]) -> Iterator[Problem]:
    count = sum(len(part.defects) for part in {id(p): p for p in (message, *parts)}.values())
    if count:
        yield Problem(
            "whole message",
            f"it is not put together as messages should be ({count} faults)",
            "Compare with the original.",
        )
    if not _header(message, "from"):
        yield Problem("head of the message", "it does not say who sent it", "Write down from whom it came.")


def _header(message: EmailMessage, name: str) -> str | None:
    value = attempt(lambda: str(message.get(name) or ""))
    return None if isinstance(value, Failed) else " ".join(value.split()) or None


def _sent(message: EmailMessage) -> str | None:
    stated = _header(message, "date")
    sent = attempt(lambda: parsedate_to_datetime(stated or ""))
    return None if isinstance(sent, Failed) else sent.isoformat()
