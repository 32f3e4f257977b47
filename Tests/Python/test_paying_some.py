"""Some of what is owed: several things that are ticked, or an amount (U6)."""

from playwright.sync_api import expect

from test_paying_everything import owing_customer
from waiting import BY_HAND
from window import starts


def test_what_is_ticked_is_paid_by_one_press(window, demo):
    """U6: two of three are ticked, asked about with their sum, and paid; the third is still owed."""
    customer = owing_customer(demo, "pm_card_mastercard")
    price = customer.merchant.get("/v1/prices", active="true", type="recurring", limit=1)["data"][0]["id"]
    customer.merchant.post("/v1/subscriptions", customer=customer.id, **{"items[0][price]": price}, **BY_HAND)
    window.enter(customer)
    window.section("Pagos")
    window.press("Pagar lo elegido")
    window.says("Elige al menos un pago.")
    boxes = window.page.get_by_role("checkbox", name=starts("Elegir"))
    expect(boxes).to_have_count(3)
    boxes.nth(0).check()
    boxes.nth(1).check()
    window.shot("some-ticked")
    window.press("Pagar lo elegido")
    window.heading("Pagar lo elegido")
    window.says("Son 2 cobros: así los verás en tu banco.")
    window.shot("some")
    window.press(starts("Pagar "))
    window.heading("Pagos recibidos")
    assert sorted(one["status"] for one in customer.invoices()) == ["open", "paid", "paid"]


def test_an_amount_is_split_before_it_is_charged(window, demo):
    """U6: where the merchant allows it; what is wrong is said at the box, and what is left is told."""
    customer = owing_customer(demo, "pm_card_mastercard")
    configuration = customer.merchant.post(
        "/v1/billing_portal/configurations",
        **{"features[pending_payments][enabled]": "true", "features[partial_payment][enabled]": "true"})
    window.enter(customer, configuration=configuration["id"])
    window.section("Pagos")
    window.follow("Pagar otra suma")
    window.heading("Pagar otra suma")
    window.fill("Monto que quieres pagar", "mucho")
    window.press("Continuar")
    assert window.page.title().startswith("Error: ")
    box = window.page.get_by_label("Monto que quieres pagar")
    expect(box).to_have_value("mucho")
    expect(box).to_be_focused()
    window.shot("amount-refused")
    first = min(customer.invoices(), key=lambda one: one["created"])
    window.fill("Monto que quieres pagar", str(first["amount_remaining"] + 1_000))
    window.press("Continuar")
    window.says("Queda pagado.")
    window.says("Después faltarán")
    window.shot("amount-split")
    window.press(starts("Pagar "))
    window.heading("Pago recibido")
    window.says("Falta pagar")
    window.shot("amount-paid")
    invoices = customer.invoices()
    assert sorted(one["status"] for one in invoices) == ["open", "paid"], invoices
    assert [one["amount_paid"] for one in invoices if one["status"] == "open"] == [1_000]
