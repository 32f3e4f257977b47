"""How long a page of the portal takes while subscriptions are billed beside it, in the same process."""

import json
import os
import sys
import time

from portal import Shop
from processes import pinned, run_json

RATE = 200
GROWTH = 3
LATER = 10 * 365 * 86_400_000
"""Milliseconds: jobs that are moved so far away leave the scheduler nothing to do."""


def measure(stock, settings):
    """The rows that were found: the portal's p99 without a run and with one."""
    with stock.copy("portal") as place:
        place.books.ask(f"UPDATE jobs SET run_at = run_at + {LATER}")
        keys = place.keys()
        with place.serve(place.cores.server) as server:
            server.wait_until_ready("/ready")
            shop = Shop(place.port, keys)
            visitors = [shop.sign_in(customer) for customer in shop.customers(settings.visitors)]
            ask(place, visitors, 2)
            without = ask(place, visitors, settings.seconds)
            place.books.ask(f"UPDATE jobs SET run_at = run_at - {LATER}")
            left = wait_for_renewals(place)
            began = time.perf_counter()
            during = ask(place, visitors, settings.seconds)
            still = due(place)
            renewed = (left - still) / (time.perf_counter() - began)
    growth = during["p99_ms"] / without["p99_ms"]
    refused = without["refused"] + during["refused"]
    note = f"× {growth:.2f} of without; aim {GROWTH}; {renewed:,.0f} renewals/s beside it"
    if not still:
        note += "; the run ended before the measurement"
    if refused:
        note += f"; {refused} refused"
    return [
        {"name": f"portal at {RATE}/s, no run: p99", "value": without["p99_ms"], "unit": "ms", **kept(without)},
        {"name": f"portal at {RATE}/s, during a run: p99", "value": during["p99_ms"], "unit": "ms",
         "met": growth <= GROWTH and not refused and still > 0, "note": note, **kept(during)},
    ]


def kept(found):
    return {name: found[name] for name in ("p50_ms", "p99_ms", "max_ms", "client_late_ms", "per_second")}


def ask(place, visitors, seconds):
    requests = []
    for home, cookie in visitors:
        requests += [[home, f"Cookie: {cookie}"], [f"{home}/invoices", f"Cookie: {cookie}"]]
    client = [sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), "steady.py")]
    order = {"port": place.port, "rate": RATE, "seconds": seconds, "requests": requests}
    return run_json(pinned(place.cores.others, client), given=json.dumps(order))


def due(place):
    return place.books.number(
        f"SELECT COUNT(*) FROM jobs WHERE kind = 'subscription' AND run_at <= {int(1000 * time.time())}")


def wait_for_renewals(place, limit=60):
    """How many are still due once the first are done."""
    all_of_them, deadline = due(place), time.monotonic() + limit
    while time.monotonic() < deadline:
        left = due(place)
        if left < all_of_them:
            return left
        time.sleep(0.02)
    raise SystemExit("nothing was renewed: see " + place.log)
