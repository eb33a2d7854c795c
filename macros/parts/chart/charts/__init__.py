"""The charts: one module each, which draws it, beside its words in ``docs/data/charts``.

``CHARTS`` are their ids, and ``draw`` draws one.
"""

import importlib
import pkgutil

from macros.parts.chart.drawing import Drawing

CHARTS = tuple(each.name.replace("_", "-") for each in pkgutil.iter_modules(__path__))
"""The ids of all charts, in the order of the alphabet."""


def draw(chart_id: str) -> Drawing:
    """Return the drawing of a chart, which its module's ``draw`` makes of the records."""
    return importlib.import_module(f"{__name__}.{chart_id.replace('-', '_')}").draw()


__all__ = ["CHARTS", "draw"]
