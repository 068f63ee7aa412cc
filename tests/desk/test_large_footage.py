"""Evidence larger than what is handled at once: read piece by piece, kept whole or not at all, and its bound told."""

from __future__ import annotations

import os
import tracemalloc
from collections.abc import Callable, Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.client import ClientHandler
from django.urls import reverse

from lastcontact.archive import store
from lastcontact.archive.sealed_file import PIECE
from lastcontact.bureau import custody
from lastcontact.casefile import models as rows
from lastcontact.journal import keys
from lastcontact.server.whole_bodies import whole_bodies
from tests.bureau.acts import Bureau
from tests.desk import invented

FILM = b"\x00\x00\x00\x18ftypmp42" + os.urandom(3 * PIECE + 17)


class InPieces(BytesIO):
    """A file that nobody may read whole."""

    def read(self, size: int | None = -1) -> bytes:
        assert size is not None
        assert 0 < size <= PIECE
        return super().read(size)


def door(bureau: Bureau) -> str:
    return reverse("desk:items", args=[bureau.incident])


@pytest.fixture
def came(settings: object) -> Callable[[], set[Path]]:
    """What lies anew in the archive and in the folder of what comes in."""

    def lies() -> set[Path]:
        incoming = getattr(settings, "FILE_UPLOAD_TEMP_DIR", None)
        found = [*store.files(), *(Path(incoming).glob("*") if incoming else ())]
        return {path for path in found if path.is_file()}

    before = lies()
    return lambda: lies() - before


def looked(browser: Client, item: str) -> bytes:
    answer = browser.post(reverse("desk:look", args=[item]), {"why": "compare the cap"})
    assert answer["Content-Length"] == str(len(FILM))
    return b"".join(answer.streaming_content)  # type: ignore[attr-defined]


def test_a_film_of_several_pieces_is_kept_and_handed_out_as_it_came(bureau: Bureau, alma_at_desk: Client) -> None:
    film = SimpleUploadedFile("v7.mp4", FILM, "video/mp4")
    alma_at_desk.post(door(bureau), {"label": "V-07", "file": film})
    (row,) = rows.Item.objects.all()
    kept = row.file.preserved
    assert (kept.size, kept.digest) == (len(FILM), keys.keyed_digest(FILM))
    assert store.describe(kept.stored).sha256 == sha256(FILM).hexdigest()
    assert looked(alma_at_desk, row.id) == FILM


@pytest.mark.parametrize("size", [1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE])
def test_a_file_is_read_once_in_pieces_and_measured_on_the_way(bureau: Bureau, size: int) -> None:
    found = custody.Found(bureau.incident, "V-07", InPieces(FILM[:size]))
    custody.preserve(by=bureau.hand, found=found)
    kept = rows.Item.objects.get().file.preserved
    assert (kept.size, kept.digest) == (size, keys.keyed_digest(FILM[:size]))
    assert store.open(kept.stored) == FILM[:size]


def test_footage_of_a_report_is_kept_as_evidence_without_standing_in_memory_whole(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    film = FILM + os.urandom(12 * PIECE)
    form = invented.upload(bureau.sources["Sarn Agency"], SimpleUploadedFile("v7.mp4", film, "video/mp4"))
    alma_at_desk.post(reverse("desk:receive", args=[bureau.incident]), {**form, "kind": "footage"})
    report = rows.Report.objects.get()
    tracemalloc.start()
    alma_at_desk.post(reverse("desk:keep-footage", args=[report.id]))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert store.open(rows.Item.objects.get().file.preserved.stored) == film
    assert most < len(film)


def test_a_film_over_what_is_kept_is_refused_with_the_bound_and_what_was_typed(
    bureau: Bureau, alma_at_desk: Client, settings: object, came: Callable[[], set[Path]]
) -> None:
    settings.LASTCONTACT_UPLOAD_MAX_BYTES = 2 * PIECE  # type: ignore[attr-defined]
    assert "up to 2 MB" in alma_at_desk.get(door(bureau)).content.decode()
    sent = {"label": "V-07", "seen_where": "a channel", "file": SimpleUploadedFile("v7.mp4", FILM)}
    answer = alma_at_desk.post(door(bureau), sent)
    page = answer.content.decode()
    assert answer.status_code == 422 and "larger than the 2 MB that this bureau keeps" in page
    assert "nothing of it was kept" in page and 'value="a channel"' in page
    assert not rows.Item.objects.exists() and not came()


def test_where_the_pieces_break_off_nothing_is_kept(bureau: Bureau, came: Callable[[], set[Path]]) -> None:
    def broken() -> Iterator[bytes]:
        yield FILM[: 2 * PIECE]
        raise OSError("the connection broke")

    with pytest.raises(OSError, match="broke"):
        custody.preserve(by=bureau.hand, found=custody.Found(bureau.incident, "V-07", broken()))
    assert not rows.Item.objects.exists() and not came()


def posted(browser: Client, address: str, body: bytes, announced: int) -> int:
    """The status that the application gives for a form of which only this much came."""
    cookies = "; ".join(f"{name}={cookie.value}" for name, cookie in browser.cookies.items())
    environ = {
        "REQUEST_METHOD": "POST", "PATH_INFO": address, "SERVER_NAME": "testserver", "SERVER_PORT": "80",
        "CONTENT_TYPE": "multipart/form-data; boundary=parting", "CONTENT_LENGTH": str(announced),
        "HTTP_COOKIE": cookies, "wsgi.input": BytesIO(body), "wsgi.url_scheme": "http",
    }  # fmt: skip
    application = ClientHandler(enforce_csrf_checks=True)
    answer = whole_bodies(lambda environ, _: application(environ))(environ, None)
    return int(answer.status_code)  # type: ignore[attr-defined]


@pytest.mark.parametrize(("share", "status"), [(1.0, 302), (0.6, 403), (0.001, 403)])
def test_of_an_upload_that_breaks_off_nothing_is_kept(
    bureau: Bureau, alma_at_desk: Client, came: Callable[[], set[Path]], share: float, status: int
) -> None:
    alma_at_desk.get(door(bureau))
    head = b'--parting\r\nContent-Disposition: form-data; name="'
    token = alma_at_desk.cookies["csrftoken"].value.encode()
    fields = (
        head
        + b'csrfmiddlewaretoken"\r\n\r\n'
        + token
        + b"\r\n"
        + head
        + b'label"\r\n\r\nV-07\r\n'
        + head
        + b'file"; filename="v7.mp4"\r\n\r\n'
    )
    body = fields + FILM + b"\r\n--parting--\r\n"
    assert posted(alma_at_desk, door(bureau), body[: int(len(body) * share)], len(body)) == status
    assert rows.Item.objects.count() == len(came()) == (share == 1)
