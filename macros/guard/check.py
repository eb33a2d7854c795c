"""Every problem of every article and record, at once, without building the site."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from macros import day, records, store
from macros.figure import compute
from macros.guard import files, macro_calls
from macros.guard.evidence import (
    THIN,
    cause_problems,
    causes_beside,
    out_of_force,
    overstated,
    too_sure,
)
from macros.guard.markdown import markdown_problems
from macros.guard.printed_records import print_problems
from macros.guard.words import OURS, OWN_LISTS, WORDING, spelling_problems, words_of
from macros.parts import MACROS
from macros.parts.printed import printed
from macros.parts.program.sessions import check_program, check_routine
from macros.problem import Problem, problems_in
from macros.records import (
    Change,
    Claim,
    Exercise,
    GateWords,
    Program,
    Redirect,
    Routine,
    library,
    yaml_file,
)
from macros.records.kinds.gate import check as check_gate_words
from macros.science import EQUATIONS
from macros.science.gate import limits

Make = Callable[[], Iterator[Problem]]
"""What finds problems, if they are not known from before."""


def check(
    paths: Iterable[Path] | None = None, kept: store.Store | None = None
) -> Iterator[Problem]:
    """Yield the problems of the files, or of all of ``docs/``, each once, sorted by place.

    With a store, what is as it was when it was checked is not checked again.
    """
    results = _Kept(kept) if kept else _Made()
    found = _of_files(paths, results) if paths else results.of_all(partial(_of_all, results))
    problems = {str(problem): problem for problem in found}
    results.keep()
    yield from sorted(problems.values(), key=lambda each: (each.path, each.line, each.sentence))


def _of_all(results: "_Made") -> Iterator[Problem]:
    yield from _of_files(sorted(records.DOCS.rglob("*")), results)
    yield from results.of_records(science_problems)


def science_problems() -> Iterator[Problem]:
    """Yield the problem of each fact that an equation or the gate names and does not find."""
    try:
        facts = records.facts()
    except ExceptionGroup:  # what cannot be read has been named at its own place
        return
    needs = [symbol.known for model in EQUATIONS.values() for symbol in model.facts]
    for need in (*needs, limits):
        for problem in _raised(need, facts):
            yield problem.at("docs/data/facts")


def _of_files(paths: Iterable[Path], results: "_Made") -> Iterator[Problem]:
    for path in map(Path.absolute, paths):
        if path.is_symlink() or not path.is_dir():
            shown = path.relative_to(records.ROOT).as_posix()
            if found := list(files.place_problems(path, shown)):
                yield from found
            else:
                yield from results.of_file(path, partial(_file, path, shown, results))


def _file(path: Path, shown: str, results: "_Made") -> Iterator[Problem]:
    found = list(files.content_problems(path, shown))
    if found or path.suffix not in (".md", ".yml"):
        yield from found
        return
    text = path.read_text(encoding="utf-8")
    for problem in (*files.character_problems(text), *_of_record(path, text, shown)):
        yield problem.at(shown)
    if path.suffix == ".md":
        yield from article_problems(text, shown, results)


# An article: its macro calls, its numbers and its words


def article_problems(text: str, shown: str, results: "_Made | None" = None) -> Iterator[Problem]:
    """Yield the problems of an article's macro calls, of its numbers and of its words."""
    front = library.FRONT_MATTER.match(text)
    body = text[front.end() :] if front else text
    before = text.count("\n") - body.count("\n")
    for problem in (*_of_calls(body, results or _Made()), *_of_text(body)):
        # one with a path is of a record, or of another article
        yield problem if problem.path else problem.at(shown, problem.line + before)
    if len(body) <= macro_calls.LONGEST:
        for rule in (overstated, cause_problems):
            yield from (problem.at(shown) for problem in _of_records(rule, text))


def _of_calls(body: str, results: "_Made") -> Iterator[Problem]:
    yield from macro_calls.syntax_problems(body)
    yield from macro_calls.repeated(macro_calls.calls(body))
    for call in macro_calls.calls(body):
        for problem in results.of_call(call, partial(_tried, call)):
            yield problem if problem.path else problem.at("", call.line)


