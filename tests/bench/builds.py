"""What a build costs, beside other engines with the same articles, in one run.

Of each build: seconds on the clock, seconds of the processors (all processes that it starts), and
the most memory that one of its processes held.  Each is written down as soon as it is there, as
``.cache/bench/100/ours-nothing.json``; a run that is stopped goes on where it was, and what is
there is not measured again, unless ``--again`` asks for it.

The processors' seconds are what is compared, because other work on a machine hardly moves them.
"""

import datetime
import importlib.metadata
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property

import yaml

from tests.bench.trees import articles_of, hugo_of, stock_of, tree_of
from tests.built import ROOT

KEPT = ROOT / ".cache" / "bench"
NOTHING, FACT = "nothing", "a fact"
CHANGED = (0, 1, 10, 100)
"""How many articles change before a build that may keep what it made."""

THE_FACT = "people-steele-2022"
"""A fact that a few articles print, and their copies."""

CALM = 2.5
"""The load of a machine before a build above which something else ran, too."""

_VALUE = re.compile(r"^value: (\d+)$", re.MULTILINE)
_RUN = """\
import json, os, resource, subprocess, sys, time
start = time.perf_counter()
code = subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
clock = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
cost = {"clock": clock, "processors": used.ru_utime + used.ru_stime}
cost |= {"memory": used.ru_maxrss * 1024}
print(json.dumps(cost | {"said": code.stderr.decode(errors="replace"), "code": code.returncode}))
"""
"""A small process of its own, whose children are those of one build."""


@dataclass(frozen=True)
class Engine:
    """A program that makes a site: how it is called, in which tree, and what it keeps there."""

    name: str
    command: tuple[str, ...]
    tree: str
    keeps: tuple[str, ...] = ("site", ".cache")
    changes: tuple[int, ...] = CHANGED

    @cached_property
    def version(self):
        """Its name and version; ours is that of the commit."""
        if self.name == "ours":
            return _said("git", "describe", "--always", "--dirty")
        if self.name == "hugo":
            return _said("hugo", "version").split("+")[0]
        package = "zensical" if self.name == "zensical" else "mkdocs-material"
        return f"{package} {importlib.metadata.version(package)}"


_PYTHON = (sys.executable, "-m")
_ALL = (
    Engine("ours", (*_PYTHON, "macros", "build"), "ours"),
    Engine("material", (*_PYTHON, "mkdocs", "build", "--quiet"), "stock"),
    Engine(
        "material-by-sections", (*_PYTHON, "mkdocs", "build", "--quiet"), "sections", changes=()
    ),
    Engine("zensical", (*_PYTHON, "zensical", "build"), "stock-for-zensical"),
    Engine("hugo", ("hugo", "--quiet"), "hugo", keeps=("public", "resources")),
)
ENGINES = tuple(each for each in _ALL if each.name != "hugo" or shutil.which("hugo"))


def _said(*command):
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def measure(count, *, again=False, changes=True, keep=KEPT):
    """Measure the builds of so many articles that nobody has yet; return all, by engine and case.

    A case is ``nothing`` (from nothing), how many articles changed, or ``a fact``, which changed.
    """
    folder, found = keep / str(count), {}
    trees = _Trees(count, folder / "trees")
    for engine in ENGINES:
        cases = (NOTHING, *(engine.changes if changes else ()))
        cases += (FACT,) if engine.name == "ours" and changes else ()
        is_warm = False
        for case in cases:
            kept = folder / f"{engine.name}-{str(case).replace(' ', '-')}.json"
            if again or not kept.is_file():
                if case != NOTHING and not is_warm:
                    _run(engine, trees.of(engine.tree))  # so that only what is asked for is new
                cost = _measured(engine, trees.of(engine.tree), case)
                kept.parent.mkdir(parents=True, exist_ok=True)
                new = kept.with_suffix(".new")
                new.write_text(json.dumps(cost, indent=1), encoding="utf-8")
                new.rename(kept)
                is_warm = True
            cost = found[engine.name, case] = json.loads(kept.read_text(encoding="utf-8"))
            print(f"  {count} articles, {engine.name}, {_shown(case)}: {_cost(cost)}", flush=True)
    return found


def _measured(engine, tree, case):
    if case == NOTHING:
        for name in engine.keeps:
            shutil.rmtree(tree / name, ignore_errors=True)
        touched = 0
    elif case == FACT:
        touched = _change_fact(tree)
    else:
        touched = _change_articles(tree / ("content" if engine.tree == "hugo" else "docs"), case)
    busy = os.getloadavg()[0]
    cost = _run(engine, tree)
    return cost | {
        "engine": engine.version,
        "pages": len(list(tree.rglob("*.md"))),
        "touched": touched,
        "load before": round(busy, 2),
        "day": datetime.datetime.now(tz=datetime.UTC).date().isoformat(),
    }


def _run(engine, tree):
    settings = {
        name: value for name, value in os.environ.items() if name not in ("SITE_DIR", "SITE_URL")
    }
    settings |= {"PYTHONPATH": str(tree), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _RUN, "--", *engine.command],
        cwd=tree, env=settings, check=True, capture_output=True, text=True,
    )  # fmt: skip
    cost = json.loads(done.stdout)
    said, code = cost.pop("said"), cost.pop("code")
    if code:
        raise RuntimeError(f"{engine.name} stopped with code {code}:\n{said[-2000:]}")
    return cost


