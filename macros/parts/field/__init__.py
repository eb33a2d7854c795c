"""A field of a form: what a calculator asks for, with its units, and when it may ask."""

from macros.parts.part import Part

PART = Part(
    elements={
        "fieldset": set(),
        "form": {"autocomplete", "method", "novalidate"},
        "input": {
            "autocomplete",
            "checked",
            "data-example",
            "data-high",
            "data-low",
            "data-says",
            "inputmode",
            "name",
            "type",
            "value",
        },
        "label": {"for"},
        "legend": set(),
        "option": {"data-factor", "selected", "value"},
        "output": {"aria-live", "data-settings", "data-unit", "name"},
        "select": {"data-kind", "data-unit-of", "name"},
    },
    not_copied=("form",),
)
