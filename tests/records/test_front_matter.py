"""Front matter is read once: as the engines split it, and as nobody could read it otherwise."""

import re

import mkdocs.utils.meta
import properdocs.utils.meta
import pytest

from macros import records
from macros.problem import Problem, problems_in
from macros.records import library

GOOD = "---\ntitle: A title\ndescription: An answer.\n---\n\n# A title\n"


@pytest.fixture
def said(tmp_path, monkeypatch):
    for module in (records, library):
        monkeypatch.setattr(module, "ROOT", tmp_path)
        monkeypatch.setattr(module, "DOCS", tmp_path)

    def read(text):
        path = tmp_path / "x.md"
        path.write_bytes(text.encode())
        try:
            records.front_matter(path)
        except (Problem, ExceptionGroup) as error:
            return [(each.line, each.sentence) for each in problems_in(error)]
        return []

    return read


@pytest.mark.parametrize("engine", [mkdocs.utils.meta, properdocs.utils.meta])
def test_the_expression_is_that_of_the_engines(engine):
    ours = library.FRONT_MATTER.pattern.removeprefix("(?:\ufeff)?")
    assert engine.YAML_RE.pattern.removeprefix("^") == re.sub(
        r"\((\\\.\{3\}\|-\{3\})\)", r"(?:\1)", ours
    )
    assert engine.YAML_RE.flags == library.FRONT_MATTER.flags


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("answer.\n---", "answer.\n...", 4),
        ("answer.\n---", "answer.\n... \n# Smuggled\n---", 4),
        ("answer.\n---", "answer.\n--- \n\nSmuggled: on\n---", 4),
        ("---\ntitle", "---- \ntitle", 1),
        ("title: A", "# a remark\ntitle: A", 2),
        ("A title\nd", "A title # a remark\nd", 2),
        ("A title\nd", 'A "title" # a remark\nd', 2),
        (GOOD, "title: A title\ndescription: An answer.\n\n# A title\n", 1),  # MultiMarkdown's
        ("---\ntitle", "\n---\ntitle", 1),
        ("---\ntitle", "----\ntitle", 1),
        ("A title\nd", "...\nd", 2),
        ("A title\nd", '" "\nd', 2),
        ("A title\nd", '"\\u3164\\u3164"\nd', 2),
        ("A title\nd", "A title of 八\nd", 2),
    ],
)
def test_refuses_what_two_readers_see_differently(said, before, after, line):
    assert said(GOOD) == []
    assert [each for each, _ in said(GOOD.replace(before, after, 1))] == [line]


def test_line_ends_of_windows_are_no_matter(said):
    assert said(GOOD.replace("\n", "\r\n")) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("answer.\n---", "answer.\n--- "),
        ("answer.\n---", "answer.\n---\t"),
        ("---\ntitle", "--- \ntitle"),
        ("---\ntitle", "\ufeff---\ntitle"),
        ("\n", "\r\n"),
        ("answer.\n---", 'answer.\nchecked: "2026-11-23"\n---'),
        ("answer.\n---", "answer.\nchecked: '2026-11-23'\n---"),
    ],
)
def test_reads_what_people_write(said, before, after):
    assert said(GOOD.replace(before, after)) == []


def test_a_day_in_quotes_is_that_day(tmp_path, monkeypatch):
    monkeypatch.setattr(library, "ROOT", tmp_path)
    path = tmp_path / "x.md"
    for day in ("2026-11-23", '"2026-11-23"'):
        path.write_text(GOOD.replace("answer.\n", f"answer.\nchecked: {day}\n"), encoding="utf-8")
        assert str(records.front_matter(path).checked) == "2026-11-23"


@pytest.mark.parametrize("day", ["23 November", "2026-02-30", "2026-11-23T08:00:00", "soon"])
def test_no_other_text_in_quotes_is_a_day(said, day):
    assert said(GOOD.replace("answer.\n", f'answer.\nchecked: "{day}"\n'))


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("order: first", "`order` should be a whole number"),
        ('order: "20"', "`order` should be a whole number"),
        ("order: 0", "`order` should be 1 or more (where it stands in its section, such as 20)"),
        ("order: 1000", "`order` should be 999 or less (where it stands in its section"),
        ("group: The Places", "`group` holds a sign that it may not hold; write the heading"),
        ("why: Because of 3 trials", '`why` holds the number "3", and it has none'),
        (f"why: {'long ' * 30}", "`why` has more than 120 letters; write it shorter"),
    ],
)
def test_says_what_order_group_and_why_may_hold(said, key, says):
    ((line, sentence),) = said(GOOD.replace("answer.\n", f"answer.\n{key}\n"))
    assert line == 4
    assert sentence.startswith(says)


@pytest.mark.parametrize(
    ("also", "words"),
    [
        ("BMR", "`also` should be a list"),
        ("[BMR, bmr]", "“bmr” stands there twice; leave one out"),
        ("[zone 2]", "letters only"),
        ('["BMR, TDEE"]', "letters only"),
        ('[""]', "letters only"),
        (f"[{'x' * 41}]", "more than 40 letters; write it shorter"),
        (f"[{', '.join('abcdefghijklm')}]", "more than 12; write fewer"),
    ],
)
def test_other_words_are_a_few_short_ones_each_once(said, also, words):
    ((line, sentence),) = said(GOOD.replace("answer.\n", f"answer.\nalso: {also}\n"))
    assert line == 4
    assert words in sentence


def test_other_words_may_be_several_of_any_language(said):
    assert (
        said(GOOD.replace("answer.\n", "answer.\nalso: [“love handles”, Bauchspeck, low-carb]\n"))
        == []
    )
