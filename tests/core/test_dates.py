"""Dates as lists have them: what can be known is kept, what cannot be is said."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.dates import PartialDate
from lastcontact.core.dates_in_words import month_words
from lastcontact.reading.lexicon import LANGUAGES, entered


@pytest.mark.parametrize(
    ("written", "earliest", "latest"),
    [
        ("1991-11-18", "1991-11-18", "1991-11-18"),
        ("18.11.1991", "1991-11-18", "1991-11-18"),
        ("11/18/1991", "1991-11-18", "1991-11-18"),
        ("03/04/1990", "1990-04-03", "1990-04-03"),
        ("19911118", "1991-11-18", "1991-11-18"),
        ("1991-11-18 00:00:00", "1991-11-18", "1991-11-18"),
        ("1991-11-18T00:00:00Z", "1991-11-18", "1991-11-18"),
        ("00.00.1999", "1999-01-01", "1999-12-31"),
        ("00.03.1999", "1999-03-01", "1999-03-31"),
        ("1999-00-00", "1999-01-01", "1999-12-31"),
        ("1999 г.р.", "1999-01-01", "1999-12-31"),
        ("١٨/١١/١٩٩١", "1991-11-18", "1991-11-18"),
        ("about 1990", "1988-01-01", "1992-12-31"),
        ("12 березня 1991", "1991-03-12", "1991-03-12"),
        ("5 июня 1988 г.", "1988-06-05", "1988-06-05"),
        ("23 նոյեմբերի 1990", "1990-11-23", "1990-11-23"),
        ("1990 թ. նոյեմբերի 23-ին", "1990-11-23", "1990-11-23"),
        ("1 თებერვალი 1993", "1993-02-01", "1993-02-01"),
        ("1988 წლის 5 ივნისი", "1988-06-05", "1988-06-05"),
        ("٣٠ سبتمبر ١٩٨٧", "1987-09-30", "1987-09-30"),
        ("15 تشرين الأول 1991", "1991-10-15", "1991-10-15"),
        ("12 mart 1991", "1991-03-12", "1991-03-12"),
        ("1991-ci il martın 12-si", "1991-03-12", "1991-03-12"),
        ("24 de noviembre de 1986", "1986-11-24", "1986-11-24"),
        ("12-Mar-1991", "1991-03-12", "1991-03-12"),
        ("березень 1991 р.", "1991-03-01", "1991-03-31"),
        ("Born 12.03.1991", "1991-03-12", "1991-03-12"),
        ("ծնված 1991 թ. մարտի 12-ին", "1991-03-12", "1991-03-12"),
        ("12.03.1991 р.н.", "1991-03-12", "1991-03-12"),
        ("12.03.1991 г. р.", "1991-03-12", "1991-03-12"),
    ],
)
def test_what_is_known_of_a_date_is_kept(written, earliest, latest):
    read = PartialDate.read(written)
    assert (read.earliest_on, read.latest_on) == (date.fromisoformat(earliest), date.fromisoformat(latest))
    assert read.original == written


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("31.02.1999", "there is no such day"),
        ("13/14/1990", "there is no such month"),
        ("00.00.0000", "no such year"),
        ("about 20", "not a date"),
        ("31 червня 1990", "there is no such day"),
        ("12 or 13 березня 1991", "not a date"),
        ("12 марта 1991 (25)", "not a date"),
        ("12 березня", "not a date"),
        ("", "empty"),
    ],
)
def test_what_is_no_date_says_why_and_keeps_what_was_written(written, problem):
    read = PartialDate.read(written)
    assert (read.problem, read.known, read.original) == (problem, False, written)


@pytest.mark.parametrize(
    ("written", "earliest", "latest"),
    [
        ("20 years old", "2005-03-13", "2006-03-12"),
        ("aged 20", "2005-03-13", "2006-03-12"),
        ("20 лет", "2005-03-13", "2006-03-12"),
        ("20 տարեկան", "2005-03-13", "2006-03-12"),
        ("٢٠ سنة", "2005-03-13", "2006-03-12"),
        ("19-20 yrs", "2005-03-13", "2007-03-12"),
        ("about 20", "2003-03-13", "2008-03-12"),
        ("age about 20", "2003-03-13", "2008-03-12"),
        ("16", "2009-03-13", "2010-03-12"),
        ("abt 20", "2003-03-13", "2008-03-12"),
        ("Fifteen", "2010-03-13", "2011-03-12"),
        ("about sixteen years", "2007-03-13", "2012-03-12"),
        ("пятнадцать лет", "2010-03-13", "2011-03-12"),
        ("п’ятнадцять", "2010-03-13", "2011-03-12"),
        ("տասնհինգ տարեկան", "2010-03-13", "2011-03-12"),
        ("on beş yaşında", "2010-03-13", "2011-03-12"),
        ("თხუთმეტი წლის", "2010-03-13", "2011-03-12"),
        ("خمسة عشر عاما", "2010-03-13", "2011-03-12"),
        ("twenty two", "2003-03-13", "2004-03-12"),
        ("fifteenth", None, None),
        ("71", None, None),
        ("05", None, None),
        ("16-17", None, None),
        ("about 1990", None, None),
        ("200 years", None, None),
        ("30-20 years", None, None),
        ("20 years of service", None, None),
    ],
)
def test_an_age_in_words_tells_when_somebody_was_born_and_a_number_that_may_be_a_year_does_not(
    written, earliest, latest
):
    read = PartialDate.of_spoken_age(written, date(2026, 3, 12))
    days = tuple(day and date.fromisoformat(day) for day in (earliest, latest))
    assert ((read.earliest_on, read.latest_on), read.original) == (days, written)


def test_every_month_that_the_reader_knows_in_a_text_is_read_in_a_birth():
    for language in LANGUAGES:
        for month, listed in entered("month", language).items():
            for word in (word.strip() for word in listed.replace("\n", ",").split(",")):
                if word.endswith(("*", "adək", "ədək")):
                    continue  # "январский бой", "yanvaradək": in such a form nobody writes a birth
                read = PartialDate.read(f"12 {word} 1991")
                assert read.exact == date(1991, int(month), 12), (language, word)
    assert {*month_words().values()} == {*range(1, 13)}
