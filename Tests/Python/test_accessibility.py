"""Pages as they are reached, in both themes, with JavaScript on: axe finds nothing, and what axe cannot see is checked here.

Each state of the portal's pages, in each language, theme and width: `test_stored_pages.py`.
"""

import re
import uuid

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import WIDTHS, once
from page_scripts import SETTLED, WIDE
from shopfront import takes_cards
from test_leaving import about_to_leave
from test_method_order import holder
from test_my_data import confirmation
from test_passwords import activate, somebody
from test_paying_everything import owing_customer
from test_payment_plans import choose, in_days, promising_customer
from test_plan_change import member, open_subscription
from test_retention import leaving
from window import starts

LIMIT = 30_000
"""Bytes of a page with everything that it loads, as on a first visit."""

PAGES = {}


def page(name):
    def keep(walk):
        PAGES[name] = walk
        return walk

    return keep


# How to get to each page, as one who starts at the portal's door


@page("sign in")
def _(window, demo):
    window.open(demo.merchants[2].portal_url)


@page("sign in, refused")
def _(window, demo):
    window.open(demo.merchants[2].portal_url)
    window.fill("Correo electrónico", "esto no es un correo")
    window.press("Enviar")


@page("sign in with a password")
def _(window, demo):
    window.open(demo.merchant("nube-tica").portal_url)


@page("activation")
def _(window, demo):
    window.open(demo.merchant("nube-tica").portal_url + "/sign-in/activation")


@page("password, refused")
def _(window, demo):
    activate(window, demo, somebody(demo))
    window.fill("Contraseña nueva", "corta")
    window.press("Guardar contraseña")


@page("code")
def _(window, demo):
    window.open(demo.merchants[1].portal_url)
    window.fill("Correo electrónico", "nadie@ejemplo.example")
    window.press("Enviar")
    window.heading("Revisa tu correo")


@page("code, wrong")
def _(window, demo):
    PAGES["code"](window, demo)
    window.fill("Código de 8 dígitos", "12345678")
    window.press("Entrar", exact=True)


@page("link")
def _(window, demo):
    customer = demo.merchants[2].open_customer(email=f"axe-{uuid.uuid4().hex[:8]}@ejemplo.example", name="Prueba")
    window.open(window.ask_for_code(customer).link)


@page("spent link")
def _(window, demo):
    window.open(demo.merchants[2].portal_url + "/link/" + "A" * 43)
    window.heading("Este enlace venció")


@page("mailed link, over")
def _(window, demo):
    window.open(demo.merchants[2].portal_url + "/paper/" + "A" * 43)
    window.heading("Este enlace venció")


@page("not found")
def _(window, demo):
    window.open(demo.merchants[2].portal_url + "/nada/de/nada")


@page("no such portal")
def _(window, demo):
    window.open(demo.base_url + "/p/nadie")


def inside(state, section=None, where=takes_cards):
    """A customer's own window, at one of the sections."""

    def walk(window, demo):
        customer = next(one for one in reversed(demo.customers(state)) if where(one))
        window.enter(customer)
        if section:
            window.section(section)
        return customer

    return walk


for state in ("past_due", "paid_up", "incomplete", "without_method", "canceled", "trialing"):
    PAGES[f"summary, {state}"] = inside(state)
for section in ("Pagos", "Suscripciones", "Métodos de pago", "Facturas", "Datos de facturación"):
    PAGES[section] = inside("several_methods", section)
PAGES["Pagos, some"] = inside("past_due", "Pagos")


@page("details, refused")
def _(window, demo):
    PAGES["Datos de facturación"](window, demo)
    window.fill("Nombre", "")
    window.press("Guardar")


@page("e-mail")
def _(window, demo):
    window.enter(demo.merchants[2].open_customer(email="axe-correo@ejemplo.example", name="Prueba"))
    window.section("Datos de facturación")
    window.follow("Cambiar correo")
    window.heading("Cambiar correo")


@page("e-mail, refused")
def _(window, demo):
    PAGES["e-mail"](window, demo)
    window.fill("Correo nuevo", "esto no es un correo")
    window.press("Enviar enlace")
    window.says("Escribe un correo válido")


