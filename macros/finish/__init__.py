"""What happens to the built site, one step a module."""

from collections.abc import Callable
from pathlib import Path

from macros.finish.manifest import write_manifest
from macros.finish.policy import write_policy
from macros.finish.schemas import write_schemas

STEPS: dict[str, Callable[[Path], str]] = {
    "figures": write_manifest,
    "schemas": write_schemas,
    "policy": write_policy,
}
"""Every step by its name, in order: it changes the site in a folder and says what it did."""
