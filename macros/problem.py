"""A problem that a person can put right: where it is, what it is, what to write instead."""

import difflib
from collections.abc import Iterable, Iterator


class Problem(ValueError):
    """A mistake in an article, a record or an input, said in one sentence.

    ``path`` and ``line`` say where, as far as they are known: a macro knows only what is
    wrong, and the check that called it adds the place with :meth:`at`.  ``kind`` is one of
    :data:`macros.grouping.KINDS`, and ``about`` the words that the problem is about, both as far
    as they are known.
    """

    def __init__(
        self, sentence: str, path: str = "", line: int = 0, kind: str = "", about: str = ""
    ) -> None:
        super().__init__(sentence)
        self.sentence, self.path, self.line = sentence, path, line
        self.kind, self.about = kind, about

    def at(self, path: str, line: int = 0, kind: str = "") -> "Problem":
        """Return the same problem with its place, and a kind if it has none of its own."""
        place = self.path or path, line or self.line
        return Problem(self.sentence, *place, self.kind or kind, self.about)

    @property
    def parts(self) -> tuple[str, str, int, str, str]:
        """All that it is made of, in order, as JSON can hold it."""
        return self.sentence, self.path, self.line, self.kind, self.about

    def __str__(self) -> str:
        """Return ``path:line: sentence``, as editors and terminals link it, on one line.

        It may repeat words of a stranger: what could steer a terminal or a log shows as �.
        """
        place = ":".join(str(part) for part in (self.path, self.line) if part)
        said = f"{place}: {self.sentence}" if place else self.sentence
        return "".join(each if each.isprintable() or each == "\xa0" else "�" for each in said)


def problems_in(error: Problem | ExceptionGroup) -> Iterator[Problem]:
    """Yield the problems that were raised: one, or all those of a record."""
    yield from [error] if isinstance(error, Problem) else error.exceptions


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return a clause that names the nearest known word, or ``otherwise``."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean `{near[0]}`?" if near else otherwise
