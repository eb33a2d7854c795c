"""A small picture of where a link leads: of a tool's answer, of the body, of an answer to a claim.

It stands beside words and says nothing that they do not, so a screen reader leaves it out.
"""

from collections.abc import Callable, Iterator

from markupsafe import Markup

from macros import records
from macros.figure import compute
from macros.parts import aside
from macros.parts.body_map.outline import ARM_TURN, FRONT, body
from macros.parts.chart.flame import FLAME
from macros.parts.manual.choices import COPY, Choices, written
from macros.parts.movement.movement import small
from macros.problem import Problem, did_you_mean

Shape = tuple[str, dict[str, object]]
"""An element and its attributes; a text's words are its ``words``."""

WIDTH, HEIGHT = 120, 80


def picture(name: str) -> str:
    """Print a small picture, as decoration beside the words of a link.

    Screen readers leave it out, so the words say where the link leads.
    The name of an exercise prints its first position.

    >>> {{ picture("body-map") }}
    """
    if name in records.exercises():
        return aside.html("picture/exercise.html", drawn=Markup(small(name)))
    if name not in PICTURES:
        near = did_you_mean(name, PICTURES, "the pictures are " + ", ".join(PICTURES))
        raise Problem(f"no picture `{name}`; {near}")
    _, draw = PICTURES[name]
    shapes = [(element, given.pop("words", ""), given) for element, given in draw()]
    return aside.html("picture/picture.html", shapes=shapes, width=WIDTH, height=HEIGHT)


def choices_of_picture() -> Choices:
    """Return the calls to copy, each with what it shows."""
    return {COPY: {written("picture", name): says for name, (says, _) in PICTURES.items()}}


def _path(d: str, of: str, **more: object) -> Shape:
    return "path", {"d": d, "class": of, **more}


def _dot(x: float, y: float, radius: float, of: str) -> Shape:
    return "circle", {"cx": x, "cy": y, "r": radius, "class": of}


def _box(x: float, y: float, width: float, height: float, of: str) -> Shape:
    return "rect", {"x": x, "y": y, "width": width, "height": height, "class": of}


def _body() -> Iterator[Shape]:
    """Yield the body of the map, one place of it chosen and answered."""
    for side in (1, -1):
        stands = f"translate(34 2) scale({side * 0.19} 0.19)"
        for of, chosen in (("measured", True), ("said", False)):
            trunk, arm = body(each for each in FRONT if (each.place == "thighs") is chosen)
            yield _path(trunk, of, transform=stands)
        yield _path(arm, of, transform=f"{stands} {ARM_TURN}")
    yield _path("M44 50H60", "line")
    yield _path("M68 44h42M68 56h28", "line said")


def _flames() -> Iterator[Shape]:
    """Yield the flames of the home page, as high as their numbers."""
    for equation, middle, of in (("trainers-rule", 42, "said"), ("muscle-at-rest", 84, "measured")):
        high = compute(equation, muscle="1 lb").value * 1.75
        stands = f"translate({middle} 72) scale(22 {-high:.4g})"
        yield _path(FLAME.replace(" Z", "Z"), of, transform=stands)
    yield _path("M20 73H104", "line")


def _ranges(*of_each: tuple[float, float]) -> Iterator[Shape]:
    """Yield estimates with their ranges, the first one bold."""
    between = HEIGHT / (len(of_each) + 1)
    for number, (middle, half) in enumerate(of_each):
        of, y = ("measured", "said")[number > 0], round(between * (number + 1))
        yield _path(f"M{middle - half} {y}h{2 * half}", f"line {of}")
        yield _dot(middle, y, 4 if number else 6, of)


def _week() -> Iterator[Shape]:
    """Yield seven days, two of them filled."""
    for day in range(7):
        yield _dot(12 + 16 * day, 40, 6.5, "measured" if day in (1, 4) else "empty")


def _hours() -> Iterator[Shape]:
    """Yield the hours of seven days: walks, and two sessions on top."""
    for day, walk in enumerate((16, 10, 22, 16, 0, 30, 12)):
        yield _box(9 + 15 * day, 70 - walk, 10, walk, "said")
        if day in (1, 4):
            yield _box(9 + 15 * day, 70 - walk - 22, 10, 22, "measured")
    yield _path("M4 71H116", "line")


def _pace() -> Iterator[Shape]:
    """Yield a lift against time: up, held, slowly down."""
    yield _path("M10 68L38 18H56", "line measured")
    yield _path("M56 18L110 68", "line said")
    yield _path("M6 73H114", "line")


