"""What an article may call, for MkDocs and for Zensical."""

from typing import Any


def define_env(env: Any) -> None:
    """Register the macros; both engines call this."""
    from macros.page import MACROS, refresh  # noqa: PLC0415  the command line needs no charts

    refresh()
    for macro in MACROS:
        env.macro(macro)
