"""What single things cost: macros, imports, the weight model, and the size of each script.

A time depends on the machine, so each stands beside a fixed piece of work done in the same run:
a million additions in Python.
"""

import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from macros import records
from macros.guard.macro_calls import calls
from macros.parts import MACROS
from macros.records import DOCS, ROOT
from macros.science.weight_change import WEIGHT_CHANGE
from tests.bench.trees import tree_of
from tests.browser import chromium
from tests.serving import served

MAN = {"sex": "male", "age": 40, "height": 180, "weight": 100, "pal": 1.6, "days": 730}
TWO_YEARS = """async (inputs) => {
    const { weightChange } = await import('/science/weight-change.mjs');
    const took = [];
    for (let run = 0; run < 60; run += 1) {
        const start = performance.now();
        weightChange.value({ ...inputs, intake_change: -500 - run / 100 });
        took.push(performance.now() - start);
    }
    return took.slice(10);
}"""


def seconds(work, runs=5):
    """Return the median time of a piece of work, in seconds."""
    took = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return statistics.median(took)


def python(code):
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def run(*command):
    command = [sys.executable, "-m", *command]
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


def macros_of(path):
    for call in calls(path.read_text(encoding="utf-8")):
        MACROS[call.name].function(*call.arguments, **call.keywords)


def timed(folder, *command):
    start = time.perf_counter()
    variables = {**os.environ, "PYTHONPATH": str(folder), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", *command]
    subprocess.run(command, check=True, cwd=folder, env=variables, capture_output=True)
    return time.perf_counter() - start


def guard(articles=1000):
    """Print what the check takes of a build, commands and imports included."""
    with tempfile.TemporaryDirectory() as folder:
        tree = tree_of(articles, Path(folder) / "tree")
        checked = timed(tree, "macros", "check")
        built = timed(tree, "mkdocs", "build", "--quiet")
    share = checked / (checked + built)
    print(f"{articles:,} articles: checked in {checked:.1f} s, built in {built:.1f} s")
    print(f"    the check takes {share:.0%} of both")


def in_browser():
    with served(ROOT / "overrides") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.find(), args=chromium.ARGUMENTS
        )
        page = browser.new_page()
        page.goto(f"{address}/core/mark.svg")
        took = page.evaluate(TWO_YEARS, MAN)
        browser.close()
    return statistics.median(took) / 1000


def report():
    """Print the tables."""
    yardstick = seconds(lambda: sum(range(1_000_000)))
    article = DOCS / "strength-vs-cardio" / "what-muscle-burns-at-rest.md"
    macros_of(article)  # draw the charts once
    rows = {
        "importing the equations": seconds(lambda: python("import macros.science"), 3),
        "importing the macros": seconds(lambda: python("import macros.parts"), 3),
        "the macros of the longest article": seconds(lambda: macros_of(article)),
        "checking all of docs/": seconds(lambda: run("macros", "check"), 1),
        "two years of weight, in Python": seconds(
            lambda: WEIGHT_CHANGE.values(records.facts(), **MAN, intake_change=-500.0)
        ),
        "two years of weight, in the browser": in_browser(),
    }
    print("| What | Milliseconds | Yardsticks |\n|---|---|---|")
    print(f"| a million additions, the yardstick | {1000 * yardstick:.1f} | 1 |")
    for what, took in rows.items():
        print(f"| {what} | {1000 * took:.1f} | {took / yardstick:.2f} |")
    print("\n| File | Bytes | Compressed |\n|---|---|---|")
    for path in sorted((ROOT / "overrides").rglob("*.mjs")):
        whole = path.read_bytes()
        print(f"| {path.name} | {len(whole)} | {len(gzip.compress(whole, 9))} |")
    print()
    guard()
    print(f"\nmeasured with {json.dumps(sys.version.split()[0])} and {chromium.find()}")
