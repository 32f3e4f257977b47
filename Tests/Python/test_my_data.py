"""A customer's own data, by what is written on the pages: their address (U9), their tax identifier, all of it, and its end."""

import json
import pathlib
import re
import uuid

from playwright.sync_api import expect

from shopfront import until


def somebody(demo, slug="tienda-cordillera"):
    """A customer of one's own."""
    return demo.merchant(slug).open_customer(name="Ana Rojas", email=f"ana-{uuid.uuid4().hex[:12]}@ejemplo.example")


def confirmation(demo, email, known=0):
    """The link of the newest letter to a new address, once there are more of them than `known`."""

    def arrived():
        found = [re.search(r"http\S+/email/[\w-]+", letter["text"]) for letter in demo.letters(email)]
        links = [one.group() for one in found if one]
        return links[0] if len(links) > known else None

    return until(arrived, f"a link for {email}")


def ask(window, customer, email):
    window.enter(customer)
    window.section("Datos de facturación")
    window.follow("Cambiar correo")
    window.heading("Cambiar correo")
    window.fill("Correo nuevo", email)
    window.press("Enviar enlace")


def test_an_address_changes_when_its_mailbox_says_so(window, demo):
    customer = somebody(demo)
    new = f"nueva-{uuid.uuid4().hex[:12]}@ejemplo.example"
    ask(window, customer, customer.email)
    window.says("Ese ya es tu correo. Escribe otro.")
    window.shot("email-refused")
    window.fill("Correo nuevo", new)
    window.press("Enviar enlace")
    window.says(f"Esperamos tu confirmación en {new}")
    window.shot("email-waits")
    link = confirmation(demo, new)
    assert customer.read()["email"] == customer.email
    window.open(link)
    window.heading("Confirma tu correo nuevo")
    window.shot("email-confirmation")
    assert customer.read()["email"] == customer.email
    window.press("Confirmar correo")
    window.says(f"Listo: tu correo es ahora {new}.")
    assert customer.read()["email"] == new
    told = until(
        lambda: [one for one in demo.letters(customer.email) if one["subject"].startswith("Cambió el correo")],
        "a letter to the old address")
    assert "Si no fuiste tú" in told[0]["text"] and new not in told[0]["text"]
    window.open(link)
    window.heading("Este enlace venció")


def test_an_address_can_stay_as_it_is(window, demo):
    customer = somebody(demo)
    new = f"nueva-{uuid.uuid4().hex[:12]}@ejemplo.example"
    ask(window, customer, new)
    first = confirmation(demo, new)
    window.press("Enviar de nuevo")
    window.says("Te enviamos un enlace nuevo.")
    second = confirmation(demo, new, known=1)
    window.open(first)
    window.heading("Este enlace venció")
    window.follow("Cambiar correo")
    window.heading("Cambiar correo")
    window.section("Datos de facturación")
    window.press("Dejar mi correo como está")
    window.says("Tu correo sigue como estaba.")
    window.open(second)
    window.heading("Este enlace venció")
    assert customer.read()["email"] == customer.email


def test_a_letter_opened_elsewhere_asks_to_sign_in_first(open_window, demo):
    customer = somebody(demo)
    new = f"nueva-{uuid.uuid4().hex[:12]}@ejemplo.example"
    ask(open_window("1280"), customer, new)
    phone = open_window("390")
    phone.open(confirmation(demo, new))
    phone.says("Para confirmar tu correo nuevo, entra primero con el de siempre.")
    phone.fill("Correo electrónico", customer.email)
    phone.press("Enviar")
    phone.fill("Código de 8 dígitos", demo.sign_in_letter(customer.email).code)
    phone.press("Entrar", exact=True)
    phone.heading("Confirma tu correo nuevo")
    phone.press("Confirmar correo")
    phone.says(f"Listo: tu correo es ahora {new}.")
    assert customer.read()["email"] == new


def test_a_tax_identifier_is_checked_where_it_is_typed(window, demo):
    customer = somebody(demo)
    window.enter(customer)
    window.section("Datos de facturación")
    window.fill("RUT", "12.345.678-9")
    window.press("Guardar")
    window.says("RUT: revisa el número, su dígito verificador no coincide.")
    expect(window.page.get_by_label("RUT")).to_have_value("12.345.678-9")
    window.shot("tax-id-refused")
    window.fill("RUT", "123456785")
    window.press("Guardar")
    window.says("Guardamos tus datos.")
    expect(window.page.get_by_label("RUT")).to_have_value("12.345.678-5")
    kept = customer.merchant.get(f"/v1/customers/{customer.id}", **{"expand[]": "tax_ids"})["tax_ids"]["data"][0]
    assert (kept["type"], kept["value"]) == ("cl_tin", "12.345.678-5")


def my_data(window):
    window.follow("Mis datos", within=window.account_menu())
    window.heading("Mis datos")


def test_everything_that_is_stored_is_taken_along(window, demo):
    customer = demo.customers("several_methods")[0]
    window.enter(customer)
    my_data(window)
    window.shot("my-data")
    with window.page.expect_download() as download:
        window.follow("Descargar mis datos")
    assert download.value.suggested_filename == "mis-datos.json"
    data = json.loads(pathlib.Path(download.value.path()).read_text())
    assert data["customer"]["email"] == customer.email
    assert len(data["invoices"]) == len(customer.invoices())
    assert len(data["subscriptions"]) == len(customer.subscriptions())
    others = [one.email for one in customer.merchant.customers if one.email != customer.email]
    assert not any(email in json.dumps(data) for email in others)


def test_a_customer_asks_to_be_forgotten_and_takes_it_back(window, demo):
    customer = somebody(demo)
    window.enter(customer)
    my_data(window)
    window.follow("Pedir que borren mis datos")
    window.heading("¿Pedir que borren tus datos?")
    window.says("Se guarda por ley")
    window.shot("deletion")
    window.press("Pedir que los borren")
    window.says("Recibimos tu pedido. Todavía no se borró nada.")
    window.shot("deletion-waits")
    assert customer.read()["email"] == customer.email
    window.press("Retirar mi pedido")
    window.says("Retiraste tu pedido.")
    asked = customer.merchant.get("/v1/events", type="customer.deletion_requested", limit=100)["data"]
    assert customer.id in [one["data"]["object"]["id"] for one in asked]
