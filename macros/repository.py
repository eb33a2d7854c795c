"""The address of the repository, as ``mkdocs.yml`` gives it."""

import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

VARIABLE = "REPOSITORY_URL"
"""What gives another address, in the environment."""


def address(environment: Mapping[str, str] = os.environ) -> str:
    """Return the address that the foot of each page leads to."""
    return environment.get(VARIABLE) or _written()


@cache
def _written() -> str:
    text = (Path(__file__).resolve().parents[1] / "mkdocs.yml").read_text(encoding="utf-8")
    line = rf'^  repository: !ENV \[{VARIABLE}, "([^"]+)"\]$'
    return re.search(line, text, re.MULTILINE)[1]
