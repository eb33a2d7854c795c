"""A sentence that several pages say in the same words."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("phrase", reads_articles=True),),
)
