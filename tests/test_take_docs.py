"""What the check takes of a pull request: its docs/, as merged, and nothing else."""

import os
import subprocess

import pytest
import yaml

from tests.conftest import ROOT

SCRIPT = ROOT / ".github" / "take-docs.sh"
ALONE = {
    "PATH": os.environ["PATH"],
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_SYSTEM": "/dev/null",
    "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
}  # fmt: skip


def step(job, name):
    """The shell of a step of the workflow with this job."""
    name_of = {"articles": "check.yml", "tests": "tests.yml"}
    text = (ROOT / ".github" / "workflows" / name_of[job]).read_text(encoding="utf-8")
    (found,) = [
        each for each in yaml.safe_load(text)["jobs"][job]["steps"] if name in each.values()
    ]
    return found["run"]


def run(command, folder, *, check=True, **variables):
    return subprocess.run(
        command, cwd=folder, env={**ALONE, **variables}, shell=isinstance(command, str),
        check=check, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


def git(folder, *arguments):
    return run(["git", *arguments], folder).stdout.strip()


def write(folder, files):
    """Write files by their paths, or delete those given as None."""
    for name, text in files.items():
        path = folder / name
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)


def commit(folder):
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--allow-empty", "--message=x")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def upstream(tmp_path):
    """The repository on GitHub, with a branch `pull` for a pull request to `main`."""
    folder = tmp_path / "upstream"
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "config", "uploadpack.allowAnySHA1InWant", "true")
    write(
        folder,
        {"Makefile": "ours", "docs/a.md": "old", "docs/gone.md": "old", "docs/data/x.yml": "x: 1"},
    )
    commit(folder)
    git(folder, "switch", "--quiet", "--create", "pull")
    return folder


def merged(upstream):
    """Commit what the pull request changed; return the merge that GitHub makes of it."""
    commit(upstream)
    git(upstream, "switch", "--quiet", "main")
    git(upstream, "merge", "--quiet", "--no-ff", "--message=x", "pull")
    merge = git(upstream, "rev-parse", "HEAD")
    git(upstream, "reset", "--quiet", "--hard", "HEAD^1")
    return merge


def checked_out(upstream, merge):
    """The runner's folder: the branch's newest commit alone, then the fetch of check.yml."""
    workspace = upstream.parent / "workspace"
    address = f"file://{upstream}"
    git(upstream.parent, "clone", "--quiet", "--depth=1", "--branch=main", address, str(workspace))
    run(step("articles", "fetch the articles"), workspace, GITHUB_SHA=merge)
    return workspace


def take(workspace, revision):
    return run(["bash", str(SCRIPT), revision], workspace, check=False)


def docs(workspace):
    return {
        path.relative_to(workspace).as_posix(): path.read_text()
        for path in workspace.joinpath("docs").rglob("*")
        if path.is_file()
    }


def test_takes_what_docs_gained_changed_and_lost_and_no_code(upstream):
    write(
        upstream,
        {
            "Makefile": "theirs",
            "macros/evil.py": "theirs",
            ".gitattributes": "* text eol=crlf",
            "docs/a.md": "new",
            "docs/gone.md": None,
            "docs/b/c.md": "new",
        },
    )
    merge = merged(upstream)
    workspace = checked_out(upstream, merge)
    assert take(workspace, merge).returncode == 0
    assert docs(workspace) == {
        "docs/a.md": "new",
        "docs/b/c.md": "new",
        "docs/data/x.yml": "x: 1",
    }
    assert (workspace / "Makefile").read_text() == "ours"
    assert not (workspace / "macros").exists()
    assert not (workspace / ".gitattributes").exists()


def test_compares_with_the_articles_that_it_was_merged_with(upstream):
    write(upstream, {"docs/a.md": "new"})
    merge = merged(upstream)
    write(upstream, {"docs/later.md": "main moved on"})
    commit(upstream)
    workspace = checked_out(upstream, merge)
    assert (workspace / "docs" / "later.md").exists()
    assert take(workspace, f"{merge}^1").returncode == 0
    before = docs(workspace)
    assert take(workspace, merge).returncode == 0
    assert docs(workspace) == {**before, "docs/a.md": "new"}


