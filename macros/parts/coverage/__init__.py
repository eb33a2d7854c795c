"""What a program trains: its muscles on a small body, and in words."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("coverage"),),
    uses=("program",),
)
