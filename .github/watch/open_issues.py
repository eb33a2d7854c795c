"""Open the issues that were found, but those that are open already.

This runs with the right to write issues, so all that it takes is data: texts of bounded length.
It needs the standard library and ``gh``, nothing else.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

LARGEST = 1_000_000
"""Bytes of a file of issues."""
MOST = 20
"""Issues that one run opens; what is left over is found again the next time."""
LONGEST = {"title": 200, "body": 4_000}
BOT = "github-actions[bot]"


def main(files: list[str]) -> None:
    """Open the issues of the files and print each title."""
    home = f"repos/{os.environ['GITHUB_REPOSITORY']}/issues"
    found: dict[str, dict[str, str]] = {}
    for issue in (each for name in files for each in read(Path(name))):
        found.setdefault(issue["title"], issue)  # two notices may tell of one source
    pages = json.loads(_gh(f"{home}?state=open&per_page=100", "--paginate", "--slurp"))
    known = {issue["title"] for page in pages for issue in page if _is_ours(issue)}
    for issue in [each for title, each in found.items() if title not in known][:MOST]:
        _gh(home, "--method=POST", "--input=-", body=json.dumps(issue).encode())
        print(f"opened: {issue['title']}")


def _is_ours(issue: Mapping[str, Any]) -> bool:
    """Tell whether the watch wrote an issue: nobody else's of the same title silences it."""
    return (issue["user"] or {}).get("login") == BOT


def read(path: Path) -> list[dict[str, str]]:
    """Return the issues of a file, each text cut where it is too long, and naming nobody."""
    if path.stat().st_size > LARGEST:
        print(f"{path} is too large to be read; run what writes it by hand")
        return []
    issues = json.loads(path.read_text(encoding="utf-8"))
    return [
        {key: str(each[key]).replace("@", "@\u200b")[:most] for key, most in LONGEST.items()}
        for each in issues
    ]


def _gh(path: str, *options: str, body: bytes | None = None) -> bytes:
    command = ["gh", "api", path, *options]
    return subprocess.run(command, input=body, stdout=subprocess.PIPE, check=True).stdout


if __name__ == "__main__":
    main(sys.argv[1:])
