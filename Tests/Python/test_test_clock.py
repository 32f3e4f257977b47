"""T1-T3 over the API: a subscription of the 31st in Santiago, ten years of it, by a test clock."""

import calendar
import datetime
import time
import zoneinfo

import pytest
import stripe

SANTIAGO = zoneinfo.ZoneInfo("America/Santiago")


@pytest.fixture
def client(demo):
    shop = next(merchant for merchant in demo.merchants if merchant.slug == "tienda-cordillera")
    return stripe.StripeClient(shop.secret_key, base_addresses={"api": demo.base_url})


def advance(client, clock, to):
    client.v1.test_helpers.test_clocks.advance(clock.id, {"frozen_time": int(to.timestamp())})
    deadline = time.monotonic() + 180
    while time.monotonic() < deadline:
        if client.v1.test_helpers.test_clocks.retrieve(clock.id).status == "ready":
            return
        time.sleep(0.2)  # a poll with a limit
    raise AssertionError("the clock did not arrive")


def test_day_31_in_santiago_for_ten_years(client):
    start = datetime.datetime(2026, 1, 31, 10, 0, tzinfo=SANTIAGO)
    clock = client.v1.test_helpers.test_clocks.create({"frozen_time": int(start.timestamp())})
    customer = client.v1.customers.create({"name": "Reloj", "test_clock": clock.id})
    client.v1.payment_methods.attach("pm_card_visa", {"customer": customer.id})
    product = client.v1.products.create({"name": "Plan de diez años"})
    price = client.v1.prices.create(
        {"product": product.id, "currency": "clp", "unit_amount": 9990, "recurring": {"interval": "month"}})
    client.v1.subscriptions.create({"customer": customer.id, "items": [{"price": price.id}]})

    for year in range(2027, 2037):
        advance(client, clock, datetime.datetime(year, 1, 31, 12, 0, tzinfo=SANTIAGO))

    invoices = list(client.v1.invoices.list({"customer": customer.id, "limit": 100}).auto_paging_iter())
    invoices.reverse()
    assert len(invoices) == 121
    assert {invoice.status for invoice in invoices} == {"paid"}
    for index, invoice in enumerate(invoices):
        year, month = 2026 + index // 12, index % 12 + 1
        day = min(31, calendar.monthrange(year, month)[1])
        line = invoice.lines.data[0]
        assert datetime.datetime.fromtimestamp(line.period.start, SANTIAGO) == datetime.datetime(
            year, month, day, 10, 0, tzinfo=SANTIAGO)
        if index:
            assert line.period.start == invoices[index - 1].lines.data[0].period.end
