"""Methods of payment as a customer sees to them, and what a new one pays."""

import re

from playwright.sync_api import expect

from shopfront import takes_cards, until
from waiting import waiting_customer
from window import starts


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
    expect(window.page.get_by_role("link", name="Ahora no")).to_be_visible()
    window.press(starts("Sí, pagar"))
    window.says("es ahora tu método principal.")
    window.says("Estás al día")
    window.shot("method-adopted")
    assert all(one["status"] == "paid" for one in customer.invoices())
    assert customer.methods(type="card")[0]["card"]["last4"] == "4444"


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
