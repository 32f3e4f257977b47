"""A day of one's own, and instalments (M9)."""

import datetime

from playwright.sync_api import expect

from waiting import BY_HAND, waiting_customer
from window import starts

ALLOWED = {"features[pending_payments][enabled]": "true", "features[payment_plan][enabled]": "true"}


def promising_customer(window, demo):
    """Somebody of one's own who owes something, has a card, and may promise."""
    customer = waiting_customer(demo, card="pm_card_mastercard", **BY_HAND)
    configuration = customer.merchant.post("/v1/billing_portal/configurations", **ALLOWED)
    window.enter(customer, configuration=configuration["id"])
    window.section("Pagos")
    window.follow(starts("Pagar en otra fecha o en cuotas"))
    window.heading("Pagar en otra fecha o en cuotas")
    return customer


def in_days(count):
    return (datetime.datetime.now(datetime.timezone.utc).date() + datetime.timedelta(days=count)).isoformat()


def choose(window, parts, day):
    window.page.get_by_role("radio", name=starts(parts)).check()
    window.page.get_by_label("Fecha del pago, o de la primera cuota").fill(day)
    window.press("Continuar")


def test_instalments_are_shown_promised_and_undone(window, demo):
    """M9: what is wrong is said at the box; every day and amount is shown; one press promises; one takes back, on a page that asks."""
    customer = promising_customer(window, demo)
    window.shot("payment-plan")
    choose(window, "2 cuotas", in_days(40))
    assert window.page.title().startswith("Error: ")
    expect(window.page.get_by_label("Fecha del pago, o de la primera cuota")).to_have_value(in_days(40))
    window.shot("payment-plan-refused")
    choose(window, "2 cuotas", in_days(5))
    window.heading("Revisa tu acuerdo")
    window.says("Cuota 2 de 2")
    window.shot("payment-plan-review")
    window.press("Confirmar el acuerdo")
    window.says("Tu acuerdo quedó confirmado.")
    window.says("Vigente")
    window.shot("payment-plan-standing")
    plans = customer.merchant.get("/v1/payment_plans", customer=customer.id)["data"]
    assert [one["status"] for one in plans] == ["active"], plans
    assert len(plans[0]["instalments"]) == 2
    window.says("Si un cobro falla")
    window.follow("Deshacer el acuerdo")
    window.heading("¿Deshacer el acuerdo?")
    window.says("No se puede volver atrás")
    window.shot("payment-plan-undoing")
    window.follow("Volver al acuerdo")
    window.says("Vigente")
    window.follow("Deshacer el acuerdo")
    window.press("Deshacer el acuerdo")
    window.says("Deshecho")
    plans = customer.merchant.get("/v1/payment_plans", customer=customer.id)["data"]
    assert [one["status"] for one in plans] == ["canceled"], plans


def test_what_is_promised_stands_where_the_debt_stands(window, demo):
    """M9: the day is told beside the amount, and paying now ends it."""
    customer = promising_customer(window, demo)
    choose(window, "Un solo pago", in_days(6))
    window.press("Confirmar el acuerdo")
    window.section("Pagos")
    window.says("Con fecha acordada")
    window.says("Acordaste pagar")
    window.shot("payment-plan-among-payments")
    window.press(starts("Pagar "))
    window.page.wait_for_url("**/return/**")
    window.says("Con este pago terminó tu acuerdo de pago")
    plans = customer.merchant.get("/v1/payment_plans", customer=customer.id)["data"]
    assert [one["status"] for one in plans] == ["ended"], plans
    assert [one["status"] for one in customer.invoices()] == ["paid"]
