"""The commands: ``python -m macros check | compute | diff | equations | finish``."""

import argparse
import json
import signal
import sys
from pathlib import Path

from macros.figure import compute
from macros.problem import Problem
from macros.science import EQUATIONS, javascript, weight_change_javascript


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 problems found, 2 a wrong call."""
    parser = argparse.ArgumentParser(prog="python -m macros", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("check", help="read every article and record, name each problem")
    command.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="default: all of docs/"
    )
    command.add_argument("--site", type=Path, help="check a built site in this folder instead")
    command.set_defaults(run=_check)

    command = commands.add_parser("compute", help="print a figure as JSON")
    command.add_argument("equation", metavar="EQUATION", help="an id that `equations` lists")
    command.add_argument(
        "inputs", nargs="*", metavar="name=value", help='such as weight="65 kg" sex=female'
    )
    command.set_defaults(run=_compute)

    command = commands.add_parser("diff", help="print which numbers moved between two builds")
    command.add_argument("old", type=Path, metavar="OLD.json", help="figures.json of the one")
    command.add_argument("new", type=Path, metavar="NEW.json", help="figures.json of the other")
    command.set_defaults(run=_diff)

    command = commands.add_parser("finish", help="finish a built site: manifest, schemas")
    command.add_argument("site", type=Path, metavar="SITE", help="the folder of the built site")
    command.set_defaults(run=_finish)

    command = commands.add_parser("equations", help="list the equations with inputs and sources")
    command.add_argument(
        "--write", action="store_true", help="write them for the browser into overrides/assets"
    )
    command.set_defaults(run=_equations)

    options = parser.parse_args(arguments)
    try:
        return options.run(options)
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 2


def _check(options: argparse.Namespace) -> int:
    from macros.guard.check import check  # noqa: PLC0415  the other commands need no charts

    missing = [path for path in options.files if not path.is_file()]
    if missing:
        raise Problem(f"no file {missing[0]}; name an article or a record under docs/")
    if options.site:
        from macros.guard.site import site_problems  # noqa: PLC0415  only this needs it

        _is_site(options.site)
        problems = site_problems(options.site)
    else:
        problems = check(options.files)
    print(*problems, sep="\n", end="\n" if problems else "")
    count = f"{len(problems)} problem{'' if len(problems) == 1 else 's'}"
    print(count if problems else "no problems")
    return 1 if problems else 0


def _is_site(folder: Path) -> None:
    if not (folder / "index.html").is_file():
        raise Problem(f"no site in {folder}; build it first, with `make build`")


def _compute(options: argparse.Namespace) -> int:
    inputs = {}
    for text in options.inputs:
        name, sign, value = text.partition("=")
        if not sign:
            raise Problem(f'"{text}" has no `=`; write name=value, such as weight="65 kg"')
        inputs[name] = value
    figure = compute(options.equation, **inputs)
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


def _diff(options: argparse.Namespace) -> int:
    from macros.finish.diff import diff  # noqa: PLC0415  the other commands do not need it

    print(diff(*(_manifest(path) for path in (options.old, options.new))))
    return 0


def _manifest(path: Path) -> dict[str, object]:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise Problem(f"{path} is not a figures.json; name the one that a build wrote") from None


def _finish(options: argparse.Namespace) -> int:
    from macros.finish import STEPS  # noqa: PLC0415  the other commands do not need it

    _is_site(options.site)
    for number, (name, step) in enumerate(STEPS.items(), 1):
        print(f"[{number}/{len(STEPS)}] {name}: {step(options.site)}")
    return 0


def _equations(options: argparse.Namespace) -> int:
    if options.write:
        for each in (javascript, weight_change_javascript):
            each.PATH.write_text(each.module(), encoding="utf-8")
            print(f"wrote {each.PATH.relative_to(Path.cwd())}")
        return 0
    for each in EQUATIONS.values():
        inputs = ", ".join(
            f"{name} ({' or '.join(getattr(item, 'words', ())) or item.unit})"
            for name, item in each.inputs.items()
        )
        print(f"{each.id}\n  {each.result}\n  inputs: {inputs or 'none'}\n  unit: {each.unit}")
        print(f"  sources: {', '.join(each.sources)}")
    return 0


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):  # a reader that stops early, such as `head`, is no mistake
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(main())
