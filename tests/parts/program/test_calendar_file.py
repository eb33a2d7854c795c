"""The calendar file by RFC 5545: lines, escapes, times and weeks, as a calendar reads them."""

import datetime
from urllib.parse import unquote

import icalendar
import pytest
import recurring_ical_events
from hypothesis import given
from hypothesis import strategies as st

from macros import records
from macros.parts.program.calendar_file import DAYS, _escaped, _folded, calendar, calendar_link
from macros.problem import Problem


def read(text):
    """Return a calendar's events, each a dict, read by the rules of RFC 5545."""
    lines = text.replace("\r\n ", "").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    events = []
    for line in lines[1:-2]:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and line != "END:VEVENT":
            assert name not in events[-1]
            events[-1][name] = value
    return events


def weekday(event):
    return datetime.datetime.strptime(event["DTSTART"], "%Y%m%dT%H%M%S")


@pytest.mark.parametrize("each", records.programs())
def test_every_line_ends_in_crlf_and_has_at_most_75_octets(each):
    text = calendar(each)
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


@pytest.mark.parametrize("each", records.programs())
def test_there_is_an_event_a_week_for_each_session(each):
    first, second = read(calendar(each))
    assert first["RRULE"] == "FREQ=WEEKLY;BYDAY=MO"
    assert second["RRULE"] == "FREQ=WEEKLY;BYDAY=TH"
    assert weekday(first).weekday() == 0
    assert weekday(second).weekday() == 3
    for name in ("UID", "DTSTAMP", "DTSTART", "DURATION", "SUMMARY", "DESCRIPTION"):
        assert first[name]


@pytest.mark.parametrize("built", ["2026-11-01", "2026-11-28", "2026-11-30", "2027-08-04"])
def test_a_file_without_a_script_begins_after_the_next_weekly_build(monkeypatch, built):
    at = datetime.datetime.fromisoformat(f"{built}T04:41:00+00:00")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(at.timestamp())))
    checked = records.program("at-home").checked
    next_build = max(checked, at.date()) + datetime.timedelta(days=7)
    for event in read(calendar("at-home")):
        assert next_build <= weekday(event).date() <= next_build + datetime.timedelta(days=9)


def test_calendars_read_it_and_each_week_has_its_two_sessions():
    text = calendar("at-home", ("SA", "TU"), datetime.time(6, 30), first=datetime.date(2026, 12, 5))
    whole = icalendar.Calendar.from_ical(text)
    assert whole.errors == []
    assert [event.errors for event in whole.events] == [[], []]
    first, end = datetime.datetime(2026, 12, 5), datetime.datetime(2027, 4, 3)
    found = recurring_ical_events.of(whole).between(first, end)
    days = sorted(event["DTSTART"].dt for event in found)
    assert days[:3] == [first.replace(hour=6, minute=30) + datetime.timedelta(days=each)
                        for each in (0, 3, 7)]  # fmt: skip
    assert len(days) == 2 * 17


def test_each_event_has_a_name_of_its_own_that_holds():
    ids = [event["UID"] for each in records.programs() for event in read(calendar(each))]
    assert len(ids) == len(set(ids))


def test_the_same_program_gives_the_same_file():
    assert calendar("at-home") == calendar("at-home")
    assert read(calendar("at-home"))[0]["DTSTAMP"] == "20261128T000000Z"


def test_the_reader_chooses_days_time_and_start():
    text = calendar("at-home", ("TU", "SA"), datetime.time(7, 30), first=datetime.date(2027, 1, 6))
    first, second = read(text)
    assert first["DTSTART"] == "20270112T073000"  # 6 January 2027 is a Wednesday
    assert second["DTSTART"] == "20270116T073000"
    assert second["RRULE"] == "FREQ=WEEKLY;BYDAY=SA"


@given(
    st.sampled_from(DAYS), st.sampled_from(DAYS), st.dates(datetime.date(2000, 1, 1)), st.times()
)
def test_a_day_of_rest_lies_between_or_the_days_are_refused(one, other, first, time):
    apart = (DAYS.index(other) - DAYS.index(one)) % 7
    if apart in (0, 1, 6):
        with pytest.raises(Problem, match="a day of rest"):
            calendar("at-home", (one, other), time, first)
    elif first < datetime.date(9999, 12, 1):
        starts = [weekday(event) for event in read(calendar("at-home", (one, other), time, first))]
        assert starts[0].date() >= first
        assert (starts[1] - starts[0]).days == apart


@pytest.mark.parametrize("days", [("MO",), ("MO", "WE", "FR"), ("MO", "XX"), ()])
def test_other_than_two_days_are_refused_in_a_sentence(days):
    with pytest.raises(Problem, match="write two of them"):
        calendar("at-home", days)


def test_commas_semicolons_backslashes_and_new_lines_are_escaped():
    assert _escaped("a, b; c\\d\ne") == "a\\, b\\; c\\\\d\\ne"


@given(st.text(st.characters(blacklist_categories=["Cc", "Cs"]), max_size=400))
def test_a_folded_line_unfolds_to_itself_and_breaks_no_letter(text):
    folded = _folded(text)
    assert folded.replace("\r\n ", "") == text
    assert all(len(line.encode()) <= 75 for line in folded.split("\r\n"))


def test_the_link_holds_the_file():
    link = calendar_link("at-home")
    assert link.startswith("data:text/calendar;charset=utf-8,BEGIN%3AVCALENDAR%0D%0A")
    assert unquote(link.partition(",")[2]) == calendar("at-home")


@pytest.mark.parametrize("sign", ["\r", "\x0b", "\x85", "\u2028", "\x00", "\u202e"])
def test_no_name_begins_a_line_of_its_own(sign):
    said = _escaped(f"Squat{sign}ATTACH:https://hostile.example/")
    assert said == "Squat ATTACH:https://hostile.example/"
