"""The charts as pictures to take: beside each page its drawings, as SVG and as PNG.

No page loads them; a line under the numbers of a chart leads to them.
"""

from macros.finish.drawings import pictures
from macros.finish.pages import Site
from macros.parts.chart.picture import signed

SCALE = 2
"""Pixels of a PNG for one of its drawing, so that it is sharp where it is shown large."""


def write_charts(site: Site) -> str:
    """Write the pictures of each chart, lead to them, and put the site's address under charts."""
    drawings = {
        page.file.with_name(f"chart-{name}.svg"): signed(svg, site.home)
        for page in site.pages
        for name, svg in page.told.pictures.items()
    }
    for page in site.pages:
        for name in page.told.pictures:
            page.html = page.html.replace(*_links(name))
        if page.told.pictures:
            page.html = signed(page.html, site.home)
    sizes = [path.write_bytes(svg.encode()) for path, svg in drawings.items()]
    drawn = zip(drawings, pictures([*drawings.values()], SCALE), strict=True)
    sizes += [path.with_suffix(".png").write_bytes(picture) for path, picture in drawn]
    return f"{len(sizes)} pictures of charts, {sum(sizes):,} bytes"


def _links(name: str) -> tuple[str, str]:
    """Return the last link of a chart's numbers, and the same with those to its pictures."""
    last = f'download="numbers-{name}.json">JSON</a>'
    links = [
        f'<a href="chart-{name}.{kind}" download>{kind.upper()}</a>' for kind in ("png", "svg")
    ]
    return last, f"{last}. Take the chart: {', '.join(links)}"
