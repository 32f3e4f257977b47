"""The edge of a running server over raw sockets: what is refused is cut off, and one address cannot have everything
(W10, S7)."""

import time

import pytest

from wire import Wire, statuses


@pytest.fixture
def wire(demo):
    wires = []

    def open():
        wires.append(Wire(demo.base_url))
        return wires[-1]

    yield open
    for each in wires:
        each.close()


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
