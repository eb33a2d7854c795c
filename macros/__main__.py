"""The commands: ``python -m macros build | check | mend | serve | compute | …``."""

import argparse
import os
import signal
import sys
from pathlib import Path

from macros import commands, records
from macros.build import ENGINES, build
from macros.problem import Problem, problems_in
from macros.report import report


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 problems found, 2 a wrong call."""
    parser = argparse.ArgumentParser(prog="python -m macros", description=__doc__)
    known = parser.add_subparsers(required=True, metavar="COMMAND")

    command = known.add_parser("build", help="check, build the site into site/, and check it")
    command.add_argument("--engine", choices=ENGINES, default="mkdocs", help="default: mkdocs")
    command.set_defaults(run=build)

    command = known.add_parser("check", help="read every article and record, name each problem")
    command.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="default: all of docs/"
    )
    command.add_argument("--all", action="store_true", help="print every problem of each kind")
    command.add_argument("--site", type=Path, help="check a finished site in this folder instead")
    command.set_defaults(run=commands.check)

    command = known.add_parser("compute", help="print a figure as JSON")
    command.add_argument("equation", metavar="EQUATION", help="an id that `equations` lists")
    command.add_argument(
        "inputs", nargs="*", metavar="name=value", help='such as weight="65 kg" sex=female'
    )
    command.set_defaults(run=commands.compute)

    command = known.add_parser("desk", help="fetch what lets a browser check an article")
    command.set_defaults(run=commands.desk)

    command = known.add_parser("diff", help="print which numbers moved between two builds")
    command.add_argument("old", type=Path, metavar="OLD.json", help="figures.json of the one")
    command.add_argument("new", type=Path, metavar="NEW.json", help="figures.json of the other")
    command.add_argument("--json", action="store_true", help="as data, for programs")
    command.set_defaults(run=commands.diff)

    command = known.add_parser("finish", help="finish a built site: smaller, searchable, guarded")
    command.add_argument("site", type=Path, metavar="SITE", help="the folder of the built site")
    command.set_defaults(run=commands.finish)

    command = known.add_parser("equations", help="list the equations with inputs and sources")
    command.add_argument(
        "--write", action="store_true", help="write them for the browser into overrides/science"
    )
    command.set_defaults(run=commands.equations)

    command = known.add_parser("mend", help="mend what has one answer, and print what changed")
    command.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="default: all of docs/"
    )
    command.add_argument("--json", action="store_true", help="as data; it writes nothing")
    command.set_defaults(run=commands.mend)

    command = known.add_parser("review", help="print what only a person can judge of a change")
    command.add_argument("base", nargs="?", default="main", metavar="BASE", help="default: main")
    command.add_argument(
        "--figures",
        type=Path,
        default=records.ROOT / "site" / "figures.json",
        help="figures.json of the change, which tells the pages; default: that of site/",
    )
    command.add_argument("--json", action="store_true", help="as data, for programs")
    command.set_defaults(run=commands.review)

    command = known.add_parser("serve", help="show the site while you write, and what is wrong")
    command.add_argument(
        "--port",
        type=_port,
        default=os.environ.get("PORT") or "8000",
        help="default: $PORT or 8000",
    )
    command.set_defaults(run=commands.serve)

    options = parser.parse_args(arguments)
    try:
        return options.run(options)
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 2
    except ExceptionGroup as group:  # a record cannot be read; so all that cannot are named
        print(*report(records.unreadable() or problems_in(group)), sep="\n")
        return 1


def _port(text: str) -> int:
    if not (text.isdecimal() and int(text) < 1 << 16):
        raise argparse.ArgumentTypeError(f"`{text}` is no port; write a number such as 8001")
    return int(text)


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):  # a reader that stops early, such as `head`, is no mistake
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    # A sign that a terminal cannot show, such as an emoji on some, prints as its escape.
    sys.stdout.reconfigure(errors="backslashreplace")
    sys.exit(main())
