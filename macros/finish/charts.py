"""The charts as pictures to take: beside each page its drawings, as SVG and as PNG.

No page loads them; a line under the numbers of a chart leads to them.
"""

from vl_convert import svg_to_png

from macros.finish.pages import Page
from macros.finish.site import Known
from macros.parts.chart.picture import signed

SCALE = 2
"""Pixels of a PNG for one of its drawing, so that it is sharp where it is shown large."""


def draw_charts(page: Page, known: Known) -> None:
    """Put the pictures of its charts beside a page, lead to them, and put the site's address there.

    It stands under each chart of the page, and in each picture.
    """
    for name, svg in page.told.pictures.items():
        drawn = signed(svg, known.home)
        page.files[page.beside(f"chart-{name}.svg")] = drawn.encode()
        page.files[page.beside(f"chart-{name}.png")] = svg_to_png(drawn, scale=SCALE)
        page.html = page.html.replace(*_links(name))
    if page.told.pictures:
        page.html = signed(page.html, known.home)


def _links(name: str) -> tuple[str, str]:
    """Return the last link of a chart's numbers, and the same with those to its pictures."""
    last = f'download="numbers-{name}.json">JSON</a>'
    links = [
        f'<a href="chart-{name}.{kind}" download>{kind.upper()}</a>' for kind in ("png", "svg")
    ]
    return last, f"{last}. Take the chart: {', '.join(links)}"
