"""The edge of a running server over raw sockets: what is refused is cut off, and one address cannot have everything
(W10, S7)."""

import contextlib
import re
import http.client
import json
import socket
import sqlite3
import time
import urllib.parse

import pytest

from shopfront import Process, run_command, until

KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="


class Wire:
    """A connection on which anything can be said."""

    def __init__(self, base_url):
        address = urllib.parse.urlsplit(base_url)
        self.host = address.netloc
        self.socket = socket.create_connection((address.hostname, address.port), timeout=15)

    def say(self, text):
        self.socket.sendall(text.replace("HOST", self.host).encode("latin-1"))

    def hear(self):
        """Everything until the other side ends the connection."""
        heard = b""
        while True:
            try:
                piece = self.socket.recv(65536)
            except ConnectionResetError:
                return heard.decode("latin-1")
            if not piece:
                return heard.decode("latin-1")
            heard += piece

    def hear_while_saying(self, text, every):
        """Everything until the other side ends the connection, which is told something all the while."""
        heard = b""
        self.socket.settimeout(every)
        while True:
            try:
                piece = self.socket.recv(65536)
                if not piece:
                    return heard.decode("latin-1")
                heard += piece
            except TimeoutError:
                pass
            except ConnectionResetError:
                return heard.decode("latin-1")
            try:
                self.socket.send(text.encode("latin-1"))
            except (TimeoutError, BrokenPipeError, ConnectionResetError):
                pass

    def close(self):
        self.socket.close()


@pytest.fixture
def wire(demo):
    wires = []

    def open():
        wires.append(Wire(demo.base_url))
        return wires[-1]

    yield open
    for each in wires:
        each.close()


def statuses(heard):
    """Of each answer in turn. One begins where the body before it ends, which need not be a line of its own."""
    return re.findall(r"HTTP/1\.1 (\d{3})", heard)


def test_what_is_too_large_is_refused_and_not_read_on(wire):
    """413 at once; who goes on sending is cut off after a megabyte or two seconds, not after 14 gigabytes."""
    line = wire()
    line.say("POST /p/tienda-cordillera HTTP/1.1\r\nHost: HOST\r\nContent-Length: 14000000000\r\n\r\n")
    sent, began = 0, time.monotonic()
    piece = b"x" * 65536
    try:
        while time.monotonic() - began < 30:
            sent += line.socket.send(piece)
    except (BrokenPipeError, ConnectionResetError, TimeoutError):
        pass
    assert time.monotonic() - began < 10
    assert sent < 64 * 1024 * 1024, sent


def test_the_refusal_of_a_large_body_arrives(wire):
    line = wire()
    line.say("POST /p/tienda-cordillera HTTP/1.1\r\nHost: HOST\r\nContent-Length: 300000\r\n\r\n" + "x" * 300000)
    heard = line.hear()
    assert statuses(heard) == ["413"], heard[:300]
    assert "connection: close" in heard.lower()


def test_a_chunked_body_that_is_too_large_is_cut_off(wire):
    line = wire()
    line.say("POST /p/tienda-cordillera HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n")
    line.say("10000\r\n" + "x" * 0x10000 + "\r\n" + "10000\r\n" + "x" * 0x10000 + "\r\n")
    heard = line.hear()
    assert statuses(heard) == ["413"], heard[:300]


def test_nothing_is_answered_after_an_answer_that_says_close(wire):
    """A pipelined request behind a refused one is not done."""
    line = wire()
    line.say("GET /health HTTP/1.1\r\nHost: HOST\r\n\r\n"
             "GET /p/tienda-cordillera HTTP/1.1\r\nHost: evil.example\r\n\r\n"
             "GET /health HTTP/1.1\r\nHost: HOST\r\n\r\n")
    heard = line.hear()
    assert statuses(heard) == ["200", "421"], heard


def test_a_client_that_says_close_is_let_go(wire):
    line = wire()
    began = time.monotonic()
    line.say("GET /health HTTP/1.1\r\nHost: HOST\r\nConnection: TE, Close\r\n\r\n"
             "GET /health HTTP/1.1\r\nHost: HOST\r\n\r\n")
    assert statuses(line.hear()) == ["200"]
    assert time.monotonic() - began < 5