def _of_text(body: str) -> Iterator[Problem]:
    if len(body) > macro_calls.LONGEST:
        return
    lines = body.split("\n")  # of which `syntax_problems` has told those with a curly call
    read = "\n".join("" if macro_calls.CURLY.search(line) else line for line in lines)
    yield from markdown_problems(read)
    words = words_of(read)
    yield from WORDING.problems(words)
    yield from OWN_LISTS.problems(words)
    yield from spelling_problems(words)


def _of_records(rule: Callable[[str], Iterator[Problem]], text: str) -> list[Problem]:
    try:
        return list(rule(text))
    except ExceptionGroup:  # a record that cannot be read has been named at its own place
        return []


def _tried(call: macro_calls.Call) -> Iterator[Problem]:
    """Yield the problems of what a macro call asks for; its own have no line."""
    if wrong := [Problem(each.sentence) for each in macro_calls.argument_problems(call)]:
        yield from wrong
        return
    try:
        printed(call.name, call.arguments, call.keywords)
    except (Problem, ExceptionGroup) as error:
        yield from problems_in(error)
    else:
        if call.name == "cite":
            yield from out_of_force([*call.arguments, *call.keywords.values()])


# A record, or an article's front matter

_QUOTED = re.compile(r'`([^`]+)`|[“"]([^”"]+)[”"]')
"""What a problem quotes of the text that it is about."""

_OF_ADVICE = (Claim, Exercise, Program, Routine)
"""Records that tell people what to do; like articles, they have no list of safety of their own."""


def _of_record(path: Path, text: str, shown: str) -> Iterator[Problem]:
    try:
        if path.suffix == ".md":
            record = records.front_matter(path)
        else:
            record = yaml_file.read(records.KINDS[path.parent.name], path, shown)
        names = getattr(record, "names", ())
        unknown = [each for kind, name in names for each in _named(kind, name, text, shown)]
        yield from unknown
        for problem in _beside_others(path.stem, record, unknown):
            yield problem.at(shown)
        for problem in () if unknown else print_problems(path.stem, record):
            yield problem.at(shown, _line_naming(problem, text, 1))
    except (Problem, ExceptionGroup) as error:
        for problem in problems_in(error):
            yield problem.at(shown, problem.line or 1)
        return
    for key in OURS[type(record)]:
        said = getattr(record, key) or ""
        words = words_of(said if isinstance(said, str) else "\n".join(said))
        own = OWN_LISTS.problems(words) if isinstance(record, _OF_ADVICE) else ()
        for problem in (*WORDING.problems(words), *own, *spelling_problems(words)):
            line = _line_naming(problem, text, _line_of(key, text))
            yield Problem(problem.sentence, shown, line)


def _beside_others(record_id: str, record: object, unknown: list[Problem]) -> Iterator[Problem]:
    """Yield what is wrong with a record and those that it names, together; some raise it."""
    if isinstance(record, Claim):
        yield from claim_problems(record_id, record)
    if isinstance(record, Change | Redirect):
        yield from address_problems(record)
    if isinstance(record, GateWords):
        check_gate_words(record_id, record)
    if isinstance(record, Program) and not unknown:
        check_program(record)
    if isinstance(record, Routine) and not unknown:
        check_routine(record)


def _named(kind: str, named: str, text: str, shown: str) -> Iterator[Problem]:
    """Yield the problem of a record that another one names, if there is none of that name."""
    line = text.partition(named)[0].count("\n") + 1
    for problem in _raised(getattr(records, kind), named):
        yield problem.at(shown, line)
    if kind == "source":
        for problem in out_of_force([named]):
            yield problem.at(shown, line)


