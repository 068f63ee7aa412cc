"""Text with its claims marked in it: overlaps, line ends, parts, words found again."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lastcontact.desk.marking import PART_CHARACTERS, Mark, find, lay_out, parts


def mark(start: int, end: int, state: str = "", label: str = "1") -> Mark:
    return Mark(start, end, state, label, f"s{label}", f"c{label}")


def said(paragraphs: object) -> list[list[tuple[str, str | None]]]:
    return [[(piece.text, piece.state) for piece in paragraph] for paragraph in paragraphs]  # type: ignore[attr-defined]


def test_words_of_a_claim_are_one_piece_and_its_number_stands_at_their_end() -> None:
    [paragraph] = lay_out("At least 20 were held near Dorna.", [mark(0, 20)])
    assert [(p.text, p.state, p.anchor, [m.label for m in p.ends]) for p in paragraph] == [
        ("At least 20 were hel", "", "s1", ["1"]),
        ("d near Dorna.", None, "", []),
    ]


def test_claims_that_overlap_share_a_piece_that_shows_the_stronger_state() -> None:
    marks = [mark(0, 11, "ok", "1"), mark(3, 16, "no", "2")]
    [paragraph] = lay_out("At least 20 were held.", marks)
    assert said([paragraph]) == [[("At ", "ok"), ("least 20", "ok"), (" were", "no"), (" held.", None)]]
    assert [p.anchors for p in paragraph] == [("s1",), ("s2",), (), ()]
    assert [[m.label for m in p.ends] for p in paragraph] == [[], ["1"], ["2"], []]


def test_two_claims_in_the_same_words_have_two_anchors_and_two_numbers() -> None:
    [paragraph] = lay_out("Held or dead.", [mark(0, 4, "", "1"), mark(0, 4, "", "2")])
    assert paragraph[0].anchor == "s1" and paragraph[0].further_anchors == ("s2",)
    assert [m.label for m in paragraph[0].ends] == ["1", "2"]


def test_a_claim_over_two_lines_begins_once_and_ends_once() -> None:
    paragraphs = lay_out("They were held\n\nnear Dorna.", [mark(5, 20)])
    assert said(paragraphs) == [[("They ", None), ("were held", "")], [("near", ""), (" Dorna.", None)]]
    pieces = [piece for paragraph in paragraphs for piece in paragraph]
    assert [p.anchor for p in pieces if p.anchor] == ["s1"]
    assert [m.label for p in pieces for m in p.ends] == ["1"]


@given(
    st.text(alphabet="ab c\n", max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6),
)
def test_no_letter_is_lost_or_said_twice_and_each_claim_begins_and_ends_once(
    text: str, spans: list[tuple[int, int]]
) -> None:
    marks = [mark(min(a, b), min(max(a, b), len(text)), "", str(n)) for n, (a, b) in enumerate(spans)]
    pieces = [piece for paragraph in lay_out(text, marks) for piece in paragraph]
    assert "".join("".join(p.text for p in pieces).split()) == "".join(text.split())
    seen = [anchor for p in pieces for anchor in p.anchors]
    ended = [m.label for p in pieces for m in p.ends]
    visible = [m for m in marks if text[m.start : m.end].strip()]
    assert len(seen) == len(set(seen)) and len(ended) == len(set(ended))
    assert {m.anchor for m in visible} <= set(seen) and {m.label for m in visible} <= set(ended)


def test_a_long_text_is_cut_between_lines_and_loses_nothing() -> None:
    text = ("word " * 40 + "\n") * 1200
    found = parts(text)
    assert found[0][0] == 0 and found[-1][1] == len(text)
    assert all(a[1] == b[0] for a, b in pairwise(found))
    assert all(end - start <= PART_CHARACTERS for start, end in found)
    assert all(text[end - 1] == "\n" for _, end in found[:-1])


def test_words_are_found_whatever_blanks_and_quotation_marks_were_copied() -> None:
    text = "He said “several\ndozen” were held; “several dozen” again."
    assert [text[a:b] for a, b in find(text, '"several dozen"')] == ["“several\ndozen”", "“several dozen”"]
    assert find(text, "several hundred") == []
    assert find(text, "  ") == []
