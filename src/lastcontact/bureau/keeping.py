"""Keeping the bureau: starting, verifying, turning the master key, taking a journal out and bringing one in."""

from __future__ import annotations

import io
import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import pyrage
from django.db import transaction

from lastcontact.archive import store
from lastcontact.bureau import rows_made
from lastcontact.core import chain
from lastcontact.core.chain import NotAJournal, Verdict
from lastcontact.core.entry import Subject
from lastcontact.journal import anchor, erasures, exporting, guarantees, index, keys, master, reader, snapshots, turning

REFUSALS = (
    NotAJournal,
    rows_made.MadeByOtherCode,
    exporting.KeysUnreadable,
    exporting.NotEmpty,
    exporting.NotWhole,
    guarantees.GuaranteeMissing,
    keys.MasterKeyDoesNotFit,
    master.MasterKeyMissing,
    master.MasterKeyUnreadable,
    snapshots.OtherDatabase,
)
"""What keeping refuses in plain words; a door says them as they are."""


class UnusableRecipient(Exception):
    """An age recipient or identity that cannot be used; the message says what one looks like."""


@dataclass(frozen=True, slots=True)
class Verified:
    """The chain's verdict, and the first entry whose index rows were tampered with (None: the index is right)."""

    verdict: Verdict
    index_wrong_at: int | None

    @property
    def ok(self) -> bool:
        return self.verdict.ok and self.index_wrong_at is None


def prepare_to_start() -> tuple[Subject, ...]:
    """Everything that must be done and hold before the bureau opens; call it after the migrations.

    Makes the master key and keyring on the first start, finishes an interrupted turning, carries out the erasure list,
    removes files that no transaction kept. Gives the subjects that the list erased just now: if there are any, the read
    models have to be made anew before opening (`rows_made`). Raises: GuaranteeMissing.
    """
    try:
        turning.settle()
        keys.prepare()
    except (master.MasterKeyMissing, master.MasterKeyUnreadable, keys.MasterKeyDoesNotFit) as problem:
        raise guarantees.GuaranteeMissing(str(problem)) from problem
    if revived := carry_out_erasures():
        rows_made.mark_outdated()
    store.sweep()
    guarantees.require()
    return revived


def is_empty() -> bool:
    """Whether nothing was ever written in this bureau."""
    return reader.head().seq == 0


def require_guarantees() -> None:
    """For a server that was prepared before. Raises: GuaranteeMissing, MadeByOtherCode when it must not start."""
    guarantees.require()
    rows_made.require_up_to_date()


def carry_out_erasures() -> tuple[Subject, ...]:
    """Destroy again what the erasure list names and a restored database still holds, and list what it destroyed itself.

    Gives the subjects that were destroyed just now.
    """
    with transaction.atomic():
        revived = tuple(subject for subject in erasures.read(beside=master.path()) if keys.destroy(subject))
        for subject in revived:
            for item_id in store.items_of(subject):
                store.destroy(item_id)
    erasures.note(keys.destroyed_subjects(), beside=master.path())
    return revived


def verify(*, printed: tuple[int, str] | None = None) -> Verified:
    """Verify the chain and the index in the bureau's database, and that it still has a printed head; needs no key."""
    verdict = exporting.verify()
    if verdict.ok and printed:
        verdict = chain.as_printed(verdict, printed[0], found=anchor.holds(*printed))
    return Verified(verdict, index.first_wrong() if verdict.ok else None)


def rebuild_index() -> None:
    """Make the index of who is mentioned where again from the envelopes."""
    index.rebuild()


def turn_master_key() -> int:
    """Wrap all keys under a new master key; gives how many. Copies of the former master key are of no more use."""
    return turning.turn_master()


def export_journal(journal: Path) -> int:
    """Write the whole journal, without any key, into a new file; gives how many entries. Raises: FileExistsError."""
    with journal.open("xb") as out:
        return exporting.write_entries(out)


def export_keys(bundle: Path, *, recipients: tuple[str, ...]) -> None:
    """Write all keys, encrypted to age recipients, into a new file. Whoever can open it can read the whole journal.

    Raises: FileExistsError, UnusableRecipient.
    """
    to = recipients_from(recipients)
    with new_file(bundle) as out:
        pyrage.encrypt_io(io.BytesIO(b"".join(exporting.key_lines())), out, to)


def new_file(path: Path) -> BinaryIO:
    """A new file to write, for its owner alone (mode 0600), whatever the umask. Raises: FileExistsError."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def import_journal(journal: Path, bundle: Path, *, identity: Path) -> Verdict:
    """Bring a whole exported journal into this empty bureau, whose read models have to be made afterwards.

    Raises: UnusableRecipient, exporting.NotEmpty, NotWhole, KeysUnreadable, chain.NotAJournal.
    """
    plain = io.BytesIO()
    with bundle.open("rb") as sealed:
        decrypt(sealed, plain, identity)
    with transaction.atomic():
        verdict = exporting.bring_in(journal, plain.getvalue().splitlines())
        rows_made.mark_outdated()
    erasures.note(keys.destroyed_subjects(), beside=master.path())
    return verdict


def recipients_from(texts: tuple[str, ...]) -> list[pyrage.x25519.Recipient]:
    """Raises: UnusableRecipient."""
    try:
        found = [pyrage.x25519.Recipient.from_str(text) for text in texts]
    except pyrage.RecipientError as problem:
        what = "an age recipient starts with 'age1'"
        if all(text.strip().lower().startswith("age1") for text in texts):
            what = "a recipient that starts with 'age1' is not whole: a letter of it is missing, added or another one"
        raise UnusableRecipient(f"{what}; 'age-keygen' (of the program age) makes a pair and prints it") from problem
    if not found:
        raise UnusableRecipient("name at least one age recipient, who will be able to open it")
    return found


def identities_from(file: Path) -> list[pyrage.x25519.Identity]:
    """The identities in a file as age-keygen writes it. Raises: UnusableRecipient."""
    lines = [line for line in file.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    try:
        found = [pyrage.x25519.Identity.from_str(line.strip()) for line in lines]
    except pyrage.IdentityError as problem:
        raise UnusableRecipient(f"{file}: an age identity starts with 'AGE-SECRET-KEY-1'") from problem
    if not found:
        raise UnusableRecipient(f"{file}: there is no age identity in it")
    return found


def decrypt(sealed: BinaryIO, plain: BinaryIO, identity: Path) -> None:
    """Open what was encrypted with age. Raises: UnusableRecipient when the identity does not open it."""
    try:
        pyrage.decrypt_io(sealed, plain, identities_from(identity))
    except pyrage.DecryptError as problem:
        raise UnusableRecipient(f"{identity}: this identity does not open the file") from problem
    except OSError as problem:
        if problem.errno is not None:  # a full disk, a missing file: not the encryption's
            raise
        raise UnusableRecipient("the encrypted file is damaged: it does not open to its end") from problem
