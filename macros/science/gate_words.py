"""What the gate asks, and what it says where it gives no number; the browser says the same."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Condition:
    """A question before any tool that speaks of losing weight.

    The answer ``passes`` opens the gate; the other is answered with ``says`` and where to find
    help.  ``sources`` are ids.
    """

    id: str
    asks: str
    passes: str
    says: str
    sources: tuple[str, ...]


CONDITIONS = (
    Condition(
        "adult",
        "Are you eighteen or older?",
        "yes",
        "These tools are for adults. While a body is still growing, somebody who knows you, such "
        "as your doctor, is the right person to ask about food and weight.",
        ("who-underweight",),
    ),
    Condition(
        "pregnancy",
        "Are you pregnant, or nursing a baby?",
        "no",
        "In pregnancy and while you nurse, your body has extra work to do, so we give no number "
        "here. Your midwife or doctor can say what is right for both of you.",
        ("nice-2010-pregnancy",),
    ),
    Condition(
        "eating-disorder",
        "Do you have an eating disorder, or have you had one?",
        "no",
        "Numbers about weight and energy can harm somebody who has or has had an eating disorder, "
        "so we give none here. You deserve support, and there are people who give it.",
        ("nice-2014-special-diet",),
    ),
    Condition(
        "medicine",
        "Do you take a medicine that can change weight, such as insulin, steroids, some "
        "medicines for mood, or a medicine for losing weight?",
        "no",
        "Your medicine may change how your weight moves, so our numbers would not be true for "
        "you. Please keep taking it as agreed, and ask your doctor or pharmacist.",
        ("harris-county-2012",),
    ),
    Condition(
        "illness",
        "Do you have a long-term illness, such as diabetes or one of the heart, liver or "
        "kidneys, or are you losing weight without trying?",
        "no",
        "With a long-term illness, or when weight goes down by itself, eating less can do harm. "
        "Please ask your doctor first; we give no number here.",
        ("nhs-lose-weight-fast",),
    ),
)
"""The five questions, in the order in which they are asked."""

SAYS = {
    "unanswered": "Please answer each question with yes or no first. We ask so that no number "
    "here does harm.",
    "unreadable": "Please check {what}: we need {need}.",
    "underweight-now": "At your height, your weight is one that the World Health Organization "
    "calls underweight, so we give no goal here. A doctor can help you to feel well and strong.",
    "goal-weight": "At your height, the World Health Organization calls a weight below {kg} kg "
    "({lb} lb) underweight, so we do not work toward less. The nearest goal is {kg} kg ({lb} lb).",
    "pace": "That is faster than {kg} kg ({lb} lb) a week, the fastest pace that is called safe, "
    "so we do not work it out. With {weeks} or more we can.",
    "intake": "That is less than {kcal} kcal a day, the least that doctors’ guidance prescribes "
    "to {whom}, so we do not work it out. The nearest is {kcal} kcal a day.",
}
"""What is said where a goal is refused; what stands in braces is filled in."""


def words() -> dict[str, object]:
    """Return the questions and the sentences as data, for the browser."""
    return {"conditions": [asdict(each) for each in CONDITIONS], "says": dict(SAYS)}
