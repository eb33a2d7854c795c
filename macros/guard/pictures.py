"""Whether a picture is one still picture and nothing else, read whole.

A picture's file is a row of parts, each with its name.  The few that a still picture needs are
known here; a camera's notes, an archive or a web page in any other part, or behind the last, are
refused.  Then Pillow takes the pixels out, once their number is known to be bounded.
"""

import io
import re
import warnings
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL import Image

LONGEST_SIDE = 2_400
"""Pixels of a side: three times what a page shows of one."""

MOST_SCANS = 30
"""Times that a .jpg goes over its pixels; an editor writes about ten."""

_PROFILE = 4_096
"""Bytes of a profile of colors; a phone's has about 600, a screen's about 3,000."""

_SPARE = 4_096
"""Bytes that a .jpg may have beside half as much again as its pixels need, packed as they are."""

_TAIL = 1_024
"""Bytes at the end of the pixels of a .webp without which they are other pixels."""

_ANY = 1_000_000_000
_MOST_PIXELS = 8 * LONGEST_SIDE * LONGEST_SIDE + LONGEST_SIDE * 8
"""Bytes of unpacked pixels: 16 bits for each of four colors, and a few for each row."""

Parts = Iterator[tuple[str, bytes]]


def picture_problems(kind: str, content: bytes) -> Iterator[str]:
    """Yield, in a sentence, why a file is not one still picture of the kind its name says."""
    known = KINDS[kind]
    try:
        parts = list(known.parts(content))
    except _TornError:
        said = "or is cut short, or goes on behind its end"
        yield f"this is no {kind} picture, {said}; save it again as {kind}"
        return
    yield from list(_too_much(known, parts)) or _not_shown(known, kind, content, parts)


def _too_much(known: "_Kind", parts: list[tuple[str, bytes]]) -> Iterator[str]:
    """Yield what a picture holds that a picture does not need."""
    again = "save it again without metadata, as Paint or squoosh.app does"
    times = Counter(name for name, _ in parts)
    if known.moves in times:
        yield "this picture moves, or is more than one; show one that stands still"
        return
    strange = [name for name in times if name not in known.pixels and name not in known.once]
    large = [name for name, data in parts if len(data) > known.once.get(name, len(data))]
    twice = [name for name in known.once if times[name] > 1]
    for name in strange[:1] or large[:1] or twice[:1]:
        yield f"this picture holds more than a picture does, in its `{name[:20]}`; {again}"
    if times["SOS"] > MOST_SCANS:
        yield f"this picture is drawn in {times['SOS']} steps; save it again as a plain .jpg"


def _not_shown(
    known: "_Kind", kind: str, content: bytes, parts: list[tuple[str, bytes]]
) -> Iterator[str]:
    """Yield why the pixels of a picture can't be shown."""
    from PIL import Image  # noqa: PLC0415  most checks meet no picture

    again = f"save it again as {kind}"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(content), formats=[known.pillow]) as picture:
                wide, high = picture.size
                if max(wide, high) > LONGEST_SIDE:
                    most = f"make each side {LONGEST_SIDE:,} or less"
                    yield f"this picture is {wide:,} pixels wide and {high:,} high; {most}"
                    return
                picture.load()
                if known.goes_on and known.goes_on(content, picture):
                    yield f"this picture holds far more bytes than its pixels need; {again}"
        packed = b"".join(data for name, data in parts if name == "IDAT")
        if packed and not _is_packed_once(packed, dict(parts)["IHDR"]):
            yield f"something stands behind the pixels of this picture; {again}"
    except Exception:  # a stranger's picture makes a decoder fail in any way that it has
        yield f"this is no {kind} picture, or has far too many pixels; {again}"


