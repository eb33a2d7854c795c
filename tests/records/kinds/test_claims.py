import pytest

from macros import records
from macros.records.kinds.claim import ANSWERS, LEVELS, MOST_OF_A_DESCRIPTION, STARTS, Effect
from macros.records.kinds.graded import graded
from tests.claim_example import HALVES, TEXT, claim

FINDINGS = {
    ("high", "large"): "Lifting results in a large reduction in fat.",
    ("high", "moderate"): "Lifting reduces fat.",
    ("high", "small"): "Lifting results in a slight reduction in fat.",
    ("high", "trivial"): "Lifting results in little to no difference in fat.",
    ("high", "none"): "Lifting does not reduce fat.",
    ("moderate", "large"): "Lifting probably results in a large reduction in fat.",
    ("moderate", "moderate"): "Lifting probably reduces fat.",
    ("moderate", "small"): "Lifting probably results in a slight reduction in fat.",
    ("moderate", "trivial"): "Lifting probably results in little to no difference in fat.",
    ("moderate", "none"): "Lifting probably does not reduce fat.",
    ("low", "large"): "Lifting may result in a large reduction in fat.",
    ("low", "moderate"): "Lifting may reduce fat.",
    ("low", "small"): "Lifting may result in a slight reduction in fat.",
    ("low", "trivial"): "Lifting may result in little to no difference in fat.",
    ("low", "none"): "Lifting may not reduce fat.",
    ("very low", "large"): "The evidence is very uncertain about the effect of lifting on fat.",
    ("very low", "moderate"): "The evidence is very uncertain about the effect of lifting on fat.",
    ("very low", "small"): "The evidence is very uncertain about the effect of lifting on fat.",
    ("very low", "trivial"): "The evidence is very uncertain about the effect of lifting on fat.",
    ("very low", "none"): "The evidence is very uncertain about the effect of lifting on fat.",
}
ANSWERED = {
    "after-menopause-belly-fat-stays": ("False",),
    "afterburn-lasts-days": ("Half right",),
    "breakfast-starts-your-metabolism": ("Mostly false",),
    "brushing-and-massage-for-cellulite": ("Not tested", "Mostly false"),
    "carbs-make-you-fat": ("Mostly false",),
    "cardio-is-best-for-fat-loss": ("Half right",),
    "cardio-kills-gains": ("Mostly false",),
    "cardio-pays-only-while-you-do-it": ("Mostly false", "Half right"),
    "cellulite-can-be-trained-away": ("Mostly false",),
    "chili-tea-and-cold-water": ("Half right",),
    "choose-where-fat-goes": ("Mostly right",),
    "crunches-flatten-the-belly": ("Mostly false",),
    "eating-late-makes-you-fat": ("Half right",),
    "every-exercise-is-a-leg-fat-exercise": ("Half right", "Mostly false"),
    "fasted-cardio": ("Mostly false",),
    "fat-burning-zone": ("Mostly false",),
    "fifteen-minutes-a-week": ("Half right",),
    "hiit-burns-more-fat": ("Mostly false",),
    "keep-your-muscles-guessing": ("Mostly false",),
    "lift-first-burns-more-fat": ("Mostly false",),
    "lifting-makes-women-bulky": ("Mostly false",),
    "lifting-makes-you-gain-weight": ("Mostly false",),
    "light-weights-tone": ("Mostly false",),
    "lose-fat-and-gain-muscle": ("Mostly false",),
    "machines-are-safer": ("Not tested",),
    "metabolism-crashes-at-forty": ("Mostly false",),
    "more-sweat-more-fat": ("Mostly false",),
    "most-runners-are-injured-every-year": ("Half right",),
    "muscle-turns-into-fat": ("False",),
    "muscle-weighs-more-than-fat": ("True",),
    "one-set-is-enough": ("Mostly right", "Mostly false"),
    "pound-a-week-forever": ("False",),
    "pound-of-muscle": ("False",),
    "protein-harms-the-kidneys": ("Mostly false", "Mostly right"),
    "protein-within-half-an-hour": ("Mostly false",),
    "running-ruins-the-knees": ("Mostly false",),
    "shots-take-muscle": ("Mostly false",),
    "six-small-meals": ("False",),
    "slow-lifting-builds-more-muscle": ("Mostly false",),
    "slow-metabolism": ("Mostly false",),
    "soreness-shows-it-worked": ("Mostly false",),
    "squats-make-thighs-bigger": ("Half right",),
    "starvation-mode": ("True", "False"),
    "strength-training-prevents-injuries": ("Half right",),
    "stretching-prevents-soreness": ("Mostly false",),
    "super-slow-is-the-safe-way": ("Not tested",),
    "ten-thousand-steps": ("Mostly false",),
    "the-scale-tells-if-it-works": ("Mostly false",),
    "time-under-tension": ("Mostly false",),
    "toning-tightens-loose-skin": ("Not tested",),
    "too-old-to-gain-muscle": ("False",),
    "total-fatigue-twice-a-week": ("Mostly right", "Mostly false"),
    "train-to-failure": ("Mostly false",),
    "twice-a-week-is-enough": ("Mostly right",),
    "waist-trainers-slim-the-waist": ("Not tested",),
    "walking-is-not-exercise": ("False",),
    "watches-count-calories": ("Mostly false",),
}
"""What was decided of each claim.  To change an answer, change it here too, and tell readers of it
in docs/data/changes."""

