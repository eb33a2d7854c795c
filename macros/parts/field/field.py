"""A field of a form, and what each form says of its purpose."""

from macros import records
from macros.science.inputs import Choice, Quantity
from macros.science.quantity import factor, parse

_UNITS = {
    "kg": ("kg", "lb"),
    "cm": ("cm", "ft"),
    "year": ("year",),
    "m": ("m", "ft"),
    "hour/day": ("hour/day",),
    "hour/week": ("hour/week", "minute/week"),
}
_WHOLE = dict.fromkeys(
    ("weight", "goal", "reading", "fat_free_mass", "fat_mass"), ("kg", "lb", "stone")
)
_AROUND = dict.fromkeys(("hip", "neck", "waist"), ("cm", "inch"))
_WORDS = {
    "year": "years",
    "ft": "ft in",
    "inch": "in",
    "stone": "st lb",
    "hour/day": "hours",
    "hour/week": "hours",
    "minute/week": "min",
}
_KINDS = {
    "kg": "mass",
    "cm": "height",
    "hour/day": "hours",
    "hour/week": "time",
    "m": "distance",
    "year": "age",
}


def purpose() -> str:
    """Return the sentence on each tool that says what it is for."""
    return records.phrase("purpose-of-calculators").says


def field(item: Quantity | Choice) -> dict[str, object]:
    """Return what the templates print of a field of a form."""
    if isinstance(item, Choice):
        return {"name": item.name, "says": item.says, "words": item.words}
    written, word = item.example.split()
    known = _AROUND.get(item.name) or _WHOLE.get(item.name) or _UNITS[item.unit]
    first = next(name for name in known if factor(word, name) == 1)
    units = [
        {
            "name": name,
            "words": _WORDS.get(name, name),
            "factor": repr(factor(name, item.unit)),
        }
        for name in sorted(known, key=lambda name: name != first)
    ]
    return {
        "name": item.name,
        "says": item.says,
        "words": (),
        "kind": "tape" if item.name in _AROUND else _KINDS[item.unit],
        "low": item.low,
        "high": item.high,
        "value": written,
        "example": parse(item.example, item.unit),
        "units": units,
    }
