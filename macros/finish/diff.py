"""Which numbers moved between two manifests, and why."""

from collections.abc import Mapping
from typing import Any

from macros.parts.number.rounding import published

_Figures = Mapping[tuple[str, str], Mapping[str, Any]]


def diff(old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """Return as Markdown which figures moved, appeared or went, by page, with the cause."""
    before, after = _by_place(old), _by_place(new)
    moved = [
        (place, before[place], after[place])
        for place in before
        if place in after and _numbers(before[place]) != _numbers(after[place])
    ]
    parts = [
        _section("moved", [_moved(*each, _causes(old, new, each[2])) for each in moved]),
        _section("appeared", [_alone(*item) for item in after.items() if item[0] not in before]),
        _section("went", [_alone(*item) for item in before.items() if item[0] not in after]),
    ]
    return "\n\n".join(filter(None, parts)) or "No number moved, appeared or went."


def _by_place(manifest: Mapping[str, Any]) -> _Figures:
    return {(figure["page"], figure["id"]): figure for figure in manifest["figures"]}


def _numbers(figure: Mapping[str, Any]) -> tuple[object, ...]:
    return tuple(figure[key] for key in ("value", "low", "high", "unit"))


def _section(what: str, rows: list[str]) -> str:
    if not rows:
        return ""
    count = f"{len(rows)} number{'' if len(rows) == 1 else 's'} {what}"
    moved = ["Page", "Number", "Before", "After", "Change", "Because of"]
    heads = moved if what == "moved" else ["Page", "Number", "Value"]
    return "\n".join([f"### {count}\n", _row(heads), _row(["---"] * len(heads)), *rows])


def _moved(
    place: tuple[str, str], old: Mapping[str, Any], new: Mapping[str, Any], causes: str
) -> str:
    change = new["value"] - old["value"]
    share = f" ({100 * change / abs(old['value']):+.3g}%)" if old["value"] and change else ""
    cells = [*place, _shown(old), _shown(new), f"{change:+.6g}{share}", causes]
    return _row(cells)


def _alone(place: tuple[str, str], figure: Mapping[str, Any]) -> str:
    return _row([*place, _shown(figure)])


def _shown(figure: Mapping[str, Any]) -> str:
    ends = ""
    if figure["low"] is not None:
        ends = f" ({published(figure['low'])} to {published(figure['high'])})"
    return f"{published(figure['value'])}{ends} {figure['unit']}"


def _causes(old: Mapping[str, Any], new: Mapping[str, Any], figure: Mapping[str, Any]) -> str:
    """Return the changed facts and equation behind a figure."""
    model = new["equations"].get(figure["equation"], {"facts": [figure["fact"]]})
    causes = [
        f"fact `{fact}`: {old['facts'].get(fact, 'new')} → {new['facts'][fact]}"
        for fact in model["facts"]
        if old["facts"].get(fact) != new["facts"][fact]
    ]
    was = old["equations"].get(figure["equation"])
    if "formula" in model and was and was["formula"] != model["formula"]:
        causes.append(f"equation `{figure['equation']}`: {was['formula']} → {model['formula']}")
    return "; ".join(causes) or "the code that computes it"


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
