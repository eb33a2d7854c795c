"""What still stands where one layer is missing: `python -m tests.layers`, part of `make audit`.

Three layers stand before a reader: the source gate (`macros check`), rendering (in the engine) and
the site gate (between engine and finishing).  Each is taken away, one at a time and then with the
source gate, in each engine; what is left is built, and what is built a browser opens.

The first table has what a layer after the source gate can stop: articles and files that act.  The
second has what only words make hostile, which is harmless to a browser: false claims, records, and
what a person has to see.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import chromium
from tests.built import ROOT
from tests.corpus import SEEN_BY_A_PERSON, contributions, plant
from tests.engines import ENGINES
from tests.hostile import (
    GATE,
    HARMLESS,
    NO_MARKUP,
    RENDERING,
    THROUGH,
    Outcome,
    is_a_record,
    no_gate,
    small_tree,
    spread,
    through,
    together,
)

SOURCE = "source gate"
COLUMNS = (SOURCE, RENDERING, GATE, HARMLESS, THROUGH)
ALONE = {"rendering alone", "site gate alone, raw HTML allowed (T2)"}
"""The rows in which two layers are missing."""


def main():
    """Print both tables, and by name what got through; 1 if something did that may not."""
    began, everything = time.monotonic(), contributions()
    with tempfile.TemporaryDirectory(prefix="layers-") as name, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.find(), args=chromium.ARGUMENTS
        )
        named = refused_by_the_source_gate(Path(name), everything)
        found = {
            engine: rows(engine, browser, Path(name) / engine, everything, named)
            for engine in ENGINES
        }
        browser.close()
    acting = {each.name for each in everything if acts(each)}
    words = {each.name for each in everything} - acting
    print("Articles and files that act:", *table(found, acting), sep="\n")
    print("\nWords, records, and what a person has to see:", *table(found, words), sep="\n")
    past = list(got_through(found))
    print("", *(f"{engine}, {row}: {name} got through: {said}" for engine, row, name, said in past))
    print(f"{time.monotonic() - began:.0f} s")
    return 1 if any(row not in ALONE or "T2" in row for _, row, _, _ in past) else 0


def acts(each):
    """Tell whether a layer after the source gate has to stop a contribution."""
    return each.kind != "T3" and each.must != SEEN_BY_A_PERSON and not is_a_record(each)


def rows(engine, browser, folder, everything, named):
    """Return the outcomes by row, and by name: what each layer makes of what comes to it."""
    seen = [each for each in everything if each.name not in named]
    readers = [each for each in everything if each.kind == "T2"]
    at_source = {name: Outcome(SOURCE) for name in named}

    def tried(name, several, without="", **gate):
        return together(
            engine, browser, small_tree(folder / name / "base", without), several, **gate
        )

    built = tried("built", everything)
    gated = [each for each in everything if built[each.name].layer == GATE]
    open_gate = tried("open", gated, gate=no_gate)
    ungated = {**built, **open_gate}
    raw = tried("raw", readers, NO_MARKUP)
    others = [each for each in seen if each.name not in raw]
    unrendered = raw | tried("more", others, NO_MARKUP)
    return {
        "all three on": {**built, **at_source},
        "source gate off": built,
        "rendering off": {**{each.name: unrendered[each.name] for each in seen}, **at_source},
        "site gate off": {**ungated, **at_source},
        "rendering alone": ungated,
        "site gate alone, raw HTML allowed (T2)": raw,
    }


def refused_by_the_source_gate(folder, several):
    """Return the names of the contributions of which `macros check` names the file.

    A record that cannot be read keeps the check from macros and from other records, so what is not
    named among others is tried once more alone.
    """
    base = small_tree(folder / "source")
    shutil.copytree(ROOT / "macros", base / "macros", dirs_exist_ok=True)  # with its every rule
    batches = spread(several)
    named = set().union(*(_named(base, batch) for batch in batches))
    alone = [each for batch in batches for each in batch if each.name not in named]
    return named.union(*(_named(base, [each]) for each in alone))


def _named(base, several):
    tree = shutil.copytree(base, base.with_name("planted"), symlinks=True)
    for each in several:
        plant(each, tree)
    command = [sys.executable, "-m", "macros", "check"]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)
    shutil.rmtree(tree)
    lines = done.stdout.splitlines()
    return {each.name for each in several if any(line.startswith(each.path) for line in lines)}


def table(found, names):
    """Yield the lines of a table in Markdown, of these contributions alone."""
    yield "| Engine | Layers | " + " | ".join(COLUMNS) + " | of |"
    yield "|---" * 2 + "|---:" * (len(COLUMNS) + 1) + "|"
    for engine, by_row in found.items():
        for row, outcomes in by_row.items():
            counts = Counter(each.layer for name, each in outcomes.items() if name in names)
            cells = [str(counts[column]) for column in COLUMNS]
            yield f"| {engine} | {row} | " + " | ".join([*cells, str(counts.total())]) + " |"


def got_through(found):
    """Yield engine, row, name and what was seen of each contribution that nothing stopped."""
    for engine, by_row in found.items():
        for row, outcomes in by_row.items():
            for name, said in through(outcomes).items():
                yield engine, row, name, said


if __name__ == "__main__":
    sys.exit(main())
