"""Looks into a database from outside, beside the server that stands on it."""

import os
import sqlite3
import subprocess


class Books:
    """- url: `sqlite:PATH` or `postgres://…`."""

    def __init__(self, url):
        self.url = url

    def number(self, query):
        """The one number that a query answers with."""
        return int(self.ask(query) or 0)

    def ask(self, statement):
        """The first column of the first row, if there is any, once the statement is committed."""
        if not self.url.startswith("sqlite:"):
            command = ["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", self.url, "-c", statement]
            quiet = {**os.environ, "PGOPTIONS": "-c client_min_messages=warning"}
            return subprocess.run(command, env=quiet, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
        connection = sqlite3.connect(self.url.removeprefix("sqlite:"), timeout=30)
        try:
            with connection:
                row = connection.execute(statement).fetchone()
        finally:
            connection.close()
        return row[0] if row else None
