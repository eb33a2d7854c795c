"""Every equation of the site, worked out for one example."""

from macros import records
from macros.figure import compute
from macros.page import aside
from macros.page.prose import figure_context
from macros.page.provenance import with_inputs
from macros.science import EQUATIONS, Equation
from macros.science.weight_change import WEIGHT_CHANGE


def equations() -> str:
    """Print every equation of the site, each worked out for one example.

    It fills the page [every equation](site://about/every-equation/), and a new one joins by itself.

    >>> {{ equations() }}
    """
    return aside.render("equations.html", entries=[_entry(each) for each in EQUATIONS.values()])


def example(model: Equation) -> dict[str, str]:
    """Return inputs that an equation takes, as a writer would type them."""
    needed = [name for name in model.inputs if model is not WEIGHT_CHANGE or name != "intake"]
    return {name: model.inputs[name].example for name in needed}


def _entry(model: Equation) -> dict[str, object]:
    inputs = example(model)
    return {
        "model": model,
        "by": _by(model),
        "inputs": with_inputs(inputs),
        "cell": figure_context(compute(model.id, **inputs)),
    }


def _by(model: Equation) -> str:
    """Return who published an equation; those who did so in two reports, with both."""
    first, *others = map(records.source, model.sources)
    same = [each.published for each in others if each.authors == first.authors]
    return " and ".join([first.short, *same])
