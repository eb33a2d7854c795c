"""Work on all cores: order, what goes wrong in it, its limits, and that no process is left."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from macros import cores
from macros.cores import Cores
from macros.problem import Problem

pytestmark = pytest.mark.skipif(not cores.FORKS, reason="nothing forks here")


def results(work, items, **limits):
    with Cores(work, **limits) as several:
        return [*several.each(items)]


def test_gives_each_thing_with_its_result_in_the_order_of_the_things():
    def work(item):
        time.sleep(0.05 * (item == 0))  # the first one is done last
        return item * item

    assert results(work, range(9), count=3) == [(item, item * item) for item in range(9)]


def test_works_in_processes_that_stay():
    here = {pid for _, pid in results(lambda _: os.getpid(), range(20), count=2)}
    assert len(here) <= 2
    assert os.getpid() not in here


def test_nothing_to_do_is_done():
    assert results(str, []) == []


def test_asked_again_the_same_processes_go_on():
    with Cores(lambda _: os.getpid(), count=1) as several:
        (_, first), (_, second) = *several.each("a"), *several.each("b")
    assert first == second


def test_one_thing_is_done_meanwhile_by_another_process_and_its_problem_comes_when_it_is_asked():
    def work(item):
        if item == "wrong":
            raise Problem("this is wrong")
        return os.getpid()

    with Cores(work, count=2) as several:
        first, second = several.begun("right"), several.begun("wrong")
        with pytest.raises(Problem, match="wrong: this is wrong"):
            second()
        assert first() != os.getpid()


def test_what_nobody_waits_for_any_more_is_given_to_nobody():
    with Cores(lambda item: time.sleep(item) or item, count=2) as several:
        for _ in several.each([0, 0.3]):
            break
        assert [*several.each([0.1, 0])] == [(0.1, 0.1), (0, 0)]


def test_what_is_read_before_is_known_and_what_a_process_changes_stays_its_own():
    known = ["read"]

    def work(item):
        known.append(item)
        return known[0]

    assert results(work, "ab", count=2) == [("a", "read"), ("b", "read")]
    assert known == ["read"]


@pytest.mark.parametrize("forks", [True, False])
def test_a_problem_of_the_work_is_raised_with_the_name_of_its_thing(forks, monkeypatch):
    monkeypatch.setattr(cores, "FORKS", forks)

    def work(item):
        raise Problem(f"no {item}", line=3)

    with pytest.raises(Problem, match=r"^docs/x\.md:3: no x$"):
        results(work, ["x"], name="docs/{}.md".format)


def test_a_problem_that_has_its_place_keeps_it_and_several_come_together():
    def work(_):
        raise ExceptionGroup("two", [Problem("first", "a.yml", 1), Problem("second", "b.yml")])

    with pytest.raises(ExceptionGroup) as raised:
        results(work, ["x"])
    assert [*map(str, raised.value.exceptions)] == ["a.yml:1: first", "b.yml: second"]


def test_another_error_is_told_by_its_name_and_its_trace_is_printed(capfd):
    def work(_):
        return {}["no such key"]

    with pytest.raises(Problem, match=r"^x: this could not be made \(KeyError: 'no such key'\)$"):
        results(work, ["x"])
    assert "in work" in capfd.readouterr().err


def test_a_thing_that_takes_too_long_is_stopped_with_its_name():
    with pytest.raises(Problem, match=r"^99: this took longer than 0\.2 seconds and was stopped"):
        results(time.sleep, [0, 99], seconds=0.2)


def test_a_result_that_waited_for_whoever_asked_is_not_late():
    with Cores(str, count=2, seconds=0.2) as several:
        for _ in several.each(range(6)):
            time.sleep(0.3)


def test_a_thing_that_ends_its_process_is_named_with_how_it_ended():
    def work(_):
        os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(Problem, match=r"^x: this ended the process that worked on it \(SIGKILL\)"):
        results(work, ["x"])


def test_a_thing_that_takes_too_much_memory_is_named():
    assert results(lambda size: len(bytearray(size)), [1_000], memory=1_000_000_000)
    with pytest.raises(Problem, match=r"^900000000: this takes more memory than it may have"):
        results(lambda size: len(bytearray(size)), [900_000_000], memory=500_000_000)


def test_where_nothing_forks_all_is_done_in_this_process(monkeypatch):
    monkeypatch.setattr(cores, "FORKS", False)
    assert results(lambda _: os.getpid(), "ab") == [("a", os.getpid()), ("b", os.getpid())]


def _is_there(pid):
    try:
        return " Z " not in Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False


def test_no_process_is_left_when_the_work_is_done_or_fails(tmp_path):
    def work(seconds):
        (tmp_path / str(os.getpid())).touch()
        time.sleep(seconds)

    assert results(work, [0] * 4, count=2)
    with pytest.raises(Problem):
        results(work, [99, 99], count=2, seconds=0.5)
    pids = [int(path.name) for path in tmp_path.iterdir()]
    assert pids
    assert not any(map(_is_there, pids))
    for pid in pids:
        with pytest.raises(ChildProcessError):  # nor does one wait to be taken away
            os.waitpid(pid, os.WNOHANG)


ENDLESS = """
import os, signal, sys, time
from macros.cores import Cores

signal.signal(signal.SIGINT, signal.default_int_handler)  # as where somebody waits for it

def work(item):
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(99)

with Cores(work, count=2) as several:
    for _ in several.each("ab"):
        pass
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_no_process_outlives_the_one_that_began_it(how):
    command = [sys.executable, "-c", ENDLESS]
    begun = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        start_new_session=True,
    )  # fmt: skip
    pids = [int(begun.stdout.readline()) for _ in "ab"]
    assert all(map(_is_there, pids))
    os.killpg(begun.pid, how) if how == signal.SIGINT else begun.send_signal(how)
    begun.wait()
    begun.stdout.close()
    for _ in range(500):
        if not any(map(_is_there, pids)):
            return
        time.sleep(0.01)
    raise AssertionError(pids)
