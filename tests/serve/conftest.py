import pytest

from macros.problem import Problem
from macros.serve.tree import Tree


@pytest.fixture
def project(tmp_path):
    """A project of a few files."""
    root = tmp_path / "project"
    (root / "docs").mkdir(parents=True)
    (root / "docs" / "one.md").write_text("one")
    (root / "mkdocs.yml").write_text("")
    for name in ("macros", "overrides"):
        (root / name).mkdir()
    return root


@pytest.fixture
def tree(project, tmp_path):
    folder = tmp_path / "tree"
    folder.mkdir()
    return Tree(project, folder)


class Reader:
    """Stands for the process: a file is wrong where it says so, or names one that is not there."""

    def __init__(self, tree):
        self.docs = tree.folder / "docs"
        self.asked = []

    def ask(self, _seconds, check):
        self.asked.append(check)
        names = check or sorted(f"docs/{path.name}" for path in self.docs.iterdir())
        return [each for name in names for each in self._read(name)]

    def _read(self, name):
        path = self.docs.parent / name
        said = "" if path.is_symlink() else path.read_text()
        if path.is_symlink() or "wrong" in said:
            yield Problem("write it otherwise", name, 1)
        for needed in said.split()[1:] if said.startswith("needs") else ():
            if not (self.docs / needed).is_file():
                yield Problem(f"no file {needed}", name, 2)


@pytest.fixture
def reader(tree):
    return Reader(tree)