@page("e-mail, waiting")
def _(window, demo):
    PAGES["e-mail"](window, demo)
    email = f"axe-{uuid.uuid4().hex[:12]}@ejemplo.example"
    window.fill("Correo nuevo", email)
    window.press("Enviar enlace")
    window.says("Esperamos tu confirmación")
    return email


@page("e-mail, confirmation")
def _(window, demo):
    window.open(confirmation(demo, PAGES["e-mail, waiting"](window, demo)))
    window.heading("Confirma tu correo nuevo")


@page("e-mail, spent link")
def _(window, demo):
    window.open(demo.merchants[2].portal_url + "/email/" + "A" * 43)
    window.heading("Este enlace venció")


@page("details, tax id refused")
def _(window, demo):
    PAGES["Datos de facturación"](window, demo)
    window.page.get_by_label(re.compile("^(RUT|CUIT|NIT|Cédula)")).fill("12")
    window.press("Guardar")
    window.says("escríbelo completo")


@page("my data")
def _(window, demo):
    inside("paid_up")(window, demo)
    window.follow("Mis datos", within=window.account_menu())
    window.heading("Mis datos")


@page("my data, deletion")
def _(window, demo):
    PAGES["my data"](window, demo)
    window.follow("Pedir que borren mis datos")
    window.heading("¿Pedir que borren tus datos?")


@page("my data, deletion waits")
def _(window, demo):
    window.enter(demo.merchants[2].open_customer(email="axe-datos@ejemplo.example", name="Prueba"))
    window.follow("Mis datos", within=window.account_menu())
    window.follow("Pedir que borren mis datos")
    window.press("Pedir que los borren")
    window.says("Recibimos tu pedido.")


@page("method deletion")
def _(window, demo):
    PAGES["Métodos de pago"](window, demo)
    window.follow(starts("Eliminar"))


@page("method default")
def _(window, demo):
    window.enter(demo.merchant("tienda-cordillera").customers[0])
    window.section("Métodos de pago")
    window.follow(starts("Usar como principal"))
    window.heading(starts("¿Usar "), exact=False)


@page("subscription")
def _(window, demo):
    PAGES["Suscripciones"](window, demo)
    window.items().filter(has_text="Activa").get_by_role("link").first.click()


@page("subscription, past due")
def _(window, demo):
    inside("past_due", "Suscripciones")(window, demo)
    window.items().get_by_role("link").first.click()


@page("cancellation")
def _(window, demo):
    PAGES["subscription"](window, demo)
    window.follow("Cancelar suscripción")


@page("method choice")
def _(window, demo):
    PAGES["subscription"](window, demo)
    window.follow("Cambiar")


@page("method change")
def _(window, demo):
    PAGES["method choice"](window, demo)
    window.page.locator("main a.button").first.click()
    window.heading("Confirma el cambio")


@page("invoice")
def _(window, demo):
    PAGES["Facturas"](window, demo)
    window.page.get_by_role("row").nth(1).get_by_role("link").first.click()


@page("payment history")
def _(window, demo):
    PAGES["Pagos"](window, demo)
    window.page.get_by_role("link", name="Movimientos").click()
    window.heading("Movimientos")


@page("one payment")
def _(window, demo):
    PAGES["payment history"](window, demo)
    window.page.get_by_role("row").nth(1).get_by_role("link").first.click()
    window.says("Referencia")


@page("invoices, searched")
def _(window, demo):
    PAGES["Facturas"](window, demo)
    window.page.get_by_text("Buscar y filtrar").click()
    window.page.get_by_label("Estado").select_option(label="Pagada")
    window.press("Buscar")
    window.page.wait_for_url("**status=paid**")


@page("invoices, none found")
def _(window, demo):
    PAGES["Facturas"](window, demo)
    window.page.get_by_text("Buscar y filtrar").click()
    window.fill("Número", "no hay tal")
    window.press("Buscar")
    window.says("Ninguna factura coincide.")


@page("invoices, none yet")
def _(window, demo):
    window.enter(demo.merchant("tienda-cordillera").open_customer(name="Prueba", email="prueba@ejemplo.example"))
    window.section("Facturas")


@page("enrolment")
def _(window, demo):
    PAGES["Métodos de pago"](window, demo)
    window.press("Agregar método de pago")


