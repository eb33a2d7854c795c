"""What a build takes when few articles changed since the last one, beside other programs."""

from macros import records
from macros.parts.chart.builds import OURS, drawing, seconds
from macros.parts.chart.drawing import Drawing


def draw() -> Drawing:
    """Return the drawing.  Changed articles along, seconds up, a line for each program."""
    found = records.measurement("builds-after-articles-changed")
    (fact,) = records.measurement("builds-after-a-fact-changed").rows
    none, one = found.rows[0], found.rows[1]
    more = {
        "articles": str(records.measurement("builds-from-nothing").rows[0].at),
        "none-seconds": seconds(none.processors[OURS]),
        "one-seconds": seconds(one.processors[OURS]),
        "one-beside": seconds(one.processors["material"]),
        "printed": str(fact.at),
        "fact-seconds": seconds(fact.processors[OURS]),
    }
    return drawing(found, more)
