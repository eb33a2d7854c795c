import os

import pytest

from macros.serve.watch import Watch


@pytest.fixture
def docs(tmp_path):
    (tmp_path / "docs" / "slow-training").mkdir(parents=True)
    (tmp_path / "docs" / "slow-training" / "one.md").write_text("one")
    return tmp_path / "docs"


def test_tells_what_is_new_gone_and_otherwise_and_nothing_twice(docs):
    watch = Watch(docs.parent, ["docs"])
    assert watch.changed() == set()
    (docs / "two.md").write_text("two")
    (docs / "slow-training" / "one.md").write_text("one and more")
    assert watch.changed() == {"docs/two.md", "docs/slow-training/one.md"}
    (docs / "two.md").unlink()
    assert watch.changed() == {"docs/two.md"}
    assert watch.changed() == set()


def test_a_file_that_is_put_in_the_place_of_another_is_another(docs):
    watch = Watch(docs.parent, ["docs"])
    one, new = docs / "slow-training" / "one.md", docs.parent / "new"
    new.write_text("two")
    os.utime(new, ns=(one.stat().st_atime_ns, one.stat().st_mtime_ns))
    new.replace(one)
    assert watch.changed() == {"docs/slow-training/one.md"}


@pytest.mark.parametrize("name", [".one.md.swp", "one.md~", "4913", "#one.md#"])
def test_what_editors_leave_beside_a_file_is_no_change(docs, name):
    watch = Watch(docs.parent, ["docs"])
    (docs / name).write_text("x")
    assert watch.changed() == set()


def test_follows_no_link_and_waits_for_nothing_that_is_no_file(docs, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret.md").write_text("secret")
    watch = Watch(docs.parent, ["docs"])
    (docs / "away").symlink_to(tmp_path / "elsewhere")
    os.mkfifo(docs / "pipe.md")
    assert watch.changed() == {"docs/away"}


def test_a_file_alone_is_looked_at_too(docs):
    (docs.parent / "mkdocs.yml").write_text("a: 1")
    watch = Watch(docs.parent, ["mkdocs.yml", "no-such"])
    (docs.parent / "mkdocs.yml").write_text("a: 12")
    assert watch.changed() == {"mkdocs.yml"}