@page("enrolment, refused")
def _(window, demo):
    PAGES["enrolment"](window, demo)
    window.type_card("4000 0000 0000 0002")
    window.press("Guardar tarjeta")


@page("enrolment, empty")
def _(window, demo):
    PAGES["enrolment"](window, demo)
    window.press("Guardar tarjeta")


def at_the_checkout(window, demo, slug="tienda-cordillera"):
    """Somebody of one's own, who owes something and is about to pay it."""
    merchant = demo.merchant(slug)
    customer = merchant.open_customer(name="Prueba", email="prueba@ejemplo.example")
    price = merchant.get("/v1/prices", active="true", type="recurring", limit=1)["data"][0]["id"]
    merchant.post("/v1/subscriptions", customer=customer.id, payment_behavior="default_incomplete",
                  **{"items[0][price]": price})
    configuration = next(iter(merchant.configurations), None)
    window.enter(customer, **({"configuration": configuration["id"]} if configuration else {}))
    window.section("Pagos")
    window.page.locator("main").get_by_role("button", name=starts("Pagar")).first.click()
    window.heading(starts("Pagar a"), exact=False)


PAGES["checkout"] = at_the_checkout


@page("checkout, refused")
def _(window, demo):
    at_the_checkout(window, demo)
    window.type_card("4000 0000 0000 9995")
    window.press(starts("Pagar"))


@page("3-D Secure")
def _(window, demo):
    at_the_checkout(window, demo)
    window.type_card("4000 0025 0000 3155")
    window.press(starts("Pagar"))
    window.heading("Tu banco quiere confirmar que eres tú")


@page("transfer")
def _(window, demo):
    at_the_checkout(window, demo, "club-patitas")
    window.follow("Transferencia")
    window.press("Ver datos de la transferencia")
    window.heading("Haz la transferencia")


@page("payment confirming")
def _(window, demo):
    PAGES["transfer"](window, demo)
    window.follow("Volver sin confirmar")


@page("payment received")
def _(window, demo):
    at_the_checkout(window, demo)
    window.type_card()
    window.press(starts("Pagar"))
    window.heading("Pago recibido")


@page("payment left")
def _(window, demo):
    at_the_checkout(window, demo)
    window.press("Cancelar y volver")


def owing_twice(window, demo, card):
    """Somebody of one's own with two things to pay, where all of it is paid."""
    merchant = demo.merchant("tienda-cordillera")
    customer = merchant.open_customer(name="Prueba", email="prueba@ejemplo.example")
    merchant.post(f"/v1/payment_methods/{card}/attach", customer=customer.id)
    price = merchant.get("/v1/prices", active="true", type="recurring", limit=1)["data"][0]["id"]
    for _ in range(2):
        merchant.post("/v1/subscriptions", customer=customer.id, collection_method="send_invoice", days_until_due=10,
                      **{"items[0][price]": price})
    window.enter(customer)
    window.follow(starts("Pagar todo"))


@page("everything")
def _(window, demo):
    owing_twice(window, demo, "pm_card_visa")


@page("everything, refused")
def _(window, demo):
    owing_twice(window, demo, "pm_card_chargeCustomerFailInsufficientFunds")
    window.press(starts("Pagar"))
    window.heading("Ningún pago se completó")


@page("everything, confirming")
def _(window, demo):
    owing_twice(window, demo, "pm_card_chargeCustomerFailLostAnswerBefore")
    window.press(starts("Pagar"))
    window.heading("Estamos confirmando tus pagos")


@page("sandbox numbers")
def _(window, demo):
    window.open(demo.base_url + "/sandbox")


@page("sandbox, not found")
def _(window, demo):
    window.open(demo.base_url + "/sandbox/checkout/nada")


@page("mailbox")
def _(window, demo):
    window.open(demo.mailbox_url)


@page("mailbox, nobody's")
def _(window, demo):
    window.open(demo.mailbox_url + "?to=nadie%40ejemplo.example")


@page("letter")
def _(window, demo):
    PAGES["mailbox"](window, demo)
    window.items().get_by_role("link").first.click()


@page("hall")
def _(window, demo):
    window.open(demo.base_url)


@page("components")
def _(window, demo):
    window.open(demo.base_url + "/components")


@page("components of forms")
def _(window, demo):
    window.open(demo.base_url + "/components?part=forms")


