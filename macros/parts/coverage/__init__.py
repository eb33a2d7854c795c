"""What a program trains: each muscle with its sets."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("coverage"),),
    uses=("program",),
)
