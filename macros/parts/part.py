"""What a part tells of itself: all that the rest of the house has to know stands in its folder."""

import importlib
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Macro:
    """What an article may call.

    It is the function of this name in the part's module of the part's own name, which is imported
    when it is first needed.
    """

    name: str
    in_a_sentence: bool = False
    """Whether it may print the same twice on a page; the others have ids and are long."""
    fills_a_page: bool = False
    """Whether it fills a page of its own, so that the manual leads there and prints no example."""
    page_of: str = ""
    """The kind of the records of which each has a page that it fills, in the section named so."""
    reads_articles: bool = False
    """Whether it prints what stands in articles; the others read records alone."""
    lists_by: str = ""
    """The name of its argument that chooses a part of what it lists, each of which stands once."""
    prints: str = ""
    """The name of its argument that it prints as it is written, so that rules of words read it."""
    part: str = ""
    """The name of its part, which its registration gives."""

    @property
    def function(self) -> Callable[..., str]:
        """The macro itself."""
        return self._of_module(self.name)

    @property
    def choices(self) -> Callable[[], dict[str, dict[str, str]]] | None:
        """What it may be given, if its module has a function ``choices_of_<name>``."""
        return self._of_module(f"choices_of_{self.name}")

    def _of_module(self, name: str) -> Callable[..., object] | None:
        return getattr(importlib.import_module(f"macros.parts.{self.part}.{self.part}"), name, None)


@dataclass(frozen=True)
class Part:
    """A thing that an article can call or a reader can use.

    Its style and its script, if it has them, are the files of its name in
    ``overrides/parts/<name>/``, with hyphens; a page with the part loads them.
    """

    macros: tuple[Macro, ...] = ()
    elements: Mapping[str, Set[str]] = field(default_factory=dict)
    """The elements that it prints, each with the attributes that nothing else has."""
    not_searched: tuple[str, ...] = ()
    """Selectors of what the search leaves out."""
    not_copied: tuple[str, ...] = ()
    """Selectors of what the Markdown copies of pages leave out."""
    uses: tuple[str, ...] = ()
    """The parts whose style stands on its pages too."""
    reads: str = ""
    """The section whose pages its script reads; their styles fall under the policy of its page."""
    is_tool: bool = False
    """Whether readers use it: on a page of the tools it is an application for schema.org."""
