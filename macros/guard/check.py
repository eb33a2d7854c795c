"""Every problem of every article and record, at once, without building the site."""

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from macros import records, repository, store, uses
from macros.characters import character_problems, shows_number
from macros.figure import compute
from macros.grouping import ABSENT
from macros.guard import as_people_write, broken_calls, files, macro_calls
from macros.guard.evidence import (
    THIN,
    cause_problems,
    causes_beside,
    out_of_force,
    overstated,
    too_sure,
)
from macros.guard.headings import heading_problems, top_problems
from macros.guard.limits import TooLong, within
from macros.guard.links import may_lead_to
from macros.guard.markdown import LONGEST_LINE, markdown_problems
from macros.guard.printed_records import print_problems
from macros.guard.same_name import same_name_problems
from macros.guard.targets import target_problems
from macros.guard.unlike_github import unlike_github
from macros.guard.words import (
    OWN_LISTS,
    WORDING,
    shown_of,
    spelling_problems,
    texts_of,
    unquoted,
    words_of,
)
from macros.movement import faults as movement_faults
from macros.parts import MACROS
from macros.parts.exercise.exercise import check_swaps
from macros.parts.printed import printed
from macros.parts.program.sessions import check_program, check_routine
from macros.problem import Problem, problems_in
from macros.records import (
    Change,
    Claim,
    Exercise,
    GateWords,
    Help,
    Person,
    Phrase,
    Program,
    Redirect,
    Routine,
    Source,
    library,
    looked_up,
    plain_yaml,
    yaml_file,
)
from macros.records.kinds.gate import check as check_gate_words
from macros.results import Results
from macros.science import EQUATIONS
from macros.science.gate import limits
from macros.spelled_amounts import Amount, amounts_in_digits, amounts_in_words, without

SECONDS = 20
"""How long the check of one file may take; of ours none takes five, on a slow machine."""

_MANY = 10
"""Files from which on other processes are worth their beginning."""

_SHOWN = 200
"""Letters of an error of ours that a problem repeats."""

_FACTS = "docs/data/facts"
_PAGES_OF_RECORDS = {macro.page_of: macro.name for macro in MACROS.values() if macro.page_of}
"""The sections in which each page is that of a record, and the macro that prints all of it."""

Make = Callable[[], Iterator[Problem]]
"""What finds problems, if they are not known from before."""


def check(
    paths: Iterable[Path] | None = None,
    kept: store.Store | None = None,
    *,
    drawing: bool = True,
) -> Iterator[Problem]:
    """Yield the problems of the files, or of all of ``docs/``, each once, sorted by place.

    With a store, what is as it was when it was checked is not checked again.  ``drawing`` is
    whether the libraries are at hand that draw charts and solve models.
    """
    known = _Known(Results(kept, records.ROOT), drawing=drawing)
    found = _of_files(paths, known) if paths else known.of("all", "docs", partial(_of_all, known))
    problems = {str(problem): problem for problem in found}
    if kept:
        kept.drop_old()
    told = _answered([*problems.values()], kept)
    yield from sorted(told, key=lambda each: (each.path, each.line, each.sentence))


def _answered(problems: list[Problem], kept: store.Store | None) -> list[Problem]:
    texts = {}
    for problem in problems:
        if problem.kind in ("call", "number") and problem.path.endswith(".md"):
            path = records.ROOT / problem.path
            texts[problem.path] = path.read_text(encoding="utf-8", errors="replace")
    return answered(problems, texts, kept) if texts else problems


def answered(
    problems: Iterable[Problem], texts: Mapping[str, str], kept: store.Store | None = None
) -> list[Problem]:
    """Return problems with what to write for each number that is typed, by the facts there are.

    ``texts`` are the articles that they are of, by their paths.
    """
    from macros.guard import nearest, offers, typed_numbers  # noqa: PLC0415  most runs find nothing

    problems = [*problems]
    if not any(map(typed_numbers.needs_an_answer, problems)):
        return problems
    try:
        index = offers.of_records(kept)
    except (Problem, ExceptionGroup):  # of a record, which has been named at its own place
        index = nearest.Index([])
    try:
        with within(SECONDS):
            return typed_numbers.answered(problems, texts, index, repository.address())
    except TooLong:
        return problems


