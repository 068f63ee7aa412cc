"""The terminal: files in, files and one JSON document out. All people are invented."""

import json

import openpyxl
import polars as pl
import pytest

from lastcontact.cli.main import main
from tests.linkage.lists import invented
from tests.reading_files.makers import roll_with_three_header_rows, with_member, workbook


def answer(capsys):
    return json.loads(capsys.readouterr().out)


def test_names_compare_prints_a_score_with_reasons(capsys):
    assert main(["names", "compare", "Սարնեցյան Վահագն", "Vaaqn Sarnesyan", "--json"]) == 0
    found = answer(capsys)
    assert found["score"] > 0.5
    assert found["explanation"]


def test_names_score_keeps_rows_columns_and_order(tmp_path, capsys):
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text('n\tname1\tname2\nx\tVahagn "S" Tarn\tВаагн Тарн\ny\t\tTarn\n', encoding="utf-8")
    out = tmp_path / "out.tsv"
    assert main(["names", "score", str(pairs), "--out", str(out), "--json"]) == 0
    lines = [line.split("\t") for line in out.read_text(encoding="utf-8").splitlines()]
    assert lines[0] == ["n", "name1", "name2", "score"]
    assert [line[:3] for line in lines[1:]] == [["x", 'Vahagn "S" Tarn', "Ваагн Тарн"], ["y", "", "Tarn"]]
    assert float(lines[2][3]) == 0.0
    assert answer(capsys)["pairs"] == 2


def test_names_search_ranks_from_one_and_calls_queries_by_their_row_whatever_id_they_have(tmp_path, capsys):
    gallery, queries, out = (tmp_path / name for name in ("g.tsv", "q.tsv", "o.tsv"))
    gallery.write_text("id\tname\nk1\tRuben Torchyan\nk2\tVahagn Sarnetsyan\n", encoding="utf-8")
    queries.write_text("id\tname\nz\tСарнецян Ваагн\ny\tРубен Торчян\n", encoding="utf-8")
    words = ["names", "search", "--gallery", str(gallery), "--queries", str(queries), "--top", "1", "--out", str(out)]
    assert main([*words, "--json"]) == 0
    lines = [line.split("\t")[:3] for line in out.read_text(encoding="utf-8").splitlines()]
    assert lines == [["query", "rank", "id"], ["0", "1", "k2"], ["1", "1", "k1"]]
    times = {"index_seconds": 0, "query_seconds": 0}
    assert answer(capsys) | times == {"queries": 2, "gallery": 2} | times
    assert main(words) == 0 and "which row of the queries, from 0" in capsys.readouterr().err


def test_birth_dates_part_namesakes_in_a_search_where_both_files_have_them(tmp_path, capsys):
    gallery, queries, out = (tmp_path / name for name in ("g.tsv", "q.tsv", "o.tsv"))
    rows = "id\tname\tbirth_date\nk1\tVahagn Sarnetsyan\t1970-02-03\nk2\tVahagn Sarnetsyan\t2001-03-04\n"
    gallery.write_text(rows, encoding="utf-8")
    queries.write_text("id\tname\tbirth_date\nz\tСарнецян Ваагн\t2001-03-04\n", encoding="utf-8")
    files = ["--gallery", str(gallery), "--queries", str(queries), "--out", str(out)]
    assert main(["names", "search", *files, "--json"]) == 0
    assert out.read_text(encoding="utf-8").splitlines()[1].split("\t")[2] == "k2"


@pytest.mark.parametrize("kind", ["csv", "tsv", "parquet"])
def test_link_writes_links_and_groups_and_measures_against_a_truth(tmp_path, capsys, kind):
    frame = invented(1200)
    file = tmp_path / f"people.{kind}"
    if kind == "parquet":
        frame.write_parquet(file)
    else:
        frame.write_csv(file, separator="\t" if kind == "tsv" else ",")
    out = tmp_path / "out"
    assert main(["link", str(file), "--truth", "truth", "--out", str(out), "--json"]) == 0
    figures = answer(capsys)
    assert figures["records"] == 1200
    assert figures["f1"] > 0.9
    assert figures["unmapped"] == []
    assert set(pl.read_parquet(out / "clusters.parquet").columns) == {"id", "suggested_cluster"}
    links = pl.read_parquet(out / "links.parquet")
    assert links.columns == ["id1", "id2", "prior_log2", "weight_log2", "probability", "explanation"]
    assert links["probability"].min() >= 0.5


