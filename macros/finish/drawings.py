"""Drawings as pictures: an SVG as a PNG, drawn with the fonts that come with vl-convert.

So it is the same on every machine; what was drawn is kept in ``.cache`` for the next build.
"""

import hashlib
import os
from collections.abc import Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path

import vl_convert

from macros import records
from macros.finish.pages import in_processes
from macros.published import CARDS

KEPT = records.ROOT / ".cache" / CARDS
"""Where pictures are kept."""


def pictures(drawings: Sequence[str], scale: int = 1) -> list[bytes]:
    """Return the picture of each drawing, ``scale`` of its pixels for one of the drawing."""
    kept = [_kept(svg, scale) for svg in drawings]
    missing = {path: svg for path, svg in zip(kept, drawings, strict=True) if not path.exists()}
    KEPT.mkdir(parents=True, exist_ok=True)
    drawn = in_processes(partial(vl_convert.svg_to_png, scale=scale), [*missing.values()])
    for path, picture in zip(missing, drawn, strict=True):
        part = path.with_suffix(f".{os.getpid()}")
        part.write_bytes(picture)
        part.replace(path)
    return [path.read_bytes() for path in kept]


def _kept(svg: str, scale: int) -> Path:
    """Return where the picture of a drawing is kept, drawn before or not."""
    key = hashlib.sha256(f"{version('vl-convert-python')}\n{scale}\n{svg}".encode()).hexdigest()
    return KEPT / f"{key}.png"
