"""The main jobs by keys alone: Tab, Enter, Space and the letters that are typed (WCAG 2.1.1, 2.1.2, 2.4.3)."""

import pytest
from playwright.sync_api import expect

from conftest import once
from test_plan_change import member
from waiting import BY_HAND, waiting_customer

pytestmark = once

WHERE = """() => {
    const one = document.activeElement
    return one && one !== document.body ? [one.tagName, (one.innerText || one.labels?.[0]?.innerText || '').trim()] : null
}"""


def walk_to(window, words, tag=None, limit=80):
    """Tab after Tab until something whose words begin so has the focus; what was passed on the way."""
    passed = []
    for _ in range(limit):
        window.page.keyboard.press("Tab")
        where = window.page.evaluate(WHERE)
        if where is None:
            continue
        passed.append(where[1])
        if where[1].replace("\u00a0", " ").startswith(words) and tag in (None, where[0]):
            return passed
    raise AssertionError(f"{words} is not reached: {passed}")


@pytest.fixture(params=["390", "1280"])
def keys(request, open_window):
    return open_window(request.param, script=True)


def test_the_first_tab_leads_past_the_head(keys, demo):
    keys.enter(member(demo, "gimnasio-altura", "Plan mensual"))
    keys.page.keyboard.press("Tab")
    expect(keys.page.locator(":focus")).to_have_text("Saltar al contenido")
    expect(keys.page.locator(":focus")).to_be_in_viewport()
    keys.page.keyboard.press("Enter")
    passed = walk_to(keys, "Plan mensual")
    assert "Tu cuenta" not in passed and "Pagos" not in passed


def test_a_debt_is_paid(keys, demo):
    customer = waiting_customer(demo, card="pm_card_visa", **BY_HAND)
    keys.enter(customer)
    walk_to(keys, "Pagar", tag="BUTTON")
    keys.page.keyboard.press("Enter")
    keys.heading("Pago recibido")
    assert [one["status"] for one in customer.invoices()] == ["paid"]


def test_a_subscription_is_left(keys, demo):
    customer = member(demo, "gimnasio-altura", "Plan mensual")
    keys.enter(customer)
    walk_to(keys, "Plan mensual")
    keys.page.keyboard.press("Enter")
    keys.heading("Plan mensual")
    walk_to(keys, "Cancelar suscripción")
    keys.page.keyboard.press("Enter")
    keys.heading("¿Cancelar", exact=False)
    walk_to(keys, "Cancelar suscripción", tag="BUTTON")
    keys.page.keyboard.press("Space")
    keys.says("Cancelamos tu suscripción.")
    assert customer.subscriptions()[0]["cancel_at_period_end"]


def test_the_menu_opens_and_leads_out(keys, demo):
    keys.enter(member(demo, "gimnasio-altura", "Plan mensual"))
    walk_to(keys, "AR", tag="SUMMARY")
    keys.page.keyboard.press("Enter")
    walk_to(keys, "Cerrar sesión", tag="BUTTON")
    keys.page.keyboard.press("Enter")
    keys.says("Cerraste tu sesión.")


def test_a_mistake_is_where_the_focus_is(keys, demo):
    """What was wrong comes first: the field, by one key from the message, with what was typed."""
    keys.enter(member(demo, "gimnasio-altura", "Plan mensual"))
    keys.section("Datos de facturación")
    walk_to(keys, "Nombre", tag="INPUT")
    keys.page.keyboard.press("Control+A")
    keys.page.keyboard.press("Delete")
    keys.page.keyboard.press("Enter")
    expect(keys.page).to_have_title("Error: Datos de facturación · Gimnasio Altura")
    expect(keys.page.get_by_label("Nombre")).to_have_attribute("aria-invalid", "true")
    expect(keys.page.get_by_label("Nombre")).to_be_focused()
