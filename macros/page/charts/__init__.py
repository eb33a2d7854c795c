"""The charts, one a module."""

from collections.abc import Callable

import altair

from macros.page.charts.muscle_at_rest import muscle_at_rest

CHARTS: dict[str, Callable[[], tuple[altair.LayerChart, str]]] = {
    "muscle-at-rest": muscle_at_rest,
}
"""Every chart by its id: a function that returns the drawing and its description."""