def _of_all(known: "_Known") -> Iterator[Problem]:
    looked_up.tree()
    paths = sorted(records.DOCS.rglob("*"))
    _work_ahead(paths, known)
    yield from _of_files(paths, known)
    yield from known.of("science", "facts", science_problems)


def _work_ahead(paths: Iterable[Path], known: "_Known") -> None:
    """Have each file that is not known checked on any core, so that it is known where it is asked.

    What fails or takes too long there is done once more, where it is told.
    """
    missing = [path for path in paths if known.lacks(path)]
    if len(missing) < _MANY:
        return
    from macros.cores import Cores  # noqa: PLC0415  a browser has no processes

    largest_first = sorted(missing, key=lambda path: path.stat().st_size, reverse=True)

    def known_then(path: Path) -> None:
        list(_of_files([path], known))

    with suppress(Problem, ExceptionGroup), Cores(known_then) as cores:
        for _ in cores.each(largest_first):
            pass


def science_problems() -> Iterator[Problem]:
    """Yield the problem of each fact that an equation or the gate names and does not find."""
    try:
        facts = records.facts()
    except ExceptionGroup as group:
        yield from problems_in(group)
        return
    needs = [symbol.known for model in EQUATIONS.values() for symbol in model.facts]
    for need in (*needs, limits):
        try:
            yield from (problem.at(_FACTS) for problem in _raised(need, facts))
        except ArithmeticError as error:  # of numbers that no equation can use
            yield Problem(
                f"a fact that an equation or the gate uses gives no number: {error}", _FACTS
            )


def _of_files(paths: Iterable[Path], known: "_Known") -> Iterator[Problem]:
    for path in map(Path.absolute, paths):
        if path.is_symlink() or not path.is_dir():
            shown = path.relative_to(records.ROOT).as_posix()
            try:
                with within(SECONDS):
                    yield from list(_of_place(path, shown, known))
            except TooLong:
                uses.only_now()  # another time it may be checked
                said = f"this took longer than {SECONDS} seconds to check; write less, or plainer"
                yield Problem(f"{said}, on one page", shown, 1)
            except Exception as error:  # so that one file never hides what is wrong with others
                uses.only_now()
                what = f"{type(error).__name__}: {error}"[:_SHOWN]
                yield Problem(f"this could not be checked ({what}); please tell us", shown, 1)


def _of_place(path: Path, shown: str, known: "_Known") -> Iterable[Problem]:
    found = [problem.at(shown, 1, "file") for problem in files.place_problems(path, shown)]
    if path.suffix in (".md", ".yml"):
        for other in known.alike(path):
            said = f"this name looks like `{other}`; choose one that nobody mistakes for it"
            found.append(Problem(said, shown, 1, "file"))
    if found:
        return found
    found = known.of_file(path, partial(_file, path, shown, known))
    if path.suffix == ".md":
        found += known.of_targets(path, partial(_targets, path, shown))
    return found


def _targets(path: Path, shown: str) -> Iterator[Problem]:
    if not list(files.content_problems(path, shown)):
        yield from (problem.at(shown, kind=ABSENT) for problem in target_problems(path))


def _file(path: Path, shown: str, known: "_Known") -> Iterator[Problem]:
    found = [problem.at(shown, 1, "file") for problem in files.content_problems(path, shown)]
    if found or path.suffix not in (".md", ".yml"):
        yield from found
        return
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        text = text.removeprefix(library.MARK_OF_UTF_8)  # as engines do
        if b"\r" in path.read_bytes().replace(b"\r\n", b""):
            said = "the lines of this file end as on Macs of old, which one engine cannot read"
            write = "save it with line ends of Unix or Windows"
            yield Problem(f"{said}; {write}", shown, 1, "file")
    kind = "front matter" if path.suffix == ".md" else "record"
    yield from (problem.at(shown, kind="html") for problem in character_problems(text))
    yield from (problem.at(shown, kind=kind) for problem in _of_record(path, text, shown))
    if path.suffix == ".md":
        yield from (problem.at(shown, 1, "file") for problem in _of_name(path.stem))
        yield from (problem.at(shown, 1, "call") for problem in page_problems(text, shown))
        yield from article_problems(text, shown, known)


