"""The comment on a pull request: what it says, where it is written, and what it refuses to read."""

import io
import json
import os
import subprocess
import sys
import zipfile

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.finish.diff import as_json, moves
from tests.conftest import ROOT
from tests.finish.test_diff import build, figure

PREVIEW = ROOT / ".github" / "preview"
HOME = "repos/burn/site"
RUN = {
    "id": 77,
    "head_sha": "a" * 40,
    "head_branch": "tempo; `id`",
    "head_repository": {"full_name": "someone/site", "owner": {"login": "someone"}},
}
PULL = {
    "number": 5,
    "head": {"sha": "a" * 40, "repo": {"full_name": "someone/site"}},
    "base": {"ref": "main"},
}
PULLS = f"{HOME}/pulls --method=GET -f state=open -f head=someone:tempo; `id`"
COMMENTS = f"{HOME}/issues/5/comments?per_page=100 --paginate --slurp"
HEAD = f"{HOME}/git/trees/{'a' * 40}"
MOVE = {
    "kind": "moved", "page": "a/index.html", "number": "x #1", "before": "1", "after": "2",
    "change": "+1", "causes": [],
}  # fmt: skip
FAKE_GH = """#!{python}
import json, os, sys
arguments = sys.argv[2:]
if "--input=-" in arguments:
    json.dump([arguments, json.load(sys.stdin)], open(os.environ["WRITTEN"], "w"))
    sys.exit()
answers = json.load(open(os.environ["ANSWERS"]))
answer = answers[" ".join(arguments)]
if isinstance(answer, str):
    sys.stdout.buffer.write(bytes.fromhex(answer))
else:
    json.dump(answer, sys.stdout)
"""


@pytest.fixture
def comment(monkeypatch):
    monkeypatch.syspath_prepend(PREVIEW)
    import comment  # noqa: PLC0415  it lies where no package is

    return comment


