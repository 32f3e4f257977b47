"""A customer uses a promotion code by what is written on the pages."""

import uuid

from playwright.sync_api import expect

from test_plan_change import member


def test_a_code_lowers_the_next_charge(window, demo):
    customer = member(demo, "nube-tica", "Equipo")
    merchant = customer.merchant
    configuration = merchant.post(
        "/v1/billing_portal/configurations",
        **{
            "features[subscription_list][enabled]": "true",
            "features[subscription_update][enabled]": "true",
            "features[subscription_update][default_allowed_updates][0]": "promotion_code",
        })
    coupon = merchant.post("/v1/coupons", percent_off="50", duration="once", name="Verano")
    code = "VERANO-" + uuid.uuid4().hex[:8].upper()
    merchant.post("/v1/promotion_codes", coupon=coupon["id"], code=code)

    window.enter(customer, configuration=configuration["id"])
    window.section("Suscripciones")
    window.page.locator("main li a[href*='/subscriptions/']").first.click()
    window.follow("Usar un código")
    window.heading("Usar un código")
    window.fill("Código de promoción", "no-existe")
    window.press("Ver el descuento")
    window.says("No hay ningún código así.")
    assert window.page.title().startswith("Error: ")
    box = window.page.get_by_label("Código de promoción")
    expect(box).to_have_value("no-existe")
    expect(box).to_be_focused()
    window.shot("code-refused")

    window.fill("Código de promoción", code.lower())
    window.press("Ver el descuento")
    window.heading(f"¿Usar el código {code}?")
    window.says("Sin el código")
    window.shot("code-confirmation")
    window.press("Usar el código")
    window.says("Listo: tu próximo cobro ya tiene el descuento.")
    window.says("menos, una sola vez")
    window.never_says("Usar un código")
    window.shot("code-used")
    discount = customer.subscriptions()[0]["discount"]
    assert discount["coupon"]["id"] == coupon["id"]
