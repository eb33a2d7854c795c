"""A macro's HTML waits aside while Markdown is rendered, and is put back afterwards.

So an article's own raw HTML can stay forbidden, and Markdown never touches a macro's.
"""

import itertools
import re
import secrets

from jinja2 import Environment, PackageLoader, StrictUndefined

_ENVIRONMENT = Environment(
    loader=PackageLoader("macros.page"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=StrictUndefined,
)
_KEY = secrets.token_hex(8)  # new in each run, so that no article can write a token
_BLOCK = re.compile(rf"<p>\s*(aside{_KEY}n\d+n)\s*</p>")
_TOKEN = re.compile(rf"aside{_KEY}n(\d+)n")
_numbers = itertools.count()
_waiting: dict[str, str] = {}


def render(template: str, **context: object) -> str:
    """Return a token that stands for the template's HTML until Markdown is done."""
    return set_aside(html(template, **context))


def html(template: str, **context: object) -> str:
    """Return the template's HTML, everything in it escaped."""
    return _ENVIRONMENT.get_template(template).render(context).strip()


def set_aside(text: str) -> str:
    """Return a token that stands for HTML until Markdown is done."""
    number = str(next(_numbers))
    _waiting[number] = text
    return f"aside{_KEY}n{number}n"


def put_back(text: str) -> str:
    """Return ``text`` with each token replaced by its HTML, out of its own paragraph."""
    return _TOKEN.sub(lambda token: _waiting[token[1]], _BLOCK.sub(r"\1", text))


def without_tokens(text: str, mark: str = "") -> str:
    """Return ``text`` as its author wrote it, a mark in place of each token."""
    return _TOKEN.sub(mark, text)


def has_token(text: str) -> bool:
    """Tell whether a macro's output waits in ``text``."""
    return bool(_TOKEN.search(text))
