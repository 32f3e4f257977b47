"""One seeded database, and the servers that stand on it."""

import base64
import json
import os
import socket

from processes import Server, pinned, run, run_json


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Place:
    """- engine: `sqlite` or `postgresql`. Its PostgreSQL is its own, and stops at the end of a `with`.
    - name: of its folder, where it is not to be one with others of as many customers."""

    def __init__(self, engine, customers, folder, binaries, cores, name=None):
        self.engine, self.customers, self.binaries, self.cores = engine, customers, binaries, cores
        self.folder = os.path.join(folder, f"{engine}-{name or customers}")
        os.makedirs(self.folder, exist_ok=True)
        os.chmod(self.folder, 0o755)
        self.log = os.path.join(self.folder, "server.log")
        self.port = free_port()

    def __enter__(self):
        if self.engine == "sqlite":
            self.url = f"sqlite:{self.folder}/bench.sqlite"
        else:
            start = ["bin/postgres", "start", f"{self.folder}/postgres", "--durable"]
            self.url = run(pinned(self.cores.others, start)).strip()
        return self

    def __exit__(self, *_):
        if self.engine != "sqlite":
            run(["bin/postgres", "stop", f"{self.folder}/postgres"])

    @property
    def environment(self):
        return {
            "VENTANILLA_DATABASE_URL": self.url,
            "VENTANILLA_MASTER_KEY": base64.b64encode(b"bench" * 6 + b"!!").decode(),
            "VENTANILLA_BASE_URL": f"http://127.0.0.1:{self.port}",
            "VENTANILLA_PORT": str(self.port),
            # What is measured is how fast answers are, not refusals: an account's keys share a limit.
            "VENTANILLA_API_RATE_TEST": "1000000",
            "VENTANILLA_TEST_ROWS": "1000000000",
        }

    def seed(self):
        """How many seconds it took, now or in an earlier run that kept its databases."""
        done = f"{self.folder}/seeded.json"
        if not os.path.exists(done):
            command = [f"{self.binaries}/ventanilla", "seed", "--customers", self.customers, "--json"]
            seconds = run_json(command, self.environment)["seconds"]
            with open(done, "w") as file:
                json.dump(seconds, file)
        with open(done) as file:
            return json.load(file)

    def keys(self):
        return run([f"{self.binaries}/bench", "keys", "--database-url", self.url]).split()

    def serve(self, cores):
        command = pinned(cores, [f"{self.binaries}/ventanilla", "serve"])
        return Server(command, self.log, self.port, self.environment)
