"""Macro calls as they are read: with straight quotes, plain spaces, no sign at the braces."""

import re

from macros.mend.places import code, replaced
from macros.mend.step import Mended

_CALL = re.compile(r"\{\{[^{}]{0,1000}\}\}")
_SIGNS = re.compile(r"^(\{\{)[-+]|[-+](\}\})$")
_DOUBLE = re.compile(r"(?<=[(,=\s])[“”„‟\"]([^“”„‟\"]*)[“”„‟\"](?=\s*[,)])")
_SINGLE = re.compile(r"(?<=[(,=\s])[‘’‚'‛]([^‘’‚'‛\"]*)[‘’‚'‛](?=\s*[,)])")


def calls(text: str) -> Mended:
    """Mend the quotes, the spaces and the braces of macro calls."""
    found = replaced(_CALL, lambda call: _straight(call[0]), text, code(text))
    said = ["made the quotes, spaces and braces of macro calls plain ones"] if found != text else []
    return Mended(found, said)


def _straight(call: str) -> str:
    plain = _SIGNS.sub(r"\1\2", call).replace("\xa0", " ").replace("\u202f", " ")
    curly = any(each in plain for each in "“”„‟‘’‚‛")
    return _SINGLE.sub(r'"\1"', _DOUBLE.sub(r'"\1"', plain)) if curly else plain
