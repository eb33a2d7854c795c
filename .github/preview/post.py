"""Find the pull request that a run of the check was for, and write what came of it as a comment.

This runs with the right to comment, so all that it takes is data: answers of GitHub, and texts of
bounded length out of two archives.  Those are no others than the ones that the check's job
``articles`` uploaded: GitHub tells another run nothing of a job's outputs, but its name, so jobs
beside it are named by the archives' digests, and the archives have to have them.

It needs the standard library and ``gh``, nothing else.
"""

import hashlib
import io
import json
import os
import re
import subprocess
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import comment
import suggest

CHECK = ".github/workflows/check.yml"
TOLD = re.compile("(made|mended) ([0-9a-f]{64})")
"""The name of a job that tells the digest of what the job ``articles`` uploaded."""
LARGEST = 1_000_000
"""Bytes of the archive that is read, and of each text in it."""
TEXTS = ("numbers", "preview", "review")
JOBS = ["articles", "made", "mended"]
"""The jobs of the check; the names of the last two tell what the first uploaded."""
BOT = "github-actions[bot]"

Answer = Mapping[str, Any]


def main() -> None:
    """Comment on the pull request of the event's run, where there is one, and offer mends."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    home, run = f"repos/{os.environ['GITHUB_REPOSITORY']}", event["workflow_run"]
    pull = pull_request(home, run)
    words, mends = said(home, run, pull) if pull else ("", [])
    print(post(home, pull["number"], words) if words else "nothing to say")
    print(offer(home, pull, mends) if mends else "nothing to suggest")


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


def said(home: str, run: Answer, pull: Answer) -> tuple[str, list[Answer]]:
    """Return the comment's words, or none where the check has not come to an end, and the mends."""
    number = int(run["id"])
    log = f"{os.environ['GITHUB_SERVER_URL']}/{home.removeprefix('repos/')}/actions/runs/{number}"
    whole = history(home, run["head_sha"], pull["base"]["ref"])
    changed = changes(home, run["head_sha"], whole)
    if run["path"].partition("@")[0] != CHECK or ".github" in changed:
        return comment.unread(log), []
    jobs = get(f"{home}/actions/runs/{number}/jobs?per_page=100")["jobs"]
    ends = [job["conclusion"] for job in jobs if job["name"] == "articles"]
    if ends not in (["success"], ["failure"]):
        return "", []
    files = get(f"{home}/actions/runs/{number}/artifacts?per_page=100")["artifacts"]
    told = digests(jobs)
    mends = made(home, files, "mends", told.get("mended", ""), ["mends"])["mends"]
    found = suggest.suggestions(mends, whole.get("files", []))
    if ends == ["failure"]:
        return comment.stopped(log), found
    texts = made(home, files, "said", told.get("made", ""), TEXTS)
    site = preview(log, files, texts)
    beside = len(changed - {"docs"})
    return comment.passed(log, site, texts["numbers"], texts["review"], beside), found


def digests(jobs: list[Answer]) -> dict[str, str]:
    """Return the digests of what the job ``articles`` uploaded, by the job that tells each.

    Where there is another job beside those of the check, nothing is certain.
    """
    if sorted(job["name"].partition(" ")[0] for job in jobs) != JOBS:
        return {}
    ended = [job["name"] for job in jobs if job["conclusion"] == "success"]
    return {found[1]: found[2] for name in ended if (found := TOLD.fullmatch(name))}


def made(
    home: str, files: list[Answer], name: str, digest: str, texts: Sequence[str]
) -> dict[str, str]:
    """Return the texts of a file that the job ``articles`` uploaded, each empty if not certain.

    A file of the same name that something else uploaded, sooner or later, has another digest.
    """
    file = _file(files, name, f"sha256:{digest}") if digest else None
    if file and file["size_in_bytes"] <= LARGEST:
        archive = gh(f"{home}/actions/artifacts/{int(file['id'])}/zip")
        if hashlib.sha256(archive).hexdigest() == digest:
            return unpacked(archive, texts)
    return dict.fromkeys(texts, "")


def unpacked(archive: bytes, texts: Sequence[str]) -> dict[str, str]:
    """Return the beginning of each text in the archive."""
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        return {name: _beginning(files, f"{name}.json") for name in texts}


def _beginning(files: zipfile.ZipFile, name: str) -> str:
    with files.open(name) as text:
        return text.read(LARGEST).decode("utf-8", errors="replace")


def preview(log: str, files: list[Answer], texts: dict[str, str]) -> str:
    """Return the address of the built site, if it is the archive that the texts name."""
    if not texts["preview"]:
        return ""
    told = json.loads(texts["preview"])
    file = _file(files, "preview", told["digest"])
    return f"{log}/artifacts/{int(file['id'])}" if file and file["id"] == told["id"] else ""


def _file(files: list[Answer], name: str, digest: str) -> Answer | None:
    fits = [each for each in files if each["name"] == name and each.get("digest") == digest]
    return next((each for each in fits if not each["expired"]), None)


def history(home: str, commit: str, branch: str) -> Answer:
    """Return how a commit differs from where the history left the branch.

    Commits cannot change under our eyes, as the list of a pull request's files can.
    """
    return get(f"{home}/compare/{quote(branch, safe='')}...{commit}?per_page=1")


def changes(home: str, commit: str, whole: Answer) -> set[str]:
    """Return the files and folders at the top that differ from where the history left the branch.

    Where ``.github`` does not, the workflow that ran is ours.
    """
    left = whole["merge_base_commit"]["sha"]
    ours, theirs = (
        {(each["path"], each["mode"], each["sha"]) for each in answer["tree"]}
        for answer in (get(f"{home}/git/trees/{each}") for each in (left, commit))
    )
    return {path for path, *_ in ours ^ theirs}


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


def offer(home: str, pull: Answer, mends: list[Answer]) -> str:
    """Suggest the mends beside their lines, but for those that we suggested before."""
    place = f"{home}/pulls/{pull['number']}"
    before = [
        each["body"]
        for page in get(f"{place}/comments?per_page=100", "--paginate", "--slurp")
        for each in page
        if (each["user"] or {}).get("login") == BOT
    ]
    review = suggest.review(pull["head"]["sha"], mends, before)
    if not review:
        return "nothing to suggest anew"
    gh(f"{place}/reviews", "--method=POST", "--input=-", body=json.dumps(review).encode())
    return f"POST {place}/reviews"


def get(path: str, *options: str) -> Any:
    """Return GitHub's answer."""
    return json.loads(gh(path, *options))


def gh(path: str, *options: str, body: bytes | None = None) -> bytes:
    """Call ``gh api``; raise :class:`subprocess.CalledProcessError` where GitHub refuses."""
    command = ["gh", "api", path, *options]
    return subprocess.run(command, input=body, stdout=subprocess.PIPE, check=True).stdout


if __name__ == "__main__":
    main()
