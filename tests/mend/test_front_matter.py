"""The front matter of Jekyll, Hugo and word processors becomes ours, and nothing is made up."""

import re

import pytest

from macros.mend.front_matter import front_matter
from macros.records import plain_yaml

BODY = "\n# A small probe\n\nText.\n"
GOOD = "---\ntitle: A small probe\ndescription: A probe.\n---\n" + BODY


def mended(text):
    done = front_matter(text)
    assert front_matter(done.text).text == done.text
    return done


def head(*lines):
    """Return what becomes of these lines between two rows of hyphens."""
    text = "\n".join(["---", *lines, "---", ""])
    return mended(text).text.removeprefix("---\n").removesuffix("\n---\n").split("\n")


def test_what_is_well_stays():
    assert mended(GOOD).text == GOOD
    assert mended(GOOD).said == []


@pytest.mark.parametrize("rule", ["--- ", "----", "—", "–-", "---\t", "–––", "‐‐‐", "--"], ids=repr)
def test_rows_of_hyphens_are_three_hyphens_however_they_are_drawn(rule):
    assert mended(GOOD.replace("---\n", f"{rule}\n")).text == GOOD
    assert mended(GOOD.replace("---\n" + BODY, f"{rule}\n" + BODY)).text == GOOD


@pytest.mark.parametrize(
    "text",
    [
        "\n\n" + GOOD,
        GOOD.replace("---\n" + BODY, "...\n" + BODY),
        GOOD.replace("---\n" + BODY, BODY),
        GOOD.removeprefix("---\n"),
        GOOD.replace("title: A", "Title:   A"),
        GOOD.replace("title: A", "title:A"),
        "---\ndescription: A probe.\ntitle: A small probe\n---\n" + BODY,
    ],
    ids=[
        "empty lines before", "three dots", "no row behind", "no row before", "a capital",
        "no space", "another order",
    ],
)  # fmt: skip
def test_front_matter_is_found_and_put_in_order(text):
    done = mended(text)
    assert done.text == GOOD
    assert done.said


def test_keys_of_others_go_and_are_named():
    done = mended(
        "---\nlayout: post\ntitle: A small probe\ndate: 2020-01-01 08:00:00 -0500\ndraft: true\n"
        "tags:\n  - a\n- b\nauthor:\n  name: x\n# a remark\n---\nText.\n"
    )
    assert done.text == "---\ntitle: A small probe\n---\nText.\n"
    assert done.said == [
        "dropped the remark `# a remark` from the front matter",
        "dropped `layout`, `date`, `draft`, `tags`, `author`, which this site does not use",
    ]


def test_the_day_of_a_post_is_not_the_day_of_a_check():
    assert "checked" not in mended("---\ntitle: A\ndate: 2026-11-24\n---\n").text


def test_hugo_writes_with_plus_signs():
    done = mended(
        '+++\ntitle = "Why: run"\ndate = 2020-01-01\ntags = ["a"]\n'
        'description = "Fun."\n+++\nText\n'
    )
    assert done.text == '---\ntitle: "Why: run"\ndescription: Fun.\n---\nText\n'
    assert "dropped `date`, `tags`, which this site does not use" in done.said
    torn = "+++\ntitle = [\n+++\nText\n"
    assert mended(torn).text == torn


@pytest.mark.parametrize(
    "written",
    ['"2026-11-24"', "'2026-11-24'", "2026/11/24", "2026-11-24 10:00:00", "November 24, 2026",
     "24 Nov 2026"],
)  # fmt: skip
def test_a_day_is_a_day(written):
    assert head("title: A", f"checked: {written}") == ["title: A", "checked: 2026-11-24"]


@pytest.mark.parametrize("written", ["11/24/2026", "3.4.2026", "2026-13-41", "soon", '""'])
def test_what_may_be_another_day_stays(written):
    assert head("title: A", f"checked: {written}") == ["title: A", f"checked: {written}"]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Nine reasons & one more", "Nine reasons and one more"),
        ("Nine reasons &amp; one more", "Nine reasons and one more"),
        ("Strength&cardio", "Strength and cardio"),
        ("Strength/cardio", "Strength or cardio"),
        ("Strength and/or cardio", "Strength or cardio"),
        ("**Why** *lift*?", "Why lift?"),
        ('Why "tone" is muscle', "Why “tone” is muscle"),
        ("Why ‘tone’ isn’t fat", "Why “tone” isn’t fat"),
        ("Wait…", "Wait..."),
        ("'It''s plain'", "It's plain"),
        ("Cardio: is it best", '"Cardio: is it best"'),
        ('"A" is first', "“A” is first"),
        ("Yes", '"Yes"'),
        (">\n  Two\n  lines", "Two lines"),
        ("|\n  Two\n  lines", "Two lines"),
    ],
)
def test_a_title_is_plain_words(written, title):
    found = head(*f"title: {written}".split("\n"))
    assert found in ([f"title: {title}"], [f"title: {written}"])
    assert plain_yaml.load(found[0])[0]["title"] == title.strip('"')


