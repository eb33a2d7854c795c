"""Icon arrays: how many of a hundred figures are drawn, and how."""

import re

import pytest

from macros import records
from macros.parts.icon_array.icon_array import counted, icon_array, lines
from macros.problem import Problem

FACT = records.fact("running-injuries-one-year")


def share(value, low=None, high=None, **others):
    interval = None if low is None else "95% confidence interval"
    given = {"value": value, "low": low, "high": high, "interval": interval, **others}
    return FACT.model_copy(update=given)


def figures(path, down=13):
    """Return where a path has its figures, line by line."""
    drawn = re.findall(r"M(\d+) (\d+)h(\d+)", path)
    return {
        (int(x) // 10 + step, int(y) // down)
        for x, y, h in drawn
        for step in range(int(h) // 10 + 1)
    }


def test_the_ends_of_an_interval_go_outward_and_the_number_to_the_nearest():
    assert counted("a", share(45.9, 38.4, 54.2)) == (38, 46, 55)
    assert counted("a", share(50.5)) == (51, 51, 51)
    assert counted("a", share(0.2, 0.0, 1.1)) == (0, 0, 2)
    assert counted("a", share(100, 99.5, 100)) == (99, 100, 100)


def test_refuses_a_share_that_a_hundred_figures_would_round_out_of_its_interval():
    with pytest.raises(Problem, match=r"is 3.5%, and 4 of 100 lies outside of its interval; write"):
        counted("a", share(3.5, 3.38, 3.63))


@pytest.mark.parametrize(
    "others", [{"unit": "kg"}, {"kind": "change"}, {"value": 120}, {"value": -3}]
)
def test_refuses_what_is_no_share(others):
    with pytest.raises(Problem, match="`a` is no share in percent; name a fact of the kind"):
        counted("a", share(**{"value": 40, **others}))


@pytest.mark.parametrize("values", [(45.9, 38.4, 54.2), (10,), (100, 90, 100), (0, 0, 3), (7.5,)])
def test_draws_each_of_a_hundred_figures_once(values):
    count = counted("a", share(*values))
    drawn = {name: figures(path) for name, path in lines(count).items()}
    everywhere = [place for places in drawn.values() for place in places]
    assert len(everywhere) == len(set(everywhere)) == 100
    assert len(drawn.get("sure", ())) == count.least
    assert len(drawn.get("in", ())) == count.measured - count.least
    assert len(drawn.get("out", ())) == count.most - count.measured


def test_says_in_words_what_it_draws_and_opens_its_number():
    html = icon_array("runners-hurt")
    assert 'aria-label="46 of 100 runners are drawn full; 38 to 55 are possible"' in html
    assert "<strong>46 of 100 runners</strong> were hurt within a year" in html
    assert '<a class="number" href="#how-fact-running-injuries-one-year"><data' in html
    assert "(38.4 to 54.2)" in html
    assert "No interval" not in html


def test_says_that_no_interval_was_printed():
    html = icon_array("within-a-tenth")
    assert "No interval was printed." in html
    assert "as many as it may be" not in html


def test_names_the_nearest_where_there_is_none():
    with pytest.raises(Problem, match="no icon-array `runner-hurt`; did you mean `runners-hurt`"):
        icon_array("runner-hurt")
