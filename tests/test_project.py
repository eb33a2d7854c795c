"""What holds of the tree as a whole."""

import ast
import re
from pathlib import Path

import pytest

from macros.site_name import NAME
from tests.conftest import ROOT

ROOMS = ("science", "records", "parts", "guard", "finish")
"""The rooms of macros/, each of which may know those before it."""


@pytest.mark.parametrize("room", ["science", "records", "parts"])
def test_a_room_knows_nothing_of_those_after_it(room):
    later = {*ROOMS[ROOMS.index(room) + 1 :], "commands", "build"}
    later |= {"figure"} if room != "parts" else set()  # it joins equations to records
    for path in (ROOT / "macros" / room).rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        known = {
            name.removeprefix("macros.").partition(".")[0]
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module.partition(".")[0] == "macros"
            for name in (
                [f"macros.{each.name}" for each in node.names]
                if node.module == "macros"
                else [node.module]
            )
        }
        assert not known & later, path


def test_docs_hold_prose_and_data_only():
    kinds = {path.suffix for path in (ROOT / "docs").rglob("*") if path.is_file()}
    assert kinds <= {".md", ".yml", ".png", ".jpg", ".webp"}


def test_requirements_name_no_index_and_hash_everything():
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert "://" not in text
    packages = re.findall(r"^[a-z0-9][^=\s]*==\S+.*\n(?P<next>.*)", text, re.MULTILINE)
    assert packages
    assert all("--hash=sha256:" in after for after in packages)


def test_the_name_of_the_site_is_typed_in_one_place():
    texts = [
        path
        for folder in ("macros", "overrides")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".html", ".mjs", ".js", ".css", ".svg", ".md", ".yml")
    ]
    named = [path for path in texts if NAME in path.read_text(encoding="utf-8")]
    assert len(texts) > 200
    assert [path.relative_to(ROOT).as_posix() for path in named] == []


def test_the_files_of_overrides_that_our_code_speaks_of_are_there():
    spoken = {
        (path.name, name)
        for path in (ROOT / "macros").rglob("*.py")
        for name in re.findall(r"overrides/[\w./-]*\w\.\w+", path.read_text(encoding="utf-8"))
    }
    assert len(spoken) > 3
    assert {each for each in spoken if not (ROOT / each[1]).is_file()} == set()


def test_clean_removes_what_the_commands_leave():
    rule = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\nclean:")[2]
    left = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    missing = [each for each in left if each.strip("/") not in rule]
    assert missing == [], missing


def test_uv_trusts_the_certificates_of_the_machine():
    assert "export UV_SYSTEM_CERTS ?= 1" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_nothing_that_the_tests_read_stands_outside_the_project():
    outside = re.compile(r"""parent / ["']shared|\.\./shared|(?<![\w.])/work/""")
    files = [path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__)]
    assert len(files) > 80
    assert [path.name for path in files if outside.search(path.read_text(encoding="utf-8"))] == []
