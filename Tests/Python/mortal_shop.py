"""A merchant whose server can be killed."""

import http.client
import json
import socket
import sqlite3
import subprocess
import urllib.error

from plain_browser import PlainBrowser
from shopfront import Demo, Process, run_command, until

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
