"""A chart as a picture to take and to share, which says by itself what it is and whence it comes.

A picture is torn from its page, so its title, its sources, its license and the address of the
site are in it.  Only finishing knows the address, and :func:`signed` puts it there.
"""

import re
import textwrap
from collections.abc import Sequence
from html import escape

from macros import records
from macros.parts import aside
from macros.parts.chart.drawing import COLORS, INK
from macros.site_name import NAME

LICENSE = "CC BY 4.0"

_PAPER, _DARK, _MARGIN = "#fbf8f1", "#241f1a", 20
_TITLE, _FOOT = 38, 66
"""Letters of a line of the title and of a line of the foot."""

_ADDRESS = re.compile(r'(<(t?span) class="address">)(</\2>)')
"""The place of the site's address, in a picture and under a drawing on a page."""

_SIZE = re.compile(r'<svg [^>]*?viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>')


def picture(svg: str, caption: str, whence: str) -> str:
    """Return a drawing with its title above and whence it comes below, as an SVG by itself."""
    for code, color in COLORS.items():
        svg = svg.replace(code, color)
    wide, high = map(float, _SIZE.match(svg).groups())
    title = _balanced(caption)
    top = 24 + 24 * len(title)
    placed = f'<svg x="{_MARGIN}" y="{top}" width="{wide:g}" height="{high:g}">'
    foot = [*textwrap.wrap(whence, _FOOT), signature()]
    below = top + high + 28
    return aside.html(
        "chart/picture.svg",
        caption=caption,
        width=round(wide + 2 * _MARGIN),
        height=round(below + 16 * len(foot)),
        paper=_PAPER,
        dark=_DARK,
        soft=COLORS[INK],
        title=title,
        drawing=_SIZE.sub(placed, svg, count=1),
        foot=foot,
        below=round(below),
    )


def signed(text: str, address: str) -> str:
    """Return a picture, or a page, with the address of the site where one belongs."""
    shown = re.sub(r"^https?://|/$", "", address)
    return _ADDRESS.sub(lambda place: f"{place[1]}, {escape(shown)}{place[3]}", text)


def _balanced(caption: str) -> list[str]:
    """Return a title in as few lines as it needs, about as long as each other."""
    few = len(textwrap.wrap(caption, _TITLE))
    widths = range(_TITLE // 2, _TITLE + 1)
    return next(lines for each in widths if len(lines := textwrap.wrap(caption, each)) == few)


def short(source_ids: Sequence[str]) -> str:
    """Return where the numbers come from, in one line: ``Source: Wang and others 2010``."""
    first, *others = [records.source(each).short for each in source_ids]
    if not others:
        return f"Source: {first}"
    more = others[0] if len(others) == 1 else f"{len(others)} more"
    return f"Sources: {first} and {more}"


def signature() -> str:
    """Return whose the picture is, and on what terms; the address of the site follows it."""
    return f"{NAME}, {LICENSE}"
