"""Pagefind at work beside us: it is handed pages one by one, and gives the files of their index.

It is spoken to as its own packages do: messages of JSON in Base64, each with a comma after it.
Its Python package waits a tenth of a second at each answer, which is half a minute at the pages of
this site.  The files come in an answer too: Pagefind 1.5 says that it has written them before it
has, and is gone before it did.
"""

import base64
import json
import os
import subprocess
from collections.abc import Iterator, Sequence
from typing import IO, Any, cast

from pagefind.service import get_executable

from macros.problem import Problem

_BLOCK = 1 << 16
_CHUNK_SIZE = "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"


class Indexing:
    """An index that is being made; it ends with the block."""

    def __init__(self, left_out: Sequence[str], piece: int) -> None:
        """Start Pagefind.

        It leaves out what the selectors name, and ends a piece of its index once that holds so
        many places of words.
        """
        program = get_executable()
        if program is None:
            raise Problem("the search index could not be made: Pagefind is not installed")
        self._process = subprocess.Popen(
            [program, "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, _CHUNK_SIZE: str(piece)},
        )
        self._sent = 0
        try:
            self._index = self._ask("NewIndex", config={"exclude_selectors": [*left_out]})
        except BaseException:
            self.__exit__()
            raise

    def __enter__(self) -> "Indexing":
        """Return the index itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End Pagefind, whatever it is at."""
        self._process.kill()
        self._process.communicate()

    def add(self, name: str, html: str) -> int:
        """Add a page by its file's path in the site; return how many words it has."""
        index = self._index["index_id"]
        said = self._ask("AddFile", index_id=index, file_path=name, file_contents=html)
        return cast(int, said["page_word_count"])

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Make the index of what was added; yield each of its files, by its path in the folder."""
        for file in self._ask("GetFiles", index_id=self._index["index_id"])["files"]:
            yield file["path"], base64.b64decode(file["content"])

    def _ask(self, kind: str, **details: Any) -> dict[str, Any]:
        """Return what Pagefind answers; raise :class:`Problem` if that is no answer."""
        self._sent += 1
        message = {"message_id": self._sent, "payload": {"type": kind, **details}}
        into = cast(IO[bytes], self._process.stdin)
        try:
            into.write(base64.b64encode(json.dumps(message).encode()) + b",")
            into.flush()
        except OSError as gone:
            raise Problem("the search index could not be made: Pagefind ended") from gone
        said = json.loads(self._heard())["payload"]
        if said["type"] == "Error":
            raise Problem(f"the search index could not be made: {said['message']}")
        return cast(dict[str, Any], said)

    def _heard(self) -> bytes:
        """Return the next message; nothing is sent before it is asked for."""
        out = cast(IO[bytes], self._process.stdout)
        whole = bytearray()
        while not whole.endswith(b","):
            block = os.read(out.fileno(), _BLOCK)
            if not block:
                raise Problem("the search index could not be made: Pagefind ended")
            whole += block
        return base64.b64decode(whole[:-1])
