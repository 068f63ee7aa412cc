"""The house stands: .importlinter's contracts hold, and every room is in them."""

from __future__ import annotations

from importlinter.cli import lint_imports

from tests.house.tree import ROOT


def test_every_contract_of_the_house_is_kept() -> None:
    assert lint_imports(config_filename=str(ROOT / ".importlinter"), no_cache=True) == 0
