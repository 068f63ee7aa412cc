"""Lists of words that a family is not told without more, in eleven languages. Everybody in them is invented."""

from __future__ import annotations

import pytest

from lastcontact.core.claim import Claim, ClaimType
from lastcontact.reading.listed_words import seen
from lastcontact.reading.words_of_death import of_dying

OF_DEATH = (
    "décédé",
    "Il n'est plus",
    "Il nous a quittés",
    "condoléances",
    "ha fallecido",
    "descanse en paz",
    "murió",
    "gestorben",
    "öldü",
    "rest in peace",
    "put to rest",
    "Levon has gone to God.",
    "Նա այլևս մեզ հետ չէ",
    "He was put to rest",
    "posthumously",
    "condolences",
    "груз 200",
    "Арама больше нет",
    "больше нет",
    "соболезнования",
    "царствие небесное",
    "на щиті",
    "Арама більше немає",
    "հոգին լուսավորի",
    "ցավակցում",
    "başınız sağ olsun",
    "вічна пам'ять",
    "вічна пам’ять",
    "ნათელში",
    "ვიზიარებთ",
    "სამძიმარი",
    "البقاء لله",
    "إنا لله",
    "إنا لله وإنا إليه راجعون",
    "رحمه الله",
    "عزاء",
    "We lost Ghazar.",
    "Ghazar is no more.",
    "Er ist tot.",
    "Votre fils est mort",
    "Su hijo murió ayer",
    "Oğlunuz şehit oldu",
    "Ваш сын двухсотый",
    "Его не стало",
    "Його не стало",
    "Աստված հոգին լուսավորի",
    "Başınız sağ olsun",
    "BAŞINIZ SAĞ OLSUN",
    "لقي حتفه",
    "Er ist gefallen",
    "Mr Graves was awarded posthumously",
    "Allah rahmet eylesin",
    "Aram †",
    "BAŞIN SAĞ OLSUN",
)
OF_LIKELIHOOD = (
    "60 of 100 chances",
    "Мы почти уверены, что он жив",
    "nine chances in ten",
    "Il est sans doute vivant",
    "sans doute",
    "майже впевнені",
    "գրեթե վստահ ենք",
    "demək olar ki, əminik",
    "თითქმის დარწმუნებული ვართ",
    "شبه متأكدين",
    "casi seguro",
    "fast sicher",
    "neredeyse kesin",
    "almost sure",
    "ninety percent",
    "il y a neuf chances sur dix",
    "девять шансов из десяти",
    "мы почти не сомневаемся",
    "мабуть",
    "höchstwahrscheinlich",
    "probablemente",
    "yüzde doksan",
    "he has every chance of coming back",
    "no doubt he is alive",
    "երևի",
    "ალბათ",
    "We are nearly certain",
    "практически уверены",
)
OF_NEITHER = (
    "We lost contact with him on 10 March. He remains in hospital; his condition is grave.",
    "Where he is remains unknown. The body that holds him has answered.",
    "Неизвестно, где он. Мы спросили по телефону.",
    "Մենք հարցրել ենք քաղաքի թաղապետարանին։",
    "Ölkədə axtarılır; siyahı nəşr olunub.",
    "მოკლე წერილი მოვიდა.",
    "سألنا في قبرص ولا معلومات لدينا.",
    "Новостей больше нет.",
    "Больше нет связи с ним.",
    "Новин більше немає.",
    "We have lost two days.",
    "We lost radio contact with the post.",
    "Il n'est plus en captivité.",
    "Il n'est plus joignable.",
    "Ya no está en la lista.",
    "Das hat uns gefallen.",
    "Wir haben verschiedene Stellen gefragt.",
    "We call you on Friday.",
    "Nothing new.",
    "He is held. We asked the intermediary; the answer is due on 21 March.",
    "A delegate saw him and spoke with him on 25 March.",
    "He was seen on a list read out on television.",
    "Мы позвоним вам в пятницу.",
    "Ми зателефонуємо вам у п'ятницю.",
    "Мы спросили посредника. Ответа пока нет.",
    "Уточняем сведения о нём.",
    "Kendisiyle konuştuk; iyi.",
    "Onu siyahıda gördük.",
    "Wir rufen Sie am Freitag an.",
    "Nous vous appelons vendredi.",
    "Le llamamos el viernes.",
    "Վաղը կզանգենք ձեզ։",
    "ხვალ დაგირეკავთ.",
    "سنتصل بكم غدا.",
    "He got the chance to call.",
    "By chance a colleague saw him.",
    "You may take your time.",
    "The rest of the unit came back.",
    "He is at rest in hospital, sleeping.",
    "100 men are on the list.",
    "Он сказал, что вернётся в город.",
    "We do not know where he is.",
    "We are sure that this is his voice.",
    "Ten of his post came home.",
    "On n'a plus de nouvelles.",
    "Seguimos buscando.",
    "Hâlâ arıyoruz.",
)


@pytest.mark.parametrize("words", OF_DEATH)
def test_words_of_a_death_are_seen(words: str) -> None:
    assert seen(words, "death")


@pytest.mark.parametrize("words", OF_LIKELIHOOD)
def test_words_of_likelihood_are_seen(words: str) -> None:
    assert seen(words, "likelihood")


@pytest.mark.parametrize("words", OF_NEITHER)
def test_words_that_only_look_like_either_pass(words: str) -> None:
    assert not seen(words, "death") and not seen(words, "likelihood")


@pytest.mark.parametrize(
    ("words", "died"),
    [
        ("died 22.03", True),
        ("умер 22.03", True),
        ("помер 22.03", True),
        ("մահացել է", True),
        ("vəfat edib", True),
        ("გარდაიცვალა", True),
        ("توفي", True),
        ("killed 22.03", False),
        ("погиб", False),
        ("загинув", False),
        ("զոհվել է", False),
        ("həlak olub", False),
        ("დაიღუპა", False),
        ("استشهد", False),
        ("was killed, died on the way", False),
    ],
)
def test_that_somebody_died_is_not_that_somebody_was_killed(words: str, died: bool) -> None:
    assert of_dying(Claim(ClaimType.KILLED, note=words)) is died
