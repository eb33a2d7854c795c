"""What an article can call and a reader can use: one folder a part, which registers itself.

``PARTS`` are all of them by name, and ``MACROS`` all that an article may call.

A folder holds its registration, ``PART``, in its ``__init__``; its macros in the module of its
own name; and the templates of what they print.  The folder of the same name in
``overrides/parts/`` holds its style and its script.
"""

import importlib
import pkgutil
from dataclasses import replace

from macros.parts.part import Macro, Part

PARTS: dict[str, Part] = {
    each.name: importlib.import_module(f"{__name__}.{each.name}").PART
    for each in pkgutil.iter_modules(__path__)
    if each.ispkg
}
"""Every part by its name."""

MACROS: dict[str, Macro] = {
    macro.name: replace(macro, part=name) for name, part in PARTS.items() for macro in part.macros
}
"""Every macro by its name, in the order of the alphabet."""
MACROS = dict(sorted(MACROS.items()))

__all__ = ["MACROS", "PARTS"]
