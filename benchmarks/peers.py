"""Peers run in an environment of their own, under the system's folder for temporary files."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

WORK = Path(tempfile.gettempdir()) / "lastcontact-benchmarks"
PEERS = ("splink>=5", "recordlinkage", "nomenklatura", "tetrak-translit", "pandas<3", "pyarrow")


def python() -> Path:
    """Their interpreter; the first call makes the environment, which takes some minutes."""
    home = WORK / "peers"
    found = home / "bin" / "python"
    if not found.exists():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        subprocess.run([str(found), "-m", "pip", "install", "-q", *PEERS], check=True)
    return found
