"""Python for browsers comes by the hashes of this repository, never in another version."""

import json
import zipfile

import pytest

from macros.desk import fetched
from macros.problem import Problem
from tests.conftest import ROOT


@pytest.fixture
def folder(tmp_path):
    """What a fetch leaves behind, with little in it."""
    pyodide = tmp_path / "node_modules" / "pyodide"
    pyodide.mkdir(parents=True)
    for name in ("pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide.mjs"):
        (pyodide / name).write_text(name)
    index = {"info": {"python": "3.14.2"}, "packages": {"numpy": {}}}
    (pyodide / "pyodide-lock.json").write_text(json.dumps(index))
    with zipfile.ZipFile(pyodide / "python_stdlib.zip", "w") as archive:
        for name in ("json/__init__.py", "unittest/case.py", "encodings/cp1250.py"):
            archive.writestr(name, name)
    (tmp_path / "pydantic_core.whl").write_bytes(b"wheel")
    (tmp_path / "wheels.txt").write_text(fetched._wanted())
    (tmp_path / "done").write_text(fetched._lock())
    return tmp_path


def test_asks_for_the_version_of_the_requirements_by_its_hashes():
    wanted = fetched._wanted()
    (line,) = [each for each in wanted.splitlines() if "==" in each]
    assert line.partition(" ")[0] in (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert wanted.count("--hash=sha256:") > 1
    assert wanted.count("\n\n") == 0


def test_there_is_nothing_where_nothing_was_fetched(tmp_path):
    assert fetched.runtime(tmp_path) == {}


def test_gives_each_file_by_its_name(folder, tmp_path):
    files = fetched.runtime(folder)
    assert files["pyodide.asm.wasm"] == b"pyodide.asm.wasm"
    assert files["compiled.zip"] == b"wheel"
    assert json.loads(files["pyodide-lock.json"])["packages"] == {}
    (tmp_path / "part.zip").write_bytes(files["python_stdlib.zip"])
    assert zipfile.ZipFile(tmp_path / "part.zip").namelist() == ["json/__init__.py"]


@pytest.mark.parametrize("name", ["wheels.txt", "done"])
def test_refuses_what_was_fetched_for_other_versions(name, folder):
    (folder / name).write_text("older")
    with pytest.raises(Problem, match="make desk"):
        fetched.runtime(folder)


def test_the_lock_names_each_package_by_its_hash():
    lock = json.loads(fetched._lock())
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert "node_modules/pyodide" in packages
    assert all(each["integrity"].startswith("sha512-") for each in packages.values())
