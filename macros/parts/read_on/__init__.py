"""The foot of an article: what to read next, and why."""

from macros.parts.part import Part

PART = Part(
    elements={"nav": set()},
    not_searched=(".read-on",),
    not_copied=(".read-on",),
)
