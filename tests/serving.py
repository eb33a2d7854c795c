"""A server of built sites that hands out the Brotli copies beside the files, as hosts do."""

import contextlib
import functools
import http.server
import socket
import threading
from pathlib import Path


def free_port():
    """Return a port of this machine that nothing listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012  http.server's own form
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".yml": "text/yaml",
    }

    def __init__(self, *given, gone, **options):
        self.gone = gone
        super().__init__(*given, **options)

    def log_message(self, *_):
        pass

    def do_GET(self):
        if self.gone.is_set():
            self.close_connection = True
            return
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.split("?")[0].endswith("/"):
            path /= "index.html"
        copy = path.with_name(f"{path.name}.br")
        if "br" not in self.headers.get("Accept-Encoding", "") or not copy.is_file():
            super().do_GET()
            return
        content = copy.read_bytes()
        kind = self.guess_type(str(path))
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if "text" in kind else kind)
        self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@contextlib.contextmanager
def served(site, gone=None):
    """Serve a site on this machine while the block runs; give its address.

    While the event ``gone`` is set, no answer comes, as where there is no network.
    """
    handler = functools.partial(_Handler, directory=site, gone=gone or threading.Event())
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.handle_error = lambda *_: None  # a browser that went on before all had come
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
