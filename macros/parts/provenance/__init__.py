"""How the numbers of a page were worked out."""

from macros.parts.part import Part

PART = Part(
    not_searched=(".provenance",),
)