def test_leaves_no_file_of_an_earlier_build_in_docs(upstream):
    workspace = checked_out(upstream, merged(upstream))
    write(workspace, {"docs/stray.md": "stray"})
    assert take(workspace, "HEAD").returncode == 0
    assert "docs/stray.md" not in docs(workspace)


def test_a_link_arrives_as_a_link_and_nothing_is_written_through_it(upstream, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (upstream / "docs" / "a.md").unlink()
    (upstream / "docs" / "a.md").symlink_to("../Makefile")
    (upstream / "docs" / "folder").symlink_to(outside)
    first = merged(upstream)
    workspace = checked_out(upstream, first)
    assert take(workspace, first).returncode == 0
    assert (workspace / "docs" / "a.md").is_symlink()
    assert (workspace / "docs" / "folder").is_symlink()
    git(upstream, "switch", "--quiet", "pull")
    (upstream / "docs" / "a.md").unlink()
    (upstream / "docs" / "folder").unlink()
    write(upstream, {"docs/a.md": "text", "docs/folder/b.md": "text"})
    second = merged(upstream)
    run(step("articles", "fetch the articles"), workspace, GITHUB_SHA=second)
    assert take(workspace, second).returncode == 0
    assert (workspace / "Makefile").read_text() == "ours"
    assert list(outside.iterdir()) == []
    assert (workspace / "docs" / "folder" / "b.md").read_text() == "text"


def with_docs_as_a_link(upstream):
    git(upstream, "rm", "-r", "--quiet", "docs")
    (upstream / "docs").symlink_to("/etc")


def with_docs_as_a_file(upstream):
    git(upstream, "rm", "-r", "--quiet", "docs")
    write(upstream, {"docs": "a file"})


def without_docs(upstream):
    git(upstream, "rm", "-r", "--quiet", "docs")


def with_another_repository(upstream):
    inner = upstream / "docs" / "inner"
    inner.mkdir()
    git(inner, "init", "--quiet")
    commit(inner)


def with_attributes(upstream):
    write(upstream, {"docs/été/.gitattributes": "* filter=lfs"})


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (with_docs_as_a_link, "docs is not a folder"),
        (with_docs_as_a_file, "docs is not a folder"),
        (without_docs, "docs is not a folder"),
        (with_another_repository, "docs/ holds another repository"),
        (with_attributes, "docs/ holds .gitattributes"),
    ],
)
def test_refuses_in_one_sentence_what_is_no_folder_of_files(upstream, change, sentence):
    change(upstream)
    merge = merged(upstream)
    workspace = checked_out(upstream, merge)
    before = docs(workspace)
    done = take(workspace, merge)
    assert done.returncode == 1
    assert done.stderr.startswith(sentence)
    assert len(done.stderr.splitlines()) == 1
    assert docs(workspace) == before


@pytest.mark.parametrize("revision", ["0" * 40, "--help", "HEAD; touch x", ""])
def test_refuses_what_is_no_commit(upstream, revision):
    workspace = checked_out(upstream, merged(upstream))
    done = take(workspace, revision)
    assert done.returncode == 1
    assert "there is no commit" in done.stderr
    assert not (workspace / "x").exists()


@pytest.mark.parametrize(
    ("files", "tested"),
    [
        ({"docs/a.md": "new", "docs/b/c.md": "new", "docs/gone.md": None}, False),
        ({"docs/a.md": "new", "Makefile": "theirs"}, True),
        ({"docs/data/x.yml": "x: 2"}, True),
        ({"README.md": "new"}, True),
    ],
    ids=["articles", "code", "a record", "a page elsewhere"],
)
def test_runs_the_tests_where_more_than_articles_changed(upstream, files, tested):
    write(upstream, files)
    merge = merged(upstream)
    git(upstream, "checkout", "--quiet", merge)
    output = upstream.parent / "output"
    output.touch()
    shell = step("tests", "see whether more than articles changed")
    run(shell, upstream, GITHUB_OUTPUT=str(output))
    assert output.read_text() == ("code=true\n" if tested else "")
