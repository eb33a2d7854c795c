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
    watched,
)

ROW = "{:10} {:9} {:60.60} {}"


def main():
    """Print what stopped each contribution, and what each layer stops alone; 1 if one got past."""
    began, batches = time.monotonic(), spread(contributions())
    several = list(itertools.chain(*batches))
    readers = [each for each in several if each.kind == "T2"]
    with tempfile.TemporaryDirectory(prefix="hostile-") as name, sync_playwright() as playwright:
        folder = Path(name)
        base, raw = small_tree(folder / "base"), small_tree(folder / "raw", NO_MARKUP)
        browser = playwright.chromium.launch(
            executable_path=chromium.find(), args=chromium.ARGUMENTS
        )
        named = sum(
            len(named_by_the_source_gate(base, folder / "source", each)) for each in batches
        )
        print(f"source gate alone: {named} of {len(several)} stopped")
        found, past = {}, 0
        for engine in ENGINES:
            found[engine], calm = one_by_one(engine, several, base, folder / "one", browser)
            alone, _ = one_by_one(engine, readers, raw, folder / "one", browser)
            past += sum(
                each.layer == THROUGH for each in (*found[engine].values(), *alone.values())
            )
            print(f"{engine}: rendering alone: {len(calm)} of {len(several)} stopped or harmless")
            print(table({f"{engine}, site gate without rendering": alone}))
        browser.close()
    print(table(found))
    print(f"{past} got through, {time.monotonic() - began:.0f} s")
    return 1 if past else 0


def named_by_the_source_gate(base, folder, batch):
    """Return the names of the contributions of which the source gate names the file."""
    tree = shutil.copytree(base, folder, symlinks=True)
    for each in batch:
        plant(each, tree)
    done = subprocess.run(
        [sys.executable, "-m", "macros", "check"],
        cwd=tree, capture_output=True, text=True, check=False,
    )  # fmt: skip
    shutil.rmtree(tree)
    lines = done.stdout.splitlines()
    return {each.name for each in batch if any(line.startswith(each.path) for line in lines)}


def one_by_one(engine, several, base, folder, browser):
    """Return the outcome of each contribution, and the names of those that rendering calms."""

    def tried(each):
        built = build(engine, base, folder / each.name, [each])
        return each, built, gate(built) if built.finished else []

    outcomes, calm = {}, set()
    with ThreadPoolExecutor(max_workers=2) as pool:
        tries = (pool.map(tried, several[at : at + 20]) for at in range(0, len(several), 20))
        for each, built, found in itertools.chain.from_iterable(tries):
            seen = leaks(built)
            if built.finished:
                opened = watched(browser, built, [each])[each.name]
                seen += [opened.said] if opened.layer == THROUGH else []
            if not seen:
                calm.add(each.name)
            if not built.finished:
                outcome = Outcome(RENDERING, built.last_words())
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
