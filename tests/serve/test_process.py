import pytest

from macros.problem import Problem
from macros.serve.process import Process

WORKER = """
import json, sys, time
for line in sys.stdin:
    asked = json.loads(line)
    if "sleep" in asked:
        time.sleep(asked["sleep"])
    if "die" in asked:
        sys.exit()
    told = [["write it otherwise", "docs/one.md", 3]]
    print(json.dumps({"done": "fail" not in asked, "told": told}), flush=True)
"""
LONG = 600


@pytest.fixture
def process(tmp_path):
    """A process with a worker that does what it is asked."""
    (tmp_path / "macros" / "serve").mkdir(parents=True)
    for package in ("macros", "macros/serve"):
        (tmp_path / package / "__init__.py").touch()
    (tmp_path / "macros" / "serve" / "worker.py").write_text(WORKER)
    process = Process(tmp_path, tmp_path / "store")
    yield process
    process.end()


def test_gives_what_is_wrong(process):
    assert [str(each) for each in process.ask(LONG)] == ["docs/one.md:3: write it otherwise"]


def test_raises_why_a_thing_was_not_done(process):
    with pytest.raises(Problem, match="write it otherwise"):
        process.ask(LONG, fail=True)


def test_one_that_takes_too_long_is_stopped_and_the_next_request_begins_another(process):
    with pytest.raises(Problem, match="longer than 1 seconds"):
        process.ask(1, sleep=LONG)
    assert process.ask(LONG)


def test_one_that_dies_is_told_and_the_next_request_begins_another(process):
    with pytest.raises(Problem, match="could not be read or built"):
        process.ask(LONG, die=True)
    assert process.ask(LONG)


def test_one_that_has_ended_begins_no_other(process):
    process.ask(LONG)
    process.end()
    with pytest.raises(Problem, match="has ended"):
        process.ask(LONG)
