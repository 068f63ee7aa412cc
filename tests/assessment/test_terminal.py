"""The three commands on files. Everybody and everything is invented."""

import json
from pathlib import Path

import pytest

from lastcontact.cli.main import main

CLAIMS = [
    {"person": "P1", "at": "2031-03-12", "kind": "holding_party_list", "asserts": ["held"], "source": "a ministry",
     "reliability": "B", "credibility": 2, "authenticity": None, "claim": "a", "origin": None},
    {"person": "P1", "at": "2031-03-20T09:30:00+04:00", "kind": "icrc_visit", "asserts": ["held"], "source": "ICRC",
     "reliability": "A", "credibility": 1, "claim": "b"},
    {"person": "P1", "at": "soon", "kind": "hearsay", "asserts": ["dead"], "claim": "c"},
    {"person": "P2", "at": "2031-03-25", "kind": "hearsay", "asserts": ["dead"], "reliability": "Q", "claim": "d"},
]  # fmt: skip
COUNTS = [
    {"id": "r1", "source": "x", "at": "2031-03-10", "group": "g", "cell": "total", "form": "exact", "min": 73,
     "max": 73},
    {"id": "r2", "source": "y", "at": "2031-03-11", "group": "g", "cell": "held", "form": "at_least", "min": 41,
     "max": None, "hedge": "claimed"},
    {"id": "r3", "source": "z", "at": "2031-03-11", "group": "g", "cell": "dead", "min": 2.5, "max": 3},
]  # fmt: skip


def written(folder, name, rows):
    path = folder / name
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return str(path)


def asked(capsys, *words):
    code = main(list(words))
    told = capsys.readouterr()
    return code, told.out, told.err


def test_assess_gives_the_contracts_object_for_each_person(tmp_path, capsys):
    path = written(tmp_path, "claims.jsonl", CLAIMS)
    code, out, _ = asked(capsys, "assess", path, "--at", "2031-03-25", "--json")
    one, two = json.loads(out)
    assert code == 0
    assert (one["person"], one["leaning"], one["confidence"]) == ("P1", "held", "moderate")
    assert set(one["distribution"]) == {"held", "dead", "alive_elsewhere", "hospital", "returned"}
    assert one["band"][0] < one["distribution"]["held"] < one["band"][1]
    assert [line["claims"] for line in one["lines"]] == [["a"], ["b"]]
    assert set(one["lines"][0]) == {"claims", "weight_log2", "without"}
    assert one["set_aside"] == ["c"]
    assert (two["leaning"], two["set_aside"]) == ("unknown", ["d"])


def test_a_grade_in_a_small_letter_is_the_same_grade(tmp_path, capsys):
    small = [{**c, "reliability": f" {c['reliability'].lower()}"} if c.get("reliability") else c for c in CLAIMS]
    answers = [
        asked(capsys, "assess", written(tmp_path, name, rows), "--at", "2031-03-25", "--json")[1]
        for name, rows in (("large.jsonl", CLAIMS), ("small.jsonl", small))
    ]
    assert json.loads(answers[0]) == json.loads(answers[1])
    assert json.loads(answers[1])[1]["set_aside"] == ["d"], "what is no letter of the scale is still set aside"


def test_a_word_in_capitals_is_the_same_word_in_claims_and_counts(tmp_path, capsys):
    claims = [{**c, "kind": c["kind"].upper(), "asserts": [f" {c['asserts'][0].title()}"]} for c in CLAIMS]
    counts = [{**c, "cell": c["cell"].title(), **({"hedge": "Claimed "} if "hedge" in c else {})} for c in COUNTS]
    for command, plain, other in (("assess", CLAIMS, claims), ("account", COUNTS, counts)):
        more = ("--at", "2031-03-25") if command == "assess" else ()
        told = [asked(capsys, command, written(tmp_path, "rows.jsonl", rows), *more)[1] for rows in (plain, other)]
        assert told[0] == told[1]


def test_assess_for_people_says_how_sure_and_what_it_rests_on(tmp_path, capsys):
    path = written(tmp_path, "claims.jsonl", CLAIMS)
    code, out, _ = asked(capsys, "assess", path, "--at", "2031-03-30", "--moves")
    assert code == 0
    for words in ("leaning held", "very likely, 80-95 %", "Calibrated against a simulation", "set aside d", "cost:"):
        assert words in out


def test_of_whom_no_line_could_be_read_is_named_with_what_would_help(tmp_path, capsys):
    path = written(tmp_path, "claims.jsonl", [CLAIMS[2]])
    _, out, _ = asked(capsys, "assess", path, "--at", "2031-03-30", "--moves")
    assert out.startswith("P1: nothing could be weighed") and "set aside c" in out


