"""The addresses that records name: pages that exist, and old addresses that no page has."""

from collections.abc import Iterator

from macros import records
from macros.problem import Problem


def place_problems(record: records.Change | records.Redirect) -> Iterator[Problem]:
    """Yield the addresses of a change or a redirect that lead nowhere."""
    named = record.pages if isinstance(record, records.Change) else [record.new]
    for place in named:
        if not _is_page(place):
            yield Problem(f"no page `{place}`; write an address such as slow-training/")
    if isinstance(record, records.Redirect):
        if [each.old for each in records.redirects().values()].count(record.old) > 1:
            yield Problem(f"`{record.old}` leads to two pages; keep one of the two redirects")
        if _is_page(record.old):
            yield Problem(f"`{record.old}` is a page; an old address is one that no page has")
        if record.new in {each.old for each in records.redirects().values()}:
            yield Problem(f"`{record.new}` leads on itself; write where the page is now")


def _is_page(place: str) -> bool:
    page = records.DOCS / place.rstrip("/")
    return page.with_name(f"{page.name}.md").is_file() or (page / "index.md").is_file()
