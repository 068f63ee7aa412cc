"""html: the article without the furniture around it; the furniture is named and kept word for word."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lastcontact.reading.formats.document import Document, Limits, Problem, refused
from lastcontact.reading.formats.encodings import decode
from lastcontact.reading.formats.failing import Failed, attempt
from lastcontact.reading.formats.hints import hidden_signs, language_of
from lastcontact.reading.tables import Table, table_of

_UNSEEN = (
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "iframe",
    "object",
    "embed",
    "canvas",
    "head",
    "select",
    "button",
)
_FURNITURE = ("nav", "aside", "footer", "form", "dialog", "menu")
_ROLES = ("navigation", "banner", "contentinfo", "complementary", "search", "dialog")
_NAMES = re.compile(
    r"(^|[\s_-])(nav(bar|igation)?|menu|breadcrumbs?|share|sharing|social|cookies?|consent|newsletter|subscribe|related|"
    r"recommend(ed|ations)?|sidebar|footer|advert(isement)?|banner|popup|modal|most-read|read-also)([\s_-]|$)",
    re.IGNORECASE,
)
_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "details", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tr", "ul"),
    }
)
_MAIN_SHARE = 0.4


def read(data: bytes, media_type: str, limits: Limits) -> Document:
    """The page's own text in paragraphs; `left_out` holds what was taken for furniture, and a problem says how much."""
    found = decode(data, _charset(data))
    return of_html(found.text, media_type).preceded_by(*found.problems)


def of_html(text: str, media_type: str = "text/html") -> Document:
    """The same for a page that is text already."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True)
    clean = text.replace("\x00", "").encode("utf-8", errors="replace")
    tree = attempt(lambda: html.document_fromstring(clean, parser=parser), etree.LxmlError)
    if isinstance(tree, Failed):
        return refused(
            media_type, Problem("whole file", "there is no text in this page", "Save the page again, or as text.")
        )
    title, published, outlet = _title(tree), _published(tree), _meta(tree, "og:site_name")
    language = tree.get("lang")
    for element in list(tree.iter(*_UNSEEN)):
        element.drop_tree() if element.getparent() is not None else None
    left_out = [passage for element in _furniture(tree) for passage in _taken_out(element)]
    body, outside = _main(tree)
    left_out += outside
    tables = tuple(_tables(body))
    words = _text_of(body)
    problems = (*hidden_signs(text), *_told(left_out), *_links_only(words))
    return Document(
        words, tables, problems, media_type, published, title, language_of(words, language), "utf-8", outlet,
        left_out=tuple(left_out),
    )  # fmt: skip


def _charset(data: bytes) -> str | None:
    found = re.search(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]+)", data[:4096])
    return found[1].decode("ascii") if found else None


def _furniture(tree: Any) -> Iterator[Any]:
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or element.tag in ("html", "body", "main", "article"):
            continue
        named = _NAMES.search(" ".join((element.get("class", ""), element.get("id", ""))))
        if element.tag in _FURNITURE or element.get("role") in _ROLES or named or _is_page_header(element):
            if any(True for _ in element.iter("article", "main", "h1")) and element.tag not in ("nav", "footer"):
                continue
            yield element


def _is_page_header(element: Any) -> bool:
    return element.tag == "header" and not any(above.tag in ("article", "main") for above in element.iterancestors())


def _taken_out(element: Any) -> list[str]:
    words = _text_of(element)
    if element.getparent() is not None:
        element.drop_tree()
    return [words] if words.strip() else []


def _main(tree: Any) -> tuple[Any, list[str]]:
    """The one article or main part when it holds much of the text, else the whole page; and what stands outside it."""
    whole = _text_of(tree)
    for tag in ("article", "main"):
        parts = list(tree.iter(tag))
        if len(parts) == 1 and len(_text_of(parts[0])) >= _MAIN_SHARE * len(whole):
            inside = _text_of(parts[0])
            heads = [line for line in whole.split("\n\n") if line not in inside]
            return parts[0], heads
    return tree, []


def _text_of(element: Any) -> str:
    pieces: list[str] = []
    _collect(element, pieces)
    lines = [" ".join(line.split()) for line in "".join(pieces).split("\n")]
    return "\n\n".join(line for line in lines if line)


def _collect(element: Any, pieces: list[str]) -> None:
    """Text in order, with a line end at the edges of blocks; without recursion, since pages may nest thousands deep."""
    for event, node in _walk(element):
        edge = "\n" if isinstance(node.tag, str) and node.tag in _BLOCKS else ""
        if node.tag in ("td", "th") and event == "end":
            edge = "\t"
        if event == "start":
            pieces.append(edge + _flat(node.text))
        else:
            pieces.append(edge + (_flat(node.tail) if node is not element else ""))


def _walk(element: Any) -> Iterator[tuple[str, Any]]:
    from lxml import etree

    return etree.iterwalk(element, events=("start", "end"))  # type: ignore[no-any-return]


def _flat(words: str | None) -> str:
    return re.sub(r"\s+", " ", words) if words else ""


def _tables(element: Any) -> Iterator[Table]:
    for number, table in enumerate(element.iter("table"), start=1):
        if any(True for _ in table.iterdescendants("table")):
            continue
        grid = [[" ".join(cell.text_content().split()) for cell in row.iter("td", "th")] for row in table.iter("tr")]
        if len(grid) > 1 and max(map(len, grid)) > 1:
            yield table_of(f"table {number}", grid)


def _title(tree: Any) -> str | None:
    headings = [" ".join(h.text_content().split()) for h in tree.iter("h1")]
    title = next((" ".join((t.text or "").split()) for t in tree.iter("title")), "")
    return _meta(tree, "og:title") or (headings[0] if len(headings) == 1 else "") or title or None


def _meta(tree: Any, *names: str) -> str | None:
    for element in tree.iter("meta"):
        said = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if said.lower() in names and (element.get("content") or "").strip():
            return str(element.get("content")).strip()
    return None


def _published(tree: Any) -> str | None:
    """The date of publication that the page states in its own data; never one guessed from its text."""
    names = (
        "article:published_time",
        "datepublished",
        "dc.date.issued",
        "dcterms.issued",
        "pubdate",
        "date",
        "dc.date",
    )
    stated = [_meta(tree, *names)]
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            data = attempt(lambda script=script: json.loads(script.text or ""))  # type: ignore[misc]
            stated.append(None if isinstance(data, Failed) else _dated(data))
    times = [element.get("datetime") for element in tree.iter("time")]
    stated.append(times[0] if len(times) == 1 else None)
    return next((value for value in stated if value and re.match(r"\d{4}-\d{2}-\d{2}", value)), None)


def _dated(data: object) -> str | None:
    waiting = [data]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            if isinstance(one.get("datePublished"), str):
                return str(one["datePublished"])
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
    return None


def _told(left_out: list[str]) -> tuple[Problem, ...]:
    if not left_out:
        return ()
    size = sum(map(len, left_out))
    what = f"{len(left_out)} passages ({size} characters) were taken for menus, links and the like and left out"
    return (Problem("around the article", what, "See what was left out; if a passage matters, paste it in as text."),)


def _links_only(words: str) -> tuple[Problem, ...]:
    if words.strip():
        return ()
    what = "no text was found: the page may fill itself in only when it is opened in a browser"
    return (Problem("whole file", what, "Copy the text in the browser and paste it in."),)
