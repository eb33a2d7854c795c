"""What each command does; ``python -m macros`` reads its arguments."""

import argparse
import json
from pathlib import Path

from macros import figure as figures
from macros import records
from macros.problem import Problem, did_you_mean
from macros.report import report
from macros.science import EQUATIONS, gate_javascript, javascript, weight_change_javascript


def check(options: argparse.Namespace) -> int:
    """Print every problem of the sources, or of a built site; return 1 where there is one."""
    from macros.guard import check as source  # noqa: PLC0415  the other commands need no charts

    for path in options.files:
        if not (path.is_file() and path.absolute().is_relative_to(records.DOCS)):
            raise Problem(f"no file {path} in docs/; name an article or a record under docs/")
    if options.site:
        from macros.guard.site import site_problems  # noqa: PLC0415  only this needs it

        _is_site(options.site)
        problems = site_problems(options.site)
    else:
        problems = source.check(options.files)
    print(*report(problems), sep="\n")
    return 1 if problems else 0


def _is_site(folder: Path) -> None:
    if not (folder / "index.html").is_file():
        raise Problem(f"no site in {folder}; build it first, with `make build`")


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
    from macros.finish import diff as manifests  # noqa: PLC0415  the others do not need it

    print(manifests.diff(*(_manifest(path) for path in (options.old, options.new))))
    return 0


def _manifest(path: Path) -> dict[str, object]:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise Problem(f"{path} is not a figures.json; name the one that a build wrote") from None


def finish(options: argparse.Namespace) -> int:
    """Take each finishing step on a built site but those left out, and say what it did."""
    from macros.finish import FINISHED, STEPS  # noqa: PLC0415  the other commands do not need it

    _is_site(options.site)
    for name in options.without:
        if name not in STEPS:
            raise Problem(f"no step `{name}`; {did_you_mean(name, STEPS, ', '.join(STEPS))}")
    if any((options.site / name).exists() for name in FINISHED):
        raise Problem(f"{options.site} is finished already; build it again first")
    steps = {name: step for name, step in STEPS.items() if name not in options.without}
    for number, (name, step) in enumerate(steps.items(), 1):
        print(f"[{number}/{len(steps)}] {name}: {step(options.site.absolute())}", flush=True)
    return 0


def equations(options: argparse.Namespace) -> int:
    """List the equations, or write them for the browser."""
    if options.write:
        for each in (javascript, weight_change_javascript, gate_javascript):
            each.PATH.write_text(each.module(), encoding="utf-8")
            print(f"wrote {each.PATH.relative_to(records.ROOT)}")
        return 0
    for each in EQUATIONS.values():
        inputs = ", ".join(
            f"{name} ({' or '.join(getattr(item, 'words', ())) or item.unit})"
            for name, item in each.inputs.items()
        )
        print(f"{each.id}\n  {each.result}\n  inputs: {inputs or 'none'}\n  unit: {each.unit}")
        print(f"  sources: {', '.join(each.sources)}")
    return 0
