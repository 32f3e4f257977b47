"""A charge that no subscription made, as its customer meets it: S35–S37, U6."""

import re

from window import starts

DUE = {"collection_method": "send_invoice", "days_until_due": 10}


def owing(demo, name, lines, card=None, **draft):
    """Somebody of one's own who owes a charge with these lines."""
    merchant = demo.merchant("gimnasio-altura")
    customer = merchant.open_customer(
        name=name, email=f"{name.split()[0].lower()}.cobro@example.com", **({"payment_method": card} if card else {}))
    charge(customer, lines, **draft)
    return customer


def charge(customer, lines, **draft):
    merchant = customer.merchant
    invoice = merchant.post("/v1/invoices", customer=customer.id, **DUE, **draft)
    for description, amount in lines:
        merchant.post(
            "/v1/invoiceitems", customer=customer.id, invoice=invoice["id"], amount=amount, currency="cop",
            description=description)
    return merchant.post(f"/v1/invoices/{invoice['id']}/send")


def test_a_charge_with_lines_is_seen_and_paid(window, demo):
    """S35–S37: it is called by its lines, says when it is due, and is paid at the checkout."""
    customer = owing(
        demo, "Gabriela Luna", [("Evaluación física", 6_000_000), ("Toalla", 1_500_000)], footer="Gracias por venir.")
    window.enter(customer)
    window.says("Evaluación física + Toalla")
    window.shot("one-off-summary")
    window.follow("Ver detalle")
    window.heading("Pagos")
    window.says("Vence el")
    window.follow("Evaluación física + Toalla")
    window.says("Gracias por venir.")
    window.shot("one-off-invoice")
    window.press(starts("Pagar "))
    window.type_card()
    window.press(starts("Pagar "))
    window.heading("Pago recibido")
    assert [one["status"] for one in customer.invoices()] == ["paid"]


def test_two_charges_are_paid_by_one_press(window, demo):
    """U6: what a merchant wrote on a charge is its name, and everything includes it."""
    customer = owing(demo, "Helena Paz", [("Toalla", 1_500_000)], card="pm_card_mastercard", description="Tienda de la sede")
    charge(customer, [("Casillero", 2_000_000)])
    window.enter(customer)
    window.follow(starts("Pagar todo: "))
    window.says("Tienda de la sede")
    window.says("Casillero")
    window.press(re.compile(r"^Pagar .+ con Mastercard.••••.4444"))
    window.heading("Pagos recibidos")
    assert [one["status"] for one in customer.invoices()] == ["paid", "paid"]


def test_a_charge_says_what_it_is_for_and_shows_it(window, demo):
    """S35, S36, S72: its note and the picture of its product, among what is to be paid and on its invoice."""
    merchant = demo.merchant("gimnasio-altura")
    # Other tests make products of their own, without a picture, or with one that is nowhere.
    product = next(one for one in merchant.get("/v1/products", limit=100)["data"]
                   if any(image.startswith(demo.base_url) for image in one["images"]))
    customer = merchant.open_customer(name="Irene Lara", email="irene.cobro@example.com")
    number = f"TALLER-1-{customer.id[-8:]}"
    invoice = merchant.post(
        "/v1/invoices", customer=customer.id, **DUE, number=number,
        description="Taller de espalda\nTrae ropa cómoda.",
        **{"custom_fields[0][name]": "Sede", "custom_fields[0][value]": "Chapinero"})
    merchant.post(
        "/v1/invoiceitems", customer=customer.id, invoice=invoice["id"],
        **{"price_data[currency]": "cop", "price_data[product]": product["id"], "price_data[unit_amount]": 5_000_000})
    merchant.post(f"/v1/invoices/{invoice['id']}/send")
    window.enter(customer)
    window.section("Pagos")
    window.says("Taller de espalda")
    window.says("Trae ropa cómoda.")
    picture = window.page.locator("img.product-picture").first
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    window.shot("charge-pending")
    window.follow("Taller de espalda")
    window.heading(f"Factura {number}")
    for words in (product["name"], "Trae ropa cómoda.", "Sede", "Chapinero"):
        window.says(words)
    window.shot("charge-invoice")
