"""The pair of age keys for backups is made by the program, into a file of its maker alone, and over no other."""

from __future__ import annotations

import re
from pathlib import Path

import pyrage
import pytest

from lastcontact.cli.main import main


def test_what_is_made_opens_what_is_encrypted_to_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "identity.txt"
    assert main(["identity", str(file)]) == 0
    recipient = re.findall(r"age1\w+", capsys.readouterr().out)[0]
    (secret,) = (line for line in file.read_text().splitlines() if not line.startswith("#"))
    sealed = pyrage.encrypt(b"a backup", [pyrage.x25519.Recipient.from_str(recipient)])
    assert pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(secret)]) == b"a backup"
    assert file.stat().st_mode & 0o777 == 0o600


def test_no_identity_is_written_over_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "identity.txt"
    main(["identity", str(file)])
    before = file.read_text()
    assert main(["identity", str(file)]) != 0
    assert file.read_text() == before and "never written over another" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_said_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["identity", str(tmp_path / "none" / "identity.txt")]) != 0
    assert "cannot be written" in capsys.readouterr().err