def _of_name(name: str) -> Iterator[Problem]:
    """Yield what an article's name says that no page says: it stands in the page's address."""
    words = name.replace("-", " ")
    for problem in WORDING.problems(words):
        yield Problem(f"the name of this file says {problem.sentence}")
    for amount in (*amounts_in_digits(words), *amounts_in_words(words)):
        said = "a number comes from a record; leave it out"
        yield Problem(f'the name of this file says "{amount.says}"; {said}')


# An article: its macro calls, its numbers and its words


def article_problems(text: str, shown: str, known: "_Known | None" = None) -> Iterator[Problem]:
    """Yield the problems of an article's macro calls, of its numbers and of its words."""
    front = library.FRONT_MATTER.match(text)
    above = front[0] if front else ""
    before = above.count("\n")
    body = text[len(above) :]
    broken, whole = broken_calls.apart(body)
    read = as_people_write.read(whole, library.title_in(above))
    known = known or _Known(Results(None, records.ROOT))
    found = [*_of_broken(broken, known), *_of_calls(whole, known)]
    found += [*_of_whole(body, read, has_front=bool(front))]
    headings = heading_problems(read.text, [*macro_calls.calls(whole)])
    for problem in (*headings, *_of_text(read.text)):
        line = read.own(problem.line) or _line_of("title", above) - before  # a heading from it
        found.append(Problem(problem.sentence, problem.path, line, problem.kind, problem.about))
    for problem in found:  # one with a path is of a record, or of another article
        yield problem if problem.path else problem.at(shown, problem.line + before)
    if len(read.text) <= macro_calls.LONGEST:
        for rule in (overstated, cause_problems):
            for problem in _of_records(rule, above + read.text):
                line = problem.line - before
                yield problem.at(shown, read.own(line) + before if line > 0 else problem.line)


def _of_broken(broken: list[Problem], known: "_Known") -> Iterator[Problem]:
    """Yield each call that is not whole; what it asks for, if it may not, is said with that."""
    for problem in broken:
        calls = macro_calls.calls(problem.about)
        asks = (each for call in calls for each in known.of_call(call))
        if (worst := next(asks, None)) and not worst.path:
            what = problem.sentence.partition(";")[0]
            said = f"{what}, and {worst.sentence}"
            yield Problem(said, "", problem.line, worst.kind or "call", worst.about)
        else:
            yield problem


def _of_calls(body: str, known: "_Known") -> Iterator[Problem]:
    yield from (each.at("", kind="call") for each in macro_calls.syntax_problems(body))
    yield from (each.at("", kind="call") for each in macro_calls.repeated(macro_calls.calls(body)))
    yield from _of_paragraphs(body)
    for call in macro_calls.calls(body):
        for problem in known.of_call(call):
            yield problem if problem.path else problem.at("", call.line, "call")


def _of_paragraphs(body: str) -> Iterator[Problem]:
    """Yield the phrases that are a paragraph of their own and stand in another."""
    lines = ["", *body.split("\n"), ""]
    for call in macro_calls.calls(body):
        name = str(call.arguments[0]) if call.name == "phrase" and call.arguments else ""
        if not library.is_known("phrases", name) or not records.phrase(name).page:
            continue
        before, own, after = lines[call.line - 1 : call.line + 2]
        if before.strip() or after.strip() or not _ALONE.fullmatch(own):
            said = f"`{name}` is a paragraph of its own; leave an empty line on both sides"
            yield Problem(said, "", call.line, "call")


_ALONE = re.compile(r"\s*\{\{[^{}]*\}\}\s*")


def _of_whole(body: str, read: as_people_write.Read, *, has_front: bool) -> Iterator[Problem]:
    """Yield what an article lacks, or has too often, and what GitHub shows otherwise."""
    if not body.strip() and has_front:
        yield Problem("this article says nothing yet; write it below the second `---`", line=0)
    yield from top_problems(read)
    if len(body) <= macro_calls.LONGEST:
        yield from unlike_github(body, read)


