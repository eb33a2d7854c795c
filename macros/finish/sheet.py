"""A style sheet, and what of it a page with given names needs."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

from macros.finish.selectors import Name, finds, names_in, selectors

_GROUPS = {"container", "layer", "media", "scope", "starting-style", "supports"}
_BY_THE_BROWSER = {("[", "open")}  # opened by the reader


@dataclass(frozen=True)
class Names:
    """What a selector may name on a page.

    ``spoken`` are the words of its scripts, which may write any of them there; ``text`` is its
    HTML, where ids and attributes are looked up as they are asked for.
    """

    tags: set[str]
    classes: set[str]
    spoken: frozenset[str]
    text: str

    def have(self, kind: str, name: str) -> bool:
        """Tell whether a name of a kind stands on the page: ``.`` ``#`` ``[`` or an element."""
        if kind in (".", ""):
            return name in (self.classes if kind else self.tags)
        if kind == "#":
            return name in self.spoken or f'id="{name}"' in self.text
        first, *more = name.removeprefix("data-").split("-")  # dataset.ofUnit is data-of-unit
        written = first + "".join(each.capitalize() for each in more)
        return name in self.spoken or written in self.spoken or f" {name}" in self.text


class Sheet:
    """The rules of a minified sheet."""

    def __init__(self, text: str) -> None:
        self._rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
        self._made: dict[frozenset[Name], str] = {}

    def of(self, names: Names) -> str:
        """Return the rules that can apply where these names stand."""
        here = frozenset(each for each in self._names if names.have(*each)) | _BY_THE_BROWSER
        if here not in self._made:
            self._made[here] = _written(self._rules, here)
        return self._made[here]

    @property
    def rules(self) -> set[tuple[str, str, str]]:
        """Every rule as what surrounds it, one selector, and what it sets."""
        return set(_flat(self._rules, ""))

    @cached_property
    def _names(self) -> set[Name]:
        return {name for rule in self._rules for name in _all_names(rule)}


def _all_names(rule: Node) -> Iterator[Name]:
    if isinstance(rule, QualifiedRule):
        for selector in selectors(rule.prelude):
            yield from names_in(selector)
    elif _is_group(rule):
        for each in _inside(rule):
            yield from _all_names(each)


def _written(rules: list[Node], here: frozenset[Name]) -> str:
    return "".join(_rule(each, here) for each in rules)


def _rule(rule: Node, here: frozenset[Name]) -> str:
    if isinstance(rule, QualifiedRule):
        kept = [each for each in selectors(rule.prelude) if finds(each, here)]
        text = ",".join(map(tinycss2.serialize, kept))
        return f"{text}{{{tinycss2.serialize(rule.content)}}}" if kept else ""
    if _is_group(rule):
        inside = _written(_inside(rule), here)
        return f"{_head(rule)}{{{inside}}}" if inside else ""
    return rule.serialize()


def _flat(rules: list[Node], around: str) -> Iterator[tuple[str, str, str]]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            for selector in selectors(rule.prelude):
                content = tinycss2.serialize(rule.content)
                yield around, tinycss2.serialize(selector), content
        elif _is_group(rule):
            yield from _flat(_inside(rule), around + _head(rule))
        elif rule.type == "error":
            yield around, rule.message, ""
        else:
            yield around, rule.serialize(), ""


def _is_group(rule: Node) -> bool:
    known = isinstance(rule, AtRule) and rule.lower_at_keyword in _GROUPS
    return known and rule.content is not None


def _inside(rule: AtRule) -> list[Node]:
    return tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)


def _head(rule: AtRule) -> str:
    return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}"