def packed(text, name="numbers.json"):
    """An archive as GitHub hands it out, in hexadecimal."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr(name, text)
    return archive.getvalue().hex()


def answers(**changed):
    """What GitHub answers where all is well, with changes by name."""
    github = {"path": ".github", "mode": "040000", "sha": "1"}
    artifacts = [
        {"id": 8, "name": "numbers", "expired": False, "size_in_bytes": 300},
        {"id": 7, "name": "preview", "expired": False, "size_in_bytes": 9_000_000},
        {"id": 2, "name": "preview", "expired": False, "size_in_bytes": 9_000_000},
    ]
    whole = {
        "pulls": (PULLS, [PULL]),
        "history": (
            f"{HOME}/compare/main...{'a' * 40}?per_page=1",
            {"merge_base_commit": {"sha": "b"}},
        ),
        "ours": (f"{HOME}/git/trees/b", {"tree": [github, {"path": "docs", "sha": "2"}]}),
        "theirs": (HEAD, {"tree": [github, {"path": "docs", "sha": "3"}]}),
        "jobs": (
            f"{HOME}/actions/runs/77/jobs?per_page=100",
            {
                "jobs": [
                    {"name": "tests", "conclusion": "failure"},
                    {"name": "articles", "conclusion": "success"},
                ]
            },
        ),
        "artifacts": (
            f"{HOME}/actions/runs/77/artifacts?per_page=100",
            {"artifacts": artifacts},
        ),
        "zip": (f"{HOME}/actions/artifacts/8/zip", packed(json.dumps([MOVE]))),
        "comments": (COMMENTS, [[], []]),
    }
    return {path: changed.get(name, answer) for name, (path, answer) in whole.items()}


def posted(folder, run=RUN, **changed):
    """Run the script beside a stand-in for `gh`; return its call and the comment, or nothing."""
    (folder / "gh").write_text(FAKE_GH.format(python=sys.executable))
    (folder / "gh").chmod(0o755)
    (folder / "event.json").write_text(json.dumps({"workflow_run": run}))
    (folder / "answers.json").write_text(json.dumps(answers(**changed)))
    subprocess.run(
        [sys.executable, "-S", PREVIEW / "post.py"],  # -S: the standard library alone
        cwd=folder, check=True, timeout=60,
        env={
            "PATH": f"{folder}:{os.environ['PATH']}",
            "PYTHONDONTWRITEBYTECODE": "1",
            "GITHUB_EVENT_PATH": str(folder / "event.json"),
            "GITHUB_REPOSITORY": "burn/site",
            "GITHUB_SERVER_URL": "https://github.com",
            "ANSWERS": str(folder / "answers.json"),
            "WRITTEN": str(folder / "written.json"),
        },
    )  # fmt: skip
    written = folder / "written.json"
    if not written.exists():
        return None, None
    call, body = json.loads(written.read_text())
    return " ".join(call), body["body"]


def test_writes_the_newest_preview_and_the_numbers_to_the_pull_request(tmp_path):
    call, body = posted(tmp_path)
    assert call == f"{HOME}/issues/5/comments --method=POST --input=-"
    assert "found no problem" in body
    assert "(https://github.com/burn/site/actions/runs/77/artifacts/7)" in body
    assert "<td><code>a/index.html</code></td>" in body


def test_writes_its_own_comment_anew_and_nobody_else_s(tmp_path, comment):
    comments = [
        [{"id": 1, "user": {"login": "someone"}, "body": comment.MARK}],
        [
            {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "hello"},
            {"id": 3, "user": None, "body": comment.MARK},
            {"id": 4, "user": {"login": "github-actions[bot]"}, "body": comment.MARK + " old"},
        ],
    ]
    call, _ = posted(tmp_path, comments=comments)
    assert call == f"{HOME}/issues/comments/4 --method=PATCH --input=-"
    call, _ = posted(tmp_path, comments=comments[:1])
    assert call == f"{HOME}/issues/5/comments --method=POST --input=-"


@pytest.mark.parametrize(
    "pulls",
    [
        [],
        [{**PULL, "head": {**PULL["head"], "sha": "c" * 40}}],
        [{**PULL, "head": {**PULL["head"], "repo": {"full_name": "another/site"}}}],
        [{**PULL, "head": {**PULL["head"], "repo": None}}],
        [PULL, {**PULL, "number": 6}],
    ],
    ids=[
        "none is open",
        "it moved on",
        "of another fork",
        "its fork is gone",
        "two have this head",
    ],
)
def test_writes_nothing_where_the_pull_request_is_not_certain(tmp_path, pulls):
    assert posted(tmp_path, pulls=pulls) == (None, None)


def test_writes_nothing_where_the_fork_is_gone(tmp_path):
    assert posted(tmp_path, run={**RUN, "head_repository": None}) == (None, None)


@pytest.mark.parametrize(
    "tree",
    [[{"path": ".github", "mode": "040000", "sha": "9"}], [], [{"path": "x", "sha": "1"}]],
    ids=["changed", "deleted", "elsewhere"],
)
def test_shows_nothing_that_a_changed_check_made(tmp_path, tree):
    _, body = posted(tmp_path, theirs={"tree": tree})
    assert "changes how pull requests are checked" in body
    assert "artifacts" not in body
    assert "<table>" not in body


def test_says_where_to_read_what_the_check_found(tmp_path):
    jobs = {"jobs": [{"name": "articles", "conclusion": "failure"}]}
    _, body = posted(tmp_path, jobs=jobs)
    assert "did not pass" in body
    assert "(https://github.com/burn/site/actions/runs/77)" in body
    assert "artifacts" not in body


@pytest.mark.parametrize("end", ["cancelled", "skipped", None])
def test_waits_for_a_check_that_came_to_no_end(tmp_path, end):
    jobs = {"jobs": [{"name": "articles", "conclusion": end}]}
    assert posted(tmp_path, jobs=jobs) == (None, None)


def test_reads_a_bounded_part_of_what_it_is_given(tmp_path):
    _, body = posted(tmp_path, zip=packed(json.dumps([MOVE] * 5_000)))
    assert len(body) < 60_000
    assert "The table goes on" in body
    _, body = posted(tmp_path, zip=packed(json.dumps([MOVE] * 50_000)))
    assert "could not be read" in body
    artifacts = [{"id": 8, "name": "numbers", "expired": False, "size_in_bytes": 2_000_000}]
    (tmp_path / "written.json").unlink()
    _, body = posted(tmp_path, artifacts={"artifacts": artifacts})
    assert "<table>" not in body


def test_says_in_words_that_no_number_moved(comment):
    nothing = as_json(moves(build(figure(1.0)), build(figure(1.0))))
    assert comment.passed("", nothing).endswith(f"\n\n{comment.NOTHING}")


def test_shows_the_numbers_that_moved_as_a_table(comment):
    moved = moves(build(figure(53.07)), build(figure(57.15), rate="14 kcal/kg/day"))
    tree = LexborHTMLParser(comment.said_of(as_json(moved)))
    assert tree.css_first("tr th[colspan]").text() == "1 number moved"
    heads = ["Page", "Number", "Before", "After", "Change", "Because of"]
    assert [each.text() for each in tree.css("th:not([colspan])")] == heads
    cells = [each.text() for each in tree.css("td")]
    assert cells[2:4] == ["53.07 kcal/day", "57.15 kcal/day"]
    assert cells[5] == "fact rate: 13 kcal/kg/day → 14 kcal/kg/day"


HOSTILE = [
    "@everyone and #12 and owner/site#3",
    "[press](https://evil.example) ![](https://evil.example/x.png) www.evil.example",
    "</code></td></table><img src=x onerror=alert(1)>",
    "```\n\n# Approved by the maintainers\n\n```",
    "`` ` `` `x` ~~~",
    "a \\| b \\\\| c",
    "<!-- &lt;b&gt; -->\r\n\r\n**bold** $x$ :smile:",
    "\u202egnp.\u200b\x00\x1b[31m\u2028\u2028next",
]


def test_shows_what_appeared_and_what_went_too(comment):
    found = moves(build(figure(53.07)), build(figure(1.0, id="other #1")))
    tree = LexborHTMLParser(comment.said_of(as_json(found)))
    heads = [each.text() for each in tree.css("tr th[colspan]")]
    assert heads == ["1 number appeared", "1 number went"]
    cells = [each.text() for each in tree.css("td")]
    assert [cells[2], cells[5]] == ["1 kcal/day", "53.07 kcal/day"]


@pytest.mark.parametrize(
    "text",
    ["", "x", "{}", "[1]", "[[]]", "null", '[{"kind": "moved"}]', "[" * 100_000, "\ufffd",
     json.dumps([{**MOVE, "causes": 1}]), json.dumps([{**MOVE, "causes": [1]}])],
)  # fmt: skip
def test_what_is_not_the_data_that_we_write_is_not_shown(comment, text):
    assert comment.said_of(text) in (comment.UNREAD, comment.NOTHING)


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("kind", ["moved", "appeared", "went"])
def test_no_word_of_the_numbers_is_more_than_a_word(comment, words, kind):
    move = dict.fromkeys(("page", "number", "before", "after", "change"), words)
    shown = comment.said_of(json.dumps([{**move, "causes": [words], "kind": kind}]))
    assert "\n\n" not in shown  # a blank line would end the block of HTML
    assert not any(line.startswith((" ", "\t")) or not line for line in shown.split("\n"))
    tree = LexborHTMLParser(shown)
    table = tree.css_first("table")
    assert {node.tag for node in table.css("*")} <= {"table", "tbody", "tr", "th", "td", "code"}
    outside = [node for node in table.traverse(include_text=True) if node.tag == "-text"]
    assert all(node.parent.tag == "code" or not node.text().strip() for node in outside)
    assert shown.replace("\n", "").isprintable() or "\xa0" in shown


def test_a_comment_is_never_longer_than_github_takes(comment):
    many = json.dumps([{**MOVE, "page": "< & >"}] * 10_000)
    whole = comment.passed("https://github.com/x", many)
    assert len(whole) < 65_536
    assert whole.count("<tr>") == whole.count("</tr>")
