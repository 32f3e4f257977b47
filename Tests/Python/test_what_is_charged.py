"""What is charged next, what was charged, and what nothing is left for, each by the words that stand for it (S54, S67, S75, S76, M9)."""

import re
import uuid

from playwright.sync_api import expect

from shopfront import until
from test_plan_change import charge_to, member
from test_what_is_seen import subscribe, text
from window import starts


def main(window):
    return text(window.page.locator("main"))


def test_a_subscription_says_what_comes_next_charged_or_invoiced(window, demo):
    """S54: plan, day and amount, with what it is charged, or that an invoice is sent to be paid by hand."""
    customer = member(demo, "gimnasio-altura", "Plan mensual")
    subscribe(customer, "Plan anual", collection_method="send_invoice", days_until_due=10)
    window.enter(customer)
    window.section("Suscripciones")
    window.follow("Plan mensual", within=window.items())
    window.heading("Plan mensual")
    said = main(window)
    assert re.search(r"Próximo cobro \$ [\d.]+ el \d{1,2} de [a-z]+ de 20\d\d", said), said
    assert "Visa terminada en 4242" in said and "Te enviamos la factura" not in said
    window.section("Suscripciones")
    window.follow("Plan anual", within=window.items())
    window.heading("Plan anual")
    said = main(window)
    assert re.search(r"Próxima factura Factura de \$ [\d.]+ el \d{1,2} de [a-z]+ de 20\d\d", said), said
    assert "Te enviamos la factura; la pagas tú" in said and "Se cobrará con" not in said


def test_every_movement_is_listed_and_opens_all_about_it(window, demo):
    """S75, S76: a payment and its refund, each with day, kind, standing and amount; one of them whole."""
    customer = member(demo, "gimnasio-altura", "Plan mensual")
    payment = customer.merchant.get("/v1/payment_intents", customer=customer.id)["data"][0]["id"]
    customer.merchant.post("/v1/refunds", payment_intent=payment)
    until(
        lambda: [one["status"] for one in customer.merchant.get("/v1/refunds", payment_intent=payment)["data"]]
        == ["succeeded"], "the refund")
    window.enter(customer)
    window.section("Pagos")
    window.follow("Movimientos")
    window.heading("Movimientos")
    rows = [text(row) for row in window.page.get_by_role("row").all()[1:]]
    assert len(rows) == 2
    assert all("Plan mensual" in row and "$ 129.900" in row for row in rows), rows
    assert "Reembolso" in rows[0] and "Pago" in rows[1] and "Reembolsado" in rows[1], rows
    window.shot("movements")
    window.page.get_by_role("row").nth(2).get_by_role("link").first.click()
    window.heading(starts("Pago"), exact=False)
    window.says("Se te devolvieron")
    window.says("Visa terminada en 4242")
    window.follow("Ver la factura")
    window.heading(starts("Factura"), exact=False)


def test_a_method_that_failed_says_why_and_the_only_one_says_what_it_leaves(window, demo):
    """S67: before the only method goes, what it pays for is named; then the page says that there is none."""
    customer = member(demo, "gimnasio-altura", "Plan mensual")
    charge_to(customer, "pm_card_chargeCustomerFailInsufficientFunds")
    subscribe(customer, "Plan anual")
    window.enter(customer)
    window.section("Métodos de pago")
    first, second = window.items().nth(0), window.items().nth(1)
    expect(first).to_contain_text("Se rechazó el último cobro. No había fondos suficientes.")
    expect(second).not_to_contain_text("Se rechazó")
    window.shot("method-that-failed")
    window.follow(starts("Eliminar"), within=second)
    window.press(starts("Eliminar"))
    window.follow(starts("Eliminar"), within=window.items().first)
    window.says("Es tu único método.")
    window.says(re.compile("Se queda sin método de pago: .*Plan mensual"))
    window.shot("only-method-deletion")
    window.press(starts("Eliminar"))
    window.says("Todavía no tienes un método de pago")
    assert customer.methods() == []


def test_a_bank_is_asked_for_instalments(window, demo):
    """M9: where the processor offers them, the page says so, and whoever pays chooses; the merchant has everything at once."""
    merchant = demo.merchant("club-patitas")
    customer = merchant.open_customer(name="Ana Rojas", email=f"ana-{uuid.uuid4().hex[:12]}@ejemplo.example")
    draft = merchant.post(
        "/v1/invoices", customer=customer.id, collection_method="send_invoice", days_until_due=10)
    merchant.post(
        "/v1/invoiceitems", customer=customer.id, invoice=draft["id"], amount=4_800_000, currency="ars",
        description="Cucha grande")
    merchant.post(f"/v1/invoices/{draft['id']}/send")
    window.enter(customer)
    window.open(f"{merchant.portal_url}/pending/{draft['id']}")
    window.says("En la página de pago puedes elegir hasta 12 cuotas con tarjeta de crédito.")
    window.shot("bank-instalments")
    window.press(starts("Pagar "))
    window.page.get_by_label("Cuotas").select_option(label="6 cuotas")
    window.type_card()
    window.shot("bank-instalments-checkout")
    window.press(starts("Pagar "))
    window.heading("Pago recibido")
    paid = customer.invoices()[0]
    assert paid["status"] == "paid" and paid["amount_paid"] == paid["total"]
