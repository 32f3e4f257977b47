"""The main job as a customer does it: by visible label, without JavaScript, on a phone and on a desk."""

import re
import subprocess
import time
import uuid

from playwright.sync_api import expect

from shopfront import gets_links, takes_cards, until
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


def test_a_pending_payment_is_paid_at_the_checkout(window, demo):
    """S35-S37: Pagar leads to the checkout, and back to the date on which it was paid."""
    customer = demo.take("pending", where=takes_cards)
    window.enter(customer)
    window.section("Pagos")
    window.shot("pending")
    button = window.page.locator("main").get_by_role("button", name=starts("Pagar")).first
    button.click()
    window.heading(starts("Pagar a"), exact=False)
    window.shot("checkout")
    window.type_card()
    window.press(starts("Pagar"))
    window.heading("Pago recibido")
    window.shot("paid")
    window.follow("Volver a pagos")
    window.says("Pagado el")
    window.shot("pending-after")
    assert any(one["status"] == "paid" for one in customer.invoices())


def test_cards_are_added_starred_and_deleted(window, demo):
    """S57-S66, P11: a card by redirect, the star moves, deleting the default hands it on."""
    customer = demo.take("several_methods")
    window.enter(customer)
    window.section("Métodos de pago")
    window.page.get_by_label("Usarla para todos mis cobros").uncheck()
    window.press("Agregar método de pago")
    window.heading("Agregar un método de pago")
    window.shot("enrolment")
    window.type_card("5105 1051 0510 5100")
    window.press("Guardar tarjeta")
    window.heading("Métodos de pago")
    window.says("Agregamos Mastercard terminada en 5100.")
    added = window.items().filter(has_text="5100").first
    expect(added).not_to_contain_text("Principal")
    window.shot("methods")

    choice = added.get_by_role("link", name=starts("Usar como principal"))
    if choice.count():
        choice.click()
        window.heading("¿Usar Mastercard terminada en 5100 como principal?")
        window.press("Usar como principal", exact=True)
    else:
        window.press(starts("Usar como principal"), within=added)
    window.says("Mastercard terminada en 5100 es ahora tu método principal.")
    expect(window.items().first).to_contain_text("Principal")
    expect(window.items().first).to_contain_text("5100")
    assert customer.methods(type="card")[0]["card"]["last4"] == "5100"

    window.follow(starts("Eliminar"), within=window.items().first)
    window.heading(starts("¿Eliminar"), exact=False)
    window.says("No podremos volver a cobrar con este método.")
    window.says("Tu nuevo método principal será")
    window.shot("method-deletion")
    window.follow("Ir atrás")
    expect(window.items().first).to_contain_text("5100")

    window.follow(starts("Eliminar"), within=window.items().first)
    window.press(starts("Eliminar"))
    window.says("Eliminamos Mastercard terminada en 5100.")
    expect(window.items().first).to_contain_text("Principal")
    assert all(method["card"]["last4"] != "5100" for method in customer.methods(type="card"))


def test_a_late_payment_is_charged_when_the_card_is_replaced(window, demo):
    """S48, S49, S69: another card, Actualizar, and the open invoice is paid at once."""
    customer = demo.take("past_due")
    late = [one for one in customer.invoices() if one["status"] == "open"]
    assert late
    window.enter(customer)
    window.section("Suscripciones")
    window.shot("subscriptions")
    window.page.locator("main li", has_text="Pago atrasado").get_by_role("link").first.click()
    window.says("Hay un pago atrasado.")
    window.shot("subscription-past-due")
    window.follow("Cambiar")
    window.heading("Elige con qué pagar")
    window.shot("method-choice")
    window.press(re.compile("Agregar (otro método|método de pago)"))
    window.type_card()
    window.press("Guardar tarjeta")
    window.heading("Confirma el cambio")
    window.says("Al actualizar, cobraremos de inmediato")
    window.shot("method-change")
    window.press("Actualizar", exact=True)
    window.says("Actualizamos el método de pago.")
    window.says("Estás al día")
    window.shot("method-changed")
    paid = {one["id"]: one["status"] for one in customer.invoices()}
    assert [paid[one["id"]] for one in late] == ["paid"] * len(late)
    window.section("Facturas")
    expect(window.page.get_by_role("row", name=starts(""))).not_to_have_count(0)
    window.never_says("Vencida")
    window.section("Pagos")
    window.says("No tienes pagos pendientes.")


def waiting_customer(demo, slug="tienda-cordillera", card=None, **fields):
    """Somebody of one's own with one thing to pay, and a card or none."""
    merchant = demo.merchant(slug)
    customer = merchant.open_customer(name="Carla Rojas", email=f"carla-{uuid.uuid4().hex[:12]}@ejemplo.example")
    if card:
        merchant.post(f"/v1/payment_methods/{card}/attach", customer=customer.id)
    price = merchant.get("/v1/prices", active="true", type="recurring", limit=1)["data"][0]["id"]
    merchant.post("/v1/subscriptions", customer=customer.id, **{"items[0][price]": price}, **fields)
    return customer


BY_HAND = {"collection_method": "send_invoice", "days_until_due": 10}


def test_a_new_card_is_offered_for_what_is_owed(window, demo):
    """S69: where the stored card was refused, the button says so, and the new one is asked about on the spot."""
    customer = waiting_customer(demo, card="pm_card_chargeCustomerFail", payment_behavior="allow_incomplete")
    window.enter(customer)
    window.shot("summary-refused")
    window.press("Cambiar tarjeta")
    window.type_card("5555 5555 5555 4444")
    window.press("Guardar tarjeta")
    window.heading(starts("¿Pagar ahora los"), exact=False)
    window.shot("method-offer")
    expect(window.page.get_by_role("link", name="Solo guardarla")).to_be_visible()
    window.press(starts("Sí, pagar"))
    window.says("es ahora tu método principal.")
    window.says("Estás al día")
    window.shot("method-adopted")
    assert all(one["status"] == "paid" for one in customer.invoices())
    assert customer.methods(type="card")[0]["card"]["last4"] == "4444"


