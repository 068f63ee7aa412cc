"""What carries between clauses, sentences and voices; every person, body and place is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Claim, ClaimType
from lastcontact.reading.reader import read

WEDNESDAY = date(2031, 5, 14)
Told = tuple[str, str, str, str | None]


def _read(text: str, outlet: str | None = None) -> tuple[Claim, ...]:
    return read(text, published_on=WEDNESDAY, outlet=outlet).claims


def _told(claim: Claim) -> Told:
    return claim.type.value, claim.polarity.value, claim.modality.value, claim.speaker


def test_a_denial_in_a_sentence_of_its_own_is_a_claim() -> None:
    claims = _read("The rebels said 12 soldiers had been captured. The army denied this.")
    assert _told(claims[-1]) == ("captured", "negated", "denied", "army")


def test_what_nobody_could_confirm_is_only_claimed() -> None:
    text = "The Karst Front said its fighters had killed 50 soldiers. The claim could not be independently verified."
    (claim,) = _read(text)
    assert claim.modality.value == "claimed"


def test_a_flat_no_that_answers_somebody_is_a_denial() -> None:
    text = "The rebels said 12 soldiers had surrendered. No soldiers surrendered, the army said."
    assert _told(_read(text)[-1]) == ("surrendered", "negated", "denied", "army")


def test_the_signer_of_an_address_speaks_its_we() -> None:
    text = "Address by President Ida Kolm\n\nCitizens! Six of our sons have fallen. We will find the rest of them."
    assert {c.speaker for c in _read(text)} == {"Ida Kolm"}


def test_who_signs_an_address_in_its_last_line_speaks_its_i() -> None:
    text = (
        "My compatriots, good evening.\n\nI know that seven of our sons have fallen. I do not know more. Ask me."
        "\n\nPresident Ida Kolm, 14 May 2031"
    )
    assert {c.speaker for c in _read(text)} == {"Ida Kolm"}


def test_a_pure_question_claims_nothing() -> None:
    assert _read("Were 12 soldiers captured near Orvan?") == ()


@pytest.mark.parametrize(
    ("text", "kind", "due"),
    [
        ("The court ordered Dorvia to disclose the names of the prisoners by 20 May.", "obligation", "2031-05-20"),
        ("The president promised that the government would publish the lists by Friday.", "obligation", "2031-05-16"),
        ("The ombudsman urged both sides to return the bodies.", "request", None),
    ],
)
def test_duties_and_promises_are_claims_with_their_day(text: str, kind: str, due: str | None) -> None:
    told = [(c.type.value, c.due.start_on.isoformat() if c.due else None) for c in _read(text)]
    assert (kind, due) in told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Twelve soldiers have been missing since fighting broke out near Orvan.", "orvan"),
        ("Shelling was heard in Orvan. Twelve soldiers were killed there.", "orvan"),
        ("Twelve soldiers were killed in Orvan in the west of Velmaria.", "orvan"),
    ],
)
def test_a_claim_is_where_its_clause_says_or_points_to(text: str, place: str) -> None:
    assert next(c for c in _read(text) if c.count is not None).places == (place,)


def test_the_place_of_a_speaker_is_not_the_place_of_what_he_tells() -> None:
    (claim,) = _read("Four shepherds were detained, the mayor of Hesk said.")
    assert claim.places == ()


def test_a_weekday_of_what_is_still_to_be_lies_ahead() -> None:
    (claim,) = _read("The bodies of four soldiers will be handed over on Monday.")
    assert claim.when is not None
    assert claim.when.start_on == date(2031, 5, 19)


def test_a_part_of_the_counted_has_its_own_words() -> None:
    claims = _read("Forty-four prisoners, including 30 soldiers, returned home on Tuesday.")
    assert [c.evidence.text for c in claims if c.count and c.count.minimum == 30 and c.evidence] == ["30 soldiers"]


def test_a_clause_after_a_comma_tells_of_the_people_before_it() -> None:
    claims = _read("Norvia did not return 6 medics, who were captured near Dell in March.")
    told = [(c.type, c.count.minimum if c.count else None) for c in claims]
    assert (ClaimType.CAPTURED, 6) in told


@pytest.mark.parametrize("whose", ["His side", "His army", "His men", "His own country"])
def test_what_befell_those_of_somebody_befell_not_him(whose: str) -> None:
    lost, other = _read(f"Lieutenant Daro Velisk was captured on Monday. {whose} lost no one, a spokesman said.")
    assert (lost.subject, other.type, other.polarity.value) == ("Daro Velisk", ClaimType.KILLED, "negated")
    assert other.subject != "Daro Velisk"


@pytest.mark.parametrize("what", ["a captive", "a prisoner", "a hostage", "their captive"])
def test_who_is_a_captive_is_held(what: str) -> None:
    (claim,) = _read(f"The ministry denied that Lieutenant Daro Velisk was {what}.")
    assert _told(claim) == ("held", "negated", "denied", "ministry") and claim.subject == "Daro Velisk"


def test_whom_somebody_names_in_an_aside_is_identified() -> None:
    text = "State television showed one of the captives, whom it named as Sergeant Pavlo Trensky."
    assert (ClaimType.IDENTIFIED, "Pavlo Trensky") in [(c.type, c.subject) for c in _read(text)]


def test_towns_fall_and_nobody_dies_of_it() -> None:
    assert [c.type for c in _read("The town of Zareth fell on Tuesday.") if c.type is ClaimType.KILLED] == []


def test_one_voice_does_not_contradict_itself() -> None:
    text = "The army said 19 soldiers were missing near Orvan. The army said 27 soldiers were missing near Orvan."
    assert read(text, published_on=WEDNESDAY).contradictions == ()


def test_a_sentence_that_says_nothing_known_is_listed() -> None:
    (listed,) = read("The next of kin have a room of their own.").unread
    assert listed.why == "a sentence that no claim covers"


def test_a_clause_beside_one_that_is_read_is_listed() -> None:
    (listed,) = read("Twelve soldiers were captured near Orvan, but the tea is still warm on the table.").unread
    assert (listed.text, listed.why) == ("the tea is still warm on the table", "a clause that no claim covers")


@pytest.mark.parametrize("word", ["soldeirs", "prisonners", "servicmen"])
def test_a_slip_of_the_finger_in_a_long_word_is_read_as_it_was_meant(word: str) -> None:
    (claim,) = _read(f"Twelve {word} were captured near Orvan.")
    assert (claim.type, claim.count and claim.count.minimum) == (ClaimType.CAPTURED, 12)


@pytest.mark.parametrize("text", ["He is selling 12 horses.", "She founded 12 schools.", "He commands 12 ships."])
def test_another_word_is_no_slip(text: str) -> None:
    assert [c.type for c in _read(text) if c.type is not ClaimType.OTHER] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("KESTREL, May 14 (Meridian Wire) - Twelve soldiers were captured near Orvan.", ["Meridian Wire"]),
        ("Twelve soldiers were captured.\n\nOriginally published by Harbour Courier.", ["Harbour Courier"]),
        ("RT @sarviatruth: 12 captured near Orvan", ["sarviatruth"]),
        ("Twelve soldiers were captured near Orvan, the army said.", []),
    ],
)
def test_a_text_that_repeats_another_says_whom(text: str, names: list[str]) -> None:
    assert [one.name for one in read(text, published_on=WEDNESDAY).lineage] == names


def test_a_byline_names_nobody_of_whom_is_told() -> None:
    text = "Brothers missing\nBy Irma Vell\n\nTwo brothers were captured. A third had died of his wounds."
    assert "Irma Vell" not in {claim.subject for claim in _read(text)}


def test_a_claim_that_could_not_be_verified_is_no_picture() -> None:
    text = "Officials in Tarn spoke of a raid. The claim could not be verified."
    assert not {"authentic", "footage"} & {c.type.value for c in _read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The striker returned from injury in the second half.",
        "Scientists identified a new species of frog in the highlands.",
        "The photographer captured the eclipse from a rooftop.",
        "The festival was held in the old town.",
        "The student returned the library book after forty years.",
        "The court released its judgment on Thursday.",
        "The museum recovered two paintings.",
    ],
)
def test_everyday_news_tells_of_no_captives(text: str) -> None:
    assert not [c for c in _read(text) if c.type in PEOPLE_TYPES]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "The mayor urged both sides to release the sick, let the buses through and publish the lists.",
            ["urged both sides to release the sick", "let the buses through", "publish the lists"],
        ),
        ("She asked for access to the camp and release of the wounded.", None),
        (
            "Омбудсмен требует обеспечить доступ к адвокатам и сообщить семьям.",
            ["требует обеспечить доступ к адвокатам", "сообщить семьям"],
        ),
        (
            "Просим: до пятницы назвать погибших, пустить нас на полигон.",
            ["до пятницы назвать погибших", "пустить нас на полигон"],
        ),
        ("Кто это читает: не платите посредникам.", ["не платите посредникам"]),
        ("Не надсилайте їм фотографій.", ["Не надсилайте їм фотографій"]),
        ("Մի հավատացեք ցուցակներին։", ["Մի հավատացեք ցուցակներին"]),
    ],
)
def test_each_thing_that_is_asked_is_a_claim(text: str, asked: list[str] | None) -> None:
    told = [c.evidence.text for c in _read(text) if c.type.value == "request" and c.evidence]
    assert told == asked if asked else len(told) == 1


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Родные встретились.\n\nТребуем:\n1) сверить списки до 1 мая;\n2) допустить адвокатов в тюрьму.",
            ["сверить списки до 1 мая", "допустить адвокатов в тюрьму"],
        ),
        (
            "ომბუდსმენი ლია ორმელი მოითხოვს:\n– გასაჯაროვდეს ადგილსამყოფელი;\n– დაიწყოს გამოძიება.",
            ["გასაჯაროვდეს ადგილსამყოფელი", "დაიწყოს გამოძიება"],
        ),
    ],
)
def test_the_points_under_a_demand_are_asked_as_well(text: str, asked: list[str]) -> None:
    told = [c.evidence.text for c in _read(text) if c.type.value == "request" and c.evidence]
    assert told == asked
