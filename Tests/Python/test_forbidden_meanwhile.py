"""What the merchant took away while a page was open is not done, and the page says so."""

import pytest
from playwright.sync_api import expect

from test_plan_change import member, open_subscription
from window import starts


@pytest.fixture
def allowed(demo):
    """A configuration of one's own that allows what is asked, and a word to take it back."""
    merchant = demo.merchant("gimnasio-altura")
    features = ("subscription_list", "subscription_cancel", "customer_update", "payment_method_update", "pending_payments")
    made = merchant.post("/v1/billing_portal/configurations", **{
        **{f"features[{one}][enabled]": "true" for one in features},
        "features[subscription_cancel][mode]": "at_period_end",
        "features[customer_update][allowed_updates][0]": "address"})["id"]

    def forbid(feature):
        merchant.post(f"/v1/billing_portal/configurations/{made}", **{f"features[{feature}][enabled]": "false"})

    return made, forbid


@pytest.mark.parametrize("feature", ["subscription_cancel", "customer_update", "payment_method_update"])
def test_what_is_forbidden_meanwhile_is_not_done_and_says_whom_to_ask(feature, window, demo, allowed):
    configuration, forbid = allowed
    customer = member(demo, "gimnasio-altura", "Plan mensual")
    window.enter(customer, configuration=configuration)
    if feature == "subscription_cancel":
        window.section("Suscripciones")
        window.items().get_by_role("link").first.click()
        window.follow("Cancelar suscripción")
    elif feature == "customer_update":
        window.section("Datos de facturación")
        window.page.get_by_label("Ciudad").fill("Bogotá")
    else:
        window.section("Métodos de pago")
    forbid(feature)
    words = {"subscription_cancel": "Cancelar suscripción", "customer_update": "Guardar"}
    window.press(words.get(feature, "Agregar método de pago"), within=window.page.locator("main"))
    window.heading("Esto no está permitido")
    window.says("Si crees que es un error, escribe al comercio.")
    assert not customer.subscriptions()[0]["cancel_at_period_end"] and not (customer.read()["address"] or {}).get("city")
    window.follow("Ir al inicio")
    window.says(f"Hola, {customer.name}")


def test_a_plan_that_was_withdrawn_meanwhile_is_not_sold(window, demo):
    """The quote is of a price that the merchant has closed since: nothing is charged, and the page offers what there is."""
    customer = member(demo, "nube-tica", "Equipo")
    open_subscription(window, customer)
    window.follow("Cambiar de plan")
    window.follow(starts("Elegir"))
    paid = [one["id"] for one in customer.invoices()]
    address = window.page.url.rstrip("/")
    price = address.rsplit("/", 1)[1].split("?")[0]
    merchant = customer.merchant
    merchant.post(f"/v1/prices/{price}", active="false")
    try:
        window.press(starts("Cambiar"), within=window.page.locator("main"))
        assert [one["id"] for one in customer.invoices()] == paid
        assert customer.subscriptions()[0]["items"]["data"][0]["price"]["id"] != price
        expect(window.page.get_by_role("heading", level=1)).to_be_visible()
    finally:
        merchant.post(f"/v1/prices/{price}", active="true")
