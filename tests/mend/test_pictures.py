"""A picture is packed anew without what the check refuses, and shows what it showed."""

import io

import pytest
from PIL import Image, ImageChops, ImageCms, ImageStat
from PIL.ExifTags import Base
from PIL.PngImagePlugin import PngInfo

from macros.guard.files import LARGEST
from macros.guard.pictures import LONGEST_SIDE, picture_problems
from macros.mend.pictures import picture

FORMATS = {".png": "PNG", ".jpg": "JPEG", ".webp": "WEBP"}
each_kind = pytest.mark.parametrize("kind", FORMATS)


def scene(size=(60, 40), mode="RGB"):
    """Something that is another thing upside down."""
    shown = Image.new("RGB", size, "white")
    shown.paste("red", (0, 0, size[0] // 2, size[1] // 2))
    shown.paste("blue", (0, size[1] // 2, size[0] // 2, size[1]))
    return shown.convert(mode)


def saved(shown, kind, **how):
    held = io.BytesIO()
    shown.save(held, FORMATS[kind], **how)
    return held.getvalue()


def opened(content):
    shown = Image.open(io.BytesIO(content))
    shown.load()
    return shown


def mended(kind, content):
    packed, done = picture(kind, content)
    assert list(picture_problems(kind, packed)) == []
    assert len(packed) <= LARGEST[kind]
    assert picture(kind, packed) == (packed, done.__class__(""))
    return opened(packed), done


def exif(orientation=1):
    notes = Image.Exif()
    notes[Base.Orientation] = orientation
    notes[Base.Artist] = "somebody"
    return notes


def like(one, other):
    """Tell whether two pictures look the same: loss at edges does not matter."""
    apart = ImageChops.difference(one.convert("RGB"), other.convert("RGB"))
    return one.size == other.size and max(ImageStat.Stat(apart).mean) < 8


@each_kind
def test_a_sound_picture_stays_byte_by_byte(kind):
    content = saved(scene(), kind)
    assert picture(kind, content)[0] == content
    assert picture(kind, content)[1].said == []


@each_kind
def test_the_notes_of_a_camera_go_and_the_pixels_stay(kind):
    content = saved(scene(), kind, exif=exif())
    shown, done = mended(kind, content)
    assert not shown.getexif()
    assert ImageStat.Stat(shown.convert("RGB")).mean == pytest.approx(
        ImageStat.Stat(scene()).mean, abs=2
    )
    assert done.said == ["packed this picture anew, without what stands beside its pixels"]


@each_kind
@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_a_picture_that_was_held_sideways_stands_upright(kind, orientation):
    turned = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90,
              8: Image.Transpose.ROTATE_270}[orientation]  # fmt: skip
    held = scene((64, 48)).transpose(turned)
    shown, _ = mended(kind, saved(held, kind, exif=exif(orientation)))
    assert shown.size == (64, 48)
    for place, color in (((10, 10), (255, 0, 0)), ((10, 40), (0, 0, 255)), ((50, 20), (255,) * 3)):
        assert shown.convert("RGB").getpixel(place) == pytest.approx(color, abs=12)


@each_kind
def test_bytes_behind_the_end_go(kind):
    shown, _ = mended(kind, saved(scene(), kind) + b"PK\x03\x04<script>")
    assert like(shown, opened(saved(scene(), kind)))


@each_kind
def test_a_picture_that_is_too_large_is_made_smaller(kind):
    shown, done = mended(kind, saved(scene((3_000, 1_500)), kind))
    assert max(shown.size) <= LONGEST_SIDE
    assert shown.width == pytest.approx(2 * shown.height, abs=2)
    assert "instead of 3,000 by 1,500" in done.said[-1]


def test_text_of_a_png_goes():
    notes = PngInfo()
    notes.add_text("Comment", "<script>")
    mended(".png", saved(scene(), ".png", pnginfo=notes))


DEEP = Image.new("I;16", (60, 40), 40_000)


@pytest.mark.parametrize(
    "shown", [*(scene(mode=mode) for mode in ("RGB", "RGBA", "L", "LA", "P", "1")), DEEP]
)
def test_a_png_keeps_its_pixels_as_they_are(shown):
    notes = PngInfo()
    notes.add_text("Comment", "x")
    packed, _ = mended(".png", saved(shown, ".png", pnginfo=notes))
    assert packed.convert("RGBA").tobytes() == shown.convert("RGBA").tobytes()


def test_what_is_clear_stays_clear():
    clear = scene(mode="RGBA")
    clear.putalpha(Image.linear_gradient("L").resize(clear.size))
    for kind in (".png", ".webp"):
        shown, _ = mended(kind, saved(clear, kind, exif=exif()))
        assert shown.mode == "RGBA"
        assert shown.getchannel("A").getextrema() == clear.getchannel("A").getextrema()


def test_a_picture_of_another_kind_than_its_name_becomes_that_kind():
    for kind, name in FORMATS.items():
        for other in FORMATS:
            shown, _ = mended(kind, saved(scene(), other, exif=exif()))
            assert shown.format == name


def test_colors_of_a_printer_and_of_a_wide_profile_look_the_same():
    cmyk = saved(scene(mode="CMYK"), ".jpg", exif=exif())
    shown, _ = mended(".jpg", cmyk)
    assert shown.mode == "RGB"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    shown, _ = mended(".jpg", saved(scene(), ".jpg", icc_profile=profile, exif=exif()))
    assert like(shown, opened(saved(scene(), ".jpg")))
    assert "icc_profile" not in shown.info


@pytest.mark.parametrize("kind", [".png", ".webp"])
def test_a_picture_that_moves_shows_its_first_moment_and_that_is_said(kind):
    others = [Image.new("RGB", (60, 40), each) for each in ("green", "black")]
    shown, done = mended(kind, saved(scene(), kind, save_all=True, append_images=others))
    assert getattr(shown, "n_frames", 1) == 1
    assert like(shown, opened(saved(scene(), kind)))
    assert "it moved, and shows its first moment now" in done.said


@each_kind
@pytest.mark.parametrize(
    "content", [b"", b"x", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xd9", b"GIF89a"]
)
def test_what_is_no_picture_stays_and_is_named(kind, content):
    packed, done = picture(kind, content)
    assert packed == content
    assert done.said == []
    assert len(done.left) == 1


def test_a_picture_of_far_too_many_pixels_is_not_unpacked():
    held = io.BytesIO()
    Image.new("1", (9_500, 9_500)).save(held, "PNG")
    packed, done = picture(".png", held.getvalue())
    assert packed == held.getvalue()
    assert done.left


def test_a_picture_of_too_many_bytes_is_packed_closer_or_made_smaller():
    noise = Image.effect_noise((1_600, 800), 90).convert("RGB")
    shown, done = mended(".jpg", saved(noise, ".jpg", quality=98))
    assert shown.width <= 1_600
    assert done.said
