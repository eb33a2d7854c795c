"""The Jinja extension of both engines: an article may call our macros, and Jinja runs nothing.

The calls that the guard has read are made here, as it has read them, so what runs is what was
checked; Jinja gets a text in which no call is left.
"""

from jinja2.ext import Extension

from macros.guard import rendering
from macros.guard.arguments import sound_calls
from macros.guard.broken import problems_in
from macros.guard.language import Call
from macros.guard.written import texts_around_calls
from macros.parts import aside, place
from macros.parts.printed import printed
from macros.problem import Problem


class ArticlesOnly(Extension):
    """``j2_extensions: [macros.guard.jinja.ArticlesOnly]``."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return the source with what our macros print in place of each call.

        Where it holds anything else, or a macro has a problem, the page stops the build as soon
        as it becomes Markdown; what never does, such as a title, raises :class:`Problem` at once.
        """
        rendering.begin(source, called=True, path=place.path_of_macros())
        calls, problems = sound_calls(source)
        if problems:
            return rendering.keep(problems[0])
        first, *texts = texts_around_calls(source)
        try:
            prints = [_prints(call) for call in calls]
        except Problem as problem:
            return rendering.keep(problem)
        return first + "".join(each + text for each, text in zip(prints, texts, strict=True))


def _prints(call: Call) -> str:
    """Return what a macro prints; raises :class:`Problem` with the line of its call."""
    try:
        return aside.set_aside(printed(call.name, call.arguments, call.keywords))
    except (Problem, ExceptionGroup) as error:
        problem = problems_in(error)[0]
        raise (problem if problem.path else problem.at("", call.line)) from None
