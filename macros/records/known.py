"""The records of a kind, each of which says that it was used."""

from collections.abc import Callable, ItemsView, Iterator, KeysView, Mapping, ValuesView
from typing import Any, TypeVar

from macros.records import looked_up
from macros.uses import note, note_all, used

Record = TypeVar("Record")


class Known(Mapping[str, Record]):
    """Records by their ids, in an order, as their files were when they were read.

    To ask for one uses that one; to go through all of them uses all.
    """

    def __init__(self, kind: str, records: Mapping[str, Record], files: Mapping[str, str]) -> None:
        """Take records of the kind of a folder of ``docs/data``, and the digests of their files."""
        self._kind, self._records, self._files = kind, records, files
        path = f"data/{kind}/{{}}.yml"
        self._uses: dict[str, dict[str, str]] = {
            each: used("file", path.format(each), files[each]) if each in files else {}
            for each in records
        }
        self._all: dict[str, str] = {}

    def ordered(self, key: Callable[[tuple[str, Record]], Any]) -> "Known[Record]":
        """Return the same records, in the order of a key of an id and its record."""
        same = Known(self._kind, dict(sorted(self._records.items(), key=key)), self._files)
        same._uses = self._uses
        return same

    def beside_others(self, kind: str, found: Mapping[str, str]) -> None:
        """Let records rest on what they are beside others, too: a kind of thing, by their ids."""
        for record_id, each in found.items():
            self.rests_on(record_id, used(kind, record_id, each))

    def rests_on(self, record_id: str, uses: Mapping[str, str]) -> None:
        """Let a record rest on something beside its file."""
        self._uses[record_id] |= uses
        self._all.clear()

    def __getitem__(self, record_id: str) -> Record:
        """Return one, which is used; raise ``KeyError`` where there is none."""
        if record_id not in self._records:
            note("there", f"data/{self._kind}/{record_id}.yml", found=False)
            raise KeyError(record_id)
        note_all(self._uses[record_id])
        return self._records[record_id]

    def __contains__(self, record_id: object) -> bool:
        """Tell whether there is one, which is used too."""
        is_known = record_id in self._records
        note("there", f"data/{self._kind}/{record_id}.yml", is_known)
        return is_known

    def __iter__(self) -> Iterator[str]:
        """Go through the ids."""
        looked_up.names_in(f"data/{self._kind}")
        return iter(self._records)

    def __len__(self) -> int:
        """Return how many there are."""
        looked_up.names_in(f"data/{self._kind}")
        return len(self._records)

    def keys(self) -> KeysView[str]:
        """Return the ids of all."""
        looked_up.names_in(f"data/{self._kind}")
        return self._records.keys()

    def values(self) -> ValuesView[Record]:
        """Return all of them."""
        self._use_all()
        return self._records.values()

    def items(self) -> ItemsView[str, Record]:
        """Return all of them, with their ids."""
        self._use_all()
        return self._records.items()

    def _use_all(self) -> None:
        if not self._all:
            self._all = used("records", self._kind, looked_up.all_of(self._files))
            for uses in self._uses.values():
                self._all |= {name: found for name, found in uses.items() if not _is_file(name)}
        note_all(self._all)


def _is_file(name: str) -> bool:
    return name.startswith("file ")
