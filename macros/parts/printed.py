"""What macro calls print, each made once: most stand on many pages, and again in each preview."""

from collections.abc import Mapping

from macros.parts import MACROS
from macros.parts.aside import Printed
from macros.parts.page import listening
from macros.uses import remembered


def printed(name: str, arguments: tuple[object, ...], keywords: Mapping[str, object]) -> Printed:
    """Return what a macro prints and what it tells of the page.

    Raises :class:`macros.problem.Problem`, or a group of them, as the macro does.
    """
    kept = of_articles if MACROS[name].reads_articles else of_records
    return kept(name, arguments, tuple(keywords.items()))


def _print(
    name: str, arguments: tuple[object, ...], keywords: tuple[tuple[str, object], ...]
) -> Printed:
    with listening() as told:
        html = MACROS[name].function(*arguments, **dict(keywords))
    return Printed(html, told)


of_articles = remembered(most=1_000)(_print)
of_records = remembered(most=50_000)(_print)
