"""Customers who go on while their server dies and rises."""

import collections
import threading
import time

from mortal_shop import GONE
from plain_browser import PlainBrowser
from shopfront import PATIENCE, Refused

CARD = {"number": "4242424242424242", "expiry": "12/34", "cvc": "123", "name": "Ana Rojas"}


class Actor(threading.Thread):
    """A customer who does one thing after another, and tries again when the server goes away in the middle of it."""

    def __init__(self, shop, number, price):
        super().__init__(daemon=True)
        self.shop, self.number, self.price = shop, number, price
        self.customer = shop.merchant.open_customer(email=f"actor{number}@ejemplo.example", name=f"Actor {number}")
        self.browser = None
        self.acknowledged = collections.defaultdict(set)
        self.added = 0
        self.stopping = threading.Event()
        self.trouble = None

    # What is noted when an answer says that something is done

    def note(self, what, name):
        self.acknowledged[what].add(name)

    def run(self):
        try:
            while not self.stopping.is_set():
                self.patiently(self.pay if self.number % 2 else self.replace)
        except BaseException as error:
            self.trouble = error
            raise

    def patiently(self, walk):
        """Begins the walk again whenever the server is gone: what it had already done must still be there."""
        deadline = time.monotonic() + 2 * PATIENCE
        while True:
            try:
                return walk()
            except GONE:
                pass  # their session, like everything else, outlives the server
            except Refused as refused:
                assert refused.status in (429, 503), refused
            assert time.monotonic() < deadline, f"actor {self.number} gets nowhere"
            threading.Event().wait(0.02)

    # Steps

    def visit(self):
        if self.browser is None:
            browser = PlainBrowser(self.shop.base_url, source=f"127.0.0.{10 + self.number}")
            browser.answered = self.count
            page = browser.get(self.customer.portal_session())
            assert "Cerrar sesión" in page.text, page
            self.browser = browser
        return self.browser

    def count(self):
        self.shop.answers += 1

    def open_invoices(self, **order):
        """What is owed; when nothing is, a new subscription makes something."""
        listed = self.shop.merchant.get("/v1/invoices", customer=self.customer.id, status="open", limit=100)["data"]
        if not listed:
            made = self.shop.merchant.post(
                "/v1/subscriptions", customer=self.customer.id, **{"items[0][price]": self.price}, **order)
            self.note("subscription", made["id"])
        return listed

    def pay(self):
        """A pending payment, at the checkout (S36)."""
        if not self.open_invoices(payment_behavior="default_incomplete"):
            return
        browser = self.visit()
        page = browser.get("/p/tienda/pending")
        if any("Pagar" in form.buttons[0] for form in page.read.forms if form.buttons):
            form = page.form("Pagar")
            invoice = form.action.rsplit("/", 1)[-1]
            page = browser.post(form.action, form.fields)
            if "/sandbox/" in page.path:
                page = browser.press(page, "Pagar", **CARD)
            if "Pago recibido" in page.text:
                self.note("paid", invoice)
                return
        assert page.status < 500 or page.status == 503, page

    def replace(self):
        """The card that declines is replaced, and Actualizar charges what is open (S48, S49, S69)."""
        methods = self.customer.methods()
        if not methods:
            self.shop.merchant.post(
                "/v1/payment_methods/pm_card_chargeCustomerFail/attach", customer=self.customer.id)
            return
        failing = next(one["id"] for one in methods if one["card"]["last4"] == "0341")
        owed = self.open_invoices(default_payment_method=failing)
        if not owed:
            return
        subscription = owed[0].get("subscription") or owed[0]["parent"]["subscription_details"]["subscription"]
        browser = self.visit()
        page = browser.get(f"/p/tienda/subscriptions/{subscription}/method")
        page = browser.press(page, "Agregar")
        assert page.path.startswith("/sandbox/"), page
        page = browser.press(page, "Guardar tarjeta", **CARD)
        if "Confirma el cambio" not in page.text:
            return
        self.added += 1
        page = browser.press(page, "Actualizar")
        if "Actualizamos el método de pago." in page.text and "Cobramos los" in page.text:
            self.note("paid", owed[0]["id"])
