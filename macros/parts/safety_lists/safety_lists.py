"""When to stop and get help, and who asks a doctor first: the same words wherever they stand."""

from collections.abc import Mapping

from macros import records
from macros.parts import aside
from macros.parts.links import references
from macros.parts.number.number import fact_context
from macros.parts.page import Told
from macros.problem import Problem, did_you_mean
from macros.records.kinds.ask_first import LEVELS
from macros.records.kinds.stop_sign import HASTES, WHOM

Context = dict[str, object]

_NO_ADVICE = {"about"}
"""The sections that speak of the site; all others, new ones too, speak of training or of weight."""

_LEAD_ON = {"index.md", "where-to-find-help.md"}
"""Pages of the others that only lead on."""


def stop_signs(*sign_ids: str, whom: str = "") -> str:
    """Print the signs at which to stop and get help, those to act on fastest first.

    Without anything in the brackets it prints all of them.
    With `whom`, such as pregnancy, it prints those for them.
    With names of files in [docs/data/stop-signs](repository://tree/main/docs/data/stop-signs) it
    prints just these, where an article speaks of them.
    Every page says a sign in the same words, so an article has none of its own.

    >>> {{ stop_signs("leg-clot") }}
    """
    if whom and whom not in WHOM:
        raise Problem(f"no sign is for `{whom}`; {did_you_mean(whom, WHOM, _one_of(WHOM))}")
    chosen = {each: records.stop_sign(each) for each in sign_ids} or records.stop_signs()
    signs = {name: each for name, each in chosen.items() if whom in ("", each.whom)}
    return aside.html(
        "safety_lists/stop_signs.html",
        stops=by_haste(signs),
        whole=len(signs) == len(records.stop_signs()),
        sources=[] if sign_ids else _sources(signs),
    )


def ask_first(level: str = "") -> str:
    """Print who can start gently, who asks a doctor first, and who does not train today.

    With a level in the brackets, such as not today, it prints that one.
    It stands on the page of [safety](site://about/safety/), and every page says it in the same
    words, so an article has no list of its own.

    >>> {{ ask_first() }}
    """
    if level and level not in LEVELS:
        raise Problem(f"no level `{level}`; {did_you_mean(level, LEVELS, _one_of(LEVELS))}")
    rules = records.ask_first()
    rules = {name: each for name, each in rules.items() if level in ("", each.level)}
    return aside.html(
        "safety_lists/ask_first.html",
        levels=by_level(rules),
        whole=not level,
        sources=_sources(rules),
    )


def before_you_train(path: str, told: Told) -> str:
    """Return both lists, folded, for the foot of a page of advice that does not print them.

    ``path`` is the page's below ``docs/``, ``told`` what its macros told of it.  So a new article
    has the lists without a word from its writer.
    """
    section, _, name = path.partition("/")
    is_advice = name and section not in _NO_ADVICE and name not in _LEAD_ON
    if not is_advice or len(told.whole_lists) == 2:
        return ""
    return folded()


def folded() -> str:
    """Return both lists as HTML that a reader unfolds."""
    return aside.html("safety_lists/before_you_train.html", **both())


def both() -> Context:
    """Return what a template prints of both lists: ``stops`` by haste and ``levels``."""
    return {"stops": by_haste(records.stop_signs()), "levels": by_level(records.ask_first())}


def by_haste(signs: Mapping[str, records.StopSign]) -> list[Context]:
    """Return the signs by how fast to act on them: an id, a heading, and the signs of each."""
    found = [(haste, [s for s in signs.values() if s.haste == haste]) for haste in HASTES]
    return [
        {"id": haste.replace(" ", "-"), "heading": HASTES[haste], "signs": [*map(_sign, some)]}
        for haste, some in found
        if some
    ]


def by_level(rules: Mapping[str, records.AskFirst]) -> list[Context]:
    """Return the rules by level: an id, a heading, and the rules of each, cut at their numbers."""
    found = [(level, [r for r in rules.values() if r.level == level]) for level in LEVELS]
    return [
        {"id": level.replace(" ", "-"), "heading": LEVELS[level], "rules": [*map(_rule, some)]}
        for level, some in found
        if some
    ]


def _sign(sign: records.StopSign) -> Context:
    return {"whom": WHOM[sign.whom], "sign": sign.sign, "do": sign.do}


def _rule(rule: records.AskFirst) -> list[tuple[str, Context | None]]:
    """Return a phrase cut at its numbers, each text with the number after it."""
    numbers = [{"figure": None, **fact_context(each.fact)} for each in rule.numbers]
    return list(zip(rule.who.split("{}"), [*numbers, None], strict=True))


def _sources(found: Mapping[str, records.StopSign | records.AskFirst]) -> list[tuple[object, str]]:
    ids = dict.fromkeys(source for each in found.values() for source in each.sources)
    return [(records.source(each), references(each)) for each in ids]


def _one_of(names: Mapping[str, str]) -> str:
    return "write one of " + ", ".join(names)
