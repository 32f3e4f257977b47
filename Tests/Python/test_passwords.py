"""Passwords where a portal takes them, by what is written on the pages (S20, S21)."""

import uuid

from playwright.sync_api import expect

from shopfront import until

GOOD = "tres tristes tigres"


def somebody(demo):
    """A customer of one's own, at a merchant whose portal takes passwords."""
    return demo.merchant("nube-tica").open_customer(name="Ana Rojas", email=f"ana-{uuid.uuid4().hex[:12]}@ejemplo.example")


def activate(window, demo, customer):
    window.open(customer.merchant.portal_url)
    window.follow("¿Primera vez, o la olvidaste? Activa tu cuenta")
    window.heading("Activa tu cuenta")
    known = demo.count_codes(customer.email)
    window.fill("Correo electrónico", customer.email)
    window.press("Enviar correo de activación")
    window.fill("Código de 8 dígitos", demo.sign_in_letter(customer.email, known).code)
    window.press("Entrar", exact=True)
    window.heading("Tu contraseña")


def test_an_account_is_activated_and_its_password_lets_in(window, demo):
    customer = somebody(demo)
    activate(window, demo, customer)
    window.shot("password")
    window.fill("Contraseña nueva", "contraseña")
    window.press("Guardar contraseña")
    window.says("Es de las primeras que alguien probaría. Elige otra.")
    window.shot("password-refused")
    window.fill("Contraseña nueva", GOOD)
    window.press("Guardar contraseña")
    window.says("Guardamos tu contraseña.")
    until(
        lambda: [letter for letter in demo.letters(customer.email) if "Tu contraseña en" in letter["subject"]],
        "the letter about the password")
    window.sign_out()

    window.shot("sign-in-password")
    window.fill("Correo electrónico", customer.email)
    window.page.get_by_label("Contraseña").fill("tres tristes gatos")
    window.press("Entrar", exact=True)
    window.says("El correo o la contraseña no son correctos.")
    expect(window.page.get_by_label("Correo electrónico")).to_have_value(customer.email)
    window.shot("sign-in-password-wrong")
    window.page.get_by_label("Contraseña").fill(GOOD)
    window.page.keyboard.press("Enter")
    window.says("Hola, Ana Rojas")


def test_who_came_by_password_proves_the_mailbox_before_another(window, demo):
    customer = somebody(demo)
    activate(window, demo, customer)
    window.fill("Contraseña nueva", GOOD)
    window.press("Guardar contraseña")
    window.sign_out()
    window.fill("Correo electrónico", customer.email)
    window.page.get_by_label("Contraseña").fill(GOOD)
    window.press("Entrar", exact=True)
    window.account_menu().get_by_role("link", name="Tu contraseña").click()
    window.heading("Tu contraseña")
    expect(window.page.get_by_label("Contraseña nueva")).to_have_count(0)
    window.shot("password-proof")
    known = demo.count_codes(customer.email)
    window.press("Enviar el mensaje")
    window.fill("Código de 8 dígitos", demo.sign_in_letter(customer.email, known).code)
    window.press("Entrar", exact=True)
    window.press("Quitar contraseña")
    window.says("Quitamos tu contraseña.")
