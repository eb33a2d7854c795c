"""An article's text, mended: each step looks for one kind of thing, and has one answer to it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from macros.guard.macro_calls import LONGEST
from macros.mend.addresses import addresses
from macros.mend.bullets import bullets
from macros.mend.calls import calls
from macros.mend.front_matter import front_matter
from macros.mend.headings import headings
from macros.mend.letters import letters
from macros.mend.spelling import spelling
from macros.mend.step import Mended

STEPS: Mapping[str, Callable[[str], Mended]] = MappingProxyType(
    {
        "letters": letters,
        "front matter": front_matter,
        "calls": calls,
        "bullets": bullets,
        "headings": headings,
        "addresses": addresses,
        "spelling": spelling,
    }
)
"""Each kind of mend, in order: later ones read what earlier ones wrote."""


def mended(text: str) -> Mended:
    """Return an article's text with all that has one answer mended.

    It depends on the text and on our records and lists, and on nothing else; mending what was
    mended changes nothing.  What is longer than an article may be stays as it is.
    """
    said: list[str] = []
    left: list[str] = []
    for step in STEPS.values() if len(text) <= LONGEST else ():
        done = step(text)
        text = done.text
        said += done.said
        left += done.left
    return Mended(text, said, left)
