"""What holds of every workflow: it is harmless whatever a pull request holds."""

import hashlib
import json
import os
import re
import shutil
import subprocess

import pytest
import yaml

from tests.conftest import ROOT

FOLDER = ROOT / ".github" / "workflows"
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.iterdir())}
# YAML reads the key `on` as true.
WORKFLOWS = {name: yaml.safe_load(text) for name, text in TEXTS.items()}
JOBS = {
    f"{name}/{job}": body for name, each in WORKFLOWS.items() for job, body in each["jobs"].items()
}
STEPS = [
    (f"{name}#{place}", step)
    for name, job in JOBS.items()
    for place, step in enumerate(job["steps"])
]
EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)

each_workflow = pytest.mark.parametrize("name", WORKFLOWS)
each_job = pytest.mark.parametrize("name", JOBS)
each_step = pytest.mark.parametrize(
    "step", [each for _, each in STEPS], ids=[name for name, _ in STEPS]
)


def events(name):
    found = WORKFLOWS[name][True]
    return {found} if isinstance(found, str) else set(found)


@each_workflow
def test_every_action_is_pinned_by_its_commit_and_says_its_version(name):
    used = re.findall(r"uses: *(.*)", TEXTS[name])
    for each in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each)


def test_one_action_has_one_version():
    used = set(re.findall(r"uses: *(\S+)", "".join(TEXTS.values())))
    assert len(used) == len({each.partition("@")[0] for each in used})


@each_workflow
def test_a_workflow_has_no_permission_of_its_own(name):
    assert WORKFLOWS[name]["permissions"] == {}


@each_job
def test_a_job_says_what_it_may_do_and_how_long(name):
    assert JOBS[name]["permissions"] or name in ("check/made", "check/mended")  # which need none
    assert JOBS[name]["timeout-minutes"] <= 20


def test_three_jobs_may_write_and_each_only_what_it_is_for():
    writing = {
        name: {right for right, level in job["permissions"].items() if level != "read"}
        for name, job in JOBS.items()
    }
    assert {name: rights for name, rights in writing.items() if rights} == {
        "preview/comment": {"pull-requests"},
        "publish/deploy": {"attestations", "id-token", "pages"},
        "watch/open": {"issues"},
    }


@pytest.mark.parametrize("name", ["check", "tests"])
def test_what_a_pull_request_starts_may_read_and_nothing_else(name):
    assert events(name) == {"pull_request"}
    for job in WORKFLOWS[name]["jobs"].values():
        assert set(job["permissions"]) <= {"actions", "contents"}
        assert set(job["permissions"].values()) <= {"read"}


def test_nothing_that_is_published_is_made_of_what_was_kept():
    """A cache that a pull request could write is never read: none is used at all."""
    assert "take-store" not in TEXTS["publish"]
    assert "actions/cache" not in "".join(TEXTS.values())
    assert events("store") == {"push"}
    assert WORKFLOWS["store"][True]["push"] == {"branches": ["main"]}


def test_no_code_of_a_pull_request_runs_where_the_comment_takes_its_files_from():
    assert set(WORKFLOWS["check"]["jobs"]) == {"articles", "made", "mended"}
    checkouts = [
        step["with"]["ref"]
        for job in WORKFLOWS["check"]["jobs"].values()
        for step in job["steps"]
        if "checkout" in step.get("uses", "")
    ]
    assert checkouts == ["${{ github.event.pull_request.base.ref }}"]
    assert WORKFLOWS["check"]["concurrency"] != WORKFLOWS["tests"]["concurrency"]
    assert "upload" not in TEXTS["tests"]


@each_workflow
def test_nothing_runs_with_rights_on_a_pull_request_s_own_event(name):
    assert events(name) <= {
        "pull_request", "push", "schedule", "workflow_dispatch", "workflow_run",
    }  # fmt: skip


@each_workflow
def test_no_secret_is_named(name):
    assert "secrets" not in TEXTS[name]


