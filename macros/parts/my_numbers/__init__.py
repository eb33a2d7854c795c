"""The reader's own body, kept on the reader's device."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("my_numbers"),),
    elements={"my-numbers": {"data-help", "data-script"}},
    is_tool=True,
    uses=("field",),
)
