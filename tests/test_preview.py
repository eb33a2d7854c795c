"""The comment on a pull request: what it says, where it is written, and what it refuses to read."""

import hashlib
import io
import json
import os
import re
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
    "path": ".github/workflows/check.yml",
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
    with open(os.environ["WRITTEN"], "a") as written:
        print(json.dumps([arguments, json.load(sys.stdin)]), file=written)
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


GITHUB = {"path": ".github", "mode": "040000", "sha": "1"}
LISTED = [
    {
        "heading": "Facts",
        "count": 1,
        "rows": [["docs/data/facts/x.yml", "value", "13", "26", "tools/muscle-at-rest/"]],
    }
]


def packed(numbers=(MOVE,), review=LISTED, site=7):
    """What `articles` uploads, as GitHub hands it out."""
    texts = {
        "numbers": json.dumps(numbers),
        "preview": json.dumps({"id": site, "digest": f"sha256:{'7' * 64}"}),
        "review": json.dumps(review),
    }
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, text in texts.items():
            opened.writestr(zipfile.ZipInfo(f"{name}.json"), text)  # which has no day of today
    return archive.getvalue()


LINES = ["---", "title: A", "layout: post", "---", "", "The colour."]
CHANGED = {
    "filename": "docs/tempo.md",
    "patch": "@@ -0,0 +1,6 @@\n" + "\n".join(f"+{each}" for each in LINES),
}
MENDS = [
    {
        "path": "docs/tempo.md", "first": 3, "last": 3, "was": ["layout: post"], "lines": [],
        "kinds": ["front matter"],
    },
    {
        "path": "docs/tempo.md", "first": 5, "last": 6, "was": ["", "The colour."],
        "lines": ["", "The color."], "kinds": ["spelling"],
    },
]  # fmt: skip


