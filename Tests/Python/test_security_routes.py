"""The access matrix (C1, C2, C4), made from the route table."""

import json
import re
import time

from plain_browser import PlainBrowser
from shopfront import Refused, run_command
from test_security_walk import signed_in, visitor, without_noise

UNKNOWN = "000000000000000000000000"
MALFORMED = ["x", "%2e%2e%2f", "%00", "a" * 300, "%F0%9F%92%B3", "cus_%27%20OR%201=1--"]


def routes():
    code, printed, errors = run_command("routes", "--json")
    assert code == 0, errors
    return json.loads(printed)


def parameters(path):
    return re.findall(r"[:{](\w+)}?", path)


def fill(path, values):
    return re.sub(r"[:{](\w+)}?", lambda found: values[found.group(1)], path)


def belongings(customer):
    """One id of each kind that a customer has."""
    subscriptions, invoices, methods = customer.subscriptions(), customer.invoices(), customer.methods()
    found = {"customer": customer.id}
    if subscriptions:
        found["subscription"] = subscriptions[0]["id"]
        found["price"] = subscriptions[0]["items"]["data"][0]["price"]["id"]
    if invoices:
        found["invoice"] = invoices[0]["id"]
    if methods:
        found["payment_method"] = methods[0]["id"]
    return found


def test_every_portal_route_gives_the_same_404_for_what_is_not_ours(demo):
    """C2, C4: a foreign, an unknown and a malformed id look alike, on every route with an id, and change nothing."""
    mine = demo.customers("paid_up")[0]
    neighbour = next(one for one in mine.merchant.customers if one is not mine and one.methods() and one.invoices())
    stranger = next(one for one in demo.customers("paid_up") if one.merchant is not mine.merchant)
    browser, home = signed_in(demo, mine)
    own, foreign = belongings(mine), [belongings(neighbour), belongings(stranger)]
    kinds = {"invoices": "invoice", "pending": "invoice", "subscriptions": "subscription", "methods": "payment_method",
             "method": "payment_method", "plan": "plan"}
    before = [(one.subscriptions(), one.methods()) for one in (neighbour, stranger)]
    checked = 0
    for route in routes():
        path = route["path"]
        names = [name for name in parameters(path) if name not in ("slug", "configuration")]
        if route["audience"] != "customer" or not names or "configuration" in parameters(path):
            continue
        segments = path.split("/")
        for name in names:
            noun = next((kinds.get(segments[index - 1]) for index, part in enumerate(segments)
                         if part.strip(":{}") == name), None)
            tried = [UNKNOWN, *MALFORMED] + [ids[kind] for ids in foreign for kind in ids
                                             if noun is None or kind == noun]
            answers = {}
            for value in tried:
                values = {other: own.get(kinds.get(segments[index - 1]), UNKNOWN)
                          for index, part in enumerate(segments) for other in [part.strip(":{}")]}
                values.update(slug=mine.merchant.slug)
                values[name] = value
                address = fill(path, values)
                body = f"authenticity_token={home.token}" if route["method"] == "POST" else None
                answer = browser.send(route["method"], address, body)
                # The token of a letter is not an id: whatever it is, it is a link that is over.
                assert answer.status == (410 if name == "token" else 404), (route, value, answer)
                answers[value] = without_noise(answer)
                checked += 1
            assert len(set(answers.values())) == 1, (route, {value: len(text) for value, text in answers.items()})
    assert checked > 50
    assert before == [(one.subscriptions(), one.methods()) for one in (neighbour, stranger)]


def test_every_portal_route_asks_for_a_session(demo):
    """C4: a visitor is never shown a customer's page, whatever the address."""
    mine = demo.customers("paid_up")[0]
    own = belongings(mine)
    visitor = PlainBrowser(demo.base_url)
    checked = 0
    for route in routes():
        if route["audience"] != "customer" or "configuration" in parameters(route["path"]):
            continue
        values = {name: own.get("invoice") for name in parameters(route["path"])} | {"slug": mine.merchant.slug}
        body = "authenticity_token=x" if route["method"] == "POST" else None
        address = fill(route["path"], values)
        answer = visitor.send(route["method"], address, body)
        # So many forms one after another are more than a visitor may send: what costs much is asked for again, as told.
        for _ in range(10):
            if answer.status != 429:
                break
            time.sleep(int(answer.headers["Retry-After"]))
            answer = visitor.send(route["method"], address, body)
        assert answer.status in (302, 303, 401, 403, 404), (route, answer)
        assert mine.name not in answer.text, (route, answer)
        checked += 1
    assert checked > 10


def test_every_console_route_asks_for_a_session(demo):
    """C4: whoever is not signed in is shown the console's sign-in, whatever the address, and nothing of a merchant."""
    mine = demo.customers("paid_up")[0]
    own = belongings(mine)
    visitor = PlainBrowser(demo.base_url)
    checked = 0
    for route in routes():
        if route["audience"] != "staff":
            continue
        values = {name: own.get("invoice") for name in parameters(route["path"])}
        values |= {"merchant": mine.merchant.slug, "mode": "test"}
        body = "authenticity_token=x" if route["method"] == "POST" else None
        address = fill(route["path"], values)
        answer = visitor.send(route["method"], address, body)
        for _ in range(10):
            if answer.status != 429:
                break
            time.sleep(int(answer.headers["Retry-After"]))
            answer = visitor.send(route["method"], address, body)
        assert answer.status == 303 and answer.headers["Location"] == "/console/sign-in", (route, answer)
        assert mine.name not in answer.text, (route, answer)
        checked += 1
    assert checked > 50


def test_every_api_route_gives_the_same_404_for_another_merchants_objects(demo):
    """C1, C2: with one merchant's key, another's ids are unknown ids."""
    mine = demo.customers("paid_up")[1]
    stranger = next(one for one in demo.customers("paid_up") if one.merchant is not mine.merchant)
    foreign = belongings(stranger)
    foreign["product"] = stranger.merchant.get("/v1/products", limit=1)["data"][0]["id"]
    foreign["event"] = stranger.merchant.get("/v1/events", limit=1)["data"][0]["id"]
    checked = 0
    for route in routes():
        names = parameters(route["path"])
        if route["audience"] != "secret_key" or not names or not route["path"].startswith("/v1/"):
            continue
        answers = {}
        for value in [UNKNOWN, *MALFORMED, *foreign.values()]:
            try:
                mine.merchant.call(route["method"], fill(route["path"], {name: value for name in names}))
                raise AssertionError(f"{route} answered for {value}")
            except Refused as refused:
                answers[value] = (refused.status, refused.error["type"], refused.error.get("code"))
            checked += 1
        found = set(answers.values())
        # Where a parameter is required its absence is said first, whatever the id.
        assert found in ({(404, "invalid_request_error", "resource_missing")},
                         {(400, "invalid_request_error", "parameter_missing")}), (route, answers)
    assert checked > 100


def test_every_api_route_asks_for_a_key(demo, visitor):
    """S5: only in the Authorization header, and a publishable key is not a secret one."""
    for route in routes():
        if route["audience"] != "secret_key":
            continue
        path = fill(route["path"], {name: "x" for name in parameters(route["path"])})
        assert visitor.send(route["method"], path).status == 401, route
        wrong = visitor.send(route["method"], path, headers={"Authorization": "Bearer sk_test_" + "a" * 43})
        assert wrong.status == 401, route
        in_address = visitor.send(route["method"], path + "?key=" + demo.merchants[0].secret_key)
        assert in_address.status == 401, route
