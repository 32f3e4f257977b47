"""Links of mails, as a person meets them: what each is for, that it is over, and a fresh one."""

import re
import uuid

from shopfront import until


def paid(demo):
    """Somebody of one's own who has paid a charge."""
    merchant = demo.merchant("gimnasio-altura")
    customer = merchant.open_customer(
        name="Elena Rey", email=f"elena-{uuid.uuid4().hex[:12]}@example.com", payment_method="pm_card_visa")
    invoice = merchant.post("/v1/invoices", customer=customer.id, collection_method="send_invoice", days_until_due=10)
    merchant.post(
        "/v1/invoiceitems", customer=customer.id, invoice=invoice["id"], amount=6_000_000, currency="cop",
        description="Evaluación física")
    merchant.post(f"/v1/invoices/{invoice['id']}/send")
    merchant.post(f"/v1/invoices/{invoice['id']}/pay", payment_method=customer.methods()[0]["id"])
    return customer


def links(demo, customer):
    found = [re.search(r"http\S+/paper/[\w-]+", letter["text"]) for letter in demo.letters(customer.email)]
    return [one.group() for one in found if one]


def test_a_paper_is_downloaded_from_its_letter_and_an_old_link_mails_a_fresh_one(open_window, demo):
    """On a phone, without signing in; the link is then ended from the list of open sessions."""
    window = open_window("390")
    customer = paid(demo)
    link = until(lambda: links(demo, customer), "the letter of a payment")[0]
    window.open(link)
    window.heading("Factura", exact=False)
    window.never_says(customer.email)
    window.shot("paper-link")
    with window.page.expect_download() as download:
        window.press("Descargar PDF")
    assert download.value.suggested_filename.endswith(".pdf")

    window.enter(customer)
    window.account_menu().get_by_role("link", name="Sesiones abiertas", exact=True).click()
    window.says("Para descargar una factura: ")
    window.shot("mailed-links")
    window.press("Cerrar", within=window.page.locator("section").filter(has_text="Enlaces de tus correos"))
    window.says("Cerramos ese enlace.")

    window.open(link)
    window.heading("Este enlace se cerró")
    window.shot("link-over")
    window.press("Enviarme un enlace nuevo")
    window.says("te enviamos uno nuevo al correo de la cuenta")
    window.never_says(customer.email)
    fresh = until(lambda: [one for one in links(demo, customer) if one != link], "a fresh link")[0]
    window.open(fresh)
    window.heading("Factura", exact=False)
