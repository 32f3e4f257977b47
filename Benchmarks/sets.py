"""The rows that a run wrote, once more by hand and in sets: what a group of renewals adds to a table is one statement.

What sends them is not ours: Python's sqlite3, and pgbench."""

import os
import re
import sqlite3
import time

from processes import pinned, run
from written import GROUP, path, queries, stage

CLIENTS = 8
"""Of pgbench: more of them only get in each other's way."""
INSERTED = (
    "invoices", "invoice_lines", "payments", "payment_attempts", "postings", "sandbox_charges", "events", "notifications")
UPDATED = {"subscriptions": ("merchant_id", "id"), "jobs": ("merchant_id", "kind", "subject_id")}


def per_second(source, target, start):
    """Renewals a second.

    - source, target: where the run has written, and a copy of what was there before it.
    - start: when the run began, in milliseconds."""
    renewals = source.books.number(f"SELECT COUNT(*) FROM invoices WHERE created_at >= {start}")
    groups = -(-renewals // GROUP)
    stage(source, target, queries(source, start, groups, "run." if target.engine == "sqlite" else ""))
    write = by_python if target.engine == "sqlite" else by_pgbench
    seconds = write(target, list(statements(target)), groups)
    written = target.books.number(f"SELECT COUNT(*) FROM invoices WHERE created_at >= {start}")
    if written != renewals:
        raise SystemExit(f"{written} of {renewals} renewals were written in sets")
    return renewals / seconds


def statements(target):
    """Of one group, whose number is `:turn`: parents before children."""
    for table in INSERTED:
        names = ", ".join(columns(target, table))
        yield f"INSERT INTO {table} ({names}) SELECT {names} FROM written_{table} WHERE turn = :turn"
    for table, keys in UPDATED.items():
        joined = " AND ".join(f"t.{key} = w.{key}" for key in keys)
        changed = [name for name in columns(target, table) if differs(target, table, name, joined)]
        if changed:
            changes = ", ".join(f"{name} = w.{name}" for name in changed)
            yield f"UPDATE {table} AS t SET {changes} FROM written_{table} AS w WHERE w.turn = :turn AND {joined}"


def columns(target, table):
    if target.engine == "sqlite":
        return target.books.ask(f"SELECT group_concat(name) FROM pragma_table_info('{table}')").split(",")
    return target.books.ask(
        "SELECT string_agg(column_name, ',' ORDER BY ordinal_position) FROM information_schema.columns "
        f"WHERE table_schema = 'public' AND table_name = '{table}'").split(",")


def differs(target, table, name, joined):
    return target.books.number(
        f"SELECT COUNT(*) FROM (SELECT 1 FROM {table} t JOIN written_{table} w ON {joined} "
        f"WHERE t.{name} IS DISTINCT FROM w.{name} LIMIT 1) AS one")


def by_python(target, lines, groups):
    """Seconds. The same promises as the server's: each commit is on the disk, and foreign keys hold."""
    connection = sqlite3.connect(path(target), isolation_level=None)
    for setting in ("synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {setting}")
    began = time.perf_counter()
    for turn in range(groups):
        connection.execute("BEGIN IMMEDIATE")
        for line in lines:
            connection.execute(line, {"turn": turn})
        connection.execute("COMMIT")
    seconds = time.perf_counter() - began
    connection.close()
    return seconds


def by_pgbench(target, lines, groups):
    """Seconds: each client takes the next group."""
    script = os.path.join(target.folder, "sets.sql")
    with open(script, "w") as file:
        file.write("SELECT nextval('written_turns') AS turn \\gset\nBEGIN;\n")
        file.writelines(f"{line};\n" for line in lines)
        file.write("COMMIT;\n")
    turns = -(-groups // CLIENTS)
    command = [
        "pgbench", "-n", "-M", "prepared", "-c", CLIENTS, "-j", 2, "-t", turns, "-f", script, target.url]
    out = run(pinned(target.cores.others, command))
    return turns * CLIENTS / float(re.search(r"tps = ([\d.]+)", out).group(1))
