import json
import re

from macros import records
from macros.finish.data import write_schemas
from macros.finish.site import Site
from tests.conftest import ROOT

CONTAINER = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8"))


def test_the_image_is_of_the_oldest_python_we_take_pinned_by_its_digest():
    assert re.fullmatch(r"python:3\.11-[a-z]+@sha256:[0-9a-f]{64}", CONTAINER["image"])


def test_it_runs_commands_that_the_makefile_has():
    commands = [CONTAINER["postCreateCommand"], *CONTAINER["postAttachCommand"].values()]
    named = {name for each in commands for name in re.findall(r"make (\w+)", each)}
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert {"setup", "build", "serve"} <= named
    assert named <= set(re.findall(r"^(\w+):", makefile, re.MULTILINE))


def test_the_port_of_make_serve_is_forwarded():
    assert CONTAINER["forwardPorts"] == [8000]
    assert "http://127.0.0.1:8000" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_the_editor_finds_the_schema_of_each_kind_of_record(tmp_path):
    write_schemas(Site(tmp_path, "https://x.example/", []))
    written = {f"site/{path.relative_to(tmp_path)}" for path in tmp_path.rglob("*.json")}
    schemas = CONTAINER["customizations"]["vscode"]["settings"]["yaml.schemas"]
    assert set(schemas) == written
    assert set(schemas.values()) == {f"docs/data/{kind}/*.yml" for kind in records.KINDS}
