import pytest

from macros import records
from macros.guard.check import article_problems
from macros.guard.evidence import CAUSES, cause_problems, causes_beside
from macros.guard.words import words_of

CHANGE = '{{ fact("arm-fat-lost-women", cited=False) }}'
ASSOCIATION = '{{ fact("death-risk-lower-strength-least", cited=False) }}'
EFFECT = '{{ fact("lifting-resting-energy", cited=False) }}'
BEFORE = '{{ fact("thigh-fat-before-lifting-women", cited=False) }}'
COUNT = '{{ fact("people-nindl-2000", cited=False) }}'


def said(text):
    return [problem.sentence for problem in cause_problems(text)]


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        (f"Lifting took {CHANGE} of the fat from the arms.", "took …"),
        (f"Lifting took {CHANGE} off the arms.", "took … off"),
        (f"The program lowered it by {CHANGE}.", "lowered"),
        (f"It fell by {CHANGE} because of lifting.", "because of"),
        (f"Strength training prevents {ASSOCIATION} of deaths.", "prevents"),
        (f"Lifting lowered it from {BEFORE}.", "lowered"),
        (f"In {COUNT}, the program raised it by {CHANGE}.", "raised"),
    ],
)
def test_refuses_a_word_of_cause_beside_a_number_that_shows_no_cause(sentence, word):
    (problem,) = said(sentence)
    assert problem.startswith(f'"{word}": ')
    assert "; write " in problem


@pytest.mark.parametrize(
    "sentence",
    [
        f"In those who lifted, the arms lost {CHANGE} of their fat.",
        f"Lifting raised resting energy by {EFFECT}.",
        f"Lifting raised it by {EFFECT}, and the arms lost {CHANGE}.",
        f"It raised something. The arms lost {CHANGE}.",
        f"The arms lost {CHANGE}.\n\nLifting raised something.",
        f"They say that “lifting took it off”, and it fell by {CHANGE}.",
        f"Lifting was new to {COUNT}, and it raised something.",
        'A fact that nobody wrote raised {{ fact("nothing-of-that-name") }}.',
    ],
)
def test_leaves_other_sentences_alone(sentence):
    assert said(sentence) == []


def test_names_the_fact_its_kind_and_the_line():
    (problem,) = cause_problems(f"A line.\n\nLifting lowered\nit by {CHANGE}.\n")
    assert problem.line == 3
    assert "`arm-fat-lost-women` is a change from before to after" in problem.sentence


def test_the_check_of_an_article_says_it_at_its_line():
    text = f"---\ntitle: A\ndescription: B\n---\n\nLifting took {CHANGE} of the fat.\n"
    problems = [str(each) for each in article_problems(text, "docs/x.md")]
    assert any(each.startswith('docs/x.md:6: "took …"') for each in problems)


def test_reads_a_finding_of_a_claim_with_its_facts():
    words = words_of("Lifting took {} off.".replace("{}", CHANGE))
    assert list(causes_beside(words, ["arm-fat-lost-women"]))
    assert not list(causes_beside(words, ["lifting-resting-energy"]))


def test_no_article_uses_them():
    for path in records.DOCS.rglob("*.md"):
        assert said(path.read_text(encoding="utf-8")) == [], path


@pytest.mark.parametrize("rule", CAUSES.rules, ids=lambda rule: rule.phrases[0])
def test_each_form_of_each_rule_is_found(rule):
    for form in rule.forms:
        sentence = form.replace("…", COUNT) + f" so that {CHANGE}."
        assert said(sentence), form
