"""Headers found, columns proposed, rows read: nothing dropped, nothing corrected."""

from __future__ import annotations

import pytest

from lastcontact.reading.columns import apply, propose
from lastcontact.reading.files import open_document
from lastcontact.reading.header_words import field_of
from lastcontact.reading.tables import Merge, Table, table_of
from tests.reading_files import makers

HEADERS = {
    "en": (("No.", "Surname", "First name", "Father's name", "Date of birth", "Rank", "Military unit", "Phone"),
           ("family_name", "given_name", "father_name", "birth_date", "rank", "unit", "phone")),
    "hy": (("Հ/Հ", "Ազգանուն", "Անուն", "Հայրանուն", "Ծննդյան տարեթիվ", "Կոչում", "Զորամաս", "Հասցե"),
           ("family_name", "given_name", "patronymic", "birth_year", "rank", "unit", "address")),
    "ru": (("№ п/п", "Ф.И.О.", "Дата рождения", "Воинское звание", "В/ч", "Личный номер", "Место рождения"),
           ("name", "birth_date", "rank", "unit", "service_number", "place")),
    "uk": (("№ з/п", "Прізвище", "Ім’я", "По батькові", "Рік народження", "Стать"),
           ("family_name", "given_name", "patronymic", "birth_year", "sex")),
    "az": (("S/S", "Soyadı", "Adı", "Atasının adı", "Təvəllüdü", "Rütbəsi", "Doğulduğu yer"),
           ("family_name", "given_name", "patronymic", "birth_date", "rank", "place")),
    "ka": (("გვარი", "სახელი", "მამის სახელი", "დაბადების თარიღი", "წოდება", "ტელეფონი"),
           ("family_name", "given_name", "patronymic", "birth_date", "rank", "phone")),
    "ar": (("الاسم الكامل", "اسم الأب", "اسم الأم", "تاريخ الميلاد", "الرتبة", "العمر"),
           ("name", "father_name", "mother_name", "birth_date", "rank", "age")),
    "fr": (("N°", "Nom", "Prénom", "Nom de la mère", "Date de naissance", "Grade", "Code postal"),
           ("family_name", "given_name", "mother_name", "birth_date", "rank", "postcode")),
    "es": (("Apellidos", "Nombre", "Fecha de nacimiento", "Edad", "Sexo", "Teléfono"),
           ("family_name", "given_name", "birth_date", "age", "sex", "phone")),
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(HEADERS))
def test_headers_in_nine_languages_are_understood(language: str) -> None:
    header, wanted = HEADERS[language]
    assert tuple(propose(header).values()) == wanted


def test_three_header_rows_with_merged_cells_become_one_header() -> None:
    table = open_document("roll.xlsx", makers.roll_with_three_header_rows()).tables[0]
    assert table.header == ("№", "Անձ / Ազգանուն", "Անձ / Անուն", "Անձ / Հայրանուն", "Անձ / Ծննդյան ամսաթիվ",
                            "Ծառայություն / Կոչում")  # fmt: skip
    assert table.first_row == 5
    assert len(table.rows) == 3
    assert table.said_above == ("5-րդ վաշտ, անձնակազմ (հնարված)",)
    assert list(propose(table.header, table.rows).values()) == [
        "family_name", "given_name", "patronymic", "birth_date", "rank",
    ]  # fmt: skip


def test_a_lone_name_column_holds_the_whole_name() -> None:
    assert propose(("Name", "Age")) == {"Name": "name", "Age": "age"}
    assert propose(("Nom", "Âge"))["Nom"] == "name"


def test_columns_without_a_header_are_proposed_by_what_they_hold() -> None:
    rows = [("Levon Khorasaryan", "03.02.2005"), ("Narek Lusahatyan", "11.12.1999"), ("Hrayr Arpanyan", "30.06.2001")]
    table = table_of("sheet 1", rows)
    assert not table.found_header
    assert propose(table.header, table.rows) == {"column A": "name", "column B": "birth_date"}


def test_a_list_without_header_keeps_its_first_row() -> None:
    table = table_of("sheet 1", [("Levon Khorasaryan", "2005"), ("Narek Lusahatyan", "2004")])
    assert (len(table.rows), table.first_row) == (2, 1)


