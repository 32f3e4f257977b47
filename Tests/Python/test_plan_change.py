"""A customer changes plan and quantity by what is written on the pages (U11)."""

import re
import uuid

from playwright.sync_api import expect

from window import starts


def member(demo, slug, plan, card="pm_card_visa"):
    """Somebody of one's own, subscribed to a plan by its name."""
    merchant = demo.merchant(slug)
    customer = merchant.open_customer(name="Ana Rojas", email=f"ana-{uuid.uuid4().hex[:12]}@ejemplo.example")
    merchant.post(f"/v1/payment_methods/{card}/attach", customer=customer.id)
    product = next(one for one in merchant.get("/v1/products", limit=100)["data"] if one["name"] == plan)
    price = merchant.get("/v1/prices", product=product["id"], active="true")["data"][0]["id"]
    merchant.post("/v1/subscriptions", customer=customer.id, **{"items[0][price]": price})
    return customer


def charge_to(customer, card):
    """From now on, this card."""
    method = customer.merchant.post(f"/v1/payment_methods/{card}/attach", customer=customer.id)["id"]
    customer.merchant.post(
        f"/v1/customers/{customer.id}", **{"invoice_settings[default_payment_method]": method})


def ask_for_change(window, customer, plan):
    """As far as the press that pays for it."""
    open_subscription(window, customer)
    window.follow("Cambiar de plan")
    window.follow(starts("Elegir"), within=window.items().filter(has_text=plan))
    window.press(starts("Cambiar y pagar "))


def open_subscription(window, customer):
    window.enter(customer)
    window.section("Suscripciones")
    window.page.locator("main li a[href*='/subscriptions/']").first.click()


def plan(customer):
    item = customer.subscriptions()[0]["items"]["data"][0]
    product = customer.merchant.get(f"/v1/products/{item['price']['product']}")
    return product["name"], item["quantity"]


def test_a_better_plan_is_paid_by_one_press_that_says_the_amount(window, demo):
    customer = member(demo, "nube-tica", "Equipo")
    open_subscription(window, customer)
    window.shot("plan-offered")
    window.follow("Cambiar de plan")
    window.heading("Cambiar de plan")
    expect(window.items().filter(has_text="Tu plan")).to_have_count(1)
    window.shot("plan-choice")
    window.follow(starts("Elegir"), within=window.items().filter(has_text="Empresa"))
    window.heading("¿Cambiar a Empresa?")
    window.says("El cambio empieza hoy.")
    window.says("Equipo: lo que no usaste")
    window.shot("plan-change")
    button = window.page.get_by_role("button", name=starts("Cambiar y pagar "))
    said = re.sub(r"[^0-9]", "", button.inner_text())
    button.click()
    window.says("Listo: ahora tienes Empresa.")
    window.shot("plan-changed")
    window.page.go_back()
    if window.page.get_by_role("button", name=starts("Cambiar y pagar ")).count():
        window.press(starts("Cambiar y pagar "))
        window.says("Ya tienes ese plan")
    invoices = customer.invoices()
    assert plan(customer) == ("Empresa", 1)
    assert [one["status"] for one in invoices] == ["paid", "paid"]
    assert str(invoices[0]["amount_paid"]) == said


def test_a_smaller_plan_waits_and_can_be_dropped(window, demo):
    customer = member(demo, "nube-tica", "Empresa")
    open_subscription(window, customer)
    window.follow("Cambiar de plan")
    window.follow(starts("Elegir Equipo, al mes"))
    window.heading("¿Cambiar a Equipo?")
    window.says("Hoy no se cobra nada.")
    window.shot("plan-later")
    window.press(starts("Cambiar el "))
    window.says("Listo: tu plan cambia el ")
    window.says(starts("Cambia a Equipo el "))
    window.shot("plan-waits")
    window.open(customer.merchant.portal_url)
    window.says(starts("Cambia a Equipo el "))
    window.page.go_back()
    window.press("Dejar mi plan como está")
    window.says("Tu plan sigue como estaba.")
    assert plan(customer) == ("Empresa", 1)
    assert len(customer.invoices()) == 1


def test_a_quantity_is_changed_within_its_limits(window, demo):
    customer = member(demo, "club-patitas", "Alimento gato 7,5 kg")
    open_subscription(window, customer)
    window.follow("Cambiar de plan")
    own = window.items().filter(has_text="Tu plan")
    own.get_by_label(starts("Cantidad")).fill("7")
    window.press(starts("Cambiar cantidad"), within=own)
    window.says("Escribe una cantidad entre 1 y 6.")
    window.shot("quantity-refused")
    expect(own.get_by_label(starts("Cantidad"))).to_have_value("7")
    own.get_by_label(starts("Cantidad")).fill("2")
    window.press(starts("Cambiar cantidad"), within=own)
    window.heading("¿Cambiar a Alimento gato 7,5 kg × 2?")
    window.says("se suman al próximo cobro")
    window.shot("quantity-change")
    window.press("Cambiar de plan")
    window.says("Listo: ahora tienes Alimento gato 7,5 kg × 2.")
    assert plan(customer) == ("Alimento gato 7,5 kg", 2)


