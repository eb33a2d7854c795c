"""What things cost on this machine: ``make bench``.  Each figure is reported, none asserted.

``make bench SIZES="10 100"`` chooses how many articles; the default takes about an hour, most of
it stock Material's.  ``python -m tests.bench 100 1000 --builds`` measures builds alone, goes on
where an earlier run was stopped, and with ``--record`` prints the records of ``docs/data``.
"""

import argparse
import tempfile
from pathlib import Path

from macros.records import DOCS
from tests.bench import builds, costs, interaction, preview, scale, search_bytes
from tests.bench.trees import articles_of
from tests.conftest import ROOT

SIZES = [10, 100, 1000, 3000]
BUILDS = [100, 1000]
SEARCHED = [1000, 10_000]
PREVIEWS = [len(articles_of(DOCS)), 1000]


def turned(rows):
    """Print rows as a Markdown table, a column for each size."""
    first, *rest = rows[0]
    print(f"\n| {' | '.join([first, *(str(row[first]) for row in rows)])} |")
    print("|---" * (1 + len(rows)) + "|")
    for name in rest:
        print(f"| {' | '.join([name, *(str(row[name]) for row in rows)])} |")


def report_builds(sizes, *, again=False, record=False):
    """Measure builds of each size, and print them, each beside ours from nothing."""
    found = {}
    for count in sizes:
        print(f"\nmeasuring builds of {count} articles", flush=True)
        found[count] = builds.measure(count, again=again, changes=count == min(sizes))
    for count, each in found.items():
        listed(builds.rows(count, each))
    for name, text in builds.records_of(found).items() if record else ():
        print(f"\n# docs/data/measurements/{name}.yml\n{text}", end="")


def listed(rows):
    """Print rows as a Markdown table, a line for each."""
    print(f"\n| {' | '.join(rows[0])} |")
    print("|---" * len(rows[0]) + "|")
    for row in rows:
        print(f"| {' | '.join(map(str, row.values()))} |")


def main():
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, help="numbers of articles")
    parser.add_argument("--preview", nargs="*", type=int, default=PREVIEWS, help="the same")
    parser.add_argument("--searched", nargs="*", type=int, default=SEARCHED, help="of pages")
    parser.add_argument("--builds", action="store_true", help="measure builds alone")
    parser.add_argument("--again", action="store_true", help="measure builds that are known, too")
    parser.add_argument("--record", action="store_true", help="print the records of the builds")
    options = parser.parse_args()
    if options.builds or options.record:
        report_builds(options.sizes or BUILDS, again=options.again, record=options.record)
        return
    costs.report()
    interaction.report(ROOT / "site")
    print("\nloaded until the first search shows its pages")
    turned(search_bytes.measure(options.searched))
    with tempfile.TemporaryDirectory() as folder:
        rows = []
        for count in options.sizes or SIZES:
            print(f"\nmeasuring {count} articles", flush=True)
            rows.append(scale.measure(count, Path(folder)))
        if rows:
            print("\nSeconds on the clock, of the processors in brackets; ratios of the latter.")
            turned(rows)
        for count in options.preview:
            took = preview.measure(count, Path(folder))
            said = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in took.items())
            print(f"\nfrom saving to what a browser shows, at {count} articles: {said}", flush=True)
    report_builds(BUILDS, again=options.again)


if __name__ == "__main__":
    main()
