"""What things cost on this machine: ``make bench``.  Each figure is reported, none asserted.

``make bench SIZES="10 100"`` chooses how many articles; the default takes about an hour, most of
it stock Material's.
"""

import argparse
import tempfile
from pathlib import Path

from macros.records import DOCS
from tests.bench import costs, interaction, preview, scale, search_bytes
from tests.bench.trees import articles_of
from tests.conftest import ROOT

SIZES = [10, 100, 1000, 3000]
SEARCHED = [1000, 10_000]
PREVIEWS = [len(articles_of(DOCS)), 1000]


def turned(rows):
    """Print rows as a Markdown table, a column for each size."""
    first, *rest = rows[0]
    print(f"\n| {' | '.join([first, *(str(row[first]) for row in rows)])} |")
    print("|---" * (1 + len(rows)) + "|")
    for name in rest:
        print(f"| {' | '.join([name, *(str(row[name]) for row in rows)])} |")


def main():
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="numbers of articles")
    parser.add_argument("--preview", nargs="*", type=int, default=PREVIEWS, help="the same")
    parser.add_argument("--searched", nargs="*", type=int, default=SEARCHED, help="of pages")
    options = parser.parse_args()
    costs.report()
    interaction.report(ROOT / "site")
    print("\nloaded until the first search shows its pages")
    turned(search_bytes.measure(options.searched))
    with tempfile.TemporaryDirectory() as folder:
        rows = []
        for count in options.sizes:
            print(f"\nmeasuring {count} articles", flush=True)
            rows.append(scale.measure(count, Path(folder)))
        if rows:
            print("\nSeconds on the clock, of the processors in brackets; ratios of the latter.")
            turned(rows)
        for count in options.preview:
            took = preview.measure(count, Path(folder))
            said = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in took.items())
            print(f"\nfrom saving to what a browser shows, at {count} articles: {said}", flush=True)


if __name__ == "__main__":
    main()
