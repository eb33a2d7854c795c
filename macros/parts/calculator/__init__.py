"""A form in which readers put their own numbers, the answer, and a table."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("calculator"),),
    elements={"button": {"value"}, "rest-calculator": {"data-help", "data-script"}},
    uses=("field",),
    not_searched=("rest-calculator",),
)