def test_cells_merged_across_rows_give_their_text_to_each_and_are_marked() -> None:
    grid = [("Name", "Village"), ("Levon Khorasaryan", "Khorasar"), ("Narek Lusahatyan", "")]
    table = table_of("sheet 1", grid, [Merge(1, 1, 2, 1)])
    assert table.rows[1] == ("Narek Lusahatyan", "Khorasar")
    rows = apply({"Name": "name", "Village": "place"}, table)
    assert rows[0].problems == ()
    assert "merged" in rows[1].problems[0].what


DOUBTS = [
    ("name", "Levon Khorasaryan and Hrayr Arpanyan", "two people"),
    ("name", "Լևոն Խորասարյան և Հրայր Արփանյան", "two people"),
    ("name", "Левон Хорасарян, Грайр Арпанян", "two people"),
    ("name", "1) Levon Khorasaryan 2) Hrayr Arpanyan", "two people"),
    ("name", "Levon Khоrasaryan", "two alphabets"),
    ("name", "Levon \u202enayrasarohK", "right-to-left override"),
    ("name", "Levon\x00 Khorasaryan", "NUL"),
    ("birth_date", "31.02.1999", "no such day"),
    ("birth_date", "about", "not usable"),
    ("birth_date", "about 20", "an age where a date"),
    ("birth_date", "19", "an age where a date"),
    ("birth_date", "03/04/1999", "other way round"),
    ("birth_date", "12.05.99", "two digits"),
    ("birth_date", "01.01.1871", "not likely"),
    ("age", "about 20", "not exact"),
    ("age", "999", "not an age"),
    ("age", "unknown", "not a number"),
    ("birth_year", "circa 1999", "more than a year"),
    ("rank", "=VLOOKUP(A2;B:C;2)", "formula"),
    ("unit", "#REF!", "error"),
    ("phone", "3.74E+10", "digits are lost"),
]


@pytest.mark.parametrize(("name", "cell", "said"), DOUBTS)
def test_a_doubtful_cell_is_kept_word_for_word_and_marked(name: str, cell: str, said: str) -> None:
    table = Table("sheet 2", (("Levon", cell),), ("first", "other"), 14)
    row = apply({"first": "given_name", "other": name}, table)[0]
    assert row.fields[name] == cell
    assert row.number == 14
    assert row.problems[0].where == "sheet 2, row 14, column 'other'"
    assert said in " ".join(problem.what for problem in row.problems)


@pytest.mark.parametrize(
    ("name", "cell"),
    [("name", "Khorasaryan, Levon"), ("name", "Anne-Marie D'Arpan"), ("name", "ياسر النورهاتي"),
     ("birth_date", "2005-02-03"), ("birth_date", "03.02.2005"), ("age", "19"), ("birth_year", "2005 г."),
     ("phone", "000 555 0142")],
)  # fmt: skip
def test_an_ordinary_cell_raises_no_doubt(name: str, cell: str) -> None:
    table = Table("sheet 1", (("Levon", cell),), ("first", "other"), 2)
    assert apply({"first": "given_name", "other": name}, table)[0].problems == ()


def test_blank_rows_are_passed_over_and_numbers_stay_true() -> None:
    table = table_of(
        "sheet 1", [("Name", "Age", "Village"), ("Levon Khorasaryan", "20", ""), ("", "", ""), ("Narek", "21", "")]
    )
    assert [row.number for row in apply({"Name": "name"}, table)] == [2, 4]


def test_a_row_with_one_cell_is_kept_and_said_to_be_perhaps_a_heading() -> None:
    table = table_of("sheet 1", [("Name", "Age", "Village"), ("", "", "Total: 73")])
    row = apply({"Name": "name", "Village": "place"}, table)[0]
    assert "heading" in row.problems[-1].what


def test_a_mapping_for_another_table_is_refused() -> None:
    table = Table("sheet 1", (("Levon",),), ("Name",), 2)
    with pytest.raises(ValueError, match="no column"):
        apply({"Surname": "family_name"}, table)
    with pytest.raises(ValueError, match="no field"):
        apply({"Name": "colour"}, table)