@page("sessions")
def _(window, demo):
    inside("paid_up")(window, demo)
    window.follow("Sesiones abiertas", within=window.account_menu())


@page("pause choice")
def _(window, demo):
    PAGES["subscription"](window, demo)
    window.follow("Pausar", exact=True)


@page("pause confirmation")
def _(window, demo):
    PAGES["pause choice"](window, demo)
    window.page.locator("main a[href*='/pause/month-']").first.click()


def changing(window, demo, slug):
    plan = {"gimnasio-altura": "Plan mensual", "club-patitas": "Alimento perro adulto 15 kg"}[slug]
    open_subscription(window, member(demo, slug, plan))
    window.follow("Cambiar de plan")
    window.heading("Cambiar de plan")


@page("plan choice")
def _(window, demo):
    changing(window, demo, "gimnasio-altura")


@page("plan change")
def _(window, demo):
    changing(window, demo, "gimnasio-altura")
    window.follow(starts("Elegir"))
    window.heading("¿Cambiar a Plan anual?")


@page("plan change, refused")
def _(window, demo):
    customer = member(demo, "nube-tica", "Equipo")
    bad = customer.merchant.post(
        "/v1/payment_methods/pm_card_chargeCustomerFailInsufficientFunds/attach", customer=customer.id)["id"]
    customer.merchant.post(f"/v1/customers/{customer.id}", **{"invoice_settings[default_payment_method]": bad})
    open_subscription(window, customer)
    window.follow("Cambiar de plan")
    window.follow(starts("Elegir"), within=window.items().filter(has_text="Empresa"))
    window.press(starts("Cambiar y pagar "))
    window.says(starts("No pudimos cobrar "))


@page("a change that was refused, on its subscription")
def _(window, demo):
    PAGES["plan change, refused"](window, demo)
    window.follow("No cambiar")
    window.says(starts("El cambio a Empresa no se hizo"))


@page("why the next charge is what it is")
def _(window, demo):
    open_subscription(window, member(demo, "nube-tica", "Equipo"))
    window.page.locator("details.why summary").first.click()
    window.says("Así se calcula el próximo cobro, tal como está hoy.")


@page("methods to put in order")
def _(window, demo):
    window.enter(holder(demo))
    window.section("Métodos de pago")


@page("plan and quantity")
def _(window, demo):
    changing(window, demo, "club-patitas")


@page("plan and quantity, refused")
def _(window, demo):
    changing(window, demo, "club-patitas")
    window.page.get_by_label(starts("Cantidad")).first.fill("99")
    window.press(starts("Cambiar cantidad"))
    window.says("Escribe una cantidad entre 1 y 6.")


@page("quantity change")
def _(window, demo):
    changing(window, demo, "club-patitas")
    window.page.get_by_label(starts("Cantidad")).first.fill("3")
    window.press(starts("Cambiar cantidad"))
    window.says("se suman al próximo cobro")


def with_codes(window, demo):
    """Where somebody of one's own types a promotion code, and a code that they can have."""
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
    code = "AXE-" + uuid.uuid4().hex[:8].upper()
    merchant.post("/v1/promotion_codes", coupon=coupon["id"], code=code)
    window.enter(customer, configuration=configuration["id"])
    window.section("Suscripciones")
    window.page.locator("main li a[href*='/subscriptions/']").first.click()
    window.follow("Usar un código")
    window.heading("Usar un código")
    return code


@page("cancellation, with an offer")
def _(window, demo):
    leaving(window, demo)
    window.says("te ofrece")


@page("cancellation, with an offer, refused")
def _(window, demo):
    leaving(window, demo)
    window.page.get_by_label("¿Algo más que quieras contarnos?").fill("4242 4242 4242 4242")
    window.press("Aceptar la oferta y seguir")
    window.says("te ofrece")


PAGES["promotion code"] = with_codes


@page("promotion code, refused")
def _(window, demo):
    with_codes(window, demo)
    window.fill("Código de promoción", "no-existe")
    window.press("Ver el descuento")
    window.says("No hay ningún código así.")


@page("promotion code, confirmation")
def _(window, demo):
    code = with_codes(window, demo)
    window.fill("Código de promoción", code)
    window.press("Ver el descuento")
    window.heading(f"¿Usar el código {code}?")


