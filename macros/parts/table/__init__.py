"""A table of computed or of measured values, to read and to take away."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("table"),),
    elements={
        "path": {"d"},
        "script": {"type"},
        "svg": {"viewbox", "viewBox"},
        "td": {"rowspan"},
        "th": {"colspan", "scope"},
        "tr": {"data-answers"},
    },
    not_searched=("table", ".table-note", ".download"),
    not_copied=(".download", "script", "svg"),
)
