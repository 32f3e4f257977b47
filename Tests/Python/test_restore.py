"""`ventanilla backup` and `ventanilla restore`: what a copy holds comes back whole, and nothing goes by mistake (D3, P5)."""

import json
import pathlib

import pytest

from shopfront import run_command
from test_access import refused, shop


def restore(shop, *arguments):
    return run_command("restore", *arguments, environment=shop.environment)


def paid_invoice(shop, name):
    """Of somebody whose card was charged, and who was told so."""
    customer = shop.merchant.open_customer(
        name=name, email=f"{name.lower()}@ejemplo.example", payment_method="pm_card_visa")
    invoice = shop.merchant.post(
        "/v1/invoices", customer=customer.id, collection_method="send_invoice", days_until_due=10)["id"]
    shop.merchant.post(
        "/v1/invoiceitems", customer=customer.id, invoice=invoice, amount=9990, currency="clp", description="Toalla")
    shop.merchant.post(f"/v1/invoices/{invoice}/send")
    paid = shop.merchant.post(f"/v1/invoices/{invoice}/pay", payment_method=customer.methods()[0]["id"])
    assert paid["status"] == "paid", paid
    return invoice


def status_of(shop, invoice):
    return shop.merchant.get(f"/v1/invoices/{invoice}")["status"]


def test_a_copy_made_in_use_comes_back_whole_and_what_came_later_does_not(shop, tmp_path):
    kept = paid_invoice(shop, "Ana")
    copy = tmp_path / "copy"
    shop.command("backup", copy)
    assert copy.stat().st_mode & 0o077 == 0, "a copy holds what the database holds: nobody else reads it"
    code, _, errors = run_command("backup", copy, environment=shop.environment)
    assert code != 0 and "exists already" in errors, errors
    later = paid_invoice(shop, "Beto")
    shop.kill()

    code, _, errors = restore(shop, copy)
    assert code != 0 and "--force" in errors, errors
    code, printed, errors = restore(shop, copy, "--force")
    assert code == 0 and "Restored." in printed + errors, (printed, errors)

    shop.start()
    assert status_of(shop, kept) == "paid"
    assert refused(lambda: status_of(shop, later)).status == 404
    assert json.loads(shop.command("verify", "--json"))["violations"] == []
    assert status_of(shop, paid_invoice(shop, "Carla")) == "paid", "charges go on once the processor was asked"
    if shop.database.startswith("sqlite:"):
        assert pathlib.Path(shop.database.removeprefix("sqlite:") + ".replaced").exists()


def test_what_is_no_copy_changes_nothing(shop, tmp_path):
    kept = paid_invoice(shop, "Dana")
    whole = tmp_path / "whole"
    shop.command("backup", whole)
    shop.kill()
    cut, other = tmp_path / "cut", tmp_path / "other"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    other.write_text("no database at all")
    for wrong in (cut, other, tmp_path / "missing"):
        code, printed, errors = restore(shop, wrong, "--force")
        told = printed + errors
        assert code != 0 and (str(wrong) in told or "pg_restore failed" in told), (wrong, told)
    shop.start()
    assert status_of(shop, kept) == "paid"


def test_a_database_in_use_is_not_replaced(shop, tmp_path):
    if not shop.database.startswith("sqlite:"):
        pytest.skip("a file knows who serves it, a PostgreSQL server does not")
    kept = paid_invoice(shop, "Elsa")
    copy = tmp_path / "copy"
    shop.command("backup", copy)
    code, printed, errors = restore(shop, copy, "--force")
    assert code != 0 and "serv" in (printed + errors).lower(), (printed, errors)
    assert status_of(shop, kept) == "paid"
