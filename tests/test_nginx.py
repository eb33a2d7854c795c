"""nginx.conf, served by Debian's nginx: right headers and encodings, and no error under load.

Skipped where there is no nginx with its Brotli module.
"""

import re
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.bench.preview import free_port
from tests.conftest import ROOT

MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
pytestmark = pytest.mark.skipif(
    not (NGINX and MODULE.exists()),
    reason="no nginx with Brotli; apt install nginx libnginx-mod-http-brotli-static wrk",
)


@pytest.fixture(scope="module")
def server(finished, tmp_path_factory):
    """The finished site behind nginx: its folder and its address."""
    folder = tmp_path_factory.mktemp("nginx")
    served = shutil.copytree(finished, folder / "site")
    folder.chmod(0o755)
    (folder / ".cache").mkdir()
    port = free_port()
    text = (ROOT / "nginx.conf").read_text(encoding="utf-8").replace(":8080", f":{port}")
    text = text.replace("listen 8080", f"listen {port}").replace(
        "worker_processes auto;", "worker_processes auto; user root; daemon off;"
    )
    (folder / "nginx.conf").write_text(text, encoding="utf-8")
    running = subprocess.Popen([NGINX, "-p", folder, "-c", "nginx.conf"], stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    for _ in range(200):  # ten seconds
        try:
            urllib.request.urlopen(address, timeout=5).close()
            break
        except (urllib.error.URLError, ConnectionError):
            assert running.poll() is None, "nginx did not start"
            time.sleep(0.05)
    else:
        running.kill()
        pytest.fail("nginx does not answer")
    yield served, address
    running.terminate()
    running.wait()


@pytest.fixture
def ask(server):
    """Ask for a path; return the answer's code, its headers, and what it holds."""

    def asked(path, encoding="br"):
        request = urllib.request.Request(server[1] + path, headers={"Accept-Encoding": encoding})
        opener = urllib.request.build_opener(_NoRedirect)
        try:
            with opener.open(request, timeout=30) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.headers, answer.read()

    return asked


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def test_hands_out_the_copy_that_the_reader_can_read(ask, server):
    page = server[0] / "about" / "index.html"
    for encoding, name in (("br", ".br"), ("gzip", ".gz"), ("identity", "")):
        code, headers, content = ask("/about/", encoding)
        assert code == 200
        assert headers["Content-Encoding"] == (encoding if name else None)
        assert content == page.with_name(page.name + name).read_bytes()
        assert headers["Content-Type"] == "text/html; charset=utf-8"


def test_sends_the_headers_of_the_policy_with_everything(ask, server):
    everywhere = (server[0] / "_headers").read_text(encoding="utf-8").partition("/assets/*")[0]
    wanted = re.findall(r"^  ([\w-]+): (.*)$", everywhere, re.MULTILINE)
    assert len(wanted) >= 6
    for path in ("/", "/nowhere/", "/figures.json"):
        _, headers, _ = ask(path)
        assert [(name, headers[name]) for name, _ in wanted] == wanted


def test_what_is_named_by_its_content_is_kept_and_pages_are_asked_for_again(ask, server):
    site = server[0]
    for pattern in ("assets/site.*.mjs", "pagefind/fragment/*", "pagefind/index/*"):
        path = next(site.glob(pattern)).relative_to(site).as_posix()
        assert "immutable" in ask(f"/{path}")[1]["Cache-Control"]
    for path in ("/", "/figures.json", "/pagefind/pagefind.js", "/pagefind/pagefind-entry.json"):
        assert ask(path)[1]["Cache-Control"] == "no-cache"


def test_scripts_and_records_have_their_types(ask, server):
    (script,) = server[0].glob("assets/site.*.mjs")
    assert ask(f"/assets/{script.name}")[1]["Content-Type"].startswith("application/javascript")
    record = next(server[0].glob("data/facts/*.yml")).name
    assert ask(f"/data/facts/{record}")[1]["Content-Type"].startswith("text/yaml")


def test_a_page_that_is_not_there_is_answered_by_ours(ask):
    code, _, content = ask("/nowhere/", "identity")
    assert code == 404
    assert b"This page does not exist" in content


def test_a_page_has_one_address(ask):
    for path, leads in (("/about", "/about/"), ("/index.html", "/")):
        code, headers, _ = ask(path)
        assert (code, headers["Location"]) == (301, leads)


@pytest.mark.parametrize("path", ["/assets/", "/data/facts/", "/_headers", "/_redirects"])
def test_lists_no_folder_and_hides_what_is_for_hosts(ask, path):
    assert ask(path)[0] in (403, 404)


@pytest.mark.skipif(not shutil.which("wrk"), reason="no wrk; apt install wrk")
def test_no_error_when_it_is_asked_for_more_than_it_can_give(server):
    command = ["wrk", "-t2", "-c400", "-d5s", "--timeout", "30s", "-H", "Accept-Encoding: br"]
    done = subprocess.run(
        [*command, f"{server[1]}/about/"], check=True, capture_output=True, text=True
    )
    print(done.stdout)
    answered = int(re.search(r"(\d+) requests in", done.stdout)[1])
    assert answered > 100
    assert "Socket errors" not in done.stdout
    assert "Non-2xx" not in done.stdout
