"""What something of ours costs, as we measured it ourselves: programs side by side, in one run."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from macros.records.kinds.days import PastDay
from macros.records.kinds.fact import Text
from macros.records.kinds.words import Words

_CLOSED = ConfigDict(extra="forbid", frozen=True)

MOST = 8
"""Programs, and rows, of one measurement."""

Seconds = Annotated[float, Field(strict=True, ge=0.01, le=1_000_000, allow_inf_nan=False)]
Costs = Annotated[dict[Text, Seconds], Field(min_length=1, max_length=MOST)]


class Row(BaseModel):
    """What each program took once; one that was not measured there is left out."""

    model_config = _CLOSED

    at: int = Field(
        strict=True, ge=0, le=1_000_000, description="how many there were of what `along` says"
    )
    processors: Costs = Field(
        description="what the processors worked, all of them together, by the id of the program"
    )
    clock: Costs = Field(description="how long it took, by the id of the program")


class Measurement(BaseModel):
    """What ``docs/data/measurements/<id>.yml`` holds."""

    model_config = _CLOSED

    what: Words = Field(max_length=120, description="what was measured, as a phrase")
    along: Words = Field(max_length=60, description="what the numbers of its rows count")
    unit: Literal["second"] = Field(description="the unit of its values: second")
    machine: Words = Field(max_length=120, description="on what, as in: on two cores")
    beside: Words = Field(max_length=120, description="what else ran, as in: other builds ran too")
    versions: Text = Field(max_length=120, description="the programs with their versions")
    measured: PastDay = Field(description="the day on which it was measured")
    engines: dict[Text, Words] = Field(
        min_length=1,
        max_length=MOST,
        description="the names of the programs by their ids, in order",
    )
    rows: list[Row] = Field(
        min_length=1, max_length=MOST, description="what each took, by how many, from few to many"
    )
    note: Text | None = Field(None, description="one plain sentence, if something needs saying")

    @model_validator(mode="after")
    def _is_sound(self) -> "Measurement":
        counts = [row.at for row in self.rows]
        if counts != sorted(set(counts)):
            raise ValueError("`rows` go from few to many, each `at` once; put them in order")
        for row in self.rows:
            for each in row.processors.keys() | row.clock.keys():
                if each not in self.engines:
                    raise ValueError(f"`{each}` is none of `engines`; name it there first")
            if row.processors.keys() != row.clock.keys():
                said = "`processors` and `clock` name other programs"
                raise ValueError(f"{said} at {row.at}; measure both of each")
        return self
