"""What the documents show is what the commands print."""

import re
from pathlib import Path

from lastcontact.cli.main import main

DOCUMENT = Path(__file__).parents[2] / "docs" / "accounting.md"


def test_the_invented_night_in_the_document_runs_as_shown(tmp_path, capsys):
    text = DOCUMENT.read_text(encoding="utf-8")
    series = re.search(r"```jsonl\n(.*?)```", text, re.DOTALL).group(1)
    shown = re.search(r"```text\n(.*?)```", text, re.DOTALL).group(1)
    (tmp_path / "night.jsonl").write_text(series, encoding="utf-8")
    assert main(["account", str(tmp_path / "night.jsonl")]) == 0
    assert capsys.readouterr().out == shown