def test_a_stored_card_pays_in_one_press(window, demo):
    """S36: the button names amount and card; the other way stays below it. Two windows pay once."""
    customer = waiting_customer(demo, card="pm_card_mastercard", **BY_HAND)
    window.enter(customer)
    window.shot("summary-stored-card")
    expect(window.page.get_by_role("button", name="Usar otro medio")).to_be_visible()
    window.section("Pagos")
    window.shot("pending-stored-card")
    other = window.page.context.new_page()
    other.goto(window.page.url)
    window.press(re.compile(r"^Pagar .+ con Mastercard.••••.4444"))
    window.heading("Pago recibido")
    other.get_by_role("button", name=re.compile("^Pagar .+ con Mastercard")).first.click()
    expect(other.get_by_text("Este pago ya está hecho.")).to_be_visible()
    other.close()
    invoices = customer.invoices()
    assert [one["status"] for one in invoices] == ["paid"], invoices
    window.section("Suscripciones")
    window.says("Te enviamos la factura; la pagas tú")
    window.shot("subscription-by-hand")


def test_a_checkout_that_is_left_blames_nobody(window, demo):
    """Nobody asked a bank, so no bank is named."""
    customer = waiting_customer(demo, **BY_HAND)
    window.enter(customer)
    window.press(starts("Pagar"))
    window.press("Cancelar y volver")
    window.heading("Te falta terminar el pago")
    window.shot("unfinished")
    window.never_says(re.compile("banco"))


def test_who_looked_at_a_transfer_finds_it_again_and_may_pay_otherwise(window, demo):
    """The bank, the account and the reference stay in reach, and so does the way to the other methods."""
    customer = next(one for one in demo.customers("without_method") if not takes_cards(one))
    window.enter(customer)
    window.section("Pagos")
    window.page.locator("main").get_by_role("button", name=starts("Pagar")).first.click()
    window.follow("Transferencia")
    window.press("Ver datos de la transferencia")
    account = window.page.get_by_text("000 987 654 321")
    expect(account).to_be_visible()
    window.follow("Volver sin confirmar")
    window.heading("Esperamos tu transferencia")
    window.says("000 987 654 321")
    window.shot("transfer-awaited")
    window.open(customer.merchant.portal_url)
    window.says(re.compile("Esperamos tu transferencia de"))
    window.never_says("Estás al día")
    window.shot("summary-transfer")
    window.follow("Ver datos de la transferencia")
    window.follow("Ya la hice")
    window.says("Todavía no vemos tu transferencia.")
    window.press("Pagar de otra forma")
    window.heading(starts("Pagar a"), exact=False)


def test_a_debit_on_its_way_is_not_owed_and_not_settled(window, demo):
    """The summary and the payments say the same: one on its way, nothing to press."""
    customer = waiting_customer(demo, card="pm_bankDebit")
    window.enter(customer)
    window.says(re.compile("^1 pago en proceso: .+ Tu banco tarda hasta 2 días.$"))
    window.never_says("Estás al día")
    window.shot("summary-under-way")
    window.section("Pagos")
    window.says("En proceso")
    window.never_says(re.compile("Te llevaremos"))
    window.shot("pending-under-way")


def test_an_incomplete_subscription_takes_its_first_payment(window, demo):
    """S38: the page says what is missing, and takes it."""
    customer = waiting_customer(demo, card="pm_card_visa", payment_behavior="default_incomplete")
    window.enter(customer)
    window.section("Suscripciones")
    window.items().get_by_role("link").first.click()
    window.says("Primer pago")
    window.says(re.compile(", pendiente$"))
    window.shot("subscription-incomplete")
    window.press(re.compile("^Pagar .+ con Visa"))
    window.heading("Pago recibido")
    assert customer.subscriptions()[0]["status"] == "active"


def test_a_first_card_pays_what_waited_for_it(window, demo):
    """S38-S40: without a method the payment waits, incomplete; a card is added and it is paid."""
    customer = demo.take("without_method", where=takes_cards)
    window.enter(customer)
    window.says("Todavía no tienes un método de pago")
    window.shot("summary-without-method")
    window.press("Agregar método de pago")
    window.type_card()
    window.press("Guardar tarjeta")
    window.says("Agregamos Visa terminada en 4242.")
    window.shot("methods-first")
    # A job charges it; the processor may have told of the card before the browser was back.
    until(lambda: all(one["status"] != "open" for one in customer.invoices()), "what waited to be charged")
    window.section("Resumen")
    window.says("Estás al día")


def test_a_transfer_is_made_where_cards_are_not_taken(window, demo):
    """S70: this configuration offers transfers and debits, and the payment waits for the bank."""
    customer = next(one for one in demo.customers("pending") if not takes_cards(one))
    window.enter(customer)
    window.section("Pagos")
    window.page.locator("main").get_by_role("button", name=starts("Pagar")).first.click()
    window.never_says("Número de tarjeta")
    window.shot("checkout-without-cards")
    window.follow("Transferencia")
    window.press("Ver datos de la transferencia")
    window.heading("Haz la transferencia")
    window.shot("transfer")
    window.press("Simular que el banco confirma")
    window.heading("Pago recibido")


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
