"""The `lastcontact` command: finds the room, passes the words on, turns a refusal into one plain sentence."""

from __future__ import annotations

import argparse
import importlib
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import TextIO

COMMANDS = {
    "read": ("lastcontact.cli.read", "who claims what about whom, in files"),
    "names": ("lastcontact.cli.names", "compare, score and search names across scripts"),
    "link": ("lastcontact.cli.link", "find the same person in lists"),
    "assess": ("lastcontact.cli.assess", "what the claims about a person support"),
    "account": ("lastcontact.cli.account", "whether a group's numbers add up"),
    "officer": ("lastcontact.cli.officer", "open a staff account"),
    "demo": ("lastcontact.cli.demo", "a bureau with an invented incident, in a browser on this machine"),
    "serve": ("lastcontact.cli.serve", "open the bureau in a browser on this machine"),
    "verify": ("lastcontact.cli.verify", "whether anything in a journal was altered"),
    "export": ("lastcontact.cli.export", "the whole journal, for anyone to verify; its keys apart"),
    "import": ("lastcontact.cli.import_journal", "a whole exported journal into an empty bureau"),
    "identity": ("lastcontact.cli.identity", "a pair of age keys for backups"),
    "backup": ("lastcontact.cli.backup", "one file, encrypted to a recipient"),
    "restore": ("lastcontact.cli.restore", "a backup into an empty bureau; what was erased stays erased"),
    "compact": ("lastcontact.cli.compact", "complete an erasure: rewrite the database's files"),
    "turn-key": ("lastcontact.cli.turn_key", "a new master key"),
    "rebuild": ("lastcontact.cli.rebuild", "make the read models again from the journal"),
    "work": ("lastcontact.cli.work", "take long lists in, in a process by itself"),
    "places": ("lastcontact.cli.places", "files of GeoNames for the reader: take in, list, take out"),
    "estimate": ("lastcontact.cli.estimate", "how many no list names"),
}
"""Name -> the module with `add_arguments(parser)` and `run(arguments) -> exit code`, and one line of help.

Modules are imported only when asked for, so that the command starts quickly.
"""


class Unusable(Exception):
    """Input that cannot be used: the message names the file, the line and the remedy."""


def main(words: list[str] | None = None) -> int:
    words = sys.argv[1:] if words is None else words
    if not words or words[0] in ("-h", "--help"):
        print(_overview())
        return 0
    name, *rest = words
    if name not in COMMANDS:
        print(f"lastcontact: there is no command '{name}'; try 'lastcontact --help'", file=sys.stderr)
        return 2
    module = importlib.import_module(COMMANDS[name][0])
    parser = argparse.ArgumentParser(prog=f"lastcontact {name}", description=COMMANDS[name][1])
    module.add_arguments(parser)
    try:
        with _written_out(name, as_json="--json" in rest):
            code = int(module.run(parser.parse_args(rest)))
        sys.stdout.flush()
        return code
    except Unusable as problem:
        print(f"lastcontact {name}: {problem}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        return _read_enough()
    except OSError as problem:
        print(f"lastcontact {name}: {of_file(problem)}", file=sys.stderr)
        return 2


RECEIVED = ("read", "names", "link", "assess", "account")
"""Commands that print what was received: in a terminal, too, nothing turns the order of letters."""


class _WrittenOut(io.TextIOBase):
    """A stream on which signs that nobody sees are written out."""

    def __init__(self, out: TextIO, show: Callable[[str], str]) -> None:
        self._out, self._show = out, show

    def write(self, text: str) -> int:
        self._out.write(self._show(text))
        return len(text)

    def flush(self) -> None:
        self._out.flush()

    def isatty(self) -> bool:
        return self._out.isatty()


@contextmanager
def _written_out(command: str, *, as_json: bool) -> Iterator[None]:
    if command not in RECEIVED:
        yield
        return
    from lastcontact.core.showing import escaped, written_out

    out = _WrittenOut(sys.stdout, escaped if as_json else written_out)
    with redirect_stdout(out), redirect_stderr(_WrittenOut(sys.stderr, written_out)):
        yield


def of_file(problem: Exception) -> str:
    """A file that cannot be opened or used, in one sentence, the same for every command."""
    where = getattr(problem, "filename", None)
    if where is None:
        return str(problem)
    if isinstance(problem, FileNotFoundError):
        return f"{where}: there is no such file; check the name"
    if isinstance(problem, FileExistsError):
        return f"{where}: is there already; choose another name"
    if isinstance(problem, IsADirectoryError):
        return f"{where}: is a folder; name a file in it"
    if isinstance(problem, PermissionError):
        return f"{where}: you may not open it; check its permissions"
    return f"{where}: cannot be opened ({getattr(problem, 'strerror', None) or problem}); check the name and the disk"


def _read_enough() -> int:
    """Whoever reads has read enough, as `| head` does."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _overview() -> str:
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {line}" for name, (_, line) in COMMANDS.items()]
    return "\n".join(["lastcontact: an information bureau for people missing in armed conflict", "", *lines])


if __name__ == "__main__":
    sys.exit(main())
