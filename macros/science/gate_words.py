"""What the gate asks, and what it says where it gives no number; the browser says the same."""

from dataclasses import asdict, dataclass

HELP, TRAINING, KEEPING = "help", "training", "keeping"
"""What a refusal still offers, each with all before it: where to find help; what training changes
without the scale; the energy that keeps the weight a reader has now."""


@dataclass(frozen=True)
class Condition:
    """A question before any tool that speaks of losing weight.

    The answer ``passes`` opens the gate; the other is answered with ``says`` and where to find
    help, and holds for the visit.  ``offers`` is what a reader still gets.  ``sources`` are ids.
    """

    id: str
    asks: str
    passes: str
    says: str
    offers: str
    sources: tuple[str, ...]


CONDITIONS = (
    Condition(
        "adult",
        "Are you eighteen or older?",
        "yes",
        "These tools are for adults, so we give no number here. While a body is still growing, it "
        "needs food for that first. If weight or food is on your mind, please tell a parent or "
        "another adult you trust, a school nurse, or your doctor. They will want to listen.",
        HELP,
        ("who-underweight", "nice-2017-ng69"),
    ),
    Condition(
        "pregnancy",
        "Are you pregnant, planning a pregnancy, or nursing a baby?",
        "no",
        "Before a birth, and while you nurse, your body has extra work to do, so we give no number "
        "here. Your midwife or doctor can say what is right for both of you.",
        HELP,
        ("coch-pregnancy-weight", "nice-2025-ng247"),
    ),
    Condition(
        "eating-disorder",
        "Do you have an eating disorder, or have you had one? Or do you worry, or does somebody "
        "close to you, about how you eat or train?",
        "no",
        "Numbers about weight and energy can harm somebody for whom eating or training has become "
        "a worry, so we give none here. You need no diagnosis to ask for support, and there are "
        "people who give it gladly.",
        HELP,
        ("nice-2017-ng69",),
    ),
    Condition(
        "low-energy",
        "Have your periods stopped before their time, or have you had a stress fracture, a crack "
        "in a bone that came with training?",
        "no",
        "Both can be signs that a body gets less energy than it needs, so we give no number here. "
        "Please see your doctor, and eat enough to train. Asking early makes it easier to mend.",
        HELP,
        ("mountjoy-2023",),
    ),
    Condition(
        "operation",
        "Are you losing weight without trying? Have you lately had an operation or cancer "
        "treatment, or at any time an operation to lose weight?",
        "no",
        "When weight goes down by itself, and around an operation or cancer treatment, a body "
        "needs care of its own, so we give no number here. Please ask your doctor or care team, "
        "and do it soon if you are losing weight without trying.",
        HELP,
        ("cancer-society-nz-weight", "leeds-after-weight-surgery", "diabetes-co-uk-bmi"),
    ),
    Condition(
        "bones",
        "Do you have thin bones (osteoporosis), or has a bone of yours broken in a small fall?",
        "no",
        "Losing weight, above all fast or again and again, can cost bone, so we make no plan for "
        "it here. Please ask your doctor first, also how to train.",
        KEEPING,
        ("osteoporosis-nz-weight",),
    ),
    Condition(
        "medicine",
        "Do you take a medicine that can change weight, such as insulin, steroids, some "
        "medicines for mood, or a medicine for losing weight?",
        "no",
        "Your medicine may change how your weight moves, so our numbers would not be true for "
        "you. Please keep taking it as agreed, and ask your doctor or pharmacist.",
        TRAINING,
        ("niddk-weight-program", "cdc-losing-weight"),
    ),
    Condition(
        "illness",
        "Do you have a long-term illness, such as diabetes or one of the heart, liver or kidneys?",
        "no",
        "With a long-term illness, eating less can do harm, so we make no plan for it here. Please "
        "ask your doctor first.",
        KEEPING,
        ("niddk-weight-program",),
    ),
)
"""The questions, in the order in which they are asked."""

SAYS = {
    "unanswered": "Please answer each question with yes or no first. We ask so that no number "
    "here does harm.",
    "unreadable": "Please check {what}: we need {need}.",
    "underweight-now": "At your height, your weight is one that the World Health Organization "
    "calls underweight, so we give no number here. A doctor can help you to feel well and strong.",
    "older": "From your age on, losing weight can cost muscle and bone that you need, so we make "
    "no plan for it here. Please ask your doctor first, and begin with strength.",
    "not-to-lose": "At your height and weight, doctors’ guidance does not advise losing weight, "
    "so we make no plan for it here. If you feel that you need to, please ask your doctor first.",
    "goal-weight": "At your height that would be underweight, or too near it, so we make no plan "
    "here. If such a weight is on your mind, talking with somebody helps.",
    "pace": "That is faster than is called safe for a body like yours, so we do not work it out. "
    "The same change over more time is kinder to muscle.",
    "intake": "In that time you would have to eat less than doctors’ guidance prescribes to people "
    "with overweight or obesity, even inside a supervised program, so we do not work it out. More "
    "time may leave you enough to eat, and a doctor or dietitian can help you to find a way.",
}
"""What is said where nothing is planned; what stands in braces is filled in."""

BESIDE = {
    "with-a-risk": "At your height and weight, doctors’ guidance advises losing weight only where "
    "something else raises the risk, such as high blood pressure, diabetes or a wide waist. Ask "
    "your doctor whether it would help you.",
    "with-support": "The guidance means such a plan as a part of a program with trained people. "
    "Ask your doctor about one.",
}
"""What is said beside a plan to lose weight, from its guidance."""

SOURCES = {
    "underweight-now": ("who-underweight",),
    "older": ("wojzischke-2016", "sajoux-2017"),
    "not-to-lose": ("jensen-2014", "nice-2014-lgb13", "nesta-2025"),
    "goal-weight": ("who-underweight", "glim-2018"),
    "pace": ("nhs-lose-weight-fast", "helms-2014"),
    "intake": ("jensen-2014",),
    "with-a-risk": ("jensen-2014",),
    "with-support": ("jensen-2014",),
}
"""The ids of the sources of each rule about a body or a goal."""

HOLDS = (
    "This holds for the rest of your visit, also if you tap the other answer now. If it was a "
    "slip, nothing is lost: nobody is told, and the tool asks afresh another time."
)
"""What is said where an answer closed the gate."""


def words() -> dict[str, object]:
    """Return the questions and the sentences as data, for the browser."""
    conditions = [asdict(each) for each in CONDITIONS]
    return {"conditions": conditions, "says": dict(SAYS), "beside": dict(BESIDE), "holds": HOLDS}
