"""The inputs of the equations: a symbol each, with its unit and range."""

from sympy import Symbol

from macros.science.kinds import Choice, Quantity

_ALL = [
    Choice("sex", "sex, as the equation uses it", ("female", "male")),
    Quantity("age", "age", "year", 18, 110, "30 years"),
    Quantity("height", "height", "cm", 120, 230, "165 cm"),
    Quantity("weight", "body weight", "kg", 30, 300, "65 kg"),
    Quantity("fat_free_mass", "fat-free mass", "kg", 15, 200, "45 kg"),
    Quantity("fat_mass", "fat mass", "kg", 1, 200, "20 kg"),
    Quantity("waist", "waist", "cm", 60, 200, "80 cm"),
    Quantity("hip", "hips", "cm", 60, 220, "100 cm"),
    Quantity("neck", "neck", "cm", 25, 55, "35 cm"),
    Choice("activity", "activity of the day", ("inactive", "low-active", "active", "very-active")),
    Quantity("pal", "physical activity level", "dimensionless", 1, 2.5, "1.5", bare=True),
    Quantity("intake", "energy eaten", "kcal/day", 0, 10_000, "2000 kcal/day"),
    Quantity("intake_change", "change of energy eaten", "kcal/day", -5_000, 5_000, "100 kcal/day"),
    Quantity("days", "time", "day", 0, 7_300, "365 days", bare=True),
    Quantity("muscle", "muscle gained", "kg", 0.1, 45, "9 lb"),
    Quantity("met", "intensity", "MET", 1, 25, "6 MET", bare=True),
    Quantity("duration", "duration", "second", 0, 86_400, "30 minutes"),
    Quantity("strength_time", "strength training", "hour/week", 0, 40, "1.5 hours/week"),
    Quantity("walking_time", "walking", "hour/week", 0, 80, "2 hours/week"),
    Quantity("jogging_time", "jogging", "hour/week", 0, 40, "1 hour/week"),
    Quantity("running_time", "running", "hour/week", 0, 40, "0 hours/week"),
    Quantity("distance", "distance lifted", "m", 0.01, 3, "0.5 m"),
    Quantity("repetitions", "repetitions", "repetition", 1, 100, "10 repetitions", bare=True),
    Quantity("lifting", "time to lift", "second", 0.1, 60, "2 s"),
    Quantity("holding", "time to hold", "second", 0, 60, "1 s"),
    Quantity("lowering", "time to lower", "second", 0.1, 60, "2 s"),
]

INPUTS: dict[str, Quantity | Choice] = {item.name: item for item in _ALL}
"""Every input by its name, in the order in which a form asks for them."""

SYMBOLS: dict[str, Symbol] = {
    name: Symbol(name, nonnegative=True if getattr(item, "low", -1) >= 0 else None)
    for name, item in INPUTS.items()
}
"""The symbol of each input, as formulas use it."""

sex, age, height, weight = (SYMBOLS[name] for name in ("sex", "age", "height", "weight"))
fat_free_mass, fat_mass = SYMBOLS["fat_free_mass"], SYMBOLS["fat_mass"]
waist, hip, neck = SYMBOLS["waist"], SYMBOLS["hip"], SYMBOLS["neck"]
activity, pal = SYMBOLS["activity"], SYMBOLS["pal"]
intake, intake_change, days = SYMBOLS["intake"], SYMBOLS["intake_change"], SYMBOLS["days"]
muscle, met, duration = SYMBOLS["muscle"], SYMBOLS["met"], SYMBOLS["duration"]
strength_time, walking_time = SYMBOLS["strength_time"], SYMBOLS["walking_time"]
jogging_time, running_time = SYMBOLS["jogging_time"], SYMBOLS["running_time"]
distance, repetitions = SYMBOLS["distance"], SYMBOLS["repetitions"]
lifting, holding, lowering = SYMBOLS["lifting"], SYMBOLS["holding"], SYMBOLS["lowering"]
