"""Every equation, with its formula and for whom it holds."""

from macros.parts.part import Macro, Part

_MATHS = "math mfrac mi mn mrow msqrt msub msup mtable mtd mtext mtr"

PART = Part(
    macros=(Macro("equations", fills_a_page=True),),
    elements={
        **{each: set() for each in _MATHS.split()},
        "mo": {"lspace", "rspace"},
    },
)