def test_the_same_label_twice_is_told_apart() -> None:
    table = table_of("sheet 1", [("Name", "Phone", "Phone"), ("Levon", "000 555 0142", "000 555 0143")])
    assert table.header == ("Name", "Phone", "Phone (2)")


@pytest.mark.parametrize(
    ("header", "cells", "field"),
    [
        ("Born / Place of birth", ("12.05.1998", "01.02.1990", "3.3.2001"), "birth_date"),
        ("Born / Place of birth", ("Velm", "Orsk", "Duvenfeld"), "place"),
        ("Ծննդյան թիվ", ("12.05.1998", "01.02.1990", "3.3.2001"), "birth_date"),
        ("Ծննդյան թիվ", ("1998", "1990", "2001"), "birth_year"),
        ("Last seen", ("12.05.1992", "01.06.1992", "03.06.1992"), "last_contact"),
    ],
)
def test_whole_dates_under_a_heading_of_birth_are_dates_of_birth(
    header: str, cells: tuple[str, ...], field: str
) -> None:
    rows = [("Petr Halvorin", cells[0]), ("Davo Orsevan", cells[1]), ("Mira Tal", cells[2])]
    assert propose(("Name", header), rows)[header] == field


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("b.", "birth_date"),
        ("regt no", "service_number"),
        ("Ос. №", "service_number"),
        ("Особистий номер", "service_number"),
        ("Личный номер", "service_number"),
        ("Лич. №", "service_number"),
        ("Service No", "service_number"),
        ("Sicil", "service_number"),
        ("Sicil No", "service_number"),
        ("ծառ. համար", "service_number"),
        ("პირადი ნომერი", "service_number"),
        ("الرقم العسكري", "service_number"),
        ("father's", "father_name"),
        ("Father’s", "father_name"),
        ("where seen last", "last_contact"),
        ("Where last seen:", "last_contact"),
        ("отца", "father_name"),
        ("где видели в последний раз", "last_contact"),
        ("հոր", "father_name"),
        ("né", "birth_date"),
    ],
)
def test_short_and_spoken_headers_are_understood(header: str, field: str) -> None:
    assert propose(("Surname", "First name", header))[header] == field


@pytest.mark.parametrize("header", ["Block b.", "b. group", "brother of father's"])
def test_a_word_that_heads_a_column_only_alone_heads_none_among_others(header: str) -> None:
    assert header not in propose(("Surname", "First name", header))


def test_shortened_words_for_names_are_understood() -> None:
    assert propose(("Surn.", "1st name")) == {"Surn.": "family_name", "1st name": "given_name"}


def test_a_number_of_the_fathers_is_not_his_name() -> None:
    assert "Father's telephone" not in propose(("Name", "Father's telephone")), "nor is it the person's own"


YEARS = ("1998", "2001", "1987", "1990")
PLACES = ("с. Дорна", "г. Сарн", "с. Хорасар", "с. Лусахат")


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        (YEARS, "birth_year"),
        (("1998 г.р.", "2001 г.р.", "1987 г.р.", "1990 г.р."), "birth_year"),
        (("Суренович", "Ваагнович", "Левоновна", "Тигранович"), "patronymic"),
        (("Սուրենի", "Վահագնի", "Լևոնի", "Տիգրանի"), "patronymic"),
        (("Rəşid oğlu", "Elşən qızı", "Vaqif oğlu", "Ramiz oğlu"), "patronymic"),
        (PLACES, "place"),
        (("village of Dorna", "Sarn town", "Lusahat village", "Khorasar"), "place"),
    ],
)
def test_a_column_that_nobody_named_is_proposed_by_its_content_where_that_is_sure(
    cells: tuple[str, ...], field: str
) -> None:
    rows = [(f"Levon Khorasaryan {n}", cell) for n, cell in enumerate(cells)]
    assert propose(("Name", "zzz"), rows).get("zzz") == field


