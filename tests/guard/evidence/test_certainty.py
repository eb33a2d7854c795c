import pytest

from macros.guard.check import article_problems
from macros.guard.evidence import OVERCLAIMS as RULES
from macros.guard.evidence import overstated, too_sure

THIN = '{{ claim("crunches-flatten-the-belly") }}\n'
SURE = '{{ claim("muscle-weighs-more-than-fat") }}\n'
OVERCLAIMS = [
    "One trial proves that sit-ups work.",
    "It is scientifically proven.",
    "This exercise burns fat from the belly.",
    "Ten minutes a day guarantees a flat belly.",
    "The plan always works.",
    "Crunches definitely change your waist.",
    "Hot rooms cause sweat, and the session makes belly fat melt.",
    "There is no doubt that sit-ups flatten you.",
    "Studies show that trunk fat goes first.",
    "Super Slow is the safe way to train.",
    "Not everybody agrees, but this has been proved.",
    "Sit-ups will get rid of your belly.",
    "Spot reduction is a myth.",
    "If you like it, do it; it works.",
    "Slow lifting is right for everybody.",
    "At this speed there is no risk.",
]
SOUND = [
    "No trial proves that sit-ups work.",
    "Nobody has proved it.",
    "One trial suggests that sit-ups may change trunk fat.",
    "“This burns fat from the belly,” say the advertisements.",
    'The trainer calls it "the safe way", and means well.',
    "Has anybody proved it?",
    "It may lower the fat on the belly, in one small trial.",
    "The evidence is very uncertain.",
    "Abdominal exercise may not reduce the fat on the belly.",
    "We found no study that shows it to be the key to leg fat.",
    "In a hot room the session was no harder, and it never works as a plan by itself.",
    "Fat was measured before and after.",
    "The improved test was approved.",
    "The reviewers could not say whether it works.",
    "The joint that works hardest is the knee.",
    "[What was measured](https://example.org/it-is-proven) stands here.",
]


@pytest.mark.parametrize("sentence", OVERCLAIMS)
def test_a_page_of_a_thinly_supported_claim_does_not_overstate_it(sentence):
    (problem,) = overstated(THIN + "\nSome words first.\n" + sentence)
    assert problem.line == 4
    assert '": ' in problem.sentence
    assert '; write "' in problem.sentence
    assert problem.sentence.endswith("the claim `crunches-flatten-the-belly`, of low certainty")


@pytest.mark.parametrize("sentence", SOUND)
def test_lets_sound_sentences_be(sentence):
    assert list(overstated(THIN + "\n" + sentence)) == []


@pytest.mark.parametrize("sentence", OVERCLAIMS)
def test_a_page_without_such_a_claim_is_left_alone(sentence):
    assert list(overstated(SURE + sentence)) == []
    assert list(overstated(sentence)) == []


@pytest.mark.parametrize("macro", ["claim", "claim_page"])
def test_the_page_of_a_claim_is_held_to_it_too(macro):
    assert list(overstated(f'{{{{ {macro}("super-slow-is-the-safe-way") }}}}\n\nIt is proven.'))


@pytest.mark.parametrize(
    "text",
    ["It **proves** it.", "It burns *fat* from it.", "It\nburns fat\nfrom it.", "IT PROVES IT."],
)
def test_no_mark_no_line_and_no_capital_hides_a_phrase(text):
    assert list(overstated(THIN + text))


def test_a_title_is_the_pages_own_words():
    text = "---\ntitle: Crunches are proven\ndescription: D\n---\n\n" + THIN
    assert [problem.line for problem in overstated(text)] == [2]


def test_a_denial_reaches_no_further_than_its_clause():
    assert list(overstated(THIN + "It is not a diet; it guarantees a flat belly."))
    assert list(overstated(THIN + "# No pain\n\nThis proves it."))


def test_names_the_line_of_each_problem_in_an_article():
    found = [
        str(each)
        for each in article_problems(THIN + "\nIt is proven.\nIt always works.\n", "docs/x.md")
    ]
    assert [each.split(": ")[0] for each in found] == ["docs/x.md:3", "docs/x.md:4"]


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.phrases[0])
def test_each_form_of_each_rule_is_found(rule):
    for form in rule.forms:
        for between in ("", "some of your", 'what {{ fact("x") }} of the'):
            shown = " ".join(form.replace("*", between).split())
            (problem,) = overstated(f"{THIN}\nThey say {shown} here.")
            assert (problem.line, rule.why in problem.sentence) == (3, True), shown


@pytest.mark.parametrize(
    "text",
    [
        "It is well-proven.",
        "It is clinically-proven.",
        "`It is proven.`",
        "```text\nIt is proven.\n```",
        "~~~\nIt is proven.\n~~~",
        'It {{ literal("x") }} always {{ literal("y") }} works.',
        "You can’t go wrong.",
        "- Is it so?\n* It is proven.",
        "| no | yes |\n|---|---|\n| no doubt is left | it is proven |",
        f"“{'long ' * 50} and proven”",
    ],
)
def test_nothing_else_hides_a_phrase(text):
    assert list(overstated(THIN + "\n" + text))


def test_a_rule_says_each_phrase_once_and_in_small_letters():
    forms = [form for rule in RULES.rules for form in rule.forms]
    assert len(forms) == len(set(forms)) >= 50
    assert all(form == form.lower() for form in forms)


@pytest.mark.parametrize(
    "text",
    [
        '!!! note "It is proven"',
        "It is [prov][a b]en.\n\n[a b]: a.md",
        "It is proven, so why wait?",
        "It is proven: what more do you want?",
        "No, it is proven.",
        "Nobody can deny that it is proven.",
    ],
)
def test_finds_what_only_looks_quoted_asked_or_denied(text):
    assert len([*too_sure(text)]) == 1


@pytest.mark.parametrize(
    "text", ["Is it proven, and how?", "What is proven: anything?", "No trial has proved it."]
)
def test_lets_a_question_and_a_denial_be(text):
    assert [*too_sure(text)] == []
