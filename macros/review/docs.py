"""The files of ``docs/`` as they are, and as they are in a commit."""

import subprocess

from macros import records
from macros.problem import Problem


def of_folder() -> dict[str, bytes]:
    """Return each file of ``docs/`` by its path; a link is no file."""
    return {
        path.relative_to(records.ROOT).as_posix(): path.read_bytes()
        for path in sorted(records.DOCS.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def of_commit(named: str) -> dict[str, bytes]:
    """Return each file of ``docs/`` in a commit by its path, without checking it out."""
    try:
        commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{named}^{{commit}}")
    except subprocess.CalledProcessError:
        said = f"there is no commit `{named}` here; name a branch or a commit, such as main"
        raise Problem(said) from None
    listed = _git("ls-tree", "-r", "-z", "--full-tree", commit.decode().strip(), "docs/")
    files = [each.partition("\t") for each in listed.decode(errors="replace").split("\0") if each]
    blobs = {path: what.split()[2] for what, _, path in files if what.startswith("100")}
    read = _git("cat-file", "--batch", given="\n".join(blobs.values()))
    contents, at = {}, 0
    for path in blobs:
        end = read.index(b"\n", at)
        size = int(read[at:end].split()[2])
        contents[path] = read[end + 1 : end + 1 + size]
        at = end + size + 2
    return contents


def _git(*arguments: str, given: str = "") -> bytes:
    command = ["git", "-C", str(records.ROOT), *arguments]
    return subprocess.run(command, input=given.encode(), capture_output=True, check=True).stdout
