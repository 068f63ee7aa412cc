"""Pictures for officers: safe markup, the stylesheet's classes, and the same facts as text. Everybody is invented."""

import itertools
import re
from datetime import UTC, date, datetime, timedelta
from xml.etree import ElementTree

import pytest

from lastcontact.assessment.account import account_over_time
from lastcontact.assessment.assess import assess
from lastcontact.assessment.counts import CountClaim
from lastcontact.assessment.evidence import EvidenceClaim
from lastcontact.assessment.pictures import PATTERNS, rounded_up
from lastcontact.assessment.pictures_group import accounting_over_time
from lastcontact.assessment.pictures_person import band_over_time, ledger, ledger_rows

START = datetime(2031, 3, 10, tzinfo=UTC)
CLASSES = {
    *(
        "draw",
        "flow",
        "ackchart",
        "defs",
        "b-held",
        "b-rest",
        "b-dead",
        "b-edge",
        "b-open",
        "off",
        "c-text",
        "c-fill",
        "c-line",
        "c-end",
        "x-soft",
        "x-b",
    ),
    *("g-axis", "g-grid", "m", "m-line", "m-thin", "m-dots", "m-open", "w-for", "w-against", "h-line", "h-calc"),
}
"""Those of the one stylesheet that these pictures may use."""


def claim(name, day, kind, state):
    return EvidenceClaim("Vahan", START + timedelta(days=day), kind, (state,), "s" + name, "B", 2, None, name)


CLAIMS = [
    claim("a<b", 2, "hearsay", "dead"),
    claim("list", 9, "holding_party_list", "held"),
    claim("visit", 20, "icrc_visit", "held"),
]
NOW = assess(CLAIMS, at=START + timedelta(days=25))


def counts():
    day = lambda n: date(2031, 3, n)  # noqa: E731
    return [
        CountClaim("roll", day(9), "position 7", "unaccounted", 73, 73, source="a ministry & its roll"),
        CountClaim("about", day(9), "position 7", "unaccounted", 60, 60, "about"),
        CountClaim("more", day(10), "position 7", "unaccounted", 51, None, "more_than"),
        CountClaim("vague", day(12), "position 7", "unaccounted", 36, 96, "vague"),
        CountClaim("total", day(12), "position 7", "total", 80, 80),
    ]


def pictures():
    moments = [assess(CLAIMS, at=START + timedelta(days=d)) for d in (3, 10, 21, 25)]
    yield band_over_time(moments, name="flow", marks={c.at: c.claim for c in CLAIMS})
    yield band_over_time([], name="none")
    yield ledger(NOW, name="ledger", labels={"list": "<script>alert(1)</script>"})
    known = account_over_time(counts())
    yield accounting_over_time(known, counts(), cell=("position 7", "unaccounted"), name="numbers")
    yield accounting_over_time({}, [], cell=("nobody", "held"), name="empty")


@pytest.mark.parametrize("picture", list(pictures()), ids=lambda p: p.facts.caption)
def test_a_picture_is_safe_markup_in_the_stylesheets_classes_with_a_title(picture):
    root = ElementTree.fromstring(picture.svg)
    assert root.get("role") == "img" and root[0].tag == "title" and root[0].text
    used = {c for element in root.iter() for c in (element.get("class") or "").split()}
    assert used <= CLASSES
    assert not re.search(r"style=|<script|on\w+=|href|NaN|nan|inf\b", picture.svg)


@pytest.mark.parametrize("picture", list(pictures()), ids=lambda p: p.facts.caption)
def test_a_picture_has_its_facts_as_a_table(picture):
    assert all(len(row) == len(picture.facts.headings) for row in picture.facts.rows)


def test_the_ledger_adds_up():
    *parts, now = (bits for _, _, bits in ledger_rows(NOW, "held"))
    assert sum(parts) == pytest.approx(now)


