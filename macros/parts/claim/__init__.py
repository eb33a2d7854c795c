"""What people say, our answer, and the evidence on both sides."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(
        Macro("claim"),
        Macro("claim_page", fills_a_page=True, page_of="claims"),
    ),
    elements={"p": {"data-answer", "data-pagefind-meta"}},
)
