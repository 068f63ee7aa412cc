"""What the repository holds, as git knows it: so that ignored and third-party files are never judged."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@cache
def kept_files() -> tuple[Path, ...]:
    """Every file that is committed or about to be; symbolic links and deleted files left out."""
    words = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(words, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
    return tuple(sorted(ROOT / name for name in listed if name and (ROOT / name).is_file()))


def python_files() -> list[Path]:
    """Those that people write: migrations are made by Django."""
    return [file for file in kept_files() if file.suffix == ".py" and "migrations" not in file.parts]


def texts() -> dict[str, str]:
    """Each text file's content by its path in the repository; what is not UTF-8 is not text."""
    found = {}
    for file in kept_files():
        content = file.read_bytes()
        if b"\0" in content:
            continue
        try:
            found[str(file.relative_to(ROOT))] = content.decode()
        except UnicodeDecodeError:
            continue
    return found
