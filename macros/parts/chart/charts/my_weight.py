"""A simulated diary of weight: what its scale showed, the trend in it, its band, and the truth."""

import altair
import numpy as np

from macros import records
from macros.parts.chart.drawing import INK, MEASURED, TRIALS, Drawing, points
from macros.parts.number.rounding import rounded
from macros.science import equation, factor, parse
from macros.science.weight_trend import Reading, Trend, trend

PERSON = {"sex": "female", "age": "45 years", "height": "165 cm", "weight": "84 kg", "pal": "1.6"}
LESS = "-300 kcal/day"
MODEL = "weight-change"
DAYS, WEEK = 120, 7
KEPT_SHARE = 0.75
"""Share of the days on which the simulated reader steps on the scale."""
SEED = 26
_POUNDS = factor("kg", "lb")


def truth() -> np.ndarray:
    """Return the weight of the simulated body on each day, in kg, by the model."""
    model, facts = equation(MODEL), records.facts()
    typed = PERSON | {"intake_change": LESS, "days": f"{DAYS - 1} days"}
    return model.trajectory(facts, **model.read(facts, **typed)).weight


def readings(body: np.ndarray) -> list[Reading]:
    """Return what the scale showed of a body: its water comes and goes, and some days have none.

    The swing and how much of it stays for a day are those that were measured.
    """
    random = np.random.default_rng(SEED)
    swing = _share("weight-swing-daily") * body[0]
    stays = _share("weight-swing-kept")
    water = random.normal(0, swing)
    found = []
    for day, weight in enumerate(body):
        if day:
            water = stays * water + random.normal(0, swing * np.sqrt(1 - stays**2))
        if random.random() < KEPT_SHARE or day in (0, DAYS - 1):
            found.append(Reading(day, round(float(weight + water), 1)))
    return found


def _share(fact_id: str) -> float:
    """Return a fact that is printed in percent as a share."""
    return parse(f"{records.fact(fact_id).value} percent", "dimensionless")


def draw() -> Drawing:
    """Return the drawing.  Days along, pounds up; readings pale, the trend and its band strong."""
    body = truth()
    shown = readings(body)
    found = trend(records.facts(), shown)
    x = altair.X("day:Q", title=None).scale(domain=[0, DAYS - 1])
    names = f"datum.value == 0 ? 'First day' : 'Day {DAYS}'"
    x = x.axis(values=[0, DAYS - 1], labelExpr=names, labelFlush=True, grid=False)
    y = altair.Y("pounds:Q", title="Weight, pounds").scale(zero=False, nice=True)
    band = points(
        [
            {"day": int(day), "pounds": low * _POUNDS, "high": high * _POUNDS}
            for day, low, high in zip(found.days, found.low, found.high, strict=True)
        ]
    )
    layers = [
        band.mark_area(color=MEASURED, opacity=0.22).encode(x=x, y=y, y2="high:Q"),
        _dots(shown).mark_circle(color=INK, size=9, opacity=0.5).encode(x=x, y=y),
        _line(body).mark_line(color=TRIALS, strokeWidth=1.5, strokeDash=[4, 3]).encode(x=x, y=y),
        _line(found.level).mark_line(color=MEASURED, strokeWidth=2.75).encode(x=x, y=y),
    ]
    layers += [
        _words("The truth", TRIALS, 34, float(body[34]), -18).encode(x=x, y=y, text="says:N"),
        _words("The trend", MEASURED, 52, float(found.level[52]), 34).encode(
            x=x, y=y, text="says:N"
        ),
    ]
    return Drawing(altair.layer(*layers), _numbers(body, shown, found), _rows(shown, found))


def _words(says: str, color: str, day: int, weight: float, lower: int) -> altair.Chart:
    at = points([{"day": day, "pounds": weight * _POUNDS, "says": says}])
    return at.mark_text(color=color, fontSize=13, fontWeight=600, dx=28, dy=lower)


def _line(weights: np.ndarray) -> altair.Chart:
    return points(
        [{"day": day, "pounds": float(each) * _POUNDS} for day, each in enumerate(weights)]
    )


def _dots(shown: list[Reading]) -> altair.Chart:
    return points([{"day": each.day, "pounds": each.weight * _POUNDS} for each in shown])


def _numbers(body: np.ndarray, shown: list[Reading], found: Trend) -> dict[str, str]:
    _, low, high = (each * WEEK for each in found.rate)
    lately = [each.weight for each in shown if each.day >= DAYS - 2 * WEEK]
    window = found.window
    true = (body[-1] - body[-1 - window]) / window * WEEK
    return {
        "days": str(DAYS),
        "less": rounded(-parse(LESS, "kcal/day"), 1),
        "count": str(len(shown)),
        "level": _pounds(found.level[-1]),
        "low": _pounds(found.low[-1]),
        "high": _pounds(found.high[-1]),
        "truth": _pounds(body[-1]),
        "least": _pounds(min(lately)),
        "most": _pounds(max(lately)),
        "window": str(window),
        "slow": _pounds(-high),
        "fast": _pounds(-low),
        "rate": _pounds(-true),
    }


def _rows(shown: list[Reading], found: Trend) -> list[list[str]]:
    weights = {each.day: each.weight for each in shown}
    return [
        [
            str(day + 1),
            _pounds(weights[day]) if day in weights else "none",
            _pounds(found.level[day]),
            f"{_pounds(found.low[day])} to {_pounds(found.high[day])}",
        ]
        for day in range(WEEK - 1, DAYS, 2 * WEEK)
    ]


def _pounds(kilograms: float) -> str:
    return rounded(kilograms * _POUNDS, 0.1)
