"""What macro calls print, each made once: most stand on many pages, and again in each preview."""

from collections.abc import Mapping
from functools import lru_cache

from macros import page

READ_ARTICLES = {"articles", "changes", "claims", "manual", "template"}
"""The macros that print what stands in articles; the others read records alone."""


def printed(name: str, arguments: tuple[object, ...], keywords: Mapping[str, object]) -> str:
    """Return what a macro prints.

    Raises :class:`macros.problem.Problem`, or a group of them, as the macro does.
    """
    kept = of_articles if name in READ_ARTICLES else of_records
    return kept(name, arguments, tuple(keywords.items()))


def _print(
    name: str, arguments: tuple[object, ...], keywords: tuple[tuple[str, object], ...]
) -> str:
    macro = next(each for each in page.MACROS if each.__name__ == name)
    return macro(*arguments, **dict(keywords))


of_articles = lru_cache(maxsize=1_000)(_print)
of_records = lru_cache(maxsize=50_000)(_print)