def test_pipelined_requests_are_answered_in_order(wire):
    line = wire()
    line.say("GET /health HTTP/1.1\r\nHost: HOST\r\n\r\n" * 20
             + "GET /nothing HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n")
    assert statuses(line.hear()) == ["200"] * 20 + ["404"]


@pytest.mark.parametrize("body", ["zz\r\nabc\r\n0\r\n\r\n", "5\r\nabcdefgh\r\n0\r\n\r\n", "-1\r\nx\r\n0\r\n\r\n"])
def test_broken_chunks_are_a_bad_request(wire, body):
    line = wire()
    line.say("POST /p/tienda-cordillera HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n" + body
             + "GET /health HTTP/1.1\r\nHost: HOST\r\n\r\n")
    assert statuses(line.hear()) == ["400"]


@pytest.mark.parametrize("hosts", [("HOST", "evil.example"), ("evil.example", "HOST"), ("HOST", "HOST")])
def test_two_hosts_are_a_bad_request(wire, hosts):
    line = wire()
    line.say("GET /health HTTP/1.1\r\n" + "".join(f"Host: {host}\r\n" for host in hosts) + "\r\n")
    assert statuses(line.hear()) == ["400"]


@pytest.mark.parametrize("path", [
    "//p/tienda-cordillera", "/p//tienda-cordillera", "//v1/customers", "/p/./tienda-cordillera",
    "/assets/../p/tienda-cordillera", "/p/tienda-cordillera//", "///health"])
def test_an_address_has_one_spelling(wire, path):
    line = wire()
    line.say(f"GET {path} HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n")
    assert statuses(line.hear()) == ["404"]


@pytest.mark.parametrize("rest", ["", "x"], ids=["that stops", "that drips"])
def test_a_body_that_arrives_slowly_is_not_waited_for(wire, rest):
    """408 after ten seconds, and then the end; also for who goes on sending a byte now and then."""
    line = wire()
    began = time.monotonic()
    line.say("POST /p/tienda-cordillera HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1000\r\n\r\nab")
    heard = line.hear_while_saying(rest, every=0.2) if rest else line.hear()
    assert statuses(heard) == ["408"], heard
    assert "connection: close" in heard.lower()
    assert 9 < time.monotonic() - began < 15


def test_a_chunked_body_that_arrives_slowly_is_answered_too(wire):
    line = wire()
    line.say("POST /v1/customers HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab")
    heard = line.hear()
    assert statuses(heard) == ["408"], heard
    assert '"type":"invalid_request_error"' in heard


REFUSED = {
    "400": "POST /p/tienda-cordillera HTTP/1.1\r\nHost: HOST\r\nHost: evil.example\r\n",
    "404": "POST //nothing HTTP/1.1\r\nHost: HOST\r\n",
    "405": "PROPFIND /p/tienda-cordillera HTTP/1.1\r\nHost: HOST\r\n",
    "413": "POST /p/tienda-cordillera HTTP/1.1\r\nHost: HOST\r\n",
    "421": "POST /p/tienda-cordillera HTTP/1.1\r\nHost: evil.example\r\n",
    "431": "POST /p/tienda-cordillera HTTP/1.1\r\nHost: HOST\r\nX-Long: " + "x" * 20000 + "\r\n",
}


@pytest.mark.parametrize("status", REFUSED)
def test_a_refusal_arrives_though_its_client_goes_on_sending(wire, status):
    """The answer comes first, and no reset eats it; who reads only afterwards reads it all the same."""
    for eagerly in (True, False):
        line = wire()
        line.say(REFUSED[status] + "Content-Length: 800000\r\n\r\n")
        if eagerly:
            heard = line.hear_while_saying("x" * 10000, every=0.02)
        else:
            for _ in range(30):
                line.say("x" * 10000)
            heard = line.hear()
        assert statuses(heard) == [status], (eagerly, heard[:300])
        assert "connection: close" in heard.lower()


