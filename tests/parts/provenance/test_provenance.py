import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from macros.parts.number.number import fact, figure
from macros.parts.page import listening
from macros.parts.provenance.provenance import provenance, with_inputs


def test_inputs_read_as_words_and_a_loss_has_a_true_minus():
    given = {"weight": "70 kg", "intake_change": "-500 kcal/day"}
    assert with_inputs(given) == (
        "body weight 70 kg, change of energy eaten \N{MINUS SIGN}500 calories a day"
    )


def rows(entry):
    return {
        each.css_first("dt").text(): each.css_first("dd").text() for each in entry.css("dl > div")
    }


def entries(*facts):
    with listening() as told:
        for each in facts:
            fact(each, cited=False)
    return HTMLParser(provenance(told.numbers)).css(".entry")


def test_a_number_says_what_it_is_by_whom_in_whom_and_what_it_is_set_against():
    effect, change = map(rows, entries("lifting-resting-energy", "arm-fat-lost-women"))
    assert effect["It is"] == "an effect, one group or way set against another"
    assert effect["Measured by"] == "MacKenzie-Shalders and others 2020"
    assert effect["In"].startswith("adults")
    assert effect["Compared"] == "with people who did not train"
    assert effect["We read"] == "the summary"
    assert effect["How sure"] == "The true value probably lies in the range."
    assert "it does not show what brought it" in change["It is"]
    assert change["Compared"] == "with nothing: before and after"


def test_advice_is_set_by_somebody_and_measured_in_nobody():
    (advice,) = map(rows, entries("strength-days-advised"))
    assert {"Set by", "For"} <= advice.keys()
    assert not {"Measured by", "In", "How sure"} & advice.keys()


def test_what_a_reader_meets_first_has_no_name_of_ours():
    with listening() as told:
        fact("lifting-resting-energy")
        figure("muscle-at-rest", muscle="9 lb")
    for entry in HTMLParser(provenance(told.numbers)).css(".entry"):
        fold = entry.css_first("details.curious")
        inside = fold.html
        fold.decompose()
        assert not entry.css("code, math, [href$='.yml']")
        assert "<code>" in inside or ".yml" in inside


@pytest.mark.parametrize(
    ("fact_id", "times"), [("muscle-at-rest-rate", 1), ("fat-lost-lifting", 0)]
)
def test_a_number_of_calories_says_which_calories_those_are(fact_id, times):
    html = provenance([{"fact": fact_id}])
    assert html.count('<a href="site://about/glossary/#term-calorie">kilocalories</a>') == times
