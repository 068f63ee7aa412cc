"""docs/reading.md can be read by an officer: it is short, and names what the page of a claim shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lastcontact.core.claim import Modality
from lastcontact.desk.claim_forms import ClaimForm

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "reading.md").read_text(encoding="utf-8")
FIELDS = ("words", "speaker", "channel", "type", "modality", "when", "places", "subject", "polarity", "actor", "said")


def test_it_is_a_page_and_no_record() -> None:
    assert len(PAGE) < 12_000
    assert max(len(line) for line in PAGE.splitlines() if not line.startswith("|")) < 200, "lines that can be read"


@pytest.mark.parametrize("field", FIELDS)
def test_each_field_of_a_claim_is_explained(field: str) -> None:
    label = str(ClaimForm.base_fields[field].label).partition(",")[0]
    assert f"| {label} |" in PAGE or f"| {label}," in PAGE


@pytest.mark.parametrize("hedge", list(Modality))
def test_each_way_to_say_how_surely_is_named(hedge: Modality) -> None:
    assert f"*{hedge.value}*" in PAGE


def test_both_tables_of_figures_stand_there_and_only_there() -> None:
    others = "".join((DOCS / f"reading-{name}.md").read_text(encoding="utf-8") for name in ("rules", "measurements"))
    for head in ("| F1 on the sealed reports |", "| F1 on sealed short texts |"):
        assert PAGE.count(head) == 1 and head not in others


@pytest.mark.parametrize("page", sorted(path.name for path in DOCS.glob("*.md")))
def test_what_a_page_links_to_is_there(page: str) -> None:
    text = (DOCS / page).read_text(encoding="utf-8")
    for target, anchor in re.findall(r"\]\((?!https?:)([\w./-]+\.md)(?:#([\w-]+))?\)", text):
        assert (DOCS / target).exists(), f"{page}: {target}"
        if anchor:
            heads = re.findall(r"^#+ (.*)$", (DOCS / target).read_text(encoding="utf-8"), re.MULTILINE)
            named = {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}
            assert anchor in named, f"{page}: {target}#{anchor}"
