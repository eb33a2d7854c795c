"""A site while it is finished: what each page may know of it, and what it keeps of each page."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from macros.finish.shelf import Shelf

_DAYS = ("checked", "changed")


@dataclass(frozen=True)
class Assets:
    """What pages may load: the same for each, whatever else the site holds."""

    styles: Mapping[str, str] = field(default_factory=dict)
    """What each sheet of style holds, small, by its path below the folder of the site."""
    names: Mapping[str, str] = field(default_factory=dict)
    """The name of each file in ``assets/``, by the path at which it stood."""
    leads: Mapping[str, list[str]] = field(default_factory=dict)
    """The names of the files that each of those loads, by its own."""
    worker: str = ""
    """The service worker, small."""
    drawing: str = ""
    """The style that a drawing brings along which stands alone, small."""


@dataclass(frozen=True)
class Known:
    """What a page may know of its site while it is finished."""

    home: str
    """The address of the site."""
    assets: Assets = field(default_factory=Assets)


@dataclass
class Summary:
    """What is kept of a page that is finished: plain data, of a few thousand bytes."""

    name: str
    """Its file's path below the folder of the site."""
    address: str = ""
    """Where it stands; nothing for a page that no list names."""
    title: str = ""
    description: str = ""
    section: str = ""
    checked: datetime.date | None = None
    changed: datetime.date | None = None
    """The newest day that the site knows of it."""
    sources: list[str] = field(default_factory=list)
    """The ids of the sources that it cites."""
    figures: list[str] = field(default_factory=list)
    """Each figure that it prints and what that rests on, as JSON."""
    loads: list[str] = field(default_factory=list)
    """The names in ``assets/`` of what it loads."""
    styles: dict[str, str] = field(default_factory=dict)
    """How a policy names the style of each of its HTML files, where it has one, by their paths."""
    digests: dict[str, str] = field(default_factory=dict)
    """What changes with each of its HTML files, by their paths."""
    searched: str = ""
    """What changes with what the search reads of it; nothing where it reads nothing."""
    asks: dict[str, Any] = field(default_factory=dict)
    """What it asks of the rest of the site, by the names of the steps that ask."""

    def as_data(self) -> dict[str, Any]:
        """Return it as JSON holds it, without what is empty."""
        said = {name: each for name, each in asdict(self).items() if each}
        return said | {name: said[name].isoformat() for name in _DAYS if name in said}

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> "Summary":
        """Return what :meth:`as_data` said."""
        days = {name: datetime.date.fromisoformat(data[name]) for name in _DAYS if name in data}
        return cls(**{**data, **days})


@dataclass
class Site:
    """A site, each of whose pages is finished or waits for what it asked of the others."""

    folder: Path
    """Where it comes to stand."""
    home: str
    """Its address."""
    pages: list[Summary]
    """Its pages in the order of their folders."""
    assets: Assets = field(default_factory=Assets)
    shelf: Shelf | None = None
    """Takes what is made for it: into its folder, and nowhere else, if none is given."""

    def __post_init__(self) -> None:
        """Give it a shelf of its own, where it has none."""
        self.shelf = self.shelf or Shelf(self.folder)

    @property
    def listed(self) -> list[Summary]:
        """The pages that have an address of their own, in order."""
        return [page for page in self.pages if page.address]


def in_order(names: Iterable[str]) -> list[str]:
    """Return paths in the order of folders, and of the files in each."""
    return sorted(names, key=PurePosixPath)
