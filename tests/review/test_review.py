"""What a person has to see of a change: each kind of it, and nothing that stayed."""

import json
import subprocess

import pytest

from macros import records
from macros.__main__ import main
from macros.finish.diff import pages_of_facts
from macros.review import docs, review
from macros.review import records as of_records
from macros.review.row import LONGEST, MOST, Row, Section, as_json, as_text, shortened
from tests.finish.test_diff import build, figure
from tests.limits import limited

FACT = "says: energy\nvalue: 13\nunit: kcal/kg/day\nchecked: 2026-11-28\n"
HELP = 'name: A line\nphone: "116 123"\naddress: https://line.example/\n'
PLANK = "name: Plank\nhow_to:\n  - Lie down.\n  - Lift your hips.\n  - Rest.\n"
ARTICLE = "---\ntitle: A title\ndescription: D\n---\n\n# A title\n\nWords.\n"
BEFORE = {
    "docs/data/facts/rate.yml": FACT,
    "docs/data/help/line.yml": HELP,
    "docs/data/exercises/plank.yml": PLANK,
    "docs/data/stop-signs/pain.yml": "sign: Chest pain\nhaste: call now\n",
    "docs/data/claims/x.yml": "says: A claim\nchecked_by: the editors\n",
    "docs/index.md": ARTICLE,
    "docs/slow-training/a.md": ARTICLE,
}


def seen(changes, printed=(), before=BEFORE):
    """Return the rows under each heading; a change is a text, or None for a deleted file."""
    after = {path: text for path, text in {**before, **changes}.items() if text is not None}
    sides = ({path: text.encode() for path, text in each.items()} for each in (before, after))
    return {each.heading: list(each.rows) for each in review(*sides, dict(printed))}


def only(changes, **more):
    """Return the heading and the row where there is one of each."""
    ((heading, (row,)),) = seen(changes, **more).items()
    return heading, row


def test_nothing_is_seen_where_nothing_changed():
    assert seen({}) == {}
    assert seen({"docs/slow-training/a.md": ARTICLE.replace("Words.", "Other words.")}) == {}


def test_the_words_by_which_a_search_finds_a_page_are_seen_for_no_reader_sees_them():
    with_words = ARTICLE.replace("D\n", "D\nalso: [BMR, metabolic rate]\n")
    shown = "Words by which the search finds a page, and which it does not show"
    rows = seen({"docs/slow-training/a.md": with_words})[shown]
    assert [(each.what, each.before, each.after) for each in rows] == [
        ("also 1", "", "BMR"), ("also 2", "", "metabolic rate"),
    ]  # fmt: skip
    changed = {"docs/slow-training/a.md": with_words.replace("BMR", "RMR")}
    heading, row = only(changed, before={**BEFORE, "docs/slow-training/a.md": with_words})
    assert (heading, row.before, row.after) == (shown, "BMR", "RMR")
    new = seen({"docs/slow-training/b.md": with_words})
    assert [each.after for each in new[shown]] == ["BMR", "metabolic rate"]


def test_a_changed_fact_says_how_it_was_how_it_is_and_where_it_is_printed():
    changed = {"docs/data/facts/rate.yml": FACT.replace("13", "26")}
    pages = ["index.html", *(f"{letter}/index.html" for letter in "abcdef")]
    heading, row = only(changed, printed={"rate": pages})
    assert heading == "Facts"
    assert row == Row(
        "docs/data/facts/rate.yml", "value", "13", "26",
        "the first page, a/, b/, c/, d/, and 2 more",
    )  # fmt: skip


