"""An office that does not answer loses nobody, who stays at home is not displaced, and an "if not" is no fact."""

from __future__ import annotations

import pytest

from lastcontact.reading.reader import read


def told(text: str) -> set[tuple[str, str, str]]:
    return {(c.type.value, c.polarity.value, c.modality.value) for c in read(text).claims}


@pytest.mark.parametrize(
    "text",
    [
        "The hospital in Orlava, where the wounded were taken, has not answered our calls.",
        "Больница, куда отвезли раненых, не отвечает на наши звонки.",
        "Військкомат тиждень не відповідає на дзвінки матерів.",
        "Հիվանդանոցը, ուր տարել են վիրավորներին, չի պատասխանում մեր զանգերին։",
        "Yaralıların aparıldığı xəstəxana zənglərimizə cavab vermir.",
        "კომისარიატი ერთი კვირაა დედების ზარებს არ პასუხობს.",
        "السفارة لا ترد على رسائلنا.",
    ],
)
def test_an_office_that_does_not_answer_is_no_lost_contact_of_people(text: str) -> None:
    assert not {kind for kind, _, _ in told(text)} & {"contact_lost", "missing"}


@pytest.mark.parametrize(
    "text",
    [
        "Private Rolm does not answer his phone.",
        "Брат в госпитале, на звонки не отвечает.",
        "Наш син з понеділка не відповідає на дзвінки.",
        "Մեր որդին երկուշաբթիից չի պատասխանում զանգերին։",
        "Oğlumuz bazar ertəsindən zənglərə cavab vermir.",
        "ჩვენი შვილი ორშაბათიდან ზარებს არ პასუხობს.",
    ],
)
def test_somebody_who_does_not_answer_is_out_of_touch(text: str) -> None:
    assert "contact_lost" in {kind for kind, _, _ in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Since then his mother has stopped leaving the house.",
        "His mother does not leave the house any more.",
        "С тех пор его мать перестала выходить из дома.",
        "Відтоді його мати перестала виходити з дому.",
        "Նրա հայրն այլևս տնից դուրս չի գալիս։",
        "Onun atası daha evdən çıxmır.",
        "მამამისი სახლიდან აღარ გამოდის.",
        "لم يعد والده يخرج من البيت.",
    ],
)
def test_who_stays_at_home_is_not_told_of(text: str) -> None:
    assert not {kind for kind, _, _ in told(text)} & {"contact_lost", "displaced", "returned"}


@pytest.mark.parametrize(
    "text",
    [
        "If the prisoners are not exchanged by spring, the mothers will go to court.",
        "Если пленных не обменяют до весны, матери обратятся в суд.",
        "Якщо полонених не обміняють, матері підуть до суду.",
        "Եթե գերիներին չվերադարձնեն, մայրերը դատարան կդիմեն։",
        "Əsirlər dəyişdirilməsə, analar məhkəməyə müraciət edəcək.",
        "თუ ტყვეებს გაზაფხულამდე არ გაცვლიან, დედები სასამართლოს მიმართავენ.",
        "إذا لم يتم تبادل الأسرى فسوف تلجأ الأمهات إلى المحكمة.",
    ],
)
def test_if_they_do_not_return_tells_of_no_return_and_of_none_that_failed(text: str) -> None:
    assert {surety for kind, _, surety in told(text) if kind == "returned"} == {"possible"}
