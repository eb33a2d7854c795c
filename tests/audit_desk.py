"""The writing desk in Chromium and in Firefox: ``python -m tests.audit_desk SITE``.

How many bytes it loads, how long it takes until it answers and for each answer after that, and
whether it says of every article that we try the guards on what the command says.  Firefox is left
out, with a line that says so, where Debian's is not.
"""

import contextlib
import gzip
import json
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from macros import records
from macros.desk.answer import answer
from macros.records import library
from tests.audit_firefox import NAMES, Firefox
from tests.browser import chromium
from tests.browser.test_desk import IN_A_WORKER, PAGE, TYPED, articles
from tests.browser.visit import patient
from tests.serving import served

MOST = 9_000_000
"""Bytes, as gzip, that the desk may load."""

CHECKS = 7
"""Checks of which the middle one is told."""

_WRITE = """
const text = document.querySelector("writing-desk textarea");
text.value = %s;
window.answered = undefined;
const began = performance.now();
new MutationObserver((_, seen) => {
    seen.disconnect();
    window.answered = performance.now() - began;
}).observe(document.querySelector("writing-desk .found"), { childList: true });
text.dispatchEvent(new Event("input"));
"""
_PRESS = 'document.querySelector("writing-desk .check").click();'
_TRY = "window.told = undefined; (%s)(%s).then((told) => { window.told = JSON.stringify(told); });"


def main(site):
    """Tell of each browser; return 1 where the desk is too large, or says something else."""
    with tempfile.TemporaryDirectory() as copy:  # what the command says is said of a copy of docs/
        shutil.copytree(records.DOCS, Path(copy) / "docs")
        for module in (records, library):
            module.ROOT, module.DOCS = Path(copy), Path(copy) / "docs"
        return report(site)


def report(site):
    """Tell of the desk's size, and of each browser; return 1 where something is wrong."""
    site = Path(site).absolute()
    folders = [each for each in site.glob("assets/desk.*") if each.is_dir()]
    if not folders:
        print("this site was built without the check in the browser; run `make desk` before")
        return 1
    (folder,) = folders
    size = bytes_as_gzip(folder)
    print(f"the desk loads {size:,} bytes as gzip; at most {MOST:,} are meant")
    failed = size > MOST
    with served(site) as address:
        for name, opened in browsers():
            with opened as (go, ask):
                failed |= told(name, address, folder, go, ask)
    return int(failed)


def bytes_as_gzip(folder):
    """Return what all files of the desk weigh, each as gzip if that is smaller."""
    files = [each for each in folder.iterdir() if each.suffix not in (".br", ".gz")]
    held = [each.read_bytes() for each in files]
    return sum(min(len(each), len(gzip.compress(each, 9))) for each in held)


def browsers():
    """Yield the name of each browser here, and how to go to an address and to run a script."""
    yield "Chromium", _chromium()
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program:
        yield "Firefox", _firefox(program)
    else:
        print("no Firefox here; on Debian: apt install firefox-esr")


@contextlib.contextmanager
def _chromium():
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as profile:
        context = playwright.chromium.launch_persistent_context(
            profile, executable_path=chromium.find(), args=chromium.ARGUMENTS
        )
        page = patient(context.new_page())
        yield page.goto, lambda script: page.evaluate(f"() => {{ {script} }}")
        context.close()


@contextlib.contextmanager
def _firefox(program):
    with Firefox(program) as firefox:
        yield firefox.open, firefox.ask


def told(name, address, folder, go, ask):
    """Print what a browser does with the desk; return whether it says something else."""
    times = {}
    for state in ("for the first time", "with a warm cache"):
        go(address + PAGE)
        ask(_WRITE % json.dumps(TYPED) + _PRESS)
        times[state] = waited(ask, "answered")
    print(f"{name}: " + "; ".join(f"ready {each / 1000:.1f} s {at}" for at, each in times.items()))
    checks = []
    for number in range(CHECKS):
        ask(_WRITE % json.dumps(f"{TYPED}{'More. ' * number}"))
        checks.append(waited(ask, "answered"))
    middle = statistics.median(checks)
    print(f"{name}: each check after that {middle / 1000:.2f} s, of which 0.30 s wait for typing")
    return differs(name, address, folder, go, ask)


def differs(name, address, folder, go, ask):
    """Print of which articles a browser says something else than the command; return whether."""
    go(f"{address}/robots.txt")
    tried = [*articles()]
    (script,) = folder.parent.glob("desk-worker.*.mjs")
    where = [f"{address}/assets/{folder.name}/", f"{address}/assets/{script.name}"]
    ask(_TRY % (IN_A_WORKER, json.dumps([*where, [each[1:] for each in tried]])))
    answers = json.loads(waited(ask, "told"))
    other = [
        article
        for (article, text, path), said in zip(tried, answers, strict=True)
        if said != json.loads(answer(text, path, drawing=True))
    ]
    print(f"{name}: says what the command says of {len(tried) - len(other)} of {len(tried)}")
    print(*(f"  another of {each}" for each in other), sep="\n", end="\n" if other else "")
    return bool(other)


def waited(ask, variable, seconds=300):
    """Return what a page puts into a variable, once it is there."""
    for _ in range(seconds * 10):
        value = ask(f"return window.{variable}")
        if value is not None:
            return value
        time.sleep(0.1)
    raise AssertionError(f"the desk did not answer in {seconds} seconds")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