def test_reports_that_cannot_all_hold_say_so_in_the_table():
    known = account_over_time(counts())
    rows = accounting_over_time(known, counts(), cell=("position 7", "unaccounted"), name="n").facts.rows
    assert any("about" in row[3] for row in rows)


def test_the_table_names_every_set_that_a_report_cannot_hold_with_as_the_drawing_ties_them():
    many = [CountClaim(f"r{n}", date(2031, 3, 9), "g", "dead", 10 * n, 10 * n) for n in range(1, 5)]
    drawn = accounting_over_time(account_over_time(many), many, cell=("g", "dead"), name="n")
    against = {row[1].partition(". ")[2][:2]: row[3] for row in drawn.facts.rows if row[1][0].isdigit()}
    assert all(all(other in words for other in against if other != report) for report, words in against.items())
    assert drawn.svg.count('class="m-dots"') == 6
    more = [CountClaim(f"s{n:02}", date(2031, 3, 9), "g", "dead", 10 * n, 10 * n) for n in range(1, 12)]
    rows = accounting_over_time(account_over_time(more), more, cell=("g", "dead"), name="n").facts.rows
    assert all(row[3].endswith("(+4)") for row in rows if row[3])


def test_a_report_that_contradicts_one_of_another_drawing_is_tied_to_the_scale():
    on = date(2031, 3, 9)
    told = [CountClaim("roll", on, "g", "total", 73, 73), CountClaim("boast", on, "g", "held", 90, None, "at_least")]
    for cell in ("total", "held"):
        drawn = accounting_over_time(account_over_time(told), told, cell=("g", cell), name="n")
        [(x, x_down)] = re.findall(r'class="m-dots" x1="([\d.]+)" y1="[\d.]+" x2="([\d.]+)"', drawn.svg)
        assert x == x_down
    agreeing = [told[0], CountClaim("list", on, "g", "held", 9, None, "at_least")]
    assert "m-dots" not in accounting_over_time(account_over_time(agreeing), agreeing, cell=("g", "held"), name="n").svg


def test_a_report_that_is_set_aside_is_drawn_apart_and_says_so_in_the_table():
    wish = CountClaim("wish", date(2031, 3, 12), "g", "held", 90, 90, hedge="possible", source="x")
    firm = CountClaim("firm", date(2031, 3, 11), "g", "held", 40, 40, source="y")
    picture = accounting_over_time(account_over_time([firm, wish]), [firm, wish], cell=("g", "held"), name="n")
    apart = [e for e in ElementTree.fromstring(picture.svg).iter() if e.get("class") == "off"]
    assert [text.text for group in apart for text in group if text.get("class") == "x-b"] == ["2"]
    assert [row[3] for row in picture.facts.rows if "x:" in row[1]] == ["set aside"]


def test_what_is_known_holds_up_to_the_day_of_the_page():
    some = [CountClaim("r", date(2031, 3, 11), "g", "held", 40, 40, source="x")]
    cell = ("g", "held")
    svg = accounting_over_time(account_over_time(some), some, cell=cell, name="n", until=date(2031, 4, 20)).svg
    drawn = list(ElementTree.fromstring(svg).iter())
    assert any("20" in (e.text or "") and "04" in (e.text or "") for e in drawn if e.get("class") == "x-soft")
    assert any(float(e.get("width")) > 600 for e in drawn if e.get("class") == "c-fill")


def test_no_mark_and_no_number_stands_over_another_however_many_are_of_one_day():
    on = date(2031, 3, 11)
    many = [CountClaim(f"r{n}", on, "g", "held", 40 + n, 40 + n if n % 2 else None, source="x") for n in range(12)]
    later = CountClaim("later", date(2031, 3, 12), "g", "held", 70, None, "at_least", source="y")
    svg = accounting_over_time(account_over_time([*many, later]), [*many, later], cell=("g", "held"), name="n").svg
    numbers = [e for e in ElementTree.fromstring(svg).iter() if e.get("class") == "x-b"]
    places = [float(e.get("x")) for e in numbers]
    assert len(places) == 13 and places == sorted(places)
    assert min(b - a for a, b in itertools.pairwise(places)) >= 19.9
    assert max(places) <= 760


