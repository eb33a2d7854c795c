import pytest

from macros import records
from macros.guard.words import WORDING, spelling_problems, words_of


def said(text):
    return [(problem.line, problem.sentence) for problem in WORDING.problems(words_of(text))]


@pytest.mark.parametrize("rule", WORDING.rules, ids=lambda rule: rule.phrases[0])
def test_finds_every_form_of_a_rule_and_says_why_and_what_to_write(rule):
    for form in rule.forms:
        shown = form.replace("…", '{{ fact("x") }}')
        how = "write the sentence anew, for example with" if rule.anew else "write"
        assert said(f"First line.\n\nIt is {shown}, they say.") == [
            (3, f'"{form}": {rule.why}; {how} "{rule.write}"')
        ]


@pytest.mark.parametrize("rule", WORDING.rules, ids=lambda rule: rule.phrases[0])
def test_what_a_rule_says_and_proposes_may_itself_be_written(rule):
    for text in (rule.write, f"{rule.why}."):
        assert said(text) == []
        assert list(spelling_problems(words_of(text))) == []


def test_no_phrase_belongs_to_two_rules():
    forms = [form for rule in WORDING.rules for form in rule.forms]
    assert len(forms) == len(set(forms))


@pytest.mark.parametrize(
    "text",
    [
        "Problem Areas",
        "PROBLEM AREAS",
        "problem\nareas",
        "> problem\n> areas",
        "problem-areas",
        "problem\xa0areas",
        "problem&nbsp;areas",
        "**problem** _areas_",
        "prob**lem** areas",
        "[problem areas](legs.md)",
        "[problem](legs.md) areas",
        "[problem][a b] [areas][A  b]\n\n[a b]: legs.md",
        "[problem areas][that nobody kept]",
        "[one][problem areas]",
        "[problem] [a b] areas\n\n[a b]: legs.md",
        '1. !!! note "Problem areas"',
        "## Your problem areas { #areas }",
        "- problem areas",
        "| problem areas |",
    ],
)
def test_finds_a_phrase_however_it_is_written(text):
    assert len(said(text)) == 1


def test_finds_a_curly_apostrophe():
    assert said("What they don’t want you to know.")


@pytest.mark.parametrize(
    "text",
    [
        "Some speak of “problem areas”.",
        'Some speak of "problem areas".',
        '("No pain, no gain" is folklore.)',
        "`problem areas`",
        "```text\nproblem areas\n```",
        "[a page](problem-areas.md)",
        "<https://example.org/problem-areas>",
        "[kept]: https://example.org/problem-areas",
        '{{ cite("problem-areas") }}',
        "## Legs { #problem-areas }",
        "a problem\n\nareas of the leg",
        "problematic areas",
        "37 non-obese adults",
        "There is no secret.",
    ],
)
def test_lets_quoted_words_names_addresses_and_other_words_be(text):
    assert said(text) == []


def test_a_quotation_is_not_a_page():
    assert said(f"“{'long ' * 50} problem areas”")


def test_names_each_phrase_with_its_line_and_a_longer_one_once():
    text = "One.\nA beach body, for the obese.\n\nIt fights problem\nareas of obese people.\n"
    assert [line for line, _ in said(text)] == [2, 2, 4, 5]


def test_the_site_as_it_is_uses_no_such_phrase():
    for path in records.DOCS.rglob("*.md"):
        assert said(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Give it three months before you judge it by its looks.",
        "It can be well under way before a mirror shows it.",
        "Hold the tape level and snug.",
        "Weigh yourself every morning.",
        "The nearest goal is one that we can work out.",
        "A long walk makes up for the meal.",
        "The program suits you as it is.",
        "You do not need to see a doctor.",
        "The lists agree with each other.",
        "Neither is a reason to leave it.",
    ],
)
def test_finds_what_makes_people_watch_their_bodies_and_what_nobody_can_promise(text):
    assert len(said(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Be patient with the mirror; faces differ from morning to evening.",
        "If you do it to make up for eating, please talk to somebody about it.",
        "Do it on the next day that suits you.",
        "Which program suits you?",
        "See a doctor if you have to.",
        "The four equations seldom agree with each other.",
        "Look after one month, and not every day.",
        "Many feel ashamed of their bodies, and nobody has to. Fatty acids are fats.",
    ],
)
def test_lets_kind_words_about_the_same_things_be(text):
    assert said(text) == []
