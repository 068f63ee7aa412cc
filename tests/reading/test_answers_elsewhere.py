"""What answers or puts right what was told, in languages with endings; everything in it is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Polarity
from lastcontact.reading.reader import read

_DAY = date(2031, 5, 14)
Told = tuple[str, str, str]


def _told(text: str) -> list[Told]:
    claims = read(text, published_on=_DAY).claims
    return [(c.type.value, c.polarity.value, c.modality.value) for c in claims]


@pytest.mark.parametrize(
    "text",
    [
        "Под Узлом пропали 14 пограничников, а не 41.",
        "«Пропали 14 пограничников, а не 41», — сказал комендант Олег Трубин.",
        "«Зникли 14 прикордонників, а не 41», — сказав комендант Олег Трубін.",
        "„დაიღუპა 14 ჯარისკაცი და არა 41“, – თქვა კომენდანტმა ოლეგ ტრუბინმა.",
        "قال القائد عمر الطويل: «قُتل 14 جنديا وليس 41».",
    ],
)
def test_a_figure_that_is_refused_is_denied_beside_the_right_one(text: str) -> None:
    counts = {(c.polarity, c.count.minimum) for c in read(text, published_on=_DAY).claims if c.count is not None}
    assert counts == {(Polarity.AFFIRMED, 14), (Polarity.NEGATED, 41)}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Канал «Вышка» пишет, что погибли 30 человек. «Это неправда», — сказал комендант Олег Трубин.", "Олег Трубин"),
        ("Канал «Вежа» пише, що загинули 30 людей. «Це неправда», — сказав комендант Олег Трубін.", "Олег Трубін"),
        ("«Աշտարակ» ալիքը գրում է, որ զոհվել է 30 մարդ։ «Դա սուտ է»,- ասել է պարետ Օլեգ Թրուբինը։", "Օլեգ Թրուբին"),
        ("არხი „კოშკი“ წერს, რომ 30 ადამიანი დაიღუპა. „ეს ტყუილია“, – თქვა კომენდანტმა ოლეგ ტრუბინმა.", "ოლეგ ტრუბინი"),
        ("كتبت قناة «البرج» أن 30 شخصاً قُتلوا. وقال القائد عمر الطويل: «هذا كذب».", "عمر الطويل"),
    ],
)
def test_a_verdict_in_speech_denies_what_was_told_before_it(text: str, speaker: str) -> None:
    last = read(text, published_on=_DAY).claims[-1]
    assert (last.type.value, last.polarity.value, last.modality.value) == ("killed", "negated", "denied")
    assert last.speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Штаб Карзана сообщил, что в плен взяты 12 солдат. Министерство эту цифру не комментирует.",
        "Штаб Карзану повідомив, що в полон узято 12 солдатів. Міністерство цю цифру не коментує.",
        "კარზანის შტაბმა განაცხადა, რომ 12 ჯარისკაცი ტყვედ აიყვანეს. სამინისტრო ამ ციფრზე კომენტარს არ აკეთებს.",
        "Karzan qərargahı bildirib ki, 12 əsgər əsir götürülüb. Nazirlik bu rəqəmi şərh etmir.",
    ],
)
def test_silence_about_a_figure_leaves_it_unknown(text: str) -> None:
    assert _told(text)[-1] == ("captured", "negated", "unknown")


@pytest.mark.parametrize(
    "text",
    [
        "Комендатура ответила: «Никого не задерживали».",
        "Комендатура відповіла: «Нікого не затримували».",
        "ردت القيادة: «لم نعتقل أحداً».",
    ],
)
def test_nobody_was_detained_is_told_of_arrests(text: str) -> None:
    assert ("detained", "negated", "denied") in _told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Поисковики подняли в балке останки восьмерых человек.", "found"),
        ("Рятувальники підняли з трюму тіла трьох пасажирів.", "found"),
        ("38 человек перевели в тюрьму.", "held"),
        ("Газета пишет о 12 пленных.", "captured"),
        ("У газеті пишуть про вісьмох полонених.", "captured"),
        ("Скончались в госпитале двое раненых.", "killed"),
    ],
)
def test_what_befell_people_is_told_by_whom_the_words_are_about(text: str, kind: str) -> None:
    assert _told(text)[0][0] == kind


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Связь с судном потеряна, сообщил во вторник директор компании «Торн Марин» Эрик Валдис.", "Эрик Валдис"),
        ("«Трое погибли», — говорит жена старшего механика Инга Ройтман.", "Инга Ройтман"),
        ("Министерство обороны Велии на запрос «Полиса» ответило: «Погибли 9 человек».", "Министерство обороны Велии"),
        ("По официальной справке военной прокуратуры, задержаны шестнадцать человек.", "военная прокуратура"),
        ("نفت وزارة الدفاع الكرزانية الأنباء عن أسر 12 عسكرياً.", "وزارة الدفاع الكرزانية"),
    ],
)
def test_a_speaker_is_named_past_what_stands_between(text: str, speaker: str) -> None:
    assert [c.speaker for c in read(text, published_on=_DAY).claims] == [speaker]


def test_who_tells_before_and_as_he_after_tells_what_is_between() -> None:
    text = "Олаф Демко доложил, что двое ранены. Найдены тела троих. Поиск, по его словам, продлится сутки."
    assert {c.speaker for c in read(text, published_on=_DAY).claims} == {"Олаф Демко"}


@pytest.mark.parametrize(
    "text",
    [
        "В порту пропали 14 человек. Мэрия от комментариев воздержалась.",
        "В порту пропали 14 человек. Компания «Тирс» случившееся не комментирует.",
        "В порту пропали 14 человек. Мэрию спросили ещё 3 мая, ответа нет.",
        "В порту пропали 14 человек. Наше обращение к командованию осталось без ответа.",
        "У порту зникли 14 людей. Поліція на запит агентства не відповіла.",
        "У порту зникли 14 людей. Відповіді поки немає.",
        "У порту зникли 14 людей. Обидві сторони мовчать.",
        "Նավահանգստում անհետացել է 14 մարդ։ Քաղաքապետարանը հրաժարվեց մեկնաբանել։",
        "Նավահանգստում անհետացել է 14 մարդ։ Պատասխան առայժմ չկա։",
    ],
)
def test_who_gives_no_answer_is_told_beside_what_is_known(text: str) -> None:
    assert _told(text) == [("missing", "affirmed", "asserted"), ("other", "negated", "asserted")]


@pytest.mark.parametrize(
    "text",
    [
        "Телефон молчит с понедельника.",
        "Орудия молчат второй день.",
        "Министерство не ответило на вопрос о судьбе 14 моряков.",
        "Штаб сообщил о 14 пленных. Это не отвечает действительности.",
        "Музей мовчить, коли туристів немає.",
    ],
)
def test_what_falls_silent_or_is_false_gave_no_answer(text: str) -> None:
    assert "other" not in {kind for kind, _, _ in _told(text)}
