"""The scripts that a page asks for, and their bytes as a host sends them."""

from pathlib import Path
from urllib.parse import urlsplit

import brotli


class Scripts:
    """What a page asks for from now on."""

    def __init__(self, page, site):
        self._site, self._asked = Path(site), set()
        page.on("request", self._note)

    def _note(self, request):
        if request.resource_type == "script":
            self._asked.add(urlsplit(request.url).path.lstrip("/"))

    def size(self):
        """Return the bytes of all of them in Brotli."""
        return sum(self._sent(self._site / each) for each in self._asked)

    def _sent(self, path):
        copy = path.with_name(f"{path.name}.br")
        return len(copy.read_bytes() if copy.is_file() else brotli.compress(path.read_bytes()))
