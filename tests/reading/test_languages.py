from __future__ import annotations

import pytest

from polemic.errors import UnsupportedLanguage
from polemic.reading import from_text

ENGLISH = [
    "Police killed three dock workers in Lagos yesterday as the strike entered its third week.",
    "POLICE KILL THREE DOCK WORKERS IN LAGOS; UNION LEADER OKONKWO ARRESTED.",
    "THE ARCE BATTALION COMMAND HAS REPORTED THAT ABOUT 50 PEASANTS HAVE BEEN KIDNAPPED.",
    "Bhutto sworn in",
    "FMLN rejects ARENA offer",
    "Salinas, Camacho Solís and Ruiz met Marcos in San Cristóbal; PRD, PAN and PROCUP stayed away.",
    'The minister shouted "¡Ni un paso atrás!" and left the chamber to the applause of his party.',
]
OTHERS = {
    "Dutch": "De staking in de haven is over, maar de arbeiders waren niet op hun post, want er was"
    " geen werk en de regering had de bond om hulp gevraagd.",
    "German": "Der Streik im Hafen geht weiter, und niemand weiß, wie er enden wird; die Regierung"
    " war an dem Tag nicht im Land, also hat sie auch nichts gesagt.",
    "Danish": "Strejken i havnen fortsætter, men ingen ved, hvordan den ender, for regeringen har"
    " under hele sagen ikke villet tale med fagforeningen om at give efter.",
    "Spanish": "La huelga en el puerto continúa y nadie sabe cómo va a terminar, dijo ayer el"
    " sindicato, que convocó a una marcha para el sábado.",
    "French": "La grève au port continue et personne ne sait comment elle finira, a déclaré hier le"
    " syndicat, qui appelle à manifester samedi.",
    "Portuguese": "A greve no porto continua e ninguém sabe como vai acabar, disse ontem o"
    " sindicato, que convocou uma marcha para sábado.",
    "Indonesian": "Mogok kerja di pelabuhan terus berlanjut dan tidak seorang pun tahu bagaimana"
    " akhirnya, kata serikat buruh kemarin.",
    "Turkish": "Limandaki grev sürüyor ve kimse nasıl biteceğini bilmiyor, dedi sendika dün yaptığı"
    " açıklamada; cumartesi günü yürüyüş var.",
    "Russian": "Забастовка в порту продолжается, и никто не знает, чем она закончится.",
    "Arabic": "يستمر الإضراب في الميناء ولا أحد يعرف كيف سينتهي، قالت النقابة أمس.",
    "Chinese": "港口的罢工仍在继续，没有人知道它将如何结束，工会昨天表示。",
}


@pytest.mark.parametrize("text", ENGLISH)
def test_english_passes(text: str) -> None:
    assert from_text(text).language == "en"


@pytest.mark.parametrize("text", [text.upper() for text in ENGLISH])
def test_english_in_capitals_passes(text: str) -> None:
    assert from_text(text).language == "en"


@pytest.mark.parametrize("language", OTHERS)
def test_other_languages_are_named(language: str) -> None:
    expected = {"Indonesian": ("Indonesian", "Malay")}.get(language, (language,))
    with pytest.raises(UnsupportedLanguage) as caught:
        from_text(OTHERS[language])
    assert any(name in caught.value.reason for name in expected)


def test_capitals_do_not_hide_another_language() -> None:
    with pytest.raises(UnsupportedLanguage, match="Spanish"):
        from_text(OTHERS["Spanish"].upper())
