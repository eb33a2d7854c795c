"""A picture is one still picture, and nothing else."""

import io
import random
import struct
import subprocess
import sys
import time
import zlib

import pytest
from PIL import Image

from macros.guard.pictures import LONGEST_SIDE, MOST_SCANS, picture_problems
from tests.conftest import ROOT

FORMATS = {".png": "PNG", ".jpg": "JPEG", ".webp": "WEBP"}
KINDS = list(FORMATS)
SMALL = Image.radial_gradient("L").convert("RGB").resize((60, 40))
SECRET = b"PK\x03\x04<script>"


def saved(kind, picture=SMALL, **how):
    held = io.BytesIO()
    picture.save(held, FORMATS[kind], **how)
    return held.getvalue()


def said(kind, content):
    return " ".join(picture_problems(kind, content))


def saved_as_png(picture):
    written = io.BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()


def part(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(wide, high, packed, *parts):
    head = part(b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0))
    whole = [head, *parts, part(b"IDAT", packed), part(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(whole)


def zeros(many):
    """Return many zeros, compressed, without ever holding them."""
    packing, million = zlib.compressobj(), bytes(1_000_000)
    packed = [packing.compress(million) for _ in range(many // len(million))]
    return b"".join(packed) + packing.flush()


def webp(*parts):
    held = b"".join(
        name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2) for name, data in parts
    )
    return b"RIFF" + struct.pack("<I", len(held) + 4) + b"WEBP" + held


PIXELS = zlib.compress(b"\0" * (1 + 30) * 10)  # ten rows of ten


@pytest.mark.parametrize(
    ("kind", "colors"),
    [(".png", "L RGB RGBA P I;16"), (".jpg", "L RGB CMYK"), (".webp", "RGB RGBA")],
)
def test_lets_a_plain_picture_be(kind, colors):
    for each in colors.split():
        assert said(kind, saved(kind, SMALL.convert("L").convert(each))) == "", each


def test_lets_be_what_editors_and_phones_write():
    profile = random.Random(1).randbytes(600)
    assert said(".jpg", saved(".jpg", progressive=True, optimize=True, dpi=(72, 72))) == ""
    assert said(".png", saved(".png", dpi=(144, 144))) == ""
    assert said(".webp", saved(".webp", lossless=True)) == ""
    for kind in KINDS:
        assert said(kind, saved(kind, icc_profile=profile)) == ""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("other", KINDS)
def test_refuses_a_picture_of_another_kind_than_its_name_says(kind, other):
    assert (said(kind, saved(other)) == "") is (kind == other)


@pytest.mark.parametrize("kind", KINDS)
def test_refuses_one_that_is_cut_short_or_goes_on_behind_its_end(kind):
    whole = saved(kind)
    for cut in range(0, len(whole), max(1, len(whole) // 50)):
        assert said(kind, whole[:cut]), cut
    assert "behind its end" in said(kind, whole + SECRET)


@pytest.mark.parametrize("kind", KINDS)
def test_refuses_what_a_camera_notes_beside_the_picture(kind):
    exif = Image.Exif()
    exif[0x010E] = "at home"
    assert "without metadata" in said(kind, saved(kind, exif=exif))
    assert "without metadata" in said(
        kind, saved(kind, icc_profile=random.Random(1).randbytes(9000))
    )


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (".jpg", saved(".jpg", xmp=b"<x>")),
        (".jpg", saved(".jpg", comment=SECRET)),
        (".png", png(10, 10, PIXELS, part(b"tEXt", b"Comment\0" + SECRET))),
        (".png", png(10, 10, PIXELS, part(b"zzZz", SECRET))),
        (".png", png(10, 10, PIXELS, part(b"gAMA", b"\0" * 4), part(b"gAMA", SECRET[:4]))),
        (".webp", webp(*[(b"VP8 ", saved(".webp")[20:])], (b"JUNK", SECRET))),
        (".webp", webp(*[(b"VP8 ", saved(".webp")[20:])], (b"VP8L", SECRET))),
    ],
)
def test_refuses_an_archive_or_a_page_in_any_other_part(kind, content):
    assert "more than a picture" in said(kind, content)


def test_refuses_what_stands_behind_the_pixels():
    assert said(".png", png(10, 10, PIXELS)) == ""
    assert "behind the pixels" in said(".png", png(10, 10, PIXELS + SECRET))
    hidden = zlib.compress(zlib.decompress(PIXELS) + SECRET)
    assert "behind the pixels" in said(".png", png(10, 10, hidden))


def test_refuses_bytes_that_no_pixel_shows_within_the_pixels_of_a_jpg():
    whole = saved(".jpg")
    table = b"\xff\xdb\x00\x43\x00" + SECRET * 5 + bytes(64 - 5 * len(SECRET))
    for full in (whole[:-2] + SECRET * 900 + whole[-2:], whole[:2] + table * 200 + whole[2:]):
        assert "far more bytes than its pixels need" in said(".jpg", full)


@pytest.mark.parametrize("lossless", [True, False])
def test_refuses_bytes_that_no_pixel_shows_within_the_pixels_of_a_webp(lossless):
    whole = saved(".webp", lossless=lossless)
    size = int.from_bytes(whole[16:20], "little")
    full = webp((whole[12:16], whole[20 : 20 + size] + SECRET * 900))
    assert "far more bytes than its pixels need" in said(".webp", full)


@pytest.mark.parametrize("quality", [1, 60, 100])
@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_lets_each_way_be_in_which_editors_pack_a_jpg(mode, quality):
    noise = Image.effect_noise((320, 240), 80)
    for picture in (noise, Image.new("L", (320, 240), 128), SMALL.resize((320, 240))):
        for how in ({}, {"progressive": True}, {"optimize": True}, {"restart_marker_rows": 1}):
            for subsampling in (0, 2):
                given = {"quality": quality, "subsampling": subsampling, **how}
                assert said(".jpg", saved(".jpg", picture.convert(mode), **given)) == ""


@pytest.mark.parametrize("how", [{"lossless": True}, {"quality": 1}, {"quality": 100}])
def test_lets_each_way_be_in_which_editors_pack_a_webp(how):
    noise = Image.effect_noise((320, 240), 80)
    for picture in (noise, Image.new("L", (900, 900), 255), SMALL.resize((320, 240))):
        for mode in ("RGB", "RGBA"):
            assert said(".webp", saved(".webp", picture.convert(mode), **how)) == ""


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
@pytest.mark.parametrize("size", [(1, 1), (3, 5), (64, 33)])
def test_lets_be_each_kind_of_color(mode, size):
    assert said(".png", saved_as_png(Image.new(mode, size))) == ""


def test_lets_pixels_be_that_come_in_seven_passes():
    head = struct.pack(">IIBBBBB", 2, 3, 8, 2, 0, 0, 1)
    rows = b"\0\1\1\1" * 4 + b"\0" + b"\1" * 6  # of one pixel but the last, which has two
    whole = [part(b"IHDR", head), part(b"IDAT", zlib.compress(rows)), part(b"IEND", b"")]
    assert said(".png", b"\x89PNG\r\n\x1a\n" + b"".join(whole)) == ""


@pytest.mark.parametrize("kind", [".png", ".webp"])
def test_refuses_one_that_moves(kind):
    moving = saved(kind, save_all=True, append_images=[SMALL.rotate(90)])
    assert "moves" in said(kind, moving)


def test_refuses_what_only_begins_and_ends_as_a_picture():
    assert said(".jpg", b"\xff\xd8\xff<html><script>\xff\xd9")
    assert said(".png", b"\x89PNG\r\n\x1a\n<script>IEND\xaeB`\x82")


@pytest.mark.parametrize("kind", KINDS)
def test_refuses_a_side_that_is_too_long(kind):
    assert said(kind, saved(kind, Image.new("L", (LONGEST_SIDE, 1)))) == ""
    assert "2,401 pixels wide" in said(kind, saved(kind, Image.new("L", (LONGEST_SIDE + 1, 1))))
    assert "2,401 high" in said(kind, saved(kind, Image.new("L", (1, LONGEST_SIDE + 1))))


def scans(times):
    whole = saved(".jpg", Image.new("L", (LONGEST_SIDE, LONGEST_SIDE)), progressive=True)
    at = whole.rindex(b"\xff\xda")
    return whole[:at] + whole[at:-2] * (times - whole.count(b"\xff\xda") + 1) + whole[-2:]


def test_refuses_one_that_is_drawn_over_and_over():
    assert said(".jpg", scans(MOST_SCANS)) == ""
    assert "drawn in 31 steps" in said(".jpg", scans(MOST_SCANS + 1))


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (".png", lambda: png(60_000, 60_000, PIXELS)),
        (".png", lambda: png(2**31 - 1, 2**31 - 1, PIXELS)),
        (".png", lambda: png(10, 10, zeros(400_000_000))),
        (".png", lambda: png(10, 10, PIXELS, part(b"iCCP", b"x\0\0" + zeros(3_000_000)))),
        (".jpg", lambda: scans(10_000)),
    ],
    ids=["large", "larger", "packed", "packed profile", "scans"],
)
def test_refuses_a_bomb_in_two_seconds(kind, content):
    bomb = content()
    begins = time.process_time()
    assert said(kind, bomb)
    assert time.process_time() - begins < 2


@pytest.mark.parametrize("kind", KINDS)
def test_says_of_any_damage_that_it_is_no_picture(kind):
    chance, whole = random.Random(3), saved(kind)
    for _ in range(300):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        list(picture_problems(kind, bytes(damaged)))


def test_loads_what_reads_pictures_where_there_is_one():
    code = "import sys, macros.guard.check; assert 'PIL' not in sys.modules"
    subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, check=True
    )
