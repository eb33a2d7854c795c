"""What a step of mending returns."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Mended:
    """A text, what was changed in it, and what a person has to change.

    Each is said in a sentence.
    """

    text: str
    said: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
