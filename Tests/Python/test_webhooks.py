"""The sandbox calls back over HTTP: a payment is settled though its customer never came back from the checkout (H1, P6)."""

import hashlib
import hmac
import time
import urllib.parse

from plain_browser import PlainBrowser
from shopfront import until

CARD = {"number": "4242424242424242", "expiry": "12/34", "cvc": "123", "name": "Ana Rojas"}
FIRST_LOOK = 60
"""Seconds after which the reconciler would have asked by itself."""


def open_invoice(demo):
    """A customer of one's own without a method, and the invoice that waits for one."""
    merchant = demo.merchant("tienda-cordillera")
    customer = merchant.open_customer(email="webhook@ejemplo.example", name="Ana Webhook")
    price = merchant.get("/v1/prices", active="true", type="recurring", limit=1)["data"][0]["id"]
    merchant.post(
        "/v1/subscriptions", customer=customer.id, payment_behavior="default_incomplete", **{"items[0][price]": price})
    invoice = until(lambda: [one for one in customer.invoices() if one["status"] == "open"], "an open invoice")[0]
    return customer, invoice


def test_a_browser_that_is_closed_after_paying_changes_nothing(demo):
    customer, invoice = open_invoice(demo)
    browser = PlainBrowser(demo.base_url)
    browser.get(customer.portal_session())
    pending = browser.get(f"/p/{customer.merchant.slug}/pending")
    form = next(one for one in pending.read.forms if one.action.endswith(invoice["id"]))
    checkout = browser.post(form.action, form.fields)
    assert "/sandbox/" in checkout.path, checkout
    card = checkout.form("Pagar")

    started = time.monotonic()
    paid = browser.send("POST", card.action or checkout.path, urllib.parse.urlencode({**card.fields, **CARD}))
    assert paid.status == 303, "the way back is offered, and nobody takes it"

    def settled():
        read = customer.merchant.get(f"/v1/invoices/{invoice['id']}")
        return read["status"] == "paid"

    until(settled, "the invoice to be paid", patience=FIRST_LOOK * 0.75)
    assert time.monotonic() - started < FIRST_LOOK


def test_what_the_processor_did_not_sign_is_refused(demo):
    browser = PlainBrowser(demo.base_url)
    body = '{"id":"evt_1","type":"charge.succeeded"}'
    signature = hmac.new(b"whsec_wrong", f"{int(time.time())}.{body}".encode(), hashlib.sha256).hexdigest()
    scheme = f"t={int(time.time())},v1={signature}"
    account = demo.merchant("tienda-cordillera").get("/v1/account")["id"]
    for headers in ({}, {"Sandbox-Signature": scheme}, {"Sandbox-Signature": "nonsense"}):
        answer = browser.send("POST", f"/webhooks/sandbox/{account}-test", body, headers)
        assert answer.status == 400, answer
    assert browser.send("POST", "/webhooks/sandbox/acct_nobody-test", body).status == 404
    assert browser.send("POST", f"/webhooks/nobody/{account}-test", body).status == 404
