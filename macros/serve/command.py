"""``python -m macros serve``: the preview, from its first line in the terminal to Ctrl-C."""

import argparse
import signal
import tempfile
import threading
from functools import partial
from pathlib import Path

from macros import records
from macros.problem import Problem
from macros.serve.preview import Preview
from macros.serve.server import HOST, Server
from macros.serve.shown import Shown


def serve(options: argparse.Namespace) -> int:
    """Serve until Ctrl-C."""
    shown = Shown()
    try:
        server = Server(shown, options.port)
    except OSError as error:
        said = f"port {options.port} is not free ({error.strerror}); end what runs there, or choose"
        raise Problem(f"{said} another: make serve PORT={options.port + 1}") from None
    cache = records.ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    address = f"http://{HOST}:{server.server_port}"
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    if hasattr(signal, "SIGPIPE"):  # a browser that goes on before all has come ends nothing
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    print(f"the preview opens at {address}; Ctrl-C ends it", flush=True)
    with tempfile.TemporaryDirectory(prefix="serve-", dir=cache) as folder, server:
        preview = Preview(records.ROOT, Path(folder), shown, address, partial(print, flush=True))
        preview.watched = server.watched
        threading.Thread(target=server.serve_forever, daemon=True).start()
        preview.begin()
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print("\nthe preview has ended", flush=True)
        finally:
            preview.end()
            server.shutdown()
    return 0