def _of_text(body: str) -> Iterator[Problem]:
    if len(body) > macro_calls.LONGEST:
        return
    lines = body.split("\n")  # of which `syntax_problems` has told those with a curly call
    read = "\n".join("" if macro_calls.CURLY.search(line) else line for line in lines)
    yield from markdown_problems(read)  # which tells of lines that are too long
    words = "\n".join("" if len(line) > LONGEST_LINE else line for line in read.split("\n"))
    shown = shown_of(words)
    yield from WORDING.problems(shown)
    yield from OWN_LISTS.problems(shown)
    yield from typed_amounts(shown, _given(body))
    yield from spelling_problems(words_of(words))


def typed_amounts(shown: str, known: Iterable[Amount] = ()) -> Iterator[Problem]:
    """Yield the amounts that a text says in words; what a macro is given here may be said."""
    for amount in without(known, amounts_in_words(unquoted(shown))):
        write = 'write {{ fact("…") }} or {{ figure("…") }}, or leave the number out'
        line = shown.count("\n", 0, amount.start) + 1
        said = f'"{amount.says}" is typed by hand; {write}'
        yield Problem(said, "", line, "number", amount.says)


def _given(body: str) -> Iterator[Amount]:
    """Yield the amounts that an article gives to its macros."""
    for call in macro_calls.calls(body):
        for value in call.keywords.values():
            yield from amounts_in_digits(str(value))


def _of_records(rule: Callable[[str], Iterator[Problem]], text: str) -> list[Problem]:
    try:
        return list(rule(text))
    except ExceptionGroup:  # a record that cannot be read has been named at its own place
        return []


def _tried(call: macro_calls.Call) -> Iterator[Problem]:
    """Yield the problems of what a macro call asks for; its own have no line."""
    if wrong := [
        Problem(each.sentence, kind="call") for each in macro_calls.argument_problems(call)
    ]:
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
        for problem in _beside_others(path, record, unknown):
            yield problem.at(shown, problem.line or _line_naming(problem, text, 1))
        for problem in () if unknown else print_problems(path.stem, record):
            yield problem.at(shown, _line_naming(problem, text, 1))
    except (Problem, ExceptionGroup) as error:
        for problem in problems_in(error):
            yield problem.at(shown, problem.line or _line_naming(problem, text, 1))
        return
    for key, said in texts_of(record):
        words = words_of(said)
        own = OWN_LISTS.problems(words) if isinstance(record, _OF_ADVICE) else ()
        typed = () if shows_number(said) else typed_amounts(words, _of_claim(record))
        found = [*WORDING.problems(words), *own, *typed, *spelling_problems(words)]
        for problem in () if not found or _is_name(said) else found:
            line = _line_naming(problem, text, _line_of(key, text))
            quoted = f"; if people type it, write it as “{said}”" if key == "also" else ""
            yield Problem(problem.sentence + quoted, shown, line, problem.kind)


_NAME = re.compile(r"[a-z0-9-]+")


def _is_name(said: str) -> bool:
    """Tell whether a text is the name of a record or of an equation, and no word of a sentence."""
    if not _NAME.fullmatch(said):
        return False
    return said in EQUATIONS or any(library.is_known(kind, said) for kind in records.KINDS)


def _of_claim(record: object) -> Iterator[Amount]:
    """Yield the amounts that a claim promises, and those for which it computes."""
    if isinstance(record, Claim):
        yield from amounts_in_words(record.says)
        for number in record.numbers():
            yield from (each for text in number.inputs.values() for each in amounts_in_digits(text))