@each_step
def test_no_shell_line_is_put_together_from_expressions(step):
    assert not EXPRESSION.search(step.get("run", ""))
    assert "script" not in step.get("with", {})


@each_step
def test_a_shell_reads_no_expression_that_an_author_can_choose(step):
    ours = {"github.token", "github.server_url", "github.repository", "needs.gate.outputs.sha256"}
    ours |= {"steps.day.outputs.day", "needs.build.outputs.day"}  # a number that `date` prints
    ours |= {"vars.SITE_URL || 'https://burn-at-rest.example.org/'"}
    ours |= {"vars.PUBLISHER", "vars.HARM_CONTACT"}
    ours |= {"steps.preview.outputs.artifact-id", "steps.preview.outputs.artifact-digest"}
    given = {
        each.strip() for value in step.get("env", {}).values() for each in EXPRESSION.findall(value)
    }
    assert given <= ours


@each_step
def test_a_checkout_keeps_no_credentials(step):
    if step.get("uses", "").startswith("actions/checkout@"):
        assert step["with"]["persist-credentials"] is False


@each_step
def test_nothing_is_cached_where_another_run_reads_it(step):
    assert not step.get("uses", "").startswith("actions/cache")
    assert not {key for key in step.get("with", {}) if "cache" in key}


def test_articles_are_read_by_the_code_of_the_branch_that_they_go_to():
    first, *rest = WORKFLOWS["check"]["jobs"]["articles"]["steps"]
    assert first["with"]["ref"] == "${{ github.event.pull_request.base.ref }}"
    assert not [step for step in rest if "checkout" in str(step)]
    taking = [step["run"] for step in rest if "$GITHUB_SHA" in step.get("run", "")]
    assert re.findall(r"^.*GITHUB_SHA.*$", "\n".join(taking), re.MULTILINE) == [
        'git fetch --quiet --depth=2 origin "$GITHUB_SHA"',
        '.github/take-docs.sh "$GITHUB_SHA^1"',
        '.github/take-docs.sh "$GITHUB_SHA"',
        '.venv/bin/python -m macros review --json "$GITHUB_SHA^1" > review.json',
    ]


def test_what_an_article_makes_a_build_say_is_no_command():
    runs = [step.get("run", "") for step in WORKFLOWS["check"]["jobs"]["articles"]["steps"]]
    building = [run for run in runs if "make build" in run]
    assert len(building) == 2
    assert all(
        run.startswith('echo "::stop-commands::$(openssl rand -hex 16)"') for run in building
    )


def test_the_check_comes_before_the_build():
    runs = [step.get("run", "") for step in WORKFLOWS["check"]["jobs"]["articles"]["steps"]]
    taken = runs.index('.github/take-docs.sh "$GITHUB_SHA"')
    assert runs[taken + 1] == "make check"
    assert "make build" in runs[taken + 2]


def test_the_comment_is_written_beside_nothing_of_the_pull_request():
    job = WORKFLOWS["preview"]["jobs"]["comment"]
    assert events("preview") == {"workflow_run"}
    assert WORKFLOWS["preview"][True]["workflow_run"]["workflows"] == [WORKFLOWS["check"]["name"]]
    checkout, post = job["steps"]
    assert checkout["with"] == {"persist-credentials": False}  # so it is the default branch
    assert post["run"] == "python3 .github/preview/post.py"
    assert post["env"] == {"GH_TOKEN": "${{ github.token }}"}


def test_the_names_that_the_comment_looks_for_are_those_of_the_check():
    jobs = WORKFLOWS["check"]["jobs"]
    assert jobs["articles"]["name"] == "articles"
    uploads = [step for step in jobs["articles"]["steps"] if "upload-artifact" in str(step)]
    assert [(each["id"], each["with"]["name"]) for each in uploads] == [
        ("preview", "preview"), ("said", "said"), ("mends", "mends"),
    ]  # fmt: skip
    assert uploads[0]["with"]["path"] == "site"
    files = ["numbers.json", "preview.json", "review.json"]
    assert uploads[1]["with"]["path"].split() == files
    files.append(uploads[2]["with"]["path"])
    told = "\n".join(step.get("run", "") for step in jobs["articles"]["steps"])
    assert all(f"> {name}" in told for name in files)