def _line_naming(problem: Problem, text: str, start: int) -> int:
    """Return the line, from ``start`` on, of words that a problem quotes; else ``start``."""
    quoted = [each for pair in _QUOTED.findall(problem.sentence) for each in pair if each]
    names = [re.compile(rf"(?<!\w){re.escape(each)}(?!\w)", re.IGNORECASE) for each in quoted]
    lines = list(enumerate(text.split("\n"), 1))[start - 1 :]
    found = (line for name in names for line, words in lines if name.search(words))
    return next(found, start)


def _line_of(key: str, text: str) -> int:
    lines = enumerate(text.split("\n"), 1)
    return next((line for line, words in lines if words.startswith(f"{key}:")), 1)


def claim_problems(claim_id: str, claim: Claim) -> Iterator[Problem]:
    """Yield what a claim names that does not exist, and where its words outrun its certainty."""
    for fact_id in claim.fact_ids:
        yield from _raised(records.fact, fact_id)
    for number in claim.numbers():
        if number.figure:
            yield from _raised(compute, number.figure, **number.inputs)
    yield from _raised(records.articles, claim.section)
    yield from _of_claim_page(claim_id, claim)
    yield from _of_size(claim)
    findings = [*claim.facts_for, *claim.facts_against]
    for each in findings:
        facts = [number.fact for number in each.numbers if number.fact]
        words = words_of(each.shows.replace("{}", '{{ fact("x") }}'))
        yield from (Problem(found.sentence) for found in causes_beside(words, facts))
    if claim.certainty in THIN:
        for text in (claim.short, claim.practice, *(each.shows for each in findings)):
            yield from (Problem(each.sentence) for each in too_sure(text))


def _of_size(claim: Claim) -> Iterator[Problem]:
    """Yield a problem where the number of the size is that of no effect."""
    number = claim.effect.number
    fact = number and number.fact and records.facts().get(number.fact)
    if number and (number.figure or (fact and fact.kind != "effect")):
        instead = "leave `number` out of `effect`, and let a finding give it"
        yield Problem(
            f"`{number.fact or number.figure}` is no effect, so it has no size; {instead}"
        )


def _of_claim_page(claim_id: str, claim: Claim) -> Iterator[Problem]:
    path = records.DOCS / "claims" / f"{claim_id}.md"
    if not path.is_file():
        write = f'its `# Title` and {{{{ claim_page("{claim_id}") }}}}'
        yield Problem(f"this claim has no page; add docs/claims/{claim_id}.md with {write}")
    elif records.front_matter(path).description != claim.description:
        place = path.relative_to(records.ROOT).as_posix()
        yield Problem(f"`description` is the answer; write {claim.description}", place, 3)


def _raised(step: Callable[..., object], *given: object, **inputs: str) -> Iterator[Problem]:
    try:
        step(*given, **inputs)
    except Problem as problem:
        yield problem


def address_problems(record: Change | Redirect) -> Iterator[Problem]:
    """Yield the addresses of a change or a redirect that lead nowhere, or are a page's own."""
    named = record.pages if isinstance(record, Change) else [record.new]
    for place in named:
        if not _is_page(place):
            yield Problem(f"no page `{place}`; write an address such as slow-training/")
    if isinstance(record, Redirect):
        if [each.old for each in records.redirects().values()].count(record.old) > 1:
            yield Problem(f"`{record.old}` leads to two pages; keep one of the two redirects")
        if _is_page(record.old):
            yield Problem(f"`{record.old}` is a page; an old address is one that no page has")
        if record.new in {each.old for each in records.redirects().values()}:
            yield Problem(f"`{record.new}` leads on itself; write where the page is now")


def _is_page(place: str) -> bool:
    page = records.DOCS / place.rstrip("/")
    return page.with_name(f"{page.name}.md").is_file() or (page / "index.md").is_file()


# What is known from before


