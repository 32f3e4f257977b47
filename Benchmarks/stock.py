"""Databases in which very many subscriptions are due now: seeded once, copied for each row that is measured."""

import contextlib
import json
import os
import shutil
import time

from books import Books
from place import Place
from processes import pinned, run, run_json

NEIGHBOR = 10
"""How many subscriptions of a second merchant are due beside the others."""


class Stock:
    """- due: how many subscriptions of the first merchant. PostgreSQL is the one of `place`."""

    def __init__(self, place, due):
        self.place, self.due = place, due
        self.name = f"due_{due}"

    def seed(self):
        """Seconds, or nothing when an earlier run has kept them."""
        done = f"{self.place.folder}/{self.name}.seeded"
        if os.path.exists(done):
            return None
        self.remove(self.name)
        if self.place.engine != "sqlite":
            Books(self.place.url).ask(f"CREATE DATABASE {self.name}")
        order = ["--customers", self.due, "--neighbor", NEIGHBOR, "--due", "--json"]
        command = [f"{self.place.binaries}/ventanilla", "seed", *order]
        seconds = run_json(command, self.at(self.name).environment)["seconds"]
        open(done, "w").close()
        return seconds

    def at(self, name):
        """A place at the same server, with another database."""
        return Sibling(self.place, name)

    @contextlib.contextmanager
    def copy(self, name):
        """The database as it was seeded, to be spoilt: it is gone at the end of a `with`."""
        self.remove(name)
        if self.place.engine == "sqlite":
            shutil.copyfile(self.path(self.name), self.path(name))
        else:
            Books(self.place.url).ask(f"CREATE DATABASE {name} TEMPLATE {self.name}")
            # A copy leaves much to be written out, which would be taken for the work of the next.
            Books(self.place.url).ask("CHECKPOINT")
        os.sync()
        try:
            yield self.at(name)
        finally:
            self.remove(name)

    def path(self, name):
        return f"{self.place.folder}/{name}.sqlite"

    def remove(self, name):
        if self.place.engine != "sqlite":
            Books(self.place.url).ask(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            return
        for suffix in ("", "-wal", "-shm"):
            with contextlib.suppress(FileNotFoundError):
                os.remove(self.path(name) + suffix)


class Sibling(Place):
    """Another database of the same engine, for one server at a time."""

    def __init__(self, place, name):
        super().__init__(place.engine, place.customers, os.path.dirname(place.folder), place.binaries, place.cores)
        self.folder = place.folder
        self.log = os.path.join(place.folder, f"{name}.log")
        root = place.url.rsplit("/", 1)[0]
        self.url = f"sqlite:{place.folder}/{name}.sqlite" if place.engine == "sqlite" else f"{root}/{name}"

    @property
    def books(self):
        return Books(self.url)

    def bench(self, *arguments):
        """A part of `bench`, on the cores of the server."""
        command = [f"{self.binaries}/bench", *arguments, "--database-url", self.url]
        return run_json(pinned(self.cores.server, command))

    def verify(self):
        """What `ventanilla verify` found, and how many seconds it took."""
        began = time.perf_counter()
        command = pinned(self.cores.server, [f"{self.binaries}/ventanilla", "verify", "--json"])
        found = run(command, self.environment, may_fail=True)
        return json.loads(found), time.perf_counter() - began