def test_the_name_of_a_job_tells_the_digest_of_what_the_articles_uploaded(tmp_path):
    jobs = WORKFLOWS["check"]["jobs"]
    assert jobs["articles"]["outputs"] == {
        name: f"${{{{ steps.{name}.outputs.artifact-digest }}}}" for name in ("mends", "said")
    }
    for name, told in (("made", "said"), ("mended", "mends")):
        assert jobs[name]["name"] == f"{name} ${{{{ needs.articles.outputs.{told} }}}}"
        assert jobs[name]["needs"] == "articles"
    (step,) = [each for each in jobs["articles"]["steps"] if "DIGEST" in each.get("env", {})]
    env = {"PATH": os.environ["PATH"], "ID": "12", "DIGEST": "ab" * 32}
    subprocess.run(["bash", "-e", "-c", step["run"]], cwd=tmp_path, check=True, env=env)
    said = json.loads((tmp_path / "preview.json").read_text())
    assert said == {"id": 12, "digest": f"sha256:{'ab' * 32}"}


def test_what_a_person_has_to_see_is_listed_by_the_code_of_the_branch_after_the_check():
    runs = [step.get("run", "") for step in WORKFLOWS["check"]["jobs"]["articles"]["steps"]]
    review = '.venv/bin/python -m macros review --json "$GITHUB_SHA^1" > review.json'
    assert runs.index("make check") < runs.index(review)


def test_what_has_one_answer_is_offered_whatever_the_check_says():
    *_, mending, upload = WORKFLOWS["check"]["jobs"]["articles"]["steps"]
    assert mending["run"] == ".venv/bin/python -m macros mend --json > mends.json"
    assert upload["id"] == "mends"
    assert mending["if"] == upload["if"] == "${{ !cancelled() }}"
    assert mending["continue-on-error"] is upload["continue-on-error"] is True
    assert WORKFLOWS["check"]["jobs"]["mended"]["if"] == "${{ !cancelled() }}"


def test_the_job_that_deploys_runs_no_code_of_ours():
    deploy = WORKFLOWS["publish"]["jobs"]["deploy"]
    assert deploy["needs"] == "gate"
    used = [step["uses"].partition("@")[0] for step in deploy["steps"] if "uses" in step]
    assert used == [
        f"actions/{name}"
        for name in ("download-artifact", "attest-build-provenance", "deploy-pages")
    ]
    assert [step["run"] for step in deploy["steps"] if "run" in step] == [
        'echo "$SHA256  artifact.tar" | sha256sum --check --strict'
    ]


def test_the_job_that_opens_issues_installs_nothing_and_names_what_was_found():
    jobs = WORKFLOWS["watch"]["jobs"]
    (upload,) = [each["with"] for each in jobs["find"]["steps"] if "upload" in str(each)]
    (run,) = [step["run"] for step in jobs["open"]["steps"] if "run" in step]
    assert run == f"python3 .github/watch/open_issues.py {' '.join(upload['path'].split())}"


def test_the_site_is_built_anew_each_week_on_its_day():
    assert WORKFLOWS["publish"][True]["schedule"]
    days = []
    for name in ("build", "gate"):
        steps = WORKFLOWS["publish"]["jobs"][name]["steps"]
        (building,) = [step for step in steps if step.get("run") == "make build"]
        days.append(building["env"]["SOURCE_DATE_EPOCH"])
    assert days == ["${{ steps.day.outputs.day }}", "${{ needs.build.outputs.day }}"]


@pytest.mark.parametrize(("digest", "passes"), [("right", True), ("0" * 64, False), ("", False)])
def test_only_what_passed_the_gate_is_deployed(tmp_path, digest, passes):
    (tmp_path / "artifact.tar").write_bytes(b"the site")
    right = hashlib.sha256(b"the site").hexdigest()
    (run,) = [
        step["run"] for step in WORKFLOWS["publish"]["jobs"]["deploy"]["steps"] if "run" in step
    ]
    done = subprocess.run(
        ["bash", "-e", "-c", run], cwd=tmp_path, check=False, capture_output=True,
        env={"PATH": os.environ["PATH"], "SHA256": right if digest == "right" else digest},
    )  # fmt: skip
    assert (done.returncode == 0) is passes


