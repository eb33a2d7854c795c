import os
import subprocess

from macros.serve.tree import Tree


def test_has_no_file_of_docs_until_one_is_put_in(project, tree):
    assert tree.names() == set()
    tree.put(["docs/one.md"])
    assert tree.names() == {"docs/one.md"}
    (project / "docs" / "one.md").write_text("two")
    assert (tree.folder / "docs" / "one.md").read_text() == "one"


def test_what_was_put_in_can_be_put_back(project, tree):
    tree.put(["docs/one.md"])
    (project / "docs" / "one.md").unlink()
    (project / "docs" / "new").mkdir()
    (project / "docs" / "new" / "two.md").write_text("two")
    before = tree.put(["docs/one.md", "docs/new/two.md"])
    assert tree.names() == {"docs/new/two.md"}
    tree.put_back(before)
    assert tree.names() == {"docs/one.md"}
    assert not (tree.folder / "docs" / "new").exists()


def test_a_link_stays_a_link_and_is_not_followed(project, tree, tmp_path):
    (tmp_path / "secret").write_text("secret")
    (project / "docs" / "away.md").symlink_to(tmp_path / "secret")
    assert tree.differing(["docs/away.md"]) == {"docs/away.md"}
    tree.put(["docs/away.md"])
    assert (tree.folder / "docs" / "away.md").is_symlink()


def test_of_a_file_that_is_too_large_its_size_alone_is_taken_over(project, tree):
    with (project / "docs" / "large.md").open("wb") as file:
        file.write(b"x" * 10)
        os.truncate(file.name, 2_000_000_000)
    tree.put(["docs/large.md"])
    stat = (tree.folder / "docs" / "large.md").stat()
    assert stat.st_size == 2_000_000_000
    assert stat.st_blocks == 0


def test_tells_which_files_are_not_as_in_the_project(project, tree):
    tree.put(["docs/one.md"])
    (project / "docs" / "two.md").write_text("two")
    names = ["docs/one.md", "docs/two.md", "docs/three.md"]
    assert tree.differing(names) == {"docs/two.md"}


def test_begins_with_what_was_committed_if_git_knows(project, tree, tmp_path):
    tree.begin_as_committed()
    assert tree.names() == set()
    for command in (
        ["init", "--quiet"], ["add", "docs"],
        ["-c", "user.name=A", "-c", "user.email=a@b", "commit", "--quiet", "-m", "x"],
    ):  # fmt: skip
        subprocess.run(["git", *command], cwd=project, check=True)
    (project / "docs" / "one.md").write_text("half a sen")
    (tmp_path / "another").mkdir()
    committed = Tree(project, tmp_path / "another")
    committed.begin_as_committed()
    assert (committed.folder / "docs" / "one.md").read_text() == "one"
