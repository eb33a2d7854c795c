"""What a site costs at any size, beside stock Material with the same text, in the same run."""

import gzip
import os
import resource
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass

import brotli
from playwright.sync_api import sync_playwright

from tests.bench.trees import articles_of, stock_of, tree_of
from tests.browser import chromium
from tests.serving import served

WORDS = "lifting slowly"


@dataclass
class Cost:
    """Seconds on the clock and of the processors."""

    wall: float
    processor: float

    def __str__(self):
        return f"{self.wall:.1f} ({self.processor:.1f})"


def run(folder, *command):
    """Run a Python command in a tree; return what it cost."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    settings = {**os.environ, "PYTHONPATH": str(folder), "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder, env=settings, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall, processor)


def weight(site, docs):
    """Return the bytes of an article's page in Brotli, the middle one."""
    pages = [
        site / path.relative_to(docs).with_suffix("") / "index.html" for path in articles_of(docs)
    ]
    return statistics.median(len(brotli.compress(page.read_bytes(), quality=5)) for page in pages)


def size(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def transfers(site):
    """Return the bytes that a first visit takes, and those of the first search after it."""
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.find(), args=chromium.ARGUMENTS
        )
        context = browser.new_context(viewport={"width": 390, "height": 844})
        page = context.new_page()
        sizes = []
        wire = context.new_cdp_session(page)
        wire.send("Network.enable")
        wire.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
        page.goto(f"{address}/about/", wait_until="networkidle")
        visit = sum(sizes)
        page.keyboard.press("/")
        page.get_by_role("searchbox").fill(WORDS)
        page.locator("dialog ol > li").first.wait_for()
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(1000)
        browser.close()
    return visit, sum(sizes) - visit


def stock_transfer(site):
    """Return the bytes that stock's search fetches on the first visit: its index and its worker.

    In gzip, which does not see that the same articles come again and again.
    """
    files = [site / "search" / "search_index.json", *site.glob("assets/javascripts/workers/*.js")]
    return sum(len(gzip.compress(path.read_bytes(), 6)) for path in files)


def measure(count, folder):
    """Return a row of the table for a site of so many articles."""
    tree = tree_of(count, folder / f"ours-{count}")
    check = run(tree, "macros", "check")
    built = run(tree, "mkdocs", "build", "--quiet")
    finished = run(tree, "macros", "finish", "site")
    again = run(tree, "mkdocs", "build", "--quiet") and run(tree, "macros", "finish", "site")
    site = tree / "site"
    visit, search = transfers(site)
    stock = stock_of(tree, folder / f"stock-{count}")
    stock_built = run(stock, "mkdocs", "build", "--quiet")
    pages = len(list((tree / "docs").rglob("*.md")))
    return {
        "Articles": count,
        "check": check,
        "build": built,
        "finish": finished,
        "finish, cards kept": again,
        "stock’s build": stock_built,
        "build / stock": f"{built.processor / stock_built.processor:.2f}",
        "finish / build": f"{finished.processor / built.processor:.2f}",
        "check / build": f"{check.processor / built.processor:.2f}",
        "ms a page": f"{1000 * built.processor / pages:.0f}",
        "article, bytes": f"{weight(site, tree / 'docs'):,.0f}",
        "stock’s": f"{weight(stock / 'site', stock / 'docs'):,.0f}",
        "index, bytes": f"{size(site / 'pagefind'):,}",
        "first visit": f"{visit:,}",
        "first search": f"{search:,}",
        "stock’s search": f"{stock_transfer(stock / 'site'):,}",
    }