class _Made:
    """Results, each made when it is asked for."""

    def of_all(self, make: Make) -> Iterable[Problem]:
        """Return the problems of all of ``docs/``."""
        return make()

    def of_file(self, _path: Path, make: Make) -> Iterable[Problem]:
        """Return the problems of a file that lies in its place."""
        return make()

    def of_call(self, _call: macro_calls.Call, make: Make) -> Iterable[Problem]:
        """Return the problems of a macro call, wherever it stands."""
        return make()

    def of_records(self, make: Make) -> Iterable[Problem]:
        """Return the problems of what rests on records alone."""
        return make()

    def keep(self) -> None:
        """Keep what was made."""


class _Kept(_Made):
    """Results of a store, under the digest of all that each depends on.

    All depend on our code, on what surrounds it and on all records, and a file on its content.
    What looks at articles depends on the names and the front matter of all of them too.
    """

    def __init__(self, kept: store.Store) -> None:
        self._store = kept
        self._made: dict[str, list[tuple[str, str, int]]] = {}
        self._docs = store.digests(records.DOCS)
        self._house = store.digest(store.code(records.ROOT), *_surroundings())
        self._data = store.joined(self._docs, "data/")
        pages = ((name, each) for name, each in self._docs.items() if name.endswith(".md"))
        self._pages = store.digest(*(part for page in pages for part in _front(*page)))

    def of_all(self, make: Make) -> Iterable[Problem]:
        return self._known(make, "all", store.joined(self._docs))

    def of_file(self, path: Path, make: Make) -> Iterable[Problem]:
        name = path.relative_to(records.DOCS).as_posix()
        if name not in self._docs:
            return make()
        pages = self._pages if _looks_at_articles(path) else ""
        return self._known(make, "file", name, self._docs[name], self._data, pages)

    def of_call(self, call: macro_calls.Call, make: Make) -> Iterable[Problem]:
        said = repr((call.name, call.arguments, call.keywords))
        pages = self._pages if call.name in _READ_ARTICLES else ""
        return self._known(make, "call", said, self._data, pages)

    def of_records(self, make: Make) -> Iterable[Problem]:
        return self._known(make, "records", self._data)

    def _known(self, make: Make, *depends: str) -> Iterable[Problem]:
        key = store.digest("check", self._house, *depends)
        known = self._made[key] if key in self._made else self._store.get(key)
        if known is None:
            known = [(each.sentence, each.path, each.line) for each in make()]
            self._made[key] = known
        return [Problem(*each) for each in known]

    def keep(self) -> None:
        """Keep what was made, if nothing that it depends on has changed in the meantime."""
        house = store.digest(store.code_now(records.ROOT), *_surroundings())
        if self._made and house == self._house and store.digests(records.DOCS) == self._docs:
            for key, problems in self._made.items():
                self._store.put(key, problems)
            self._store.drop_old()


_READ_ARTICLES = {macro.name for macro in MACROS.values() if macro.reads_articles}
_MAY_CALL = re.compile(rf"\b(?:{'|'.join(_READ_ARTICLES)})\s*\(")
_NAME_PAGES = ("body-places", "changes", "claims", "redirects")
"""The kinds of records that name pages."""


def _looks_at_articles(path: Path) -> bool:
    """Tell whether the problems of a file may depend on other articles."""
    if path.suffix == ".md":
        return bool(_MAY_CALL.search(path.read_text(encoding="utf-8", errors="replace")))
    return path.parent.name in _NAME_PAGES


VARIABLES = ("HARM_CONTACT", "PUBLISHER")
"""What a macro reads of the environment."""


def _surroundings() -> Iterator[str]:
    """Yield what results depend on and no file holds: the days, and the environment."""
    yield from (day.today().isoformat(), day.latest().isoformat())
    yield from (repr(os.environ.get(name)) for name in VARIABLES)


def _front(name: str, digest: str) -> tuple[str, str | bytes]:
    """Return the name of an article and its front matter, or what stands for all of its text."""
    path = records.DOCS / name
    plain = path.is_file() and not path.is_symlink()
    front = _FRONT_MATTER.match(path.read_bytes()) if plain else None
    return name, front[0] if front else digest


_FRONT_MATTER = re.compile(library.FRONT_MATTER.pattern.encode(), re.DOTALL)
