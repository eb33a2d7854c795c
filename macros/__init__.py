"""What an article may call, for MkDocs and for Zensical."""

import os
from typing import Any


def define_env(env: Any) -> None:
    """Register the macros; both engines call this."""
    from macros.parts import MACROS, place  # noqa: PLC0415  the command line needs none
    from macros.parts.refresh import refresh  # noqa: PLC0415

    place.remember(env)
    changed = refresh()
    if os.environ.get("CHECK_WHILE_SERVING"):  # set by `make serve`
        from macros.guard.serving import stop_while_wrong  # noqa: PLC0415  only serving needs it

        stop_while_wrong(changed=changed)
    for macro in MACROS.values():
        env.macro(macro.function)
