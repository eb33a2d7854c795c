"""The Jinja extension of both engines: a template may call our macros, and sees nothing else."""

import traceback
from typing import Any

from jinja2 import Environment, Template
from jinja2.ext import Extension

from macros.guard import rendering
from macros.guard.arguments import NAMES, sound_calls
from macros.guard.broken import problems_in
from macros.problem import Problem


class OnlyMacros(Template):
    """A template rendered with our macros in scope: no variable of an engine or a page."""

    def render(self, *_: Any, **__: Any) -> str:
        """Return the text; what the engine hands over is left aside."""
        try:
            return super().render(NAMES)
        except (Problem, ExceptionGroup) as error:
            frames = traceback.walk_tb(error.__traceback__)
            lines = [line for frame, line in frames if frame.f_code.co_filename == "<template>"]
            problem = problems_in(error)[0]
            return rendering.keep(problem if problem.path else problem.at("", *lines[:1]))


class ArticlesOnly(Extension):
    """``j2_extensions: [macros.guard.jinja.ArticlesOnly]``."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.template_class = OnlyMacros

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return the source if it holds calls of our macros only.

        Where it holds anything else, the page stops the build as soon as it becomes Markdown;
        what never does, such as a title, raises :class:`Problem` at once.
        """
        rendering.begin(source, called=True)
        _, problems = sound_calls(source)
        return rendering.keep(problems[0]) if problems else source