@page("cancellation, with a refund")
def _(window, demo):
    about_to_leave(window, demo)


@page("cancelled, with a refund")
def _(window, demo):
    about_to_leave(window, demo)
    window.press(starts("Terminar ahora y recibir "))
    window.says("Terminamos tu suscripción")


@page("billing details of a subscription")
def _(window, demo):
    open_subscription(window, member(demo, "nube-tica", "Equipo"))
    window.follow("Editar", within=window.page.locator("dd", has_text="Ana Rojas"))
    window.heading("Datos de facturación de la suscripción")


@page("billing details of a subscription, refused")
def _(window, demo):
    PAGES["billing details of a subscription"](window, demo)
    window.fill("Nombre", "")
    window.press("Guardar")
    window.says("Escribe tu nombre.")


def owing(window, demo):
    """Where somebody of one's own sees two things to pay, of which a part may be paid."""
    customer = owing_customer(demo, "pm_card_mastercard")
    configuration = customer.merchant.post(
        "/v1/billing_portal/configurations",
        **{"features[pending_payments][enabled]": "true", "features[partial_payment][enabled]": "true"})
    window.enter(customer, configuration=configuration["id"])
    window.section("Pagos")
    return customer


@page("several payments, none ticked")
def _(window, demo):
    owing(window, demo)
    window.press("Pagar lo elegido")
    window.says("Elige al menos un pago.")


@page("several payments")
def _(window, demo):
    owing(window, demo)
    boxes = window.page.get_by_role("checkbox", name=starts("Elegir"))
    boxes.nth(0).check()
    boxes.nth(1).check()
    window.press("Pagar lo elegido")
    window.heading("Pagar lo elegido")


@page("amount")
def _(window, demo):
    owing(window, demo)
    window.follow("Pagar otra suma")
    window.heading("Pagar otra suma")


@page("amount, refused")
def _(window, demo):
    PAGES["amount"](window, demo)
    window.fill("Monto que quieres pagar", "mucho")
    window.press("Continuar")


@page("amount, split")
def _(window, demo):
    customer = owing(window, demo)
    window.follow("Pagar otra suma")
    first = min(customer.invoices(), key=lambda one: one["created"])
    window.fill("Monto que quieres pagar", str(first["amount_remaining"] + 1_000))
    window.press("Continuar")
    window.says("Después faltarán")


@page("payment plan")
def _(window, demo):
    promising_customer(window, demo)


@page("payment plan, refused")
def _(window, demo):
    promising_customer(window, demo)
    choose(window, "2 cuotas", in_days(40))
    window.says("Elige una fecha hasta el")


@page("payment plan, shown")
def _(window, demo):
    promising_customer(window, demo)
    choose(window, "2 cuotas", in_days(5))
    window.heading("Revisa tu acuerdo")


@page("payment plan, standing")
def _(window, demo):
    PAGES["payment plan, shown"](window, demo)
    window.press("Confirmar el acuerdo")
    window.says("Vigente")


@page("payment plan, undoing")
def _(window, demo):
    PAGES["payment plan, standing"](window, demo)
    window.follow("Deshacer el acuerdo")
    window.heading("¿Deshacer el acuerdo?")


@page("payment plan, among payments")
def _(window, demo):
    PAGES["payment plan, standing"](window, demo)
    window.section("Pagos")
    window.says("Con fecha acordada")


def my_data(window, demo, link):
    window.enter(demo.merchant("tienda-cordillera").open_customer(email="axe-cartas@ejemplo.example", name="Prueba"))
    window.follow("Mis datos", within=window.account_menu())
    window.follow(link)


@page("letters")
def _(window, demo):
    my_data(window, demo, "Elegir qué correos recibo")
    window.heading("Correos que recibes")


@page("copies")
def _(window, demo):
    my_data(window, demo, "Elegir a quién le llegan copias")
    window.heading("Copias de tus facturas")


@page("copies, refused")
def _(window, demo):
    PAGES["copies"](window, demo)
    window.fill("Correo que recibirá las copias", "esto no es un correo")
    window.press("Enviar enlace")
    window.says("Escribe un correo válido")


@page("copies, spent link")
def _(window, demo):
    window.open(demo.merchants[2].portal_url + "/copies/" + "A" * 43)
    window.heading("Este enlace venció")


