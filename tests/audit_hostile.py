"""Every hostile contribution alone, in each engine as it is: part of ``make audit``.

``tests/layers.py`` builds many together; here each has a tree and a build of its own, so that none
hides another.
"""

import itertools
import shutil
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import chromium
from tests.corpus import contributions
from tests.engines import ENGINES
from tests.hostile import (
    GATE,
    HARMLESS,
    RENDERING,
    THROUGH,
    Outcome,
    build,
    gate,
    leaks,
    small_tree,
    spread,
    table,
    through,
    unguarded,
    watched,
)

ROW = "{:11} {:9} {:60.60} {}"


def main():
    """Print what stopped each contribution; return 1 if one got past."""
    began, found = time.monotonic(), {}
    several = list(itertools.chain(*spread(contributions())))
    with tempfile.TemporaryDirectory(prefix="hostile-") as name, sync_playwright() as playwright:
        folder, path = Path(name), chromium.find()
        browser = playwright.chromium.launch(executable_path=path, args=chromium.ARGUMENTS)
        base = small_tree(folder / "base")
        for engine in ENGINES:
            found[engine] = one_by_one(engine, several, base, folder / "one", browser)
        browser.close()
    past = sum(len(through(each)) for each in found.values())
    print("all but the source gate:", table(found), sep="\n")
    print(f"{past} got through; {time.monotonic() - began:.0f} s")
    return 1 if past else 0


def one_by_one(engine, several, base, folder, browser):
    """Return the outcome of each contribution, built alone."""

    def tried(each):
        built = build(engine, base, folder / each.name, [each])
        return each, built, gate(built) if built.finished else []

    outcomes = {}
    with ThreadPoolExecutor(max_workers=2) as pool:
        tries = (pool.map(tried, several[at : at + 20]) for at in range(0, len(several), 20))
        for each, built, found in itertools.chain.from_iterable(tries):
            seen = leaks(built)
            if built.finished and not found:
                seen += unguarded(built)
                seen += through(watched(browser, built, [each])).values()
            if not built.finished:
                outcome = Outcome(THROUGH if seen else RENDERING, built.last_words())
            elif found:
                outcome = Outcome(GATE, found[0][1])
            else:
                outcome = Outcome(THROUGH if seen else HARMLESS, "; ".join(seen))
            print(ROW.format(outcome.layer, engine, each.name, outcome.said), flush=True)
            outcomes[each.name] = outcome
            shutil.rmtree(built.tree)
    return outcomes


if __name__ == "__main__":
    sys.exit(main())
