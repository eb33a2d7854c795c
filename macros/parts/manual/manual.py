"""Every macro: what its docstring says, how it is written, and what that very call prints."""

import inspect
import re

from jinja2 import Environment
from markdown import markdown

from macros import parts
from macros.parts import aside
from macros.parts.part import Macro

_EXAMPLE = re.compile(r"^>>> (\{\{.*\}\})$", re.MULTILINE)


def manual() -> str:
    """Print every macro with its description, its example, and what the example prints.

    It fills [this page](site://about/every-macro/), and a new macro joins by itself.

    >>> {{ manual() }}
    """
    return aside.html(
        "manual/manual.html", entries=[_entry(each) for each in parts.MACROS.values()]
    )


def example(macro: Macro) -> str:
    """Return the call that a macro's docstring shows."""
    return _EXAMPLE.search(inspect.getdoc(macro.function))[1]


def printed(call: str) -> str:
    """Return the HTML of a call, as the page of an article would hold it."""
    names = {name: macro.function for name, macro in parts.MACROS.items()}
    return Environment(autoescape=False).from_string(call).render(names)  # our own HTML


def _entry(macro: Macro) -> dict[str, object]:
    call, choices = example(macro), macro.choices
    says = inspect.getdoc(macro.function).partition(">>> ")[0]
    return {
        "name": macro.name,
        "says": markdown(says.replace("Print", "Prints", 1), extensions=["smarty"]),
        "call": call,
        "printed": "" if macro.fills_a_page else printed(call),
        "choices": choices() if choices else {},
    }
