"""Records that a part prints: the check prints each once, so that what is wrong is said early.

The parts are imported only where such a record is checked, because they draw and compute.
"""

from collections.abc import Callable, Iterator

from pydantic import BaseModel

from macros import records
from macros.guard.evidence import causes_beside, too_sure
from macros.guard.headings import of_the_frame
from macros.guard.words import words_of
from macros.problem import Problem, did_you_mean
from macros.records import (
    BodyPlace,
    Change,
    ChartWords,
    Comparison,
    FactTable,
    IconArray,
    Pace,
    Source,
)


def print_problems(record_id: str, record: BaseModel) -> Iterator[Problem]:
    """Yield why a record cannot be printed, and what its words say that its facts do not."""
    if isinstance(record, FactTable):
        yield from _of_a_table(record_id, record)
    elif isinstance(record, Comparison):
        yield from _of_a_comparison(record_id, record)
    elif isinstance(record, ChartWords):
        yield from _of_a_chart(record_id, record)
    elif isinstance(record, IconArray):
        from macros.parts.icon_array.icon_array import icon_array_context  # noqa: PLC0415

        yield from _problem(lambda: icon_array_context(record_id, record))
        facts = [each.fact for each in record.shares]
        for words in (record.caption, *(each.shows for each in record.shares)):
            yield from causes_beside(words_of(words), facts)
    elif isinstance(record, BodyPlace):
        from macros.parts.body_map.body_map import place_context  # noqa: PLC0415

        yield from _problem(lambda: place_context(record_id, record))
        yield from too_sure(record.answer)
    elif isinstance(record, Change | Source):  # whose name is an id of the page that lists them
        if record_id in of_the_frame():
            yield Problem("the frame of every page has an id of this name; choose another name")
    elif isinstance(record, Pace):
        from macros.parts.rep_timer.rep_timer import pace_context  # noqa: PLC0415

        yield from _problem(lambda: pace_context(record))


def _of_a_table(record_id: str, record: FactTable) -> Iterator[Problem]:
    from macros.parts.table.table import facts_context  # noqa: PLC0415

    if record_id in records.comparisons():
        yield Problem(f"a comparison is called `{record_id}` too; choose another name")
    yield from causes_beside(words_of(record.caption), record.facts)
    yield from _problem(lambda: facts_context(f"table-{record_id}", record))


def _of_a_comparison(record_id: str, record: Comparison) -> Iterator[Problem]:
    from macros.parts.calculator.calculator import calculator_context  # noqa: PLC0415
    from macros.parts.table.table import comparison_context  # noqa: PLC0415

    if record_id in records.tables():
        yield Problem(f"a table of facts is called `{record_id}` too; choose another name")
    inputs = {} if record.examples else record.inputs
    found = list(_problem(lambda: comparison_context(f"table-{record_id}", record, inputs)))
    yield from found
    if record.asks and not found:
        yield from _problem(lambda: calculator_context(record_id, record, {}))


def _of_a_chart(record_id: str, record: ChartWords) -> Iterator[Problem]:
    from macros.parts.chart.chart import words  # noqa: PLC0415
    from macros.parts.chart.charts import CHARTS, draw  # noqa: PLC0415

    if record_id not in CHARTS:
        near = did_you_mean(record_id, CHARTS, "the charts are " + ", ".join(CHARTS))
        yield Problem(f"nothing draws a chart `{record_id}`; {near}")
        return
    yield from _problem(lambda: words(draw(record_id), record))


def _problem(step: Callable[[], object]) -> Iterator[Problem]:
    try:
        step()
    except Problem as problem:
        yield problem
