"""`kill -9` in the middle of a billing run: how soon the next process goes on, and that nothing happens twice."""

import time

GOES_ON = 5.0
LEASE = 90
"""Seconds after which jobs of a dead worker are taken over."""
SOON = 3_600_000
"""Milliseconds: what is due later than this is no part of the run."""


def measure(stock, settings):
    """The rows that were found."""
    with stock.copy("killed") as place:
        began = milliseconds()
        server = place.serve(place.cores.server)
        wait_until(lambda: paid(place, began) >= stock.due // 3, "a third of the run")
        server.process.kill()
        server.process.wait()
        restarted = milliseconds()
        before = paid(place, began)
        with place.serve(place.cores.server) as server:
            wait_until(lambda: paid(place, restarted) > 0, "a renewal after the restart")
            seconds = (milliseconds() - restarted) / 1000
            wait_until(lambda: left(place, settings.waits_for_leases) == 0, "the rest of the run", LEASE + 600)
            finished = (milliseconds() - restarted) / 1000
        waiting = left(place, True)
        found, _ = place.verify()
        twice = place.books.number(
            "SELECT COUNT(*) FROM (SELECT invoice_id FROM sandbox_charges WHERE state = 'succeeded' "
            "GROUP BY merchant_id, invoice_id HAVING COUNT(*) > 1) AS twice")
        missing = 0 if waiting else place.books.number(
            "SELECT COUNT(*) FROM subscriptions s WHERE NOT EXISTS (SELECT 1 FROM invoices i WHERE "
            "i.merchant_id = s.merchant_id AND i.subscription_id = s.id AND i.status = 'paid' "
            f"AND i.created_at >= {began})")
    wrong = twice + missing + len(found["violations"])
    uncharged = "not charged: not checked" if waiting else f"{missing} not charged"
    note = f"{twice} charged twice, {uncharged}, {len(found['violations'])} violations; {finished:.0f} s in all"
    if waiting:
        note += f"; {waiting} jobs wait for the lease of the dead process, or for another try"
    return [
        {"name": "kill -9: until it goes on", "value": seconds, "unit": "s", "met": seconds < GOES_ON,
         "note": f"from the start of the process to the first new payment; aim < {GOES_ON:g}", "paid_before": before},
        {"name": "kill -9: wrong afterwards", "value": wrong, "unit": "invoices", "met": wrong == 0, "note": note},
    ]


def milliseconds():
    return int(1000 * time.time())


def paid(place, since):
    return place.books.number(
        f"SELECT COUNT(*) FROM payment_attempts WHERE state = 'succeeded' AND settled_at > {since}")


def left(place, to_the_end):
    """Jobs that charge and are not done, mail aside. To the end: also those that a dead process holds, or that wait for another try."""
    now = milliseconds()
    until = now + SOON if to_the_end else now
    leased = "" if to_the_end else f"AND leased_until <= {now}"
    return place.books.number(
        "SELECT COUNT(*) FROM jobs WHERE kind IN ('subscription', 'invoice', 'attempt') AND quarantined_at IS NULL "
        f"AND run_at <= {until} {leased}")


def wait_until(happens, what, limit=120):
    deadline = time.monotonic() + limit
    while not happens():
        if time.monotonic() > deadline:
            raise SystemExit(f"{what} did not come within {limit} s")
        time.sleep(0.01)
