"""Files of names that cannot be searched are refused with what to do. Everybody is invented."""

import pytest

from lastcontact.cli.main import main


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "is empty; its first line names the columns (id, name), separated by tabs"),
        ("id;name\nk1;Ruben Torchyan\n", "its cells are parted by semicolons: save it with tabs"),
        ("name\nRuben Torchyan\n", "there is no column 'id'; the first line names the columns"),
    ],
)
def test_a_gallery_that_is_empty_or_parted_otherwise_is_said_to_be_so(tmp_path, capsys, content, says):
    gallery, queries, out = (tmp_path / name for name in ("g.tsv", "q.tsv", "o.tsv"))
    gallery.write_text(content, encoding="utf-8")
    queries.write_text("name\nRuben Torchyan\n", encoding="utf-8")
    words = ["--gallery", str(gallery), "--queries", str(queries), "--out", str(out)]
    assert main(["names", "search", *words]) == 2
    assert says in capsys.readouterr().err and not out.exists()
