import pytest

from macros.guard import serving
from macros.guard.rendering import Stopped
from macros.problem import Problem


@pytest.fixture
def found(monkeypatch):
    """The problems that the check finds, which a test may change."""
    problems = []
    monkeypatch.setattr(serving, "check", lambda: list(problems))
    yield problems
    problems.clear()
    serving.stop_while_wrong(changed=True)


def test_says_what_is_wrong_after_a_change_and_stops(found, capsys):
    found.append(Problem("write it otherwise", "docs/x.md", 3))
    with pytest.raises(Stopped):
        serving.stop_while_wrong(changed=True)
    assert "docs/x.md:3: write it otherwise\n1 problem\n" in capsys.readouterr().err


def test_stays_stopped_and_silent_until_the_next_change_and_then_goes_on(found, capsys):
    found.append(Problem("write it otherwise", "docs/x.md", 3))
    for changed in (True, False):
        with pytest.raises(Stopped):
            serving.stop_while_wrong(changed=changed)
    assert capsys.readouterr().err.count("write it otherwise") == 1
    found.clear()
    serving.stop_while_wrong(changed=True)
    serving.stop_while_wrong(changed=False)