def test_a_fact_is_printed_where_its_number_or_one_computed_from_it_stands():
    computed = figure(1.0)
    printed = figure(1.0, page="b/index.html", equation=None, fact="other")
    assert pages_of_facts(build(computed, computed, printed)) == {
        "rate": ["a/index.html"], "other": ["b/index.html"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("place", "old", "new", "heading", "what"),
    [
        ("help/line", "116 123", "0900 1", "Places to find help, and their telephone numbers",
         "phone"),
        ("exercises/plank", "Lift your hips.", "Hold your breath.", "Exercises and their steps",
         "how_to 2"),
        ("stop-signs/pain", "call now", "stop", "Signs to stop at", "haste"),
        ("claims/x", "A claim", "Another", "Records in docs/data/claims", "says"),
        ("claims/x", "the editors", "Dr. Nobody", "Who looked, when, and at what", "checked_by"),
        ("facts/rate", "2026-11-28", "2026-11-29", "Who looked, when, and at what", "checked"),
    ],
)  # fmt: skip
def test_a_changed_record_is_told_key_by_key(place, old, new, heading, what):
    path = f"docs/data/{place}.yml"
    told, row = only({path: BEFORE[path].replace(old, new)})
    assert told == heading
    assert row == Row(path, what, old, new)


def test_a_step_put_in_and_one_taken_out_are_told_and_those_after_them_are_not():
    path = "docs/data/exercises/plank.yml"
    _, row = only({path: PLANK.replace("  - Lift", "  - Jump.\n  - Lift")})
    assert row == Row(path, "how_to 2", "", "Jump.")
    _, row = only({path: PLANK.replace("  - Lift your hips.\n", "")})
    assert row == Row(path, "how_to 2", "Lift your hips.", "")


def test_a_key_that_moved_into_the_words_of_another_is_told():
    steps = "name: A routine\nsteps:\n  - do: March.\n    lasts: one-minute\n"
    before = {"docs/data/routines/a.yml": steps}
    moved = steps.replace("March.\n    lasts: one-minute", '"March.; lasts: one-minute"')
    rows = seen({"docs/data/routines/a.yml": moved}, before=before)["Warm-ups and endings"]
    assert [(row.what, row.before, row.after) for row in rows] == [
        ("steps 1, do", "March.", "March.; lasts: one-minute"),
        ("steps 1, lasts", "one-minute", ""),
    ]


def test_of_an_item_with_keys_each_key_is_told():
    finding = "says: A claim\nfacts_for:\n  - shows: Old words.\n    numbers: [{fact: old}]\n"
    before = {"docs/data/claims/x.yml": finding}
    after = {"docs/data/claims/x.yml": finding.replace("Old", "New").replace("old", "new")}
    (rows,) = seen(after, before=before).values()
    assert [(row.what, row.before, row.after) for row in rows] == [
        ("facts_for 1, shows", "Old words.", "New words."),
        ("facts_for 1, numbers 1, fact", "old", "new"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("value: 0\n", "", ("0", "")),
        ("value: 0\n", "value: 0.5\n", ("0", "0.5")),
        ("value: 13\n", 'value: "13"\n', ("13", "13")),
        ("value: a\n", "value: [a]\n", ("a", "a")),
        ("value: {a: 1}\n", "value: 1\n", ("a: 1", "1")),
    ],
)
def test_a_value_that_went_or_became_another_kind_of_value_is_told(before, after, said):
    path = "docs/data/facts/rate.yml"
    _, row = only({path: f"a: 1\n{after}"}, before={path: f"a: 1\n{before}"})
    assert (row.before, row.after) == said


def test_a_very_long_list_is_told_as_one_text():
    path = "docs/data/tables/a.yml"
    long = ["facts:", *(f"  - a{each}" for each in range(300))]
    _, row = only({path: "\n".join([*long, "  - b"])}, before={path: "\n".join(long)})
    assert row.after.endswith(", b")


@pytest.mark.parametrize("place", ["stop-signs/pain", "help/line", "facts/rate"])
def test_a_deleted_record_is_told(place):
    rows = [row for found in seen({f"docs/data/{place}.yml": None}).values() for row in found]
    assert rows[0].what == "deleted"
    assert any(row.before and not row.after for row in rows)


def test_of_a_new_record_of_safety_every_key_is_told():
    told = seen({"docs/data/stop-signs/new.yml": "sign: A sign\nhaste: stop\n"})
    assert [(row.what, row.after) for row in told["Signs to stop at"]] == [
        ("new", ""), ("sign", "A sign"), ("haste", "stop"),
    ]  # fmt: skip


def test_a_new_fact_is_one_row_and_who_looked_at_it_another():
    told = seen({"docs/data/facts/new.yml": FACT})
    (fact,), (looked,) = told.values()
    assert (fact.what, fact.after) == ("new", "value: 13; says: energy; unit: kcal/kg/day")
    assert (looked.what, looked.after) == ("checked", "2026-11-28")


def test_files_that_say_of_the_same_day_that_somebody_looked_are_told_as_one():
    names = ["a", "b"]
    told = seen({f"docs/data/facts/{name}.yml": FACT for name in names})
    (row,) = told["Who looked, when, and at what"]
    assert row.place == "2 files: docs/data/facts/a.yml, docs/data/facts/b.yml"


def test_a_day_in_the_front_matter_is_told():
    changed = ARTICLE.replace("\n---\n\n", "\nchecked: 2026-11-29\n---\n\n")
    heading, row = only({"docs/slow-training/a.md": changed})
    assert heading == "Who looked, when, and at what"
    assert (row.what, row.after) == ("checked", "2026-11-29")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (FACT.replace("13", "13 # checked by two editors"), 2, "checked by two editors"),
        (f"# read by Dr. Nobody\n{FACT}", 1, "read by Dr. Nobody"),
        (f"{FACT}# the end", 5, "the end"),
        (FACT.replace("energy", "|  # looked up\n  energy"), 1, "looked up"),
        (FACT.replace("value: 13", "value:\t13") + "# behind a tab", 5, "behind a tab"),
    ],
)
def test_a_comment_in_a_record_is_told(text, line, words):
    told = seen({"docs/data/facts/rate.yml": text})
    (row,) = told["Comments in records, which no rule reads"]
    assert (row.what, row.after) == (f"line {line}", words)


