"""An article mended: nothing that was well is touched, and mending twice changes nothing more."""

import os
import shutil

import pytest
from hypothesis import HealthCheck, given, settings

from macros.guard.check import check
from macros.guard.macro_calls import LONGEST
from macros.mend import mended
from macros.records import DOCS
from tests import corpus
from tests.guard.pieces import articles
from tests.limits import limited, tries
from tests.mend.pieces import SENT, complete, trainers_articles, with_numbers

many = settings(max_examples=tries(200), derandomize=True, suppress_health_check=list(HealthCheck))


@pytest.fixture
def article(tmp_path, take_for_ours):
    """Return the problems of a text as an article beside all of our records."""
    shutil.copytree(DOCS / "data", tmp_path / "docs" / "data", copy_function=os.link)
    path = take_for_ours(tmp_path) / "slow-training" / "mended.md"
    path.parent.mkdir()

    def problems(text):
        path.write_bytes(text.encode())
        return [str(each) for each in check([path])]

    return problems


@pytest.mark.parametrize(
    "path", sorted(DOCS.rglob("*.md")), ids=lambda path: path.relative_to(DOCS).as_posix()
)
def test_what_is_published_stays_as_it_is(path):
    text = path.read_text(encoding="utf-8")
    done = mended(text)
    assert (done.text, done.said, done.left) == (text, [], [])


WELCOME = [each for each in corpus.welcome() if each.path.endswith(".md")]
WRITTEN_ANEW = {
    "article-with-a-mark-before-its-text",
    "article-with-a-space-after-its-front-matter",
    "article-with-bullets-of-a-word-processor",
    "article-with-lists-as-people-write-them",
}
"""What the site reads as it is, and a mend writes in the form of all others."""


@pytest.mark.parametrize("welcome", WELCOME, ids=lambda each: each.name)
def test_what_is_welcome_stays_as_it_is_but_for_line_ends(welcome, article):
    text, done = welcome.body.decode(), mended(welcome.body.decode())
    assert (done.text != text.replace("\r\n", "\n")) == (welcome.name in WRITTEN_ANEW)
    assert article(done.text) == article(text)


HOSTILE = [each for each in corpus.contributions() if each.path.endswith(".md")]


def test_mending_ends_soon_whatever_the_text_and_twice_is_once():
    for each in HOSTILE:
        text = each.body.decode("utf-8", "replace")
        with limited(5):
            once = mended(text).text
        assert mended(once).text == once, each.name


@many
@given(articles)
def test_twice_is_once_for_texts_that_nobody_would_write(text):
    once = mended(text).text
    assert mended(once).text == once


@many
@given(trainers_articles)
def test_twice_is_once_for_texts_that_trainers_write(text):
    once = mended(text)
    twice = mended(once.text)
    assert twice.text == once.text
    assert twice.said == []


@many
@given(with_numbers)
def test_a_number_is_never_touched(text):
    def numbers(words):
        return [each for each in words if each.isnumeric()]

    assert numbers(mended(text).text) == numbers(text)


def test_a_mended_article_has_no_more_problems(article):
    @many
    @given(complete)
    def no_more(text):
        done = mended(text)
        if done.text != text:
            before, after = article(text), article(done.text)
            assert len(after) <= len(before), (before, after)

    no_more()


@pytest.mark.parametrize("text", SENT.values(), ids=SENT)
def test_what_other_programs_write_passes_once_it_is_mended(article, text):
    assert article(text) != []
    assert article(mended(text).text) == []


def test_what_changes_is_said():
    text = "---\ntitle: A\ndescription: B\ntags: [x]\n---\n\nThe colour.\n"
    done = mended(text)
    assert done.text == "---\ntitle: A\ndescription: B\n---\n\nThe color.\n"
    assert done.said == [
        "dropped `tags`, which this site does not use",
        "put the spelling right: colour → color",
    ]


def test_what_is_longer_than_an_article_may_be_stays_as_it_is():
    text = "colour " * (LONGEST // 7 + 1)
    assert mended(text).text == text


def test_no_article_keeps_it_busy():
    for piece in ("“", '"', "`", "```\n", "{{", "[a](", "](", " ", "\t#", "a.", "a@", "<", "• ",
                  "> ", "#", "-\n", "—\n", "a: b\n", "-", "'", "http://", "**", "\u2009", "&", "a/",
                  "title: ", "\n", "=\n", "x\n=\n"):  # fmt: skip
        for around in ("{}", "---\ntitle: {}\n---\n", "---\ntitle: a\n---\n# {}\n"):
            text = around.format(piece * (LONGEST // len(piece) // 3))
            with limited(3):
                mended(text)
