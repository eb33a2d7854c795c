"""The questions of the gate, as a tool prints them before it asks for a body."""

from macros import records
from macros.science.gate import CONDITIONS


def conditions() -> list[dict[str, str]]:
    """Return the id of each question in the order of asking, and what it asks."""
    words = records.gate_words()
    return [{"id": each.id, "asks": words[each.id].asks} for each in CONDITIONS]
