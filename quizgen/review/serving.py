"""Running the page: a server on this machine alone, on a free port, until somebody ends it."""

from __future__ import annotations

import logging
import secrets
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass

from werkzeug.serving import BaseWSGIServer, make_server

from quizgen.errors import UnwritableOutput
from quizgen.review.app import make_app
from quizgen.review.library import Library

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Served:
    """A page that is being served, or is about to be."""

    address: str
    """With the token that lets its reader in."""
    server: BaseWSGIServer

    def run(self) -> None:
        """Answer until `stop`, or until the keyboard interrupts."""
        self.server.serve_forever()  # closes itself, also when it is interrupted

    def stop(self) -> None:
        """End `run`, from another thread."""
        self.server.shutdown()


def serve(library: Library, port: int = 0) -> Served:
    """A server over a class folder; without a port, on a free one. Raises UnwritableOutput when the port is taken."""
    logging.getLogger("werkzeug").setLevel(logging.WARNING)  # a line for each request tells a teacher nothing
    token = secrets.token_urlsafe(24)
    server: list[BaseWSGIServer] = []
    listener = _listen(port)
    free = listener.getsockname()[1]
    app = make_app(library, token, free, _stopper(server))
    server.append(make_server(HOST, free, app, threaded=True, fd=listener.fileno()))
    listener.close()  # the server has one of its own
    return Served(f"http://{HOST}:{free}/?token={token}", server[0])


def _listen(port: int) -> socket.socket:
    """Bound here, since Werkzeug ends the program when a port is taken."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listener.bind((HOST, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise UnwritableOutput(
            f"port {port}: cannot be used ({error.strerror or error}); leave out --port for a free one."
        ) from error
    return listener


def _stopper(server: list[BaseWSGIServer]) -> Callable[[], None]:
    """After the answer that is being given."""
    return lambda: threading.Timer(0.3, server[0].shutdown).start()
