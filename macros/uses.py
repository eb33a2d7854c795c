"""What was used of all that may change: files of ``docs/``, the day, the environment.

Whoever looks such a thing up says so, with what was found there.  So work that somebody listens to
tells by itself what it rests on, and holds as long as all of that is as it was.
"""

import json
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from typing import Any, ParamSpec, TypeVar

from macros.digests import digest

Given = ParamSpec("Given")
Made = TypeVar("Made")

_heard: ContextVar[dict[str, str] | None] = ContextVar("heard", default=None)
_LOOKS: dict[str, Callable[[str], Any]] = {}
"""How a thing of each kind is looked up now; it registers itself with :func:`watched`."""


def note(kind: str, name: str, found: Any) -> None:
    """Say that a thing was used, and what it was: plain data, as the look-up of its kind finds it.

    Where it was something else before, what is made meanwhile rests on a thing that changed, and
    is never taken for what it would be now.
    """
    if _heard.get() is not None:
        note_all(used(kind, name, found))


def only_now() -> None:
    """Say that what is made meanwhile holds for now alone: another time it may be another."""
    note_all({"only-now ": secrets.token_hex()})


def used(kind: str, name: str, found: Any) -> dict[str, str]:
    """Return how the use of a thing is noted: its kind and name, and the digest of what it was."""
    return {f"{kind} {name}": _digest(found)}


def note_all(uses: Mapping[str, str]) -> None:
    """Say that all of these were used, as they were noted before."""
    heard = _heard.get()
    for name, found in uses.items() if heard is not None else ():
        if heard.setdefault(name, found) != found:
            heard[name] = secrets.token_hex()


@contextmanager
def listening() -> Iterator[dict[str, str]]:
    """Give what is used while this lasts; whoever listens outside hears it too."""
    heard: dict[str, str] = {}
    try:
        with apart() as heard:
            yield heard
    finally:
        note_all(heard)


@contextmanager
def apart() -> Iterator[dict[str, str]]:
    """Give what is used while this lasts, and tell nobody else."""
    used: dict[str, str] = {}
    before = _heard.set(used)
    try:
        yield used
    finally:
        _heard.reset(before)


def watched(kind: str) -> Callable[[Callable[[str], Made]], Callable[[str], Made]]:
    """Let a function that looks a thing up by its name say so; what it finds is plain data."""

    def register(look: Callable[[str], Made]) -> Callable[[str], Made]:
        _LOOKS[kind] = look

        @wraps(look)
        def looked_up(name: str = "") -> Made:
            with apart():
                found = look(name)
            note(kind, name, found)
            return found

        return looked_up

    return register


def now(name: str) -> str:
    """Return the digest of what a thing is now, by the name with which it was noted."""
    kind, _, named = name.partition(" ")
    if kind not in _LOOKS:
        return secrets.token_hex()
    with apart():
        return _digest(_LOOKS[kind](named))


def _digest(found: object) -> str:
    return digest(json.dumps(found, ensure_ascii=False))


def remembered(most: int | None = None) -> Callable[[Callable[Given, Made]], Callable[Given, Made]]:
    """Let a function make each thing once, and say each time what that rests on.

    Of more than ``most`` things those that were not asked for longest are forgotten.  It has the
    ``cache_clear`` of ``functools.cache``.
    """

    def register(make: Callable[Given, Made]) -> Callable[Given, Made]:
        @lru_cache(maxsize=most)
        def made(*given: Given.args, **named: Given.kwargs) -> tuple[Made, dict[str, str]]:
            with listening() as used:
                value = make(*given, **named)
            return value, used

        @wraps(make)
        def again(*given: Given.args, **named: Given.kwargs) -> Made:
            value, used = made(*given, **named)
            note_all(used)
            return value

        again.cache_clear = made.cache_clear
        return again

    return register
