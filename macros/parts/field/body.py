"""The fields of a reader's body: the same in every tool, in one order."""

from macros.parts.field.field import field
from macros.problem import Problem
from macros.science.inputs import INPUTS

NAMES = (
    "sex",
    "age",
    "height",
    "weight",
    "pal",
    "waist",
    "neck",
    "hip",
    "fat_free_mass",
    "fat_mass",
)
"""What a form may ask of a body, in the order in which each form asks it."""

LIVES = {
    "1.4": "sitting nearly all day",
    "1.5": "sitting, a few errands",
    "1.6": "sitting, light walks",
    "1.7": "sitting, brisk exercise",
    "1.8": "half on your feet",
    "1.9": "half on your feet, sport",
    "2.0": "light work, hard training",
    "2.1": "heavy work, some sport",
    "2.2": "on your feet, hard training",
    "2.3": "heavy work, hard training",
}
"""Physical activity levels by a tenth, as the planner of the NIH has them; the words are ours."""

USUAL = "1.6"
"""Where the planner of the NIH begins."""

_USUAL_NAMES = ("sex", "age", "height", "weight")


def body_fields(*names: str) -> list[dict[str, object]]:
    """Return what the templates print of these fields of a body, in the one order.

    Without names they are sex, age, height and weight.  Raises
    :class:`macros.problem.Problem` where a body has no such field.
    """
    wanted = names or _USUAL_NAMES
    if unknown := set(wanted) - set(NAMES):
        raise Problem(f"a body has no {', '.join(sorted(unknown))}; write {', '.join(NAMES)}")
    return [_pal() if name == "pal" else field(INPUTS[name]) for name in NAMES if name in wanted]


def _pal() -> dict[str, object]:
    levels = {level: f"{level}: {says}" for level, says in LIVES.items()}
    return {"name": "pal", "says": "your days", "levels": levels, "usual": USUAL}
