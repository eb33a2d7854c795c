"""Which scripts' words may become classes on a page."""

import pytest

from macros.finish.spoken import Scripts
from tests.conftest import ROOT

TOOLS = {
    "calculator.mjs": "<rest-calculator>",
    "claims.mjs": '<div class="x claims-filter">',
    "my-numbers.mjs": "<my-numbers>",
    "program.mjs": "<rest-program>",
    "rep-timer.mjs": "<rest-timer>",
    "weight-tool.mjs": "<weight-tool hidden>",
}


@pytest.fixture(scope="module")
def scripts():
    return Scripts(ROOT / "overrides" / "assets")


def test_knows_which_scripts_come_only_with_what_they_work_on(scripts):
    assert scripts.only_where == set(TOOLS)


@pytest.mark.parametrize("name", TOOLS)
def test_a_script_counts_where_it_is_loaded(scripts, name):
    more = scripts.words_on(f"<p>{TOOLS[name]}</p>") - scripts.words_on("<p>rest-program</p>")
    assert more


def test_what_the_entry_looks_for_counts_only_where_it_stands(scripts):
    assert "claims-filter" not in scripts.words_on("<p></p>")
    assert "claims-filter" in scripts.words_on('<div class="claims-filter">')


def test_a_script_that_every_page_loads_counts_everywhere(scripts):
    assert {"explanation", "for-you-bar", "open"} <= scripts.words_on("<p></p>")


def test_words_of_comments_do_not_count(tmp_path):
    (tmp_path / "site.mjs").write_text('/* spoken here */ import "./b.mjs"; f("written");')
    (tmp_path / "b.mjs").write_text('// and here\nf("beside");')
    words = Scripts(tmp_path).words_on("<p></p>")
    assert {"written", "beside"} <= words
    assert not words & {"spoken", "here"}


def test_a_site_without_scripts_speaks_no_words(tmp_path):
    assert Scripts(tmp_path).words_on("<p></p>") == frozenset()
