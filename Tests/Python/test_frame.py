"""The portal in a frame of the merchant's own page (S11): two servers on loopback stand for two sites."""

import functools
import http.server
import threading

import pytest
from playwright.sync_api import expect

from conftest import once

pytestmark = once


class Page(http.server.BaseHTTPRequestHandler):
    """A page of a site that shows an address in a frame."""

    def __init__(self, addresses, *arguments):
        self.addresses = addresses
        super().__init__(*arguments)

    def do_GET(self):
        body = '<!doctype html><title>Tienda</title><h1>Mi tienda</h1>'
        body += f'<iframe src="{self.addresses[0]}" width="1100" height="800"></iframe>'
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def site():
    """Opens sites, each on a port of its own: the address of one, and the list whose first is what it frames."""
    servers = []

    def opened():
        addresses = ["about:blank"]
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Page, addresses))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}", addresses

    yield opened
    for server in servers:
        server.shutdown()
        server.server_close()


def test_the_portal_stands_in_a_frame_of_an_allowed_page_alone(open_window, demo, site):
    merchant = demo.merchant("gimnasio-altura")
    (mine, shown), (other, taken) = site(), site()
    kept = merchant.call("POST", "/v1/account", **{"settings[portal][frame_origins][]": mine})
    assert kept["settings"]["portal"]["frame_origins"] == [mine]
    try:
        customer = merchant.open_customer(name="Irma Marco", email="irma-marco@example.com")
        window = open_window("1280")
        shown[0] = merchant.call("POST", "/v1/billing_portal/sessions", customer=customer.id)["url"]
        window.open(mine + "/")
        frame = window.page.frame_locator("iframe")
        expect(frame.get_by_role("heading", level=1)).to_contain_text("Estás al día")
        frame.get_by_role("navigation", name="Secciones").get_by_role("link", name="Facturas", exact=True).click()
        expect(frame.get_by_role("heading", name="Facturas", level=1)).to_be_visible()
        assert "framed_visit_gimnasio-altura" in {cookie["name"] for cookie in window.page.context.cookies()}

        # What a frame let in is in no window: there somebody signs in.
        window.open(merchant.portal_url)
        expect(window.page.get_by_label("Correo electrónico")).to_be_visible()

        # In a frame nobody signs in.
        stranger = open_window("1280")
        shown[0] = merchant.portal_url
        stranger.open(mine + "/")
        door = stranger.page.frame_locator("iframe")
        expect(door.get_by_role("heading", name="Abre el portal en su propia ventana")).to_be_visible()
        expect(door.get_by_label("Correo electrónico")).to_have_count(0)

        # A page that is not on the list shows nothing, and opens nothing.
        taken[0] = merchant.call("POST", "/v1/billing_portal/sessions", customer=customer.id)["url"]
        thief = open_window("1280")
        thief.open(other + "/")
        expect(thief.page.get_by_role("heading", name="Mi tienda")).to_be_visible()
        blocked = thief.page.frame_locator("iframe")
        expect(blocked.get_by_text("Estás al día")).to_have_count(0)
        expect(blocked.get_by_role("button", name="Abrir mi portal")).to_have_count(0)
        assert "framed_visit_gimnasio-altura" not in {cookie["name"] for cookie in thief.page.context.cookies()}
    finally:
        merchant.call("POST", "/v1/account", **{"settings[portal][frame_origins]": ""})