@pytest.mark.parametrize("least", [1, 2, 9, 70])
def test_limits_without_an_upper_end_are_drawn_open_and_no_number_is_cut_off(least):
    days = [date(2031, 3, 11), date(2031, 3, 14)]
    some = [CountClaim(f"r{n}", on, "g", "dead", least, None, "at_least", source="x") for n, on in enumerate(days)]
    svg = accounting_over_time(account_over_time(some), some, cell=("g", "dead"), name="n").svg
    drawn = list(ElementTree.fromstring(svg).iter())
    assert not [e for e in drawn if e.get("class") == "c-fill"]
    edges = [e for e in drawn if e.get("class") == "c-line"]
    scale = min(float(e.get("y1")) for e in drawn if e.get("class") == "g-grid")
    assert min(float(e.get("y2")) for e in edges) < scale
    assert all(float(e.get("y")) >= 14 for e in drawn if e.get("class") == "x-b")
    assert all(float(e.get("y1")) > scale for e in edges if e.get("y1") == e.get("y2"))


def test_words_can_be_translated():
    words = {"held": "tutulan", "others": "başqa", "dead": "ölü"}
    moments = [assess(CLAIMS, at=START + timedelta(days=d)) for d in (3, 25)]
    assert "tutulan" in band_over_time(moments, name="x", words=words).svg


def test_the_hatchings_are_well_formed_and_the_scale_is_round():
    ElementTree.fromstring(PATTERNS)
    assert [rounded_up(n) for n in (1, 9, 171, 200, 4001)] == [1, 10, 200, 200, 5000]


def test_what_the_last_day_brought_has_a_width_of_its_own():
    late = [*CLAIMS, claim("remains", 25, "physical_identification", "dead")]
    moments = [assess(CLAIMS, at=START + timedelta(days=24)), assess(late, at=START + timedelta(days=25))]
    markup = str(band_over_time(moments, name="flow").svg)
    (dead,) = re.findall(r'class="b-dead" points="([^"]+)"', markup)
    corners = [tuple(map(float, point.split(","))) for point in dead.split()]
    right = max(x for x, _ in corners)
    last_step = max(x for x, _ in corners if x < right)
    assert right - last_step > 20


@pytest.mark.parametrize("claims", [CLAIMS, CLAIMS[:1], [], [claim("free", 3, "own_call", "alive_elsewhere")]])
def test_each_word_beside_the_bands_stands_clear_of_the_others_and_in_their_order(claims):
    last = assess(claims, at=START + timedelta(days=25))
    drawn = ElementTree.fromstring(band_over_time([last], name="p").svg)
    words = [(t.text, float(t.get("y"))) for t in drawn.iter() if t.tag.endswith("text") and t.get("class") == "c-text"]
    order = ["held", "hospital", "alive elsewhere", "returned", "others", "dead"]
    named = [word for word, _ in words]
    assert named == sorted(named, key=order.index) and {"held", "dead"} < set(named)
    assert all(low - 18 >= high for (_, low), (_, high) in itertools.pairwise(words))
    wide = [s for s in ("hospital", "alive_elsewhere", "returned") if last.distribution[s] >= 0.08]
    assert named[1:-1] == ([s.replace("_", " ") for s in wide] or ["others"])


def test_the_shares_in_the_table_add_up_and_stand_beside_a_range_in_words():
    found = [assess(CLAIMS, at=START + timedelta(days=d)) for d in range(1, 26)]
    for row in band_over_time(found, name="p").facts.rows:
        assert sum(int(cell.removesuffix(" %")) for cell in row[1:6]) == 100
        assert re.search(r", \d+-\d+ %$", row[6])
