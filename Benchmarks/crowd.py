"""Portal sessions for many programs at once, where tables are nearly empty: there everybody's newest rows share a page."""

from load import Load
from portal import Shop

CUSTOMERS = 100
NAME = "API: create portal session, nearly empty tables"


def measure(place, load: Load):
    """The row. What other programs begin with is not counted: nothing is sent before."""
    place.seed()
    keys = place.keys()
    with place.serve(place.cores.server) as server:
        server.wait_until_ready("/ready")
        customers = Shop(place.port, keys).customers(CUSTOMERS)
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        found = load.on(server, [
            ("POST", "/v1/billing_portal/sessions", {"Authorization": f"Bearer {key}", **headers},
             f"customer={customers[i % len(customers)]}")
            for i, key in enumerate(keys)], warm=False, statuses=True)
    rate = found["per_second"]
    print(f"  {place.engine} {CUSTOMERS:>9,}  {NAME}: {rate:,.1f} requests/s", flush=True)
    return {
        "engine": place.engine, "customers": CUSTOMERS, "name": NAME, "value": rate, "unit": "requests/s",
        **{name: found[name] for name in ("p50_ms", "p99_ms", "cpu_ms", "errors", "unavailable")}}
