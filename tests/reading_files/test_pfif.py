"""People Finder files come in as a list of people: every version, broken ones, and those withdrawn at home."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from lastcontact.reading.columns import propose
from lastcontact.reading.files import open_document

PEOPLE = """<?xml version="1.0" encoding="UTF-8"?>
<!-- Everybody in this file is invented. -->
<pfif:pfif xmlns:pfif="http://zesty.ca/pfif/1.4">
  <pfif:person>
    <pfif:person_record_id>varos.example/12</pfif:person_record_id>
    <pfif:entry_date>2031-03-05T10:00:00Z</pfif:entry_date>
    <pfif:source_date>2031-03-04T10:00:00Z</pfif:source_date>
    <pfif:full_name>Levon Khorasaryan
Левон Хорасарян</pfif:full_name>
    <pfif:alternate_names>Levo</pfif:alternate_names>
    <pfif:age>20-22</pfif:age>
    <pfif:home_city>Varos</pfif:home_city>
    <pfif:note>
      <pfif:note_record_id>varos.example/n2</pfif:note_record_id>
      <pfif:author_name>His aunt</pfif:author_name>
      <pfif:source_date>2031-03-04T10:00:00Z</pfif:source_date>
      <pfif:status>believed_missing</pfif:status>
      <pfif:last_known_location>Position 4</pfif:last_known_location>
      <pfif:text>No word since the fourth.</pfif:text>
    </pfif:note>
  </pfif:person>
  <pfif:person>
    <pfif:person_record_id>varos.example/13</pfif:person_record_id>
    <pfif:source_date>2031-03-05T09:00:00Z</pfif:source_date>
    <pfif:expiry_date>2031-03-05T09:00:00Z</pfif:expiry_date>
  </pfif:person>
  <pfif:note>
    <pfif:note_record_id>varos.example/n3</pfif:note_record_id>
    <pfif:person_record_id>varos.example/12</pfif:person_record_id>
    <pfif:author_name>A neighbour</pfif:author_name>
    <pfif:source_date>2031-03-05T08:00:00Z</pfif:source_date>
    <pfif:status>believed_alive</pfif:status>
    <pfif:text>Seen in footage.</pfif:text>
  </pfif:note>
</pfif:pfif>
"""
EARLIER = """<pfif xmlns="http://zesty.ca/pfif/1.1"><person><person_record_id>a.example/1</person_record_id>
<first_name>Hrayr</first_name><last_name>Arpanyan</last_name><home_zip>0010</home_zip></person></pfif>"""


def the_row(text):
    table = open_document("people.xml", text.encode()).tables[0]
    return dict(zip(table.header, table.rows[0], strict=True))


def test_a_person_is_a_row_and_what_notes_say_stands_beside_them():
    row = the_row(PEOPLE)
    assert row["name"] == "Levon Khorasaryan"
    assert row["other names"] == "Левон Хорасарян; Levo"
    assert (row["age"], row["age as of"], row["last seen"]) == ("20-22", "2031-03-04", "Position 4")
    assert row["status"] == "believed alive"
    assert row["notes"].endswith("/ 2031-03-05, A neighbour: Seen in footage.")


def test_one_who_was_withdrawn_at_home_is_not_taken_and_that_is_said():
    document = open_document("people.xml", PEOPLE.encode())
    assert len(document.tables[0].rows) == 1
    assert [p.what for p in document.problems] == ["varos.example/13 was withdrawn where it came from (2031-03-05)"]


def test_fields_of_earlier_versions_are_read_under_their_present_names():
    row = the_row(EARLIER)
    assert (row["name"], row["given name"], row["family name"], row["postcode"]) == (
        "Hrayr Arpanyan", "Hrayr", "Arpanyan", "0010",
    )  # fmt: skip


def test_its_columns_need_no_mapping_by_hand():
    table = open_document("people.xml", PEOPLE.encode()).tables[0]
    assert propose(table.header, table.rows) == {
        "name": "name",
        "age": "age",
        "place": "place",
        "last seen": "last_contact",
    }


def test_entities_are_never_expanded():
    bomb = '<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + EARLIER.replace("Hrayr", "&b;")
    assert "aaaa" not in open_document("people.xml", bomb.encode()).text


def test_a_file_cut_short_gives_what_is_there_and_says_where_it_breaks():
    document = open_document("people.xml", PEOPLE[: PEOPLE.index("<pfif:note>")].encode())
    assert document.tables[0].rows[0][0] == "Levon Khorasaryan"
    assert "the XML is broken there" in document.problems[0].what


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_nothing_that_calls_itself_pfif_stops_the_reader(junk):
    open_document("people.xml", b'<pfif xmlns="http://zesty.ca/pfif/1.4">' + junk)
