"""The summary page's own statements, run by pgbench: what the same server gives a program that is nothing but statements."""

import os
import re
import urllib.parse

from portal import page_size
from processes import Server, pinned, run

STATEMENT = re.compile(r"LOG:  (?:execute [^:]*|statement): (.*)", re.DOTALL)
PARAMETERS = re.compile(r"DETAIL:  [Pp]arameters: (.*)", re.DOTALL)
VALUE = re.compile(r"\$(\d+) = (NULL|'(?:[^']|'')*')")
ENTRY = re.compile(r"(?m)^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[^\[]*\[(\d+)\] ")
VISITORS = 8
"""Scripts of as many customers: pgbench prepares each statement of each once on every connection."""
PREPARING = 8
"""Seconds that this may take: they are not counted."""
PROGRESS = re.compile(r"progress: [\d.]+ s, ([\d.]+) tps")


def heard(place, visitors):
    """For each visitor, what PostgreSQL was asked while their summary was made, values written in."""
    log = os.path.join(place.folder, "postgres", "log")
    options = urllib.parse.quote("-c log_statement=all -c log_parameter_max_length=-1")
    separator = "&" if "?" in place.url else "?"
    environment = {**place.environment, "VENTANILLA_DATABASE_URL": f"{place.url}{separator}options={options}"}
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
    """Of the session that looked for the merchant of `home`, from there on: others are the scheduler's."""
    parts = ENTRY.split(text)[1:]
    entries = list(zip(parts[::2], parts[1::2]))
    slug = home.split("/")[2]
    session = next((who for who, entry in entries if f"'{slug}'" in entry), None)
    found = []
    for who, entry in entries:
        if session and who != session:
            continue
        if asked := STATEMENT.match(entry):
            found.append(asked.group(1).strip().rstrip(";"))
        elif (given := PARAMETERS.match(entry)) and found:
            values = dict(VALUE.findall(given.group(1)))
            found[-1] = re.sub(r"\$(\d+)", lambda place: values[place.group(1)], found[-1])
    # The end of what was asked before may be told late.
    while found and not found[0].startswith("BEGIN"):
        del found[0]
    # And the end of what is asked now, after its answer was sent.
    if found and not found[-1].startswith(("COMMIT", "ROLLBACK")):
        found.append("COMMIT")
    return found


def by_pgbench(place, visitors, connections, seconds):
    """Summaries a second, and statements of one."""
    files, counts = [], []
    for number, asked in enumerate(heard(place, visitors)):
        files.append(os.path.join(place.folder, f"summary-{number}.sql"))
        counts.append(len(asked))
        with open(files[-1], "w") as file:
            file.writelines(" ".join(statement.split()) + ";\n" for statement in asked)
    scripts = [part for name in files for part in ("-f", name)]
    command = [
        "pgbench", "-n", "-M", "prepared", "-c", connections, "-j", 2, "-T", PREPARING + seconds, "-P", 1, *scripts,
        place.url]
    told = run(pinned(place.cores.others, command), with_errors=True)
    rates = [float(rate) for rate in PROGRESS.findall(told)][PREPARING:]
    return sum(rates) / len(rates), sum(counts) / len(counts)
