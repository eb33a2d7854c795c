from selectolax.lexbor import LexborHTMLParser as HTMLParser

from macros.parts.number.number import fact
from macros.parts.page import listening
from macros.parts.provenance.provenance import provenance, with_inputs


def test_inputs_read_as_words_and_a_loss_has_a_true_minus():
    given = {"weight": "70 kg", "intake_change": "-500 kcal/day"}
    assert with_inputs(given) == (
        "body weight 70 kg, change of energy eaten \N{MINUS SIGN}500 kcal/day"
    )


def test_a_number_says_what_it_is_in_whom_and_what_it_is_set_against():
    with listening() as told:
        fact("lifting-resting-energy")
        fact("arm-fat-lost-women", cited=False)
    shown = provenance(told.numbers)
    entries = HTMLParser(shown).css(".entry")
    effect, change = (each.css_first("p").text() for each in entries)
    assert "Measured in adults" in effect
    assert "It is an effect, one group or way set against another." in effect
    assert "Compared with people who did not train." in effect
    assert "it does not show what brought it. No comparison: before and after." in change
