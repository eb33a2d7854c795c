"""Where to find help, country by country."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("places_for_help"),),
)
