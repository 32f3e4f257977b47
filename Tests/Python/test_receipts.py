"""A receipt that is shown to a stranger: the paper, its page, and the arithmetic without us."""

import base64
import re
import subprocess
import urllib.parse

from shopfront import takes_cards
from window import starts


def paper_of_the_newest(window, demo, tmp_path):
    """The receipt of a customer in order, and what is printed on it."""
    customer = next(one for one in demo.customers("paid_up") if takes_cards(one))
    window.enter(customer)
    window.section("Facturas")
    window.page.get_by_role("row").nth(1).get_by_role("link").first.click()
    window.heading(starts("Factura"), exact=False)
    address = window.page.get_by_role("link", name="Recibo", exact=True).get_attribute("href")
    answer = window.page.request.get(demo.base_url + address)
    assert answer.headers["content-type"] == "application/pdf"
    paper = tmp_path / "receipt.pdf"
    paper.write_bytes(answer.body())
    printed = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, check=True, text=True).stdout
    return customer, printed


def test_a_receipt_is_checked_by_a_stranger(window, open_window, demo, tmp_path):
    """M6: genuine on its page and by OpenSSL, and forged by one digit."""
    customer, printed = paper_of_the_newest(window, demo, tmp_path)
    checked = r"https?://[\w.:-]+(/p/[\w/-]+/receipts/verify/(?:[\w-]+\.){8}[\w-]{86})"
    found = re.search(checked, "".join(printed.split()))
    address = demo.base_url + found.group(1)
    signed, signature = address.rsplit("/", 1)[1].rsplit(".", 1)

    stranger = open_window("390")
    stranger.open(address)
    stranger.heading("El recibo es auténtico")
    stranger.shot("receipt-genuine")
    assert customer.email not in stranger.text()
    amount = signed.split(".")[5]
    stranger.open(address.replace(f".{amount}.", f".{amount}0."))
    stranger.heading("El recibo no es auténtico")
    stranger.shot("receipt-forged")

    portal = urllib.parse.urlsplit(address).path.split("/receipts/")[0]
    key = window.page.request.get(demo.base_url + portal + "/receipts/key").body()
    (tmp_path / "key.pem").write_bytes(key)
    (tmp_path / "signed").write_text(signed)
    (tmp_path / "signature").write_bytes(base64.urlsafe_b64decode(signature + "=="))
    subprocess.run(
        ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", tmp_path / "key.pem", "-rawin",
         "-in", tmp_path / "signed", "-sigfile", tmp_path / "signature"], check=True)


def test_an_invoice_explains_its_amounts(window, demo):
    """M5: opened without a script, and its last sum is the invoice's."""
    customer = next(one for one in demo.customers("paid_up") if takes_cards(one))
    window.enter(customer)
    window.section("Facturas")
    window.page.get_by_role("row").nth(1).get_by_role("link").first.click()
    window.heading(starts("Factura"), exact=False)
    window.page.get_by_text("¿Por qué este monto?", exact=True).first.click()
    table = window.page.get_by_role("table", name="¿Por qué este monto?")
    assert " ".join(table.get_by_role("row").nth(1).inner_text().split())
    total = table.get_by_role("row").filter(has_text="La suma de lo anterior").locator(".money").inner_text()
    assert total in window.page.locator(".totals").inner_text()
    window.shot("invoice-explained")
