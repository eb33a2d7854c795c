"""The muscles that something works, on a small body from the front and from the back."""

from macros.parts.part import Part

PART = Part(elements={"path": {"data-muscle"}})
