"""Every problem of every article and record, at once, without building the site."""

import inspect
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from macros import records
from macros.guard import language
from macros.guard.files import character_problems, file_problems
from macros.guard.jinja import NAMES, unknown
from macros.guard.numbers import typed_by_hand
from macros.guard.prose import prose_problems
from macros.problem import Problem
from macros.records import Fact, yaml_file


def check(paths: Iterable[Path] | None = None) -> list[Problem]:
    """Return the problems of the files, or of all of ``docs/``, sorted by place."""
    files = [path.absolute() for path in paths or sorted(records.DOCS.rglob("*"))]
    read = [path for path in files if path.is_symlink() or not path.is_dir()]
    problems = [problem for path in read for problem in _file(path)]
    return sorted(problems, key=lambda each: (each.path, each.line, each.sentence))


def _file(path: Path) -> Iterator[Problem]:
    shown = path.relative_to(records.ROOT).as_posix()
    found = list(file_problems(path, shown))
    if found or path.suffix not in (".md", ".yml"):
        yield from found
        return
    text = path.read_text(encoding="utf-8")
    for problem in character_problems(text):
        yield problem.at(shown)
    if path.suffix == ".md":
        yield from _problems_of(lambda: records.front_matter(path))
        yield from article(text, shown)
    else:
        yield from _problems_of(lambda: _record(path, shown))


def _record(path: Path, shown: str) -> None:
    record = yaml_file.read(records.KINDS[path.parent.name], path, shown)
    if isinstance(record, Fact):
        try:
            records.source(record.source)
        except Problem as problem:
            raise problem.at(shown) from None


def article(text: str, shown: str) -> Iterator[Problem]:
    """Yield the problems of an article's macro calls and of its numbers."""
    body = text.split("---\n", 2)[2] if text.startswith("---\n") else text
    before = text.count("\n") - body.count("\n")
    for problem in (*typed_by_hand(body), *prose_problems(body)):
        yield problem.at(shown, problem.line + before)
    for call in language.calls(text):
        if isinstance(call, Problem):
            yield call.at(shown)
            continue
        for problem in _problems_of(lambda call=call: _run(call)):
            yield problem.at(shown, call.line)


def _run(call: language.Call) -> None:
    if call.name not in NAMES:
        raise unknown(call.name)
    macro = NAMES[call.name]
    try:
        inspect.signature(macro).bind(*call.arguments, **call.keywords)
    except TypeError as error:
        example = inspect.getdoc(macro).partition(">>> ")[2].partition("\n")[0]
        raise Problem(f"`{call.name}`: {error}; write {example}") from None
    texts = [*call.arguments, *(value for key, value in call.keywords.items() if key != "cited")]
    for value in texts:
        if not isinstance(value, str):
            raise Problem(f'`{call.name}`: {value!r} is not text; write it in quotes: "{value}"')
    macro(*call.arguments, **call.keywords)


def _problems_of(step: Callable[[], object]) -> list[Problem]:
    try:
        step()
    except Problem as problem:
        return [problem]
    except ExceptionGroup as group:
        return [each for each in group.exceptions if isinstance(each, Problem)]
    return []
