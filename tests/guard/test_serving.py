import pytest

from macros.guard import serving
from macros.guard.render import Stopped
from macros.problem import Problem


class Docs:
    """What the check finds; a word is wrong where it says so."""

    def __init__(self):
        self.says = "right"
        self.checked = 0

    def check(self, kept):
        self.checked += 1
        assert kept
        if self.says == "wrong":
            yield Problem("write it otherwise", "docs/one.md", 3)


@pytest.fixture
def docs(monkeypatch):
    docs = Docs()
    monkeypatch.setattr(serving, "check", docs.check)
    monkeypatch.setattr(serving, "_found", [])
    serving.stop_while_wrong(changed=True)
    return docs


def test_says_what_is_wrong_after_a_change_and_stops(docs, capsys):
    docs.says = "wrong"
    with pytest.raises(Stopped):
        serving.stop_while_wrong(changed=True)
    assert "docs/one.md:3: write it otherwise\n1 problem\n" in capsys.readouterr().err


def test_stays_stopped_and_silent_until_the_next_change_and_then_goes_on(docs, capsys):
    docs.says = "wrong"
    for changed in (True, False):
        with pytest.raises(Stopped):
            serving.stop_while_wrong(changed=changed)
    assert capsys.readouterr().err.count("write it otherwise") == 1
    docs.says = "right"
    serving.stop_while_wrong(changed=True)
    serving.stop_while_wrong(changed=False)


def test_looks_again_only_after_a_change(docs):
    before = docs.checked
    serving.stop_while_wrong(changed=False)
    assert docs.checked == before
