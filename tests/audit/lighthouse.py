"""Lighthouse on a page: its scores, and when the page is there."""

import json
import os
import subprocess

from tests.audit.node import MODULES, node
from tests.browser import chromium

_TIMES = {
    "largest paint, ms": "largest-contentful-paint",
    "blocking, ms": "total-blocking-time",
    "shift": "cumulative-layout-shift",
    "bytes": "total-byte-weight",
}


def measure(address, *, desktop=False):
    """Return the scores out of 100, the times, and the ids of the audits that failed."""
    command = [
        str(node()), str(MODULES / "lighthouse" / "cli" / "index.js"), address,
        "--output=json", "--quiet", *(["--preset=desktop"] if desktop else []),
        f"--chrome-flags=--headless {' '.join(chromium.ARGUMENTS)}",
    ]  # fmt: skip
    settings = {**os.environ, "CHROME_PATH": chromium.find()}
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=True)
    report = json.loads(done.stdout)
    audits = report["audits"]
    scores = {
        name: None if each["score"] is None else round(100 * each["score"])
        for name, each in report["categories"].items()
    }
    weighed = {
        ref["id"]
        for category in report["categories"].values()
        for ref in category["auditRefs"]
        if ref["weight"]
    }
    failed = sorted(each for each in weighed if audits[each]["score"] not in (None, 1))
    times = {name: audits[key].get("numericValue") for name, key in _TIMES.items()}
    return scores, times, failed
