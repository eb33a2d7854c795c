"""A store gives back what was kept, or nothing; it never gives anything else."""

import json
import os
import subprocess
import sys
import time

import pytest

from macros import store
from macros.digests import digest
from macros.store import Store, code_now, digests, joined
from tests.conftest import ROOT


@pytest.fixture
def kept(tmp_path):
    return Store(tmp_path / "store")


def entries(tmp_path):
    return [path for path in (tmp_path / "store").glob("*/*") if path.is_file()]


@pytest.mark.parametrize("value", [[], ["a", 1, None], {"é": "\ud800"}, "", 0, False, 1.5])
def test_gives_back_what_was_kept(kept, value):
    kept.put("key", value)
    assert kept.get("key") == value


def test_gives_nothing_for_another_key(kept):
    kept.put("key", 1)
    assert kept.get("key ") is None


def test_makes_a_value_once(kept):
    made = []

    def make():
        made.append(1)
        return ["value"]

    assert kept.kept("key", make) == kept.kept("key", make) == ["value"]
    assert made == [1]


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:-1],
        lambda content: content + b" ",
        lambda content: content.replace(b"right", b"wrong"),
        lambda _: b"",
        lambda _: b'"wrong"',
        lambda _: b"\xff\n\xfe",
        lambda content: content[content.index(b"\n") + 1 :],
        lambda content: b"0" + content[1:],
    ],
)
def test_a_damaged_entry_costs_time_only(kept, tmp_path, damage):
    kept.put("key", "right")
    (path,) = entries(tmp_path)
    path.write_bytes(damage(path.read_bytes()))
    assert kept.get("key") is None
    assert kept.kept("key", lambda: "made") == "made"
    assert kept.get("key") == "made"


def test_an_entry_in_the_place_of_another_is_not_read(kept, tmp_path):
    kept.put("one", "of one")
    (one,) = entries(tmp_path)
    kept.put("two", "of two")
    (two,) = set(entries(tmp_path)) - {one}
    two.write_bytes(one.read_bytes())
    assert kept.get("two") is None


def test_a_folder_in_the_place_of_an_entry_costs_time_only(kept, tmp_path):
    kept.put("key", 1)
    (path,) = entries(tmp_path)
    path.unlink()
    path.mkdir()
    assert kept.kept("key", lambda: 2) == 2


def test_goes_on_where_nothing_can_be_written(tmp_path):
    (tmp_path / "file").write_text("")
    assert Store(tmp_path / "file").kept("key", lambda: 2) == 2


def test_leaves_nothing_behind_but_entries(kept, tmp_path):
    kept.put("key", 1)
    kept.put("key", 2)
    with pytest.raises(TypeError):
        kept.put("key", object())
    assert len(entries(tmp_path)) == 1


def test_what_was_not_asked_for_longest_goes_first(tmp_path):
    small = Store(tmp_path / "store", most=256 * 4 * 4096)  # four entries in each of its parts
    beside = [str(each) for each in range(5_000) if digest(str(each)).startswith("00")][:8]
    for key in beside:
        small.put(key, "x" * 100)
        for path in entries(tmp_path):
            os.utime(path, (time.time(), path.stat().st_mtime - 100_000))
        small.get(beside[0])
    small.put("elsewhere", 1)
    small.drop_old()
    assert len(entries(tmp_path)) == 5
    assert [key for key in beside if small.get(key)] == [beside[0], *beside[-3:]]


def test_nothing_goes_while_there_is_room(kept):
    kept.put("key", 1)
    kept.drop_old()
    assert kept.get("key") == 1


WRITES = """
import sys
from pathlib import Path
from macros.store import Store
kept = Store(Path(sys.argv[1]))
for each in range(300):
    kept.put(str(each % 7), [each % 7] * 5000)
    found = kept.get(str(each % 7))
    assert found is None or found == [each % 7] * 5000
    kept.drop_old()
print(sum(kept.get(str(each)) == [each] * 5000 for each in range(7)))
"""


def test_two_processes_at_once_read_whole_entries(tmp_path):
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WRITES, str(tmp_path)],
            cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE, text=True,
        )
        for _ in range(2)
    ]  # fmt: skip
    assert [each.communicate(timeout=120)[0] for each in running] == ["7\n", "7\n"]


