"""Every hostile contribution alone, in each engine as it is: part of ``make audit``.

``tests/test_hostile.py`` builds many together; here each has a tree and a build of its own, so that
none hides another, and each layer is also asked what it stops without the others.
"""

import itertools
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import chromium
from tests.corpus import contributions, plant
from tests.engines import ENGINES
from tests.hostile import (
    GATE,
    HARMLESS,
    NO_MARKUP,
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
    together,
    watched,
)

ROW = "{:11} {:9} {:60.60} {}"


def main():
    """Print what stopped each contribution, and what each layer stops alone; 1 if one got past."""
    began, batches = time.monotonic(), spread(contributions())
    several = list(itertools.chain(*batches))
    readers = [each for each in contributions() if each.kind == "T2"]
    found, alone, past = {}, [], 0
    with tempfile.TemporaryDirectory(prefix="hostile-") as name, sync_playwright() as playwright:
        folder, path = Path(name), chromium.find()
        browser = playwright.chromium.launch(executable_path=path, args=chromium.ARGUMENTS)
        base = small_tree(folder / "base")
        named = set().union(*(named_by_the_source_gate(base, each) for each in batches))
        alone.append(f"source gate: {len(named)} of {len(several)} named")
        for engine in ENGINES:
            found[engine], calm = one_by_one(engine, several, base, folder / "one", browser)
            alone.append(f"{engine}, rendering: {len(calm)} of {len(several)} stopped or harmless")
            raw = together(engine, browser, folder / engine, readers, without=NO_MARKUP)
            alone.append(table({f"{engine}, site gate, raw HTML allowed": raw}))
            past += len(through(found[engine])) + len(through(raw))
        browser.close()
    print("each layer alone:", *alone, "all but the source gate:", table(found), sep="\n")
    print(f"{past} got through; {time.monotonic() - began:.0f} s")
    return 1 if past else 0


def named_by_the_source_gate(base, batch):
    """Return the names of the contributions of which the source gate names the file."""
    tree = shutil.copytree(base, base.parent / "source", symlinks=True)
    for each in batch:
        plant(each, tree)
    command = [sys.executable, "-m", "macros", "check"]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)
    shutil.rmtree(tree)
    lines = done.stdout.splitlines()
    return {each.name for each in batch if any(line.startswith(each.path) for line in lines)}


def one_by_one(engine, several, base, folder, browser):
    """Return the outcome of each contribution, and the names of those that rendering stops."""

    def tried(each):
        built = build(engine, base, folder / each.name, [each])
        return each, built, gate(built) if built.finished else []

    outcomes, calm = {}, set()
    with ThreadPoolExecutor(max_workers=2) as pool:
        tries = (pool.map(tried, several[at : at + 20]) for at in range(0, len(several), 20))
        for each, built, found in itertools.chain.from_iterable(tries):
            seen = leaks(built)
            if built.finished:
                seen += through(watched(browser, built, [each])).values()
            calm |= set() if seen else {each.name}
            if not built.finished:
                outcome = Outcome(THROUGH if seen else RENDERING, built.last_words())
            elif found:
                outcome = Outcome(GATE, found[0][1])
            else:
                outcome = Outcome(THROUGH if seen else HARMLESS, "; ".join(seen))
            print(ROW.format(outcome.layer, engine, each.name, outcome.said), flush=True)
            outcomes[each.name] = outcome
            shutil.rmtree(built.tree)
    return outcomes, calm


if __name__ == "__main__":
    sys.exit(main())
