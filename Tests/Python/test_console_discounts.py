"""Coupons, their codes, and taxes in the merchant's console, by visible label, with JavaScript and without."""

import time

import pytest
from playwright.sync_api import expect

from conftest import once
from console_people import own, section
from mortal_shop import Shop

pytestmark = once


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    """A server with an empty database, for merchants that no other test knows."""
    folder = tmp_path_factory.mktemp("discounts")
    shop = Shop(f"sqlite:{folder}/discounts.sqlite", folder)
    yield shop
    shop.process.stop()


@pytest.fixture
def owner(window, shop):
    """A window of the owner of a merchant in Chile, where nothing is for sale yet."""
    own(window, shop, f"descuentos-{window.width}-{int(time.time() * 1000) % 1_000_000}", "Taller de descuentos")
    return window


def test_a_coupon_has_codes_and_an_end(owner):
    """S90: what is typed is what customers get; a code is switched off and on; the end says who keeps it."""
    section(owner, "Cupones")
    owner.says("Todavía no hay cupones.")
    owner.follow("Nuevo cupón")
    owner.page.get_by_label("Nombre", exact=True).fill("Bienvenida")
    owner.page.get_by_label("Cuánto", exact=True).fill("120")
    owner.page.get_by_label("Por cuánto tiempo").select_option(label="Durante algunos meses")
    owner.page.get_by_label("Cuántos meses").fill("3")
    owner.press("Crear cupón")
    # Refused, with what was typed, in the field that is wrong.
    owner.says("Escribe un porcentaje hasta 100")
    expect(owner.page.get_by_label("Nombre", exact=True)).to_have_value("Bienvenida")
    expect(owner.page.get_by_label("Cuánto", exact=True)).to_be_focused()
    owner.page.get_by_label("Cuánto", exact=True).fill("20,5")
    owner.press("Crear cupón")
    owner.heading("Bienvenida")
    owner.says("20,5")
    owner.says("3 meses")
    owner.shot("console-coupon")

    owner.follow("Nuevo código")
    owner.fill("Código de promoción", "HOLA-20")
    owner.press("Crear código")
    owner.says("Creamos el código HOLA-20.")
    owner.press("Desactivar")
    owner.says("El código HOLA-20 ya no se puede usar.")
    owner.press("Activar")
    owner.says("El código HOLA-20 se puede usar otra vez.")
    owner.follow("Nuevo código")
    owner.fill("Código de promoción", "hola-20")
    owner.press("Crear código")
    owner.says("Ya hay un código activo con esas letras.")
    owner.shot("console-code-taken")

    section(owner, "Cupones")
    owner.follow("Bienvenida")
    owner.follow("Terminar")
    owner.heading("¿Terminar el cupón Bienvenida?")
    owner.shot("console-coupon-end")
    owner.press("Terminar")
    owner.says("El cupón terminó.")
    expect(owner.page.get_by_role("link", name="Nuevo código")).to_have_count(0)


def test_a_tax_and_a_coupon_are_on_a_new_subscription(owner):
    """S90: the usual tax is on what is sold from then on; an archived one can be chosen no more, and comes back."""
    section(owner, "Impuestos")
    owner.follow("Nuevo impuesto")
    owner.page.get_by_label("Nombre", exact=True).fill("IVA")
    owner.fill("Porcentaje", "19")
    owner.press("Crear impuesto")
    owner.says("Creamos el impuesto.")
    owner.press("Poner en cada nueva")
    owner.says("Cada suscripción nueva llevará IVA")
    owner.shot("console-taxes")

    section(owner, "Cupones")
    owner.follow("Nuevo cupón")
    owner.page.get_by_label("Nombre", exact=True).fill("Vuelve")
    owner.page.get_by_label("Un monto en CLP").check()
    owner.page.get_by_label("Cuánto", exact=True).fill("1.000")
    owner.page.get_by_label("Por cuánto tiempo").select_option(label="En una sola factura")
    owner.press("Crear cupón")
    owner.heading("Vuelve")

    section(owner, "Productos y precios")
    owner.follow("Nuevo producto")
    owner.page.get_by_label("Nombre", exact=True).fill("Plan mensual")
    owner.fill("Precio en CLP", "11.900")
    owner.page.get_by_label("Cada cuánto se cobra").select_option("month-1")
    owner.press("Crear producto")
    owner.heading("Plan mensual")
    section(owner, "Clientes")
    owner.follow("Nuevo cliente")
    owner.page.get_by_label("Nombre", exact=True).fill("Carla Rojas")
    owner.fill("Correo electrónico", "carla@ejemplo.example")
    owner.press("Crear cliente")

    section(owner, "Suscripciones")
    owner.follow("Nueva suscripción")
    owner.page.get_by_label("Cliente", exact=True).fill("carla@ejemplo.example")
    owner.page.get_by_label("Plan", exact=True).select_option(index=1)
    coupon = owner.page.get_by_label("Descuento")
    coupon.select_option(coupon.locator("option", has_text="Vuelve").get_attribute("value"))
    expect(owner.page.get_by_label("Impuesto").locator("option:checked")).to_have_text("El de siempre: IVA 19 %")
    owner.page.get_by_label("Factura por correo").check()
    owner.shot("console-new-subscription-terms")
    owner.press("Crear suscripción")
    owner.says("La suscripción empezó.")
    owner.says("IVA")
    owner.shot("console-subscription-terms")
    section(owner, "Facturas")
    # 11.900 less 1.000; the tax is within.
    owner.says("$10.900")

    section(owner, "Impuestos")
    owner.follow("Archivar")
    owner.says("Desde ahora, las suscripciones nuevas no lo llevarán.")
    owner.press("Archivar")
    owner.says("El impuesto ya no se puede elegir.")
    owner.press("Volver a usar")
    owner.says("El impuesto se puede elegir otra vez.")