def test_assess_may_be_given_the_bureaus_own_tables(tmp_path, capsys):
    path = written(tmp_path, "claims.jsonl", CLAIMS)
    (tmp_path / "mine.json").write_text('{"prior": {}}', encoding="utf-8")
    code, _, err = asked(capsys, "assess", path, "--at", "2031-03-25", "--tables", str(tmp_path / "mine.json"))
    assert code == 2 and "the tables lack" in err


POOR_THEN_BETTER = [
    {"person": "P1", "at": "2031-03-02", "kind": "icrc_visit", "asserts": ["held"], "source": "ICRC", "claim": "v"},
    {"person": "P1", "at": "2031-03-03", "kind": "own_call", "asserts": ["returned"], "source": "a cousin",
     "reliability": "E", "credibility": 4, "claim": "poor"},
    {"person": "P1", "at": "2031-03-05", "kind": "own_call", "asserts": ["returned"], "source": "his wife",
     "reliability": "B", "credibility": 2, "claim": "better"},
]  # fmt: skip


def test_an_officer_says_of_a_claim_that_it_is_no_copy_and_it_weighs_all_it_says(tmp_path, capsys):
    path = written(tmp_path, "claims.jsonl", POOR_THEN_BETTER)
    asking = ("assess", path, "--at", "2031-03-25")
    told = asked(capsys, *asking, "--moves")[1]
    assert "note on better (it may repeat poor)" in told
    assert "of better: ask whether it is the source's own knowledge" in told
    own = written(
        tmp_path, "own.jsonl", [{"person": "P1", "claim": "better", "verdict": "own", "why": "she rang us herself"}]
    )
    before, after = (json.loads(asked(capsys, *asking, *more, "--json")[1])[0] for more in ((), ("--origins", own)))
    assert after["distribution"]["returned"] > before["distribution"]["returned"] + 0.2
    assert before["notes"][0]["other"] == "poor" and after["notes"] == []
    copy = [{"person": "P1", "claim": "better", "verdict": "repeats", "other": "poor", "why": "the cousin told her"}]
    joined = json.loads(asked(capsys, *asking, "--origins", written(tmp_path, "copy.jsonl", copy), "--json")[1])[0]
    assert [line["claims"] for line in joined["lines"]] == [["v"], ["poor", "better"]]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ({"person": "P1", "claim": "gone", "verdict": "own", "why": "x"}, "no claim of that person has that id"),
        ({"person": "P2", "claim": "better", "verdict": "own", "why": "x"}, "no claim of that person has that id"),
        ({"person": "P1", "claim": "better", "verdict": "maybe", "why": "x"}, 'its verdict is neither "own" nor'),
        ({"person": "P1", "claim": "better", "verdict": "own", "why": " "}, "it gives no reason"),
        ({"person": "P1", "claim": "better", "verdict": "repeats", "why": "x"}, "no other claim of that person has"),
        ({"person": "P1", "claim": "v", "verdict": "repeats", "other": "v", "why": "x"}, "no other claim of that"),
        (["own"], "its verdict is neither"),
    ],
)
def test_a_word_on_origins_that_cannot_be_used_is_set_aside_by_its_line(tmp_path, capsys, line, why):
    asking = ("assess", written(tmp_path, "claims.jsonl", POOR_THEN_BETTER), "--at", "2031-03-25", "--json")
    _, plain, _ = asked(capsys, *asking)
    code, out, err = asked(capsys, *asking, "--origins", written(tmp_path, "judged.jsonl", [line]))
    assert code == 0 and out == plain
    assert f"set aside line 1: {why}" in err


def test_what_a_file_says_for_nothing_is_told(tmp_path, capsys):
    rows = [
        {**CLAIMS[0], "orign": "z"},
        {**CLAIMS[0], "person": {"name": "P1"}},
        {**CLAIMS[1], "origin": "nowhere"},
        {**CLAIMS[1], "claim": "m", "kind": "own_call", "asserts": ["dead"]},
        {**CLAIMS[1], "claim": "n", "at": "2031-03-25T08:00"},
        *({**CLAIMS[3], "person": "P1", "claim": f"q{i}"} for i in range(40)),
    ]
    _, out, err = asked(capsys, "assess", written(tmp_path, "claims.jsonl", rows), "--at", "2031-03-25")
    assert "line 1: nothing reads the key 'orign'" in err
    assert 'set aside line 2: its "person" is no name and no id' in err and "name" not in out
    assert "one claim repeats what is not on file (b repeats 'nowhere')" in err
    assert "set aside m: who calls is alive: if another called and said it, give it the kind of that witness" in out
    assert "set aside n: it is later than 2031-03-25 00:00" in out
    assert "set aside q0, q1, q2 and 37 more: its source is graded outside A to F" in out