def _curve() -> Iterator[Shape]:
    """Yield the straight line of a rule, and that of a body, which bends."""
    yield _path("M12 12L104 70", "line dashed said")
    yield _path("M12 12C30 34 56 42 110 44", "line measured")
    yield _path("M8 6V74H114", "line")


def _trend() -> Iterator[Shape]:
    """Yield what a scale showed from day to day, and the trend in it."""
    for x, y in ((16, 30), (28, 14), (40, 34), (52, 22), (64, 46), (76, 34), (88, 54), (100, 38)):
        yield _dot(x, y, 3.5, "said")
    yield _path("M10 20C40 24 70 34 110 50", "line measured")
    yield _path("M8 6V74H114", "line")


def _dumbbell() -> Iterator[Shape]:
    yield _box(36, 36, 48, 8, "said")
    for x in (20, 84):
        yield _box(x, 20, 16, 40, "measured")
    for x in (10, 102):
        yield _box(x, 30, 8, 20, "measured")


def _form() -> Iterator[Shape]:
    for y in (10, 34, 58):
        yield _box(14, y + 3, 34, 5, "said")
        yield _box(58, y - 2, 48, 16, "empty")
    yield _path("M66 14h16M66 38h22M66 62h12", "line measured")


def _sheet() -> Iterator[Shape]:
    """Yield a sheet of paper: two exercises, each with boxes to write in."""
    yield _box(22, 4, 76, 72, "empty")
    for y in (16, 44):
        yield _dot(38, y + 6, 6.5, "measured")
        yield _path(f"M52 {y}h36", "line said")
        for box in range(4):
            yield _box(52 + 10 * box, y + 7, 8, 8, "empty")


def _tablet() -> Iterator[Shape]:
    """Yield a tablet, and a question about it."""
    yield _path("M30 26h28v28h-28a14 14 0 0 1 0-28Z", "measured")
    yield _path("M58 26h20a14 14 0 0 1 0 28h-20Z", "said")
    yield "text", {"x": 98, "y": 48, "class": "word", "words": "?"}


def _voices() -> Iterator[Shape]:
    """Yield two who talk."""
    bubble = "M8 0H68a8 8 0 0 1 8 8V22a8 8 0 0 1-8 8H28L16 42V30H8a8 8 0 0 1-8-8V8a8 8 0 0 1 8-8Z"
    yield _path(bubble, "said", transform="translate(6 4)")
    yield _path(bubble, "measured", transform="translate(114 34) scale(-1 1)")


def _answer() -> Iterator[Shape]:
    """Yield what people say, and the word that answers it."""
    yield _box(6, 6, 108, 68, "empty")
    yield _path("M18 22h76M18 33h52", "line said")
    yield "text", {"x": 18, "y": 62, "class": "word", "words": "False."}


def _disagreeing() -> Iterator[Shape]:
    return _ranges((46, 30), (66, 26), (74, 32), (58, 24))


def _day() -> Iterator[Shape]:
    """Yield a small flame in the round of a day."""
    yield _dot(60, 40, 34, "empty")
    yield _path("M60 6V12M60 68V74M26 40H32M88 40H94", "line")
    yield _path(FLAME.replace(" Z", "Z"), "measured", transform="translate(60 60) scale(26 -40)")


PICTURES: dict[str, tuple[str, Callable[[], Iterator[Shape]]]] = {
    "answer": ("what people say, and the word that answers it", _answer),
    "body-composition": ("four estimates that disagree", _disagreeing),
    "body-map": ("a body, one place of it chosen", _body),
    "client-sheet": ("a sheet with a drawing, and boxes to write in", _sheet),
    "exercises": ("a dumbbell", _dumbbell),
    "muscle-at-rest": ("a high flame and a low one", _flames),
    "my-numbers": ("a form", _form),
    "my-weight": ("days that go up and down, and the trend in them", _trend),
    "program": ("seven days, two of them filled", _week),
    "rep-timer": ("a lift, up and slowly down", _pace),
    "resting-energy": ("a small flame in the round of a day", _day),
    "training-week": ("the hours of a week", _hours),
    "weight-over-time": ("a straight line and one that bends", _curve),
    "where-to-find-help": ("two who talk", _voices),
    "with-a-medicine-or-an-illness": ("a tablet, and a question", _tablet),
}
"""What each shows and what draws it.  One that has the name of an article stands in its lists."""
