"""Whatever happens to one file, its check ends, names it, and goes on with the others."""

import signal
import time

import pytest

from macros import records, store
from macros.guard import check as checking
from macros.guard import limits
from macros.guard.limits import TooLong, little_memory, within
from macros.records import library

FRONT = "---\ntitle: A plain title\ndescription: A plain description.\n---\n\n# A plain title\n\n"


@pytest.fixture
def pages(tmp_path, monkeypatch):
    """Two pages, the first of which nothing can check."""
    (tmp_path / "docs").mkdir()
    for name, text in (("bad", "fine"), ("good", "typed 38")):
        (tmp_path / "docs" / f"{name}.md").write_text(f"{FRONT}{text}\n", encoding="utf-8")
    for module in (records, library):
        monkeypatch.setattr(module, "ROOT", tmp_path)
        monkeypatch.setattr(module, "DOCS", tmp_path / "docs")
    checked = checking.article_problems

    def breaking(does):
        def article_problems(text, shown, results):
            if shown.endswith("bad.md"):
                does()
            return checked(text, shown, results)

        monkeypatch.setattr(checking, "article_problems", article_problems)
        return [tmp_path / "docs" / "bad.md", tmp_path / "docs" / "good.md"]

    return breaking


def recursing():
    return recursing()


def raising(error):
    def does():
        raise error

    return does


@pytest.mark.parametrize(
    ("does", "named"),
    [
        (recursing, "RecursionError"),
        (lambda: bytearray(1 << 60), "MemoryError"),
        (raising(OverflowError("x")), "OverflowError: x"),
        (raising(KeyError("kg")), "KeyError: 'kg'"),
        (raising(ExceptionGroup("x", [ValueError("y")])), "ExceptionGroup: x"),
        (raising(RuntimeError("a\nb" * 1000)), "RuntimeError: a"),
    ],
)
def test_an_error_is_a_problem_of_its_file_and_hides_no_other(does, named, pages):
    bad, good = map(str, checking.check(pages(does)))
    assert bad.startswith(f"docs/bad.md:1: this could not be checked ({named}")
    assert bad.endswith("please tell us")
    assert len(bad) < 300
    assert bad.isprintable()
    assert good.startswith("docs/good.md:8: ")


def busy():
    while True:
        try:
            sum(range(1000))
        except Exception:  # as code that swallows what it should not
            continue


def test_a_file_that_takes_too_long_is_named_and_hides_no_other(pages, monkeypatch):
    monkeypatch.setattr(checking, "SECONDS", 0.2)
    began = time.process_time()
    bad, good = map(str, checking.check(pages(busy)))
    assert time.process_time() - began < 2
    assert bad.startswith("docs/bad.md:1: this took longer than 0.2 seconds to check; write less")
    assert good.startswith("docs/good.md:8: ")


def test_what_could_not_be_checked_is_tried_again(pages, tmp_path):
    kept = store.Store(tmp_path / "kept")
    paths = pages(raising(OverflowError()))
    assert len(list(checking.check(paths, kept))) == 2
    paths = pages(lambda: None)
    (good,) = checking.check(paths, store.Store(tmp_path / "kept"))
    assert good.path == "docs/good.md"


def test_the_limit_ends_with_the_work():
    before = signal.getsignal(signal.SIGPROF)
    with within(0.05):
        pass
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGPROF) is before
    with pytest.raises(TooLong), within(0.05):
        busy()
    assert signal.getsignal(signal.SIGPROF) is before


def test_no_more_memory_is_given_than_stated():
    with pytest.raises(MemoryError), little_memory():
        bytearray(limits.MEMORY)
    assert len(bytearray(1000)) == 1000


@pytest.mark.parametrize("missing", ["SIGPROF", "setitimer"])
def test_where_there_are_no_limits_the_check_goes_on(missing, monkeypatch):
    monkeypatch.setattr(limits, "resource", None)
    monkeypatch.delattr(signal, missing)
    with little_memory(1), within(0.001):
        assert sum(range(100_000)) == 4_999_950_000