def test_account_gives_limits_and_sets_aside_what_it_cannot_use(tmp_path, capsys):
    path = written(tmp_path, "counts.jsonl", COUNTS)
    code, out, _ = asked(capsys, "account", path, "--json")
    found = json.loads(out)
    assert code == 0 and found["conflicts"] == [] and found["cheapest_doubt"] == []
    held = [i for i in found["intervals"] if i["cell"] == "held" and i["at"] == "2031-03-11"]
    assert held == [{"group": "g", "cell": "held", "at": "2031-03-11", "min": 41, "max": 73}]
    assert found["set_aside"] == [{"id": "r3", "why": "its bounds (min, max) are not whole numbers or null"}]


def test_account_sets_a_line_that_is_no_json_aside_and_reckons_with_the_rest(tmp_path, capsys):
    path = tmp_path / "counts.jsonl"
    path.write_text(json.dumps(COUNTS[0]) + "\n{broken\n[1]\n" + json.dumps(COUNTS[1]), encoding="utf-8")
    code, out, _ = asked(capsys, "account", str(path), "--json")
    assert code == 0 and [a["id"] for a in json.loads(out)["set_aside"]] == ["line 2", "line 3"]
    assert "set aside line 2, line 3: it is no JSON object" in asked(capsys, "account", str(path))[1]


def test_a_line_of_nothing_but_brackets_is_set_aside_and_keys_that_nothing_reads_are_told(tmp_path, capsys):
    file = tmp_path / "counts.jsonl"
    row = '{"id": "a", "at": "2031-03-10", "group": "g", "cell": "held", "min": 3, "max": 3, "hegde": "denied"}'
    file.write_text("[" * 100_000 + "\n" + row, encoding="utf-8")
    assert main(["account", str(file), "--json"]) == 0
    said = capsys.readouterr()
    assert [a["id"] for a in json.loads(said.out)["set_aside"]] == ["line 1"]
    assert "'hegde'" in said.err


def test_account_for_people_names_the_conflict_and_the_hint(tmp_path, capsys):
    path = written(tmp_path, "counts.jsonl", [COUNTS[0], COUNTS[1] | {"min": 80}])
    _, out, _ = asked(capsys, "account", path, "--at", "2031-04-01")
    assert "cannot all hold: r1, r2 (the parts and the total do not add up)" in out and "a hint only" in out
    _, out, _ = asked(capsys, "account", path, "--doubt", "r2")
    assert "total 73" in out and "set aside r2: doubted" in out


def test_account_asks_about_a_count_of_another_decade_and_reckons_with_it_all_the_same(tmp_path, capsys):
    path = written(tmp_path, "counts.jsonl", [COUNTS[0], COUNTS[1], COUNTS[1] | {"id": "late", "at": "2999-03-11"}])
    code, out, err = asked(capsys, "account", path, "--json")
    assert code == 0 and "'late' is of 2999-03-11, years from the others: is its year mistyped?" in err
    assert json.loads(out)["set_aside"] == []
    assert "mistyped" not in asked(capsys, "account", written(tmp_path, "counts.jsonl", COUNTS))[2]


@pytest.mark.parametrize(
    ("command", "content", "says"),
    [
        (("assess", "--at", "2031-03-25"), "", "is empty; write one claim a line"),
        (("assess", "--at", "2031-03-25"), "{}\n", "holds no claim that names a person"),
        (("assess", "--at", "yesterday"), "", "--at: 'yesterday' is no date"),
        (("account",), "nothing\n", "line 1: it is no JSON object"),
        (("account",), "", "is empty; write one count a line, 'lastcontact account --help' shows one"),
        (("account",), "{}\n", "holds no count that can be read"),
        (("account", "--at", ""), json.dumps(COUNTS[0]), "--at: '' is no date"),
        (("account", "--doubt", "nosuch"), json.dumps(COUNTS[0]), "no report with the id 'nosuch'"),
        (("estimate",), "a,b,c\n1,0,0\n", "no column 'count'"),
        (("estimate",), "a,b,count\n1,x,0\n", "line 2: every cell"),
        (("estimate",), "a,b,count\n1,0\n", "line 2: 2 cells under 3"),
        (("estimate",), "a,b,count\n\n1,0,2\n0,0,4\n", "line 4: it counts people who stand on no list"),
        (("estimate",), "a,b,c,count\n1,0,0,99999999999\n", "line 2: it counts more people than live"),
        (("estimate",), "a,a,count\n1,0,2\n", "line 1: two lists have the same name"),
        (("estimate",), "a;b;count\n1;0;2\n", "parted by semicolons: save it with commas"),
        (("estimate",), "", "is empty"),
    ],
)
def test_unusable_input_ends_with_one_plain_sentence(tmp_path, capsys, command, content, says):
    path = tmp_path / "file"
    path.write_text(content, encoding="utf-8")
    code, out, err = asked(capsys, command[0], str(path), *command[1:])
    assert (code, out) == (2, "")
    assert says in err and err.count("\n") == 1