def _beside_others(path: Path, record: object, unknown: list[Problem]) -> Iterator[Problem]:
    """Yield what is wrong with a record and those that it names, together; some raise it."""
    record_id = path.stem
    if path.suffix == ".yml":
        yield from own_page_problems(path.parent.name, record_id)
    if isinstance(record, Claim):
        yield from claim_problems(record_id, record)
    if isinstance(record, Change | Person | Phrase | Redirect):
        yield from address_problems(record_id, record)
    yield from same_name_problems(record_id, record)
    if isinstance(record, Source):
        yield from _same_work(record_id, record)
    address = record.address if isinstance(record, Help) else getattr(record, "url", None)
    if address and not may_lead_to(address):  # as for a link of an article
        yield Problem(f"nobody is sent to `{address}`; write the page that tells of it")
    if isinstance(record, Exercise) and not unknown:
        check_swaps(record_id, record)
        yield from _of_poses(path, record)
    if isinstance(record, GateWords):
        check_gate_words(record_id, record)
    if isinstance(record, Program) and not unknown:
        check_program(record)
    if isinstance(record, Routine) and not unknown:
        check_routine(record)


def _of_poses(path: Path, record: Exercise) -> Iterator[Problem]:
    """Yield what no body could do in the poses of an exercise, each in the line of its pose."""
    if found := [*movement_faults(record)]:
        _, lines = plain_yaml.load(path.read_text(encoding="utf-8"))
        yield from (problem.at("", lines.get(place, 0)) for place, problem in found)


def _same_work(record_id: str, record: Source) -> Iterator[Problem]:
    """Yield a problem where a publication has a record already, so that it counts once.

    Chapters may share the name of their book.
    """
    for source_id, other in records.sources().items():
        for key in ("doi", "pmid", "pmcid"):
            one, two = getattr(record, key), getattr(other, key)
            same = one and two and one.lower() == two.lower()
            if same and source_id != record_id and record.type != "chapter":
                yield Problem(f"`{source_id}` is this publication already; cite that one")
                return


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
    if (
        looked_up.is_there(f"claims/{claim_id}.md")
        and records.front_matter(path).description != claim.description
    ):
        place = path.relative_to(records.ROOT).as_posix()
        yield Problem(f"`description` is the answer; write {claim.description}", place, 3)


def own_page_problems(kind: str, record_id: str) -> Iterator[Problem]:
    """Yield a problem where a record has no page of its own, as others of its kind have."""
    macro = _PAGES_OF_RECORDS.get(kind)
    if macro and not looked_up.is_there(f"{kind}/{record_id}.md"):
        write = f'its `# Title` and {{{{ {macro}("{record_id}") }}}}'
        said = f"this {kind.removesuffix('s')} has no page; add docs/{kind}/{record_id}.md"
        yield Problem(f"{said} with {write}", kind=ABSENT)


def page_problems(text: str, shown: str) -> Iterator[Problem]:
    """Yield a problem where a page among those of records is not that of the one of its name."""
    section, _, name = shown.removeprefix("docs/").removesuffix(".md").partition("/")
    macro = _PAGES_OF_RECORDS.get(section)
    if macro and name != "index":
        pages = [each for each in macro_calls.calls(text) if each.name == macro]
        if all([*each.arguments] != [name] for each in pages):
            said = f"here stand the pages of {section}, and this one is that of `{name}`"
            yield Problem(f'{said}; write {{{{ {macro}("{name}") }}}} into it')


def _raised(step: Callable[..., object], /, *given: object, **inputs: str) -> Iterator[Problem]:
    try:
        step(*given, **inputs)
    except Problem as problem:
        yield problem


_ALIKE = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("0", "o"), ("1", "l"), ("i", "l"), ("-", ""))
"""What looks alike in names of small letters, digits and hyphens, in many typefaces."""


@functools.cache
def _looks(name: str) -> str:
    for one, other in _ALIKE:
        name = name.replace(one, other)
    return name


