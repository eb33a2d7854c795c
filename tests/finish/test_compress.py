import gzip

import brotli


def test_each_copy_is_the_file_itself(finished):
    copies = [path for path in finished.rglob("*") if path.suffix in (".br", ".gz")]
    assert len(copies) > 50
    for path in copies:
        whole = (brotli if path.suffix == ".br" else gzip).decompress(path.read_bytes())
        if path.name != "sitemap.xml.gz":
            assert whole == path.with_suffix("").read_bytes(), path


def test_pages_scripts_and_data_have_copies_and_pictures_have_none(finished):
    page = finished / "index.html"
    assert page.with_name("index.html.br").stat().st_size < page.stat().st_size / 2
    assert list((finished / "assets").glob("equations.*.mjs.br"))
    assert (finished / "figures.json.br").exists()
    assert not list(finished.rglob("*.png.br"))
