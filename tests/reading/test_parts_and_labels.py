"""Parts without a verb, lines that open with their speaker, and news that is called false; all is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.reading.reader import read

WEDNESDAY = date(2031, 5, 14)


def _read(text: str) -> list[Claim]:
    return [c for c in read(text, published_on=WEDNESDAY).claims if c.type in PEOPLE_TYPES]


@pytest.mark.parametrize(
    ("text", "kind", "words", "subject"),
    [
        ("Gunmen seized 14 crew, Captain Iva Rolm among them.", "captured", "Captain Iva Rolm among them", "Iva Rolm"),
        ("Six were killed, among them Lieutenant Oren Tal.", "killed", "among them Lieutenant Oren Tal", "Oren Tal"),
        ("Nine have been identified, including the nurse Pera Sadin.", "identified", "including the nurse Pera Sadin",
         "Pera Sadin"),
    ],
)  # fmt: skip
def test_one_who_is_named_as_a_part_has_a_claim_of_his_own(text: str, kind: str, words: str, subject: str) -> None:
    whole, part = _read(text)
    assert (whole.type.value, whole.count is not None) == (kind, True)
    assert (part.type.value, text[part.evidence.start : part.evidence.end], part.subject, part.count) == (
        kind,
        words,
        subject,
        None,
    )


def test_every_part_of_a_list_is_counted() -> None:
    claims = _read("The list stands at 311, of whom 187 are men, 98 women and 26 children.")
    assert [c.count.text for c in claims if c.count] == ["311", "187", "98", "26"]


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Mayor of Orvan: 4 killed, 11 injured.", "Mayor of Orvan"),
        ("Dr Mira Hong (Sura hospital): 21 killed, 4 missing.", "Mira Hong"),
        ("Deputy minister Karl Voss on Radio Lume: 14 of ours in captivity.", "Karl Voss"),
        ("The General Staff in a communique: 12 missing since Friday.", "General Staff"),
        ("2) Liaison (Maj. Kolm) rang: 14 men are in captivity.", "Kolm"),
        ("Family Dovan: son Ilan came home Friday on foot.", "Family Dovan"),
        ("Sister of Ben Orr called: no contact since Friday.", "Sister of Ben Orr"),
        ("Killed in Orvan: 12.", None),
        ("Norvan Red Crescent: 12.", None),
    ],
)
def test_a_line_opens_with_its_speaker(line: str, speaker: str | None) -> None:
    assert {c.speaker for c in _read(f"Notes of the day\n\n{line}")} <= {speaker}
    assert speaker is None or _read(f"Notes of the day\n\n{line}")


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("The reports of the Velmarian side about 40 killed fighters are untrue.", "Velmarian side"),
        ("Reports carried by foreign stations that 40 soldiers surrendered are baseless.", "foreign stations"),
        ("The version put about by the Front, according to which 30 soldiers surrendered, is false.", "Front"),
    ],
)
def test_news_that_is_called_false_keeps_both_parties(text: str, teller: str) -> None:
    denied, claimed = _read(text)
    assert (denied.modality.value, denied.polarity.value, denied.speaker) == ("denied", "negated", None)
    assert (claimed.modality.value, claimed.polarity.value, claimed.speaker) == ("claimed", "affirmed", teller)


@pytest.mark.parametrize("role", ["colonel", "doctor at the hospital", "boatman"])
def test_he_may_mean_one_who_is_known_by_his_role_alone(role: str) -> None:
    claims = _read(f"The {role} said 20 men had been captured. Two soldiers are missing, he said.")
    assert [c.speaker for c in claims] == [role, role]


@pytest.mark.parametrize(
    ("text", "kind", "polarity"),
    [
        ("The ministry admits losing 14 in a tunnel raid.", "killed", "affirmed"),
        ("The club lost 14 in a row.", None, ""),
        ("The company lost 12 million in March.", None, ""),
        ("They were taken on a tour.", None, ""),
        ("At most six of ours can have been taken.", "captured", "affirmed"),
        ("The others were taken.", "captured", "affirmed"),
        ("The photograph was taken in May.", None, ""),
        ("Armed men took nine passengers with them.", "captured", "affirmed"),
        ("Six were shot at the wall.", "killed", "affirmed"),
        ("No arrests were made in Jorra.", "detained", "negated"),
        ("His capture was announced on Friday.", "captured", "affirmed"),
        ("At least 60 Ruvenian nationals remain in prisons.", "held", "affirmed"),
        ("Twelve men are listed as missing.", "missing", "affirmed"),
        ("The body is that of Corporal Ilan Dov.", "identified", "affirmed"),
    ],
)
def test_what_is_told_by_a_noun_or_a_bare_figure(text: str, kind: str | None, polarity: str) -> None:
    told = [(c.type.value, c.polarity.value) for c in _read(text)]
    assert told == ([(kind, polarity)] if kind else [])


def test_the_rest_do_not_take_the_figure_before_them() -> None:
    claims = _read("Of the 40 men, 12 are dead, 20 wounded, the rest missing.")
    assert [(c.type.value, c.count.text if c.count else None) for c in claims] == [
        ("killed", "12"), ("wounded", "20"), ("missing", None),
    ]  # fmt: skip


def test_one_who_cannot_tell_more_says_that_it_is_unknown() -> None:
    text = "The commander said 12 civilians were held in the school. He could not say whether anybody had been moved."
    _held, unknown = _read(text)
    assert (unknown.type.value, unknown.modality.value, unknown.speaker) == ("held", "unknown", "commander")
    assert len(_read("The minister said he could not say when the road would open.")) == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('"We were taken on Monday," one of them said.', [("captured", None, "asserted", None)]),
        ("The anchor says he called on Friday and on Sunday.", []),
        ("A neighbour who asked not to be named told us that soldiers took two boys.",
         [("captured", "two", "asserted", "neighbour")]),
        ("The Government deny that any arrests took place.", [("detained", None, "denied", "Government")]),
        ("Reports of captured soldiers are not true.", [("captured", None, "denied", None)]),
        ("Ilan Dov wrote that three people were killed and a child was missing.",
         [("killed", "three", "asserted", "Ilan Dov"), ("missing", None, "asserted", "Ilan Dov")]),
        ("The sexton has heard from a priest that four more were shot.", [("killed", "four", "reported", "priest")]),
        ("Neither government has said how many civilians were killed.", [("killed", None, "unknown", None)]),
        ("12 ours captured at the bridge.", [("captured", "12", "asserted", None)]),
    ],
)  # fmt: skip
def test_whose_word_it_is_and_whose_figure(text: str, told: list[tuple[str, str | None, str, str | None]]) -> None:
    read_as = [(c.type.value, c.count.text if c.count else None, c.modality.value, c.speaker) for c in _read(text)]
    assert read_as == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Six soldiers fell into an ambush; two fell.", [("killed", "two", "asserted")]),
        ("The pilot was found; the navigator is believed to have been captured.",
         [("found", None, "asserted"), ("captured", None, "apparent")]),
        ("A total of 312 persons remain unaccounted for: 187 soldiers, 98 volunteers and 27 civilians.",
         [("missing", "312", "asserted"), ("missing", "187", "asserted"), ("missing", "98", "asserted"),
          ("missing", "27", "asserted")]),
        ('"There are no prisoners," the general said.', [("held", None, "asserted")]),
        ('Commander told her "captured".', [("captured", None, "asserted")]),
        ("No trace has been found of the other eleven.", [("missing", "eleven", "unknown")]),
    ],
)  # fmt: skip
def test_clauses_beside_each_other_keep_what_is_theirs(text: str, told: list[tuple[str, str | None, str]]) -> None:
    assert [(c.type.value, c.count.text if c.count else None, c.modality.value) for c in _read(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("11 saved, 4 dead, rest nobody knows.",
         [("found", "11", "asserted"), ("killed", "4", "asserted"), ("missing", None, "unknown")]),
        ("Bodies: 4 handed over on Friday.", [("remains_returned", "4", "asserted")]),
        ("Two buses stopped near Dorn, 30 men taken off.", [("captured", "30", "asserted")]),
        ("30 men had taken off their helmets.", []),
        ("Information of enemy about the capture of 20 our soldiers is a fake.",
         [("captured", "20", "denied"), ("captured", "20", "claimed")]),
    ],
)  # fmt: skip
def test_clipped_and_translated_lines(text: str, told: list[tuple[str, str | None, str]]) -> None:
    text = f"Notes of the day\n\n{text}"
    assert [(c.type.value, c.count.text if c.count else None, c.modality.value) for c in _read(text)] == told


def test_each_point_under_a_call_is_asked_by_the_caller() -> None:
    text = (
        "Statement by Ombudsman Lena Farr\n\nI have met the families. I therefore call on the Government:\n"
        "- to publish a list of all those missing;\n- to release the women.\n"
    )
    asked = [c for c in read(text, published_on=WEDNESDAY).claims if c.type.value == "request"]
    assert [c.evidence.start for c in asked] == [text.index("publish"), text.index("release")]
    assert {(c.speaker, c.modality.value) for c in asked} == {("Lena Farr", "demanded")}


def test_a_part_of_them_ends_the_whole() -> None:
    text = "Three were shot dead, two of them teachers."
    assert [text[c.evidence.start : c.evidence.end] for c in _read(text)] == [
        "Three were shot dead", "two of them teachers",
    ]  # fmt: skip


def test_the_caller_may_be_named_in_the_second_sentence() -> None:
    text = "Call 14:20. Caller: mother, 54, Dorn. Last phone call 11 May. Since then no contact."
    assert _read(text)[-1].speaker == "mother"


def test_the_first_word_of_a_line_of_a_tally_tells_and_names_no_place() -> None:
    text = "Losses of the day\n\nKilled, bodies in our hands: 13\nWounded: 6\nPrisoners returned: 4"
    reading = read(text, published_on=WEDNESDAY)
    assert [(c.type.value, c.count.text) for c in reading.claims if c.count] == [
        ("killed", "13"), ("wounded", "6"), ("returned", "4"),
    ]  # fmt: skip
    assert not reading.places