def _is_packed_once(packed: bytes, head: bytes) -> bool:
    """Tell whether packed pixels end where their packing does, and are as many as the head says."""
    unpacking = zlib.decompressobj()
    size = len(unpacking.decompress(packed, _MOST_PIXELS))
    ends = unpacking.eof and not unpacking.unused_data
    return ends and size == sum(rows * (1 + (bits + 7) // 8) for rows, bits in _rows_of_png(head))


_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Numbers of a pixel, by the kind of its color."""
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2))
_PASSES += ((0, 1, 1, 2),)
"""Of interlaced pixels: where each pass begins, and its steps, along and down."""


def _rows_of_png(head: bytes) -> Iterator[tuple[int, int]]:
    """Yield the rows of each pass over a picture, and the bits of one of them."""
    wide, high = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:8], "big")
    each = head[8] * _SAMPLES[head[9]]
    for left, top, along, down in _PASSES if head[12] else ((0, 0, 1, 1),):
        columns, rows = -(-(wide - left) // along), -(-(high - top) // down)
        if columns > 0 and rows > 0:
            yield rows, columns * each


def _is_far_larger_when_jpg(content: bytes, picture: "Image.Image") -> bool:
    """Tell whether the same pixels, packed with the same loss, need far fewer bytes."""
    needed = io.BytesIO()
    picture.save(needed, "JPEG", quality="keep")
    return len(content) > 1.5 * len(needed.getvalue()) + _SPARE


def _is_the_same_when_cut_webp(content: bytes, picture: "Image.Image") -> bool:
    """Tell whether the picture stays what it is without the last bytes of its pixels."""
    from PIL import Image  # noqa: PLC0415

    at = 12
    while content[at : at + 4] not in (b"VP8 ", b"VP8L"):
        at += 8 + (size := int.from_bytes(content[at + 4 : at + 8], "little")) + size % 2
    size = int.from_bytes(content[at + 4 : at + 8], "little") // 2 * 2 - _TAIL
    if size < _TAIL:
        return False
    kept = content[12 : at + 4] + size.to_bytes(4, "little") + content[at + 8 : at + 8 + size]
    short = b"RIFF" + (len(kept) + 4).to_bytes(4, "little") + b"WEBP" + kept
    try:
        with Image.open(io.BytesIO(short), formats=["WEBP"]) as cut:
            return cut.tobytes() == picture.tobytes()
    except Exception:  # the decoder missed them, as it should
        return False


# The parts of a file, in their order


class _TornError(Exception):
    """A file ends in the middle of a part, or does not begin as its kind does."""


def _parts_of_png(content: bytes) -> Parts:
    at = _after(content, b"\x89PNG\r\n\x1a\n")
    name = ""
    while name != "IEND":
        size = int.from_bytes(content[at : at + 4], "big")
        name, at = content[at + 4 : at + 8].decode("latin-1"), at + 8
        yield name, _cut(content, at, size)
        at += size + 4  # its checksum, which Pillow reads
    _ends(content, at)


_MARKERS = {0xC0: "SOF0", 0xC1: "SOF1", 0xC2: "SOF2", 0xC4: "DHT", 0xDB: "DQT", 0xDD: "DRI"}
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_END_OF_JPG, _SCAN, _NOTES = 0xD9, 0xDA, range(0xE0, 0xF0)


def _parts_of_jpg(content: bytes) -> Parts:
    at = _after(content, b"\xff\xd8")
    while (code := _marker(content, at)) != _END_OF_JPG:
        size = int.from_bytes(content[at + 2 : at + 4], "big") - 2
        data = _cut(content, at + 4, size)
        at += 4 + size
        if code in _NOTES:  # they say in their first letters whose they are
            yield data.partition(b"\0")[0].decode("latin-1"), data
        elif code == _SCAN:
            yield "SOS", data
            found = _NEXT_MARKER.search(content, at)
            at = found.start() if found else len(content)
        else:
            yield _MARKERS.get(code, f"part {code:X}"), data
    _ends(content, at + 2)


def _marker(content: bytes, at: int) -> int:
    first, code = _cut(content, at, 2)
    if first != 0xFF:
        raise _TornError
    return code


_PIXELS_OF_WEBP = {"VP8 ": "pixels", "VP8L": "pixels"}  # a picture has one of the two, once


def _parts_of_webp(content: bytes) -> Parts:
    at = _after(content, b"RIFF")
    size = int.from_bytes(content[at : at + 4], "little")
    at = _after(content, b"WEBP", at + 4)
    _ends(content, 8 + size)
    while at < len(content):
        size = int.from_bytes(content[at + 4 : at + 8], "little")
        name = content[at : at + 4].decode("latin-1")
        yield _PIXELS_OF_WEBP.get(name, name), _cut(content, at + 8, size)
        at += 8 + size
        if size % 2:  # parts begin at even places
            _after(content, b"\0", at)
            at += 1


def _after(content: bytes, begins: bytes, at: int = 0) -> int:
    """Return the place behind some bytes that have to stand at a place."""
    if not content.startswith(begins, at):
        raise _TornError
    return at + len(begins)


def _cut(content: bytes, at: int, size: int) -> bytes:
    if size < 0 or at + size > len(content):
        raise _TornError
    return content[at : at + size]


def _ends(content: bytes, at: int) -> None:
    if at != len(content):
        raise _TornError


# What each kind of picture may hold


class _Kind(NamedTuple):
    pillow: str
    parts: Callable[[bytes], Parts]
    pixels: set[str]
    """Parts that hold the pixels and how they are packed."""
    once: dict[str, int]
    """Other parts that a picture may have once, and the bytes that each may have."""
    moves: str
    """The part that says that the picture moves."""
    goes_on: Callable[[bytes, "Image.Image"], bool] | None = None
    """Tells whether bytes stand among the pixels that show nothing."""


KINDS = {
    ".png": _Kind(
        "PNG",
        _parts_of_png,
        {"IDAT"},
        {"IHDR": 13, "PLTE": 768, "tRNS": 256, "IEND": 0, "bKGD": 6, "cHRM": 32, "cICP": 4}
        | {"gAMA": 4, "iCCP": _PROFILE, "pHYs": 9, "sBIT": 4, "sRGB": 1},
        "acTL",
    ),
    ".jpg": _Kind(
        "JPEG",
        _parts_of_jpg,
        {"SOS", *_MARKERS.values()},
        {"JFIF": 14, "ICC_PROFILE": _PROFILE, "Adobe": 12},
        "MPF",
        _is_far_larger_when_jpg,
    ),
    ".webp": _Kind(
        "WEBP",
        _parts_of_webp,
        set(),
        {
            "VP8X": 10,
            "ICCP": _PROFILE,
            "ALPH": _ANY,  # codespell:ignore
            "pixels": _ANY,
        },
        "ANIM",
        _is_the_same_when_cut_webp,
    ),
}
