"""The main job as a customer does it: by visible label, without JavaScript, on a phone and on a desk."""

import re
import subprocess

from playwright.sync_api import expect

from shopfront import gets_links, until
from window import starts


def flat(text):
    """One kind of space, so that texts of pages and of papers can be compared."""
    return " ".join(text.split())


def test_sign_in_by_code_then_by_link_and_the_link_works_once(window, demo):
    """S15-S19, A2, A4: a code, then a link with one button; a spent link lets nobody in."""
    customer = demo.take("paid_up", where=gets_links)
    window.open(customer.merchant.portal_url)
    window.shot("sign-in")
    letter = window.ask_for_code(customer)
    window.shot("code")
    window.fill("Código de 8 dígitos", letter.code)
    window.press("Entrar", exact=True)
    window.says(f"Hola, {customer.name}")
    window.sign_out()
    window.says("Cerraste tu sesión.")
    window.shot("signed-out")

    letter = window.ask_for_code(customer)
    window.open(letter.link)
    window.heading("Confirma que eres tú")
    window.shot("link")
    expect(window.page.locator("main").get_by_role("button")).to_have_count(1)
    expect(window.page.get_by_label("Código de 8 dígitos")).to_have_count(0)
    window.press("Entrar", exact=True)
    window.says(f"Hola, {customer.name}")

    window.open(letter.link)
    window.heading("Este enlace venció")
    window.shot("spent-link")
    window.follow("Ir al inicio")
    window.sign_out()
    window.open(letter.link)
    window.heading("Este enlace venció")
    window.follow("Pedir un enlace nuevo")


def test_summary_says_first_what_is_owed(window, demo):
    """S23-S32: what is owed, then subscription, method, invoices, in reading order and in tab order."""
    customer = demo.customers("past_due")[-1]
    window.enter(customer)
    window.heading(starts("Por pagar"), exact=False)
    window.says(f"Hola, {customer.name}")
    window.shot("summary")
    names = ["Tus suscripciones", "Tu método de pago", "Últimas facturas", "Datos de facturación"]
    place = {name: window.page.get_by_role("heading", name=name, level=2).bounding_box() for name in names}
    owed = window.page.get_by_role("heading", level=1).bounding_box()
    subscriptions, method, invoices, details = (place[name] for name in names)
    assert owed["y"] < method["y"] < details["y"] and subscriptions["y"] < invoices["y"]
    if window.width == "390":
        assert owed["y"] < subscriptions["y"] < method["y"] < invoices["y"] < details["y"]
    else:
        assert owed["x"] == method["x"] - 4 == details["x"] - 4 < subscriptions["x"] == invoices["x"]


def test_billing_details_reach_the_merchant(window, demo):
    """S41-S43: what the customer changes, the API shows."""
    customer = demo.take("cancels_at_period_end")
    window.enter(customer)
    window.section("Datos de facturación")
    window.shot("details")
    window.fill("Nombre", "María José Ñandú")
    window.page.get_by_label("Teléfono").fill("+56 9 8765 4321")
    window.fill("Dirección", "Av. Providencia 1234")
    window.fill("Código postal", "7500000")
    window.page.get_by_label("País").select_option(label="Chile")
    window.press("Guardar")
    window.says("Guardamos tus datos.")
    window.shot("details-saved")
    shown = customer.read()
    assert (shown["name"], shown["phone"]) == ("María José Ñandú", "+56 9 8765 4321")
    address = shown["address"]
    assert (address["line1"], address["postal_code"], address["country"]) == ("Av. Providencia 1234", "7500000", "CL")


def test_a_form_comes_back_as_it_was_left(window, demo):
    """A mistake keeps what was typed and names the field."""
    customer = demo.customers("paid_up")[0]
    window.enter(customer)
    window.section("Datos de facturación")
    window.fill("Nombre", "")
    window.page.get_by_label("Teléfono").fill("no es un número")
    window.press("Guardar")
    window.says("por corregir")
    expect(window.page.get_by_label("Teléfono")).to_have_value("no es un número")
    expect(window.page.get_by_label("Teléfono")).to_have_attribute("aria-invalid", "true")
    window.shot("details-errors")


