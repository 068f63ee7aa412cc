"""What a browser would send of a page's form: the fields that stand in it, or that name it from elsewhere."""

from __future__ import annotations

from html.parser import HTMLParser


class _Fields(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.form: str | None = None
        self.ids: dict[str, str | None] = {}
        self.boxes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form":
            self.form = given.get("id") or f"form {len(self.ids)}"
            self.ids[self.form] = given.get("method")
        elif tag in ("input", "select", "textarea", "button") and given.get("name"):
            self.boxes.append((str(given["name"]), given.get("form") or self.form))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.form = None


def sent_with(page: str, field: str) -> set[str]:
    """The names of all fields that are sent together with `field`; empty where it is sent with no form."""
    read = _Fields()
    read.feed(page)
    its = {form for name, form in read.boxes if name == field and form in read.ids}
    return {name for name, form in read.boxes if form in its}
