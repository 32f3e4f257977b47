"""A customer who is about to leave sees a pause and an offer beside the way out, by what is written on the pages."""

from window import starts

from test_plan_change import member


def leaving(window, demo):
    """Somebody of one's own on the page of leaving, with something offered to everybody. Returns them and the coupon."""
    customer = member(demo, "nube-tica", "Equipo")
    merchant = customer.merchant
    coupon = merchant.post("/v1/coupons", percent_off="50", duration="once", name="Quédate")
    leave = "features[subscription_cancel]"
    configuration = merchant.post(
        "/v1/billing_portal/configurations",
        **{
            "features[subscription_list][enabled]": "true",
            "features[subscription_pause][enabled]": "true",
            f"{leave}[enabled]": "true",
            f"{leave}[cancellation_reason][enabled]": "true",
            f"{leave}[retention][enabled]": "true",
            f"{leave}[retention][type]": "coupon_offer",
            f"{leave}[retention][coupon_offer][coupon]": coupon["id"],
            f"{leave}[retention][holdout_percent]": "0",
        })
    window.enter(customer, configuration=configuration["id"])
    window.section("Suscripciones")
    window.page.locator("main li a[href*='/subscriptions/']").first.click()
    window.follow("Cancelar suscripción")
    window.heading(starts("¿Cancelar"), exact=False)
    return customer, coupon


def told(customer, coupon):
    offers = customer.merchant.get("/v1/billing_portal/retention")["offers"]
    return next(one for one in offers if one["coupon"] == coupon["id"])


def test_an_offer_is_taken_by_one_press(window, demo):
    customer, coupon = leaving(window, demo)
    window.says("te ofrece")
    window.says("El próximo cobro es de")
    window.says("Puedes pausarla: mientras tanto no se cobra nada.")
    window.shot("cancellation-offer")
    window.page.get_by_label("¿Por qué cancelas?").select_option(label="Es muy cara")
    window.press("Aceptar la oferta y seguir")
    window.says("Listo. Tu suscripción sigue con el descuento: ")
    window.says("menos, una sola vez")
    window.shot("cancellation-offer-taken")
    shown = customer.subscriptions()[0]
    assert shown["discount"]["coupon"]["id"] == coupon["id"]
    assert not shown["cancel_at_period_end"]
    result = told(customer, coupon)
    assert (result["offered"]["shown"], result["offered"]["taken"], result["offered"]["left"]) == (1, 1, 0)
    assert result["reasons"] == [{"reason": "too_expensive", "left": 0, "taken": 1}]

    # It is offered once.
    window.follow("Cancelar suscripción")
    window.heading(starts("¿Cancelar"), exact=False)
    window.never_says("te ofrece")


def test_the_way_out_is_two_presses_beside_an_offer(window, demo):
    customer, coupon = leaving(window, demo)
    # The first press led here. No reason is asked for.
    window.press("Cancelar suscripción")
    window.says("Cancelamos tu suscripción.")
    assert customer.subscriptions()[0]["cancel_at_period_end"]
    result = told(customer, coupon)
    assert (result["offered"]["shown"], result["offered"]["taken"], result["offered"]["left"]) == (1, 0, 1)