def test_files_that_call_their_columns_differently_are_linked_with_each_other(tmp_path, capsys):
    pl.DataFrame(
        {
            "nr": ["1", "2"],
            "Surname": ["Sarnetsyan", "Torchyan"],
            "First name": ["Vahagn", "Ruben"],
            "dob": ["2001-03-04"] * 2,
        }
    ).write_csv(tmp_path / "a.csv")
    russian = {"Nr": ["1"], "ФИО": ["Сарнецян Ваагн Суренович"], "Дата рождения": ["04.03.2001"], "цвет": ["синий"]}
    pl.DataFrame(russian).write_csv(tmp_path / "b.tsv", separator="\t")
    pl.DataFrame({"who": ["Vaaqn Sarnesyan"], "birth_year": [2001]}).write_parquet(tmp_path / "c.parquet")
    words = [*(str(tmp_path / name) for name in ("a.csv", "b.tsv", "c.parquet")), "--map", "who=name"]
    assert main(["link", *words, "--out", str(tmp_path / "out"), "--json"]) == 0
    figures = answer(capsys)
    assert (figures["records"], figures["clusters"], figures["unmapped"]) == (4, 1, ["цвет"])
    groups = pl.read_parquet(tmp_path / "out" / "clusters.parquet")
    assert groups["id"].to_list() == ["1:1", "1:2", "2:1", "3:3"]
    assert groups["suggested_cluster"].to_list() == [0, 1, 0, 0]


def test_fields_that_name_two_people_are_counted_and_not_read_as_one_long_name(tmp_path, capsys):
    rows = [
        {"name": "Vahagn Sarnetsyan and Ruben Torchyan", "birth_date": "2001-03-04"},
        {"name": "Сарнецян Ваагн", "birth_date": "2001-03-04"},
    ]
    pl.DataFrame(rows).write_csv(tmp_path / "list.csv")
    assert main(["link", str(tmp_path / "list.csv"), "--json"]) == 0
    figures = answer(capsys)
    assert (figures["several"], figures["suggested"]) == (1, 1)