SAME_EVIDENCE = [
    ("train-to-failure", "total-fatigue-twice-a-week"),
    ("afterburn-lasts-days", "cardio-pays-only-while-you-do-it"),
    ("time-under-tension", "slow-lifting-builds-more-muscle"),
]
UNKNOWN = "The evidence is very uncertain about how the rate compares with the claim."
SIZES = ("large", "moderate", "small", "trivial", "none")


@pytest.mark.parametrize("certainty", LEVELS)
@pytest.mark.parametrize("size", SIZES)
def test_a_finding_has_the_words_of_its_size_and_certainty(certainty, size):
    effect = Effect(of="lifting", direction="reduces", outcome="fat", size=size)
    assert graded(effect, certainty) == FINDINGS[certainty, size]
    grows = graded(effect.model_copy(update={"direction": "increases"}), certainty)
    said = FINDINGS[certainty, size].replace("reduction", "increase")
    assert grows == said.replace("a increase", "an increase").replace("reduce", "increase")


@pytest.mark.parametrize(
    ("certainty", "size", "says"),
    [
        ("high", "large", "The rate is far below the claim."),
        ("high", "moderate", "The rate is below the claim."),
        ("high", "small", "The rate is slightly below the claim."),
        ("high", "trivial", "The rate is about the same as the claim."),
        ("high", "none", "The rate is not below the claim."),
        ("moderate", "large", "The rate is probably far below the claim."),
        ("low", "small", "The rate may be slightly below the claim."),
        ("very low", None, UNKNOWN),
    ],
)
def test_a_value_is_compared_with_a_claim_in_the_same_words(certainty, size, says):
    effect = Effect(of="the rate", direction="is below", outcome="the claim", size=size)
    assert graded(effect, certainty) == says
    above = graded(effect.model_copy(update={"direction": "is above"}), certainty)
    assert above == says.replace("below", "above")


def test_a_finding_names_what_it_compares_with():
    effect = Effect(
        of="lifting", direction="reduces", outcome="fat", size="small", compared_with="no exercise"
    )
    assert graded(effect, "low") == (
        "Lifting may result in a slight reduction in fat, compared with no exercise."
    )


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("many", "37"), 'x.yml:1: "37" is typed by hand; put it in words'),
        (("Keep lifting.", "Lift 2 times."), '"2" is typed by hand'),
        (("One writer got {}", "One writer got 35"), "x.yml:19: "),
        (("Keep lifting.", "Keep lifting"), "should be a whole sentence"),
        (("certainty: low", "certainty: moderate"), "and `lowered` leads to low; `certainty` is"),
        (("    levels: 2\n", ""), "and `lowered` leads to moderate; `certainty` is low"),
        (("evidence: measurements", "evidence: observations"), "leads to very low"),
        (
            ("certainty: low", "certainty: sure"),
            "`certainty` should be 'high', 'moderate', 'low' or 'very low'",
        ),
        (("  size: large\n", ""), "`effect` needs its `size`"),
        (("nine pounds use {}", "nine pounds use much"), "write {} in `shows` once for each"),
        (("{fact: new-muscle-rate-westcott}", "{}"), "a number is a `fact` or a `figure`"),
        (
            ("    numbers: [{fact: lifting-resting-energy}]\n", ""),
            "write {} in `shows` once for each",
        ),
        (
            (
                "by {}.\n    numbers: [{fact: lifting-resting-energy}]\n",
                "a little.\n    numbers: []\n",
            ),
            "a finding has `numbers`, or `sources` where those print no number",
        ),
        (
            (
                "    numbers: [{fact: lean-gain-men}]\n",
                "    numbers: [{fact: lean-gain-men}]\n    sources: [wang-2010]\n",
            ),
            "a finding has `numbers`, or `sources` where those print no number",
        ),
        (
            ("shows: One", "show: One"),
            "x.yml:19: `show` is not a key we use; did you mean `shows`?",
        ),
        (("domain: indirectness", "domain: doubt"), "x.yml:15: `domain` should be "),
        (("  direction: is below\n", ""), "`direction` is missing; add it (reduces, increases"),
        (
            ("next_check: 2027", "next_check: 2026"),
            "`next_check` should come within two years after `checked`",
        ),
        (("short:", "shrt:"), "`shrt` is not a key we use; did you mean `short`?"),
        (
            ("answer: Mostly false\n", ""),
            "a claim has an `answer` (False, Mostly false, Half right, ",
        ),
        (
            ("answer: Mostly false\n", "answer: Mostly false\n" + HALVES),
            "or, for two halves, `answers`",
        ),
        (("answer: Mostly false\n", HALVES[: HALVES.index("  - half: It")]), "`answers` are two: "),
        (("Mostly false", "Wrong"), "`answer` should be 'False', 'Mostly false', 'Half right', "),
        (
            ("Mostly false", "False"),
            "`False` is read as yes or no, and not as a word; put it in quotes",
        ),
        (
            ("  size: large\n", "  size: large\n  number: {fact: lean-gain-men}\n"),
            "a value that is above or below another has no size of effect",
        ),
    ],
)
def test_says_what_is_wrong_with_a_claim(change, says):
    with pytest.raises(ExceptionGroup) as caught:
        claim(change)
    assert any(says in str(each) for each in caught.value.exceptions)


