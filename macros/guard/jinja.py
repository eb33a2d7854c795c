"""The Jinja extension of both engines: a template may call our macros, and sees nothing else."""

from typing import Any

from jinja2 import Environment, Template
from jinja2.ext import Extension

from macros.guard.language import calls
from macros.page import MACROS
from macros.problem import Problem, did_you_mean

NAMES = {macro.__name__: macro for macro in MACROS}
"""What an article may call."""


class OnlyMacros(Template):
    """A template rendered with our macros in scope: no variable of an engine or a page."""

    def render(self, *_: Any, **__: Any) -> str:
        """Return the text; what the engine hands over is left aside."""
        return super().render(NAMES)


class ArticlesOnly(Extension):
    """``j2_extensions: [macros.guard.jinja.ArticlesOnly]``."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.template_class = OnlyMacros

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return the source if it holds calls of our macros only.

        Raises :class:`Problem` at the first thing that is not one.  Titles, included files and
        texts pass here too.
        """
        for call in calls(source):
            if isinstance(call, Problem):
                raise call.at(filename or name or "")
            if call.name not in NAMES:
                raise unknown(call.name).at(filename or name or "", call.line)
        return source


def unknown(name: str) -> Problem:
    """Return the problem of a name that is no macro of ours."""
    near = did_you_mean(name, NAMES, "the macros are " + ", ".join(NAMES))
    return Problem(f"no macro `{name}`; {near}")
