import pytest

from macros.parts.who_answers.who_answers import who_answers
from macros.problem import Problem


def printed(monkeypatch, **given):
    for name in ("PUBLISHER", "HARM_CONTACT"):
        monkeypatch.delenv(name, raising=False)
    for name, text in given.items():
        monkeypatch.setenv(name, text)
    return who_answers()


def test_names_the_publisher_and_the_private_address_where_they_are_set(monkeypatch):
    said = printed(monkeypatch, PUBLISHER="The <Club>", HARM_CONTACT="harm@example.org")
    assert "published by The &lt;Club&gt;." in said
    assert '<a href="mailto:harm@example.org">' in said
    assert "no private address" not in said


def test_says_so_where_they_are_not_set(monkeypatch):
    said = printed(monkeypatch)
    assert "has not written their name" in said
    assert "There is no private address" in said
    assert "mailto:" not in said


@pytest.mark.parametrize("wrong", ["harm", "javascript:alert", "a@b", "a@b.org?cc=c@d.org"])
def test_a_private_address_is_an_address_of_mail(monkeypatch, wrong):
    with pytest.raises(Problem, match="should be an e-mail address"):
        printed(monkeypatch, HARM_CONTACT=wrong)
