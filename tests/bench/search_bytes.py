"""What a browser loads until the first search shows its pages, in bytes as hosts send them.

Asked is what the dialog asks, by its own script, each time in a browser that has kept nothing: the
script and the program of Pagefind, the overview, the choices, pieces of the index, and the texts of
the pages that are compared.  Sites of other sizes have pages of as many words as an article, drawn
from those of two real ones as often as they stand there, with rare ones that few pages share: as
many pages on our subject, where a word stands on as large a part of them as it does here.
"""

import gzip
import json
import random
import re
import shutil
import statistics
import tempfile
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from macros.finish.compress import compress_folder
from macros.finish.search import FOLDER, write_index
from tests.browser import chromium
from tests.conftest import ROOT
from tests.queries import QUERIES
from tests.serving import served

WORDS = 900  # of a page
PART = 150  # of them beneath a heading
RARE = 0.02  # of them, that no real page has
SECTIONS = 12
SEED = 20260101
KINDS = {
    "bytes": "bytes in all",
    ".js": "script",
    ".pagefind": "program",
    ".json": "entry",
    ".pf_meta": "overview",
    ".pf_filter": "choices",
    ".pf_index": "pieces of the index",
    ".pf_fragment": "texts of pages",
    "requests": "requests",
}
ASK = """async (words) => {
    const { RANKING, ask } = await import('/search/asking.mjs');
    const engine = await import('/pagefind/pagefind.js');
    await engine.options({ noWorker: true, ranking: RANKING });
    await engine.filters();
    const answer = await ask(engine, words, {});
    return (await answer.next()).length;
}"""
PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
    '<meta name="description" content="{said}" data-pagefind-meta="description[content]"></head>'
    '<body><article data-pagefind-body data-pagefind-filter="section:Section {section}">'
    "<h1>{title}</h1>{text}</article></body></html>"
)


def loaded(site, several=QUERIES[::20]):
    """The mean bytes that a search loads of a site's index, by kind, and how many requests."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "overrides" / "parts" / "search", folder / "search")
        (folder / FOLDER).symlink_to((site / FOLDER).absolute())
        (folder / "blank.html").write_text("<!doctype html><title>Search</title>")
        rows = _loaded(folder, several)
    return {kind: statistics.mean(row[kind] for row in rows) for kind in KINDS}


def _loaded(folder, several):
    rows = []
    with served(folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.find(), args=chromium.ARGUMENTS
        )
        for each in several:
            asked = []
            context = browser.new_context(base_url=address)
            page = context.new_page()
            page.goto("/blank.html")
            page.on("request", lambda request, asked=asked: asked.append(request.url))
            if not page.evaluate(ASK, each.words):
                raise RuntimeError(f"nothing has {each.words}")
            paths = [urlsplit(url).path.lstrip("/") for url in asked]
            rows.append(_row(folder, [path for path in paths if path.startswith(FOLDER)]))
            context.close()
        browser.close()
    return rows


def _row(folder, paths):
    row = Counter({"requests": len(paths)})
    for path in paths:
        packed = folder / f"{path}.br"
        size = (packed if packed.exists() else folder / path).stat().st_size
        row[Path(path).suffix] += size
        row["bytes"] += size
    return row


def words_of(site):
    """The words of each searched page of a finished site."""
    texts = []
    for path in sorted((site / FOLDER / "fragment").glob("*.pf_fragment")):
        text = gzip.decompress(path.read_bytes()).partition(b"{")[2]
        texts.append(re.findall(r"[a-z]+", json.loads(b"{" + text)["content"].lower()))
    return texts


def write_pages(folder, count, texts):
    """Write so many pages of drawn words, with their index, into a new folder; return it."""
    draw = random.Random(SEED)
    rare = ["".join(draw.choices("aeioubcdfglmnprst", k=8)) for _ in range(20 * count)]
    for number in range(count):
        words = draw.choices([word for text in draw.sample(texts, 2) for word in text], k=WORDS)
        for at in draw.sample(range(WORDS), round(RARE * WORDS)):
            words[at] = draw.choice(rare)
        section = number % SECTIONS
        place = folder / f"section-{section}" / f"page-{number}"
        place.mkdir(parents=True)
        html = PAGE.format(
            title=" ".join(words[:6]),
            said=" ".join(words[6:26]),
            section=section,
            text="".join(_part(words[at : at + PART]) for at in range(0, WORDS, PART)),
        )
        (place / "index.html").write_text(html, encoding="utf-8")
    write_index(folder)
    compress_folder(folder / FOLDER)
    return folder


def _part(words):
    return f'<h2 id="{words[0]}">{" ".join(words[:4])}</h2><p>{" ".join(words[4:])}.</p>'


def measure(sizes, site=ROOT / "site"):
    """Rows of a table: the finished site, and sites of other sizes, with all that is loaded."""
    texts = words_of(site)
    rows = [_shown("this site", site)]
    for count in sizes:
        with tempfile.TemporaryDirectory() as folder:
            rows.append(_shown(f"{count:,}", write_pages(Path(folder), count, texts)))
    return rows


def _shown(pages, site):
    found = loaded(site)
    return {"pages": pages} | {KINDS[kind]: f"{each:,.0f}" for kind, each in found.items()}
