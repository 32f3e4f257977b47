"""Several things that are owed, paid by one press (U6), and the page that waits for a bank."""

import re

from playwright.sync_api import expect

from waiting import BY_HAND, waiting_customer
from window import starts


def owing_customer(demo, card):
    """Somebody of one's own with two things to pay and a stored card."""
    customer = waiting_customer(demo, card=card, **BY_HAND)
    price = customer.merchant.get("/v1/prices", active="true", type="recurring", limit=1)["data"][0]["id"]
    customer.merchant.post("/v1/subscriptions", customer=customer.id, **{"items[0][price]": price}, **BY_HAND)
    return customer


def test_everything_is_paid_by_one_press(window, demo):
    """U6: the total and the card on the button; going back and pressing again pays nothing twice."""
    customer = owing_customer(demo, "pm_card_mastercard")
    window.enter(customer)
    window.shot("summary-several")
    window.follow(starts("Pagar todo: "))
    window.heading("Pagar todo")
    window.says("Son 2 cobros: así los verás en tu banco.")
    window.shot("everything")
    window.press(re.compile(r"^Pagar .+ con Mastercard.••••.4444"))
    window.heading("Pagos recibidos")
    window.shot("everything-paid")
    window.page.go_back()
    if window.page.get_by_role("button", name=starts("Pagar ")).count():
        window.press(starts("Pagar "))
        window.heading("Pagos recibidos")
    invoices = customer.invoices()
    assert [one["status"] for one in invoices] == ["paid", "paid"], invoices
    assert all(one["amount_paid"] == one["total"] for one in invoices)


def test_a_refused_card_is_said_for_each_and_changed_for_all(window, demo):
    """U6, S69: which were not paid, why, and another card that pays the rest."""
    customer = owing_customer(demo, "pm_card_chargeCustomerFail")
    window.enter(customer)
    window.follow(starts("Pagar todo: "))
    window.press(starts("Pagar "))
    window.heading("Ningún pago se completó")
    expect(window.items().filter(has_text="Pago rechazado")).to_have_count(2)
    window.shot("everything-refused")
    window.press("Cambiar tarjeta")
    window.type_card()
    window.press("Guardar tarjeta")
    window.press(starts("Sí, pagar"))
    window.says("Estás al día")
    assert all(one["status"] == "paid" for one in customer.invoices())


def test_the_page_that_waits_for_a_bank_looks_again_until_it_is_stopped(open_window, demo):
    """WCAG 2.2.1, 2.2.4, 3.2.5: without JavaScript it reloads by itself, says so, and a link ends it."""
    customer = waiting_customer(demo, card="pm_card_chargeCustomerFailLostAnswerBefore", **BY_HAND)
    window = open_window("390")
    window.enter(customer)
    window.press(re.compile("^Pagar .+ con Visa"))
    window.heading("Estamos confirmando tu pago")
    window.says("Esta página se actualiza sola durante dos minutos.")
    window.shot("confirming")
    address = window.page.url
    with window.page.expect_event("load"):
        pass
    assert window.page.url == address
    window.follow("No actualizar")
    window.heading("Estamos confirmando tu pago")
    window.never_says("Esta página se actualiza sola")
    assert "refresh" not in window.page.request.get(window.page.url).headers
