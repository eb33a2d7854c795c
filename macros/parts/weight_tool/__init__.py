"""A weight over time, behind the gate."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("weight_tool"),),
    elements={"weight-tool": {"data-back", "data-help", "data-script"}},
    is_tool=True,
    uses=("field", "gate", "chart"),
)
