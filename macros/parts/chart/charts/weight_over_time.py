"""Weight over two years of eating a little less: by a model of the body, and by the old rule."""

import altair

from macros import records
from macros.figure import compute
from macros.parts.chart.drawing import CLAIM, INK, MEASURED, Drawing, points
from macros.parts.number.rounding import published, rounded, step_of
from macros.science import equation, factor, parse

PERSON = {"sex": "male", "age": "40 years", "height": "180 cm", "weight": "100 kg", "pal": "1.6"}
LESS = "-250 kcal/day"
MODEL, RULE = "weight-change", "wishnofsky-1958"
_POUNDS = factor("kg", "lb")
DAYS = {"Three months": 91, "Half a year": 182, "One year": 365, "Two years": 730}


def after(way: str, days: int) -> dict[str, object]:
    """Return the point of a day: the change of weight in pounds, with its number as printed."""
    inputs = PERSON | {"intake_change": LESS, "days": f"{days} days"}
    used = {name: inputs[name] for name in equation(way).inputs if name in inputs}
    pounds = (compute(way, **used).value - parse(PERSON["weight"], "kg")) * _POUNDS
    return {"day": days, "pounds": pounds, "says": rounded(pounds, step_of(pounds, None, None))}


def model_line() -> list[dict[str, object]]:
    """Return the model's points, one for every fifth day."""
    typed = PERSON | {"intake_change": LESS, "days": f"{DAYS['Two years']} days"}
    model, facts = equation(MODEL), records.facts()
    course = model.trajectory(facts, **model.read(facts, **typed))
    pairs = zip(course.days[::5].tolist(), course.weight[::5].tolist(), strict=True)
    return [{"day": day, "pounds": (weight - course.weight[0]) * _POUNDS} for day, weight in pairs]


def draw() -> Drawing:
    """Return the drawing.  Days along, the change in pounds down from none."""
    year, last = DAYS["One year"], DAYS["Two years"]
    x = altair.X("day:Q", title=None).scale(domain=[0, last])
    names = f"datum.value == {year} ? 'One year' : datum.value == {last} ? 'Two years' : 'Start'"
    x = x.axis(values=[0, year, last], labelExpr=names, labelFlush=True, grid=False)
    y = altair.Y("pounds:Q", title="Change of weight, pounds").scale(domain=[-55, 0])
    y = y.axis(values=[0, -20, -40], labelExpr="replace(datum.label, '-', '−')", titlePadding=10)

    def text(point: dict[str, object], words: str, color: str, **how: object) -> altair.Chart:
        mark = points([point | {"says": words}])
        mark = mark.mark_text(color=color, fontSize=13, fontWeight=600, align="right", **how)
        return mark.encode(x=x, y=y, text=altair.Text("says:N"))

    lines = {MODEL: (model_line(), MEASURED), RULE: ([after(RULE, 0), after(RULE, last)], CLAIM)}
    layers = [points([{"pounds": 0}]).mark_rule(color=INK, strokeDash=[4, 3]).encode(y=y)]
    for way, (line, color) in lines.items():
        marked = [after(way, each) for each in (year, last)]
        layers.append(points(line).mark_line(color=color, strokeWidth=2.5).encode(x=x, y=y))
        dots = points(marked).mark_circle(color=color, size=70, opacity=1)
        layers.append(dots.encode(x=x, y=y))
        by = {"dx": 0, "dy": -16} if way == MODEL else {"dx": -12, "dy": 6}
        layers += [text(point, point["says"], color, **by) for point in marked]
    kcal = published(records.fact("wishnofsky-rate").value)
    layers.append(text(after(MODEL, last), "A model of the body", MEASURED, dy=20))
    layers.append(text(after(RULE, 500), f"The {kcal}-calorie rule", CLAIM, dx=-12, dy=12))

    said = [after(way, each)["says"].lstrip("−") for way in lines for each in (year, last)]
    numbers = dict(zip(("model-year", "model-two", "rule-year", "rule-two"), said, strict=True))
    numbers |= {name: PERSON[name] for name in ("age", "height", "weight", "pal")}
    numbers["pounds"] = rounded(parse(PERSON["weight"], "lb"), 1)
    numbers |= {"less": rounded(-parse(LESS, "kcal/day"), 1), "kcal": kcal}
    rows = [
        [name, *(str(after(way, days)["says"]) for way in lines)] for name, days in DAYS.items()
    ]
    return Drawing(altair.layer(*layers), numbers, rows)
