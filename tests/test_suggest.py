"""Mends offered on a pull request: what is suggested beside which lines, and what is refused."""

import json
import re

import pytest

from macros.mend import STEPS
from macros.mend.suggestions import suggestions
from tests.test_preview import (
    ARTICLES,
    CHANGED,
    HOME,
    LINES,
    MENDED,
    MENDS,
    PREVIEW,
    RUN,
    file,
    made,
    mended,
    packed,
    packed_mends,
    written,
)

BOT = {"login": "github-actions[bot]"}


@pytest.fixture
def suggest(monkeypatch):
    monkeypatch.syspath_prepend(PREVIEW)
    import suggest  # noqa: PLC0415  it lies where no package is

    return suggest


def reviewed(folder, **changed):
    """Return the review that is written, or nothing."""
    reviews = [body for call, body in written(folder, **changed) if "/reviews " in call]
    assert len(reviews) <= 1
    return reviews[0] if reviews else None


def test_suggests_each_mend_beside_its_lines(tmp_path):
    (_, (call, review)) = written(tmp_path)
    assert call == f"{HOME}/pulls/5/reviews --method=POST --input=-"
    assert review["commit_id"] == RUN["head_sha"]
    assert review["event"] == "COMMENT"
    dropped, spelled = review["comments"]
    assert (dropped["path"], dropped["line"], dropped["side"]) == ("docs/tempo.md", 3, "RIGHT")
    assert "start_line" not in dropped
    assert dropped["body"].endswith("\n\n```suggestion\n```")
    assert "keys that it does not use go" in dropped["body"]
    assert (spelled["start_line"], spelled["line"], spelled["start_side"]) == (5, 6, "RIGHT")
    assert spelled["body"].endswith("American spelling.\n\n```suggestion\n\nThe color.\n```")


def test_suggests_above_all_where_the_check_stopped(tmp_path):
    jobs = [{"name": "articles", "conclusion": "failure"}, MENDED]
    jobs.append({"name": "made ${{ needs.articles.outputs.said }}", "conclusion": "skipped"})
    (_, comment), (_, review) = written(tmp_path, jobs={"jobs": jobs})
    assert "did not pass" in comment["body"]
    assert len(review["comments"]) == 2


def test_suggests_nothing_twice_and_counts_what_others_wrote_for_nothing(tmp_path):
    first = reviewed(tmp_path)
    said = [{"user": BOT, "body": each["body"]} for each in first["comments"]]
    assert reviewed(tmp_path, suggested=[said[:1], said[1:]]) is None
    again = reviewed(tmp_path, suggested=[said[:1], []])
    assert again["comments"] == first["comments"][1:]
    others = [{**each, "user": user} for each in said for user in ({"login": "someone"}, None)]
    assert reviewed(tmp_path, suggested=[others, []]) == first


OTHER = packed_mends([])
WHOLE = [ARTICLES, made(packed()), MENDED]


@pytest.mark.parametrize(
    "changed",
    [
        {"artifacts": {"artifacts": [file(8, "mends", "9" * 64)]}},
        {"artifacts": {"artifacts": [file(6, "said", MENDED["name"][7:])]}},
        {"artifacts": {"artifacts": [file(6, "mends", MENDED["name"][7:], 2_000_000)]}},
        {"mends_zip": OTHER.hex()},
        {"jobs": {"jobs": WHOLE[:2]}},
        {"jobs": {"jobs": [*WHOLE, {**ARTICLES, "name": "tests"}]}},
        {"jobs": {"jobs": [*WHOLE, mended(OTHER)]}},
        {"jobs": {"jobs": [*WHOLE[:2], mended(packed_mends(), "failure")]}},
        {"jobs": {"jobs": [*WHOLE[:2], {"name": "mended ", "conclusion": "success"}]}},
        {"theirs": {"tree": []}},
        {"run": {**RUN, "path": ".github/workflows/tests.yml"}},
    ],
    ids=[
        "another digest", "another name", "a file too large", "other bytes than listed",
        "no job that tells", "a job beside them", "two jobs that tell", "a job that failed",
        "a job that tells nothing", "a changed check", "another workflow",
    ],
)  # fmt: skip
def test_suggests_nothing_that_is_not_certain_to_be_what_the_articles_made(tmp_path, changed):
    assert reviewed(tmp_path, **changed) is None


def found(suggest, *mends, files=(CHANGED,)):
    return suggest.suggestions(json.dumps(mends), files)


