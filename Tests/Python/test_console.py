"""The merchant's console, as its people use it: by visible label, in Spanish, with JavaScript and without."""

import time

import pytest
from playwright.sync_api import expect

from conftest import once
from console_people import App, invitation_link, join, own, prove, section, sign_in
from mortal_shop import Shop
from window import starts

pytestmark = once


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    """A server with an empty database, for merchants that no other test knows."""
    folder = tmp_path_factory.mktemp("console")
    shop = Shop(f"sqlite:{folder}/console.sqlite", folder)
    yield shop
    shop.process.stop()


@pytest.fixture
def slug(window):
    """A name for a merchant of one's own."""
    return f"taller-{window.width}-{int(time.time() * 1000) % 1_000_000}"


def test_the_first_hour_takes_five_minutes(window, open_window, shop, slug):
    """From an invitation to a test payment made by oneself, step by step, each marked when it is done."""
    began = time.monotonic()
    own(window, shop, slug, "Taller Norte")
    window.says("Ahora: Pon tu marca.")
    window.shot("console-home-empty")
    window.follow("Ver todos los pasos")
    window.heading("Primeros pasos")
    window.says("1 de 6 listos o saltados.")
    window.shot("console-first-hour")

    section(window, "Marca")
    window.fill("Código del color", "#0f766e")
    window.press("Guardar", exact=True)
    window.says("Guardado. Tus clientes ya lo ven así.")
    window.shot("console-branding")

    section(window, "Productos y precios")
    new_product(window)

    section(window, "Clientes")
    window.follow("Nuevo cliente")
    window.fill("Nombre", "Carla Rojas")
    window.fill("Correo electrónico", "carla@ejemplo.example")
    window.press("Crear cliente")
    window.says("Creamos el cliente.")
    window.shot("console-customer")
    charge(window, "carla@ejemplo.example")

    section(window, "Clientes")
    window.follow("Carla Rojas")
    window.follow("Abrir sesión para el cliente")
    window.press("Crear la dirección")
    address = window.page.get_by_label("Dirección para copiar").input_value()
    hers = open_window(window.width)
    hers.open(address)
    hers.press("Abrir mi portal")
    hers.says("Hola, Carla")
    expect(hers.page.locator("meta[name=theme-color]")).to_have_attribute("content", "#0f766e")
    hers.section("Pagos")
    hers.page.locator("main").get_by_role("button", name=starts("Pagar")).first.click()
    hers.heading(starts("Pagar a"), exact=False)
    hers.type_card()
    hers.press(starts("Pagar"))
    hers.heading("Pago recibido")

    # A session that was opened here is the merchant's own; a customer who comes by themselves is still to come.
    window.open(f"{shop.base_url}/console/m/{slug}/test/first-hour")
    window.says("5 de 6 listos o saltados.")
    window.press(starts("Saltar"))
    window.says("6 de 6 listos o saltados.")
    window.open(f"{shop.base_url}/console/m/{slug}/test")
    window.never_says("Primeros pasos")
    assert time.monotonic() - began < 300


def test_the_portal_is_switched_off_and_on(window, open_window, shop, slug):
    """S02: off says what follows, tells customers politely, and is undone by one press."""
    own(window, shop, slug, "Taller Sur")
    section(window, "Portal de clientes")
    window.shot("console-portal")
    address = window.page.get_by_label("Dirección del portal").input_value()
    assert address == f"{shop.base_url}/p/{slug}"
    window.follow("Apagar el portal")
    window.heading("¿Apagar el portal de clientes?")
    window.shot("console-portal-off")
    window.press("Sí, apagarlo")
    window.says("Apagamos el portal.")
    customer = open_window(window.width)
    customer.open(address)
    customer.heading("Este portal no está disponible")
    window.press("Encender el portal")
    window.says("Encendimos el portal.")
    customer.open(address)
    customer.says("Taller Sur")
    expect(customer.page.get_by_label("Correo electrónico")).to_be_visible()


