"""Signs that nobody sees, where text is shown: the same wherever it is, and what is kept stays as received."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lastcontact.core.showing import as_received, written_out

SIGNS = "ab ⟨⟩U+2\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff\x00\x07\x7f"


def test_signs_that_turn_the_order_of_letters_are_written_out() -> None:
    assert written_out("a\u202eb\u200fc\x07") == "a⟨U+202E⟩b⟨U+200F⟩c⟨U+0007⟩"


def test_what_joins_letters_in_persian_and_hindi_is_no_such_sign() -> None:
    assert written_out("می\u200cشود क्\u200dष\nline\tcell") == "می\u200cشود क्\u200dष\nline\tcell"


@given(st.text(alphabet=SIGNS, max_size=30))
def test_nothing_hidden_is_left_and_twice_is_as_good_as_once(text: str) -> None:
    shown = written_out(text)
    assert not set(SIGNS[9:]) & set(shown)
    assert written_out(shown) == shown


def test_words_copied_from_a_page_are_found_in_the_text_again() -> None:
    assert as_received("⟨U+202E⟩engahaV ⟨U+0041⟩") == "\u202eengahaV ⟨U+0041⟩"
