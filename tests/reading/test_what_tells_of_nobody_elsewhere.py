"""Which claim a denial answers, what a bare figure goes on with and what readers are told, in the other languages.

Every person, body and place is invented.
"""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read

FRIDAY = date(2031, 5, 16)


def told(text: str) -> list[tuple[str, str]]:
    """The types and modalities of the claims of a text."""
    return [(c.type.value, c.modality.value) for c in read(text, published_on=FRIDAY).claims]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "Сенария заявила, что захватила в плен 40 солдат. Трое из них ранены. Минобороны Лесны это опровергло.",
            ("captured", "denied"),
        ),
        (
            "Сенарія заявила, що захопила в полон 40 солдатів. Троє з них поранені. Міноборони Лесни це спростувало.",
            ("captured", "denied"),
        ),
        (
            "Сенария заявила, что захватила в плен 40 солдат. Минобороны Лесны это опровергло.",
            ("captured", "denied"),
        ),
    ],
)
def test_a_denial_answers_who_was_taken_and_not_who_is_hurt_beside(text: str, answer: tuple[str, str]) -> None:
    assert told(text)[-1] == answer


@pytest.mark.parametrize(
    "text",
    [
        "На мосту ранены трое. Минобороны Лесны отрицает, что его войска входили в город.",
        "На мосту поранено трьох. Міноборони Лесни заперечує, що його війська заходили до міста.",
        "Пропали двое рыбаков. Губернатор этого не подтвердил.",
    ],
)
def test_nobody_denies_who_is_missing_or_hurt_of_himself(text: str) -> None:
    assert not [t for t in told(text)[1:] if t[0] in ("missing", "wounded", "found")]


@pytest.mark.parametrize(
    "text",
    [
        "В плен попали 40 солдат. Мэр сказал, что на этой улице всю долгую зиму у него оставалось только трое.",
        "В плен попали 40 солдат. Учитель сказал, что из его старого класса на встречу в школу пришли только семь.",
        "До полону потрапили 40 солдатів. Учителька сказала, що з її старого класу на зустріч до школи прийшли семеро.",
    ],
)
def test_news_with_a_figure_is_not_what_was_told_before(text: str) -> None:
    assert told(text) == [("captured", "asserted")]


@pytest.mark.parametrize(
    "then",
    [
        "Мэр говорит о тридцати.",
        "Министерство называет цифру 50.",
        "Семеро, сказал губернатор.",
    ],
)
def test_a_figure_with_its_voice_goes_on(then: str) -> None:
    assert [kind for kind, _ in told(f"В плен попали 40 солдат. {then}")] == ["captured", "captured"]


@pytest.mark.parametrize(
    "text",
    [
        "К соседям: берегите себя.",
        "Приходите в приёмную в среду.",
        "Запитуйте тих, хто там стоїть.",
        "Рахуйте самі.",
    ],
)
def test_what_readers_are_told_to_do_is_no_request_for_anybody(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Не платите посредникам.",
        "Не публикуйте имена пленных.",
        "Не надсилайте їм фотографій.",
    ],
)
def test_what_readers_are_told_to_leave_is_asked(text: str) -> None:
    assert told(text) == [("request", "demanded")]
