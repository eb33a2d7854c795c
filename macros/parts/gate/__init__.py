"""The questions before every tool that speaks of a reader's weight."""

from macros.parts.part import Part

PART = Part(elements={"form": {"data-care", "data-help"}}, uses=("field",))
