"""Records of what stands side by side: tables of facts, comparisons, paces, places, charts' words.

Each mistake is one sentence: what is wrong and what to write.
"""

import pytest

from macros import records
from macros.problem import Problem
from macros.records import yaml_file
from macros.records.kinds.words import blanks, filled


def problems(kind, name, old, new):
    """Return what is said of a record of the site with one thing changed."""
    text = (records.DOCS / "data" / kind / f"{name}.yml").read_text(encoding="utf-8")
    assert old in text
    with pytest.raises(ExceptionGroup) as caught:
        yaml_file.parse(records.KINDS[kind], text.replace(old, new, 1), "x.yml")
    return [str(each) for each in caught.value.exceptions]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("caption:", "captoin:", "x.yml:1: `captoin` is not a key we use; did you mean `caption`?"),
        ("caption:", "captoin:", "`caption` is missing; add it (what the table shows, as a phrase"),
        ("about soreness", "in 5 people", 'x.yml:1: "5" is typed by hand; put it in words'),
        ("about soreness", "about soreness.", "is a caption; leave its full stop out"),
        ("about soreness", "about {}", "`{` keeps a place, and nothing here fills one"),
        ("about soreness", "of it " * 19 + "all", "has more than 120 letters; write it shorter"),
        (
            "- soreness-eased-by-cool-down\n",
            "- soreness-eased-by-warm-up\n",
            "`soreness-eased-by-warm-up` stands twice",
        ),
        ("- soreness-eased-by-warm-up\n", "- 5\n", "`facts` should be text; put it in quotes"),
    ],
)
def test_says_what_is_wrong_with_a_table_of_facts(old, new, says):
    assert any(says in each for each in problems("tables", "soreness", old, new))


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        (
            "soreness-peak",
            "`facts` should be a list (ids of files in docs/data/facts, in order); beg",
        ),
        ("[soreness-peak]", "`facts` should hold at least 2 (ids of files in docs/data/facts"),
        (str([f"x-{each}" for each in range(61)]), "`facts` holds more than 60; write fewer"),
    ],
)
def test_a_table_of_facts_is_a_list_of_some_length(facts, says):
    with pytest.raises(ExceptionGroup) as caught:
        yaml_file.parse(records.FactTable, f"caption: What was measured\nfacts: {facts}\n", "x.yml")
    assert says in str(caught.value.exceptions[0])


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("heading: Women", "heding: Women", "x.yml:4: `heding` is not a key we use; did you mean"),
        ("columns:", "colums:", "x.yml:3: `colums` is not a key we use; did you mean `columns`?"),
        ("at rest?", "at rest", "should be a question that ends with its mark"),
        ("{height}", "170 cm", 'x.yml:1: "170" is typed by hand'),
        ("{height}", "{hight}", "`caption` has a place for `hight`, which nothing fills"),
        ("{height}", "{}", "`{}` is no place for a number; write {name} in small letters"),
        ("{height}", "{height.__class__}", "`{height.__class__}` is no place for a number"),
        ("height: 170 cm", "height: 170", "x.yml:12: `height` should be text; put it in quotes"),
        (
            "inputs: {sex: female}",
            "inputs: female",
            "x.yml:6: `inputs` should hold keys of its own",
        ),
        (
            "sex: female}",
            "sex: female}\n    facts: {sex: x}",
            "`sex` stands in `inputs` and in `fa",
        ),
        ("note: ", "leads: second\nnote: ", "`leads` should be 'first'"),
        ("of you.", "of you", "should be a whole sentence that ends with a full stop"),
    ],
)
def test_says_what_is_wrong_with_a_comparison(old, new, says):
    assert any(says in each for each in problems("comparisons", "resting-energy", old, new))


def test_a_comparison_has_rows_or_examples():
    text = "caption: Muscle at rest\ncolumns:\n  - heading: Muscle\n    equation: muscle-at-rest\n"
    with pytest.raises(ExceptionGroup) as caught:
        yaml_file.parse(records.Comparison, text, "x.yml")
    assert "`inputs` is missing; write a list, as weight: 50 kg, 60 kg" in str(
        caught.value.exceptions[0]
    )


@pytest.mark.parametrize(
    ("kind", "name", "old", "new", "says"),
    [
        (
            "paces",
            "super-slow",
            "up:",
            "upp:",
            "`up` is missing; add it (the id of the fact of the",
        ),
        ("paces", "super-slow", "order: 40", "order: 0", "`order` should be 1 or more"),
        ("paces", "super-slow", "order: 40", "order: 100", "`order` should be 99 or less"),
        ("paces", "super-slow", "Super Slow", "Super 10", '"10" is typed by hand'),
        (
            "body-places",
            "arms",
            "biceps",
            "bicep",
            "muscle `bicep` is not one we use; did you mean",
        ),
        (
            "body-places",
            "arms",
            "fat/",
            "fat",
            "write the page that says more, as spot-reduction/a",
        ),
        ("body-places", "arms", "when they lifted.", "by 3 percent.", '"3" is typed by hand'),
        ("body-places", "arms", "when they lifted.", "when they", "should be a whole sentence"),
        ("body-places", "arms", "checked: 2026", "checked: 2999", "is still to come"),
        ("charts", "flames", "{said}", "37.5", '"37.5" is typed by hand'),
        ("charts", "flames", "{said}", "{Said}", "`{Said}` is no place for a number"),
        ("charts", "flames", "at rest", "at rest.", "is a caption; leave its full stop out"),
        ("charts", "flames", "number.", "number", "should be a whole sentence"),
        ("charts", "flames", "at rest", "at rest " * 13, "`caption` has more than 120 letters"),
        ("charts", "flames", "headings:", "heads:", "`heads` is not a key we use; did you mean"),
    ],
)
def test_says_what_is_wrong_with_a_pace_a_place_and_the_words_of_a_chart(
    kind, name, old, new, says
):
    assert any(says in each for each in problems(kind, name, old, new))


def test_the_timer_begins_with_the_pace_of_the_national_institutes_of_health():
    assert next(iter(records.paces())) == "national-institutes-of-health"


def test_a_number_stands_where_its_name_does():
    assert blanks("from {least} to {the-most}") == ["least", "the-most"]
    assert filled("from {least} to {the-most}", {"least": "{the-most}", "the-most": "9"}) == (
        "from {the-most} to 9"
    )


def test_a_number_that_nobody_gives_is_answered_with_the_nearest():
    with pytest.raises(Problem, match="nothing fills the place of `lest`; did you mean `least`"):
        filled("from {lest}", {"least": "1"})
    with pytest.raises(Problem, match="there are least"):
        filled("from {most-of-all}", {"least": "1"})
