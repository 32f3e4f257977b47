"""`kill -9` while customers pay, replace their cards and press Actualizar: nothing that was acknowledged is lost, and
nobody is charged twice (D2, D3, P1-P3, P6)."""

import json
import os
import random
import subprocess
import threading
import time
import urllib.parse

import pytest

from actor import Actor
from mortal_shop import Shop
from shopfront import PATIENCE, until

KILLS = int(os.environ.get("VENTANILLA_KILLS", "50"))
ACTORS = 6
POSTGRES = os.environ.get("VENTANILLA_TEST_POSTGRES_URL")
ENGINE = os.environ.get("VENTANILLA_DEMO_ENGINE")
"""Which engine this run of the tests is about; without it, both."""


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
