"""`macros.science` can be used alone: it needs no record and no page, and loads what it needs."""

import doctest
import subprocess
import sys

from macros import science
from tests.conftest import ROOT

LATER = ("numpy", "scipy", "sympy")
"""What is loaded only where something is computed."""

OF_THE_SITE = ("altair", "jinja2", "macros.parts", "macros.records", "mkdocs", "pydantic", "yaml")
"""What the room knows nothing of."""


def loaded_by(code):
    """Return all modules that are loaded after some code."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return set(done.stdout.split())


def test_importing_it_loads_nothing_of_the_site_and_nothing_heavy():
    assert not loaded_by("import macros.science") & {*OF_THE_SITE, *LATER}


def test_computing_loads_nothing_of_the_site_either():
    code = """
from macros.science import compute
assert compute("bmi", {}, weight="70 kg", height="175 cm").unit == "kg/m^2"
"""
    assert not loaded_by(code) & {*OF_THE_SITE, "scipy"}


def test_no_module_of_it_loads_anything_of_the_site():
    paths = sorted((ROOT / "macros" / "science").rglob("*.py"))
    names = [path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".") for path in paths]
    modules = ", ".join(name.removesuffix(".__init__") for name in names)
    assert not loaded_by(f"import {modules}") & {*OF_THE_SITE, "scipy"}


def test_the_examples_of_its_docstring_hold():
    done = doctest.testmod(science)
    assert done.attempted > 8
    assert done.failed == 0