def address_problems(
    record_id: str, record: Change | Person | Phrase | Redirect
) -> Iterator[Problem]:
    """Yield the addresses of a record that lead nowhere, or are taken."""
    for place in _addresses(record):
        if not _is_page(place):
            said = f"no page `{place}`; write an address such as slow-training/"
            yield Problem(said, kind=ABSENT)
    if isinstance(record, Redirect):
        looked_up.tree()
        for place in record.anchors.values():
            if not _is_page(place):
                yield Problem(f"no page `{place}`; write where `anchors` lead to now", kind=ABSENT)
        others = {each.old for name, each in records.redirects().items() if name != record_id}
        if record.old in others:
            yield Problem(f"`{record.old}` leads to two pages; keep one of the two redirects")
        if _is_page(record.old):
            yield Problem(f"`{record.old}` is a page; an old address is one that no page has")
        elif list(files.place_problems(_page(record.old), "")):  # no page could lie there either
            yield Problem(f"`{record.old}` is an address that the site itself uses; choose another")
        if record.new in others:
            yield Problem(f"`{record.new}` leads on itself; write where the page is now")


def _addresses(record: Change | Person | Phrase | Redirect) -> list[str]:
    match record:
        case Change():
            return record.pages
        case Person():
            return record.articles
        case Phrase():
            return [record.page] if record.page else []
    return [record.new]


def _is_page(place: str) -> bool:
    name = place.rstrip("/")
    return looked_up.is_there(f"{name}.md") or looked_up.is_there(f"{name}/index.md")


def _page(place: str) -> Path:
    """Return the file that makes the page of an address, if it is not the index of a folder."""
    return records.DOCS / f"{place.rstrip('/')}.md"


# What is known from before

_DRAWS = {"altair", "numpy", "scipy", "sympy"}
"""What draws, solves and prints formulas."""


class _Known:
    """Problems as they were found before, where all that they rest on is as it was."""

    def __init__(self, results: Results, *, drawing: bool = True) -> None:
        """Take what keeps results, and whether the libraries are at hand that draw and solve."""
        self._results, self._drawing = results, drawing
        self._seen: dict[tuple[str, str], list[Any]] = {}
        self._alike: dict[Path, dict[str, list[str]]] = {}

    def of(self, kind: str, name: str, make: Make) -> list[Problem]:
        """Return the problems of a kind of check of what has a name."""
        parts = self._seen.get((kind, name))
        if parts is None:
            parts = self._results.of(f"check {kind}", name, make=lambda: [p.parts for p in make()])
        return [Problem(*each) for each in parts]

    def of_file(self, path: Path, make: Make) -> list[Problem]:
        """Return the problems of a file that lies in its place."""
        return self._of_path("file", path, make)

    def lacks(self, path: Path) -> bool:
        """Tell whether a file's problems can be kept, and are not known."""
        if not self._results.store or path.is_dir():
            return False
        name = looked_up.below_docs(path)
        for kind in ("file", "targets") if path.suffix == ".md" else ("file",):
            if not (known := self._results.known(f"check {kind}", name)):
                return True
            self._seen[kind, name] = known[0]
        return False

    def of_targets(self, path: Path, make: Make) -> list[Problem]:
        """Return the problems of what an article names: pages, their headings, and pictures."""
        return self._of_path("targets", path, make)

    def _of_path(self, kind: str, path: Path, make: Make) -> list[Problem]:
        name = looked_up.below_docs(path)

        def looked_at() -> Iterator[Problem]:
            looked_up.raw(name)
            yield from make()
            looked_up.raw(name)  # where it was changed meanwhile, nothing of it is kept

        return self.of(kind, name, looked_at)

    def of_call(self, call: macro_calls.Call) -> list[Problem]:
        """Return the problems of a macro call, wherever it stands.

        Where no library draws or solves, what needs one is judged by what it is given.
        """
        said = repr((call.name, call.arguments, call.keywords))
        try:
            return self.of("call", said, partial(_tried, call))
        except ModuleNotFoundError as error:
            if self._drawing or error.name not in _DRAWS:
                raise
            return []

    def alike(self, path: Path) -> list[str]:
        """Return the names of other files of its kind that look like the name of a file."""
        folder = path.parent / path.suffix
        if folder not in self._alike:
            found = self._alike.setdefault(folder, {})
            for name in looked_up.names_in(looked_up.below_docs(path.parent)):
                if name.endswith(path.suffix):
                    stem = name.removesuffix(path.suffix)
                    found.setdefault(_looks(stem), []).append(stem)
        looks = self._alike[folder].get(_looks(path.stem), [])
        return [each for each in looks if each != path.stem]
