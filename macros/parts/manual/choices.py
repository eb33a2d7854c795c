"""What a macro may be given: lists to copy from, each thing with what it is.

A part tells them of its macros, in functions named ``choices_of_<macro>``.
"""

from collections.abc import Mapping

COPY = "Calls to copy"

Choices = dict[str, dict[str, str]]
"""Lists by their titles; in each, what to write, and what that is."""


def written(macro: str, name: str, inputs: Mapping[str, str] | None = None) -> str:
    """Return a call as an article holds it: ``{{ figure("muscle-at-rest", muscle="9 lb") }}``."""
    given = [f'"{name}"', *(f'{each}="{text}"' for each, text in (inputs or {}).items())]
    return f"{{{{ {macro}({', '.join(given)}) }}}}"


def of_records(macro: str, named: Mapping[str, object], says: str) -> Choices:
    """Return the calls of a macro that takes the name of a record, each with what one says."""
    return {COPY: {written(macro, name): getattr(each, says) for name, each in named.items()}}
