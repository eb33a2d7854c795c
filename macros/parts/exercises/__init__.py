"""The list of every exercise, by movement, and what to find one by."""

from macros.parts.part import Macro, Part

PART = Part(
    elements={"form": {"data-script"}, "li": {"data-loads", "data-needs"}},
    uses=("filter",),
    macros=(Macro("exercises", fills_a_page=True),),
)
