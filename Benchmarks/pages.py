"""Every page of the portal that a customer can open, with what it takes to open it."""

import http.client
import json

from processes import run

# What a path's `:id` is, by what the path is about. The others lead somewhere once, or are no page.
NOT_MEASURED = ("/return", "/result/", "/pdf", "/csv", "/zip", "/download", "/email/", "/pending/:id")
SHARE = 0.5
"""Of the visitors who must have a page for it to be measured."""


def paths(binaries):
    """Paths below `/p/:slug` of pages that are somebody's, or whose door it is."""
    table = json.loads(run([f"{binaries}/ventanilla", "routes", "--json"]))
    for route in table:
        path = route["path"]
        if route["method"] != "GET" or "/c/:configuration" in path or any(part in path for part in NOT_MEASURED):
            continue
        if route["audience"] == "customer" or path == "/p/:slug/sign-in":
            yield path.removeprefix("/p/:slug")


def named(shop, customer):
    """The newest of each kind of thing that a customer has, by the word that stands before `:id` in a path."""
    newest = {}
    for word, kind in (("invoices", "invoices"), ("subscriptions", "subscriptions"), ("methods", "payment_methods")):
        listed = shop.ask("GET", f"/v1/{kind}?customer={customer}&limit=1")["data"]
        if listed:
            newest[word] = listed[0]["id"]
    return newest


def filled(path, newest):
    """The path with ids in the places of `:id`, or None where there is none, or another parameter."""
    parts = path.split("/")
    for place, part in enumerate(parts):
        if part == ":id":
            parts[place] = newest.get(parts[place - 1], ":")
    whole = "/".join(parts)
    return None if ":" in whole else whole


def answers(port, path, headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers=headers)
    response = connection.getresponse()
    response.read()
    return response.status == 200


def every_page(shop, binaries, visitors):
    """Name and requests of each page that at least half of the visitors have, but for the summary."""
    things = [(home, cookie, named(shop, customer)) for home, cookie, _, customer in visitors]
    for path in paths(binaries):
        wanted = [(home + whole, cookie) for home, cookie, newest in things if (whole := filled(path, newest))]
        requests = [("GET", target, cookie, "") for target, cookie in wanted if answers(shop.port, target, cookie)]
        if path and len(requests) >= SHARE * len(visitors):
            yield f"page {path}", requests
