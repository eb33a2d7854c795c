import pytest

from macros.problem import Problem
from macros.serve.workshop import Workshop


@pytest.fixture
def write(project):
    def write(**texts):
        for name, text in texts.items():
            (project / "docs" / name.replace("_", ".")).write_text(text)
        return {f"docs/{name.replace('_', '.')}" for name in texts}

    return write


@pytest.fixture
def workshop(tree, reader):
    return Workshop(tree, reader, 1)


def said(found):
    return {name: [each.sentence for each in problems] for name, problems in found.items()}


def text(workshop, name):
    return (workshop.tree.folder / name).read_text()


def test_lets_a_good_file_in(workshop, write):
    assert workshop.take(write(one_md="good")) == {"docs/one.md": []}
    assert text(workshop, "docs/one.md") == "good"


def test_keeps_the_last_good_state_of_a_file_and_says_what_is_wrong(workshop, write):
    workshop.take(write(one_md="good"))
    found = workshop.take(write(one_md="wrong", two_md="good too"))
    assert said(found) == {"docs/one.md": ["write it otherwise"], "docs/two.md": []}
    assert (text(workshop, "docs/one.md"), text(workshop, "docs/two.md")) == ("good", "good too")
    assert workshop.refused == {"docs/one.md"}


def test_a_new_file_that_is_wrong_is_left_out(workshop, write):
    workshop.take(write(new_md="wrong"))
    assert workshop.tree.names() == set()


def test_what_was_refused_is_tried_again_with_each_change(workshop, write):
    found = workshop.take(write(one_md="needs new.yml"))
    assert said(found) == {"docs/one.md": ["no file new.yml"]}
    found = workshop.take(write(new_yml="good"))
    assert said(found) == {"docs/one.md": [], "docs/new.yml": []}
    assert workshop.refused == set()


def test_two_files_that_need_each_other_come_in_together(workshop, write):
    workshop.take(write(one_md="needs two.md", two_md="needs one.md"))
    assert workshop.tree.names() == {"docs/one.md", "docs/two.md"}


def test_a_file_that_needs_one_that_is_refused_is_refused_too(workshop, write):
    found = workshop.take(write(one_md="needs new.yml", new_yml="wrong"))
    assert said(found) == {
        "docs/new.yml": ["write it otherwise"],
        "docs/one.md": ["no file new.yml"],
    }
    assert workshop.tree.names() == set()


def test_a_link_is_refused(workshop, project, tmp_path):
    (project / "docs" / "away.md").symlink_to(tmp_path / "secret")
    assert said(workshop.take({"docs/away.md"})) == {"docs/away.md": ["write it otherwise"]}
    assert workshop.tree.names() == set()


def test_of_everything_no_file_goes_that_another_needs(workshop, write, project):
    workshop.take(write(one_md="needs old.yml", old_yml="good"), everything=True)
    (project / "docs" / "old.yml").unlink()
    found = workshop.take({"docs/old.yml", *write(two_md="good")}, everything=True)
    assert said(found)["docs/one.md"] == ["no file old.yml"]
    assert workshop.tree.names() == {"docs/one.md", "docs/old.yml", "docs/two.md"}
    assert workshop.refused == {"docs/old.yml"}


def test_of_everything_what_was_wrong_before_is_left_out(workshop, write):
    workshop.tree.put(write(one_md="wrong"))
    found = workshop.take(write(two_md="good"), everything=True)
    assert said(found) == {"docs/one.md": ["write it otherwise"], "docs/two.md": []}
    assert workshop.tree.names() == {"docs/two.md"}
    assert workshop.refused >= {"docs/one.md"}


def test_a_file_that_keeps_the_process_busy_is_refused(workshop, write, reader):
    workshop.take(write(one_md="good"))

    def late(*_, **__):
        raise Problem("this took longer")

    reader.ask = late
    assert said(workshop.take(write(one_md="better"))) == {"docs/one.md": ["this took longer"]}
    assert text(workshop, "docs/one.md") == "good"
