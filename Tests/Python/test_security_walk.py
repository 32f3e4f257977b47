"""What somebody with bad intentions, or a clumsy program, gets from a running server."""

import html
import http.client
import json
import re
import time

import pytest

from plain_browser import PlainBrowser
from shopfront import Refused, run_command, takes_cards

UNKNOWN = "000000000000000000000000"
MALFORMED = ["x", "%2e%2e%2f", "%00", "a" * 300, "%F0%9F%92%B3", "cus_%27%20OR%201=1--"]


@pytest.fixture
def visitor(demo):
    return PlainBrowser(demo.base_url)


def signed_in(demo, customer):
    browser = PlainBrowser(demo.base_url)
    page = browser.get(customer.portal_session())
    assert page.status == 200 and "Cerrar sesión" in page.text, page
    return browser, page


def ask(visitor, demo, customer):
    """Asks for a code in this browser. Returns the page that wants it, and the letter."""
    known = demo.count_codes(customer.email)
    page = visitor.press(visitor.get(customer.merchant.portal_url), "Enviar", email=customer.email)
    return page, demo.sign_in_letter(customer.email, known)


def fresh_customer(demo, name):
    """Somebody whose tries nobody else has used up."""
    return demo.merchant("tienda-cordillera").open_customer(email=f"{name}@ejemplo.example", name="Prueba " + name)


def without_noise(page):
    """The page without what differs from one answer to the next, or repeats what was asked."""
    text = page.body.replace(html.escape(page.path).encode(), b"PATH")
    text = re.sub(rb'name="authenticity_token" value="[^"]*"', b"", text)
    return re.sub(rb"(req|request)[-_][\w-]+", b"", text)


# Signing in


def test_guessed_codes_lock_and_the_link_still_works(demo, visitor):
    """A2, A3: after five tries the right code is refused too; nobody can lock a customer out of their link."""
    customer = fresh_customer(demo, "adivinado")
    page, letter = ask(visitor, demo, customer)
    wrong = f"{(int(letter.code) + 1) % 10**8:08}"
    for _ in range(5):
        page = visitor.press(page, "Entrar", code=wrong)
        assert page.status in (422, 429) and "Cerrar sesión" not in page.text, page
    page = visitor.press(page, "Entrar", code=letter.code)
    assert page.status == 429 and "Ese código ya no se acepta" in page.text, page
    page = visitor.press(visitor.get(letter.link), "Entrar")
    assert page.status == 200 and "Cerrar sesión" in page.text, page


def test_a_code_serves_only_the_browser_that_asked_and_only_once(demo, visitor):
    """A2, A5: elsewhere it lets nobody in; spent, neither here."""
    customer = fresh_customer(demo, "codigo")
    page, letter = ask(visitor, demo, customer)
    stranger = PlainBrowser(demo.base_url)
    asked = stranger.press(stranger.get(customer.merchant.portal_url), "Enviar", email="nadie@ejemplo.example")
    refused = stranger.press(asked, "Entrar", code=letter.code)
    assert refused.status == 422 and "Cerrar sesión" not in refused.text, refused
    entered = visitor.press(page, "Entrar", code=letter.code)
    assert "Cerrar sesión" in entered.text, entered
    again = visitor.press(page, "Entrar", code=letter.code)
    assert again.status != 200 or "Escribe el correo" in again.text or "Cerrar sesión" in again.text, again
    visitor.cookies = {name: value for name, value in visitor.cookies.items() if not name.startswith("visit")}
    again = visitor.press(page, "Entrar", code=letter.code)
    assert "Cerrar sesión" not in again.text, again


