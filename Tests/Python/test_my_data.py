"""A customer's own data, by what is written on the pages: their address (U9)."""

import re
import uuid

from playwright.sync_api import expect

from shopfront import until
from window import starts


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
    window.says("Esperamos tu confirmación en n…@ejemplo.example")
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
    window.heading("Este enlace ya no sirve")


def test_an_address_can_stay_as_it_is(window, demo):
    customer = somebody(demo)
    new = f"nueva-{uuid.uuid4().hex[:12]}@ejemplo.example"
    ask(window, customer, new)
    first = confirmation(demo, new)
    window.press("Enviar de nuevo")
    window.says("Te enviamos un enlace nuevo.")
    second = confirmation(demo, new, known=1)
    window.open(first)
    window.heading("Este enlace ya no sirve")
    window.follow("Cambiar correo")
    window.heading("Cambiar correo")
    window.section("Datos de facturación")
    window.press("Dejar mi correo como está")
    window.says("Tu correo sigue como estaba.")
    window.open(second)
    window.heading("Este enlace ya no sirve")
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
