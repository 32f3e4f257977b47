"""A customer leaves at once and gets back what the merchant's rule says, by what is written on the pages (M14)."""

import re

from test_plan_change import member
from window import starts


def about_to_leave(window, demo):
    """Somebody of one's own who is asked whether to cancel, where the rule gives everything back for two weeks."""
    customer = member(demo, "nube-tica", "Equipo")
    configuration = customer.merchant.post(
        "/v1/billing_portal/configurations",
        **{
            "features[subscription_list][enabled]": "true",
            "features[invoice_history][enabled]": "true",
            "features[subscription_cancel][enabled]": "true",
            "features[subscription_cancel][refund][enabled]": "true",
            "features[subscription_cancel][refund][share]": "everything",
            "features[subscription_cancel][refund][window_days]": "14",
        })
    window.enter(customer, configuration=configuration["id"])
    window.section("Suscripciones")
    window.page.locator("main li a[href*='/subscriptions/']").first.click()
    window.follow("Cancelar suscripción")
    window.heading(starts("¿Cancelar"), exact=False)
    return customer


def test_leaving_at_once_gives_back_what_the_page_says(window, demo):
    customer = about_to_leave(window, demo)
    window.says("hasta 14 días después del cobro")
    window.says("Esto no se puede deshacer")
    window.says("Si la usas hasta ese día, no se devuelve nada.")
    window.shot("leaving-with-a-refund")
    button = window.page.get_by_role("button", name=starts("Terminar ahora y recibir "))
    said = re.sub(r"[^0-9]", "", button.inner_text())
    button.click()
    window.says("Terminamos tu suscripción")
    window.says("Devuelto al cancelar")
    window.says("puede tardar hasta 10 días hábiles en aparecer")
    window.shot("left-with-a-refund")

    paid = customer.invoices()[0]
    assert str(paid["amount_paid"]) == said
    assert given_back(customer) == [paid["amount_paid"]]
    window.page.go_back()
    again = window.page.get_by_role("button", name=starts("Terminar ahora y recibir "))
    if again.count():
        again.click()
        window.says("Esta suscripción ya estaba cancelada.")
    assert given_back(customer) == [paid["amount_paid"]]


def given_back(customer):
    """The refunds of the customer's one payment."""
    payment = customer.merchant.get("/v1/payment_intents", customer=customer.id)["data"][0]["id"]
    return [one["amount"] for one in customer.merchant.get("/v1/refunds", payment_intent=payment)["data"]]


def test_staying_to_the_end_gives_nothing_back(window, demo):
    customer = about_to_leave(window, demo)
    window.press("Cancelar suscripción")
    window.says("Cancelamos tu suscripción.")
    assert customer.subscriptions()[0]["cancel_at_period_end"]
    assert given_back(customer) == []
