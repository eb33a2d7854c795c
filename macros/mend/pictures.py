"""A picture packed anew, without what the check refuses: it shows what it showed.

A camera's notes go, and with them where and when a picture was taken; that it was held sideways is
turned into the pixels first, and colors of a wider range into those that every screen has.
"""

import io
import math
import warnings
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from macros.guard.files import LARGEST
from macros.guard.pictures import KINDS, LONGEST_SIDE, picture_problems
from macros.mend.step import Mended

if TYPE_CHECKING:
    from PIL import Image

MOST_BYTES = 50_000_000
"""Bytes of a picture that is opened at all."""

_LEAST_SIDE = 800
_QUALITIES = (85, 78, 70, 62)
_WAYS: Mapping[str, Sequence[Mapping[str, object]]] = {
    ".png": [{"optimize": True}],
    ".jpg": [{"quality": each, "optimize": True} for each in _QUALITIES],
    ".webp": [{"quality": each} for each in _QUALITIES],
}
"""How to save a picture of each kind, each time in fewer bytes."""
_NOT_OURS = {".gif": "GIF", ".heic": "HEIC", ".heif": "HEIF", ".avif": "AVIF"}
_NOT_OURS |= {".tif": "TIFF", ".tiff": "TIFF", ".bmp": "BMP", ".svg": "SVG"}


def of_another_kind(end: str) -> str:
    """Return what to do with a picture of a kind that this site does not show, or nothing."""
    if kind := _NOT_OURS.get(end.lower()):
        moves = "; if it moves, show one moment of it" if kind == "GIF" else ""
        said = "which not every browser shows" if kind != "GIF" else "which this site does not show"
        return f"this picture is a {kind}, {said}; save it as .jpg or .png{moves}"
    return ""


def picture(kind: str, content: bytes) -> tuple[bytes, Mended]:
    """Return a picture that the check accepts, with what was done, or as it is and why."""
    problems = list(picture_problems(kind, content))
    if not problems and len(content) <= LARGEST[kind]:
        return content, Mended("")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # a picture of far too many pixels, among others
            return _packed(kind, content)
    except Exception:  # a stranger's picture makes a decoder fail in any way that it has
        return content, Mended("", left=[*problems, f"it could not be opened as a {kind}"][:1])


def _packed(kind: str, content: bytes) -> tuple[bytes, Mended]:
    from PIL import Image  # noqa: PLC0415  most articles have no picture

    if len(content) > MOST_BYTES:
        return content, Mended("", left=["this picture has too many bytes; make it smaller"])
    formats = [each.pillow for each in KINDS.values()]
    with Image.open(io.BytesIO(content), formats=formats) as opened:
        moves = getattr(opened, "n_frames", 1) > 1 and opened.format != "MPO"
        opened.seek(0)
        opened.load()
        shown = _of_kind(kind, _upright(opened))
    side = min(LONGEST_SIDE, max(shown.size))
    while True:
        fits = _within(shown, side)
        for how in _WAYS[kind]:
            packed = _saved(kind, fits, how)
            if len(packed) <= LARGEST[kind] and not list(picture_problems(kind, packed)):
                return packed, Mended("", list(_said(shown.size, fits.size, moves)))
        if side <= _LEAST_SIDE or len(packed) <= LARGEST[kind]:
            as_photo = ", or as .jpg" if kind == ".png" else ""
            said = f"save this picture smaller{as_photo}: at most {LARGEST[kind]:,} bytes"
            return content, Mended("", left=[said])
        smaller = min(0.9, math.sqrt(LARGEST[kind] / len(packed)))
        side = max(_LEAST_SIDE, int(side * smaller))


def _upright(opened: "Image.Image") -> "Image.Image":
    """Return the pixels as they are meant to be seen, and nothing beside them."""
    from PIL import ImageOps  # noqa: PLC0415

    shown = _in_common_colors(ImageOps.exif_transpose(opened))
    plain = shown.copy()
    kept = {"transparency"} & plain.info.keys()
    plain.info = {name: plain.info[name] for name in kept}
    return plain


def _in_common_colors(shown: "Image.Image") -> "Image.Image":
    from PIL import ImageCms  # noqa: PLC0415

    profile = shown.info.get("icc_profile")
    if shown.mode == "CMYK" and not profile:
        return shown.convert("RGB")
    if not profile or shown.mode not in ("RGB", "RGBA", "CMYK"):
        return shown
    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        mode = "RGBA" if shown.mode == "RGBA" else "RGB"
        return ImageCms.profileToProfile(
            shown, given, ImageCms.createProfile("sRGB"), outputMode=mode
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return shown.convert("RGB") if shown.mode == "CMYK" else shown


def _of_kind(kind: str, shown: "Image.Image") -> "Image.Image":
    """Return a picture in the colors that its kind of file can hold."""
    if kind == ".jpg" and shown.mode not in ("RGB", "L"):
        return _on_white(shown)
    if kind == ".webp" and shown.mode not in ("RGB", "RGBA"):
        return shown.convert("RGBA" if _is_clear(shown) else "RGB")
    return shown


def _within(shown: "Image.Image", side: int) -> "Image.Image":
    if max(shown.size) <= side:
        return shown
    from PIL import Image  # noqa: PLC0415

    smooth = shown.convert("RGBA" if _is_clear(shown) else "RGB") if shown.mode == "P" else shown
    ratio = side / max(shown.size)
    size = tuple(max(1, round(each * ratio)) for each in shown.size)
    return smooth.resize(size, Image.Resampling.LANCZOS)


def _is_clear(shown: "Image.Image") -> bool:
    return shown.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in shown.info


def _on_white(shown: "Image.Image") -> "Image.Image":
    from PIL import Image  # noqa: PLC0415

    if not _is_clear(shown):
        return shown.convert("RGB")
    clear = shown.convert("RGBA")
    white = Image.new("RGBA", clear.size, "white")
    return Image.alpha_composite(white, clear).convert("RGB")


def _saved(kind: str, shown: "Image.Image", how: Mapping[str, object]) -> bytes:
    held = io.BytesIO()
    shown.save(held, KINDS[kind].pillow, **how)
    return held.getvalue()


def _said(upright: tuple[int, int], size: tuple[int, int], moves: bool) -> Iterator[str]:
    yield "packed this picture anew, without what stands beside its pixels"
    if moves:
        yield "it moved, and shows its first moment now"
    if upright != size:
        wide, high = (f"{each:,} pixels" for each in size)
        instead = f"{upright[0]:,} by {upright[1]:,}"
        yield f"made it {wide} wide and {high} high, instead of {instead}"
