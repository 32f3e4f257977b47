"""One process serves one file, and a damaged one is named."""

import contextlib
import json
import socket
import sqlite3

import pytest

from shopfront import Process, run_command, until
from test_edge_limits import KEY, answers


def settings(tmp_path, port, **more):
    return {
        "VENTANILLA_DATABASE_URL": f"sqlite:{tmp_path}/edge.sqlite", "VENTANILLA_PORT": str(port),
        "VENTANILLA_BASE_URL": f"http://127.0.0.1:{port}", "VENTANILLA_MASTER_KEY": KEY, **more}


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def test_one_process_serves_one_file_and_a_crash_frees_it(tmp_path):
    port = free_port()
    first = Process(["serve"], tmp_path / "first.log", settings(tmp_path, port))
    try:
        until(lambda: answers(f"http://127.0.0.1:{port}"), "the first server")
        code, _, errors = run_command("serve", environment=settings(tmp_path, free_port()))
        assert code == 2 and "Another ventanilla serves" in errors and len(errors.strip().splitlines()) == 1, errors
    finally:
        first.kill()
    second = Process(["serve"], tmp_path / "second.log", settings(tmp_path, port))
    try:
        until(lambda: answers(f"http://127.0.0.1:{port}"), "the second server")
    finally:
        second.stop()
    other = "ODEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
    code, _, errors = run_command("serve", environment=settings(tmp_path, free_port(), VENTANILLA_MASTER_KEY=other))
    assert code == 2 and "not the key that this database was sealed with" in errors, errors
    code, printed, _ = run_command("verify", "--json", environment=settings(tmp_path, port))
    assert code == 0 and "closed_ranges_are_as_they_were" in json.loads(printed)["checked"]
    assert "database_file_is_sound" in json.loads(printed)["checked"]


def spoil(file, damage):
    """Writes over the one leaf of a table or an index of merchants, as a disk would."""
    with contextlib.closing(sqlite3.connect(file)) as books:
        books.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = books.execute("PRAGMA page_size").fetchone()[0]
        name = "merchants" if damage == "a page" else "sqlite_autoindex_merchants_2"
        root = books.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", [name]).fetchone()[0]
    with open(file, "r+b") as pages:
        pages.seek((root - 1) * size)
        assert pages.read(1) == (b"\x0d" if damage == "a page" else b"\x0a")
        if damage == "a page":
            pages.write(b"\xa5" * 200)
        else:
            # A leaf like any other, but without its entry: what looks at the form of pages alone finds nothing.
            pages.seek((root - 1) * size + 3)
            pages.write((0).to_bytes(2, "big") + size.to_bytes(2, "big"))


@pytest.mark.parametrize("damage", ["a page", "an index"])
def test_verify_names_a_damaged_file(tmp_path, damage):
    """every page, and whether indexes and tables agree."""
    environment = settings(tmp_path, free_port())
    code, _, errors = run_command(
        "merchant", "create", "--name", "Tienda", "--slug", "tienda", "--country", "CL", "--currency", "clp",
        "--timezone", "America/Santiago", "--owner", "ana@ejemplo.example", environment=environment)
    assert code == 0, errors
    assert run_command("verify", "--json", environment=environment)[0] == 0
    spoil(tmp_path / "edge.sqlite", damage)
    code, printed, errors = run_command("verify", "--json", environment=environment)
    assert code == 1, errors
    assert "database_file_is_sound" in {one["invariant"] for one in json.loads(printed)["violations"]}
