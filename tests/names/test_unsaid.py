"""Words that say that nothing is known are nobody's name, in any language. All people are invented."""

import polars as pl
import pytest

from lastcontact.names.unsaid import maybe_nothing, says_nothing

NOTHING = (
    *("უცნობი", "неизвестный", "невідомий", "անհայտ", "naməlum", "مجهول", "unknown", "UNKNOWN", "Unidentified", "n/n"),
    *(
        "N/N",
        "N.N.",
        "N. N.",
        "NN",
        "Н.Н.",
        "н/н",
        "б/н",
        "Б/Н",
        "—",
        "-",
        "?",
        "???",
        "...",
        "",
        "  ",
        "n/a",
        "xxx",
        "№",
    ),
    *(
        "Unknown 1",
        "Unknown-2",
        "Неизвестный №3",
        "Unknown soldier",
        "unknown male",
        "неизвестный мужчина, около 20 лет",
    ),
    *(
        "невідома особа",
        "անհայտ անձ",
        "անհայտ զինվոր",
        "naməlum şəxs",
        "უცნობი პირი",
        "უცნობი მამაკაცი",
        "مجهول الهوية",
    ),
    *(
        "غير معروف",
        "No name",
        "name unknown",
        "Name not given",
        "без имени",
        "имя неизвестно",
        "личность не установлена",
    ),
    *("не установлен", "ім'я невідоме", "особу не встановлено", "անունը չկա", "ինքնությունը պարզված չէ", "adı yoxdur"),
    *("şəxsiyyəti müəyyən edilməyib", "ვინაობა დაუდგენელია", "იდენტიფიცირებული არ არის", "Unknown / Неизвестный"),
    *("(unknown)", "“неизвестно”", "unbekannt"),
)
SOMETHING = (
    *(
        "Unknown Petrosyan",
        "Неизвестный Эрнст",
        "Armen, unknown",
        "А. Н.",
        "A.N.",
        "N. A.",
        "Н. Петров",
        "Нина",
        "Nino",
    ),
    *("12", "No. 12", "Total", "Vahagn", "Man", "солдат", "Нет Ваагн", "Nna", "Ան", "Անհայտյան", "Невідомська Ольга"),
    *("unknown, brother of Levon Hovaberd", "Xu", "Ng", "No", "Нахичеван", "Ანა"),
)


@pytest.mark.parametrize("text", NOTHING)
def test_a_word_for_the_unknown_is_nobodys_name(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize("text", SOMETHING)
def test_whoever_has_any_name_has_one(text: str) -> None:
    assert not says_nothing(text)


@pytest.mark.parametrize("text", NOTHING)
def test_bulk_work_looks_at_every_text_that_says_nothing(text: str) -> None:
    assert pl.Series([text]).str.contains(maybe_nothing())[0]
