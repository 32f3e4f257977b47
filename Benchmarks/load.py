"""Runs wrk against a server, and says what it took."""

import json
import os

from processes import Peak, Server, cpu_seconds, pinned, run

FOLDER = os.path.dirname(os.path.abspath(__file__))


class Load:
    def __init__(self, cores, seconds, connections, folder):
        self.cores, self.seconds, self.connections, self.folder = cores, seconds, connections, folder

    def on(self, server, requests, warm=True, statuses=False):
        """- requests: (method, path, headers, body), sent in turn.
        - warm: whether they are sent for a second before anything is counted.
        - statuses: whether answers of 503 are counted apart, for which wrk has to read each answer."""
        path = os.path.join(self.folder, "requests.txt")
        with open(path, "w") as file:
            for method, target, headers, body in requests:
                fields = "|".join(f"{name}: {value}" for name, value in headers.items())
                file.write(f"{method}\t{target}\t{fields}\t{body}\n")
        command = [
            "wrk", "-t2", f"-c{self.connections}", "--timeout", "20s", "-s", os.path.join(FOLDER, "wrk.lua")]
        address = f"http://127.0.0.1:{server.port}/"
        if warm:
            run(pinned(self.cores.others, [*command, "-d1s", address, "--", path]))
        before = cpu_seconds(server.pid)
        with Peak(server.pid) as peak:
            order = [*command, f"-d{self.seconds}s", address, "--", path, *(["statuses"] if statuses else [])]
            out = run(pinned(self.cores.others, order))
        spent = cpu_seconds(server.pid) - before
        found = json.loads(out.strip().splitlines()[-1])
        answered = found["requests"] - found["refused"]
        return {
            "per_second": answered / found["seconds"],
            "p50_ms": found["p50_ms"],
            "p99_ms": found["p99_ms"],
            "cpu_ms": 1000 * spent / max(1, found["requests"]),
            "peak_mb": peak.megabytes,
            "errors": found["refused"] + found["broken"],
            "unavailable": found["unavailable"],
        }

    def on_bare_page(self, binaries, size, cores, kind="text/html; charset=utf-8"):
        """The same load on a page of as many bytes with nothing behind it."""
        log = os.path.join(self.folder, "bare.log")
        open(log, "w").close()
        command = pinned(cores, [f"{binaries}/bench", "page", "--bytes", size, "--type", kind])
        with Server(command, log, 0) as server:
            while not server.port:
                with open(log) as file:
                    server.port = int(file.readline() or 0)
            server.wait_until_ready("/")
            return self.on(server, [("GET", "/", {}, "")])
