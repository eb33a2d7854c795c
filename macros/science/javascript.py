"""The equations as a JavaScript module, for the calculators."""

import re
from collections.abc import Iterable
from pathlib import Path

from macros.records import ROOT
from macros.science import EQUATIONS, Equation
from macros.science.printers import JAVASCRIPT

PATH: Path = ROOT / "overrides" / "science" / "equations.mjs"
"""Where the generated module stands."""

_HEAD = """\
// Written by `make equations` from macros/science; change it there.
// Each equation takes its inputs by name, in the units named beside it.
// `low` and `high` are the ends of its interval, where an error was published.
"""


def camel_case(equation_id: str) -> str:
    """Return ``mifflin-st-jeor`` as ``mifflinStJeor``."""
    return re.sub(r"-([a-z])", lambda match: match[1].upper(), equation_id).replace("-", "")


def module(equations: Iterable[object] = EQUATIONS.values()) -> str:
    """Return the text of ``equations.mjs``; a model that is no formula has a module of its own."""
    return _HEAD + "".join(_export(each) for each in equations if isinstance(each, Equation))


def _export(each: Equation) -> str:
    units = ", ".join(f"{name} {getattr(i, 'unit', '')}".strip() for name, i in each.inputs.items())
    arguments = "{ " + ", ".join(each.inputs) + " }" if each.inputs else ""
    parts = {"value": each.expression}
    if each.ends:
        parts |= {"low": each.ends[0], "high": each.ends[1]}
    lines = [
        f"  {name}: ({arguments}) => {_one_line(JAVASCRIPT.doprint(part))},"
        for name, part in parts.items()
    ]
    head = f"\n/** {units or 'no inputs'} → {each.unit} */\n"
    return head + f"export const {camel_case(each.id)} = {{\n" + "\n".join(lines) + "\n};\n"


def _one_line(code: str) -> str:
    return re.sub(r"\s+", " ", code)
