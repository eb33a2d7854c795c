"""A private diary of weight, held against the model, behind the gate."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("weight_diary"),),
    elements={
        "input": {"accept", "data-asks"},
        "option": {"value"},
        "textarea": {"autocapitalize", "autocomplete", "rows", "spellcheck"},
        "weight-diary": {"data-help", "data-script"},
    },
    is_tool=True,
    uses=("field", "chart", "gate"),
)
