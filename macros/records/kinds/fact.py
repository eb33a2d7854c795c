"""A fact: one measured value out of a publication."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from macros.problem import did_you_mean
from macros.records.kinds.days import PastDay
from macros.science.quantity import UNITS

_MARKUP = re.compile(r"<[A-Za-z/!?]|\{[{%#]")


LONGEST = 400
"""Letters of a text, where its field asks for no shorter one."""


def _plain(text: str) -> str:
    if unicodedata.normalize("NFKC", text.lstrip()[:1]) in ("=", "@"):
        raise ValueError(f"`{text[:20]}` begins like a formula of a spreadsheet; begin with a word")
    if len(text) > LONGEST:  # here, because pydantic would hold it against a field's own length
        raise PydanticCustomError("string_too_long", "too long", {"max_length": LONGEST})
    if found := _MARKUP.search(text):
        raise ValueError(f"`{found[0]}` begins markup; write plain text")
    if len(lines := text.splitlines()) > 1 or "\n" in text:
        raise ValueError(f'"{lines[0][:40]}" goes over several lines; write it on one')
    if not any(each.isalnum() for each in text):
        raise ValueError(f'"{text[:20]}" says nothing; write it in words')
    return text.strip()


def _known(unit: str) -> str:
    if unit not in UNITS:
        near = did_you_mean(unit, UNITS, "write one of " + ", ".join(UNITS))
        raise ValueError(f"unit `{unit}` is not one we use; {near}")
    return unit


def _tell_the_longest(schema: dict[str, object]) -> None:
    schema.setdefault("maxLength", LONGEST)


Text = Annotated[
    str,
    Field(min_length=1, strict=True, json_schema_extra=_tell_the_longest),
    AfterValidator(_plain),
]
"""A text of one field, on one line.  A field may ask for a shorter one by its ``max_length``."""

LARGEST, SMALLEST, MOST_DIGITS = 10_000_000_000, "0.00001", 10
"""Of a number: a larger or a smaller one has a unit in which it is neither."""


def _readable(number: float) -> float:
    if 0 < abs(number) < float(SMALLEST):
        raise ValueError(f"{number:g} is nearer to zero than {SMALLEST}; write it in another unit")
    if len(Decimal(repr(number)).normalize().as_tuple().digits) > MOST_DIGITS:
        raise ValueError(f"a number has at most {MOST_DIGITS} digits; write those that are known")
    return number


Number = Annotated[
    float,
    Field(allow_inf_nan=False, strict=True, ge=-LARGEST, le=LARGEST),
    AfterValidator(_readable),
]

Kind = Literal[
    "effect",
    "association",
    "change",
    "share",
    "rate",
    "count",
    "measurement",
    "advice",
    "error",
    "constant",
    "definition",
]
KINDS: Mapping[Kind, str] = {
    "effect": "an effect, one group or way set against another",
    "association": "an association: two things that go along, and neither need bring the other",
    "change": "a change from before to after in the same people; it does not show what brought it",
    "share": "a share of a whole",
    "rate": "a rate, so often in so much time",
    "count": "a count",
    "measurement": "a measurement",
    "advice": "advice that somebody gives, not a measurement",
    "error": "how far a method misses",
    "constant": "a number that a model or a table sets",
    "definition": "set beforehand by those who did the study",
}
"""What a number can be, and what each is in plain words."""

COMPARED = ("effect", "association", "change")
"""The kinds of number that mean nothing until one knows what they are set against."""

_SURE: Mapping[str, str] = {
    "confidence": "The true value probably lies in the range.",
    "credible": "The true value probably lies in the range.",
    "highest density": "The true value probably lies in the range.",
    "error": "The range says how far the average may be off.",
    "deviation": "The range says how much people differed.",
    "spread": "The range says how much people differed.",
    "studies": "The range says how much the studies differed.",
}
"""What a range means, by a word of its name."""


class Fact(BaseModel):
    """What ``docs/data/facts/<id>.yml`` holds.  Values are as published, in ``unit``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    says: Text = Field(description="what was measured, as a phrase that follows `the`")
    value: Number = Field(description="the value as published")
    unit: Annotated[Text, AfterValidator(_known)] = Field(description="its unit, such as kcal/day")
    low: Number | None = Field(None, description="the lower end of its interval")
    high: Number | None = Field(None, description="the upper end of its interval")
    interval: Text | None = Field(None, description="what `low` and `high` are")
    kind: Kind = Field(description="what the number is: effect, change, share, count, …")
    compared: Text | None = Field(
        None, description="`with …` whom or what, or `none: before and after`"
    )
    people: Text | None = Field(None, description="the noun of a count, such as women, for people")
    population: Text = Field(description="who was measured")
    source: Text = Field(description="the id of a file in docs/data/sources")
    locator: Text = Field(description="where in the source it stands, such as abstract or table 2")
    checked: PastDay = Field(description="the day somebody last compared it with the source")
    note: Text | None = Field(None, description="one plain sentence, if something needs saying")

    @model_validator(mode="after")
    def _is_sound(self) -> "Fact":
        ends = [self.low, self.high, self.interval]
        if any(end is None for end in ends) and any(end is not None for end in ends):
            raise ValueError("`low`, `high` and `interval` go together; write all three or none")
        if self.low is not None and not self.low <= self.value <= self.high:
            raise ValueError("`value` should lie between `low` and `high`")
        if self.kind in COMPARED and not self.compared:
            said = f"`compared` is missing; this is {KINDS[self.kind]}"
            raise ValueError(f"{said}; write `with …` whom, or `none: before and after`")
        if self.people and self.unit != "person":
            raise ValueError("`people` is the noun of a count of people; `unit` should be `person`")
        return self

    @property
    def reads(self) -> str:
        """What kind of number it is, in plain words."""
        return KINDS[self.kind]

    @property
    def against(self) -> tuple[str, str] | None:
        """What the number is set against, as a word and what follows it, if anything is said."""
        first, _, rest = (self.compared or "").partition(" ")
        match first:
            case "":
                return None
            case "none:":
                return "Compared", f"with nothing: {rest}"
            case "in":
                return "Found", f"in {rest}"
        return "Compared", f"{first} {rest}".rstrip()

    @property
    def is_measured(self) -> bool:
        """Whether somebody measured or counted it, and did not advise or set it."""
        return self.kind not in ("advice", "constant", "definition")

    @property
    def sure(self) -> str:
        """What its range says of how sure it is, as a sentence; empty where nothing is to say."""
        if not self.interval:
            return "No range was published." if self.is_measured and self.kind != "count" else ""
        words = (says for part, says in _SURE.items() if part in self.interval)
        return next(words, f"The range: {self.interval}.")

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the kind of each and its id."""
        yield "source", self.source