def test_a_spreadsheet_is_a_list_too(tmp_path, capsys):
    book = openpyxl.Workbook()
    for row in (
        ["name", "birth_year"],
        ["Vahagn Sarnetsyan", 2001],
        ["Сарнецян Ваагн", 2001],
        ["Ruben Torchyan", 1988],
    ):
        book.active.append(row)
    book.save(tmp_path / "list.xlsx")
    assert main(["link", str(tmp_path / "list.xlsx"), "--json"]) == 0
    assert answer(capsys)["suggested"] == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["link", "missing.csv"], "missing.csv"),
        (["link", "list.bin"], "list.bin"),
        (["link", "list.csv", "--map", "name"], "COLUMN=FIELD"),
        (["link", "list.csv", "--map", "shoe=name"], "no column 'shoe'"),
        (["link", "list.csv", "--truth", "who"], "no column 'who'"),
        (["link", "bare.csv"], "no records"),
        (["link", "bomb.xlsx"], "it was not opened"),
        (["link", "list.csv", "colours.xlsx"], "colours.xlsx, line 1: none of the columns Colour, Weight"),
        (["link", "empty.csv"], "empty.csv"),
        (["link", "broken.xlsx"], "broken.xlsx"),
        (["link", "broken.parquet"], "broken.parquet"),
        (["names", "compare", "", "Vahagn"], "one of them is empty"),
        (["names", "compare", "Vahagn", " "], "one of them is empty"),
        (["names", "score", "list.csv", "--out", "o.tsv"], "no column 'name1'"),
        (["names", "score", "missing.tsv", "--out", "o.tsv"], "missing.tsv"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_sentence(tmp_path, monkeypatch, capsys, words, said):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "list.csv").write_text("name,place\nVahagn,Hadrut\n", encoding="utf-8")
    (tmp_path / "bare.csv").write_text("name,place\n", encoding="utf-8")
    (tmp_path / "list.bin").write_bytes(bytes(range(256)))
    (tmp_path / "bomb.xlsx").write_bytes(with_member(workbook(lambda _: None), "xl/bomb.bin", b"\0" * 20_000_000))
    (tmp_path / "colours.xlsx").write_bytes(
        workbook(lambda sheet: [sheet.append(r) for r in (["Colour", "Weight"], ["a", 1], ["b", 2])])
    )
    for broken in ("empty.csv", "broken.xlsx", "broken.parquet"):
        (tmp_path / broken).write_text("", encoding="utf-8")
    assert main([*words, "--json"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert said in printed.err
    assert printed.err.count("\n") == 1


def test_link_prints_the_likeliest_pairs_with_their_reasons(tmp_path, capsys):
    file = tmp_path / "two.csv"
    file.write_text("name,birth_date\nՍարնեցյան Վահագն,2006-05-14\nVaaqn Sarnesyan,2006-05-14\n", encoding="utf-8")
    assert main(["link", str(file)]) == 0
    shown = capsys.readouterr().out
    assert "0 (two.csv, row 2) and 1 (two.csv, row 3):" in shown and "Both were born on 2006-05-14." in shown


def test_link_knows_the_desks_header_words_and_says_which_rows_it_left_out_and_where_a_pair_stands(tmp_path, capsys):
    rows = [
        "ФИО;Отец;Номер;Подразделение;Цвет",
        "Сарнецян Ваагн;Сурен;771204;5 рота;",
        "",
        "Торчян Рубен;Арам;771205;;",
    ]
    (tmp_path / "a.csv").write_text("\n".join([*rows, "Vahagn Sarnetsyan;Suren;771204;;", ""]), encoding="utf-8")
    (tmp_path / "b.csv").write_text("name,nr\nVaaqn Sarnesyan,k1\n", encoding="utf-8")
    files = [str(tmp_path / name) for name in ("a.csv", "b.csv")]
    assert main(["link", *files]) == 0
    shown = capsys.readouterr().out
    assert "not read         Цвет  (say what a column holds with --map" in shown
    assert "left out         1  (rows that hold nobody: blank" in shown
    assert "records          4\n" in shown
    assert "lists            a.csv (file 1), b.csv (file 2)\n" in shown
    assert "0 (a.csv, row 2) and 3 (a.csv, row 5):" in shown and "k1 (b.csv, row 2)" in shown


def test_two_lines_that_an_open_quotation_mark_makes_one_row_are_told(tmp_path, capsys):
    lines = [
        "name;place",
        "Vahagn Sarnetsyan;Sarn",
        '"Ruben Torchyan;Sarn',
        'Aram Aramyan;Sarn"',
        "Vaaqn Sarnesyan;Sarn",
    ]
    (tmp_path / "a.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert main(["link", str(tmp_path / "a.csv"), "--json"]) == 0
    figures = answer(capsys)
    assert (figures["records"], figures["joined"], figures["left_out"]) == (3, 1, 0)


def test_link_refuses_a_file_of_which_it_knows_no_column(tmp_path, capsys):
    file = tmp_path / "two.csv"
    file.write_text("Kolona,x\nAna,1\n", encoding="utf-8")
    assert main(["link", str(file)]) == 2
    assert "--map" in capsys.readouterr().err


def rows_printed(capsys, *files):
    assert main(["link", *map(str, files)]) == 0
    return capsys.readouterr().out


def test_a_spreadsheet_with_a_title_line_is_read_under_its_header_and_its_rows_are_its_own(tmp_path, capsys):
    def fill(sheet):
        sheet.append(["List of those sought, invented"])
        sheet.append([])
        for row in (["№", "Name", "Born"], [1, "Vahagn Sarnetsyan", 2001], [2, "Ruben Torchyan", 1988]):
            sheet.append(row)

    (tmp_path / "a.xlsx").write_bytes(workbook(fill))
    lines = "name,birth_year\nAram Hovasaryan,1999\nСарнецян Ваагн,2001\n"
    (tmp_path / "b.csv").write_text(lines, encoding="utf-8")
    shown = rows_printed(capsys, tmp_path / "a.xlsx", tmp_path / "b.csv")
    assert "records          4\n" in shown
    assert "(a.xlsx, row 4)" in shown and "(b.csv, row 3)" in shown


def test_a_roll_with_three_header_rows_is_read_under_the_lowest(tmp_path, capsys):
    (tmp_path / "roll.xlsx").write_bytes(roll_with_three_header_rows())
    assert main(["link", str(tmp_path / "roll.xlsx"), "--json"]) == 0
    figures = answer(capsys)
    assert figures["records"] >= 2
    assert not {"name", "Surname"} & set(figures["unmapped"])


def test_a_csv_in_windows_1251_with_a_line_too_long_is_read_and_the_doubt_is_said(tmp_path, capsys):
    lines = ["ФИО;Год рождения", "Сарнецян Ваагн Суренович;2001", "Торчян Рубен;1988;и ещё", "Овасарян Арам;1999"]
    (tmp_path / "a.csv").write_bytes("\r\n".join(lines).encode("windows-1251"))
    (tmp_path / "b.csv").write_text("name,birth_year\nVaaqn Sarnesyan,2001\n", encoding="utf-8")
    shown = rows_printed(capsys, tmp_path / "a.csv", tmp_path / "b.csv")
    assert "(a.csv, row 2)" in shown and "(b.csv, row 2)" in shown
    assert "a.csv, row 3: more cells than the other rows have" in shown


def test_every_sheet_of_a_workbook_that_names_people_is_read_and_the_others_are_told(tmp_path, capsys):
    book = openpyxl.Workbook()
    for title, rows in (
        ("one", (["name", "birth_year"], ["Vahagn Sarnetsyan", 2001])),
        ("key", (["Colour", "Weight"], ["red", 1], ["blue", 2])),
        ("two", (["ФИО", "Год рождения"], ["Сарнецян Ваагн", 2001])),
    ):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "book.xlsx")
    shown = rows_printed(capsys, tmp_path / "book.xlsx")
    assert "(book.xlsx, sheet 2 (one), row 2)" in shown and "(book.xlsx, sheet 4 (two), row 2)" in shown
    assert "sheet 3 (key): none of its columns describes a person; it was left out" in shown


def test_births_that_cannot_be_are_doubted_as_at_the_desk(tmp_path, capsys):
    roll = tmp_path / "roll.csv"
    births = (
        "31.02.1998",
        "14.05.2001",
        "12.03.2099",
        "00.00.0000",
        "1999",
        "31.02.1998",
        "",
        "30.02.1999",
        "31.04.1999",
    )
    rows = "".join(f"Person {'abcdefghi'[n]},{birth}\n" for n, birth in enumerate(births))
    roll.write_text(f"name,birth\n{rows}", encoding="utf-8")
    assert main(["link", str(roll), "--json"]) == 0
    assert answer(capsys)["doubts"] == [
        "roll.csv, row 2; roll.csv, row 7; roll.csv, row 9 and 1 more, column 'birth': not usable as a date of birth:"
        " there is no such day",
        "roll.csv, row 4, column 'birth': born in 2099 is not likely",
        "roll.csv, row 5, column 'birth': not usable as a date of birth: no such year",
    ]


def test_two_people_of_one_family_name_and_year_in_short_lists_are_no_near_certainty(tmp_path, capsys):
    one, other = tmp_path / "roll.csv", tmp_path / "captives.csv"
    one.write_text("name,birth\nՀրայր Արփանյան,12.03.2005\n", encoding="utf-8")
    other.write_text("name,birth\nАрпанян Рубен,30.11.2005\nАрпанян Грайр,12.03.2005\n", encoding="utf-8")
    assert main(["link", str(one), str(other), "--out", str(tmp_path), "--json"]) == 0
    assert answer(capsys)["start_log2"] == -8
    links = pl.read_parquet(tmp_path / "links.parquet")
    himself, *others = sorted(links.iter_rows(named=True), key=lambda row: -row["probability"])
    assert himself["probability"] > 0.99 and "Грайр" in himself["explanation"]
    assert all(row["probability"] < 0.5 for row in others)
