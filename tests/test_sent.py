"""What trainers send is accepted as it is, mended, or answered with the words to write."""

import pytest

from macros.guard.check import check
from macros.mend import mended
from tests.conftest import ROOT

SENT = ROOT / "tests" / "articles" / "sent"
ACCEPTED = {
    "bare-address",
    "bullets-of-word",
    "no-heading-title-only-in-front-matter",
    "numbered-list",
    "numbered-list-without-empty-line",
    "space-after-the-closing-hyphens",
}
"""What the site reads as GitHub does."""

MENDED = {
    "bullets-of-word": "- Lift slowly",
    "front-matter-of-jekyll": "---\ntitle: A small probe\n---\n",
    "sign-not-named": "title: Nine reasons and one more\ndescription: A probe or test.\n",
    "space-after-the-closing-hyphens": "A probe.\n---\n",
}
"""What has one answer, with what is written in its place."""

ANSWERED = {
    "broken-links-pass-the-check": [
        "8: `www.example.com` is no page of this site; write https://www.example.com",
        "8: no heading of this page gives `#nowhere`",
        "8: no page `no-such-page.md`",
        "10: no picture `squat.jpg` is there; put it beside the article",
    ],
    "empty-file": ["1: an article begins with its front matter; write `---`"],
    "emoji-with-PYTHONIOENCODING-cp1252": ['8: "💯" is typed by hand; write plain words'],
    "footnote": ["8: `[^a]` is a footnote, and a page has none; name the source in its place with"],
    "front-matter-of-jekyll": [
        "2: `description` is missing; add it",
        "2: `layout`, `date`, `comments`, `draft` and `tags` are not keys we use; delete these",
    ],
    "front-matter-only": ["4: this article says nothing yet; write it below the second `---`"],
    "literal-takes-any-measurement": ["8: `literal` is for names with a digit alone"],
    "replacement-breaks-the-sentence": [
        '8: "do not want you to know": it sells distrust in place of evidence; write the sentence',
        '8: "suffer from": it tells people how they feel; write the sentence anew',
    ],
    "sign-not-named": ['2: `title` holds `&`; write "and"', "3: `description` holds `/`; write"],
    "video-embed": ["8: `<iframe` is raw HTML; a page shows no video; write [words](https://youtu"],
}
"""What only its writer knows, with how each answer begins."""


def said(text, take_for_ours, copy_of_docs):
    path = take_for_ours(copy_of_docs) / "slow-training" / "sent.md"
    path.write_bytes(text)
    return [str(each).removeprefix("docs/slow-training/sent.md:") for each in check([path])]


@pytest.mark.parametrize("name", sorted(ACCEPTED | ANSWERED.keys()))
def test_is_accepted_or_answered_with_what_to_write(name, take_for_ours, copy_of_docs):
    found = said((SENT / f"{name}.md").read_bytes(), take_for_ours, copy_of_docs)
    begins = ANSWERED.get(name, [])
    assert len(found) == len(begins), found
    assert [
        one for one, begin in zip(found, begins, strict=True) if not one.startswith(begin)
    ] == []


@pytest.mark.parametrize("name", MENDED)
def test_what_has_one_answer_is_mended(name, take_for_ours, copy_of_docs):
    text = (SENT / f"{name}.md").read_bytes()
    done = mended(text.decode())
    assert MENDED[name] in done.text
    after = said(done.text.encode(), take_for_ours, copy_of_docs)
    assert len(after) <= len(ANSWERED.get(name, [])) - (name in ANSWERED)


def test_each_file_says_what_becomes_of_it():
    names = {path.stem for path in SENT.glob("*.md")}
    assert names == ACCEPTED | MENDED.keys() | ANSWERED.keys()
