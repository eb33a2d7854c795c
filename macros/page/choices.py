"""What a macro may be given: lists to copy from, each thing with what it is."""

from collections.abc import Callable, Mapping

from macros import records
from macros.page.chart import drawn
from macros.page.charts import CHARTS
from macros.page.comparison import COMPARISONS
from macros.page.equations import example
from macros.page.fact_table import FACT_TABLES
from macros.page.number import published, unit
from macros.page.template import sections
from macros.records.person import PARTS
from macros.science import EQUATIONS
from macros.science.inputs import INPUTS
from macros.science.kinds import Choice, Quantity

COPY = "Calls to copy"


def written(macro: str, name: str, inputs: Mapping[str, str] | None = None) -> str:
    """Return a call as an article holds it: ``{{ figure("muscle-at-rest", muscle="9 lb") }}``."""
    given = [f'"{name}"', *(f'{each}="{text}"' for each, text in (inputs or {}).items())]
    return f"{{{{ {macro}({', '.join(given)}) }}}}"


def _articles() -> dict[str, dict[str, str]]:
    return {COPY: {written("articles", name): title for name, title in sections().items()}}


def _calculators() -> dict[str, dict[str, str]]:
    asked = {name: each.asks for name, each in COMPARISONS.items() if each.asks}
    return {COPY: {written("calculator", name): asks for name, asks in asked.items()}}


def _charts() -> dict[str, dict[str, str]]:
    return {COPY: {written("chart", name): drawn(name)["drawing"].caption for name in CHARTS}}


def _records(macro: str, named: Mapping[str, object], says: str) -> dict[str, dict[str, str]]:
    return {COPY: {written(macro, name): getattr(each, says) for name, each in named.items()}}


def _claims() -> dict[str, dict[str, str]]:
    known = records.claims().items()
    return {COPY: {written("claim", name): f"“{each.says}” {each.word}." for name, each in known}}


def _figures() -> dict[str, dict[str, str]]:
    calls = {
        written("figure", name, example(model)): (
            f"{model.result}, by {records.source(model.sources[0]).short}"
        )
        for name, model in EQUATIONS.items()
    }
    asked = {f'{item.name}="{item.example}"': _takes(item) for item in INPUTS.values()}
    return {COPY: calls, "Things that an equation may ask for": asked}


def _takes(item: Quantity | Choice) -> str:
    if isinstance(item, Choice):
        return f"{item.says}: {', '.join(item.words)}"
    return f"{item.says}, {published(item.low)} to {published(item.high)}{unit(item.unit)}"


def _tables() -> dict[str, dict[str, str]]:
    computed = {written("table", name, each.rows): each for name, each in COMPARISONS.items()}
    measured = {written("table", name): each for name, each in FACT_TABLES.items()}
    return {COPY: {call: each.caption for call, each in (computed | measured).items()}}


def _terms() -> dict[str, dict[str, str]]:
    return {COPY: {written("term", name): each.says for name, each in records.terms().items()}}


CHOICES: dict[str, Callable[[], dict[str, dict[str, str]]]] = {
    "articles": _articles,
    "calculator": _calculators,
    "chart": _charts,
    "claim": _claims,
    "coverage": lambda: _records("coverage", records.programs(), "name"),
    "exercise": lambda: _records("exercise", records.exercises(), "name"),
    "figure": _figures,
    "phrase": lambda: _records("phrase", records.phrases(), "says"),
    "program": lambda: _records("program", records.programs(), "name"),
    "signed_by": lambda: {COPY: {written("signed_by", each): PARTS[each] for each in PARTS}},
    "program_kit": lambda: _records("program_kit", records.programs(), "name"),
    "program_minutes": lambda: _records("program_minutes", records.programs(), "name"),
    "table": _tables,
    "term": _terms,
}
"""For each macro that takes names of ours: lists of what to write, with what each is."""
