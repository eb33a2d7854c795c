"""Every macro: what its docstring says, how it is written, and what that very call prints."""

import inspect
import re
from collections.abc import Callable

from jinja2 import Environment
from markdown import markdown

from macros import page
from macros.page import aside
from macros.page.choices import CHOICES

ELSEWHERE = {
    "ask_first",
    "bibliography",
    "claim_page",
    "claims",
    "equations",
    "glossary",
    "manual",
    "template",
}
"""The macros that fill a page of their own; their docstrings lead there."""

_EXAMPLE = re.compile(r"^>>> (\{\{.*\}\})$", re.MULTILINE)


def manual() -> str:
    """Print every macro with its description, its example, and what the example prints.

    It fills [this page](site://about/every-macro/), and a new macro joins by itself.

    >>> {{ manual() }}
    """
    return aside.render("manual.html", entries=[_entry(each) for each in page.MACROS])


def example(macro: Callable[..., str]) -> str:
    """Return the call that a macro's docstring shows."""
    return _EXAMPLE.search(inspect.getdoc(macro))[1]


def printed(call: str) -> str:
    """Return the HTML of a call, as the page of an article would hold it."""
    names = {macro.__name__: macro for macro in page.MACROS}
    return aside.put_back(Environment(autoescape=True).from_string(call).render(names))


def _entry(macro: Callable[..., str]) -> dict[str, object]:
    name, call = macro.__name__, example(macro)
    says = inspect.getdoc(macro).partition(">>> ")[0]
    return {
        "name": name,
        "says": markdown(says.replace("Print", "Prints", 1), extensions=["smarty"]),
        "call": call,
        "printed": "" if name in ELSEWHERE else printed(call),
        "choices": CHOICES[name]() if name in CHOICES else {},
    }
