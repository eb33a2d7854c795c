"""The fields above a list that leave out of it what a reader does not look for."""

from macros.parts.part import Part

PART = Part()
