"""What is measured of a billing run on one engine: how fast, in how much memory, and whom it keeps waiting."""

import time

import kill
import sets
import under_run
from stock import Stock

SHARE = 0.3
SET_SHARE = 0.5
RATES = {"sqlite": 2_000, "postgresql": 2_500}
"""Renewals a second."""
MEMORY = 200
NEIGHBOR_WAIT = 1.0
ANSWER = 0.2
WAITING_SHARE = 0.8
VERIFIED = 10.0


class Billing:
    """- Attribute rows: as those of a `Measurement`; each that has an aim says itself whether it is met."""

    def __init__(self, place, settings):
        self.place, self.settings = place, settings
        self.few, self.many = Stock(place, settings.due[0]), Stock(place, settings.due[1])
        self.rows = []

    def add(self, stock, name, value, unit, met=None, note="", **more):
        row = {"engine": self.place.engine, "customers": stock.due, "name": name, "value": value, "unit": unit, **more}
        if met is not None:
            row.update(met=met, note=note)
        self.rows.append(row)
        print(f"  {self.place.engine} {stock.due:>9,} due  {name}: {value:,.2f} {unit}", flush=True)

    def run(self):
        for stock in (self.few, self.many):
            if (seconds := stock.seed()) is not None:
                self.add(stock, "seeding what is due", seconds, "s")
        self.verify(self.many)
        small = self.renew(self.few, by_hand=False)
        large = self.renew(self.many, by_hand=True)
        for stock, found in ((self.few, small), (self.many, large)):
            growth = found["peak_mb"] / small["peak_mb"]
            self.add(
                stock, "memory of a run", found["peak_mb"], "MB", found["peak_mb"] < MEMORY,
                f"aim < {MEMORY}; {growth:.2f} of that with {self.few.due:,} due")
        self.slow_processor(self.few)
        self.rows_of(self.many, under_run.measure(self.many, self.settings))
        self.rows_of(self.few, kill.measure(self.few, self.settings))

    def rows_of(self, stock, found):
        for row in found:
            self.add(stock, **row)

    def renew(self, stock, by_hand):
        """The whole run over a copy, and over two others by hand: row by row, and in sets."""
        with stock.copy("run") as place:
            order = ["renewals", "--neighbor", "carga-2"]
            if by_hand:
                began = int(1000 * time.time())
                with stock.copy("by_hand") as copy:
                    found = place.bench(*order, "--copy-url", copy.url)
                self.compare(stock, found)
                with stock.copy("in_sets") as copy:
                    self.compare_with_sets(stock, found["per_second"], sets.per_second(place, copy, began))
                self.add(
                    stock, "10 of another merchant", found["neighbor_seconds"], "s",
                    found["neighbor_seconds"] < NEIGHBOR_WAIT, f"done after so long; aim < {NEIGHBOR_WAIT:g}")
            else:
                found = place.bench(*order)
        return found

    def compare(self, stock, found):
        share = found["per_second"] / found["by_hand_per_second"]
        left = found["due"] - found["paid"]
        aim = RATES[self.place.engine]
        note = f"aim {aim:,}/s; {share:.2f} of by hand, aim {SHARE}" + (f"; {left} not done" if left else "")
        kept = ("transactions", "by_hand_transactions", "rows", "seconds", "by_hand_seconds", "due", "paid")
        met = found["per_second"] >= aim and share >= SHARE and not left
        self.add(
            stock, "renewals", found["per_second"], "renewals/s", met, note,
            reference=found["by_hand_per_second"], **{name: found[name] for name in kept})

    def compare_with_sets(self, stock, rate, in_sets):
        share = rate / in_sets
        self.add(
            stock, "renewals, beside sets by hand", rate, "renewals/s", share >= SET_SHARE,
            f"{share:.2f} of sets of {sets.GROUP}; aim {SET_SHARE}", reference=in_sets)

    def slow_processor(self, stock):
        with stock.copy("slow") as place:
            found = place.bench(
                "slow-processor", "--answer", int(1000 * ANSWER), "--seconds", self.settings.seconds)
        share = found["per_second"] / found["allowed_per_second"]
        self.add(
            stock, "charges, answers after 200 ms", found["per_second"], "charges/s", share >= WAITING_SHARE,
            f"{share:.2f} of what {found['concurrency']} at a time allow; aim {WAITING_SHARE}",
            reference=found["allowed_per_second"])

    def verify(self, stock):
        place = stock.at(stock.name)
        postings = place.books.number("SELECT COUNT(*) FROM postings")
        found, seconds = place.verify()
        self.add(
            stock, "verify", seconds, "s", seconds < VERIFIED and found["ok"],
            f"{postings:,} postings; aim < {VERIFIED:g} for 1,000,000", postings=postings)
