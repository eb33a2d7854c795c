"""All records of ``docs/``, loaded once."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cache, wraps
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel

from macros.digests import digest
from macros.problem import Problem, did_you_mean
from macros.records import looked_up, yaml_file
from macros.records.kinds.article import Article
from macros.records.kinds.ask_first import AskFirst
from macros.records.kinds.body_place import BodyPlace
from macros.records.kinds.change import Change
from macros.records.kinds.chart_words import ChartWords
from macros.records.kinds.claim import Claim
from macros.records.kinds.comparison import Comparison
from macros.records.kinds.exercise import Exercise
from macros.records.kinds.fact import Fact
from macros.records.kinds.fact_table import FactTable
from macros.records.kinds.gate import GateWords, check_all
from macros.records.kinds.help import Help
from macros.records.kinds.hosts import Hosts
from macros.records.kinds.icon_array import IconArray
from macros.records.kinds.measurement import Measurement
from macros.records.kinds.motion import Motion
from macros.records.kinds.names import Names
from macros.records.kinds.pace import Pace
from macros.records.kinds.person import Person
from macros.records.kinds.phrase import Phrase
from macros.records.kinds.program import Program
from macros.records.kinds.redirect import Redirect
from macros.records.kinds.routine import Routine
from macros.records.kinds.segment import Segment
from macros.records.kinds.source import Source, tell_apart
from macros.records.kinds.stop_sign import HASTES, StopSign
from macros.records.kinds.term import Term
from macros.records.known import Known
from macros.uses import apart, listening, note_all, remembered, watched

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
KINDS: Mapping[str, type[BaseModel]] = MappingProxyType(
    {
        "ask-first": AskFirst,
        "body-places": BodyPlace,
        "changes": Change,
        "charts": ChartWords,
        "claims": Claim,
        "comparisons": Comparison,
        "exercises": Exercise,
        "facts": Fact,
        "gate": GateWords,
        "help": Help,
        "hosts": Hosts,
        "icon-arrays": IconArray,
        "measurements": Measurement,
        "motions": Motion,
        "names": Names,
        "paces": Pace,
        "people": Person,
        "phrases": Phrase,
        "programs": Program,
        "redirects": Redirect,
        "routines": Routine,
        "segments": Segment,
        "sources": Source,
        "stop-signs": StopSign,
        "tables": FactTable,
        "terms": Term,
    }
)
"""The kinds of records, by their folder in docs/data."""

SCHEMAS: Mapping[str, str] = MappingProxyType(
    {kind: f"data/schemas/{kind.removesuffix('s')}.json" for kind in KINDS}
)
"""The file of the site in which the schema of each kind stands."""

MARK_OF_UTF_8 = "\ufeff"
"""What some editors of Windows put before a text, to say that it is UTF-8."""

FRONT_MATTER = re.compile(
    f"(?:{MARK_OF_UTF_8})?" r"-{3}[ \t]*\n(.*?\n)(\.{3}|-{3})[ \t]*\n", re.DOTALL
)
"""What stands before an article's text: the expression by which the engines find it.

Both leave out the mark before it.
"""

PLAIN: dict[str, dict[str, dict[str, object]]] = {}
"""Records by kind and id that stand in place of files; :mod:`macros.records.plain` has them."""

Record = TypeVar("Record", bound=BaseModel)


def _kept(load: Callable[[], Mapping[str, Record]]) -> Callable[[], Mapping[str, Record]]:
    """Keep what a loader returns, and what it raises, for both are asked for again and again."""

    @cache
    def tried() -> tuple[Mapping[str, Record] | None, Exception | None, Mapping[str, str]]:
        with apart() as used:
            try:
                return load(), None, {}
            except (Problem, ExceptionGroup) as error:
                return None, error, used

    @wraps(load)
    def loaded() -> Mapping[str, Record]:
        found, error, used = tried()
        if error:
            note_all(used)
            raise error.with_traceback(None)
        return found

    loaded.cache_clear = tried.cache_clear
    return loaded


@_kept
def facts() -> Mapping[str, Fact]:
    """Return every fact by its id, which is its file's name."""
    return _load(Fact, "facts")


