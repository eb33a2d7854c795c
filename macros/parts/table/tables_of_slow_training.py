"""The tables of measured values of the section on slow training: captions and facts, in order."""

TABLES_OF_SLOW_TRAINING = {
    "super-slow-trials": (
        "How much strength people gained, slowly and at a usual pace",
        (
            "strength-gain-slow-westcott-first",
            "strength-gain-usual-westcott-first",
            "strength-gain-slow-westcott-second",
            "strength-gain-usual-westcott-second",
            "strength-gain-slow-keeler",
            "strength-gain-usual-keeler",
            "squat-gain-slow-neils",
            "squat-gain-usual-neils",
        ),
    ),
    "training-days": (
        "What more training days brought: gains in each group, and the difference between groups",
        (
            "strength-effect-once-a-week",
            "strength-effect-twice-a-week",
            "strength-effect-three-times-a-week",
            "strength-effect-four-times-a-week",
            "frequency-strength-effect",
            "growth-effect-less-frequent",
            "growth-effect-more-frequent",
        ),
    ),
    "total-fatigue": (
        "What going to failure added, where zero means no difference",
        (
            "failure-strength-effect",
            "failure-growth-effect",
            "failure-growth-effect-trained",
            "set-failure-growth-effect",
            "momentary-failure-growth-effect",
            "non-failure-strength-effect-more-work",
        ),
    ),
    "blood-pressure": (
        "Blood pressure in hard lifting, by how people breathed, and at rest after weeks of it",
        (
            "blood-pressure-breath-held",
            "blood-pressure-breathing-out",
            "blood-pressure-arm-curl",
            "blood-pressure-rise-heavy-high",
            "blood-pressure-rise-light-high",
            "blood-pressure-rise-heavy-normal",
            "blood-pressure-rise-light-normal",
            "resting-pressure-lowered-upper",
            "resting-pressure-lowered-lower",
        ),
    ),
    "strength-after-sixty": (
        "What was measured in older people who lifted",
        (
            "strength-effect-older",
            "chair-rise-effect-older",
            "ability-effect-older",
            "lean-gain-over-fifty",
            "strength-effect-over-seventy-five",
            "muscle-effect-over-seventy-five",
            "strength-gain-nursing-home",
            "strength-gain-nursing-home-resting",
            "spine-bone-gained-lifting",
            "spine-bone-lost-light",
        ),
    ),
    "sore-joints": (
        "Pain and use of joints with arthritis, with exercise, and how often runners have it",
        (
            "knee-pain-eased",
            "knee-function-gained",
            "knee-pain-eased-later",
            "osteoarthritis-pain-effect-lifting",
            "knee-pain-eased-lawford-least",
            "knee-pain-eased-lawford-most",
            "arthritis-odds-runners",
        ),
    ),
    "when-to-add": (
        "When to add weight, and how much",
        (
            "repetitions-too-heavy",
            "repetitions-too-light",
            "load-increase-least",
            "load-increase-most",
            "strength-gain-first-year-least",
            "strength-gain-first-year-most",
            "strength-gain-six-years-least",
            "strength-gain-six-years-most",
        ),
    ),
    "soreness": (
        "What was measured about soreness",
        (
            "soreness-peak",
            "soreness-eased-by-warm-up",
            "soreness-eased-by-cool-down",
            "strength-gain-sore",
            "strength-gain-not-sore",
        ),
    ),
}
"""By the id of each table: its caption, and the ids of its facts."""
