"""Every equation of the site, worked out for one example."""

from typing import TYPE_CHECKING

from macros import records
from macros.figure import compute
from macros.parts import aside
from macros.parts.number.number import figure_context, inputs_to_try
from macros.parts.provenance.provenance import with_inputs
from macros.science import EQUATIONS

if TYPE_CHECKING:
    from macros.science.equation_class import Equation


def equations() -> str:
    """Print every equation of the site, each worked out for one example.

    It fills the page [every equation](site://about/every-equation/), and a new one joins by itself.

    >>> {{ equations() }}
    """
    return aside.html(
        "equations/equations.html", entries=[_entry(each) for each in EQUATIONS.values()]
    )


def _entry(model: "Equation") -> dict[str, object]:
    inputs = inputs_to_try(model)
    return {
        "model": model,
        "by": _by(model),
        "inputs": with_inputs(inputs),
        "cell": figure_context(compute(model.id, **inputs)),
    }


def _by(model: "Equation") -> str:
    """Return who published an equation; those who did so in two reports, with both."""
    first, *others = map(records.source, model.sources(records.facts()))
    same = [each.published for each in others if each.authors == first.authors]
    return " and ".join([first.short, *same])