def test_a_sign_in_a_text_is_no_comment_and_a_comment_that_stays_is_not_told():
    before = {"docs/data/facts/rate.yml": FACT + "# old\n"}
    after = {"docs/data/facts/rate.yml": FACT.replace("energy", '"a # b"') + "# old\n"}
    assert "Comments in records, which no rule reads" not in seen(after, before=before)


@pytest.mark.parametrize(
    ("words", "host"),
    [
        ("[a](https://evil.example/x)", "evil.example"),
        ("<https://user@evil.example>", "evil.example"),
        ("[a]: HTTPS://EVIL.example", "evil.example"),
        ("[a](//evil.example)", "evil.example"),
        ("[a](https:&#47;&#47;evil.example)", "evil.example"),
        ("[a](https:\\/\\/evil.example)", "evil.example"),
        ("[a](https://line.example:8080/)", "line.example:8080"),
        ("[a](mailto:a@evil.example?bcc=b)", "evil.example"),
        ("[a](https://xn--e1awd7f.example/)", "xn--e1awd7f.example"),
        ("[a](https://éвил.example/)", "éвил.example"),
        ("[a](https://93.184.216.34/)", "93.184.216.34"),
    ],
)
def test_another_site_is_told_once(words, host):
    heading, row = only({"docs/slow-training/a.md": f"{ARTICLE}\n{words} {words}\n"})
    assert heading == "Other sites to which nothing led before"
    assert row.what == host


def test_another_site_in_a_record_is_told_and_a_known_one_is_not():
    path = "docs/data/help/line.yml"
    told = seen({path: HELP.replace("https://line", r'"https:\x2f\x2fevil').replace("/\n", '"\n')})
    (row,) = told["Other sites to which nothing led before"]
    assert row.what == "evil.example"
    assert seen({"docs/slow-training/a.md": f"{ARTICLE}\n<https://line.example/b>\n"}) == {}