@pytest.mark.parametrize(
    "cells",
    [
        ("2020", "2020", "2020", "2020"),
        ("2021", "2022", "2023", "2024"),
        ("1998", "some", "1987", "none"),
        ("Suren", "Vahagn", "Levon", "Tigran"),
        ("С. Иванов", "Г. Петров", "С. Сидоров", "П. Орлов"),
        ("Dorna", "Sarn", "Khorasar", "Lusahat"),
        ("1998", "2001"),
    ],
)
def test_content_that_may_be_anything_is_proposed_for_nothing(cells: tuple[str, ...]) -> None:
    rows = [(f"Levon Khorasaryan {n}", cell) for n, cell in enumerate(cells)]
    assert "zzz" not in propose(("Name", "zzz"), rows)


def test_bare_years_under_a_date_of_birth_are_years_and_doubted_in_no_row() -> None:
    table = table_of("sheet 1", [("Name", "b."), *((f"Levon Khorasarian{n}", year) for n, year in enumerate(YEARS))])
    chosen = propose(table.header, table.rows)
    assert chosen["b."] == "birth_year"
    births = [p for row in apply(chosen, table) for p in row.problems if "'b.'" in p.where]
    assert not births


@pytest.mark.parametrize(
    "births",
    [
        ("12 березня 1991", "5 червня 1988 р.", "23 листопада 1990"),
        ("12 марта 1991 г.р.", "5 июня 1988", "23 ноября 1990"),
        ("12 մարտի 1991", "1988 թ. հունիսի 5", "23 նոյեմբերի 1990"),
        ("12 მარტი 1991", "5 ივნისი 1988", "1 თებერვალი 1993"),
        ("١٢ مارس ١٩٩١", "5 يونيو 1988", "٣٠ سبتمبر ١٩٨٧"),
        ("12 mart 1991", "5 iyun 1988-ci il", "23 noyabr 1990"),
    ],
)
def test_births_in_words_are_known_by_themselves_and_doubted_in_no_row(births: tuple[str, ...]) -> None:
    table = table_of("sheet 1", [("Name", "zzz"), *((f"Levon Khorasarian{n}", born) for n, born in enumerate(births))])
    assert propose(table.header, table.rows)["zzz"] == "birth_date"
    problems = [p for row in apply({"Name": "name", "zzz": "birth_date"}, table) for p in row.problems]
    assert not [p for p in problems if "'zzz'" in p.where]


NEIGHBOURS = {
    "held_at": "Where held|Place of detention|Где содержится|Место содержания|Де утримується|Որտեղ է պահվում|"
    "Saxlanıldığı yer|დაკავების ადგილი|مكان الاحتجاز",
    "place": "Home|Residence|Дом|Место жительства|Дім|Місце проживання|Տուն|Բնակության վայր|Ev|"
    "Yaşayış yeri|სახლი|البيت",
    "last_contact": "Date of last contact|Дата последней связи|Дата останнього зв'язку|Վերջին կապի օրը|"
    "Son əlaqə tarixi|ბოლო კავშირის თარიღი|تاريخ آخر اتصال",
    "unit": "Unit number|Номер части|Войсковая часть|Номер частини|Զորամասի համարը|სამხედრო ნაწილის ნომერი|رقم الوحدة",
    "phone": "Phone|Номер тел.|Контактний телефон|Հեռախոսի համար|Telefon nömrəsi|ტელეფონის ნომერი|رقم الهاتف",
    "+": "Phone of relative|Телефон родственника|Телефон рідних|Հարազատի հեռախոսը|Qohumunun telefonu|"
    "ნათესავის ტელეფონი|هاتف القريب|"
    "Relative's name|Next of kin|ФИО родственника|Ім'я родича|Հարազատի անունը|Qohumu|ნათესავი|اسم القريب",
}


def test_headers_that_stand_near_each_other_are_told_apart() -> None:
    for field, headers in NEIGHBOURS.items():
        assert {header: field_of(header)[0] for header in headers.split("|")} == dict.fromkeys(
            headers.split("|"), field
        )
    assert propose(("Surname", "Given name", "Relative's name")) == {
        "Surname": "family_name",
        "Given name": "given_name",
    }
