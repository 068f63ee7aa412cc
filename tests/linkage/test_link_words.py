"""What `lastcontact link` says to people. All people are invented."""

from lastcontact.cli.main import main

HEAD = "name,birth_date\n"
ONE = f"{HEAD}Սարնեցյան Վահագն,2006-05-14\n"


def test_each_figure_says_what_it_means_and_the_end_what_to_do_next(tmp_path, capsys):
    files = [str(tmp_path / name) for name in ("roll.csv", "captives.csv")]
    (tmp_path / "roll.csv").write_text(ONE, encoding="utf-8")
    (tmp_path / "captives.csv").write_text(f"{HEAD}Vaaqn Sarnesyan,2006-05-14\n", encoding="utf-8")
    assert main(["link", *files]) == 0
    shown = capsys.readouterr().out
    assert "lists            roll.csv (file 1), captives.csv (file 2)\n" in shown
    assert (
        "suggested        1  (pairs likelier one person than two, each by itself)" in shown
        and "starts at -8 bits" in shown
    )
    assert "nothing was joined: compare each pair with both originals" in shown and "with --out FOLDER" in shown
    assert main(["link", *files, "--out", str(tmp_path)]) == 0
    assert f"All of them are in {tmp_path / 'links.parquet'}" in capsys.readouterr().out


def test_where_nothing_is_alike_that_is_said(tmp_path, capsys):
    (tmp_path / "roll.csv").write_text(ONE, encoding="utf-8")
    assert main(["link", str(tmp_path / "roll.csv")]) == 0
    shown = capsys.readouterr().out
    assert shown.endswith("No two records are likelier one person than two.\n") and "suggested        0" in shown