def packed_mends(mends=MENDS):
    """What `articles` uploads beside it."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr(zipfile.ZipInfo("mends.json"), json.dumps(mends))
    return archive.getvalue()


def file(number, name, digest, size=300, *, expired=False):
    """A file of the run, as GitHub lists it."""
    told = {"id": number, "name": name, "expired": expired, "size_in_bytes": size}
    return {**told, "digest": digest and f"sha256:{digest}"}


def test_an_archive_is_the_same_whenever_it_is_made():
    assert zipfile.ZipFile(io.BytesIO(packed())).infolist()[0].date_time[0] == 1980


def digest(archive):
    return hashlib.sha256(archive).hexdigest()


ARTICLES = {"name": "articles", "conclusion": "success"}


def made(archive, conclusion="success"):
    """The job that tells the digest of an archive."""
    return {"name": f"made {digest(archive)}", "conclusion": conclusion}


def mended(archive, conclusion="success"):
    """The job that tells the digest of the archive of mends."""
    return {"name": f"mended {digest(archive)}", "conclusion": conclusion}


MENDED = mended(packed_mends())


def answers(**changed):
    """What GitHub answers where all is well, with changes by name."""
    archive, mends = changed.pop("archive", packed()), changed.pop("mends", packed_mends())
    artifacts = [
        file(6, "mends", digest(mends)),
        file(8, "said", digest(archive)),
        file(7, "preview", "7" * 64, 9_000_000),
        file(2, "preview", "2" * 64, 9_000_000),
    ]
    whole = {
        "pulls": (PULLS, [PULL]),
        "history": (
            f"{HOME}/compare/main...{'a' * 40}?per_page=1",
            {"merge_base_commit": {"sha": "b"}, "files": [CHANGED]},
        ),
        "ours": (f"{HOME}/git/trees/b", {"tree": [GITHUB, {**GITHUB, "path": "docs", "sha": "2"}]}),
        "theirs": (HEAD, {"tree": [GITHUB, {**GITHUB, "path": "docs", "sha": "3"}]}),
        "jobs": (
            f"{HOME}/actions/runs/77/jobs?per_page=100",
            {"jobs": [ARTICLES, made(archive), mended(mends)]},
        ),
        "artifacts": (
            f"{HOME}/actions/runs/77/artifacts?per_page=100",
            {"artifacts": artifacts},
        ),
        "zip": (f"{HOME}/actions/artifacts/8/zip", archive.hex()),
        "mends_zip": (f"{HOME}/actions/artifacts/6/zip", mends.hex()),
        "suggested": (f"{HOME}/pulls/5/comments?per_page=100 --paginate --slurp", [[], []]),
        "other": (f"{HOME}/actions/artifacts/9/zip", packed([]).hex()),
        "comments": (COMMENTS, [[], []]),
    }
    return {path: changed.get(name, answer) for name, (path, answer) in whole.items()}


def posted(folder, run=RUN, **changed):
    """Return the call that writes the comment and its words, or nothing."""
    calls = written(folder, run, **changed)
    if not calls:
        return None, None
    call, body = calls[0]
    return call, body["body"]


def written(folder, run=RUN, **changed):
    """Run the script beside a stand-in for `gh`; return each call that writes, and what."""
    (folder / "written.json").unlink(missing_ok=True)
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
    if not (folder / "written.json").exists():
        return []
    calls = map(json.loads, (folder / "written.json").read_text().splitlines())
    return [(" ".join(call), body) for call, body in calls]


def test_writes_the_preview_the_list_and_the_numbers_to_the_pull_request(tmp_path):
    call, body = posted(tmp_path)
    assert call == f"{HOME}/issues/5/comments --method=POST --input=-"
    assert "found no problem" in body
    assert "(https://github.com/burn/site/actions/runs/77/artifacts/7)" in body
    assert "<td><code>a/index.html</code></td>" in body
    assert "<td><code>13</code></td><td><code>26</code></td>" in body
    assert "<td><code>tools/muscle-at-rest/</code></td>" in body


def test_a_later_file_of_the_same_name_by_something_else_is_not_taken(tmp_path):
    ours = packed()
    files = [
        file(8, "said", digest(ours)),
        file(9, "said", digest(packed([]))),
        file(7, "preview", "7" * 64),
        file(12, "preview", "8" * 64),
    ]
    _, body = posted(tmp_path, artifacts={"artifacts": files})
    assert "a/index.html" in body
    assert "artifacts/7)" in body
    assert "artifacts/12" not in body


OTHER = packed([], [])


@pytest.mark.parametrize(
    "changed",
    [
        {"artifacts": {"artifacts": [file(9, "said", digest(OTHER))]}},
        {"artifacts": {"artifacts": [file(8, "said", None)]}},
        {"artifacts": {"artifacts": [file(8, "said", digest(packed()), expired=True)]}},
        {"artifacts": {"artifacts": [file(8, "said", digest(packed()), 2_000_000)]}},
        {"zip": OTHER.hex()},
        {"jobs": {"jobs": [ARTICLES, MENDED]}},
        {"jobs": {"jobs": [ARTICLES, MENDED, made(packed(), "failure")]}},
        {"jobs": {"jobs": [ARTICLES, MENDED, {"name": "made ", "conclusion": "success"}]}},
        {"jobs": {"jobs": [ARTICLES, MENDED, made(packed()), made(OTHER)]}},
        {"jobs": {"jobs": [ARTICLES, MENDED, made(packed()), {**ARTICLES, "name": "tests"}]}},
    ],
    ids=[
        "another file", "a file without a digest", "a file that is gone", "a file too large",
        "other bytes than the list of files says", "no job that tells the digest",
        "a job that failed", "a job that tells nothing", "two jobs that tell one",
        "a job beside them",
    ],
)  # fmt: skip
def test_nothing_is_shown_that_is_not_certain_to_be_what_the_articles_made(tmp_path, changed):
    _, body = posted(tmp_path, **changed)
    assert "is not certain to be its own" in body
    assert "<table>" not in body
    assert "/artifacts/" not in body


def test_a_preview_that_is_not_the_one_that_was_made_is_not_led_to(tmp_path):
    files = [file(8, "said", digest(packed())), file(7, "preview", "1" * 64)]
    _, body = posted(tmp_path, artifacts={"artifacts": files})
    assert "a/index.html" in body
    assert "/artifacts/" not in body


def test_shows_nothing_of_a_run_of_another_workflow(tmp_path):
    _, body = posted(tmp_path, run={**RUN, "path": ".github/workflows/tests.yml"})
    assert "changes how pull requests are checked" in body


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
    [[{"path": ".github", "mode": "040000", "sha": "9"}], [], [{**GITHUB, "path": "x"}]],
    ids=["changed", "deleted", "elsewhere"],
)
def test_shows_nothing_that_a_changed_check_made(tmp_path, tree):
    _, body = posted(tmp_path, theirs={"tree": tree})
    assert "changes how pull requests are checked" in body
    assert "artifacts" not in body
    assert "<table>" not in body


def test_says_that_code_changes_too_and_that_nothing_here_speaks_of_it(tmp_path):
    _, body = posted(tmp_path)
    assert "beside `docs/`" not in body
    tree = [GITHUB, {**GITHUB, "path": "macros", "sha": "5"}]
    _, body = posted(tmp_path, theirs={"tree": tree}, ours={"tree": [GITHUB]})
    assert "This also changes 1 file or folder beside `docs/`" in body


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
    _, body = posted(tmp_path, archive=packed([MOVE] * 5_000))
    assert len(body) < 60_000
    assert re.search(r"and 4\d{3} more; the file", body)
    _, body = posted(tmp_path, archive=packed([MOVE] * 50_000))
    assert "could not be read" in body


def test_says_in_words_that_no_number_moved(comment):
    nothing = as_json(moves(build(figure(1.0)), build(figure(1.0))))
    said = comment.passed("https://x", "", nothing, "[]")
    assert said.endswith(f"\n\n{comment.ALL_JUDGED}\n\n{comment.NOTHING}")


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


def section(*rows, count=None):
    return {"heading": "Facts", "count": count or len(rows), "rows": rows}


@pytest.mark.parametrize("words", HOSTILE)
def test_no_word_of_the_list_is_more_than_a_word(comment, words):
    shown = comment.listed(json.dumps([{**section([words] * 5), "heading": words}]))
    said, table = shown.split("\n\n")
    assert said == "**No rule can judge these; please look at each of them.**"
    assert not any(line.startswith((" ", "\t")) or not line for line in table.split("\n"))
    tree = LexborHTMLParser(table).css_first("table")
    assert {node.tag for node in tree.css("*")} <= {"table", "tbody", "tr", "th", "td", "code"}
    outside = [node for node in tree.traverse(include_text=True) if node.tag == "-text"]
    assert all(node.parent.tag == "code" or not node.text().strip() for node in outside)


ENDLESS = '[{"heading": "x", "count": 1e999, "rows": []}]'


@pytest.mark.parametrize(
    "text", ["", "x", "{}", "null", "[1]", '[{"heading": "x"}]', "[" * 100_000, ENDLESS,
             json.dumps([{"heading": "x", "count": "many", "rows": []}]),
             json.dumps([{"heading": "x", "count": 1, "rows": [1]}])],
)  # fmt: skip
def test_a_list_that_is_not_the_data_that_we_write_is_not_shown(comment, text):
    assert comment.listed(text) in (comment.UNLISTED, comment.ALL_JUDGED)


def test_what_is_left_out_of_a_list_is_counted(comment):
    row = ["docs/a.yml", "value", "<" * 240, ">" * 240, ""]
    shown = comment.listed(json.dumps([section(*[row] * 40, count=1_000)] * 5))
    assert len(shown) < comment.LONGEST_LIST + 5_000
    kept = [part.count("<td>") // 4 for part in shown.split("<table>")[1:]]
    assert re.findall(r"and (\d+) more;", shown) == [str(1_000 - each) for each in kept]


def test_a_short_row_is_shown_whatever_stands_around_it(comment):
    prose = ["docs/a.yml", "says", "x" * 300, "y" * 300, ""]
    phone = ["docs/data/help/z.yml", "phone", "116 123", "0900 666 666", ""]
    long = section(*[prose] * 30, count=400)
    shown = comment.listed(json.dumps([section(*[prose] * 30, phone, count=400), *[long] * 24]))
    assert "0900 666 666" in shown


def test_what_one_table_leaves_over_another_takes(comment):
    row = ["docs/a.yml", "value", "x" * 300, "y" * 300, ""]
    tables = [section(*[row] * 50), *[section(["docs/b.yml", "value", "1", "2", ""])] * 20]
    assert comment.listed(json.dumps(tables)).count("xxx</code>") > 40


def test_a_comment_is_never_longer_than_github_takes(comment):
    many = json.dumps([{**MOVE, "page": "< & >"}] * 10_000)
    row = ["docs/a.yml", "value", "<" * 240, ">" * 240, "p, " * 80]
    sections = json.dumps([section(*[row] * 16, count=9_999)] * 25)
    whole = comment.passed("https://github.com/x", "https://github.com/x", many, sections)
    assert len(whole) < 65_536
    assert whole.count("<tr>") == whole.count("</tr>")