@pytest.fixture
def gated(tmp_path):
    """Run the gate on what was uploaded and what is built here; return its end and its output."""
    (run,) = [
        step["run"]
        for step in WORKFLOWS["publish"]["jobs"]["gate"]["steps"]
        if step.get("id") == "gate"
    ]
    (tmp_path / ".github").mkdir()
    shutil.copy(ROOT / ".github" / "digests.sh", tmp_path / ".github")

    def gate(built, check=0, uploaded="a page"):
        for name, text in (("site", built), ("made", uploaded)):
            (tmp_path / name).mkdir()
            (tmp_path / name / "index.html").write_text(text)
        subprocess.run(["tar", "-cf", "artifact.tar", "-C", "made", "."], cwd=tmp_path, check=True)
        python = tmp_path / ".venv" / "bin" / "python"
        python.parent.mkdir(parents=True)
        python.write_text(f'#!/bin/sh\necho "$@" >> called\nexit {check}\n')
        python.chmod(0o755)
        output = tmp_path / "output"
        output.touch()
        done = subprocess.run(
            ["bash", "-e", "-c", run], cwd=tmp_path, check=False, capture_output=True,
            env={"PATH": os.environ["PATH"], "GITHUB_OUTPUT": str(output)},
        )  # fmt: skip
        return done.returncode, output.read_text()

    return gate


def test_the_gate_names_the_digest_of_an_archive_that_is_built_here_to_the_same_bytes(
    gated, tmp_path
):
    end, said = gated("a page")
    digest = hashlib.sha256((tmp_path / "artifact.tar").read_bytes()).hexdigest()
    assert (end, said) == (0, f"sha256={digest}\n")
    assert (tmp_path / "called").read_text() == "-m macros check --site uploaded\n"


@pytest.mark.parametrize(("built", "check"), [("another page", 0), ("a page", 1)])
def test_the_gate_stops_at_another_byte_and_at_a_site_that_is_not_whole(gated, built, check):
    assert gated(built, check) == (1, "")


def test_the_gate_stops_at_a_file_more_and_at_one_that_leads_elsewhere(tmp_path):
    (tmp_path / "a").write_text("x")
    digests = [ROOT / ".github" / "digests.sh", tmp_path]
    said = subprocess.run(digests, capture_output=True, text=True, check=True).stdout
    assert said == f"{hashlib.sha256(b'x').hexdigest()}  ./a\n"
    (tmp_path / "b").symlink_to("a")
    assert subprocess.run(digests, capture_output=True, check=False).returncode == 1


def test_updates_wait_a_week():
    text = (ROOT / ".github" / "dependabot.yml").read_text(encoding="utf-8")
    updates = yaml.safe_load(text)["updates"]
    assert {each["package-ecosystem"] for each in updates} == {"pip", "github-actions"}
    assert all(each["cooldown"]["default-days"] >= 7 for each in updates)


def test_articles_are_the_editors_and_everything_else_the_maintainers():
    lines = (ROOT / ".github" / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    rules = [line.split() for line in lines if line and not line.startswith("#")]
    # The last rule that fits a file counts, so the general one comes first.
    assert [place for place, *_ in rules] == ["*", "/docs/"]
    assert [owner.partition("/")[2] for _, owner in rules] == ["maintainers", "editors"]


@pytest.mark.parametrize("job", ["build", "gate"])
def test_what_the_desk_runs_on_is_fetched_before_it_is_needed(job):
    runs = [step["run"] for step in WORKFLOWS["publish"]["jobs"][job]["steps"] if "run" in step]
    assert runs.index("make desk") + 1 == runs.index("make build")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "\ntest: setup lint desk " in makefile
