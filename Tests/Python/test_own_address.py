"""A customer's own address, as they keep and use it: S05."""

import uuid

from playwright.sync_api import expect


def test_an_own_address_knows_who_it_is_and_still_asks_for_the_code(window, demo):
    merchant = demo.merchant("gimnasio-altura")
    customer = merchant.open_customer(name="Irene Paz", email=f"irene-{uuid.uuid4().hex[:12]}@example.com")
    window.enter(customer)
    window.account_menu().get_by_role("link", name="Mis datos", exact=True).click()
    window.press("Crear mi dirección")
    window.says("Esta es tu dirección.")
    address = window.page.locator("main a[href*='/me/']").inner_text()
    window.shot("own-address")

    window.page.context.clear_cookies()
    known = demo.count_codes(customer.email)
    window.open(address)
    window.says("i…@example.com")
    window.never_says(customer.email)
    window.shot("own-address-sign-in")
    window.press("Enviar")
    window.heading("Revisa tu correo")
    window.fill("Código de 8 dígitos", demo.sign_in_letter(customer.email, known).code)
    window.press("Entrar")
    expect(window.page.locator("details.account summary")).to_be_visible()

    window.open(merchant.portal_url + "/data")
    window.press("Eliminar mi dirección")
    window.says("Tu dirección ya no sirve.")
    assert window.page.request.get(address).status == 404