@_kept
def sources() -> Mapping[str, Source]:
    """Return every source by its id."""
    known = _load(Source, "sources")
    tell_apart(known.values())
    known.beside_others("letter", {key: each.letter for key, each in known.items()})
    return known


@_kept
def changes() -> Mapping[str, Change]:
    """Return every change by its id, the newest first."""
    return _load(Change, "changes").ordered(lambda item: -item[1].date.toordinal())


@_kept
def redirects() -> Mapping[str, Redirect]:
    """Return every redirect by its id."""
    return _load(Redirect, "redirects")


@_kept
def claims() -> Mapping[str, Claim]:
    """Return every claim by its id."""
    return _load(Claim, "claims")


@_kept
def exercises() -> Mapping[str, Exercise]:
    """Return every exercise by its id."""
    return _load(Exercise, "exercises")


@_kept
def programs() -> Mapping[str, Program]:
    """Return every program by its id."""
    return _load(Program, "programs")


@_kept
def routines() -> Mapping[str, Routine]:
    """Return every warm-up and every way to end, by its id."""
    return _load(Routine, "routines")


@_kept
def places_for_help() -> Mapping[str, Help]:
    """Return every place to find help by its id."""
    return _load(Help, "help")


@_kept
def stop_signs() -> Mapping[str, StopSign]:
    """Return every stop sign by its id, those to act on fastest first, everybody's first."""
    hastes = [*HASTES]

    def place(item: tuple[str, StopSign]) -> tuple[int, bool, int, str]:
        sign_id, sign = item
        return hastes.index(sign.haste), sign.whom != "everybody", sign.order, sign_id

    return _load(StopSign, "stop-signs").ordered(place)


@_kept
def ask_first() -> Mapping[str, AskFirst]:
    """Return every rule on who asks first by its id."""
    return _load(AskFirst, "ask-first")


@_kept
def gate_words() -> Mapping[str, GateWords]:
    """Return the words of each rule of the gate, by the rule."""
    known = _load(GateWords, "gate")
    check_all(known)
    return known


@_kept
def people() -> Mapping[str, Person]:
    """Return everybody who signed for something here, by id; at first there is nobody."""
    return _load(Person, "people")


@_kept
def phrases() -> Mapping[str, Phrase]:
    """Return every sentence that is written once and printed in many places, by its id."""
    return _load(Phrase, "phrases")


@_kept
def terms() -> Mapping[str, Term]:
    """Return every term of the field by its id."""
    return _load(Term, "terms")


@_kept
def names() -> Mapping[str, Names]:
    """Return the names with digits, by the id of what they name."""
    return _load(Names, "names")


@_kept
def hosts() -> Mapping[str, Hosts]:
    """Return the sites that answer by https, by the id of their kind."""
    return _load(Hosts, "hosts")


@_kept
def measurements() -> Mapping[str, Measurement]:
    """Return everything that we measured of the site itself, by its id."""
    return _load(Measurement, "measurements")


@_kept
def motions() -> Mapping[str, Motion]:
    """Return every published range of motion by its id."""
    return _load(Motion, "motions")


@_kept
def segments() -> Mapping[str, Segment]:
    """Return every segment of the body by its id."""
    return _load(Segment, "segments")


@_kept
def tables() -> Mapping[str, FactTable]:
    """Return every table of facts by its id."""
    return _load(FactTable, "tables")


@_kept
def comparisons() -> Mapping[str, Comparison]:
    """Return every comparison of equations by its id."""
    return _load(Comparison, "comparisons")


@_kept
def charts() -> Mapping[str, ChartWords]:
    """Return the words of every chart by its id."""
    return _load(ChartWords, "charts")


@_kept
def icon_arrays() -> Mapping[str, IconArray]:
    """Return every icon array by its id."""
    return _load(IconArray, "icon-arrays")


@_kept
def body_places() -> Mapping[str, BodyPlace]:
    """Return every place of the body by its id, from head to foot."""
    return _in_order(_load(BodyPlace, "body-places"))


@_kept
def paces() -> Mapping[str, Pace]:
    """Return every published pace by its id, in order."""
    return _in_order(_load(Pace, "paces"))


