"""Who is let in by mail: the address on file, however it is typed, and no other."""

import uuid


def ask(window, merchant, email):
    window.open(merchant.portal_url)
    window.fill("Correo electrónico", email)
    window.press("Enviar")
    window.heading("Revisa tu correo")


def test_only_the_address_on_file_is_mailed_however_it_is_typed(window, demo):
    """S15, S16: capitals and spaces around it do not matter; another address gets the same page, and no letter."""
    merchant = demo.merchant("tienda-cordillera")
    name = f"ana-{uuid.uuid4().hex[:12]}"
    merchant.open_customer(name="Ana Rojas", email=f"{name}@ejemplo.example")
    ask(window, merchant, f" {name.upper()}@Ejemplo.Example ")
    letter = demo.sign_in_letter(f"{name}@ejemplo.example")
    ask(window, merchant, f"{name}-otra@ejemplo.example")
    assert demo.letters(f"{name}-otra@ejemplo.example") == []
    ask(window, merchant, f"{name}+otra@ejemplo.example")
    assert demo.letters(f"{name}+otra@ejemplo.example") == []
    window.open(letter.link)
    window.heading("Confirma que eres tú")
