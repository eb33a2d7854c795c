"""The check is at hand at once: what takes long to load is loaded where a page needs it."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT

HEAVY = ("altair", "mkdocs", "numpy", "scipy", "scipy.integrate", "sympy", "vl_convert")
PLAIN = 'A {{ fact("muscle-at-rest-rate") }} {{ cite("wang-2010") }} {{ literal("type 2") }}'
LOADED = f"import sys; print(*({{*sys.modules}} & {{*{HEAVY}}}))"


def checked(text):
    """Code that checks an article's text."""
    return f"from macros.guard.check import article_problems as a; assert not [*a({text!r}, 'x')]"


def loaded(code):
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{LOADED}"],
        cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "code",
    [
        "import macros.guard.check",
        "import macros.parts",
        "import macros.store",
        checked(PLAIN),
    ],
)
def test_loads_nothing_heavy(code):
    assert loaded(code) == set()


def test_a_figure_loads_what_it_needs_and_no_drawing():
    found = loaded(checked('{{ figure("muscle-at-rest", muscle="9 lb") }}'))
    assert "sympy" in found
    assert not found & {"altair", "mkdocs", "scipy.integrate", "vl_convert"}
