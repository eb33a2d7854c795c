"""One record, by its id."""

from collections.abc import Mapping

from macros.problem import Problem, did_you_mean
from macros.records import library
from macros.records.kinds.claim import Claim
from macros.records.kinds.exercise import Exercise
from macros.records.kinds.fact import Fact
from macros.records.kinds.icon_array import IconArray
from macros.records.kinds.measurement import Measurement
from macros.records.kinds.phrase import Phrase
from macros.records.kinds.program import Program
from macros.records.kinds.routine import Routine
from macros.records.kinds.source import Source
from macros.records.kinds.stop_sign import StopSign
from macros.records.kinds.term import Term
from macros.records.library import Record


def claim(claim_id: str) -> Claim:
    """Return one claim.  Raises :class:`Problem` that names the nearest id."""
    return _get(library.claims(), "claim", claim_id)


def exercise(exercise_id: str) -> Exercise:
    """Return one exercise.  Raises :class:`Problem` that names the nearest id."""
    return _get(library.exercises(), "exercise", exercise_id)


def fact(fact_id: str) -> Fact:
    """Return one fact.  Raises :class:`Problem` that names the nearest id."""
    return _get(library.facts(), "fact", fact_id)


def icon_array(icon_array_id: str) -> IconArray:
    """Return one icon array.  Raises :class:`Problem` that names the nearest id."""
    return _get(library.icon_arrays(), "icon-array", icon_array_id)


def measurement(measurement_id: str) -> Measurement:
    """Return one measurement of ours.  Raises :class:`Problem` that names the nearest id."""
    return _get(library.measurements(), "measurement", measurement_id)


def phrase(phrase_id: str) -> Phrase:
    """Return one sentence.  Raises :class:`Problem` that names the nearest id."""
    return _get(library.phrases(), "phrase", phrase_id)


def program(program_id: str) -> Program:
    """Return one program.  Raises :class:`Problem` that names the nearest id."""
    return _get(library.programs(), "program", program_id)


def routine(routine_id: str) -> Routine:
    """Return one routine.  Raises :class:`Problem` that names the nearest id."""
    return _get(library.routines(), "routine", routine_id)


def source(source_id: str) -> Source:
    """Return one source.  Raises :class:`Problem` that names the nearest id."""
    return _get(library.sources(), "source", source_id)


def stop_sign(sign_id: str) -> StopSign:
    """Return one stop sign.  Raises :class:`Problem` that names the nearest id."""
    return _get(library.stop_signs(), "stop-sign", sign_id)


def term(term_id: str) -> Term:
    """Return one term.  Raises :class:`Problem` that names the nearest id."""
    return _get(library.terms(), "term", term_id)


def _get(records: Mapping[str, Record], kind: str, record_id: str) -> Record:
    if record_id not in records:
        near = did_you_mean(record_id, records, f"the {kind}s stand in docs/data/{kind}s")
        raise Problem(f"no {kind} `{record_id}`; {near}", kind="call", about=record_id)
    return records[record_id]