@pytest.mark.parametrize(
    "title", ["24/7 at work", "his/her/their", "w/ weights", "Q&A", "AT&T", "5% more", "a/b", "C#"]
)
def test_a_sign_with_more_than_one_meaning_stays_and_is_named(title):
    done = mended(f"---\ntitle: {title}\n---\n")
    assert done.text == f"---\ntitle: {title}\n---\n"
    sign = next(each for each in title if not (each.isalnum() or each == " "))
    assert f"`{sign}`" in done.left[0]


def test_two_keys_that_differ_both_stay_for_nobody_knows_which_is_right():
    text = "---\ntitle: A\ntitle: B\nlayout: x\n---\n"
    assert mended(text).text == "---\ntitle: A\ntitle: B\n---\n"
    assert mended("---\ntitle: A\ntitle: 'A'\n---\n").text == "---\ntitle: A\n---\n"


def test_a_heading_gives_the_title_where_there_is_none():
    for text in (BODY, "---\nlayout: post\ndescription: A probe.\n---\n" + BODY):
        done = mended(text)
        assert done.text.startswith("---\ntitle: A small probe\n")
        assert "made the heading the `title`" in done.said
        assert done.text.endswith(BODY)
    assert "title: A small probe\n" in mended("# A **small** [probe](x.md) { #a }\n").text
    assert "title: A small probe\n" in mended("A small probe\n=====\n").text


@pytest.mark.parametrize("heading", ["# In 2019", "# " + "a" * 81, "# ?", "## Below", "Text."])
def test_no_title_is_made_up(heading):
    text = f"{heading}\n\nText.\n"
    assert mended(text).text == text


def test_no_description_is_made_up_but_a_summary_is_one():
    assert "description" not in mended("---\ntitle: A\n---\n\nThe first words.\n").text
    assert head("title: A", "summary: What I found.") == [
        "title: A", "description: What I found.",
    ]  # fmt: skip
    assert head("title: A", "excerpt: B", "description: C") == ["title: A", "description: C"]


@pytest.mark.parametrize(
    "text",
    [
        "Note: this is text.\n\n---\n\nMore.\n",
        "---\n\nText between two lines.\n\n---\n",
        "---\nA line: of text\nand more\n",
        "# 5 ways\n---\n",
        "---\ntitle: A\na line that is no key\ndescription: B\n---\n\n# A\n",
        "",
        "\n",
        "---\n---\n",
    ],
)
def test_text_is_not_taken_for_front_matter(text):
    assert mended(text).text == text


def test_text_below_front_matter_that_nothing_closes_stays():
    done = mended("---\ntitle: A\ntags: [x]\n\nNote: this is text.\n\n# Heading\n")
    assert done.text == "---\ntitle: A\n---\n\nNote: this is text.\n\n# Heading\n"


@pytest.mark.parametrize(
    "value", ["{{ x }}", "&a [*a]", "!!python/object:x", "[[[[[[[[[", "{a: {b: c}}"]
)
def test_no_value_is_more_than_text(value):
    done = mended(f"---\ntitle: {value}\n---\n")
    assert re.fullmatch(r'---\ntitle: (.*|"[^"\\\n]*")\n---\n', done.text)
    assert isinstance(plain_yaml.load(done.text[4:-4])[0]["title"], str)


@pytest.mark.parametrize(
    "written",
    [
        ["also: BMR, basal  metabolic rate,bmr,"],
        ["also:", "  - BMR", "  - basal metabolic rate", "  - bmr"],
        ["Also: [BMR, basal metabolic rate, BMR]"],
    ],
    ids=["a text", "a word twice", "a capital"],
)
def test_other_words_are_a_list_of_each_once(written):
    names = "also: [BMR, basal metabolic rate]"
    assert head("title: A", *written) == ["title: A", names]


def test_a_good_list_of_other_words_stays_as_it_is_written():
    for written in (["also: [BMR, metabolic rate]"], ["also:", "  - BMR", "  - metabolic rate"]):
        assert head("title: A", *written) == ["title: A", *written]


def test_other_words_that_are_no_words_stay_for_nobody_knows_which_they_are():
    assert head("title: A", "also: [no, yes]") == ["title: A", "also: [no, yes]"]
