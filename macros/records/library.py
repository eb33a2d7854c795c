"""All records of ``docs/``, loaded once."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel

from macros.problem import Problem, did_you_mean
from macros.records import yaml_file
from macros.records.article import Article
from macros.records.ask_first import AskFirst
from macros.records.change import Change
from macros.records.claim import Claim
from macros.records.exercise import Exercise
from macros.records.fact import Fact
from macros.records.help import Help
from macros.records.person import Person
from macros.records.phrase import Phrase
from macros.records.program import Program
from macros.records.redirect import Redirect
from macros.records.routine import Routine
from macros.records.source import Source, tell_apart
from macros.records.stop_sign import HASTES, StopSign
from macros.records.term import Term

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
KINDS: Mapping[str, type[BaseModel]] = MappingProxyType(
    {
        "ask-first": AskFirst,
        "changes": Change,
        "claims": Claim,
        "exercises": Exercise,
        "facts": Fact,
        "help": Help,
        "people": Person,
        "phrases": Phrase,
        "programs": Program,
        "redirects": Redirect,
        "routines": Routine,
        "sources": Source,
        "stop-signs": StopSign,
        "terms": Term,
    }
)
"""The kinds of records, by their folder in docs/data."""

FRONT_MATTER = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)
"""What stands before an article's text, as the engines find it."""

Record = TypeVar("Record", bound=BaseModel)


@cache
def facts() -> Mapping[str, Fact]:
    """Return every fact by its id, which is its file's name."""
    return _load(Fact, "facts")


@cache
def sources() -> Mapping[str, Source]:
    """Return every source by its id."""
    known = _load(Source, "sources")
    tell_apart(known.values())
    return known


@cache
def changes() -> Mapping[str, Change]:
    """Return every change by its id, the newest first."""
    known = sorted(_load(Change, "changes").items(), key=lambda item: item[1].date, reverse=True)
    return MappingProxyType(dict(known))


@cache
def redirects() -> Mapping[str, Redirect]:
    """Return every redirect by its id."""
    return _load(Redirect, "redirects")


@cache
def claims() -> Mapping[str, Claim]:
    """Return every claim by its id."""
    return _load(Claim, "claims")


@cache
def exercises() -> Mapping[str, Exercise]:
    """Return every exercise by its id."""
    return _load(Exercise, "exercises")


@cache
def programs() -> Mapping[str, Program]:
    """Return every program by its id."""
    return _load(Program, "programs")


@cache
def routines() -> Mapping[str, Routine]:
    """Return every warm-up and every way to end, by its id."""
    return _load(Routine, "routines")


@cache
def places_for_help() -> Mapping[str, Help]:
    """Return every place to find help by its id."""
    return _load(Help, "help")


@cache
def stop_signs() -> Mapping[str, StopSign]:
    """Return every stop sign by its id, those to act on fastest first, everybody's first."""
    hastes = [*HASTES]

    def place(item: tuple[str, StopSign]) -> tuple[int, bool, int, str]:
        sign_id, sign = item
        return hastes.index(sign.haste), sign.whom != "everybody", sign.order, sign_id

    return MappingProxyType(dict(sorted(_load(StopSign, "stop-signs").items(), key=place)))


@cache
def ask_first() -> Mapping[str, AskFirst]:
    """Return every rule on who asks first by its id."""
    return _load(AskFirst, "ask-first")


@cache
def people() -> Mapping[str, Person]:
    """Return everybody who signed for something here, by id; at first there is nobody."""
    return _load(Person, "people")


@cache
def phrases() -> Mapping[str, Phrase]:
    """Return every sentence that is written once and printed in many places, by its id."""
    return _load(Phrase, "phrases")


@cache
def terms() -> Mapping[str, Term]:
    """Return every term of the field by its id."""
    return _load(Term, "terms")


@cache
def articles(section: str) -> Mapping[str, Article]:
    """Return the articles of a section by file name, sorted; its index is left out.

    Raises :class:`Problem` where there is no such section.
    """
    folder = DOCS / section
    known = sorted(path.parent.name for path in DOCS.glob("*/index.md"))
    if section not in known:
        raise Problem(f"no section `{section}`; {did_you_mean(section, known, 'see docs/')}")
    paths = [path for path in sorted(folder.glob("*.md")) if path.name != "index.md"]
    return MappingProxyType({path.name: front_matter(path) for path in paths})


def front_matter(path: Path) -> Article:
    """Return the front matter of a Markdown file of ``docs/``."""
    shown = path.relative_to(ROOT).as_posix()
    found = FRONT_MATTER.match(path.read_text(encoding="utf-8"))
    if not found:
        sentence = "an article begins with its front matter; write `---`, `title: …`, "
        sentence += "`description: …` and `---` on the first four lines"
        raise Problem(sentence, shown, 1)
    return yaml_file.parse(Article, found[1], shown, first=2)


def _load(model: type[Record], folder: str) -> Mapping[str, Record]:
    paths = sorted((DOCS / "data" / folder).glob("*.yml"))
    records = {}
    for path in paths:
        records[path.stem] = yaml_file.read(model, path, path.relative_to(ROOT).as_posix())
    return MappingProxyType(records)
