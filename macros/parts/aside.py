"""A macro's HTML waits aside while Markdown is rendered, and is put back afterwards.

So an article's own raw HTML can stay forbidden, and Markdown never touches a macro's.
"""

import itertools
import re
import secrets
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from jinja2.nodes import FromImport, Import

from macros.parts.page import Told, tell

_KEY = secrets.token_hex(8)  # new in each run, so that no article can write a token
_BLOCK = re.compile(rf"<p>\s*(aside{_KEY}n\d+n)\s*</p>")
_TOKEN = re.compile(rf"aside{_KEY}n(\d+)n")
_numbers = itertools.count()


@dataclass(frozen=True)
class Printed:
    """What a macro printed, and what it told of the page."""

    html: str
    told: Told


_waiting: dict[str, Printed] = {}


class _Templates(Environment):
    """Templates of parts; a part stands on a page where one of its templates is used."""

    def get_template(self, name: str, *args: Any, **kwargs: Any) -> Template:  # type: ignore[override]
        for each in _used(name):
            tell("parts", each.partition("/")[0])
        return super().get_template(name, *args, **kwargs)


@cache
def _used(template: str) -> tuple[str, ...]:
    """Return a template and those that it imports, which Jinja runs for the first page alone."""
    source, *_ = _ENVIRONMENT.loader.get_source(_ENVIRONMENT, template)
    imports = _ENVIRONMENT.parse(source).find_all((Import, FromImport))
    found = [template]
    for each in imports:
        found += _used(each.template.as_const())
    return tuple(found)


_ENVIRONMENT = _Templates(
    loader=PackageLoader("macros", "parts"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=StrictUndefined,
)
_ENVIRONMENT.globals["tell"] = tell


def html(template: str, **context: object) -> str:
    """Return the template's HTML, everything in it escaped."""
    return _ENVIRONMENT.get_template(template).render(context).strip()


def set_aside(printed: Printed) -> str:
    """Return a token that stands for what a macro printed until Markdown is done."""
    number = str(next(_numbers))
    _waiting[number] = printed
    return f"aside{_KEY}n{number}n"


def forget() -> None:
    """Forget all that waits; nothing that is rendered from here on may hold a token of it.

    For an engine that makes one page after another: what waited of one would wait for ever.
    """
    _waiting.clear()


def put_back(text: str) -> str:
    """Return ``text`` with each token replaced by its HTML, out of its own paragraph."""
    return _TOKEN.sub(lambda token: _waiting[token[1]].html, _BLOCK.sub(r"\1", text))


def told_in(text: str) -> list[Told]:
    """Return what each macro told whose token stands in ``text``, in order."""
    return [_waiting[number].told for number in _TOKEN.findall(text)]


def without_tokens(text: str, mark: str = "") -> str:
    """Return ``text`` as its author wrote it, a mark in place of each token."""
    return _TOKEN.sub(mark, text)


def has_token(text: str) -> bool:
    """Tell whether a macro's output waits in ``text``."""
    return bool(_TOKEN.search(text))
