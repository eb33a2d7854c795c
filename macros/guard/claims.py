"""What a claim's record names: facts, equations, a section and a page that exist."""

from collections.abc import Callable, Iterator

from macros import records
from macros.figure import compute
from macros.guard.causes import in_sentence
from macros.guard.certainty import THIN, too_sure
from macros.guard.words import words_of
from macros.problem import Problem


def claim_problems(claim_id: str, claim: records.Claim) -> Iterator[Problem]:
    """Yield what a claim names that does not exist, and where its words outrun its certainty."""
    for fact_id in claim.fact_ids:
        yield from _problem(lambda fact_id=fact_id: records.fact(fact_id))
    for number in claim.numbers():
        if number.figure:
            yield from _problem(lambda number=number: compute(number.figure, **number.inputs))
    yield from _size(claim)
    yield from _problem(lambda: records.articles(claim.section))
    yield from _problem(lambda: _page(claim_id, claim))
    for each in _findings(claim):
        facts = [number.fact for number in each.numbers if number.fact]
        yield from (Problem(found.sentence) for found in in_sentence(_read(each.shows), facts))
    if claim.certainty in THIN:
        for text in (claim.short, claim.practice, *(each.shows for each in _findings(claim))):
            yield from (Problem(each.sentence) for each in too_sure(text))


def _size(claim: records.Claim) -> Iterator[Problem]:
    """Yield a problem where the number of the size is that of no effect."""
    number = claim.effect.number
    fact = number and number.fact and records.facts().get(number.fact)
    if number and (number.figure or (fact and fact.kind != "effect")):
        instead = "leave `number` out of `effect`, and let a finding give it"
        yield Problem(
            f"`{number.fact or number.figure}` is no effect, so it has no size; {instead}"
        )


def _page(claim_id: str, claim: records.Claim) -> None:
    path = records.DOCS / "claims" / f"{claim_id}.md"
    if not path.is_file():
        write = f'its `# Title` and {{{{ claim_page("{claim_id}") }}}}'
        raise Problem(f"this claim has no page; add docs/claims/{claim_id}.md with {write}")
    if records.front_matter(path).description != claim.description:
        place = path.relative_to(records.ROOT).as_posix()
        raise Problem(f"`description` is the answer; write {claim.description}", place, 3)


def _findings(claim: records.Claim) -> list[records.Finding]:
    return [*claim.facts_for, *claim.facts_against]


def _read(shows: str) -> str:
    return words_of(shows.replace("{}", '{{ fact("x") }}'))


def _problem(step: Callable[[], object]) -> Iterator[Problem]:
    try:
        step()
    except Problem as problem:
        yield problem
