"""The closed lists that exercise records use: muscles and their groups, joints, equipment."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic.fields import FieldInfo

from macros.problem import did_you_mean
from macros.records.kinds.lists import Ids

GROUPS = ("legs", "hips", "back", "abdomen", "chest", "shoulders", "arms")
"""The major muscle groups, as the Physical Activity Guidelines for Americans name them."""

MUSCLES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "quadriceps": ("legs", "front of the thighs"),
        "hamstrings": ("legs", "back of the thighs"),
        "calf muscles": ("legs", "calves"),
        "tibialis anterior": ("legs", "shins"),
        "gluteus maximus": ("hips", "buttocks"),
        "hip abductors": ("hips", "sides of the hips"),
        "hip flexors": ("hips", "front of the hips"),
        "latissimus dorsi": ("back", "sides of the back"),
        "trapezius": ("back", "upper back and neck"),
        "rhomboids": ("back", "between the shoulder blades"),
        "erector spinae": ("back", "along the spine"),
        "rectus abdominis": ("abdomen", "front of the belly"),
        "obliques": ("abdomen", "sides of the belly"),
        "transversus abdominis": ("abdomen", "deep in the belly"),
        "pectoralis major": ("chest", "chest"),
        "deltoids": ("shoulders", "shoulders"),
        "biceps": ("arms", "front of the upper arms"),
        "triceps": ("arms", "back of the upper arms"),
        "forearm muscles": ("arms", "forearms and grip"),
    }
)
"""Each muscle by its standard name: its group, and where it is in everyday words."""

JOINTS: Mapping[str, str] = MappingProxyType(
    {
        "knee": "a sore knee",
        "shoulder": "a sore shoulder",
        "back": "a sore lower back",
        "wrist": "a sore wrist or hand",
        "elbow": "a sore elbow",
        "hip": "a sore hip",
        "neck": "a sore neck",
        "ankle": "a sore ankle or heel",
    }
)
"""The joints that an exercise may load, and how a sentence speaks of one that hurts."""

CONDITIONS: Mapping[str, str] = MappingProxyType(
    {
        "floor": "no easy way down to the floor and up again",
        "free hand": "a need to hold on with one hand",
        "dizziness": "dizziness on standing up",
        "thin bones": "thin bones",
        "pregnancy": "pregnancy",
        "operation": "an operation, a broken bone or a birth in the last months",
        "pressure": "high blood pressure or high pressure in an eye",
    }
)
"""What else a reader may say is true, and how a sentence speaks of it."""

ASK = ("dizziness", "thin bones", "pregnancy", "operation", "pressure")
"""The conditions with which a reader looks first at who asks a doctor."""

EQUIPMENT: Mapping[str, str] = MappingProxyType(
    {
        "chair": "a chair",
        "step": "a step",
        "band": "a resistance band",
        "dumbbells": "dumbbells",
        "machine": "gym machines",
    }
)
"""What an exercise may need beside a floor and a wall, and how a sentence names it."""


def _known(kind: str, allowed: Collection[str]) -> AfterValidator:
    def check(words: list[str]) -> list[str]:
        for word in words:
            if word not in allowed:
                near = did_you_mean(word, allowed, "write one of " + ", ".join(allowed))
                raise ValueError(f"{kind} `{word}` is not one we use; {near}")
        return words

    return AfterValidator(check)


def _listed(allowed: Collection[str]) -> FieldInfo:
    """Tell what a list may hold; as each stands in it once, that is its longest too."""
    items = {"type": "string", "enum": list(allowed)}
    return Field(json_schema_extra={"items": items, "maxItems": len(allowed)})


Muscles = Annotated[Ids, _known("muscle", MUSCLES), _listed(MUSCLES)]
Joints = Annotated[Ids, _known("joint", JOINTS), _listed(JOINTS)]
Equipment = Annotated[Ids, _known("equipment", EQUIPMENT), _listed(EQUIPMENT)]
Conditions = Annotated[Ids, _known("condition", CONDITIONS), _listed(CONDITIONS)]
