"""What stands for texts and for bytes where they are compared."""

import hashlib


def digest(*parts: str | bytes) -> str:
    """Return what stands for parts; no other parts have the same, in other order or cut otherwise.

    Text that is no text, such as a half of a letter, is told apart too.
    """
    whole = hashlib.blake2b(digest_size=20)
    for part in parts:
        content = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        whole.update(b"%d%c" % (len(content), b"sb"[isinstance(part, bytes)]))
        whole.update(content)
    return whole.hexdigest()
