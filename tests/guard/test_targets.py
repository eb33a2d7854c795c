"""What an article names is there, and the article is where readers find it."""

import pytest

from macros.guard.as_people_write import read
from macros.guard.check import check
from macros.guard.headings import heading_ids
from macros.guard.targets import target_problems
from tests.limits import limited

FRONT = "---\ntitle: {0}\ndescription: A plain answer.\n---\n\n"
PAGE = FRONT + "# {0}\n\nWords.\n\n## What is *near*?\n\nWords.\n\n## What is near?\n\nWords.\n"


@pytest.fixture
def docs(tmp_path, take_for_ours):
    docs = take_for_ours(tmp_path)
    for name in ("index", "training/index", "training/squats", "food/index", "food/protein"):
        path = docs / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE.format("A page"), encoding="utf-8")
    (docs / "training" / "squat.png").write_bytes(b"")
    (docs / "data" / "facts").mkdir(parents=True)
    (docs / "data" / "facts" / "x.yml").write_text("x", encoding="utf-8")
    return docs


def said(docs, body, name="training/probe.md"):
    path = docs / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(FRONT.format("A probe") + body, encoding="utf-8")
    return [(each.line, each.sentence) for each in target_problems(path)]


@pytest.mark.parametrize(
    ("link", "says"),
    [
        ("[a](no-such-page.md)", "no page `no-such-page.md`"),
        ("[a](squat.md)", "did you mean `squats.md`?"),
        ("[a](protein.md)", "did you mean `../food/protein.md`?"),
        ("[a](squats)", "write `squats.md`"),
        ("[a](squats/)", "write `squats.md`"),
        ("[a](squats.html)", "write `squats.md`"),
        ("[a](../food/)", "write `../food/index.md`"),
        ("[a](../food)", "write `../food/index.md`"),
        ("[a](www.example.com)", "write https://www.example.com"),
        ("[a](example.com/page)", "write https://example.com/page"),
        ("[a](me@example.com)", "write mailto:me@example.com"),
        ("[a](../../mkdocs.yml)", "no page `../../mkdocs.yml`"),
        ("[a](squats.md#nowhere)", "no heading of `squats.md` gives `#nowhere`"),
        ("[a](squats.md#what-is-neer)", "did you mean `#what-is-near`?"),
        ("[a](#nowhere)", "no heading of this page gives `#nowhere`"),
        ("[a](squats%2Emd#nowhere)", "no page `squats%2Emd`"),
        ("[a](squats&#46;md)", "no page `squats&`"),
        ("[a](squats.md?x#nowhere)", "no page `squats.md?x`"),
        ("[a]: no-such-page.md", "no page `no-such-page.md`"),
        ("[a]: squats.md#nowhere", "gives `#nowhere`"),
        ("![A person who squats](squats.png)", "did you mean `squat.png`?"),
        ("![A person who runs](runner.jpg)", "put it beside the article, and send both"),
    ],
)
def test_says_what_is_not_there_and_what_is_near(docs, link, says):
    ((line, sentence),) = said(docs, f"# A probe\n\n{link}\n")
    assert says in sentence
    assert line == 8


@pytest.mark.parametrize(
    "link",
    [
        "[a](squats.md)",
        "[a](../food/protein.md#what-is-near)",
        "[a](squats.md#what-is-near_1)",
        "[a](squats.md#a-page)",
        "[a](index.md)",
        "[a](../index.md)",
        "[a](#below)\n\n## Below it { #below }",
        "[a](#a-probe)",
        "[a](../data/facts/x.yml)",
        "[a](https://example.org/no-such-page.md#nowhere)",
        "[a](mailto:me@example.com)",
        "`[a](no-such-page.md)`",
        "```\n[a](no-such-page.md)\n```",
        "![A person who squats](squat.png)",
    ],
)
def test_lets_be_what_is_there(docs, link):
    assert said(docs, f"{link}\n") == []


def test_a_thousand_names_of_nothing_are_told_soon(docs):
    for number in range(500):
        (docs / "food" / f"page-{number}.md").write_text("x", encoding="utf-8")
    with limited(5):
        found = said(docs, "".join(f"[a](pagge-{number}.md)\n" for number in range(900)))
    assert len(found) == 900
    assert "did you mean" in found[0][1]


def test_the_heading_that_the_title_makes_is_a_place_too(docs):
    (docs / "food" / "plain.md").write_text(FRONT.format("Of its own") + "Words.\n")
    assert said(docs, "[a](../food/plain.md#of-its-own)") == []


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("probe.md", "put it into the folder of one: food, training"),
        ("trainin/probe.md", "did you mean `training`?"),
        ("sleep/probe.md", "the sections are food, training"),
    ],
)
def test_an_article_lies_in_a_section(docs, name, says):
    ((line, sentence),) = said(docs, "Words.\n", name)
    assert line == 1
    assert says in sentence


def test_a_page_that_opens_a_section_is_one(docs):
    assert said(docs, "Words.\n", "sleep/index.md") == []
    assert said(docs, "Words.\n", "sleep/probe.md") == []


def test_ids_are_those_that_engines_give():
    body = "# A\n\n## A\n\n## B { #a_2 }\n\n## A\n\n```\n## Code\n```\n\n## A_2\n\nText\n---\n"
    assert heading_ids(read(body)) == ["a", "a_1", "a_2", "a_3", "a_4", "text"]


def checked(docs, body):
    path = docs / "training" / "probe.md"
    path.write_text(FRONT.format("A probe") + body, encoding="utf-8")
    return [(each.line, each.sentence.partition(";")[0]) for each in check([path])]


def test_an_article_says_something_under_one_heading(docs):
    empty = (4, "this article says nothing yet")
    assert checked(docs, "") == [empty]
    assert checked(docs, "\n \n") == [empty]
    one = "a page has one heading with a single `#`"
    assert checked(docs, "# A\n\nWords.\n\n# B\n\nWords.\n\n# C\n\nWords.\n") == [
        (10, one),
        (14, one),
    ]
    assert checked(docs, "# A\n\n```\n# B\n```\n") == []
    assert checked(docs, "Words.\n\n##\n\nWords.\n") == [(8, "this heading has no words")]


def of_group(docs, group, opener="training/index.md"):
    calls = [f'{{{{ articles("training", group="{each}") }}}}' for each in ("first", "others")]
    lists = "\n" + "\n\n".join(calls) + "\n"
    (docs / opener).write_text(PAGE.format("A page") + lists, encoding="utf-8")
    path = docs / "training" / "probe.md"
    front = FRONT.format("A probe").replace("answer.\n", f"answer.\n{group}\n")
    path.write_text(front + "# A probe\n", encoding="utf-8")
    return [(each.line, each.sentence) for each in target_problems(path)]


def test_names_the_groups_that_the_page_of_a_section_lists(docs):
    assert of_group(docs, "group: first") == []
    none = "the page of this section has no group"
    assert of_group(docs, "group: frist") == [(4, f"{none} `frist`; did you mean `first`?")]
    write = "write one of first, or leave it out"
    assert of_group(docs, "group: places") == [(4, f"{none} `places`; {write}")]


def test_a_section_without_groups_has_none_to_say(docs):
    said = of_group(docs, "group: places", opener="food/index.md")
    assert said == [(4, "the page of this section has no group `places`; leave it out")]
