"""A desk to write at: an article is checked in the writer's browser, and sent nowhere."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("desk", fills_a_page=True, reads_articles=True),),
    elements={
        "textarea": {"autocomplete", "name", "rows", "spellcheck"},
        "writing-desk": {"data-new", "data-root", "data-script"},
    },
    uses=("field",),
    not_searched=("writing-desk",),
    not_copied=("writing-desk",),
)
