"""A web server on this machine, for tests of what is fetched."""

import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest


class Site:
    """What the server answers: path → (status, headers, body), or a function that writes to the connection itself.

    `posted` is such a function for all that is posted.
    """

    def __init__(self):
        self.answers = {}
        self.posted = None
        self.asked = []
        self.active = Counter()
        self.most = 0
        self.times = []

    def paths(self):
        return [path for path, _ in self.asked]


@pytest.fixture
def site():
    known = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):  # the name is the library's
            known.times.append(time.monotonic())
            known.active["now"] += 1
            known.most = max(known.most, known.active["now"])
            known.asked.append((self.path, dict(self.headers)))
            answer = known.answers.get(self.path, (404, {}, b""))
            if callable(answer):
                answer(self)
            else:
                status, headers, body = answer
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                if "Content-Length" not in headers:
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            known.active["now"] -= 1

        def do_POST(self):  # the name is the library's
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            known.posted(self)

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    known.url = f"http://127.0.0.1:{server.server_port}"
    yield known
    server.shutdown()
    thread.join()
    server.server_close()
