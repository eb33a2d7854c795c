"""What an article may call, whatever the engine."""

from collections.abc import Callable
from typing import Any


def define_env(env: Any) -> None:
    """Register the macros; every engine calls this."""
    from macros.parts import MACROS, place  # noqa: PLC0415  the command line needs none
    from macros.parts.refresh import refresh  # noqa: PLC0415
    from macros.records import openings  # noqa: PLC0415

    place.remember(env)
    changed = refresh()
    if changed and env.variables["openings"] != openings.digest():
        openings.ask_for_new_settings()
    for name, macro in MACROS.items():
        env.macro(_called(macro), name)


def _called(macro: Any) -> Callable[..., str]:
    """Return a macro whose module is imported once it is called; some bring large libraries."""

    def called(*given: Any, **named: Any) -> str:
        return macro.function(*given, **named)

    return called
