"""Find the pull request that a run of the check was for, and write what came of it as a comment.

This runs with the right to comment, so all that it takes is data: answers of GitHub, and a text
of bounded length out of an archive.  It needs the standard library and ``gh``, nothing else.
"""

import io
import json
import os
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import comment

LARGEST = 1_000_000
"""Bytes of the archive of numbers, and of the text in it."""
BOT = "github-actions[bot]"

Answer = Mapping[str, Any]


def main() -> None:
    """Comment on the pull request of the event's run, where there is one."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    home, run = f"repos/{os.environ['GITHUB_REPOSITORY']}", event["workflow_run"]
    pull = pull_request(home, run)
    words = said(home, run, pull) if pull else ""
    print(post(home, pull["number"], words) if words else "nothing to say")


def pull_request(home: str, run: Answer) -> Answer | None:
    """Return the one open pull request whose newest commit the run checked.

    GitHub names none for a fork, neither with the run nor with the commit; so it is looked for
    by the fork's branch.
    """
    head = run["head_repository"]
    if not head:  # the fork is gone
        return None
    branch = f"head={head['owner']['login']}:{run['head_branch']}"
    found = [
        pull
        for pull in get(f"{home}/pulls", "--method=GET", "-f", "state=open", "-f", branch)
        if pull["head"]["sha"] == run["head_sha"]
        and (pull["head"]["repo"] or {}).get("full_name") == head["full_name"]
    ]
    return found[0] if len(found) == 1 else None


def said(home: str, run: Answer, pull: Answer) -> str:
    """Return the comment's words, or none where the check has not come to an end."""
    number = int(run["id"])
    log = f"{os.environ['GITHUB_SERVER_URL']}/{home.removeprefix('repos/')}/actions/runs/{number}"
    if changes_the_check(home, run["head_sha"], pull["base"]["ref"]):
        return comment.unread(log)
    jobs = get(f"{home}/actions/runs/{number}/jobs?per_page=100")["jobs"]
    ends = [job["conclusion"] for job in jobs if job["name"] == "articles"]
    if ends != ["success"]:
        return comment.stopped(log) if ends == ["failure"] else ""
    made = get(f"{home}/actions/runs/{number}/artifacts?per_page=100")["artifacts"]
    newest = sorted(made, key=lambda each: each["id"])  # a check that ran again made them again
    files = {each["name"]: each for each in newest if not each["expired"]}
    preview = f"{log}/artifacts/{int(files['preview']['id'])}" if "preview" in files else ""
    return comment.passed(preview, numbers(home, files["numbers"]) if "numbers" in files else "")


def changes_the_check(home: str, commit: str, branch: str) -> bool:
    """Tell whether ``.github`` differs from where the commit's history left the branch.

    Where it does not, the workflow that ran is ours.  Commits cannot change under our eyes, as
    the list of a pull request's files can.
    """
    history = get(f"{home}/compare/{quote(branch, safe='')}...{commit}?per_page=1")
    left = history["merge_base_commit"]["sha"]
    ours, theirs = (get(f"{home}/git/trees/{each}")["tree"] for each in (left, commit))
    return _workflows(ours) != _workflows(theirs)


def _workflows(tree: list[Answer]) -> list[tuple[str, str]]:
    return [(each["mode"], each["sha"]) for each in tree if each["path"] == ".github"]


def numbers(home: str, file: Answer) -> str:
    """Return the beginning of the text in the archive of numbers, or nothing."""
    if file["size_in_bytes"] > LARGEST:
        return ""
    archive = gh(f"{home}/actions/artifacts/{int(file['id'])}/zip")
    with zipfile.ZipFile(io.BytesIO(archive)) as opened, opened.open("numbers.json") as text:
        return text.read(LARGEST).decode("utf-8", errors="replace")


def post(home: str, number: int, words: str) -> str:
    """Write the comment, or write our earlier one anew."""
    mine = [
        each["id"]
        for page in get(f"{home}/issues/{number}/comments?per_page=100", "--paginate", "--slurp")
        for each in page
        if (each["user"] or {}).get("login") == BOT and each["body"].startswith(comment.MARK)
    ]
    place = f"issues/comments/{mine[0]}" if mine else f"issues/{number}/comments"
    method = "PATCH" if mine else "POST"
    body = json.dumps({"body": words}).encode()
    gh(f"{home}/{place}", f"--method={method}", "--input=-", body=body)
    return f"{method} {place}"


def get(path: str, *options: str) -> Any:
    """Return GitHub's answer."""
    return json.loads(gh(path, *options))


def gh(path: str, *options: str, body: bytes | None = None) -> bytes:
    """Call ``gh api``; raise :class:`subprocess.CalledProcessError` where GitHub refuses."""
    command = ["gh", "api", path, *options]
    return subprocess.run(command, input=body, stdout=subprocess.PIPE, check=True).stdout


if __name__ == "__main__":
    main()
