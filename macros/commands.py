"""What each command does; ``python -m macros`` reads its arguments."""

import argparse
import json
from functools import partial
from pathlib import Path

from macros import figure as figures
from macros import records, store
from macros.problem import Problem
from macros.report import report
from macros.science import EQUATIONS


def check(options: argparse.Namespace) -> int:
    """Print every problem of the sources, or of a finished site; return 1 where there is one."""
    from macros.guard import check as source  # noqa: PLC0415  the other commands need no charts
    from macros.guard.limits import little_memory  # noqa: PLC0415

    for path in options.files:
        if not (path.is_file() and path.absolute().is_relative_to(records.DOCS)):
            raise Problem(f"no file {path} in docs/; name an article or a record under docs/")
    if options.site:
        from macros.finish.whole import site_gaps  # noqa: PLC0415  only this needs it

        _is_site(options.site)
        problems = list(site_gaps(options.site.absolute()))
    else:
        with little_memory():
            problems = [*source.check(options.files, store.of(records.ROOT))]
    print(*report(problems, everything=options.all), sep="\n")
    return 1 if problems else 0


def mend(options: argparse.Namespace) -> int:
    """Mend what has one answer in the files, print what changed, and write it."""
    from macros.guard.limits import little_memory  # noqa: PLC0415  the other commands mend nothing
    from macros.mend import suggestions, tree  # noqa: PLC0415

    with little_memory():
        if options.json:
            print(suggestions.as_json())
            return 0
        found = tree.changes(options.files)
    count = tree.write(found)
    print(*tree.as_text(found), sep="\n", end="\n" if found else "")
    print(f"mended {count} file{'' if count == 1 else 's'}" if count else "nothing to mend")
    return 0


def _is_site(folder: Path) -> None:
    if not (folder / "index.html").is_file():
        raise Problem(f"no site in {folder}; build it first, with `make build`")


def desk(_: argparse.Namespace) -> int:
    """Fetch Python for browsers, which the next build puts on the site for the writing desk."""
    from macros.desk import fetched  # noqa: PLC0415  only this needs it

    fetched.fetch()
    size = sum(map(len, fetched.runtime().values()))
    print(f"{size:,} bytes are in {fetched.FOLDER.relative_to(records.ROOT)}; now build the site")
    return 0


def compute(options: argparse.Namespace) -> int:
    """Print a figure as JSON."""
    inputs = {}
    for text in options.inputs:
        name, sign, value = text.partition("=")
        if not sign:
            raise Problem(f'"{text}" has no `=`; write name=value, such as weight="65 kg"')
        inputs[name] = value
    figure = figures.compute(options.equation, **inputs)
    shown = {
        "value": figure.value,
        "unit": figure.unit,
        "low": figure.low,
        "high": figure.high,
        "interval": figure.interval or None,
        "equation": figure.equation,
        "inputs": figure.inputs,
        "sources": figure.sources,
    }
    print(json.dumps(shown, indent=2, ensure_ascii=False))
    return 0


def diff(options: argparse.Namespace) -> int:
    """Print which numbers moved between two manifests."""
    from macros.finish.diff import as_json, as_markdown, moves  # noqa: PLC0415  only this needs it

    found = moves(*(_manifest(path) for path in (options.old, options.new)))
    print(as_json(found) if options.json else as_markdown(found))
    return 0


def _manifest(path: Path) -> dict[str, object]:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise Problem(f"{path} is not a figures.json; name the one that a build wrote") from None


def review(options: argparse.Namespace) -> int:
    """Print what a person has to see of the change since a commit, because no rule can judge it."""
    from macros.finish.diff import pages_of_facts  # noqa: PLC0415  only this needs them
    from macros.review import docs  # noqa: PLC0415
    from macros.review import review as reviewed  # noqa: PLC0415
    from macros.review.row import as_json, as_text  # noqa: PLC0415

    built = options.figures.is_file()
    pages = pages_of_facts(_manifest(options.figures)) if built else {}
    sections = reviewed(docs.of_commit(options.base), docs.of_folder(), pages)
    if options.json:
        print(as_json(sections))
        return 0
    print(*as_text(sections), sep="\n", end="")
    if not sections:
        print("nothing that only a person can judge")
    elif not built:
        print("Which pages print a fact is told after `make build`.")
    return 0


def finish(options: argparse.Namespace) -> int:
    """Let a site as an engine built it through the gate, and take each finishing step on it."""
    from macros.finish import finish as finish_site  # noqa: PLC0415  the others need neither
    from macros.finish.pages import home_of  # noqa: PLC0415
    from macros.finish.whole import policy_gaps  # noqa: PLC0415
    from macros.guard.site import site_problems  # noqa: PLC0415
    from macros.rendered import InFolder  # noqa: PLC0415

    _is_site(options.site)
    site = options.site.absolute()
    home_of(InFolder(site))  # which tells of a site that is finished already
    if problems := list(site_problems(site)):
        print(*report(problems), sep="\n")
        return 1
    finish_site(site, say=partial(print, flush=True))
    if problems := list(policy_gaps(site)):
        print(*report(problems), sep="\n")
        return 1
    return 0


def equations(options: argparse.Namespace) -> int:
    """List the equations, or write them for the browser."""
    facts = records.facts()
    if options.write:
        from macros.science.modules import modules  # noqa: PLC0415  only this needs it

        says = {rule: words.says for rule, words in records.gate_words().items()}
        for name, text in modules(facts, says).items():
            path = records.ROOT / "overrides" / "science" / name
            path.write_text(text, encoding="utf-8")
            print(f"wrote {path.relative_to(records.ROOT)}")
        return 0
    for each in EQUATIONS.values():
        inputs = ", ".join(
            f"{name} ({' or '.join(getattr(item, 'words', ())) or item.unit})"
            for name, item in each.inputs.items()
        )
        print(f"{each.id}\n  {each.result}\n  inputs: {inputs or 'none'}\n  unit: {each.unit}")
        print(f"  sources: {', '.join(each.sources(facts))}")
    return 0


def serve(options: argparse.Namespace) -> int:
    """Show the site while somebody writes, until Ctrl-C."""
    from macros.serve import command  # noqa: PLC0415  only this needs it

    return command.serve(options)
