"""What the desk says of a text is what the check says of the file that it would be."""

import json

import pytest

from macros import records
from macros.desk.answer import CALLS, answer
from macros.guard.check import check
from macros.parts import printed

PATH = "docs/slow-training/at-the-desk.md"
FRONT = "---\ntitle: At the desk\ndescription: What this is about.\n---\n\n# At the desk\n\n"


@pytest.fixture(autouse=True)
def away_from_ours(copy_of_docs, take_for_ours):
    """Write into a copy: other tests read our own files meanwhile."""
    take_for_ours(copy_of_docs)


def said(text, path=PATH):
    return json.loads(answer(text, path))["problems"]


def test_names_the_line_and_what_to_write():
    (problem,) = said(FRONT + "It lasts 38 hours.\n")
    assert problem["line"] == 8
    assert problem["says"].startswith('"38" is typed by hand; ')


def test_says_nothing_of_a_good_text():
    assert said(FRONT + "Muscle uses {{ fact('muscle-at-rest-rate') }}.\n") == []


def test_mends_what_has_one_answer_and_says_what_it_did():
    done = json.loads(CALLS["mend"]("---\ntitle: A & b\n---\n\n• One color\n", PATH))
    assert done["text"] == "---\ntitle: A and b\n---\n\n- One color\n"
    assert "made bullets of a word processor items of a list" in done["said"]


def test_leaves_nothing_behind():
    before = sorted(records.DOCS.rglob("*"))
    said("x", "docs/a-new-section/deep/x.md")
    said("x")
    assert sorted(records.DOCS.rglob("*")) == before


def test_gives_an_article_back_that_stands_there_already():
    path = next(records.DOCS.glob("slow-training/*.md"))
    before = path.read_bytes()
    assert said("x", path.relative_to(records.ROOT).as_posix())
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("chart", "told"),
    [("flames", []), ("flame", ["no chart `flame`; did you mean `flames`?"])],
)
def test_what_cannot_be_drawn_here_is_judged_by_what_it_is_given(chart, told, monkeypatch):
    def missing(_):
        raise ModuleNotFoundError("no altair", name="altair")

    monkeypatch.setattr("macros.parts.chart.chart.drawn", missing)
    printed.of_records.cache_clear()
    assert [each["says"] for each in said(f'{FRONT}{{{{ chart("{chart}") }}}}\n')] == told


@pytest.mark.parametrize("name", ["macros", "sqlalchemy"])
def test_a_library_that_should_be_here_and_is_not_is_told(name, monkeypatch):
    def missing(_):
        raise ModuleNotFoundError(f"no {name}", name=name)

    monkeypatch.setattr("macros.guard.check.printed", lambda *_: missing(name))
    text = FRONT + "{{ fact('muscle-at-rest-rate') }}\n"
    path = records.ROOT / PATH
    path.write_text(text, encoding="utf-8")
    try:
        (problem,) = check([path], drawing=False)
    finally:
        path.unlink()
    assert "could not be checked" in problem.sentence