def test_looking_at_a_link_never_consumes_it(demo, visitor):
    """A4: scanners and previews use GET, HEAD and OPTIONS; elsewhere the button also asks for the code."""
    customer = fresh_customer(demo, "enlace")
    _, letter = ask(visitor, demo, customer)
    scanner = PlainBrowser(demo.base_url)
    for method in ("GET", "HEAD", "OPTIONS", "GET", "HEAD"):
        answer = scanner.send(method, letter.link)
        assert not any(name.startswith("visit") for name in scanner.cookies), (method, answer)
    page = scanner.get(letter.link)
    assert "escribe también el código" in page.text, page
    page = scanner.press(page, "Entrar", code="00000000" if letter.code != "00000000" else "11111111")
    assert page.status == 422 and "Cerrar sesión" not in page.text, page
    page = visitor.press(visitor.get(letter.link), "Entrar")
    assert "Cerrar sesión" in page.text, page
    for browser in (visitor, scanner):
        assert browser.get(letter.link).status == 410


def test_known_and_unknown_addresses_look_alike(demo):
    """A7: status, headers, cookies and body tell nothing about who is a customer."""
    customer = fresh_customer(demo, "conocida")
    answers = []
    for email in (customer.email, "desconocida@ejemplo.example"):
        browser = PlainBrowser(demo.base_url)
        form = browser.get(customer.merchant.portal_url).form("Enviar")
        first = browser.send("POST", form.action, f"authenticity_token={form.fields['authenticity_token']}&email={email}")
        second = browser.follow(first)
        body = without_noise(second).replace(email.encode(), b"EMAIL")
        names = sorted(browser.cookies)
        lengths = {name: len(value) for name, value in browser.cookies.items() if "address" not in name}
        headers = sorted(name.lower() for name in first.headers.keys())
        answers.append((first.status, headers, second.status, names, lengths, body))
    assert answers[0] == answers[1]


# Forms


def test_a_forged_form_changes_nothing(demo):
    """S6: without the token, with another session's, or from another site."""
    customer = demo.customers("paid_up")[-1]
    other = demo.customers("paid_up")[0]
    browser, _ = signed_in(demo, customer)
    _, foreign_page = signed_in(demo, other)
    page = browser.get(browser.get(customer.merchant.portal_url).link("Datos de facturación"))
    form = page.form("Guardar")
    before = customer.read()["name"]
    forged = [
        ({**form.fields, "authenticity_token": ""}, {}),
        ({key: value for key, value in form.fields.items() if key != "authenticity_token"}, {}),
        ({**form.fields, "authenticity_token": foreign_page.token}, {}),
        (form.fields, {"Origin": "https://malo.example"}),
        (form.fields, {"Sec-Fetch-Site": "cross-site"}),
    ]
    for fields, headers in forged:
        answer = browser.post(form.action, {**fields, "name": "Otra persona"}, headers)
        assert answer.status == 403, (fields, headers, answer)
    assert customer.read()["name"] == before


def test_a_replayed_form_is_harmless(demo):
    """D5, P6: the same payment sent again and again leads to the same checkout, or says that it is paid."""
    customer = demo.take("pending", where=takes_cards)
    browser, _ = signed_in(demo, customer)
    page = browser.get(browser.get(customer.merchant.portal_url).link("Pagos"))
    form = page.form("Pagar")
    checkouts = {browser.send("POST", form.action, f"authenticity_token={page.token}").headers["Location"]
                 for _ in range(3)}
    assert len(checkouts) == 1, checkouts
    checkout = browser.get(checkouts.pop())
    card = {"number": "4242424242424242", "expiry": "12/34", "cvc": "123", "name": "Ana"}
    pay = checkout.form("Pagar")
    for _ in range(3):
        done = browser.post(pay.action, {**pay.fields, **card})
        assert "Pago recibido" in done.text, done
    again = browser.post(form.action, {"authenticity_token": page.token})
    assert "Este pago ya está hecho." in again.text, again


HOSTILE = {
    "ten thousand letters": "ñ" * 10_000,
    "a control character": "Ana\x07María",
    "a right-to-left override": "Ana\u202egro.elpmaxe",
    "a direction isolate": "Ana\u2066María",
    "a null": "Ana\x00",
}


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_text_is_refused_with_its_field_named(demo, what):
    """A person gets the form back with the field named; a program gets `param`."""
    customer = demo.customers("paid_up")[-1]
    browser, _ = signed_in(demo, customer)
    page = browser.get(browser.get(customer.merchant.portal_url).link("Datos de facturación"))
    before = customer.read()["name"]
    refused = browser.press(page, "Guardar", name=HOSTILE[what])
    assert refused.status == 422, refused
    assert "por corregir" in refused.text
    assert b'id="field-name"' in refused.body and b'aria-invalid="true"' in refused.body
    with pytest.raises(Refused) as error:
        customer.merchant.post(f"/v1/customers/{customer.id}", name=HOSTILE[what])
    # A null is no text at all: such a body is refused before it has fields.
    named = None if "\x00" in HOSTILE[what] else "name"
    assert (error.value.status, error.value.error.get("param")) == (400, named), error.value
    assert customer.read()["name"] == before


