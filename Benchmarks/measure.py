"""Everything that is measured of one engine with one number of customers."""

import statistics
import time
import urllib.parse

import console
from lookups import by_pgbench
from lookups_in_process import by_python
from pages import every_page
from portal import Shop, page_size
from processes import megabytes, pinned, run_json

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Measurement:
    """- Attribute rows: what was found, each a dictionary; `reference` is measured next to it, in the same run."""

    def __init__(self, place, load, settings):
        self.place, self.load, self.settings = place, load, settings
        self.rows = []

    def add(self, name, value, unit, **more):
        row = {"engine": self.place.engine, "customers": self.place.customers, "name": name, "value": value, "unit": unit}
        self.rows.append({**row, **more})
        print(f"  {self.place.engine} {self.place.customers:>9,}  {name}: {value:,.1f} {unit}", flush=True)

    def run(self):
        self.add("seeding", self.place.seed(), "s")
        self.start_up()
        keys = self.place.keys()
        with self.place.serve(self.place.cores.server) as server:
            server.wait_until_ready("/ready")
            time.sleep(2)
            self.add("memory idle", megabytes(server.pid), "MB")
            shop = Shop(self.place.port, keys)
            visitors = self.visitors(shop)
            peaks = [self.page(server, name, requests) for name, requests in self.pages(visitors, keys)]
            self.add("memory under load", max(peaks), "MB")
            for name, requests in every_page(shop, self.place.binaries, visitors):
                self.page(server, name, requests, beside_bare=False)
            for name, requests in console.pages(self.place, shop, visitors):
                self.page(server, name, requests, beside_bare=False)
        with self.place.serve(self.place.cores.single) as server:
            server.wait_until_ready("/ready")
            prints = [("GET", f"{home}/invoices/{invoice}/pdf", cookie, "") for home, cookie, invoice, _ in visitors]
            self.page(server, "invoice PDF, one core", prints, self.place.cores.single, "application/pdf")
        if self.place.engine == "postgresql":
            rate, statements = by_pgbench(self.place, visitors, self.load.connections, self.load.seconds)
            self.add("summary page's statements by pgbench", rate, "summaries/s", statements=statements)
        else:
            asked = by_python(self.place, visitors, self.load.seconds)
            self.add("summary page's statements by Python's sqlite3", asked.pop("per_second"), "summaries/s", **asked)
        # What follows writes: it comes after everything that is compared.
        with self.place.serve(self.place.cores.server) as server:
            server.wait_until_ready("/ready")
            self.page(server, "API: create subscription", self.orders(shop, visitors, keys), beside_bare=False)
        mails = run_json(
            pinned(self.place.cores.server, [
                f"{self.place.binaries}/bench", "sign-in-mails", "--database-url", self.place.url]))
        self.add("sign-in mails", mails["per_second"], "mails/s", mails=mails["mails"], bytes=mails["bytes"])
        self.archive()

    def archive(self):
        """One customer's papers in one file, by the job that makes it; memory beside that of a tenth of them."""
        made = run_json(
            pinned(self.place.cores.server, [
                f"{self.place.binaries}/bench", "archive", "--database-url", self.place.url]))
        self.add(f"ZIP of {made['papers']:,} invoices", made["seconds"], "s", megabytes=made["megabytes"])
        self.add(
            "memory of that ZIP", made["peak_mb"], "MB", few_mb=made["few_peak_mb"], few_papers=made["few_papers"])

    def start_up(self):
        seconds = []
        for _ in range(5):
            with self.place.serve(self.place.cores.server) as server:
                seconds.append(server.wait_until_ready("/ready"))
        self.add("start to ready", 1000 * statistics.median(seconds), "ms")

    def visitors(self, shop):
        """Home, headers, newest invoice and id of customers who are signed in."""
        found = []
        for customer in shop.customers(self.settings.visitors):
            home, cookie = shop.sign_in(customer)
            found.append((home, {"Cookie": cookie}, shop.invoice(customer), customer))
        return found

    def pages(self, visitors, keys):
        bearer = [{"Authorization": f"Bearer {key}"} for key in keys]
        customers = [customer for *_, customer in visitors]
        yield "summary page", [("GET", home, cookie, "") for home, cookie, *_ in visitors]
        yield "invoices page", [("GET", f"{home}/invoices", cookie, "") for home, cookie, *_ in visitors]
        yield "API: list invoices", [("GET", "/v1/invoices?limit=10", key, "") for key in bearer]
        yield "API: create portal session", [
            ("POST", "/v1/billing_portal/sessions", {**key, **FORM}, f"customer={customers[i % len(customers)]}")
            for i, key in enumerate(bearer)]

    def orders(self, shop, visitors, keys):
        """Each a new subscription of somebody who has a card, charged at once."""
        price = shop.ask("GET", "/v1/prices?limit=1")["data"][0]["id"]
        item = urllib.parse.quote("items[0][price]")
        return [
            ("POST", "/v1/subscriptions", {"Authorization": f"Bearer {key}", **FORM},
             f"customer={visitors[i % len(visitors)][-1]}&{item}={price}")
            for i, key in enumerate(keys)]

    def page(self, server, name, requests, cores=None, kind="text/html; charset=utf-8", beside_bare=True):
        """- beside_bare: whether as many bytes with nothing behind them are measured right after it."""
        method, path, headers, _ = requests[0]
        size = page_size(server.port, path, headers) if method == "GET" else 700
        found = self.load.on(server, requests)
        beside = {}
        if beside_bare:
            bare = self.load.on_bare_page(self.place.binaries, size, cores or self.place.cores.server, kind)
            beside = {
                "reference": bare["per_second"], "reference_p99_ms": bare["p99_ms"], "reference_cpu_ms": bare["cpu_ms"]}
        self.add(
            name, found["per_second"], "requests/s", bytes=size, p50_ms=found["p50_ms"], p99_ms=found["p99_ms"],
            cpu_ms=found["cpu_ms"], errors=found["errors"], **beside)
        return found["peak_mb"]
