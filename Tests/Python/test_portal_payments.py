"""Paying what is owed: by a stored card, at the checkout, by transfer, by debit."""

import re

from playwright.sync_api import expect

from shopfront import takes_cards
from waiting import BY_HAND, waiting_customer
from window import starts


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