def test_card_numbers_are_never_kept(demo):
    """W11: free text that holds one is refused."""
    customer = demo.customers("paid_up")[-1]
    browser, _ = signed_in(demo, customer)
    page = browser.get(browser.get(customer.merchant.portal_url).link("Datos de facturación"))
    refused = browser.press(page, "Guardar", name="Ana 4242 4242 4242 4242")
    assert refused.status == 422 and "No escribas números de tarjeta aquí." in refused.text, refused


# Hosts and headers


def test_an_unknown_host_is_refused(demo, visitor):
    """A6: what the request says about its own address is not believed."""
    slug = demo.merchants[0].slug
    for path in (f"/p/{slug}", "/v1/customers", "/mailbox"):
        answer = visitor.send("GET", path, headers={"Host": "malo.example"})
        assert answer.status in (400, 421), answer
    answer = visitor.send("GET", f"/p/{slug}", headers={"X-Forwarded-Host": "malo.example", "Forwarded": "host=malo.example"})
    assert answer.status == 200 and b"malo.example" not in answer.body


def test_every_page_carries_its_protective_headers(demo, visitor):
    """W2, W3, S1: policy, sniffing, referrer, isolation, and nothing personal kept."""
    customer = demo.customers("paid_up")[0]
    browser, home = signed_in(demo, customer)
    pages = [visitor.get(customer.merchant.portal_url), home, visitor.get("/p/nadie"), visitor.get("/sandbox")]
    pages += [browser.get(home.link(name)) for name in ("Facturas", "Métodos de pago", "Suscripciones")]
    for page in pages:
        headers = page.headers
        policy = headers["Content-Security-Policy"]
        for directive in ("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"):
            assert directive in policy, (page, policy)
        assert "unsafe" not in policy and "http:" not in policy.replace("http://127.0.0.1", "").replace(
            "http://localhost", ""), policy
        assert headers["X-Content-Type-Options"] == "nosniff", page
        assert headers["Referrer-Policy"] == "no-referrer", page
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin", page
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin", page
        assert headers["Content-Type"] == "text/html; charset=utf-8", page
        assert headers["Cache-Control"] == "no-store", page
    cookies = http_cookies(demo, customer)
    assert cookies
    for cookie in cookies:
        assert "HttpOnly" in cookie and "SameSite=Lax" in cookie and "Path=/" in cookie, cookie


def http_cookies(demo, customer):
    browser = PlainBrowser(demo.base_url)
    return browser.send("GET", customer.portal_session()).headers.get_all("Set-Cookie") or []


def test_odd_requests_are_refused(demo):
    """W10: methods, bodies and headers beyond the limits."""
    slug = demo.merchants[0].slug
    visitor = PlainBrowser(demo.base_url)
    assert visitor.send("BREW", f"/p/{slug}").status in (400, 405, 501)
    assert visitor.send("DELETE", f"/p/{slug}").status in (404, 405)
    page = visitor.get(f"/p/{slug}")
    try:
        answer = visitor.send("POST", page.form("Enviar").action, "email=" + "a" * 200_000)
        assert answer.status in (400, 413), answer
    except (BrokenPipeError, ConnectionError, http.client.HTTPException):
        pass  # closed while we were still sending: refused too
    try:
        assert visitor.send("GET", f"/p/{slug}", headers={"X-Long": "a" * 40_000}).status in (400, 431)
    except (ConnectionError, http.client.HTTPException):
        pass


# The access matrix (C1, C2, C4), made from the route table


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