@page("return")
def _(window, demo):
    inside("canceled", "Suscripciones")(window, demo)
    window.page.locator("main li a[href*='/subscriptions/']").first.click()
    window.page.locator("main a[href$='/return']").click()


@page("purpose")
def _(window, demo):
    letter = next(
        one for customer in demo.customers("past_due") for one in demo.letters(customer.email) if "/pay/" in one["text"])
    window.open(re.search(r"http\S+/pay/\S+", letter["text"]).group())


@once
@pytest.mark.parametrize("name", PAGES)
def test_page_is_for_everybody(name, open_window, demo):
    window = open_window("390", script=True)
    requests, complaints = [], []
    window.page.on("request", lambda request: requests.append(request.url))
    window.page.on("console", lambda message: complaints.append(message.text) if is_fault(message) else None)
    window.page.on("pageerror", lambda error: complaints.append(str(error)))
    PAGES[name](window, demo)
    window.page.wait_for_load_state()

    assert [one for one in requests if not one.startswith(demo.base_url + "/")] == [], "asks third parties"
    assert complaints == []
    check_document(window.page)
    check_weight(window.page)
    for theme in ("light", "dark"):
        window.page.emulate_media(color_scheme=theme)
        window.page.set_viewport_size(WIDTHS["390"])
        settle(window.page)
        found = Axe().run(window.page)
        assert found.violations_count == 0, f"{theme}: {found.generate_report()}"
        check_narrow(window.page)
        check_focus(window.page)


def settle(page):
    """Waits for colours that are still on their way to another theme: half-way, their contrast is nobody's."""
    page.evaluate(SETTLED)


def is_fault(message):
    """The browser calls every answer of 4xx an error; those of these pages are meant."""
    return message.type in ("error", "warning") and "the server responded with a status of 4" not in message.text


def check_document(page):
    """A language, a title that says where one is, one first heading, a name for every field."""
    assert re.fullmatch("(es|pt|en)(-([A-Z]{2}|419))?", page.locator("html").get_attribute("lang"))
    assert len(page.title()) > 3
    assert page.locator("h1").count() == 1
    unnamed = page.evaluate("""() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
        .filter(field => !field.labels || field.labels.length === 0 || !field.labels[0].textContent.trim())
        .map(field => field.outerHTML)""")
    assert unnamed == []
    small = page.evaluate("""() => [...document.querySelectorAll('button, a.button, a.action, select, input')]
        .filter(one => one.type !== 'hidden' && one.offsetParent !== null)
        .map(one => [one.outerHTML.slice(0, 120), one.getBoundingClientRect()])
        .filter(([, box]) => box.height < 24 || box.width < 24)
        .map(([text, box]) => `${text} ${box.width}x${box.height}`)""")
    assert small == [], "targets under 24 pixels"


def check_weight(page):
    """With style sheets and pictures, as they travel."""
    weights = page.evaluate("""() => [...performance.getEntriesByType('navigation'),
        ...performance.getEntriesByType('resource')].map(one => [one.name, one.encodedBodySize])""")
    assert sum(size for _, size in weights) < LIMIT, weights


def check_narrow(page):
    """Nothing to scroll sideways at 320 pixels (WCAG 1.4.10)."""
    page.set_viewport_size({"width": 320, "height": 640})
    width = page.evaluate(WIDE)
    assert width <= 320, f"{width} pixels wide at 320"


def check_focus(page):
    """Whoever walks with the keyboard sees where they are (WCAG 2.4.7)."""
    page.evaluate("() => { document.activeElement?.blur(); window.scrollTo(0, 0) }")
    for _ in range(25):
        page.keyboard.press("Tab")
        where = page.main_frame.evaluate(FOCUSED)
        if where and where[0].startswith("<iframe"):
            where = page.main_frame.child_frames[0].evaluate(FOCUSED) or ("a frame's own page", True)
        if where is None:
            return
        assert where[1], f"focus cannot be seen: {where[0]}"


FOCUSED = """() => {
    const one = document.activeElement
    if (!one || one === document.body || one === document.documentElement) return null
    const style = getComputedStyle(one)
    const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
    return [one.outerHTML.slice(0, 120), outline || style.boxShadow !== 'none']
}"""
