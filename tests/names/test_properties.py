"""What holds for any text at all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lastcontact.names.compare import compare
from lastcontact.names.keys import index_keys, lookup_keys
from lastcontact.names.parts import parts_of
from lastcontact.names.romanise import romanise
from lastcontact.names.script import hint, script_of
from lastcontact.names.sounds import distance, nearness

ALPHABETS = "abcxyz ABC.'- абвгджщ АБ ԱՁաբգջուեւ აბგჯ ابةءعمحي אבהוש αβγδς ığəş 12 \u200b\u202e\u0301🙂一ฟ"
ANY = st.one_of(st.text(max_size=40), st.text(alphabet=ALPHABETS, max_size=40))
SOUNDS = st.text(alphabet="aeiouptkbdgqmnrlfvszxhwyTDCJSZG0cjX56789E4", max_size=12)


@given(ANY, ANY)
def test_the_score_is_a_share_and_symmetric(a, b):
    one, other = compare(a, b), compare(b, a)
    assert 0.0 <= one.score <= 1.0
    assert abs(one.score - other.score) < 1e-9


@given(ANY)
def test_a_text_is_at_least_as_like_itself_as_anything_is(a):
    assert compare(a, a).weight_log2 >= compare(a, a + " Zorgun").weight_log2


@given(ANY, ANY)
def test_emptiness_weighs_nothing(a, b):
    if not parts_of(a).names or not parts_of(b).names:
        assert compare(a, b).score == 0.0


@given(ANY)
def test_no_text_breaks_display_or_keys(a):
    romanise(a)
    hint(a)
    script_of(a)
    keys = index_keys(a, birth_years=(1999, 2001), places=(a,), numbers=(a,))
    assert list(keys) == sorted(set(keys))
    assert set(keys) <= set(lookup_keys(keys))


@given(SOUNDS, SOUNDS, st.booleans())
def test_the_distance_of_sounds_is_symmetric_and_bounded(a, b, vowelless):
    near = nearness(vowelless)
    apart = distance(a, b, vowelless)
    assert apart == distance(b, a, vowelless)
    assert -1e-9 <= apart <= near.weight(a) + near.weight(b) + 1e-9


@settings(max_examples=5)
@given(st.integers(min_value=100, max_value=500))
def test_a_name_of_five_hundred_words_is_cut_and_said_so(count):
    parts = parts_of(" ".join(f"nam{chr(97 + i % 26)}" for i in range(count)))
    assert parts.cut
    assert len(parts.names) <= 24