def test_headers_beyond_all_measure_are_answered_too(wire):
    line = wire()
    line.say("GET /health HTTP/1.1\r\nHost: HOST\r\nX-Long: " + "x" * 200000 + "\r\n\r\n")
    assert statuses(line.hear()) == ["400"]


@pytest.mark.parametrize("start", ["", "GET /health HTT"], ids=["nothing", "half a line"])
def test_a_connection_on_which_nobody_asks_ends(wire, start):
    line = wire()
    began = time.monotonic()
    line.say(start)
    assert line.hear() == ""
    assert 9 < time.monotonic() - began < 14


def test_a_connection_rests_for_ten_seconds_between_two_requests(wire):
    line = wire()
    line.say("GET /health HTTP/1.1\r\nHost: HOST\r\n\r\n")
    began = time.monotonic()
    assert statuses(line.hear()) == ["200"]
    assert 9 < time.monotonic() - began < 14


# Servers of this test's own


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


def settings(tmp_path, port, **more):
    return {
        "VENTANILLA_DATABASE_URL": f"sqlite:{tmp_path}/edge.sqlite", "VENTANILLA_PORT": str(port),
        "VENTANILLA_BASE_URL": f"http://127.0.0.1:{port}", "VENTANILLA_MASTER_KEY": KEY, **more}


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def test_one_process_serves_one_file_and_a_crash_frees_it(tmp_path):
    port = free_port()
    first = Process(["serve"], tmp_path / "first.log", settings(tmp_path, port))
    try:
        until(lambda: answers(f"http://127.0.0.1:{port}"), "the first server")
        code, _, errors = run_command("serve", environment=settings(tmp_path, free_port()))
        assert code == 2 and "Another ventanilla serves" in errors and len(errors.strip().splitlines()) == 1, errors
    finally:
        first.kill()
    second = Process(["serve"], tmp_path / "second.log", settings(tmp_path, port))
    try:
        until(lambda: answers(f"http://127.0.0.1:{port}"), "the second server")
    finally:
        second.stop()
    other = "ODEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
    code, _, errors = run_command("serve", environment=settings(tmp_path, free_port(), VENTANILLA_MASTER_KEY=other))
    assert code == 2 and "not the key that this database was sealed with" in errors, errors
    code, printed, _ = run_command("verify", "--json", environment=settings(tmp_path, port))
    assert code == 0 and "closed_ranges_are_as_they_were" in json.loads(printed)["checked"]
    assert "database_file_is_sound" in json.loads(printed)["checked"]


def spoil(file, damage):
    """Writes over the one leaf of a table or an index of merchants, as a disk would."""
    with contextlib.closing(sqlite3.connect(file)) as books:
        books.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = books.execute("PRAGMA page_size").fetchone()[0]
        name = "merchants" if damage == "a page" else "sqlite_autoindex_merchants_2"
        root = books.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", [name]).fetchone()[0]
    with open(file, "r+b") as pages:
        pages.seek((root - 1) * size)
        assert pages.read(1) == (b"\x0d" if damage == "a page" else b"\x0a")
        if damage == "a page":
            pages.write(b"\xa5" * 200)
        else:
            # A leaf like any other, but without its entry: what looks at the form of pages alone finds nothing.
            pages.seek((root - 1) * size + 3)
            pages.write((0).to_bytes(2, "big") + size.to_bytes(2, "big"))


@pytest.mark.parametrize("damage", ["a page", "an index"])
def test_verify_names_a_damaged_file(tmp_path, damage):
    """every page, and whether indexes and tables agree."""
    environment = settings(tmp_path, free_port())
    code, _, errors = run_command(
        "merchant", "create", "--name", "Tienda", "--slug", "tienda", "--country", "CL", "--currency", "clp",
        "--timezone", "America/Santiago", "--owner", "ana@ejemplo.example", environment=environment)
    assert code == 0, errors
    assert run_command("verify", "--json", environment=environment)[0] == 0
    spoil(tmp_path / "edge.sqlite", damage)
    code, printed, errors = run_command("verify", "--json", environment=environment)
    assert code == 1, errors
    assert "database_file_is_sound" in {one["invariant"] for one in json.loads(printed)["violations"]}
