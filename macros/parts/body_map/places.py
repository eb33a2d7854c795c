"""The places of the body map: what was found about the fat there, and the muscles that are there.

The words follow the grade of the evidence; the article of a place has the studies in full.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A place that people ask about.

    ``groups`` are muscle groups of :mod:`macros.records.anatomy`, ``sources`` ids, and
    ``article`` the address and the title of the page that says more.
    """

    name: str
    answer: str
    groups: tuple[str, ...]
    sources: tuple[str, ...]
    article: tuple[str, str]


_CHOOSE = ("spot-reduction/can-you-choose-where-fat-goes/", "Can you choose where fat goes?")
_UNTESTED = "We found no trial that trained {} and measured the fat there. In pooled trials of one "
_UNTESTED += "arm or one leg, the fat did not leave the part that was trained."

PLACES: dict[str, Place] = {
    "face": Place(
        "Face and chin",
        "Nobody has shown that exercise takes fat off the face. The few studies of facial exercise "
        "looked for something else, and the most careful one saw fuller cheeks.",
        (),
        ("van-borsel-2014", "alam-2018"),
        ("spot-reduction/face-and-chin/", "Can exercise take fat off the face and chin?"),
    ),
    "shoulders": Place(
        "Shoulders",
        _UNTESTED.format("the shoulders"),
        ("shoulders",),
        ("ramirez-campillo-2022",),
        _CHOOSE,
    ),
    "chest": Place(
        "Chest",
        _UNTESTED.format("the chest"),
        ("chest",),
        ("ramirez-campillo-2022",),
        _CHOOSE,
    ),
    "arms": Place(
        "Arms",
        "Scans showed no more fat lost from an arm that was trained than from the other. One small "
        "trial of women, who also cycled, found that the arms lost more when they lifted.",
        ("arms",),
        ("kostek-2007", "scotto-di-palumbo-2017"),
        ("spot-reduction/arm-fat/", "What takes fat off the arms?"),
    ),
    "belly": Place(
        "Belly and waist",
        "Sit-ups and crunches by themselves may not change the fat that lies over the muscles. Two "
        "small trials that joined abdominal work with endurance work report a loss.",
        ("abdomen",),
        ("vispute-2011", "brobakken-2023", "paoli-2021"),
        ("spot-reduction/belly-fat/", "What takes fat off the belly?"),
    ),
    "back": Place(
        "Back",
        _UNTESTED.format("the back"),
        ("back",),
        ("ramirez-campillo-2022",),
        ("spot-reduction/back-fat/", "What are the best exercises for back fat?"),
    ),
    "hips": Place(
        "Hips and buttocks",
        "No exercise is known to take fat from here first. In women who train, it is often slower "
        "to leave than the fat on the arms and the trunk.",
        ("hips",),
        ("nindl-2000",),
        ("spot-reduction/hips-and-thighs/", "What takes fat off the hips and thighs?"),
    ),
    "thighs": Place(
        "Thighs",
        "In the largest trial, a thigh that was trained gained muscle and kept its fat, like the "
        "thigh that rested. One small trial of women, who also worked with the arms, disagrees.",
        ("legs",),
        ("walts-2008", "scotto-di-palumbo-2017"),
        ("spot-reduction/best-exercises-for-leg-fat/", "What are the best exercises for leg fat?"),
    ),
    "calves": Place(
        "Calves",
        _UNTESTED.format("the calves"),
        ("legs",),
        ("ramirez-campillo-2022",),
        ("spot-reduction/best-exercises-for-leg-fat/", "What are the best exercises for leg fat?"),
    ),
}
"""Each place by its id, from head to foot."""

ONLY = {
    "thighs": ("quadriceps", "hamstrings"),
    "calves": ("calf muscles", "tibialis anterior"),
}
"""The muscles of a place that has a part of its group."""