def test_words_that_a_macro_prints_as_they_are_are_told():
    calls = '{{ literal("50 kcal per pound") }} {{ term("met", words="deadly") }} {{ cite("x") }}'
    told = seen({"docs/slow-training/a.md": f"{ARTICLE}\n{calls}\n"})
    rows = told["Words that a macro prints as they are"]
    assert [(row.what, row.after) for row in rows] == [
        ("literal", "50 kcal per pound"), ("term", "deadly"),
    ]  # fmt: skip


def test_words_that_stood_on_the_page_are_not_told_and_a_second_time_is():
    before = {"docs/a/a.md": ARTICLE + '\n{{ literal("type 2") }}\n'}
    assert seen({"docs/a/a.md": before["docs/a/a.md"] + "More.\n"}, before=before) == {}
    told = seen({"docs/a/a.md": before["docs/a/a.md"] * 2}, before=before)
    assert len(told["Words that a macro prints as they are"]) == 1


def test_a_list_of_safety_that_a_page_prints_no_more_is_told():
    before = {"docs/a/a.md": ARTICLE + '\n{{ stop_signs() }}\n\n{{ cite("wang-2010") }}\n'}
    heading, row = only({"docs/a/a.md": ARTICLE}, before=before)
    assert heading == "Lists, boxes and tools that a page prints no more"
    assert row.before == "stop_signs()"


def test_a_list_of_safety_that_a_page_loses_as_it_moves_is_told():
    before = {"docs/a/a.md": ARTICLE + "\n{{ stop_signs() }}\n"}
    lists = "Lists, boxes and tools that a page prints no more"
    told = seen({"docs/a/a.md": None, "docs/a/b.md": ARTICLE}, before=before)
    assert [row.before for row in told[lists]] == ["stop_signs()"]
    moved = {"docs/a/a.md": None, "docs/a/b.md": before["docs/a/a.md"]}
    assert lists not in seen(moved, before=before)


def test_a_page_without_front_matter_ends_nothing():
    _, row = only({"docs/slow-training/new.md": "Words."})
    assert row.place == "docs/slow-training/new.md"
    assert seen({"docs/slow-training/new.md": None}, before={"docs/slow-training/new.md": "Words."})


def test_the_comments_of_a_large_record_are_found_at_once():
    text = "a:\n" + "- b\n" * 20_000 + "# the end"
    with limited(2):
        (row,) = of_records.comments({}, {"docs/data/facts/large.yml": text})
    assert (row.what, row.after) == ("line 20002", "the end")


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("docs/slow-training/new.md", "page"),
        ("docs/new.md", "page beside the first page"),
        ("docs/cards/zz.md", "page in a section of its own"),
        ("docs/slow-training/a.png", "file that is no page"),
    ],
)
def test_a_new_page_and_a_new_file_are_told(path, what):
    heading, row = only({path: ARTICLE})
    assert heading == "Pages and other files that are new, gone or others"
    assert (row.place, row.what) == (path, what)


def test_a_page_that_is_gone_is_told():
    _, row = only({"docs/slow-training/a.md": None})
    assert (row.before, row.after) == ("A title", "")


@pytest.mark.parametrize("text", ["", "a: [", "- a", "a: &x 1\nb: *x\n", "\x00", "a: 1\na: 2\n"])
def test_a_record_that_cannot_be_read_is_told_and_hides_no_other(text):
    told = seen({"docs/data/facts/rate.yml": text, "docs/data/help/line.yml": None})
    assert "cannot" in str(told["Facts"]) or "can be read" in told["Facts"][0].what
    assert told["Places to find help, and their telephone numbers"]


def test_a_kind_that_nobody_named_is_told_too():
    told = seen({"docs/data/new-kind/a.yml": "a: 1\n"})
    assert list(told) == ["Records in docs/data/new-kind"]


def test_a_picture_that_is_another_one_now_is_told():
    name = "docs/slow-training/a.png"
    (row,) = seen({name: "other"}, before={name: "one"}).popitem()[1]
    assert (row.place, row.before, row.after) == (name, "3 bytes", "5 bytes, other ones")


