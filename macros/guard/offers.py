"""What may be offered for a number that is typed: facts and figures, with the words about each.

It is made of the records, and of the sentences in which articles call them, and kept as JSON.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from macros import records, store
from macros.digests import digest
from macros.guard.nearest import Index, terms_of
from macros.store import Store

_SAYS, _USED, _ABOUT = 3.0, 1.0, 0.5  # what a word weighs where it stands


def of_records(kept: Store | None = None) -> Index:
    """Return the index of all facts and figures; with a store, made once for a state of docs/.

    A change of an article that leaves the sentences around its numbers leaves the index too.
    Raises :class:`ExceptionGroup` where a record cannot be read.
    """
    if kept is None:
        return _index_of(records.facts())
    data, said = store.joined(store.digests(records.DOCS / "data")), list(_in_articles())
    key = digest("nearest", store.code(records.ROOT), data, *chain(*said))
    return Index(kept.kept(key, partial(entries, said)))


_made: dict[str, object] = {}


def _index_of(facts: Mapping[str, object]) -> Index:
    """Return the index of facts that were loaded, made once as long as they stay loaded."""
    if _made.get("facts") is not facts or _made["docs"] != records.DOCS:
        _made.update(index=Index(entries()), facts=facts, docs=records.DOCS)
    return _made["index"]


_LASTED = ("day", "week", "month")
"""Units in which it is told how long a study lasted."""

_SAID = ("nobody", "no measurement is named")
"""Who was measured, where a fact is what people say and a page quotes it to answer it."""


def entries(said: Iterable[tuple[str, str]] | None = None) -> list[Sequence[object]]:
    """Return every fact and every figure that an article may call, as JSON can hold them.

    ``said`` are the sentences of articles, if they are at hand: what each calls, and its words.
    """
    from macros.parts.manual.choices import written  # noqa: PLC0415  an index that is kept needs none
    from macros.parts.number.number import fact_context, inputs_to_try  # noqa: PLC0415
    from macros.science import EQUATIONS  # noqa: PLC0415

    used = _used(_in_articles() if said is None else said)
    programs = set(_of_programs())
    found: list[Sequence[object]] = []
    for fact_id, fact in records.facts().items():
        if fact.population in _SAID and fact.kind != "definition":
            continue
        title = records.source(fact.source).title
        about = f"{fact.kind} {fact.population} {title} {fact.note or ''}"
        terms = _weighed({_SAYS: f"{fact_id.replace('-', ' ')} {fact.says}", _ABOUT: about})
        _add(terms, used.get(fact_id, ""), _USED)
        prints = str(fact_context(fact_id)["value"])
        if fact.unit == "dimensionless":  # a number alone says nothing
            prints += f": {fact.says}"
        call = written("fact", fact_id)
        aside = fact.kind == "count" or (fact.kind == "definition" and fact.unit in _LASTED)
        found.append((fact_id, call, prints, fact.unit, terms, fact_id in programs, aside))
    for name, model in EQUATIONS.items():
        terms = _weighed({_SAYS: f"{name.replace('-', ' ')} {model.result}"})
        _add(terms, used.get(name, ""), _USED)
        call = written("figure", name, inputs_to_try(model))
        found.append((name, call, model.result, model.unit, terms, False, True))
    return found


def _weighed(texts: Mapping[float, str]) -> dict[str, float]:
    terms: dict[str, float] = {}
    for weight, text in texts.items():
        _add(terms, text, weight)
    return terms


def _add(terms: dict[str, float], text: str, weight: float) -> None:
    for term in {*terms_of(text)}:  # once: a fact that is named often is not about more
        terms[term] = terms.get(term, 0) + weight


_CALL = re.compile(r'\{\{ *(?:fact|figure)\("([a-z0-9-]+)"[^{}]*\}\}')
_SENTENCE = re.compile(r"(?:[^.!?]|[.!?](?!\s|$))+", re.DOTALL)


def _used(said: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the sentences of claims and articles in which each fact and figure stands."""
    found: dict[str, list[str]] = {}
    for claim in records.claims().values():
        for finding in (*claim.facts_for, *claim.facts_against):
            for number in finding.numbers:
                found.setdefault(number.fact or number.figure, []).append(finding.shows)
        if number := claim.effect.number:
            found.setdefault(number.fact or number.figure, []).append(f"{claim.says} {claim.short}")
    for name, words in said:
        found.setdefault(name, []).append(words)
    return {name: " ".join(dict.fromkeys(texts)) for name, texts in found.items()}


def _in_articles() -> Iterator[tuple[str, str]]:
    """Yield the sentences of articles with a number: what each calls, and its words."""
    for path in sorted(records.DOCS.rglob("*.md")):
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _LARGEST:
            continue  # of which the check tells
        for paragraph in path.read_text(encoding="utf-8", errors="replace").split("\n"):
            for sentence in _SENTENCE.findall(paragraph) if _CALL.search(paragraph) else ():
                words = _CALL.sub(" ", sentence)
                yield from ((name, words) for name in _CALL.findall(sentence))


_LARGEST = 200_000
"""Bytes of an article."""


def _of_programs() -> Iterator[str]:
    """Yield the facts of which the programs, their warm-ups and the sentences on them are made."""
    for load in (records.programs, records.routines, records.phrases, records.paces):
        for record in load().values():
            yield from (name for kind, name in record.names if kind == "fact")
