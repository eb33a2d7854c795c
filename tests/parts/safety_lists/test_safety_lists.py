"""When to stop and who asks first: one list, in the same words wherever it stands."""

import html

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import records
from macros.parts.page import Told, listening
from macros.parts.safety_lists import safety_lists
from macros.problem import Problem
from macros.records.kinds.ask_first import LEVELS
from macros.records.kinds.stop_sign import HASTES, WHOM


def shown(token):
    return LexborHTMLParser(token)


def test_every_sign_stands_in_the_list_with_what_to_do():
    text = html.unescape(shown(safety_lists.stop_signs()).text())
    for each in records.stop_signs().values():
        assert each.sign[1:] in text
        assert (each.do or "") in text


def test_the_signs_to_act_on_fastest_stand_first():
    headings = [each.text() for each in shown(safety_lists.stop_signs()).css("dt")]
    assert headings == [HASTES[haste] for haste in HASTES]


def test_a_sign_for_some_people_says_for_whom():
    for each in shown(safety_lists.stop_signs(whom="pregnancy")).css("dd"):
        assert each.text().startswith(f"{WHOM['pregnancy']}: ")


def test_chosen_signs_stand_alone_in_the_same_words():
    whole, chosen = (shown(safety_lists.stop_signs(*ids)) for ids in ((), ("leg-clot",)))
    (sign,) = chosen.css("dd")
    assert sign.html in whole.html
    assert not chosen.css(".whole")


def test_every_rule_on_who_asks_stands_under_its_level():
    page = shown(safety_lists.ask_first())
    assert [each.text() for each in page.css("dt")] == list(LEVELS.values())
    assert len(page.css("dd")) == len(records.ask_first())


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: safety_lists.stop_signs("leg-cloth"), "did you mean `leg-clot`?"),
        (lambda: safety_lists.stop_signs(whom="pregnant"), "did you mean `pregnancy`?"),
        (lambda: safety_lists.ask_first("ask"), "no level `ask`"),
    ],
)
def test_what_is_not_known_is_named(call, says):
    with pytest.raises(Problem, match=says.replace("?", r"\?")):
        call()


@pytest.mark.parametrize(
    "path",
    [
        "slow-training/x.md",
        "spot-reduction/arm-fat.md",
        "claims/x.md",
        "tools/program.md",
        "a-new-section/x.md",
    ],
)
def test_a_page_of_advice_gets_both_lists_at_its_foot(path):
    lists = LexborHTMLParser(safety_lists.before_you_train(path, Told()))
    assert len(lists.css(".stops.whole dd")) == len(records.stop_signs())
    assert len(lists.css(".asks-first.whole dd")) == len(records.ask_first())


@pytest.mark.parametrize(
    "path", ["index.md", "references.md", "about/licence.md", "tools/index.md"]
)
def test_a_page_without_advice_does_not(path):
    assert safety_lists.before_you_train(path, Told()) == ""


def told_by(*calls):
    with listening() as told:
        for macro, *given in calls:
            macro(*given)
    return told


def test_a_page_that_prints_both_whole_has_them_once():
    both = told_by((safety_lists.stop_signs,), (safety_lists.ask_first,))
    assert safety_lists.before_you_train("start-here/x.md", both) == ""
    some = told_by((safety_lists.stop_signs, "leg-clot"), (safety_lists.ask_first,))
    assert safety_lists.before_you_train("start-here/x.md", some)