# How it is shown


def test_a_long_text_is_cut_to_what_differs_and_says_what_is_left_out():
    same = "x" * LONGEST
    row = shortened(Row("p", "w", f"{same}old{same}", f"{same}new{same}"))
    assert row.before.startswith("… xxx")
    assert "old" in row.before
    assert "new" in row.after
    assert row.before.endswith("more letters")
    assert len(row.before) < LONGEST + 40
    assert shortened(Row("p", "w", "13", "26")) == Row("p", "w", "13", "26")


def test_as_data_it_is_of_bounded_length_and_counts_all_rows():
    sections = [Section("Facts", tuple(Row(f"p{each}", "w", "x" * 900) for each in range(10_000)))]
    (told,) = json.loads(as_json(sections))
    assert told["count"] == 10_000
    assert 10 < len(told["rows"]) < 100
    assert len(as_json(sections)) < 2 * MOST


def test_of_a_text_of_a_record_nothing_is_cut():
    text = "Stand a step away from a wall. " * 13
    row = shortened(Row("p", "w", f"{text[:380]}", f"Then {text[:370]} and hold your breath."))
    assert row.after.endswith("and hold your breath.")


def test_prose_crowds_out_no_short_row():
    prose = Row("p", "says", "x" * 300, "y" * 300)
    phone = Row("p", "phone", "116 123", "0900 666 666")
    (told,) = json.loads(as_json([Section("Help", (*[prose] * 200, phone, *[prose] * 200))]))
    assert "0900 666 666" in [row[3] for row in told["rows"]]
    assert told["rows"][0][1] == "says"  # each in its place


def test_of_a_new_fact_the_value_comes_before_the_prose():
    told = seen({"docs/data/facts/new.yml": f"note: {'a long note ' * 40}\n{FACT}"})
    assert "value: 13" in shortened(told["Facts"][0]).after


def test_in_a_terminal_nothing_steers_it():
    lines = list(as_text([Section("Facts", (Row("p\x1b[31m", "w", "", "\u202ea\nb"),))]))
    assert lines == ["Facts (1)", r"  p\x1b[31m, w: nothing → \u202ea\nb", ""]


# The two states


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A repository whose `docs/` is committed, at the module's ROOT."""
    for name, text in BEFORE.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    for command in (
        ["init", "--quiet", "--initial-branch=main"], ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "--quiet", "-m", "x"],
    ):  # fmt: skip
        subprocess.run(["git", "-C", tmp_path, *command], check=True)
    monkeypatch.setattr(records, "ROOT", tmp_path)
    monkeypatch.setattr(records, "DOCS", tmp_path / "docs")
    return tmp_path


def test_a_commit_is_read_without_being_checked_out(tree):
    assert docs.of_commit("main") == docs.of_folder()
    (tree / "docs/index.md").write_text("changed")
    (tree / "docs/été.md").symlink_to("/etc/passwd")
    assert docs.of_commit("main")["docs/index.md"] == ARTICLE.encode()
    assert docs.of_folder()["docs/index.md"] == b"changed"
    assert "docs/été.md" not in docs.of_folder()


def test_a_maintainer_sees_the_same_by_a_command(tree, capsys):
    (tree / "docs/data/facts/rate.yml").write_text(FACT.replace("13", "26"), encoding="utf-8")
    none = ["--figures", str(tree / "none.json")]
    assert main(["review", *none]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Facts (1)\n  docs/data/facts/rate.yml, value: 13 → 26\n")
    assert "after `make build`" in said
    assert main(["review", "--json", *none, "HEAD"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["rows"][0][2:4] == ["13", "26"]


@pytest.mark.parametrize("named", ["nowhere", "--help", "HEAD; touch x", ""])
def test_what_is_no_commit_is_named(tree, named, capsys):
    assert main(["review", "--", named]) == 2
    assert "there is no commit" in capsys.readouterr().err
