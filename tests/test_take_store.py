"""What the check takes of a build of main: what it kept, or nothing."""

import io
import os
import subprocess
import tarfile

import pytest

from tests.conftest import ROOT

SCRIPT = ROOT / ".github" / "take-store.sh"
_GH = """#!/usr/bin/env bash
echo "$@" >> "{asked}"
case "$1" in
  api) {answers} ;;
  run) {gives} ;;
esac
"""


@pytest.fixture
def take(tmp_path):
    """Run the script where GitHub answers so, and gives so; return what it says."""

    def run(answers="echo 12345", gives=""):
        tools = tmp_path / "tools"
        tools.mkdir()
        (tools / "gh").write_text(
            _GH.format(asked=tmp_path / "asked", answers=answers, gives=gives or ":")
        )
        (tools / "gh").chmod(0o755)
        done = subprocess.run(
            [SCRIPT], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60,
            env={
                "PATH": f"{tools}:{os.environ['PATH']}",
                "GITHUB_REPOSITORY": "somebody/burn-at-rest",
                "TMPDIR": str(tmp_path),
            },
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


@pytest.fixture
def gives(tmp_path):
    """Return what hands out an archive that holds these files, as GitHub does."""

    def packed(**files):
        archive = tmp_path / "packed.tar"
        with tarfile.open(archive, "w") as tar:
            for name, content in files.items():
                entry = tarfile.TarInfo(name.replace("__", "/"))
                entry.size = len(content)
                tar.addfile(entry, io.BytesIO(content))
        return f'cp "{archive}" "${{@: -1}}/store.tar"'

    return packed


def test_what_main_kept_takes_the_place_of_what_is_here(take, gives, tmp_path):
    (tmp_path / ".cache" / "store").mkdir(parents=True)
    (tmp_path / ".cache" / "store" / "old").write_text("old")
    assert "took what build 12345 kept" in take(gives=gives(store__ab__c=b"kept"))
    store = tmp_path / ".cache" / "store"
    assert [path.relative_to(store).as_posix() for path in store.rglob("*")] == ["ab", "ab/c"]
    assert "branch=main&event=push&status=success" in (tmp_path / "asked").read_text()


@pytest.mark.parametrize("answers", ["exit 1", ":", "echo '1; rm -rf /'"])
def test_where_main_kept_nothing_the_build_begins_from_nothing(take, tmp_path, answers):
    assert "the build begins from nothing" in take(answers=answers)
    assert not (tmp_path / ".cache" / "store").exists()


@pytest.mark.parametrize("what", ["exit 1", 'echo no > "${@: -1}/store.tar"'])
def test_what_does_not_come_whole_is_not_taken(take, tmp_path, what):
    assert "the build begins from nothing" in take(gives=what)
    assert not (tmp_path / ".cache" / "store").exists()


def test_nothing_is_unpacked_beside_the_store(take, gives, tmp_path):
    take(gives=gives(store__x=b"kept", elsewhere=b"not ours"))
    assert not (tmp_path / ".cache" / "elsewhere").exists()
