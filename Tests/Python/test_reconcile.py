"""`ventanilla reconcile` before a server rises again: what is asked, what is set aside, and what its exit says (P5)."""

import json
import sqlite3
import subprocess

from shopfront import run_command
from test_access import refused, shop

ANSWER_IS_LOST = "pm_card_chargeCustomerFailLostAnswerAfter"


class LostCharge:
    """Somebody whose card was charged, and nobody heard so."""

    def __init__(self, shop, name):
        merchant = shop.merchant
        self.customer = merchant.open_customer(
            name=name, email=f"{name.lower()}@ejemplo.example", payment_method=ANSWER_IS_LOST)
        self.invoice = merchant.post(
            "/v1/invoices", customer=self.customer.id, collection_method="send_invoice", days_until_due=10)["id"]
        merchant.post(
            "/v1/invoiceitems", customer=self.customer.id, invoice=self.invoice, amount=9990, currency="clp",
            description="Toalla")
        merchant.post(f"/v1/invoices/{self.invoice}/send")
        method = self.customer.methods()[0]["id"]
        answer = refused(lambda: merchant.post(f"/v1/invoices/{self.invoice}/pay", payment_method=method))
        assert (answer.status, answer.error["code"]) == (409, "payment_in_progress"), answer
        self.charge = answer.error["charge"]

    def is_unknown(self, shop):
        return books(shop, f"SELECT state FROM payment_attempts WHERE invoice_id = '{self.invoice}'") == ["unknown"]


def books(shop, statement):
    """Reads or writes what is stored, past the server: the first column."""
    if shop.database.startswith("sqlite:"):
        stored = sqlite3.connect(shop.database.removeprefix("sqlite:"), timeout=30)
        with stored:
            rows = [str(row[0]) for row in stored.execute(statement)]
        stored.close()
        return rows
    told = subprocess.run(
        ["psql", "-qAt", shop.database, "-c", statement], capture_output=True, text=True, check=True)
    return told.stdout.splitlines()


def died_knowing_nothing(shop, lose):
    """What `lose` returns of charges that are unknown still after the server died.

    The processor tells by itself what became of them, within a second: who is told in time begins again.
    """
    for _ in range(20):
        charges = lose()
        shop.kill()
        if all(charge.is_unknown(shop) for charge in charges):
            return charges
        shop.start()
    raise AssertionError("the processor was always heard before the server died")


def reconcile(shop):
    code, printed, errors = run_command("reconcile", "--json", environment=shop.environment)
    assert printed, errors
    return code, json.loads(printed)


def test_a_lost_charge_of_a_deleted_customer_is_settled_and_can_be_refunded(shop):
    """A1: nothing that is asked or given back stops at who was deleted."""

    def lose():
        charge = LostCharge(shop, "Ana")
        shop.merchant.call("DELETE", f"/v1/customers/{charge.customer.id}")
        return [charge]

    lost = died_knowing_nothing(shop, lose)[0]
    code, report = reconcile(shop)
    assert code == 0, report
    assert report["set_aside"] == [] and report["dry_run"] is False
    settled = [(line["invoice"], line["settled_as"]) for line in report["attempts"]]
    assert settled == [(lost.invoice, "succeeded")], report

    shop.start()
    refund = shop.merchant.post("/v1/refunds", charge=lost.charge)
    assert (refund["charge"], refund["amount"], refund["status"]) == (lost.charge, 9990, "succeeded")
    assert json.loads(shop.command("verify", "--json"))["violations"] == []


def test_what_cannot_be_asked_about_is_told_of_and_the_rest_is_settled(shop):
    """A1: one that fails stops none of the others, and the exit says that something was left."""
    strange, other = died_knowing_nothing(shop, lambda: [LostCharge(shop, name) for name in ("Beto", "Carla")])
    books(shop, f"UPDATE payment_attempts SET processor = 'gone' WHERE invoice_id = '{strange.invoice}'")
    code, report = reconcile(shop)
    assert code == 1, report
    lines = {line["invoice"]: line for line in report["attempts"]}
    assert lines[other.invoice]["settled_as"] == "succeeded", report
    assert "settled_as" not in lines[strange.invoice], report
    told = {one["subject"]: one["reason"] for one in report["set_aside"]}
    assert "gone" in told[f"attempt {lines[strange.invoice]['attempt']}"], report
