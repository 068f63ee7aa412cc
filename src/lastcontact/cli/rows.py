"""The pages' tables made anew when another version of the program made them; said in words, with how far it is."""

from __future__ import annotations

import sys
import time


def bring_up_to_date(why: str = "") -> int:
    """Makes the read models anew where they are not this version's; gives how many subjects were folded.

    It says so, with the sentence `why`; of an empty bureau it says nothing. Nothing else may be at work on the bureau.
    """
    from lastcontact.bureau import keeping_rows, rows_made
    from lastcontact.bureau.keeping import is_empty

    if rows_made.up_to_date():
        return 0
    if is_empty():
        return keeping_rows.rebuild()
    _say(f"The pages' tables are made anew from the journal. {why}\n".replace(" \n", "\n"))
    _say("A million entries take about five minutes; if this is stopped, nothing is lost, and it begins again.\n")
    started = time.monotonic()
    subjects = keeping_rows.rebuild(progress=_tell)
    _say(f"\r{f'Done: {subjects:,} subjects in {time.monotonic() - started:.0f} s.':<60}\n")
    return subjects


def _tell(done: int, of: int) -> None:
    if sys.stderr.isatty():
        left = f"{done:,} of about {of:,}" if done < of else "Now families' pages, and who may be the same person"
        _say(f"\r{left:<60}")


def _say(words: str) -> None:
    sys.stderr.write(words)
    sys.stderr.flush()
