"""How much one address may ask of a server, and what is told to whom: servers of this test's own."""

import http.client
import json
import socket
import time
import urllib.parse

import pytest

from shopfront import Process, until
from wire import Wire

KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="


@pytest.fixture
def serve(tmp_path):
    servers = []

    def start(**settings):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            port = taken.getsockname()[1]
        base_url = f"http://127.0.0.1:{port}"
        environment = {
            "VENTANILLA_DATABASE_URL": f"sqlite:{tmp_path}/edge{len(servers)}.sqlite", "VENTANILLA_PORT": str(port),
            "VENTANILLA_BASE_URL": base_url, "VENTANILLA_LOG_LEVEL": "warning", "VENTANILLA_MASTER_KEY": KEY, **settings}
        servers.append(Process(["serve"], tmp_path / f"edge{len(servers)}.log", environment))

        def answers():
            assert servers[-1].process.poll() is None, servers[-1].tail()
            try:
                return get(base_url, "/ready")[0] == 200
            except OSError:
                return False

        until(answers, "the server to be ready")
        return base_url

    yield start
    for server in servers:
        server.stop()


def get(base_url, path, **headers):
    """The status, the headers and the text of an answer."""
    line = http.client.HTTPConnection(urllib.parse.urlsplit(base_url).netloc, timeout=15)
    try:
        line.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = line.getresponse()
        return answer.status, answer.headers, answer.read().decode("latin-1")
    finally:
        line.close()


def test_a_flood_of_reads_is_refused_by_address_and_by_network(serve):
    """S7: reads count too, and whoever has one IPv6 address has a whole network of them."""
    base_url = serve(VENTANILLA_TRUSTED_PROXIES="127.0.0.1")
    # A machine that answers slowly gives time to refill: it is asked until it refuses, which a flood comes to on any.
    refused = []
    for number in range(1, 5000):
        answer = get(base_url, "/p/nobody", X_Forwarded_For=f"2001:db8:1:2::{number:x}")
        if answer[0] == 429:
            refused.append(answer)
        if len(refused) > 100:
            break
    assert len(refused) > 100
    assert all(int(headers["Retry-After"]) >= 1 for _, headers, _ in refused)
    assert get(base_url, "/p/nobody", X_Forwarded_For="2001:db8:1:3::1")[0] == 404
    assert get(base_url, "/p/nobody", X_Forwarded_For="203.0.113.9")[0] == 404


def test_a_proxy_that_names_nobody_is_refused(serve):
    base_url = serve(VENTANILLA_TRUSTED_PROXIES="127.0.0.1")
    assert get(base_url, "/p/nobody", X_Forwarded_For="unknown")[0] == 400
    assert get(base_url, "/p/nobody", X_Forwarded_For="203.0.113.9:4711")[0] == 404
    assert get(base_url, "/p/nobody", X_Forwarded_For="unknown, 203.0.113.9")[0] == 404


def test_figures_are_for_this_machine_or_for_a_token(serve):
    base_url = serve()
    assert get(base_url, "/metrics")[0] == 200
    assert get(base_url, "/metrics", X_Forwarded_For="203.0.113.9")[0] == 404
    token = "d9f2b0c4a1e84f6bb0a7"
    base_url = serve(VENTANILLA_METRICS_TOKEN=token)
    assert get(base_url, "/metrics")[0] == 404
    assert get(base_url, "/metrics", Authorization="Bearer " + token[:-1])[0] == 404
    status, _, text = get(base_url, "/metrics", Authorization="Bearer " + token)
    assert status == 200 and "http_requests_total" in text


def test_one_address_holds_only_so_many_connections(serve):
    base_url = serve(VENTANILLA_CONNECTIONS_PER_ADDRESS="5")

    def closed(line):
        line.socket.settimeout(1)
        try:
            return line.socket.recv(1) == b""
        except TimeoutError:
            return False
        except ConnectionResetError:
            return True

    def staying():
        """How many of eight connections stay open. Several event loops accept side by side: which ones do is no rule."""
        lines = [Wire(base_url) for _ in range(8)]
        try:
            return [closed(line) for line in lines].count(False)
        finally:
            for line in lines:
                line.close()

    def five_stay():
        # The place of a connection that ended just before, as that of whoever asked whether the server is up, is free a
        # moment later: there may be fewer, but never more.
        count = staying()
        assert count <= 5
        return count == 5

    until(five_stay, "five connections to stay")
    until(lambda: answers(base_url), "the places to be free again")


def answers(base_url):
    try:
        return get(base_url, "/health")[0] == 200
    except (OSError, http.client.HTTPException):
        return False


def test_the_description_of_the_api_is_the_same_for_everybody_and_soon_there(demo):
    """That it is written once is shown by `Server transport`."""
    first = get(demo.base_url, "/openapi.json")[2]
    began = time.monotonic()
    for _ in range(50):
        assert get(demo.base_url, "/openapi.json")[2] == first
    assert time.monotonic() - began < 5
    assert json.loads(first)["openapi"] == "3.1.0"
