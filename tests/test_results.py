"""A result is made again where anything that it rested on has changed, and only there."""

import pytest

from macros import results, uses
from macros.results import Results
from macros.store import Store

_WORDS = {}


@uses.watched("word-of-a-test")
def word(name):
    return _WORDS.get(name)


@pytest.fixture
def anew(tmp_path, monkeypatch):
    """Begin with the same store, as another run does."""
    monkeypatch.setitem(_WORDS, "one", "uno")
    monkeypatch.setattr(results, "code", lambda _: "the same code")
    return lambda: Results(Store(tmp_path), tmp_path)


def told(known):
    return known.of("greeting", "x", make=lambda: [word("one"), "hello"])


def test_a_result_that_holds_is_not_made_again(anew):
    first, second = anew(), anew()
    assert told(first) == told(second) == ["uno", "hello"]
    assert (first.fresh["greeting"], second.fresh["greeting"]) == (1, 0)


def test_a_result_is_made_again_where_something_that_it_used_has_changed(anew, monkeypatch):
    told(anew())
    monkeypatch.setitem(_WORDS, "one", "un")
    again = anew()
    assert told(again) == ["un", "hello"]
    assert again.fresh["greeting"] == 1


def test_a_result_is_made_again_where_the_code_has_changed(anew, monkeypatch):
    told(anew())
    monkeypatch.setattr(results, "code", lambda _: "other code")
    again = anew()
    told(again)
    assert again.fresh["greeting"] == 1


def test_a_known_result_tells_what_it_rests_on_as_one_that_is_made(anew):
    heard = []
    for _ in range(2):
        with uses.listening() as used:
            told(anew())
        heard.append(used)
    assert heard[0] == heard[1] != {}


def test_a_result_of_results_holds_while_all_of_them_do(anew, monkeypatch):
    def whole(known):
        return known.of("whole", make=lambda: [told(known)])

    assert whole(anew()) == [["uno", "hello"]]
    monkeypatch.setitem(_WORDS, "one", "un")
    assert whole(anew()) == [["un", "hello"]]


def test_nothing_is_kept_of_work_that_failed(anew):
    def fails():
        raise ValueError("it fails")

    with pytest.raises(ValueError, match="it fails"):
        anew().of("greeting", "x", make=fails)
    assert told(anew()) == ["uno", "hello"]


def test_without_a_store_each_result_is_made(tmp_path):
    known = Results(None, tmp_path)
    told(known)
    told(known)
    assert known.fresh["greeting"] == 2
