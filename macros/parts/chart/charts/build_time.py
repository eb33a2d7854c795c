"""What a build from nothing takes, by the number of articles, beside other programs."""

from macros import records
from macros.parts.chart.builds import OURS, drawing, seconds
from macros.parts.chart.drawing import Drawing


def draw() -> Drawing:
    """Return the drawing.  Articles along, seconds up, a line for each program."""
    found = records.measurement("builds-from-nothing")
    first, last = found.rows[0], found.rows[-1]
    more = {
        "first": str(first.at),
        "first-seconds": seconds(first.processors[OURS]),
        "last": f"{last.at:,}",
        "last-seconds": seconds(last.processors[OURS]),
        "most-beside": seconds(first.processors["material"]),
    }
    return drawing(found, more)