@remembered()
def articles(section: str) -> Mapping[str, Article]:
    """Return the articles of a section by file name, in order; its index is left out.

    Those that say no order come last, by their names.

    Raises :class:`Problem` where there is no such section.
    """
    known = looked_up.sections()
    if section not in known:
        raise Problem(f"no section `{section}`; {did_you_mean(section, known, 'see docs/')}")
    names = [name for name in looked_up.names_in(section) if name.endswith(".md")]
    found = {name: front_matter(DOCS / section / name) for name in names if name != "index.md"}
    return MappingProxyType(dict(sorted(found.items(), key=lambda item: item[1].place)))


def front_matter(path: Path) -> Article:
    """Return the front matter of a Markdown file of ``docs/``."""
    shown = path.relative_to(ROOT).as_posix()
    looked_up.front(looked_up.below_docs(path))
    text = yaml_file.text_of(path, shown)
    found = FRONT_MATTER.match(text)
    if not found:
        sentence = "an article begins with its front matter; write `---`, `title: …`, "
        sentence += "`description: …` and `---` on the first four lines"
        raise Problem(sentence, shown, 1)
    for problem in _read_otherwise(found[0], text[found.end() :]):
        raise problem.at(shown)
    return yaml_file.parse(Article, found[1], shown, first=2)


_TITLE = re.compile(r"^title:[ \t]*([\"']?)(.*)\1[ \t]*$", re.MULTILINE)


def title_in(front: str) -> str:
    """Return the title that front matter gives, whatever else is wrong with it."""
    found = _TITLE.search(front)
    return found[2].strip() if found else ""


def title_of(page: str) -> str:
    """Return the title of a page by its path below ``docs/``; nothing where it can't be read."""
    path = DOCS / page
    with suppress(Problem, ExceptionGroup):
        return front_matter(path).title if page and looked_up.is_there(page) else ""
    return ""


def _read_otherwise(front: str, below: str) -> Iterator[Problem]:
    """Yield the lines of front matter that another reader may take for something else."""
    lines = front.strip(f"{MARK_OF_UTF_8}\n").split("\n")
    for line in (1, len(lines)):
        # with a space behind it, another reader might go on to the next one
        is_alone = lines[line - 1] == "---" or not re.search(r"^---$", below, re.MULTILINE)
        if lines[line - 1].strip(" \t") != "---" or not is_alone:
            yield Problem("front matter begins and ends with `---` alone on its line", line=line)
    for line, words in enumerate(lines, 1):
        if "#" in words:
            yield Problem("front matter holds no comment; leave `#` out", line=line)


def unreadable() -> list[Problem]:
    """Return the problems of all records that cannot be read."""
    problems: list[Problem] = []
    for kind, model in KINDS.items():
        for path in sorted((DOCS / "data" / kind).glob("*.yml")):
            try:
                yaml_file.read(model, path, path.relative_to(ROOT).as_posix())
            except ExceptionGroup as group:
                problems += group.exceptions
    return problems


def is_known(kind: str, record_id: str) -> bool:
    """Tell whether there is a record of this kind and name."""
    return record_id in PLAIN.get(kind, ()) or looked_up.is_there(f"data/{kind}/{record_id}.yml")


@watched("letter")
def letter(source_id: str) -> str:
    """Return the letter by which a source is told apart from those that are cited alike."""
    found = sources()
    return found[source_id].letter if source_id in found else ""


def _load(model: type[Record], folder: str) -> Known[Record]:
    if plain := PLAIN.get(folder):
        known = {name: model.model_validate_json(json.dumps(each)) for name, each in plain.items()}
        return Known(folder, known, {})
    paths = sorted((DOCS / "data" / folder).glob("*.yml"))
    records, files, used = {}, {}, {}
    try:
        for path in paths:
            shown = path.relative_to(ROOT).as_posix()
            text = yaml_file.text_of(path, shown, yaml_file.LARGEST)
            files[path.stem] = digest(text)
            with listening() as used[path.stem]:
                records[path.stem] = yaml_file.parse(model, text, shown)
    except ExceptionGroup:
        looked_up.records_of(folder)
        raise
    known = Known(folder, records, files)
    for record_id, uses in used.items():
        known.rests_on(record_id, uses)
    return known


def _in_order(known: Known[Record]) -> Known[Record]:
    return known.ordered(lambda item: item[1].order)
