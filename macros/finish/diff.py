"""Which numbers moved between two manifests of figures, and why."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from macros.parts.number.rounding import published
from macros.report import visible

_Figure = Mapping[str, Any]
_HEADS = {
    "moved": ["Page", "Number", "Before", "After", "Change", "Because of"],
    "appeared": ["Page", "Number", "Value"],
    "went": ["Page", "Number", "Value"],
}


@dataclass(frozen=True)
class Move:
    """A number of a page that moved, appeared or went, in words to read."""

    page: str
    number: str
    """Which number of its page: what it was computed from, or the fact."""
    before: str = ""
    """How it was, or nothing where it appeared."""
    after: str = ""
    """How it is, or nothing where it went."""
    change: str = ""
    causes: tuple[str, ...] = ()
    """The facts and the equation behind it that changed."""

    @property
    def kind(self) -> str:
        """What happened: ``moved``, ``appeared`` or ``went``."""
        return "moved" if self.before and self.after else "appeared" if self.after else "went"


def moves(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Move]:
    """Return the figures that moved, then those that appeared, then those that went."""
    before, after = _by_place(old), _by_place(new)
    moved = [
        Move(
            *place,
            _shown(was),
            _shown(after[place]),
            _change(was["value"], after[place]["value"]),
            tuple(_causes(old, new, after[place])),
        )
        for place, was in before.items()
        if place in after and _numbers(was) != _numbers(after[place])
    ]
    appeared = [Move(*each, after=_shown(after[each])) for each in after if each not in before]
    went = [Move(*each, before=_shown(before[each])) for each in before if each not in after]
    return [*moved, *appeared, *went]


def _by_place(manifest: Mapping[str, Any]) -> dict[tuple[str, str], _Figure]:
    return {(figure["page"], figure["id"]): figure for figure in manifest["figures"]}


def _numbers(figure: _Figure) -> tuple[object, ...]:
    return tuple(figure[key] for key in ("value", "low", "high", "unit"))


def _shown(figure: _Figure) -> str:
    ends = ""
    if figure["low"] is not None:
        ends = f" ({published(figure['low'])} to {published(figure['high'])})"
    return f"{published(figure['value'])}{ends} {figure['unit']}"


def _change(old: float, new: float) -> str:
    change = new - old
    share = f" ({100 * change / abs(old):+.3g}%)" if old and change else ""
    return f"{change:+.6g}{share}"


def _causes(old: Mapping[str, Any], new: Mapping[str, Any], figure: _Figure) -> Iterable[str]:
    """Yield the changed facts and the changed equation behind a figure."""
    model = new["equations"].get(figure["equation"], {"facts": [figure["fact"]]})
    for fact in model["facts"]:
        was = old["facts"].get(fact, "new")
        if was != new["facts"][fact]:
            yield f"fact `{fact}`: {was} → {new['facts'][fact]}"
    was = old["equations"].get(figure["equation"])
    if "formula" in model and was and was["formula"] != model["formula"]:
        yield f"equation `{figure['equation']}`: {was['formula']} → {model['formula']}"


def pages_of_facts(manifest: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return, for each fact, the pages with a number of it or a number computed from it."""
    pages: dict[str, dict[str, None]] = {}
    for figure in manifest["figures"]:
        model = manifest["equations"].get(figure["equation"], {"facts": [figure["fact"]]})
        for fact in model["facts"]:
            pages.setdefault(fact, {})[figure["page"]] = None
    return {fact: list(found) for fact, found in pages.items()}


def as_json(found: Iterable[Move]) -> str:
    """Return moves as JSON, one on a line."""
    lines = [json.dumps({"kind": each.kind} | asdict(each), ensure_ascii=False) for each in found]
    return "[\n" + ",\n".join(lines) + "\n]"


def as_markdown(found: Sequence[Move]) -> str:
    """Return moves as Markdown: a table of each kind."""
    tables = []
    for kind, heads in _HEADS.items():
        if rows := [_cells(each) for each in found if each.kind == kind]:
            count = f"### {len(rows)} number{'' if len(rows) == 1 else 's'} {kind}\n"
            tables.append("\n".join([count, *map(_row, [heads, ["---"] * len(heads), *rows])]))
    return "\n\n".join(tables) or "No number moved, appeared or went."


def _cells(move: Move) -> list[str]:
    if move.kind != "moved":
        return [move.page, move.number, move.after or move.before]
    causes = "; ".join(move.causes) or "the code that computes it"
    return [move.page, move.number, move.before, move.after, move.change, causes]


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(visible(cell).replace("|", "\\|") for cell in cells) + " |"
