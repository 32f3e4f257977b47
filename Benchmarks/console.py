"""Pages of the merchant's console, as somebody of its support asks for them."""

import html
import http.client
import re
import urllib.parse

from processes import run_json

NAME, PASSWORD = "Sonia Soporte", "una frase larga de nadie 42"
LETTERS = 4
"""Of a name, as somebody types who looks for it."""


def signed_in(place, slug):
    """The headers of a browser in which one of the merchant's people is: they come by an invitation, and need no app."""
    order = ["merchant", "invite", "soporte@bench.example", "--merchant", slug, "--role", "support", "--json"]
    link = urllib.parse.urlsplit(
        run_json([f"{place.binaries}/ventanilla", *order], place.environment)["invitation_url"]).path
    _, page, cookies = answered(place.port, "GET", link)
    token = html.unescape(re.search(r'name="authenticity_token" value="([^"]*)"', page).group(1))
    form = urllib.parse.urlencode({"authenticity_token": token, "name": NAME, "password": PASSWORD})
    status, _, given = answered(place.port, "POST", link, form, cookies)
    if status != 303:
        raise SystemExit(f"the invitation was answered {status}")
    return {"Cookie": "; ".join(f"{name}={value}" for name, value in {**cookies, **given}.items())}


def answered(port, method, path, form=None, cookies=None):
    """Status, body, and the cookies that came with it."""
    headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in (cookies or {}).items())}
    if form:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request(method, path, form, headers)
    response = connection.getresponse()
    body = response.read().decode()
    pairs = [value.split(";")[0].split("=", 1) for name, value in response.getheaders() if name.lower() == "set-cookie"]
    return response.status, body, {name: value for name, value in pairs if value}


def pages(place, shop, visitors):
    """Name and requests of each page of the console that is measured."""
    slug = visitors[0][0].split("/")[2]
    headers = signed_in(place, slug)
    home = f"/console/m/{slug}/test"
    customers = [customer for *_, customer in visitors]
    names = [shop.ask("GET", f"/v1/customers/{customer}")["name"] or customer for customer in customers]
    words = [urllib.parse.quote(name.split()[-1][:LETTERS]) for name in names]
    yield "console: customer search", [
        ("GET", f"{home}/customers?q={word}&part=found", headers, "") for word in words]
    yield "console: a customer's page", [
        ("GET", f"{home}/customers/{customer}", headers, "") for customer in customers]
    yield "console: insights", [("GET", f"{home}/insights", headers, "")]
