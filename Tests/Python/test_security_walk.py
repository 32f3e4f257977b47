"""What somebody with bad intentions, or a clumsy program, gets from a running server."""

import html
import http.client
import re

import pytest

from plain_browser import PlainBrowser
from shopfront import Refused, takes_cards


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
