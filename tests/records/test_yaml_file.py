"""What is wrong at the top of an article is said in words of people, all of it at once."""

import pytest

from macros.records import Article, yaml_file

KEYS = (
    "the keys are `title`, `description`, `checked`, `next_check`, `order`, `group`, `why`, `also`"
)


def said(text):
    with pytest.raises(ExceptionGroup) as caught:
        yaml_file.parse(Article, text, "x.md", first=2)
    found = sorted(caught.value.exceptions, key=lambda each: (each.line, each.sentence))
    return [str(each).removeprefix("x.md:") for each in found]


@pytest.mark.parametrize(
    ("title", "says"),
    [
        ("Nine reasons & one more", '`title` holds `&`; write "and"'),
        ("A probe/test", '`title` holds `/`; write "or" or "and"'),
        ("Best 7 moves", '`title` holds the number "7", and it has none; write it in words'),
        (">\n  Two\n  lines", "`title` holds a line break; write it on one line"),
        ("Why * it works", "`title` holds `*`; leave it out"),
        ("Fat @ work & play", "`title` holds `@` and `&`; leave it out, or write it in words"),
    ],
)
def test_names_the_sign_that_a_title_may_not_hold(title, says):
    (sentence,) = said(f"title: {title}\ndescription: D\n")
    assert sentence.startswith(f"2: {says}")


def test_keys_that_nobody_knows_are_one_message():
    text = "layout: post\ntitle: T\ndate: 2020-01-01 08:00:00 -0500\ndraft: true\ntags: [a]\n"
    assert said(text) == [
        "2: `description` is missing; add it (the answer, in a sentence or two)",
        f"2: `layout`, `date`, `draft` and `tags` are not keys we use; delete these lines; {KEYS}",
    ]
    assert said("title: T\ndescription: D\nlayout: x\n") == [
        f"4: `layout` is not a key we use; delete this line; {KEYS}"
    ]


def test_a_key_that_is_nearly_one_of_ours_is_asked_about():
    assert "3: `descripton` is not a key we use; did you mean `description`?" in said(
        "title: T\ndescripton: D\n"
    )


def test_what_one_key_holds_hides_nothing_of_the_others():
    found = said("title: yes\ndescription: A/B\nchecked: 2026-13-45\nlayout: x\n")
    assert [each.partition(":")[0] for each in found] == ["2", "3", "4", "5"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("title: Fat: a tale\n", '2: the text of `title` holds a sign that ends it; write title'),
        ("title: @home\n", '2: the text of `title` holds a sign that ends it; write title: "@'),
        ('title: "T\ndescription: D\n', "2: a quotation mark is open here; close it"),
        ("title: T\n\tdescription: D\n", "3: a tab stands before these words; write spaces"),
        ("title: T\n description: D\n", ": "),
        ("title: T\nwords\ndescription: D\n", ": this line cannot be read; begin each key"),
    ],
)  # fmt: skip
def test_speaks_no_word_of_the_parser(text, says):
    (sentence,) = said(text)
    assert says in sentence
    for word in ("YAML", "mapping", "token", "scalar", "block", "expected"):
        assert word not in sentence
