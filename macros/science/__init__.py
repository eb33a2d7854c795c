"""Quantities, equations and models, which know of no record and no page.

They can be used alone, as in a notebook.  An equation names the facts that it rests on; whoever
computes gives them, as a mapping of any objects that have these attributes:

>>> from types import SimpleNamespace as Fact
>>> from macros.science import compute, equation, parse
>>> facts = {
...     "muscle-at-rest-rate": Fact(
...         value=13, unit="kcal/kg/day", low=None, high=None, interval=None, source="wang-2010"
...     )
... }

A figure is the answer of an equation for quantities as people write them:

>>> figure = compute("muscle-at-rest", facts, muscle="9 lb")
>>> f"{figure.value:.1f} {figure.unit}, by {' and '.join(figure.sources)}"
'53.1 kcal/day, by wang-2010 and elia-1992'

With numbers for quantities, an equation gives its value and the ends of its interval.  One that
rests on no fact needs none:

>>> resting = equation("mifflin-st-jeor")
>>> resting.values({}, weight=65, height=165, age=30, sex="female")
(1370.25, 1233.225, 1507.275)

Its formula is SymPy's, in the form that its source prints:

>>> equation("bmi").written
weight/(height_in_meters**2)

A quantity is read into the unit that is asked for, and what cannot be read is said in a sentence:

>>> parse("5 ft 3 in", "cm")
160.02
>>> compute("muscle-at-rest", facts, muscle="9")
Traceback (most recent call last):
macros.problem.Problem: `muscle`: "9" has no unit; write it after the number, such as muscle="9 lb"
"""

from macros.science.facts import Facts, Measured
from macros.science.figure import EQUATIONS, Figure, compute, equation
from macros.science.inputs import INPUTS, Choice, Quantity
from macros.science.quantity import UNITS, factor, parse

__all__ = [
    "EQUATIONS",
    "INPUTS",
    "UNITS",
    "Choice",
    "Facts",
    "Figure",
    "Measured",
    "Quantity",
    "compute",
    "equation",
    "factor",
    "parse",
]
