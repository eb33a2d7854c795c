import gzip
import random
from pathlib import Path

import brotli

from macros import records
from macros.finish.compress import PIECES, compress_folder, pack
from macros.finish.compress import held as held_in


def held(path):
    return held_in(path.name, path.read_bytes())


def test_each_copy_is_the_file_itself(finished):
    copies = [path for path in finished.rglob("*") if path.suffix in (".br", ".gz")]
    assert len(copies) > 50
    for path in copies:
        whole = (brotli if path.suffix == ".br" else gzip).decompress(path.read_bytes())
        if path.name != "sitemap.xml.gz":
            assert whole == held(path.with_suffix("")), path


def test_pages_scripts_and_data_have_copies_and_pictures_have_none(finished):
    page = finished / "index.html"
    assert page.with_name("index.html.br").stat().st_size < page.stat().st_size / 2
    assert list((finished / "assets").glob("equations.*.mjs.br"))
    assert (finished / "figures.json.br").exists()
    assert not list(finished.rglob("*.png.br"))


def test_the_pieces_of_the_index_are_smaller_than_pagefind_makes_them(finished):
    pieces = [path for path in finished.rglob("*") if path.suffix in PIECES]
    copies = [path.with_name(f"{path.name}.br") for path in pieces]
    assert sum(path.stat().st_size for path in pieces if path.name.startswith("wasm")) > 70_000
    assert sum(path.stat().st_size for path in copies if path.name.startswith("wasm")) < 65_000
    assert all(held(path).startswith(b"pagefind_dcd") for path in pieces)
    assert not list((finished / "pagefind").rglob("*.pf_*.gz"))


def test_the_files_of_a_page_are_packed_but_not_pictures_nor_what_is_small():
    text = b"<p>Text</p>" * 100
    copies = pack({"a/index.html": text, "a/b.png": text, "a/c.csv": b"1,2", "a/d.csv": text})
    assert set(copies) == {
        f"a/{name}.{kind}" for name in ("index.html", "d.csv") for kind in ("br", "gz")
    }
    assert brotli.decompress(copies["a/index.html.br"]) == text
    assert gzip.decompress(copies["a/d.csv.gz"]) == text


def test_what_has_copies_is_not_packed_again(tmp_path):
    for name in ("a.html", "b.html", "b.html.br"):
        (tmp_path / name).write_bytes(b"<p>Text</p>" * 100)
    assert compress_folder(tmp_path).startswith("1 more files, ")
    assert (tmp_path / "b.html.br").read_bytes() == b"<p>Text</p>" * 100
    assert (tmp_path / "a.html.gz").exists()


def packed(path):
    copy = path.with_name(f"{path.name}.br")
    return (copy if copy.exists() else path).stat().st_size


def test_an_exercise_is_small_on_a_first_visit_and_so_is_the_list(finished):
    frame = ("kept", "numbers-off", "offline", "site", "theme")
    sizes = {
        name: packed(next((finished / "assets").glob(f"{name}.*.mjs")))
        for name in (*frame, "movement", "exercises")
    }
    scripts = sum(sizes[name] for name in frame)
    pages = [finished / "exercises" / each / "index.html" for each in records.exercises()]
    assert max(map(packed, pages)) + scripts + sizes["movement"] <= 20_000
    assert packed(finished / "exercises" / "index.html") + scripts + sizes["exercises"] <= 40_000


def test_a_piece_of_words_has_a_copy_where_that_is_a_tenth_smaller():
    texts = {"places": random.Random(7).randbytes(2000), "words": Path(__file__).read_bytes()}
    copies = pack(
        {
            f"{name}.{kind}": gzip.compress(text, 9)
            for name, text in texts.items()
            for kind in ("pf_index", "pf_meta")
        }
    )
    assert set(copies) == {"words.pf_index.br", "words.pf_meta.br", "places.pf_meta.br"}
