"""What a run wrote, laid beside the tables of a copy: rows of `written_…`, each with the group that writes it again."""

import os
import sqlite3
import subprocess

GROUP = 16
"""Renewals of a transaction, as in the run."""


def queries(source, start, groups, at):
    """What was written, by table, each row with the group that writes it again.

    - at: the name of the database that is read, with a dot, where there are two."""
    invoices = (
        f"SELECT (row_number() OVER (ORDER BY merchant_id, id) - 1) / {GROUP} AS turn, i.* "
        f"FROM {at}invoices i WHERE created_at >= {start}")
    found = {"invoices": invoices}
    for table in ("invoice_lines", "payments", "payment_attempts", "postings", "sandbox_charges"):
        found[table] = f"SELECT w.turn, t.* FROM {at}{table} t JOIN ({invoices}) w ON {same('invoice_id', 'id')}"
    # These refer to no invoice: any group may take them.
    for table in ("events", "notifications"):
        count = max(1, source.books.number(f"SELECT COUNT(*) FROM {table} WHERE created_at >= {start}"))
        found[table] = (
            f"SELECT (row_number() OVER (ORDER BY merchant_id, id) - 1) * {groups} / {count} AS turn, t.* "
            f"FROM {at}{table} t WHERE created_at >= {start}")
    found["subscriptions"] = (
        f"SELECT w.turn, t.* FROM {at}subscriptions t JOIN ({invoices}) w ON {same('id', 'subscription_id')}")
    found["jobs"] = (
        f"SELECT w.turn, t.* FROM {at}jobs t JOIN ({invoices}) w "
        f"ON t.kind = 'subscription' AND {same('subject_id', 'subscription_id')}")
    return found


def same(column, of_invoice):
    return f"t.merchant_id = w.merchant_id AND t.{column} = w.{of_invoice}"


def stage(source, target, found):
    """Copies the rows of these queries: reading them elsewhere is no part of the time."""
    if target.engine == "sqlite":
        connection = sqlite3.connect(path(target))
        connection.execute("ATTACH ? AS run", (path(source),))
        for table, query in found.items():
            connection.execute(f"CREATE TABLE written_{table} AS {query}")
            connection.execute(f"CREATE INDEX written_{table}_by_turn ON written_{table} (turn)")
        connection.commit()
        connection.execute("PRAGMA main.wal_checkpoint(TRUNCATE)")
        connection.close()
    else:
        for table, query in found.items():
            columns = f"SELECT 0::bigint AS turn, t.* FROM {table} t WHERE false"
            target.books.ask(f"CREATE TABLE written_{table} AS {columns}")
            reading = psql(source, f"COPY ({query}) TO STDOUT", stdout=subprocess.PIPE)
            writing = psql(target, f"COPY written_{table} FROM STDIN", stdin=reading.stdout)
            if writing.wait() or reading.wait():
                raise SystemExit(f"what was written to {table} was not copied")
            target.books.ask(f"CREATE INDEX ON written_{table} (turn)")
            target.books.ask(f"ANALYZE written_{table}")
        target.books.ask("CREATE SEQUENCE written_turns MINVALUE 0")
        target.books.ask("CHECKPOINT")
    os.sync()


def psql(place, statement, **streams):
    return subprocess.Popen(["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", place.url, "-c", statement], **streams)


def path(place):
    return place.url.removeprefix("sqlite:")
