"""`kill -9` while customers pay, replace their cards and press Actualizar: nothing that was acknowledged is lost, and
nobody is charged twice (D2, D3, P1-P3, P6)."""

import collections
import http.client
import json
import os
import random
import socket
import sqlite3
import subprocess
import threading
import time
import urllib.error
import urllib.parse

import pytest

from plain_browser import PlainBrowser
from shopfront import PATIENCE, Demo, Process, Refused, run_command, until

KILLS = int(os.environ.get("VENTANILLA_KILLS", "50"))
ACTORS = 6
CARD = {"number": "4242424242424242", "expiry": "12/34", "cvc": "123", "name": "Ana Rojas"}
POSTGRES = os.environ.get("VENTANILLA_TEST_POSTGRES_URL")
ENGINE = os.environ.get("VENTANILLA_DEMO_ENGINE")
"""Which engine this run of the tests is about; without it, both."""
GONE = (OSError, http.client.HTTPException, urllib.error.URLError, json.JSONDecodeError)


class Shop:
    """A merchant on a server of this test's own, which dies and rises again at the same address."""

    def __init__(self, database, folder):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            self.port = taken.getsockname()[1]
        self.base_url = f"http://127.0.0.1:{self.port}"
        self.log = folder / "server.log"
        self.environment = {
            "VENTANILLA_DATABASE_URL": database, "VENTANILLA_PORT": str(self.port),
            "VENTANILLA_BASE_URL": self.base_url, "VENTANILLA_LOG_LEVEL": "warning",
            "VENTANILLA_MASTER_KEY": "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
        }
        self.answers = 0
        self.database = database
        self.start()
        self.command(
            "merchant", "create", "--name", "Tienda", "--slug", "tienda", "--country", "CL", "--currency", "clp",
            "--timezone", "America/Santiago", "--owner", "ana@ejemplo.example", "--json")
        keys = json.loads(self.command("key", "create", "--merchant", "tienda", "--mode", "test", "--json"))
        self.merchant = Demo({
            "base_url": self.base_url, "mailbox_url": self.base_url + "/mailbox",
            "merchants": [{"slug": "tienda", "portal_url": self.base_url + "/p/tienda", "customers": [],
                           "secret_key": keys["secret_key"]}],
        }).merchants[0]

    def command(self, *arguments):
        code, printed, errors = run_command(*arguments, environment=self.environment)
        assert code == 0, (arguments, printed, errors)
        return printed

    def start(self):
        self.process = Process(["serve"], self.log, self.environment)

        def healthy():
            assert self.process.process.poll() is None, self.process.tail()
            try:
                return PlainBrowser(self.base_url).send("GET", "/ready").status == 200
            except GONE:
                return False

        until(healthy, "the server to be ready")

    def kill(self):
        self.process.kill()

    def charges(self):
        """From the books of the sandbox: how often each invoice was paid for."""
        query = "SELECT invoice_id, COUNT(*) FROM sandbox_charges WHERE state = 'succeeded' GROUP BY invoice_id"
        if self.database.startswith("sqlite:"):
            with sqlite3.connect(self.database.removeprefix("sqlite:")) as books:
                return dict(books.execute(query).fetchall())
        rows = subprocess.run(
            ["psql", "-At", "-F", " ", self.database, "-c", query], capture_output=True, text=True, check=True).stdout
        return {name: int(count) for name, count in (row.split() for row in rows.splitlines())}


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


def rounds(shop, kills, actors):
    """Kills and starts the server, at moments when it is at work."""
    chance = random.Random(1)
    for _ in range(kills):
        enough = shop.answers + chance.randrange(1, 90)
        deadline = time.monotonic() + PATIENCE / 4
        while shop.answers < enough and time.monotonic() < deadline:
            threading.Event().wait(0.005)
        threading.Event().wait(chance.random() * 0.05)
        shop.kill()
        shop.start()
        for actor in actors:
            assert actor.trouble is None, actor.trouble


def walk(database, folder, kills):
    shop = Shop(database, folder)
    try:
        product = shop.merchant.post("/v1/products", name="Plan mensual")
        price = shop.merchant.post(
            "/v1/prices", product=product["id"], currency="clp", unit_amount=9990, **{"recurring[interval]": "month"})
        actors = [Actor(shop, number, price["id"]) for number in range(ACTORS)]
        for actor in actors:
            actor.start()
        rounds(shop, kills, actors)
        for actor in actors:
            actor.stopping.set()
        for actor in actors:
            actor.join(2 * PATIENCE)
            assert not actor.is_alive() and actor.trouble is None, actor.trouble
        check(shop, actors, kills)
    finally:
        shop.process.stop()


def invoices(shop, actor):
    """The status of every invoice of an actor, by id."""
    status, cursor = {}, {}
    while True:
        page = shop.merchant.get("/v1/invoices", customer=actor.customer.id, limit=100, **cursor)
        status.update({one["id"]: one["status"] for one in page["data"]})
        if not page["has_more"]:
            return status
        cursor = {"starting_after": page["data"][-1]["id"]}


def check(shop, actors, kills):
    done = 0
    for actor in actors:
        status = invoices(shop, actor)
        lost = {name for name in actor.acknowledged["paid"] if status.get(name) != "paid"}
        assert not lost, f"acknowledged as paid, and not paid: {lost}"
        for name in actor.acknowledged["subscription"]:
            assert shop.merchant.get(f"/v1/subscriptions/{name}")["id"] == name
        cards = sum(1 for one in actor.customer.methods(limit=100) if one["card"]["last4"] == "4242")
        assert cards >= min(actor.added, 99), f"{actor.added} cards were acknowledged, {cards} are there"
        done += len(actor.acknowledged["paid"])
    assert done >= kills / 4, f"only {done} payments were made between {kills} kills: this proved little"

    # What was charged and not yet told is asked for, until no charge is without its invoice.
    until(lambda: {name for name, count in shop.charges().items() if count == 1}
          == {name for actor in actors for name, status in invoices(shop, actor).items() if status == "paid"},
          "each charge to pay its invoice, and each paid invoice to have one charge", 3 * PATIENCE)
    twice = {invoice: count for invoice, count in shop.charges().items() if count > 1}
    assert not twice, f"charged more than once: {twice}"
    report = json.loads(shop.command("verify", "--json"))
    assert report["violations"] == [], report


@pytest.mark.skipif(ENGINE == "postgresql", reason="this run is about PostgreSQL")
def test_nothing_acknowledged_is_lost_and_nobody_pays_twice_on_sqlite(tmp_path):
    walk(f"sqlite:{tmp_path}/ventanilla.sqlite", tmp_path, KILLS)


@pytest.mark.skipif(ENGINE == "sqlite", reason="this run is about SQLite")
@pytest.mark.skipif(not POSTGRES, reason="VENTANILLA_TEST_POSTGRES_URL is not set")
def test_nothing_acknowledged_is_lost_and_nobody_pays_twice_on_postgresql(tmp_path):
    parts = urllib.parse.urlsplit(POSTGRES)
    name = f"crash_{os.getpid()}"
    subprocess.run(["psql", "-q", POSTGRES, "-c", f"CREATE DATABASE {name}"], check=True)
    try:
        walk(parts._replace(path="/" + name).geturl(), tmp_path, max(1, KILLS // 5))
    finally:
        subprocess.run(["psql", "-q", POSTGRES, "-c", f"DROP DATABASE {name} WITH (FORCE)"], check=True)
