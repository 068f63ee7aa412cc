"""The same text is read the same way whenever and wherever it is read. Everything here is invented."""

import os
import subprocess
import sys

import pytest

from lastcontact.reading.lexicon import pairs
from lastcontact.reading.reader import read

TEXT = "Qızıl Sahil prokurorluğunun məlumatına görə, üç nəfər saxlanılıb. Prokurorluq əsirləri təsdiq etmir."
SAID = "import sys; from lastcontact.reading.reader import read; print([c.speaker for c in read(sys.argv[1]).claims])"


def test_what_is_typed_without_its_own_letters_has_the_form_that_the_list_gives():
    table = pairs("owned", "az")
    assert table["hökumət"] == table["hokumet"] == "hökuməti"


@pytest.mark.parametrize("seed", ["1", "2"])
def test_a_name_has_one_spelling_in_every_run(seed):
    here = repr([c.speaker for c in read(TEXT).claims])
    made = {"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    there = subprocess.run(
        [sys.executable, "-c", SAID, TEXT], env=os.environ | made, capture_output=True, check=True, encoding="utf-8"
    )
    assert there.stdout.strip() == here and "ğ" in here