@pytest.mark.parametrize(
    ("command", "file", "more"),
    [
        (("assess",), "gone.jsonl", ("--at", "2031-03-25")),
        (("account",), "gone.jsonl", ()),
        (("estimate",), "gone.csv", ()),
        (("read",), "gone.txt", ()),
        (("link",), "gone.csv", ()),
        (("names", "score"), "gone.tsv", ("--out", "out.tsv")),
        (("verify",), "gone.jsonl", ()),
    ],
)
def test_a_file_that_is_not_there_is_said_so_in_the_same_words_by_every_command(capsys, command, file, more):
    code, out, err = asked(capsys, *command, file, *more)
    assert (code, out) == (2, "")
    assert err == f"lastcontact {command[0]}: {file}: there is no such file; check the name\n"


def test_a_folder_is_no_file(tmp_path, capsys):
    for command in (("account",), ("estimate",), ("read",), ("verify",)):
        code, _, err = asked(capsys, *command, str(tmp_path))
        assert code == 2 and "is a folder" in err, command


def test_a_line_that_is_no_claim_is_set_aside_by_its_number_and_the_rest_is_weighed(tmp_path, capsys):
    path = tmp_path / "claims.jsonl"
    path.write_text(f"{json.dumps(CLAIMS[0])}\n{{\n{{}}\n{json.dumps(CLAIMS[1])}\n", encoding="utf-8")
    code, out, err = asked(capsys, "assess", str(path), "--at", "2031-03-25", "--json")
    assert code == 0 and [line["claims"] for line in json.loads(out)[0]["lines"]] == [["a"], ["b"]]
    assert "set aside line 2: it is no JSON object" in err and "set aside line 3: it names no person" in err


def test_account_sets_a_line_that_is_no_count_aside_and_refuses_to_doubt_what_is_not_on_file(tmp_path, capsys):
    count = {"id": "roll", "at": "2031-03-10", "group": "g", "cell": "total", "form": "exact", "min": 73, "max": 73}
    path = tmp_path / "counts.jsonl"
    path.write_text(f"{json.dumps(count)}\n[1]\n{json.dumps(count | {'id': 'n', 'min': 0, 'max': 10**20})}\n", "utf-8")
    found = json.loads(asked(capsys, "account", str(path), "--json")[1])
    assert found["set_aside"] == [
        {"id": "n", "why": "it counts more people than any group has"},
        {"id": "line 2", "why": "it is no JSON object; write one count a line"},
    ]
    assert {(i["min"], i["max"]) for i in found["intervals"] if i["cell"] == "total"} == {(73, 73)}
    code, out, err = asked(capsys, "account", str(path), "--doubt", "rol")
    assert (code, out) == (2, "") and "holds no report with the id" in err


def test_account_names_each_broken_count_and_says_when_none_is_left(tmp_path, capsys):
    broken = [
        {"id": "upside-down", "at": "2031-03-10", "group": "g", "cell": "held", "form": "range", "min": 20, "max": 10},
        {"id": "elsewhere", "at": "2031-03-10", "group": "g", "cell": "wounded", "min": 3, "max": 3},
    ]
    path = written(tmp_path, "counts.jsonl", broken)
    code, out, _ = asked(capsys, "account", path)
    assert code == 0 and "there are no limits" in out
    assert "set aside upside-down: its lower bound (20) is above its upper bound (10)" in out
    assert "set aside elsewhere: it answers a different question: 'wounded'" in out
    found = json.loads(asked(capsys, "account", path, "--json")[1])
    assert found["intervals"] == [] and {a["id"] for a in found["set_aside"]} == {"upside-down", "elsewhere"}


def test_the_keys_of_the_files_are_told_where_a_newcomer_asks(capsys):
    for command, page in (("assess", "assessment.md"), ("account", "accounting.md")):
        with pytest.raises(SystemExit):
            main([command, "--help"])
        told = capsys.readouterr().out
        document = (Path(__file__).parents[2] / "docs" / page).read_text(encoding="utf-8")
        for key in (CLAIMS if command == "assess" else COUNTS)[0]:
            assert f"  {key} " in told and f"| `{key}` |" in document, key
