"""Pagefind at work: what it is handed, what it gives, and what is said where it fails."""

import shutil

import pytest

from macros.finish import indexing
from macros.finish.indexing import Indexing
from macros.problem import Problem

PAGE = "<html lang=en><body><article data-pagefind-body><h1>Muscle</h1>{}</article></body></html>"
PIECE = 1000


def test_a_page_comes_with_its_words_and_without_what_is_left_out():
    text = "<p>burns at rest</p><table><tr><td>never</td></tr></table>"
    with Indexing(["table"], PIECE) as index:
        assert index.add("a/index.html", PAGE.format(text)) == 4
        paths = [path for path, _ in index.files()]
    assert len([path for path in paths if path.startswith("fragment/")]) == 1


def test_smaller_pieces_are_more():
    def pieces(size):
        with Indexing([], size) as index:
            index.add("a/index.html", PAGE.format(" ".join(f"w{each}" for each in range(2000))))
            return sum(path.startswith("index/") for path, _ in index.files())

    assert pieces(500) > pieces(1000) > pieces(10_000) == 1


def test_a_page_of_any_size_and_letter_is_taken():
    with Indexing([], PIECE) as index:
        assert index.add("a/index.html", PAGE.format("<p>größer, 大きい</p>" + " muscle" * 200_000))


def test_what_pagefind_refuses_is_said():
    with Indexing([], PIECE) as index, pytest.raises(Problem, match=r"could not be made: \w"):
        index._ask("AddFile", index_id=7, file_path="a/index.html", file_contents="")


def test_a_pagefind_that_ends_is_a_problem(monkeypatch):
    monkeypatch.setattr(indexing, "get_executable", lambda: shutil.which("false"))
    with pytest.raises(Problem, match="Pagefind ended"):
        Indexing([], PIECE)


def test_a_pagefind_that_is_missing_is_a_problem(monkeypatch):
    monkeypatch.setattr(indexing, "get_executable", lambda: None)
    with pytest.raises(Problem, match="not installed"):
        Indexing([], PIECE)


def test_none_is_left_running_after_its_block():
    with Indexing([], PIECE) as index:
        process = index._process
    assert process.poll() is not None
