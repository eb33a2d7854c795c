"""The worked examples, read once."""

from pathlib import Path

import yaml

_HERE = Path(__file__).parent


def examples(name):
    """Return a file's examples, each with a readable id for pytest."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load((_HERE / f"{name}.yml").read_text(encoding="utf-8"), loader)


def title(example):
    """Return the sentence that names an example in a report."""
    return f"{example['equation']} {' '.join(map(str, example['inputs'].values()))}".strip()
