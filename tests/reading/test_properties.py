"""Whatever the input: spans point at the original, nothing is raised, and the work grows with the length alone."""

from __future__ import annotations

import cProfile
import gc
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lastcontact.reading.reader import read
from lastcontact.reading.reading import Reading
from tests.reading.annotation import documents

ON = date(2031, 5, 14)
WORDS = st.sampled_from(
    [
        "12",
        "soldiers",
        "were",
        "captured",
        "killed",
        "the",
        "army",
        "said",
        "that",
        "denied",
        "by",
        "Velmaria's",
        "Ministry",
        "of",
        "Defence",
        "on",
        "Monday",
        "“",
        "”",
        '"',
        "'",
        ",",
        ".",
        ":",
        ";",
        "-",
        "(",
        ")",
        "\n",
        "\n\n",
        "more",
        "than",
        "dozens",
        "of",
        "missing",
        "•",
        "14",
        "мая",
        "пропали",
        "без",
        "вести",
        "связь",
        "потеряна",
        "զինծառայող",
        "գերեվարվել",
        "əsir",
        "götürülüb",
        "ტყვედ",
        "أسر",
        "جنود",
        "\u200f",
        "\u200b",
        "�",
        "<b>",
        "</b>",
        "&nbsp;",
        "5",
        "00:30",
        "31.02.1999",
        "hundreds",
        "PORT",
        "ANSEL",
        "he",
        "they",
        "it",
        "Colonel",
        "Tomas",
        "Brel",
        "who",
        "neither",
        "confirmed",
        "nor",
        "1,200",
        "44",
        "=",
        "30",
        "+",
        "14",
        "May",
        "🔴",
        "not",
        "unknown",
    ]
)
MIXED = st.lists(WORDS | st.text(max_size=6), max_size=120).map(" ".join)


def _spans(reading: Reading) -> list[tuple[int, int, str]]:
    spans = [c.evidence for c in reading.claims if c.evidence]
    spans += [
        s for thing in (*reading.persons, *reading.orgs, *reading.places) for v in thing.variants for s in v.spans
    ]
    spans += [d.span for d in reading.dates]
    found = [(s.start, s.end, s.text) for s in spans]
    found += [(u.start, u.end, u.text) for u in reading.unread]
    found += [(q.quantity.start or 0, q.quantity.end or 0, q.quantity.text) for q in reading.quantities]
    return found + [(c.count.start or 0, c.count.end or 0, c.count.text) for c in reading.claims if c.count]


@settings(max_examples=250, deadline=None)
@given(MIXED | st.text(max_size=300))
def test_every_span_points_at_the_original_words(text: str) -> None:
    reading = read(text, published_on=ON)
    for start, end, words in _spans(reading):
        assert text[start:end] == words


@settings(max_examples=60, deadline=None)
@given(MIXED)
def test_the_document_for_json_names_only_places_and_claims_it_holds(text: str) -> None:
    made = read(text, published_on=ON).as_json("d")
    places = {p["id"] for p in made["places"]}
    claims = {c["id"] for c in made["claims"]}
    assert all(set(c["places"]) <= places for c in made["claims"])
    assert all({x["a"], x["b"]} <= claims for x in made["contradictions"])


def _work(run: Callable[[], object]) -> int:
    """How often functions of the reader were entered: calls, counted, not timed."""
    counter = cProfile.Profile(subcalls=False, builtins=False)
    counter.runcall(run)
    codes = ((one.code, one.callcount) for one in counter.getstats())
    return sum(count for code, count in codes if "reading" in getattr(code, "co_filename", ""))


HOSTILE = {
    "one endless line": "12 soldiers were captured and ",
    "nothing but names": "Tomas Brel Orvan ",
    "open quotations": "“he said ",
    "numbers": "12 13 14 ",
    "reporting words": "said confirmed denied ",
    "commas": ", , ",
    "brackets": "((( ",
    "tags": "<a <a <a ",
    "capital letters": "AAAA BBBB - ",
    "short lines": "• 12 killed\n",
    "triggers": "killed wounded captured missing ",
    "sites": "Two men were killed in the quarry. ",
    "alike names": "in Khtsaberd, in Khtsabert, near Orvan",
    "Armenian": "12 զինծառայող գերեվարվել է ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_work_grows_no_faster_than_the_text(piece: str) -> None:
    read(piece)
    short = _work(lambda: read(piece * 80, published_on=ON))
    long = _work(lambda: read(piece * 320, published_on=ON))
    assert long < 6 * short + 2000


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\x00", "\u200f\u200e", "\ud800", "١٢", "“", "---", "&nbsp;" * 40])
def test_empty_and_broken_texts_are_read_as_saying_nothing(text: str) -> None:
    assert read(text).claims == ()


def test_html_that_came_along_is_not_read() -> None:
    text = '<div class="killed 12 soldiers">Nine soldiers were captured.</div>'
    (claim,) = read(text).claims
    assert claim.count is not None and claim.count.minimum == 9


def _stop(sentences: int, of: int) -> None:
    assert not gc.isenabled()
    raise InterruptedError


def test_a_reading_leaves_nothing_for_the_collector_and_leaves_it_at_work() -> None:
    """The collector rests while a text is read, which costs no memory only as long as a reading makes no cycles."""
    texts = [document.text for document in documents("open")]
    for text in texts:
        read(text, published_on=ON)
    gc.collect()
    gc.disable()
    try:
        for text in texts:
            read(text, published_on=ON)
            assert not gc.isenabled(), "whoever keeps it at rest meant it"
        assert gc.collect() == 0
    finally:
        gc.enable()
    with pytest.raises(InterruptedError):
        read(texts[0], progress=_stop)
    assert gc.isenabled()