def test_one_of_several_things_is_changed(window, demo):
    """U11: each thing of a subscription has its own plans and quantities under its name, and the others stay."""
    dog, cat = "Alimento perro adulto 15 kg", "Alimento gato 7,5 kg"
    merchant = demo.merchant("club-patitas")
    customer = merchant.open_customer(name="Ana Rojas", email=f"ana-{uuid.uuid4().hex[:12]}@ejemplo.example")
    merchant.post("/v1/payment_methods/pm_card_visa/attach", customer=customer.id)
    products = {one["name"]: one["id"] for one in merchant.get("/v1/products", limit=100)["data"]}
    dogs, cats = (merchant.get("/v1/prices", product=products[name], active="true")["data"][0]["id"] for name in (dog, cat))
    merchant.post("/v1/subscriptions", customer=customer.id, **{"items[0][price]": dogs, "items[1][price]": cats})
    open_subscription(window, customer)
    window.follow("Cambiar de plan")
    window.says(f"Hoy tienes {dog} + {cat}.")
    part = window.page.locator("main section").filter(
        has=window.page.get_by_role("heading", name=cat, exact=True, level=2))
    window.shot("several-things")
    part.get_by_label(starts("Cantidad")).fill("2")
    window.press(starts("Cambiar cantidad"), within=part)
    window.heading(f"¿Cambiar a {dog} + {cat} × 2?")
    window.press("Cambiar de plan")
    window.says(f"Listo: ahora tienes {dog} + {cat} × 2.")
    assert [item["quantity"] for item in customer.subscriptions()[0]["items"]["data"]] == [1, 2]


def test_a_refused_card_keeps_the_plan_and_another_leads_back_to_the_change(window, demo):
    customer = member(demo, "nube-tica", "Equipo")
    charge_to(customer, "pm_card_chargeCustomerFailInsufficientFunds")
    ask_for_change(window, customer, "Empresa")
    window.heading("¿Cambiar a Empresa?")
    window.says(starts("No pudimos cobrar "))
    window.shot("plan-refused")
    assert plan(customer) == ("Equipo", 1)
    assert [one["status"] for one in customer.invoices()] == ["void", "paid"]
    assert customer.subscriptions()[0]["status"] == "active"
    window.follow("Cambiar tarjeta")
    window.follow(starts("Usar este"))
    window.press("Actualizar")
    window.heading("¿Cambiar a Empresa?")
    window.never_says(starts("No pudimos cobrar "))
    window.press(starts("Cambiar y pagar "))
    window.says("Listo: ahora tienes Empresa.")
    assert plan(customer) == ("Empresa", 1)
    assert [one["status"] for one in customer.invoices()] == ["paid", "void", "paid"]


def test_a_change_that_waits_for_the_bank_is_no_debt_and_is_dropped_where_it_stands(window, demo):
    customer = member(demo, "nube-tica", "Equipo")
    charge_to(customer, "pm_card_authenticationRequired")
    ask_for_change(window, customer, "Empresa")
    window.heading("Tu banco quiere confirmar que eres tú")
    window.open(customer.merchant.portal_url)
    window.says(starts("Tu banco quiere que confirmes el pago de "))
    window.never_says(starts("Por pagar "))
    window.section("Pagos")
    window.says("Cambios que esperan su pago")
    window.says("No debes nada por ellos: si no los pagas, sigues como ahora.")
    window.shot("plan-change-to-pay")
    window.press(starts("No hacer este cambio"))
    window.says("No hicimos el cambio")
    assert plan(customer) == ("Equipo", 1)
    assert [one["status"] for one in customer.invoices()] == ["void", "paid"]


def test_a_subscription_that_is_cancelled_keeps_its_plan_whatever_the_bank_is_told_afterwards(window, demo):
    customer = member(demo, "nube-tica", "Equipo")
    charge_to(customer, "pm_card_authenticationRequired")
    ask_for_change(window, customer, "Empresa")
    window.heading("Tu banco quiere confirmar que eres tú")
    bank = window.page.url
    window.open(customer.merchant.portal_url)
    window.section("Suscripciones")
    window.page.locator("main li a[href*='/subscriptions/']").first.click()
    window.follow("Cancelar suscripción")
    window.says("El cambio a Empresa, que espera su pago, no se hace y no se cobra.")
    window.never_says(starts("Ya debes "))
    window.press("Cancelar suscripción")
    window.says(starts("Cancelamos tu suscripción."))
    window.open(bank)
    approve = window.page.get_by_role("button", name="Soy yo, aprobar")
    if approve.count():
        approve.click()
    assert plan(customer) == ("Equipo", 1)
    assert [one["status"] for one in customer.invoices()] == ["void", "paid"]


def test_a_bank_that_is_told_no_leaves_nothing_to_pay(window, demo):
    customer = member(demo, "nube-tica", "Equipo")
    charge_to(customer, "pm_card_authenticationRequired")
    ask_for_change(window, customer, "Empresa")
    window.press("No soy yo, rechazar")
    window.heading("¿Cambiar a Empresa?")
    window.says("puedes pedir el cambio otra vez")
    window.never_says("puedes pagarlo cuando quieras")
    assert plan(customer) == ("Equipo", 1)


def test_a_plan_is_not_changed_before_a_pause_and_the_page_says_what_comes_first(window, demo):
    customer = member(demo, "nube-tica", "Equipo")
    open_subscription(window, customer)
    window.follow("Cambiar de plan")
    choice = window.page.url
    window.page.go_back()
    window.follow("Pausar")
    window.page.locator("main a[href*='/pause/month-']").first.click()
    window.press(starts("Pausar"))
    window.says("Anular la pausa")
    window.open(choice)
    window.says("Hay una pausa programada. Para cambiar de plan, elige primero “Anular la pausa”.")
