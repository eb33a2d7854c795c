"""Which facts stand together in the tables on where fat leaves and on what to expect."""

TABLES_OF_FAT = {
    "leg-fat": (
        "Fat on the legs, in trials of training",
        [
            "leg-fat-before-lifting-men",
            "leg-fat-after-lifting-men",
            "thigh-fat-before-lifting-women",
            "thigh-fat-after-lifting-women",
            "thigh-fat-before-one-leg-training",
            "thigh-fat-after-one-leg-training",
            "leg-fat-lost-lifting-with-legs",
            "leg-fat-lost-lifting-with-arms",
        ],
    ),
    "arm-fat": (
        "Fat on the arms, in trials of training",
        [
            "arm-fat-before-lifting-men",
            "arm-fat-after-lifting-men",
            "arm-fat-lost-women",
            "arm-fat-lost-training-one-leg",
            "arm-fat-lost-lifting-with-arms",
            "arm-fat-lost-lifting-with-legs",
        ],
    ),
    "trunk-fat": (
        "Fat on the trunk, back and front together, in trials of training",
        [
            "trunk-fat-before-lifting-men",
            "trunk-fat-after-lifting-men",
            "trunk-fat-lost-women",
            "trunk-fat-lost-training-one-leg",
            "trunk-fat-lost-abdominal-beyond-running",
        ],
    ),
    "visceral-fat": (
        "Fat deep in the belly, by what people did",
        [
            "visceral-fat-effect-exercise",
            "visceral-fat-effect-lifting",
            "visceral-fat-effect-eating-less",
            "visceral-fat-lost-exercise-weight-kept",
            "visceral-fat-lost-eating-less-weight-kept",
        ],
    ),
    "order-of-fat-loss": (
        "Shares of fat lost, place by place",
        [
            "arm-fat-lost-women",
            "trunk-fat-lost-women",
            "arm-fat-lost-training-one-leg",
            "trunk-fat-lost-training-one-leg",
            "trunk-fat-lost-dieting-women",
            "leg-fat-lost-dieting-women",
        ],
    ),
    "fat-lost-by-training": (
        "Fat lost from the whole body, by what people did",
        [
            "fat-lost-lifting",
            "fat-loss-aerobic-beyond-lifting",
            "fat-lost-lifting-overweight",
            "fat-lost-lifting-and-aerobic",
            "fat-lost-lifting-and-diet",
        ],
    ),
    "face": (
        "What has been measured about fat on the face",
        [
            "studies-van-borsel-2014",
            "people-began-alam-2018",
            "people-finished-alam-2018",
            "training-time-alam-2018",
            "people-tower-2019",
            "people-tower-2018",
            "people-cevik-cenkeri-2020",
        ],
    ),
    "why-fat-differs": (
        "Some of what decides how much fat lies where",
        [
            "leg-fat-inherited-women",
            "leg-fat-inherited-men",
            "fat-gain-midlife",
            "waist-gain-midlife",
            "fat-cells-renewed",
        ],
    ),
    "pressure-while-lifting": (
        "Rise of blood pressure while people lift until they cannot go on",
        [
            "blood-pressure-rise-heavy-high",
            "blood-pressure-rise-light-high",
            "blood-pressure-rise-heavy-normal",
            "blood-pressure-rise-light-normal",
        ],
    ),
    "expect-three-months": (
        "What was measured in about three months",
        [
            "thigh-muscle-week-ten",
            "squat-gain-usual-neils",
            "strength-gain-usual-keeler",
            "lean-gain-ten-weeks",
            "lean-gain-men",
            "lean-gain-over-fifty",
            "fat-lost-lifting",
        ],
    ),
    "expect-twelve-months": (
        "What was measured in about a year, and later",
        [
            "strength-gain-first-year-least",
            "strength-gain-first-year-most",
            "strength-gain-six-years-least",
            "strength-gain-six-years-most",
            "resting-energy-rise-aristizabal-2015",
        ],
    ),
}
"""For each table its caption and the ids of its facts, in order."""