class _Trees:
    """The same articles for each engine, written when they are asked for and kept."""

    def __init__(self, count, folder):
        self._count, self._folder = count, folder

    def of(self, name):
        """Return the folder of a tree; one that is half written is written again."""
        folder = self._folder / name
        if not (folder / ".whole").is_file():
            print(f"  writing the tree {name}", flush=True)
            shutil.rmtree(folder, ignore_errors=True)
            self._write(name, folder)
            (folder / ".whole").touch()
        return folder

    def _write(self, name, folder):
        if name == "ours":
            tree_of(self._count, folder)
        elif name == "hugo":
            hugo_of(self.of("stock"), folder)
        elif name == "stock":
            stock_of(self.of("ours"), folder)
        else:
            shutil.copytree(self.of("stock"), folder, ignore=shutil.ignore_patterns("site"))
            if name == "sections":
                _by_sections(folder / "mkdocs.yml")


def _by_sections(settings):
    """Give a stock tree the navigation of ours: a link to each section, and no more."""
    whole = yaml.compose((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    (nav,) = (value.value for key, value in whole.value if key.value == "nav")
    pages = [each if isinstance(each.value, str) else each.value[0][1] for each in nav]
    with settings.open("a", encoding="utf-8") as file:
        file.write(f"nav: {json.dumps([each.value for each in pages])}\n")


def _change_articles(docs, many):
    """Say one thing more in so many articles, each time another; return how many there were."""
    articles = articles_of(docs)[:many]
    for path in articles:
        text = path.read_text(encoding="utf-8")
        path.write_text(f"{text}\nSaved once more.\n", encoding="utf-8")
    return len(articles)


def _change_fact(tree):
    """Count one more in a fact; return how many articles call it by its name."""
    path = tree / "docs" / "data" / "facts" / f"{THE_FACT}.yml"
    text = path.read_text(encoding="utf-8")
    more = _VALUE.sub(lambda found: f"value: {int(found[1]) + 1}", text)
    if more == text:
        raise RuntimeError(f"{path.name} has no whole number to change")
    path.write_text(more, encoding="utf-8")
    texts = (each.read_text(encoding="utf-8") for each in articles_of(tree / "docs"))
    return sum(f'"{THE_FACT}"' in text for text in texts)


def _shown(case):
    if case in (NOTHING, FACT):
        return {NOTHING: "from nothing", FACT: "a fact changed"}[case]
    return "nothing changed" if case == 0 else f"{case} changed"


def _cost(cost):
    took = f"{cost['processors']:.1f} s of the processors, {cost['clock']:.1f} s on the clock"
    return f"{took}, {cost['memory'] / 1e6:.0f} MB"


_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")
_NAMES = {
    "ours": "This site",
    "material": "Material",
    "material-by-sections": "Material, by sections",
    "zensical": "Zensical",
    "hugo": "Hugo",
}


def records_of(found):
    """Return the records of what was measured, as YAML by their names, for somebody to read over.

    ``found`` is what :func:`measure` returned, by the number of articles.
    """
    few = found[min(found)]
    printed = few["ours", FACT]["touched"]
    return {
        "builds-from-nothing": _record(
            "a build from nothing", "articles",
            {count: _costs(each, NOTHING) for count, each in sorted(found.items())},
        ),
        "builds-after-articles-changed": _record(
            "a build after some articles changed", "articles that changed",
            {count: _costs(few, count) for count in CHANGED},
        ),
        "builds-after-a-fact-changed": _record(
            "a build after one fact changed", "articles that print it",
            {printed: _costs(few, FACT)},
        ),
    }  # fmt: skip


def _costs(found, case):
    return {engine: cost for (engine, each), cost in found.items() if each == case}


def _record(what, along, rows):
    every = [cost for costs in rows.values() for cost in costs.values()]
    cores, busy = os.cpu_count(), max(cost["load before"] for cost in every)
    names = {each: _NAMES[each] for each in next(iter(rows.values()))}
    versions = {cost["engine"] for costs in rows.values() for each, cost in costs.items()
                if each != "ours"}  # fmt: skip
    record = {
        "what": what,
        "along": along,
        "unit": "second",
        "machine": f"on {_WORDS[cores] if cores < len(_WORDS) else 'many'} cores",
        "beside": "other work ran too" if busy > CALM else "nothing else ran",
        "versions": ", ".join(sorted(versions)) or "our own program alone",
        "measured": datetime.date.fromisoformat(max(cost["day"] for cost in every)),
        "engines": names,
        "rows": [
            {"at": count}
            | {
                key: {each: _two_digits(cost[key]) for each, cost in costs.items()}
                for key in ("processors", "clock")
            }
            for count, costs in rows.items()
        ],
    }
    return yaml.safe_dump(record, sort_keys=False, allow_unicode=True, width=1000)


def _two_digits(seconds):
    return float(f"{seconds:.2f}" if seconds < 10 else f"{seconds:.1f}")


def rows(count, found):
    """Return the table of one size: a column for each build, its costs and its ratio to ours."""
    whole = found["ours", NOTHING]["processors"]
    return [
        {
            f"{count} articles": f"{engine}, {_shown(case)}",
            "processors, s": f"{cost['processors']:.1f}",
            "clock, s": f"{cost['clock']:.1f}",
            "memory, MB": f"{cost['memory'] / 1e6:.0f}",
            "of ours from nothing": f"{cost['processors'] / whole:.3f}",
            "touched": cost["touched"],
        }
        for (engine, case), cost in found.items()
    ]
