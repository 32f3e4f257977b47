"""What happened while a page was open: another tab, the back button, a second press, a session that ended. Each leaves one
thing done, and a page that says what to do."""

import re

from playwright.sync_api import expect

from test_plan_change import member, open_subscription
from waiting import BY_HAND, waiting_customer
from window import starts


def beside(window):
    """Another tab of the same browser, on the same page."""
    tab = window.page.context.new_page()
    tab.goto(window.page.url)
    return tab


def test_two_tabs_pay_once_and_the_second_is_told(window, demo):
    customer = waiting_customer(demo, card="pm_card_visa", **BY_HAND)
    window.enter(customer)
    window.section("Pagos")
    tab = beside(window)
    window.press(starts("Pagar "))
    window.heading("Pago recibido")
    tab.get_by_role("button", name=re.compile("^Pagar .+ con Visa")).first.click()
    expect(tab.get_by_text("Este pago ya está hecho.")).to_be_visible()
    assert [one["status"] for one in customer.invoices()] == ["paid"]


def test_the_last_of_two_tabs_keeps_what_it_says(window, demo):
    """Two tabs with the same form: the second press is what is stored, and each tab says so."""
    customer = member(demo, "gimnasio-altura", "Plan mensual")
    window.enter(customer)
    window.section("Datos de facturación")
    tab = beside(window)
    window.fill("Nombre", "Ana Primera")
    window.press("Guardar")
    window.says("Guardamos tus datos.")
    tab.get_by_label("Nombre").fill("Ana Segunda")
    tab.get_by_role("button", name="Guardar").click()
    expect(tab.get_by_text("Guardamos tus datos.")).to_be_visible()
    expect(tab.get_by_label("Nombre")).to_have_value("Ana Segunda")
    assert customer.read()["name"] == "Ana Segunda"


def test_going_back_after_paying_pays_nothing_again(window, demo):
    customer = waiting_customer(demo, card="pm_card_visa", **BY_HAND)
    window.enter(customer)
    window.section("Pagos")
    window.press(starts("Pagar "))
    window.heading("Pago recibido")
    window.page.go_back()
    window.heading("Pagos")
    # The page is kept nowhere, so going back asks for it again: there is nothing left to press.
    window.says("No tienes pagos pendientes.")
    assert [one["status"] for one in customer.invoices()] == ["paid"]


def test_going_back_from_a_checkout_leaves_the_payment_to_be_made(window, demo):
    customer = waiting_customer(demo, **BY_HAND)
    window.enter(customer)
    window.section("Pagos")
    window.press(starts("Pagar"))
    window.heading(starts("Pagar a"), exact=False)
    window.page.go_back()
    window.heading("Pagos")
    window.press(starts("Pagar"))
    window.heading(starts("Pagar a"), exact=False)
    window.type_card()
    window.press(starts("Pagar"))
    window.heading("Pago recibido")
    assert [one["status"] for one in customer.invoices()] == ["paid"]


def test_going_back_after_leaving_shows_nobodys_account(window, demo):
    customer = member(demo, "gimnasio-altura", "Plan mensual")
    window.enter(customer)
    window.section("Facturas")
    window.sign_out()
    # The page of the sign-in is another process's: only once it stands is there something to go back from.
    expect(window.page.get_by_label("Correo electrónico")).to_be_visible()
    window.page.wait_for_load_state()
    window.page.go_back()
    expect(window.page.get_by_label("Correo electrónico")).to_be_visible()
    window.never_says(customer.email)


def test_a_button_pressed_twice_at_once_cancels_once(open_window, demo):
    """A second press before the answer of the first: browsers send both, and the first answer is never seen."""
    window = open_window("390", script=True)
    customer = member(demo, "gimnasio-altura", "Plan mensual")
    open_subscription(window, customer)
    window.follow("Cancelar suscripción")
    button = window.page.locator("main").get_by_role("button", name="Cancelar suscripción")
    button.evaluate("one => { one.click(); one.click() }")
    window.says("Mantener suscripción")
    shown = customer.subscriptions()
    assert len(shown) == 1 and shown[0]["cancel_at_period_end"]
    events = customer.merchant.get("/v1/events", type="customer.subscription.updated", limit=100)["data"]
    ours = [one for one in events if one["data"]["object"]["id"] == shown[0]["id"]]
    assert sum("cancel_at_period_end" in one["data"].get("previous_attributes", {}) for one in ours) == 1


def test_a_form_whose_session_ended_changes_nothing_and_leads_back_in(window, demo):
    customer = member(demo, "gimnasio-altura", "Plan mensual")
    window.enter(customer)
    window.section("Datos de facturación")
    tab = beside(window)
    tab.locator("details.account summary").click()
    tab.get_by_role("button", name="Cerrar sesión").click()
    expect(tab.get_by_text("Cerraste tu sesión.")).to_be_visible()
    window.fill("Nombre", "Nadie")
    window.press("Guardar")
    window.says("Tu sesión terminó. Entra de nuevo para continuar.")
    expect(window.page.get_by_label("Correo electrónico")).to_be_visible()
    assert customer.read()["name"] == customer.name