def test_somebody_is_invited_and_sees_what_their_role_allows(window, open_window, shop, slug):
    """The link lets one person in, once, with what the role may see and nothing to change."""
    app = own(window, shop, slug, "Taller Este")
    section(window, "Personas")
    window.follow("Invitar a alguien")
    email = f"lectora-{slug}@ejemplo.example"
    window.fill("Correo electrónico", email)
    window.page.get_by_label("Solo lectura").check()
    window.press("Enviar invitación")
    prove(window, app)
    window.heading("Invitación enviada")
    window.shot("console-invitation")
    window.never_says("/console/invitations/")
    link = invitation_link(shop, email)

    other = open_window(window.width)
    join(other, link, "Laura Lectora")
    other.open(f"{shop.base_url}/console/m/{slug}/test/customers")
    other.heading("Clientes")
    expect(other.page.get_by_role("link", name="Nuevo cliente")).to_have_count(0)
    other.open(f"{shop.base_url}/console/m/{slug}/test/people")
    other.heading("Tu rol no permite esto")

    third = open_window(window.width)
    third.open(link)
    third.heading("Este enlace ya no sirve")
    section(window, "Personas")
    window.says("Laura Lectora")


def test_the_hall_of_the_demo_leads_into_the_console(window, demo):
    """The front door says how one gets in; the code is that of an app."""
    console = demo.console
    app = App(console["totp_secret"])
    window.open(demo.base_url)
    card = window.page.locator("section", has=window.page.get_by_role("heading", name="La consola del comercio"))
    shown = card.locator(".mail-code").inner_text()
    now = int(time.time()) // 30
    assert shown in [app.at(step) for step in (now - 1, now, now + 1)]
    window.follow("Entrar a la consola")
    window.heading("Entra a la consola")
    sign_in(window, console, app)
    window.open(f"{demo.base_url}/console/m/tienda-cordillera/test")
    window.says("Modo de prueba")
    window.shot("console-home")

    section(window, "Clientes")
    window.shot("console-customers")
    customer = demo.customers("past_due")[0]
    window.open(f"{demo.base_url}/console/m/{customer.merchant.slug}/test/customers")
    window.page.get_by_role("searchbox").fill(customer.email)
    window.press("Buscar", exact=True)
    window.follow(customer.name)
    window.heading(customer.name)
    window.says("Pago fallido")
    window.shot("console-customer-past-due")

    section(window, "Dinero recuperado")
    window.shot("console-insights")
    section(window, "Notificaciones")
    window.follow(starts("Ver Pago fallido"))
    # What a list of letters shows of it stands before its text, and is seen nowhere else.
    letter = window.page.frame_locator("iframe").get_by_role("paragraph").filter(has_text="No pudimos cobrar")
    expect(letter.first).to_be_visible()
    window.shot("console-letter")
    section(window, "Notificaciones")
    window.follow("Correos enviados")
    window.heading("Correos enviados")
    window.shot("console-letters-sent")


def new_product(window):
    """Something to sell, with a price."""
    window.follow("Nuevo producto")
    window.fill("Nombre", "Clase suelta")
    window.fill("Precio en CLP", "9.990")
    window.page.get_by_label("Cada cuánto se cobra").select_option("month-1")
    window.press("Crear producto")
    window.heading("Clase suelta")
    window.says("$9.990 al mes")
    window.shot("console-product")


def charge(window, email):
    """A charge in three fields: what it comes to is said before it is sent."""
    section(window, "Facturas")
    window.follow("Cobrar algo")
    window.fill("Cliente", email)
    window.fill("Concepto", "Evaluación física")
    window.fill("Monto", "5.000")
    window.press("Continuar")
    window.heading(starts("¿Emitir la factura para"), exact=False)
    window.says("$5.000")
    window.shot("console-issue")
    window.press("Emitir y enviar")
    window.says("Emitimos la factura")
    window.shot("console-invoice")


def test_customers_are_found_while_somebody_types(open_window, demo):
    """With a script the list follows what is typed, and says how many; without one, Enter asks."""
    console = demo.console
    customer = demo.customers("past_due")[0]
    window = open_window("1280", script=True)
    sign_in(window, console, App(console["totp_secret"]))
    window.open(f"{demo.base_url}/console/m/{customer.merchant.slug}/test/customers")
    box = window.page.get_by_role("searchbox")
    box.press_sequentially(customer.email, delay=20)
    expect(window.page.get_by_role("status").filter(has_text="Clientes encontrados: 1.")).to_be_visible()
    expect(window.page.locator("#customers-found").get_by_role("link", name=customer.name)).to_be_visible()
    expect(box).to_be_focused()
    assert "q=" in window.page.url and "part=" not in window.page.url

    box.fill("zzzzzz")
    window.says("No encontramos a nadie")
    box.fill("")
    expect(window.page.locator("#customers-found").get_by_role("row")).not_to_have_count(1)
    box.fill(customer.email)
    box.press("Enter")
    window.says("Clientes encontrados: 1.")
