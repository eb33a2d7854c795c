"""Words that outrun the evidence beside them, and guidance that is in force no more.

A page that shows a thinly supported claim does not overstate it; a sentence whose number shows no
cause has no word of cause; and nothing rests on what was replaced or withdrawn.
"""

import re
from collections.abc import Iterable, Iterator

from macros import records
from macros.guard import macro_calls
from macros.guard.words import Rules, opened, unquoted, words_of
from macros.problem import Problem
from macros.records.kinds.fact import KINDS

OVERCLAIMS = Rules("overclaims.yml", "words")
"""What is too much beside a claim of low or very low certainty."""

CAUSES = Rules("causes.yml", "words")
"""Words of cause."""

THIN = ("low", "very low")
"""The certainty that bears no overclaim."""

_LINES = r"\n\s*\n|\n(?=\s*(?:[-*+#>|]|1\.))"
_STOPS = re.compile(rf"(?<=[.!?])\s|{_LINES}")
_SURE_STOPS = re.compile(rf"(?<=[.!?])\s+(?=[^a-z])|{_LINES}")
"""Ends of sentences, but for a stop that may be of a short form, such as ``vs.``"""


def _sentences(text: str, ends: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Yield each sentence of a text with the number of lines before; a macro call is in one."""
    start, before, read = 0, 0, macro_calls.with_calls_masked(text, "x")
    for end in [*(each.end() for each in ends.finditer(read)), len(text)]:
        yield before, text[start:end]
        before += text.count("\n", start, end)
        start = end


# Overclaims: a question claims nothing, and a denial ("no trial proves") is sound

_DENIED = re.compile(
    r"\b(no(?!,)|not|nor|never|nobody|nothing|none|neither|cannot|without|hardly|far from)\b|n't\b"
)
_BOOSTED = re.compile(
    r"\b(no doubt|without (a )?doubt|no question|not only"
    r"|(nobody|no one|none|never|cannot) (can |could |has to |should )?(deny|denies|doubts?))\b"
)
_TURN = re.compile(r"\b(but|yet|however|so|still)\b|[;:—]|, and\b|\band (?:it|this|that)\b")
_TAG = re.compile(r",\s*(?:\w+(?:n['’]t)?\s+(?:it|they|that|this|we|you)|right|no|yes)\s*\?\s*$")
"""What makes a claim look like a question: `This is proven, isn’t it?`."""
_ASK = "how|what|when|where|which|who|whom|whose|why"
_ASKS = re.compile(rf"[:;—]|,\s*(?:(?:and|but|so|then)\s+)?(?:{_ASK})\b", re.IGNORECASE)
_ASKED = re.compile(
    rf"[\s>#*+-]*(?:{_ASK}|am|and|are|but|can|could|did|do|does|had|has|have|if|is|may|might|or|shall"
    r"|should|was|were|will|would)\b",
    re.IGNORECASE,
)
"""What a question begins with; `It is proven, so why wait?` claims before it asks."""

_REACH = 10
"""Words before a phrase in which a denial still denies it."""

_FAR = 50 * _REACH
"""Letters before a phrase that are read for it; no ten words of a sentence have as many."""

_READ_TOO = str.maketrans("", "", "`~")
"""Marks of code: what stands between them is a claim like any other."""

_APART = str.maketrans("-", " ")
"""A hyphen joins no phrase to the word before it: `well-proven` is proven."""


def overstated(text: str) -> Iterator[Problem]:
    """Yield the overclaims in an article's own words, with their lines.

    Nothing is said against a page that shows no claim of low or very low certainty.
    """
    thin = [claim_id for claim_id in _shown(text) if records.claims()[claim_id].certainty in THIN]
    if thin:
        certainty = records.claims()[thin[0]].certainty
        for problem in too_sure(text):
            said = f"this page shows the claim `{thin[0]}`, of {certainty} certainty"
            yield Problem(f"{problem.sentence}; {said}", line=problem.line)


def too_sure(text: str) -> Iterator[Problem]:
    """Yield a problem for each overclaim in a text, whatever it shows."""
    without = macro_calls.with_calls_masked(text, " ")
    yield from _said_too_surely(without)
    printed = macro_calls.as_read(text).replace(macro_calls.MARK, " ")
    if printed.split() != without.split():  # a call may print a word of a phrase, or stand in it
        yield from _said_too_surely(printed)


def _said_too_surely(text: str) -> Iterator[Problem]:
    own = unquoted(opened(text.translate(_READ_TOO)))
    for before, sentence in _sentences(own, _STOPS):
        if claimed := _claimed(sentence):
            for problem in _in_sentence(words_of(claimed).translate(_APART).lower()):
                yield Problem(problem.sentence, line=before + problem.line)


def _claimed(sentence: str) -> str:
    """Return what a sentence claims: of a question, what stands before it."""
    if not sentence.rstrip().endswith("?") or _TAG.search(sentence):
        return sentence
    before = _ASKS.search(sentence)
    claimed = sentence[: before.start()] if before else ""
    return "" if _ASKED.match(claimed) else claimed


def _in_sentence(words: str) -> Iterator[Problem]:
    reached = 0
    for start, end, rule in OVERCLAIMS.found(words):
        if start >= reached and not _denies(words[max(0, start - _FAR) : start]):
            reached = end  # a phrase inside a longer one is said once
            yield rule.problem(words, start, end)


def _denies(before: str) -> bool:
    """Tell whether the words before a phrase deny it: ``no trial`` does, ``no doubt`` does not."""
    clause = _TURN.split(_BOOSTED.sub("", before))[-1]
    return bool(_DENIED.search(" ".join(clause.split()[-_REACH:])))


def _shown(text: str) -> list[str]:
    """Return the ids of the claims that a page shows; one that does not exist is left aside."""
    shown = [each for each in macro_calls.calls(text) if each.name in ("claim", "claim_page")]
    ids = [each.arguments[0] for each in shown if each.arguments]
    return [claim_id for claim_id in ids if claim_id in records.claims()]


# Causes: a change from before to after in one group, and two things that go along, do not show what
# brought them.  A sentence is read with the numbers in it; an effect among them bears the words

_SHOWS_NO_CAUSE = ("change", "association")
_BEFORE_AND_AFTER = re.compile(r"\bthe same \w+ (before|after)\b|\bbefore and after\b")


def cause_problems(text: str) -> Iterator[Problem]:
    """Yield the words of cause in an article's sentences, with their lines."""
    for before, sentence in _sentences(opened(text), _SURE_STOPS):
        if "{{" in sentence:
            for problem in causes_beside(words_of(sentence), _facts(sentence)):
                yield Problem(problem.sentence, line=before + problem.line)


def causes_beside(words: str, fact_ids: Iterable[str]) -> Iterator[Problem]:
    """Yield the words of cause in a sentence that prints these facts."""
    if not (found := [*CAUSES.problems(words)]):
        return
    facts = {each: records.facts()[each] for each in fact_ids if each in records.facts()}
    if any(fact.kind == "effect" for fact in facts.values()):
        return
    kinds = {fact_id: _shows_no_cause(fact) for fact_id, fact in facts.items()}
    for fact_id, kind in ((fact_id, kind) for fact_id, kind in kinds.items() if kind):
        for problem in found:
            yield Problem(f"{problem.sentence}; `{fact_id}` is {KINDS[kind]}", line=problem.line)
        return


def _shows_no_cause(fact: records.Fact) -> str | None:
    """Return why a number shows no cause: one of two, before and after, is half of a change."""
    if fact.kind == "measurement" and _BEFORE_AND_AFTER.search(fact.compared or ""):
        return "change"
    return fact.kind if fact.kind in _SHOWS_NO_CAUSE else None


def _facts(sentence: str) -> Iterator[str]:
    for call in macro_calls.calls(sentence):
        if call.name == "fact" and call.arguments:
            yield str(call.arguments[0])


# Guidance in force


def out_of_force(source_ids: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each source, of those that exist, that is in force no more."""
    known = records.sources()
    for source_id in source_ids:
        source = known.get(source_id)
        if source and source.replaced_by:
            read = f"read `{source.replaced_by}`, which replaced it, and rest on what it says"
            yield Problem(f"`{source_id}` is in force no more; {read}")
        elif source and source.withdrawn:
            sentence = f"`{source_id}` was withdrawn; rest on guidance in force, or leave this out"
            yield Problem(sentence)
