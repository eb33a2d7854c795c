"""A share as a hundred small figures, which a reader can count."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("icon_array"),),
    elements={"path": {"d"}, "svg": {"viewbox", "viewBox"}},
    not_copied=("svg",),
)
