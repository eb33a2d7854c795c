"""The colors of the charts: each stands for one of the page's own.

The drawing carries these codes, and :mod:`macros.parts.chart.chart` puts a class in the place of
each, which ``overrides/parts/chart/chart.css`` gives a color, in light and in dark.
"""

INK, FAINT, CLAIM, MEASURED, TRIALS = "#000001", "#000002", "#000003", "#000004", "#000005"

CLASSES = {INK: "ink", FAINT: "faint", CLAIM: "claim", MEASURED: "measured", TRIALS: "trials"}
"""The class that stands in for each code: text, lines, what people say, what was measured."""

THEME = {
    "background": "transparent",
    "padding": 2,
    "view": {"stroke": None},
    "axis": {
        "labelColor": INK,
        "titleColor": INK,
        "gridColor": FAINT,
        "domainColor": INK,
        "tickColor": INK,
        "labelFontSize": 13,
        "titleFontSize": 13,
        "titleFontWeight": 400,
        "tickCount": 5,
    },
}
"""How every chart is set."""
