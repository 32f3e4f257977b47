"""Which letters a customer gets, and the purchase order number of their books, by what is written on the pages."""

import re
import uuid

from playwright.sync_api import expect

from shopfront import until


def somebody(demo):
    email = f"ana-{uuid.uuid4().hex[:12]}@ejemplo.example"
    return demo.merchant("tienda-cordillera").open_customer(name="Ana Rojas", email=email)


def test_a_customer_chooses_which_letters_they_get(window, demo):
    customer = somebody(demo)
    window.enter(customer)
    window.follow("Mis datos", within=window.account_menu())
    window.follow("Elegir qué correos recibo")
    window.heading("Correos que recibes")
    window.says("Estos correos no se pueden desactivar")
    window.page.get_by_label("Pagos recibidos").uncheck()
    window.press("Guardar")
    window.says("Guardamos lo que elegiste.")
    expect(window.page.get_by_label("Pagos recibidos")).not_to_be_checked()
    expect(window.page.get_by_label("Facturas nuevas")).to_be_checked()
    window.shot("letters")
    assert customer.read()["unwanted_letters"] == ["payment_succeeded"]
    window.page.get_by_label("Idioma de tus correos").select_option(label="Português")
    window.press("Guardar")
    assert customer.read()["preferred_locales"] == ["pt"]
    assert customer.read()["unwanted_letters"] == ["payment_succeeded"]


def test_a_purchase_order_number_reaches_the_merchant(window, demo):
    customer = somebody(demo)
    window.enter(customer)
    window.section("Datos de facturación")
    window.fill("Número de orden de compra", "OC 4500-017")
    window.press("Guardar")
    window.says("Guardamos tus datos.")
    fields = customer.read()["invoice_settings"]["custom_fields"]
    assert fields == [{"name": "PO number", "value": "OC 4500-017"}]


def test_an_accountant_gets_copies_until_they_stop_them(window, demo):
    customer = somebody(demo)
    accountant = f"conta-{uuid.uuid4().hex[:12]}@estudio.example"
    window.enter(customer)
    window.follow("Mis datos", within=window.account_menu())
    window.follow("Elegir a quién le llegan copias")
    window.heading("Copias de tus facturas")
    window.fill("Correo que recibirá las copias", accountant)
    window.press("Enviar enlace")
    window.says("En espera:")
    window.shot("copies-waiting")

    def arrived():
        found = [re.search(r"http\S+/copies/[\w-]+", letter["text"]) for letter in demo.letters(accountant)]
        return next((one.group() for one in found if one), None)

    window.open(until(arrived, f"a link for {accountant}"))
    window.heading("¿Quieres recibir copias de facturas?")
    window.press("Sí, quiero recibirlas")
    window.says(f"enviaremos una copia a {accountant}")

    window.open(customer.merchant.portal_url + "/data/copies")
    window.says("Activo:")
    window.press("Terminar las copias")
    window.says("Ya no enviamos copias de tus facturas.")
