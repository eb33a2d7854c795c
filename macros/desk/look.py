"""The page that a text becomes, as far as it can be shown while it still has problems.

Markdown is read by the same extensions as on the site.  A macro prints what it prints there; where
it cannot, or not here, a note stands in its place.
"""

from collections.abc import Iterator
from typing import Any

from markdown import Extension, Markdown
from markupsafe import Markup, escape

from macros.guard import as_people_write
from macros.guard.macro_calls import calls, texts_around_calls, written_calls
from macros.parts import MACROS, aside
from macros.parts.page import Told
from macros.parts.printed import printed
from macros.problem import Problem
from macros.records import library

EXTENSIONS = ("admonition", "attr_list", "sane_lists", "smarty", "tables", "toc")
"""Those of ``mkdocs.yml``, beside our own, which stops at the first problem."""


def preview(text: str) -> str:
    """Return the HTML of an article's text; what is raw HTML there is text here."""
    front = library.FRONT_MATTER.match(text)
    above = front[0] if front else ""
    body = as_people_write.canonical(text[len(above) :], library.title_in(above))
    first, *texts = texts_around_calls(body)
    prints = ["".join(parts) for _, parts in written_calls(body)]
    shown = (_set_aside(each) + after for each, after in zip(prints, texts, strict=False))
    markdown = Markdown(extensions=[*EXTENSIONS, _NoMarkup()])
    return aside.put_back(markdown.convert(first + "".join(shown)))


class _NoMarkup(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")


def _set_aside(written: str) -> str:
    return aside.set_aside(aside.Printed(_shown(written), Told()))


def _shown(written: str) -> str:
    """Return what a macro call prints, or a note of what will stand there."""
    for call in _readable(written):
        try:
            return printed(call.name, call.arguments, call.keywords).html
        except ModuleNotFoundError:
            said = f"Here will be the {call.name.replace('_', ' ')} “{' '.join(_names(call))}”."
            return Markup('<p class="placeholder">{}</p>').format(said)
        except (Problem, ExceptionGroup, TypeError):  # which the list of problems tells
            break
    return str(Markup("<mark>{}</mark>").format(escape(written)))


def _readable(written: str) -> Iterator[Any]:
    yield from (each for each in calls(written) if each.name in MACROS)


def _names(call: Any) -> Iterator[str]:
    return (str(each) for each in call.arguments)
