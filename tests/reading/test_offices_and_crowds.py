"""Who tells by an office, as a crowd, or of a day, and who is only told of, in Azerbaijani and Arabic; all invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read

_DAY = date(2036, 5, 14)


def _told(text: str) -> list[tuple[str, str, int | None, str | None]]:
    made = read(text, published_on=_DAY).claims
    return [(c.type.value, c.modality.value, c.count.minimum if c.count else None, c.speaker) for c in made]


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        ("Müdafiə Nazirliyi", "Müdafiə Nazirliyinin bu səhərə olan məlumatına görə, 12 əsgər itkin düşüb."),
        ("Qızıl Xaç Komitəsi", "Qızıl Xaç Komitəsinin martın 3-nə olan hesabatına əsasən, 40 nəfər əsirlikdədir."),
        ("Dan yeri", "“Dan yeri” silahlı birləşməsi yüzlərlə düşmən əsgərini öldürdüyünü iddia edir."),
        ("Monitorinq qrupları", "Monitorinq qrupları 12 kənd sakininin yaralandığını bildirir."),
        ("Sahil komandaları", "Sahil komandaları 9 dinc sakinin itkin düşdüyünü yazır."),
        ("Komitə", "Komitə itkin düşmüş 30 nəfərin ailəsi ilə əlaqə saxladığını bildirib."),
        ("Daşburun bələdiyyəsinin sədri", "Daşburun bələdiyyəsinin sədrinə istinadən yazırlar ki, üç nəfər ölüb."),
        ("Marten Oldrix", "Vasitəçi Marten Oldrix bildirib ki, 12 nəfər itkin düşüb."),
        ("valideynlər", "Valideynlərin sözlərinə görə, 12 əsgər itkindir."),
        ("Polis rəisi", "Polis rəisinə istinadən bildirilir ki, 5 nəfər yaralanıb."),
        ("Orman Koalisiyası", "Orman Koalisiyası bildirib ki, doqquz əsgər əsir götürülüb."),
    ],
)
def test_whoever_tells_is_named_and_nobody_who_is_told_of(speaker: str, text: str) -> None:
    assert {told[3] for told in _told(text)} == {speaker}


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        (
            "Çaylı hospitalının baş həkimi",
            "Çaylı hospitalının baş həkimi bildirib ki, 5 nəfər yaralanıb. Həkimin sözlərinə görə, ikisi ölüb.",
        ),
        (
            "Samir Daşlı",
            "Vilayət qubernatoru Samir Daşlı deyib ki, üç nəfər ölüb. Qubernatorun dediyinə görə, iki nəfər itkindir.",
        ),
        (
            "Dağ Hərəkatı",
            "Dağ Hərəkatı bəyanat yayıb. Hərəkatın bəyanatında deyilir ki, 12 əsgər əsir götürülüb.",
        ),
    ],
)
def test_an_office_alone_is_whoever_has_spoken_by_it(speaker: str, text: str) -> None:
    assert {told[3] for told in _told(text)} == {speaker}


@pytest.mark.parametrize(
    ("owner", "text"),
    [
        (
            "Şimal Koalisiyası",
            "Polkovnik Tural Aslanlı Şimal Koalisiyasının 35 əsgərin əsir götürülməsi barədə açıqlamasını təkzib edib.",
        ),
        ("üsyançılar", "Ordu sözçüsü üsyançıların 14 hərbçini əsir aldıqları ilə bağlı məlumatını rədd edib."),
        ("Dağ Şurası", "Müdafiə Nazirliyi Dağ Şurasının 20 əsgəri girov götürdüyü barədə sözlərini təkzib edib."),
    ],
)
def test_a_claim_that_is_denied_is_its_owners(owner: str, text: str) -> None:
    denied, claimed = _told(text)
    assert denied[1] == "denied"
    assert claimed[1:] == ("claimed", denied[2], owner)


@pytest.mark.parametrize(
    ("kinds", "text"),
    [
        (["killed 20", "missing None"], "20 nəfər həlak olub, sayı bilinməyən uşaqlar isə itkin düşüb."),
        (["killed 2", "missing None"], "İki əsgər həlak olub, naməlum sayda hərbçi itkin düşüb."),
        (["killed 20", "missing None"], "قتل 20 مدنيا وفقد عدد غير معروف من الأطفال."),
        (["killed 12", "captured None"], "قتل 12 جنديا وأسر عدد غير محدد من المقاتلين."),
        (["killed 12", "captured 3"], "قتلت الغارة 12 جنديا وأسر عدد من المقاتلين."),
    ],
)
def test_those_whose_number_nobody_knows_have_no_count(kinds: list[str], text: str) -> None:
    assert [f"{kind} {count}" for kind, _, count, _ in _told(text)] == kinds


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("possible", "Sözçü bildirib ki, 12 nəfərin əsir düşdüyü təsdiqlənərsə, addımlar atılacaq."),
        ("possible", "Qubernator bildirib ki, 12 nəfərin öldüyü məlum olarsa, matəm elan ediləcək."),
        ("possible", "Nazir 12 nəfərin əsir düşə biləcəyini istisna etmir."),
        ("confirmed", "Nazir üç əsgərin həlak olduğunu gizlətmir."),
        ("confirmed", "Qərargah 14 nəfərin itkin düşdüyünü danmayıb."),
        ("denied", "Qərargah 14 nəfərin əsir düşdüyünü istisna edib."),
        ("asserted", "Nazir bildirib ki, heç bir hərbçimiz girov götürülməyib."),
        ("asserted", "قال القائد للصحافيين: «لم يؤسر أي من جنودنا»."),
        ("asserted", "قال الناطق إنه لم يستسلم أحد من عناصرنا."),
        ("asserted", "قال شاهد إن أحدا لم يؤسر."),
        ("denied", "Polkovnik Fərid Tağızadəli “90 ölü” iddiasının uydurma olduğunu deyib."),
    ],
)
def test_how_surely_it_is_told_by_an_if_and_by_whoever_hides_or_rules_out(told: str, text: str) -> None:
    assert {how for _, how, _, _ in _told(text)} == {told}


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (
            ["killed denied 27", "killed asserted 17", "missing asserted 10"],
            "تصويب: ورد في نشرتنا أمس أن 27 جنديا قتلوا، والصحيح أن 17 جنديا قتلوا وأن عشرة ما زالوا مفقودين.",
        ),
        (
            ["killed denied 31", "killed asserted 13"],
            "Səhər buraxılışımızda 31 əsgərin öldüyü yazılmışdı. Bu rəqəm yanlışdır: rəis 13 əsgərin öldüyünü deyib.",
        ),
        (["killed asserted 27"], "ورد في نشرتنا أمس أن 27 جنديا قتلوا في وادي السرحال."),
        (
            ["held confirmed 4", "held denied 19"],
            "Komissiya deyib ki, ordu dörd nəfəri saxladığını etiraf edib, 19 nəfərin saxlanıldığını isə inkar edib.",
        ),
    ],
)
def test_what_a_paper_takes_back_and_what_a_half_denies_is_denied_alone(told: list[str], text: str) -> None:
    assert [f"{kind} {how} {count}" for kind, how, count, _ in _told(text)] == told


@pytest.mark.parametrize(
    ("kinds", "text"),
    [
        ([], "Görüşə 40 nəfər gəlib, 3 hüquqşünas suallara cavab verib."),
        ([], "İclasa 25 valideyn gəlib."),
        ([], "Humanitar icmal, buraxılış 27."),
        (["returned"], "Əsirlikdən 12 nəfər evə gəlib."),
    ],
)
def test_whoever_comes_to_a_meeting_has_not_come_back(kinds: list[str], text: str) -> None:
    assert [kind for kind, _, _, _ in _told(text)] == kinds