def test_a_digest_tells_apart_what_is_cut_otherwise():
    different = [("ab", "c"), ("a", "bc"), ("abc",), (b"abc",), ("abc", ""), ("c", "ab"), ()]
    assert len({digest(*parts) for parts in different}) == len(different)
    assert digest("\ud800") != digest("?")


def test_the_digests_of_a_folder_change_with_each_file(tmp_path):
    seen = []

    def look():
        seen.append(joined(digests(tmp_path)))
        assert joined(digests(tmp_path)) == seen[-1]

    look()
    (tmp_path / "a.md").write_text("one")
    look()
    (tmp_path / "a.md").write_text("two")
    look()
    (tmp_path / "a.md").rename(tmp_path / "b.md")
    look()
    (tmp_path / "c").mkdir()
    look()
    (tmp_path / "c" / "b.md").write_text("two")
    look()
    assert len(set(seen)) == len(seen)


def test_the_same_length_and_time_is_no_same_file(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("one")
    before, stat = digests(tmp_path), path.stat()
    path.write_text("two")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert digests(tmp_path) != before


def test_where_a_link_leads_is_never_known(tmp_path):
    (tmp_path / "a.md").symlink_to("/etc/passwd")
    assert digests(tmp_path) != digests(tmp_path)


def test_the_digest_of_the_code_changes_with_code_rules_theme_settings_and_versions(
    tmp_path, monkeypatch
):
    for name in ("macros/guard/rules", "overrides", "packages"):
        (tmp_path / name).mkdir(parents=True)
    monkeypatch.setattr(store, "__file__", str(tmp_path / "macros" / "store.py"))
    monkeypatch.setattr(sys, "path", [str(tmp_path / "packages")])
    seen = [code_now(tmp_path)]
    for name in (
        "macros/store.py",
        "macros/guard/rules/wording.yml",
        "overrides/base.html",
        "mkdocs.yml",
        "packages/sympy-1.14.0.dist-info",
    ):
        (tmp_path / name).write_text("x")
        seen.append(code_now(tmp_path))
    (tmp_path / "macros" / "__pycache__").mkdir()
    assert code_now(tmp_path) == seen[-1]
    assert len(set(seen)) == len(seen)


def test_an_entry_is_data_that_anybody_can_read(kept, tmp_path):
    kept.put("key", ["a sentence", 3])
    (path,) = entries(tmp_path)
    assert json.loads(path.read_bytes().partition(b"\n")[2]) == ["a sentence", 3]
    assert time.time() - path.stat().st_mtime < 60


def test_bytes_are_kept_once_under_their_digest_and_given_back(kept, tmp_path):
    name = kept.keep(b"\x00bytes")
    assert kept.keep(b"\x00bytes") == name == digest(b"\x00bytes")
    assert kept.content(name) == b"\x00bytes"
    assert len(entries(tmp_path)) == 1


@pytest.mark.parametrize(
    "damage",
    [lambda path: path.write_bytes(b"other"), lambda path: path.write_bytes(b""), os.unlink],
)
def test_damaged_bytes_are_as_if_they_were_not_there_until_they_are_kept_again(
    kept, tmp_path, damage
):
    name = kept.keep(b"bytes")
    damage(*entries(tmp_path))
    assert kept.content(name) is None
    assert not kept.holds([name])
    assert kept.keep(b"bytes") == name
    assert kept.holds([name])
    damage(*entries(tmp_path))
    assert kept.keep(b"bytes") == name  # whether or not anybody asked meanwhile
    assert kept.holds([name])


def test_kept_bytes_are_placed_in_a_folder_in_place_of_what_is_there(kept, tmp_path):
    name = kept.keep(b"bytes")
    site = tmp_path / "site"
    (site / "a").mkdir(parents=True)
    (site / "a" / "index.html").write_bytes(b"before")
    kept.place({"a/index.html": name, "b/c/index.html": name}, site)
    for path in site.rglob("*.html"):
        assert path.read_bytes() == b"bytes"
        assert path.stat().st_mode & 0o777 == 0o644


def test_where_a_file_can_have_no_second_name_it_is_copied(kept, tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    kept.place({"x.txt": kept.keep(b"bytes")}, tmp_path / "site")
    assert (tmp_path / "site" / "x.txt").read_bytes() == b"bytes"
