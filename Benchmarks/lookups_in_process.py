"""The summary page's own statements on SQLite, asked by Python's sqlite3: what the engine takes by itself.

A program of its own, on one core:

    python3 Benchmarks/lookups_in_process.py <<<'{"path": "…", "seconds": 10, "summaries": [["BEGIN", "SELECT …", "COMMIT"]]}'
"""

import json
import os
import shutil
import sqlite3
import sys
import time

FOLDER = os.path.dirname(os.path.abspath(__file__))
VISITORS = 16


def heard(place, visitors):
    """For each visitor, what SQLite was asked while their summary was made, values written in."""
    from portal import page_size
    from processes import Server, pinned, run

    listener, log = os.path.join(place.folder, "heard.so"), os.path.join(place.folder, "heard")
    compiler = shutil.which("cc") or "clang"
    run([compiler, "-shared", "-fPIC", "-O1", "-o", listener, os.path.join(FOLDER, "heard.c"), "-lsqlite3"])
    environment = {**place.environment, "LD_PRELOAD": listener, "HEARD": log}
    command = pinned(place.cores.server, [f"{place.binaries}/ventanilla", "serve"])
    with Server(command, place.log, place.port, environment) as server:
        server.wait_until_ready("/ready")
        for home, cookie, *_ in visitors[:VISITORS]:
            page_size(place.port, home, cookie)  # what a process reads once is read
            begin = os.path.getsize(log)
            page_size(place.port, home, cookie)
            with open(log, encoding="utf-8", errors="replace") as file:
                file.seek(begin)
                yield statements(file.read(), home)


def statements(text, home):
    """The first transaction that looks for the merchant of `home`: others are the scheduler's."""
    slug, open_now = f"'{home.split('/')[2]}'", {}
    for entry in filter(None, text.split("\x1e")):
        connection, asked = entry.split("\x1f")
        if asked.startswith("BEGIN"):
            open_now[connection] = []
        if connection in open_now:
            open_now[connection].append(asked)
            if asked.startswith(("COMMIT", "ROLLBACK")):
                found = open_now.pop(connection)
                if any(slug in statement for statement in found):
                    return found
    raise SystemExit(f"SQLite was asked nothing about {slug}")


def by_python(place, visitors, seconds):
    """Summaries a second and milliseconds of processor time for each, on one core, and statements of one."""
    from processes import pinned, run_json

    summaries = list(heard(place, visitors))
    order = {"path": place.url.removeprefix("sqlite:"), "seconds": seconds, "summaries": summaries}
    command = pinned(place.cores.single, [sys.executable, os.path.abspath(__file__)])
    found = run_json(command, given=json.dumps(order))
    return {**found, "statements": sum(map(len, summaries)) / len(summaries)}


def main():
    order = json.load(sys.stdin)
    connection = sqlite3.connect(order["path"], isolation_level=None, cached_statements=4096)
    summaries, turn = order["summaries"], 0
    began, spent = time.perf_counter(), time.process_time()
    while time.perf_counter() - began < order["seconds"]:
        for statement in summaries[turn % len(summaries)]:
            connection.execute(statement).fetchall()
        turn += 1
    seconds = time.perf_counter() - began
    print(json.dumps({"per_second": turn / seconds, "cpu_ms": 1000 * (time.process_time() - spent) / turn}))


if __name__ == "__main__":
    main()
