import datetime

from macros.day import today


def test_the_day_of_a_build_is_that_of_its_source(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert today() == datetime.date(2023, 11, 14)


def test_without_one_it_is_the_present_day(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert today() >= datetime.date(2026, 11, 23)
