"""Where the language of a text is chosen, one whose text is not read says so."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.reading.lexicon import LANGUAGES
from tests.bureau.acts import Bureau


@pytest.mark.parametrize("page", ["receive", "call"])
def test_a_language_whose_text_is_not_read_says_so(bureau: Bureau, alma_at_desk: Client, page: str) -> None:
    shown = alma_at_desk.get(reverse(f"desk:{page}", args=[bureau.incident])).content.decode()
    offered = dict(re.findall(r'<option value="(\w\w)"[^>]*>([^<]*)</option>', shown.split('name="language"')[1]))
    assert offered["tr"] == "Türkçe (tr): its text is not read" and offered["uk"] == "Українська (uk)"
    told = {code for code, words in offered.items() if len(code) == 2 and "not read" in words}
    assert told == {"be", "ku", "es", "fa", "fr", "he", "tr"} and not told & set(LANGUAGES)
