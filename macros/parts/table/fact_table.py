"""Tables of measured values, side by side with who was measured and where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from macros import records
from macros.parts.number.number import fact_context
from macros.parts.table.download import downloads
from macros.parts.table.tables_of_fat import TABLES_OF_FAT
from macros.parts.table.tables_of_slow_training import TABLES_OF_SLOW_TRAINING


@dataclass(frozen=True)
class FactTable:
    """A caption and the ids of its facts, in order."""

    caption: str
    fact_ids: Sequence[str]


_TISSUES = ("brain", "liver", "heart", "kidneys", "muscle", "fat", "residual")
_OVER_FIFTY = ("brain", "liver", "heart-and-kidneys", "muscle", "fat", "residual")

FACT_TABLES = {
    "tissue-rates": FactTable(
        "What a kilogram of each tissue uses at rest",
        [
            *(f"{tissue}-at-rest-rate" for tissue in _TISSUES),
            *(f"{tissue}-at-rest-rate-over-fifty" for tissue in _OVER_FIFTY),
        ],
    ),
    "compendium": FactTable(
        "How hard activities are, as multiples of sitting quietly",
        [
            "met-lifting",
            "met-lifting-squats",
            "met-lifting-vigorous",
            "met-calisthenics-moderate",
            "met-calisthenics-vigorous",
            "met-walking-moderate",
            "met-walking-brisk",
            "met-jogging",
            "met-running-five-mph",
            "met-running-six-mph",
        ],
    ),
    "after-effect": FactTable(
        "How long the after-effect of exercise lasted, and how large it was",
        [
            "after-effect-time-short-cycling",
            "after-effect-time-cycling",
            "after-effect-time-lifting",
            "after-effect-time-hard-lifting",
            "after-effect-share-cycling",
            "after-effect-share-least",
            "after-effect-share-most",
        ],
    ),
    "older-adults": FactTable(
        "What was measured in people over fifty who lifted",
        [
            "lean-gain-over-fifty",
            "strength-effect-older",
            "chair-rise-effect-older",
            "ability-effect-older",
            "strength-effect-over-seventy-five",
            "muscle-effect-over-seventy-five",
            "strength-gain-fiatarone-1990",
            "muscle-lost-after-stopping",
        ],
    ),
    "women-and-lifting": FactTable(
        "What was measured in women who lifted, and in women beside men",
        [
            "strength-effect-women-upper-body",
            "strength-effect-women-upper-body-corrected",
            "strength-effect-women-lower-body-corrected",
            "muscle-growth-effect-women",
            "muscle-growth-men-beyond-women",
            "muscle-growth-men-beyond-women-relative",
            "arm-muscle-gain-men-beyond-women",
            "spine-bone-gained-lifting",
            "spine-bone-lost-light",
        ],
    ),
    "muscle-gain": FactTable(
        "How much lean mass people gain in programs of lifting",
        [
            "lean-gain-men",
            "lean-gain-adults-with-overweight",
            "lean-gain-adults-with-overweight-any-program",
            "lean-gain-ten-weeks",
            "lean-gain-campbell-1994",
            "lean-gain-pratley",
        ],
    ),
    "rise-per-pound": FactTable(
        "The numbers behind thirty-five to fifty kilocalories a pound",
        [
            "resting-energy-before-pratley",
            "resting-energy-after-pratley",
            "resting-energy-rise-pratley-kilojoules",
            "lean-gain-pratley",
            "new-muscle-rate-westcott",
            "new-muscle-rate-paffenbarger",
            "tissue-rate-westcott",
            "trained-muscle-rate-westcott",
        ],
    ),
    **{name: FactTable(*shown) for name, shown in TABLES_OF_FAT.items()},
    **{name: FactTable(*shown) for name, shown in TABLES_OF_SLOW_TRAINING.items()},
}
"""Every table of facts by its id."""


def fact_table_context(table_id: str) -> dict[str, object]:
    """Return what the template prints of a table of facts."""
    shown = FACT_TABLES[table_id]
    facts = {each: records.fact(each) for each in shown.fact_ids}
    headings = ["what", "value", "unit", "low", "high", "measured in", "kind", "compared", "source"]
    plain = [
        [
            *(fact.says, fact.value, fact.unit, fact.low, fact.high),
            *(fact.population, fact.kind, fact.compared, fact.source),
        ]
        for fact in facts.values()
    ]
    sources = list(dict.fromkeys(fact.source for fact in facts.values()))
    return {
        "caption": shown.caption,
        "rows": [fact_context(each) for each in facts],
        "files": downloads(f"table-{table_id}", shown.caption, headings, plain, sources),
    }
