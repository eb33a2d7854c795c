import pytest

from macros import records
from macros.guard.macro_calls import calls
from macros.parts import MACROS
from macros.parts.manual.manual import example
from macros.parts.page import listening
from macros.parts.phrase.phrase import phrase_html
from macros.parts.printed import of_articles, of_records, printed
from macros.problem import Problem


def test_prints_once_what_many_pages_ask_for():
    first = printed("fact", ("muscle-at-rest-rate",), {"cited": False})
    assert printed("fact", ("muscle-at-rest-rate",), {"cited": False}) is first
    assert printed("fact", ("muscle-at-rest-rate",), {}) != first
    assert "calories per kg" in first.html


def test_says_each_time_what_is_wrong():
    for _ in range(2):
        with pytest.raises(Problem, match="no fact `no-such`"):
            printed("fact", ("no-such",), {})


@pytest.mark.parametrize("macro", MACROS.values(), ids=MACROS)
def test_knows_which_macros_read_articles(macro, monkeypatch):
    """What reads a page of docs/ may not be kept when only articles change."""
    read = []
    front_matter = records.front_matter
    monkeypatch.setattr(
        records, "front_matter", lambda path: read.append(path) or front_matter(path)
    )
    monkeypatch.setattr(records.library, "front_matter", records.front_matter)
    records.articles.cache_clear()
    of_articles.cache_clear()
    of_records.cache_clear()
    (call,) = calls(example(macro))
    printed(call.name, call.arguments, call.keywords)
    assert bool(read) == (macro.reads_articles)


def test_a_part_that_a_template_imports_is_told_of_each_page():
    """Jinja runs what is imported for the first page alone."""
    for _ in range(2):
        with listening() as told:
            phrase_html("losing-weight")
        assert "number" in told.parts
