"""Every problem of every article and record, at once, without building the site."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from macros import records
from macros.guard.article import article
from macros.guard.broken import problems_in
from macros.guard.claims import claim_problems
from macros.guard.files import character_problems, file_problems
from macros.guard.in_force import out_of_force
from macros.guard.places import place_problems
from macros.guard.spelling import spelling_problems
from macros.guard.wording import own_list_problems, wording_problems
from macros.guard.words import OURS, words_of
from macros.parts.printed import of_articles, of_records
from macros.problem import Problem
from macros.records import Change, Claim, Exercise, Program, Redirect, Routine, yaml_file
from macros.science import amount, coverage

_OF_ADVICE = (Claim, Exercise, Program, Routine)
"""Records that tell people what to do; like articles, they have no list of safety of their own."""


def check(paths: Iterable[Path] | None = None) -> list[Problem]:
    """Return the problems of the files, or of all of ``docs/``, sorted by place."""
    for kept in (of_articles, of_records):
        kept.cache_clear()
    return in_order(by_file(paths or files()))


def files() -> list[Path]:
    """Return every file of ``docs/``, and what else stands where a file may."""
    return [path for path in sorted(records.DOCS.rglob("*")) if _is_read(path)]


def by_file(paths: Iterable[Path]) -> dict[Path, list[Problem]]:
    """Return the problems of each file."""
    return {path: list(_file(path)) for path in map(Path.absolute, paths) if _is_read(path)}


def in_order(found: dict[Path, list[Problem]]) -> list[Problem]:
    """Return the problems of files, each said once, sorted by place."""
    problems = {str(problem): problem for each in found.values() for problem in each}
    return sorted(problems.values(), key=lambda each: (each.path, each.line, each.sentence))


def _is_read(path: Path) -> bool:
    return path.is_symlink() or not path.is_dir()


def _file(path: Path) -> Iterator[Problem]:
    shown = path.relative_to(records.ROOT).as_posix()
    found = list(file_problems(path, shown))
    if found or path.suffix not in (".md", ".yml"):
        yield from found
        return
    text = path.read_text(encoding="utf-8")
    for problem in (*character_problems(text), *_of_record(path, text, shown)):
        yield problem.at(shown)
    if path.suffix == ".md":
        yield from article(text, shown)


def _of_record(path: Path, text: str, shown: str) -> Iterator[Problem]:
    """Yield the problems of a record, or of an article's front matter."""
    try:
        if path.suffix == ".md":
            record = records.front_matter(path)
        else:
            record = yaml_file.read(records.KINDS[path.parent.name], path, shown)
        names = getattr(record, "names", ())
        unknown = [each for kind, name in names for each in _named(kind, name, text, shown)]
        yield from unknown
        if isinstance(record, Claim):
            for problem in claim_problems(path.stem, record):
                yield problem.at(shown)
        if isinstance(record, Change | Redirect):
            for problem in place_problems(record):
                yield problem.at(shown)
        if isinstance(record, Program) and not unknown:
            amount.amounts(record)
            coverage.check(record)
        if isinstance(record, Routine) and not unknown:
            amount.check(record)
    except (Problem, ExceptionGroup) as error:
        for problem in problems_in(error):
            yield problem.at(shown, problem.line or 1)
        return
    for key in OURS[type(record)]:
        said = getattr(record, key) or ""
        words = words_of(said if isinstance(said, str) else "\n".join(said))
        own = own_list_problems(words) if isinstance(record, _OF_ADVICE) else ()
        for problem in (*wording_problems(words), *own, *spelling_problems(words)):
            yield Problem(problem.sentence, shown, _line_of(key, text))


def _named(kind: str, named: str, text: str, shown: str) -> Iterator[Problem]:
    """Yield the problem of a record that another one names, if there is none of that name."""
    try:
        getattr(records, kind)(named)
    except Problem as problem:
        yield problem.at(shown, _line_before(named, text))
    if kind == "source":
        for problem in out_of_force([named]):
            yield problem.at(shown, _line_before(named, text))


def _line_before(named: str, text: str) -> int:
    return text.partition(named)[0].count("\n") + 1


def _line_of(key: str, text: str) -> int:
    lines = enumerate(text.split("\n"), 1)
    return next((line for line, words in lines if words.startswith(f"{key}:")), 1)
