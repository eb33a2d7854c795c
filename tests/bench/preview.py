"""The preview loop: from saving an article to its new page, under `mkdocs serve`."""

import os
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request

from tests.bench.trees import articles_of, tree_of
from tests.serving import free_port

LONGEST = 600  # seconds


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


def measure(count, folder, saves=3):
    """Return the seconds from saving an article to its new page, the middle of some saves."""
    tree = tree_of(count, folder / f"preview-{count}")
    port = free_port()
    settings = {**os.environ, "PYTHONPATH": str(tree), "NO_MKDOCS_2_WARNING": "1"}
    settings["CHECK_WHILE_SERVING"] = "1"  # as `make serve` does
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=tree, env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    article = articles_of(tree / "docs")[0]
    place = article.relative_to(tree / "docs").with_suffix("").as_posix()
    try:
        wait_for(f"http://127.0.0.1:{port}/{place}/", "</html>")
        took = []
        for save in range(saves):
            words = f"Saved {'again and ' * save}again."
            text = article.read_text(encoding="utf-8") + f"\n{words}\n"
            start = time.perf_counter()
            article.write_text(text, encoding="utf-8")
            wait_for(f"http://127.0.0.1:{port}/{place}/", words)
            took.append(time.perf_counter() - start)
    finally:
        server.terminate()
        server.wait()
    return statistics.median(took)
