"""The preview loop: from saving an article to what a browser shows, under `make serve`."""

import os
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request

from playwright.sync_api import sync_playwright

from tests.bench.trees import articles_of, tree_of
from tests.browser import chromium
from tests.serving import free_port

LONGEST = 600  # seconds
DIGIT = "It takes 38 hours."


def wait_for(address, words):
    """Ask for a page until it holds the words."""
    for _ in range(LONGEST * 20):
        try:
            with urllib.request.urlopen(address, timeout=LONGEST) as page:
                if words in page.read().decode():
                    return
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.05)
    raise TimeoutError(address)


def measure(count, folder, saves=5):
    """Return the seconds from saving to what a browser shows, each the middle of some saves.

    That of new words, of a typed digit until the page says what is wrong with it, and of the home
    page's answer meanwhile.
    """
    tree = tree_of(count, folder / f"preview-{count}")
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "macros", "serve", "--port", str(port)],
        cwd=tree, env={**os.environ, "PYTHONPATH": str(tree)},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    article = articles_of(tree / "docs")[0]
    place = article.relative_to(tree / "docs").with_suffix("").as_posix()
    home, address = f"http://127.0.0.1:{port}/", f"http://127.0.0.1:{port}/{place}/"
    took = {"new words": [], "what is wrong": [], "the home page": []}
    try:
        wait_for(address, "</footer>")
        time.sleep(10)  # until what follows the first build is there too
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium.find(), args=chromium.ARGUMENTS
            )
            page = browser.new_page()
            page.goto(address)
            for save in range(saves):
                text = article.read_text(encoding="utf-8")
                words = f"Saved {'again and ' * save}again."
                took["new words"].append(_until(page, article, f"{text}\n{words}\n", words))
                typed = f"{text}\n{words}\n\n{DIGIT}\n"
                took["what is wrong"].append(_until(page, article, typed, "typed by hand"))
                start = time.perf_counter()
                wait_for(home, "</footer>")
                took["the home page"].append(time.perf_counter() - start)
                article.write_text(f"{text}\n{words}\n", encoding="utf-8")
                page.get_by_text("typed by hand").wait_for(state="detached")
                time.sleep(5)  # as people write
            browser.close()
    finally:
        server.terminate()
        server.wait()
    return {name: statistics.median(each) for name, each in took.items()}


def _until(page, article, text, words):
    start = time.perf_counter()
    article.write_text(text, encoding="utf-8")
    page.get_by_text(words, exact=False).first.wait_for(timeout=LONGEST * 1000)
    return time.perf_counter() - start
