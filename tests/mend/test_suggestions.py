"""Suggestions: what is mended, by its lines, as data that is bounded."""

import json
from itertools import pairwise

from hypothesis import given

from macros.__main__ import main
from macros.mend import STEPS, mended
from macros.mend.suggestions import LONGEST, MOST, TALLEST, suggestions
from tests.mend.pieces import trainers_articles
from tests.mend.test_mended import many
from tests.mend.test_tree import BAD, docs, put  # noqa: F401  docs is a fixture

TEXT = (
    "---\ntitle: A & b\ndescription: C.\ntags: [x]\n---\n\n# A and b\n\nThe colour.\n\n#### Deep\n"
)


def test_each_change_names_its_lines_what_stands_there_and_its_kinds():
    title, tags, spelling, heading = suggestions(TEXT)
    assert title == {
        "first": 2, "last": 2, "was": ["title: A & b"], "lines": ["title: A and b"],
        "kinds": ["front matter"],
    }  # fmt: skip
    assert (tags["first"], tags["lines"]) == (4, [])
    assert (spelling["was"], spelling["kinds"]) == (["The colour."], ["spelling"])
    assert (heading["first"], heading["lines"]) == (11, ["## Deep"])


def test_what_only_comes_in_stands_with_a_line_beside_it():
    (first,) = suggestions("# A\n\nText.\n")
    assert (first["first"], first["last"], first["was"]) == (1, 1, ["# A"])
    assert first["lines"] == ["---", "title: A", "---", "# A"]


@many
@given(trainers_articles)
def test_all_taken_together_they_make_the_mended_text(text):
    lines = [each.removesuffix("\r") for each in text.removesuffix("\n").split("\n")]
    found = suggestions(text)
    for each in reversed(found):
        assert 1 <= each["first"] <= each["last"]
        assert lines[each["first"] - 1 : each["last"]] == each["was"] != each["lines"]
        assert len(each["lines"]) <= TALLEST
        assert set(each["kinds"]) <= STEPS.keys()
        lines[each["first"] - 1 : each["last"]] = each["lines"]
    assert lines == mended(text).text.removesuffix("\n").split("\n")
    places = [(each["first"], each["last"]) for each in found]
    assert all(one[1] < other[0] for one, other in pairwise(places))


def test_what_is_too_much_at_once_is_left_out():
    assert suggestions("colour\n" * (TALLEST + 1)) == []
    assert suggestions("colour " * (LONGEST // 6) + "\n") == []
    assert suggestions("a\n" * 2_000 + "colour\n") == []


def test_they_are_printed_as_json_and_nothing_is_written(docs, capsys):  # noqa: F811
    path = put(docs / "slow-training" / "a.md")
    put(docs / "slow-training" / "b.md", b"\xff")
    put(docs / "slow-training" / "Not a name.md")
    (docs / "slow-training" / "c.md").symlink_to(path)
    assert main(["mend", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {each["path"] for each in found} == {"docs/slow-training/a.md"}
    assert len(found) == 3
    assert path.read_text() == BAD


def test_they_are_a_hundred_at_most(docs, capsys):  # noqa: F811
    for number in range(MOST):
        put(docs / "slow-training" / f"a-{number}.md")
    main(["mend", "--json"])
    assert len(json.loads(capsys.readouterr().out)) == MOST