def test_evidence_against_stands_beside_evidence_for():
    start = TEXT.index("facts_for:")
    end = TEXT.index("facts_against:")
    found = TEXT[start:end]
    with pytest.raises(ExceptionGroup) as caught:
        claim((found, ""))
    assert "write `facts_for`, or say in `none_for` why it is empty" in str(
        caught.value.exceptions[0]
    )
    assert claim((found, "none_for: None found.\n")).none_for == "None found."
    with pytest.raises(ExceptionGroup):
        claim((found, found + "none_for: None found.\n"))


def test_very_low_certainty_needs_no_size():
    unknown = claim(("  size: large\n", ""), ("levels: 2", "levels: 3"), ("y: low", "y: very low"))
    assert unknown.finding.startswith("The evidence is very uncertain about how the energy that")


@pytest.mark.parametrize("claim_id", ANSWERED)
def test_each_claim_has_the_answer_that_was_decided_and_no_other(claim_id):
    one = records.claim(claim_id)
    assert tuple(half.answer for half in one.halves) == ANSWERED[claim_id]


def test_every_claim_has_an_answer_that_was_decided():
    assert set(ANSWERED) == set(records.claims())


@pytest.mark.parametrize(("one", "other"), SAME_EVIDENCE)
def test_claims_on_the_same_evidence_are_equally_sure(one, other):
    assert records.claim(one).certainty == records.claim(other).certainty


def test_claims_of_one_outcome_and_one_number_are_equally_sure():
    sure = {}
    for claim_id, each in records.claims().items():
        if each.effect.number:
            sure.setdefault(repr(each.effect.number), {})[claim_id] = each.certainty
    assert len(sure) > 5
    assert [each for each in sure.values() if len(set(each.values())) > 1] == []


def test_the_answer_of_a_claim_of_two_halves_is_two_words():
    one = claim(("answer: Mostly false\n", HALVES))
    assert [half.answer for half in one.halves] == ["Half right", "False"]
    assert one.word == "First half: half right. Second half: false"
    assert one.answer is None


def test_a_whole_claim_is_its_own_half():
    (whole,) = claim().halves
    assert (whole.half, whole.answer) == (claim().says, "Mostly false")


def test_a_page_is_described_by_the_answer_and_as_much_of_it_as_fits():
    assert claim().description == (
        "Mostly false. The claim may be much too high. Nobody measured new muscle."
    )
    long = "A sentence of some length that says what there is to say of it."
    told = claim(("Nobody measured new muscle.", f"{long} {long} {long}")).description
    assert told == f"Mostly false. The claim may be much too high. {long} {long}"
    assert len(told) <= MOST_OF_A_DESCRIPTION


def test_an_answer_is_one_of_six():
    assert ANSWERS == (
        "False", "Mostly false", "Half right", "Mostly right", "True", "Not tested"
    )  # fmt: skip


def test_every_claim_of_the_site_names_facts_that_exist():
    for each in records.claims().values():
        assert all(records.fact(fact_id) for fact_id in each.fact_ids)
        assert each.section in (
            "spot-reduction", "strength-vs-cardio", "slow-training", "food-and-metabolism"
        )  # fmt: skip
        assert each.evidence in STARTS


def test_the_trainers_seven_claims_are_there():
    said = [each for each in records.claims().values() if each.said_by == "the trainer’s article"]
    assert len(said) == 7


def test_the_trials_that_disagree_on_spot_reduction_stand_against_the_pooled_ones():
    spot = records.claim("choose-where-fat-goes")
    against = {
        records.fact(number.fact).source for each in spot.facts_against for number in each.numbers
    }
    assert against == {
        "scotto-di-palumbo-2017",
        "brobakken-2023",
        "paoli-2021",
        "ekechukwu-2020",
    }
    assert any(number.fact == "one-limb-training-effect" for number in spot.facts_for[0].numbers)


def test_an_unknown_claim_is_answered_with_the_nearest():
    with pytest.raises(ValueError, match="no claim `pound-of-muscles`; did you mean `pound-of-mus"):
        records.claim("pound-of-muscles")