def test_a_subscription_is_cancelled_and_kept_after_all(window, demo):
    """S50-S52: the warning, the reason, the last day of access; and undoing it before."""
    customer = demo.take("several_methods")
    window.enter(customer)
    window.section("Suscripciones")
    window.items().filter(has_text="Activa").get_by_role("link").first.click()
    window.says(re.compile("Acceso a todas|Dos bolsas|Tres botellas|Hasta 10 personas|Una bolsa|Doce meses"))
    window.shot("subscription")
    window.follow("Cancelar suscripción")
    window.heading(starts("¿Cancelar"), exact=False)
    window.says("No habrá más cobros automáticos.")
    last_day = re.search(r"hasta el (.+?), inclusive", window.text()).group(1)
    window.shot("cancellation")
    window.page.get_by_label("¿Por qué cancelas?").select_option(label="Es muy cara")
    window.page.get_by_label("¿Algo más que quieras contarnos?").fill("Vuelvo en marzo.")
    window.press("Cancelar suscripción")
    window.says("Cancelamos tu suscripción.")
    assert last_day in window.text()
    window.shot("subscription-ending")
    shown = next(one for one in customer.subscriptions() if one["cancel_at_period_end"])
    assert shown["cancellation_details"]["feedback"] == "too_expensive"
    assert shown["cancellation_details"]["comment"] == "Vuelvo en marzo."

    window.press("Mantener suscripción")
    window.says("Tu suscripción sigue activa.")
    assert not any(one["cancel_at_period_end"] for one in customer.subscriptions())


def test_an_invoice_is_read_and_downloaded(window, demo, tmp_path):
    """S71-S74: the list, the invoice, and its PDF with the merchant's name and the same total."""
    customer = demo.customers("paid_up")[0]
    window.enter(customer)
    merchant = customer.merchant.name or window.page.title().split(" · ")[-1]
    window.section("Facturas")
    window.shot("invoices")
    row = window.page.get_by_role("row").nth(1)
    total = flat(row.locator(".money").inner_text())
    row.get_by_role("link").first.click()
    window.heading(starts("Factura"), exact=False)
    window.shot("invoice")
    assert total in window.text()
    address = window.page.get_by_role("link", name="Descargar PDF").get_attribute("href")
    answer = window.page.request.get(demo.base_url + address)
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.body().startswith(b"%PDF")
    paper = tmp_path / "invoice.pdf"
    paper.write_bytes(answer.body())
    printed = flat(subprocess.run(
        ["pdftotext", "-layout", paper, "-"], capture_output=True, check=True, text=True).stdout)
    assert merchant in printed
    assert total in printed
    images = subprocess.run(["pdfimages", "-list", paper], capture_output=True, check=True, text=True).stdout
    assert len(images.splitlines()) > 2, "the merchant's logo is missing"
    assert window.page.request.get(demo.base_url + address).body() == answer.body()


def test_the_letter_of_a_failed_payment_leads_to_a_new_card(open_window, demo):
    """S13, S69, on a phone: from the mail to the new card and back, without signing in."""
    window = open_window("390")
    customer = demo.take("past_due")
    letter = next(one for one in demo.letters(customer.email) if "/pay/" in one["text"])
    link = re.search(r"http\S+/pay/\S+", letter["text"]).group()
    window.open(link)
    window.heading("Completa tu pago")
    window.never_says(customer.email)
    window.shot("purpose")
    window.press("Actualizar método de pago")
    window.type_card()
    window.press("Guardar tarjeta")
    # A job charges the new card, not the browser's coming back: its page may be there first, and is looked at again.
    until(lambda: all(one["status"] != "open" for one in customer.invoices()), "what was owed to be charged")
    window.page.reload()
    window.heading("Pago recibido")
    window.shot("purpose-paid")
    window.open(link)
    window.heading("Este pago ya está hecho")
    window.shot("purpose-spent")
    window.follow("Entrar al portal")
    expect(window.page.get_by_label("Correo electrónico")).to_be_visible()
