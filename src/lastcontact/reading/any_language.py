"""What the words of a sentence may mean in every language its letters may be of, for checks that no tongue may slip."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.language import scripts_of
from lastcontact.reading.lexicon import LANGUAGES, lexicon
from lastcontact.reading.sheet import Sentence, Sheet


def hits_in_any_language(sheet: Sheet, sentence: Sentence) -> list[Hit]:
    """The entries met in a sentence, in its own language and in those of whose letters it has some."""
    own = sentence.language if sentence.language in LANGUAGES else "en"
    others = scripts_of(sheet.said(sentence.first, sentence.last)) - {"en", "az"}
    return [h for one in {own, *others} for h in lexicon(one).hits(sheet.lows, sentence.first, sentence.last)]
