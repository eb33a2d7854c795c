"""The HTML of all pages, by the Nu HTML checker where Java is, else by html-validate."""

import json
import shutil
import subprocess

from tests.audit.node import MODULES, node


def errors(pages):
    """Return the name of the checker, and its errors as ``page: what``."""
    names = [str(page) for page in pages]
    if shutil.which("java"):
        return "Nu HTML checker", _of_nu(names)
    return "html-validate", _of_html_validate(names)


def _of_nu(names):
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", str(jar), "--errors-only", "--format", "json", *names]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = json.loads(done.stderr)["messages"]
    return [f"{each['url'].removeprefix('file:')}: {each['message']}" for each in found]


def _of_html_validate(names):
    program = MODULES / "html-validate" / "bin" / "html-validate.mjs"
    preset = ["--preset", "standard", "--formatter", "json"]
    done = subprocess.run(
        [str(node()), str(program), *preset, *names], capture_output=True, text=True, check=False
    )
    return [
        f"{page['filePath']}: {each['message']}"
        for page in json.loads(done.stdout)
        for each in page["messages"]
    ]
