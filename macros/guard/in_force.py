"""Nothing may rest on guidance that was replaced or withdrawn."""

from collections.abc import Iterable, Iterator

from macros import records
from macros.problem import Problem


def out_of_force(source_ids: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each source, of those that exist, that is in force no more."""
    known = records.sources()
    for source_id in source_ids:
        source = known.get(source_id)
        if source and source.replaced_by:
            read = f"read `{source.replaced_by}`, which replaced it, and rest on what it says"
            yield Problem(f"`{source_id}` is in force no more; {read}")
        elif source and source.withdrawn:
            sentence = f"`{source_id}` was withdrawn; rest on guidance in force, or leave this out"
            yield Problem(sentence)