GOOD = MENDS[1]


def test_the_lines_of_the_change_are_read_as_git_counts_them(suggest):
    patch = "@@ -1,3 +1,3 @@ head\n a\n-b\n+c\r\n d\n@@ -9 +9,2 @@\n+e\n f\n\\ No newline at"
    assert suggest.hunks_of(patch) == [{1: "a", 2: "c", 3: "d"}, {9: "e", 10: "f"}]
    assert suggest.hunks_of("") == []


@pytest.mark.parametrize(
    "changed",
    [
        {"path": "macros/x.md"},
        {"path": "docs/../README.md"},
        {"path": "docs/other.md"},
        {"path": "docs/tempo.md\n"},
        {"path": 1},
        {"first": 4},
        {"first": 0, "last": 1},
        {"first": 6, "last": 7},
        {"first": True, "last": 2},
        {"last": "6"},
        {"was": ["", "The color."]},
        {"was": "x"},
        {"was": ["", 1]},
        {"lines": ["", "The colour."]},
        {"lines": None},
        {"lines": [1]},
        {"lines": ["```"]},
        {"lines": ["", "a ````"]},
        {"lines": ["a\nb"]},
        {"lines": ["a\rb"]},
        {"lines": ["a\u2028b"]},
        {"lines": ["a\u202eb"]},
        {"lines": ["a\x1b[31m"]},
        {"lines": ["a\ud800"]},
        {"lines": ["a"] * 41},
        {"lines": ["a" * 4_001]},
    ],
)
def test_refuses_a_mend_that_is_not_one_of_lines_that_the_change_shows(suggest, changed):
    assert found(suggest, GOOD) != []
    assert found(suggest, {**GOOD, **changed}) == []


def test_refuses_lines_that_two_parts_of_the_change_show(suggest):
    parted = {**CHANGED, "patch": "@@ -5 +5 @@\n+\n@@ -6 +6 @@\n+The colour."}
    assert found(suggest, GOOD, files=[parted]) == []
    assert found(suggest, GOOD, files=[{"filename": GOOD["path"]}]) == []


@pytest.mark.parametrize(
    "text", ["", "x", "{}", "1", "null", "[1]", "[[]]", '[{"path": "docs/x.md"}]', "[" * 100_000]
)
def test_what_is_not_the_data_that_we_write_suggests_nothing(suggest, text):
    assert suggest.suggestions(text, [CHANGED]) == []


@pytest.mark.parametrize("kinds", [["@everyone", "<b>"], "spelling", None, [["x"]], {"a": 1}])
def test_no_word_of_the_archive_stands_outside_of_the_block(suggest, kinds):
    (comment,) = found(suggest, {**GOOD, "kinds": kinds, "says": "@everyone"})
    above, block = comment["body"].split("```suggestion")
    mark = re.escape(suggest.MARK)
    assert re.fullmatch(rf"{mark}[0-9a-f]{{64}} -->\n{re.escape(suggest.OTHERWISE)}\n\n", above)
    assert block == "\n\nThe color.\n```"


def test_suggests_twenty_at_most_and_sixty_in_all(suggest):
    lines = [f"colour {each}" for each in "abcdefghijklmnopqrstuvwxyz" * 4]
    shown = "@@ -0,0 +1 @@\n" + "\n".join(f"+{each}{at}" for at, each in enumerate(lines))
    mends = [
        {"path": "docs/x.md", "first": at + 1, "last": at + 1, "was": [f"{each}{at}"], "lines": []}
        for at, each in enumerate(lines)
    ]
    comments = found(suggest, *mends, files=[{"filename": "docs/x.md", "patch": shown}])
    assert len(comments) == 104
    before = []
    for expected in (20, 20, 20):
        review = suggest.review("a", comments, before)
        assert len(review["comments"]) == expected
        before += [each["body"] for each in review["comments"]]
    assert suggest.review("a", comments, before) is None


def test_each_kind_of_mend_has_its_sentence(suggest):
    assert set(suggest.SAYS) == set(STEPS)


def test_what_mending_suggests_is_what_is_offered(suggest):
    text = "\n".join(LINES)
    mends = [{"path": "docs/tempo.md", **each} for each in suggestions(text)]
    assert mends == [
        MENDS[0],
        {**MENDS[1], "first": 6, "was": ["The colour."], "lines": ["The color."]},
    ]
    assert len(found(suggest, *mends)) == 2
