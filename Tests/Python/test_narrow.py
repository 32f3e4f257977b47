"""What is long or wide finds its place: names of plans, logos, addresses (WCAG 1.4.10)."""

import pytest

from conftest import once
from test_enlarged import BROKEN_WORDS, check_fits
from window import starts

pytestmark = once


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1280])
def test_a_long_plan_name_keeps_its_words(width, open_window, demo):
    """B19: two lines at most where there is room, and never a word in two."""
    merchant = demo.merchant("gimnasio-altura")
    customer = merchant.open_customer(name="María de los Ángeles Fernández de Córdoba", email="largo@ejemplo.example")
    merchant.post("/v1/payment_methods/pm_card_visa/attach", customer=customer.id)
    product = merchant.post("/v1/products", name="Plan de entrenamiento funcional personalizado")
    price = merchant.post(
        "/v1/prices", product=product["id"], currency="cop", unit_amount=12990000, **{"recurring[interval]": "month"})
    merchant.post("/v1/subscriptions", customer=customer.id, **{"items[0][price]": price["id"]})
    window = open_window("1280", script=True)
    window.page.set_viewport_size({"width": width, "height": 900})
    window.enter(customer)
    for section in (None, "Pagos", "Suscripciones", "Métodos de pago", "Facturas", "Datos de facturación"):
        if section:
            window.section(section)
        check_fits(window, width)
        assert window.page.evaluate(BROKEN_WORDS) == []
    if width >= 1024:
        window.section("Facturas")
        cell = window.page.get_by_role("cell", name=starts("Plan de entrenamiento")).first
        assert cell.evaluate("""one => {
            const range = document.createRange()
            range.selectNodeContents(one)
            return new Set([...range.getClientRects()].map(r => Math.round(r.top))).size
        }""") <= 2


def test_the_logo_leaves_room_for_the_way_out(open_window, demo):
    """B7: at 320 pixels, which is also 1,280 at 400 %."""
    window = open_window("390", script=True)
    window.page.set_viewport_size({"width": 320, "height": 640})
    for slug in ("gimnasio-altura", "tienda-cordillera", "nube-tica", "club-patitas"):
        window.enter(demo.merchant(slug).customers[0])
        logo = window.page.locator(".merchant img").bounding_box()
        button = window.page.locator("details.account summary").bounding_box()
        apart = logo["x"] + logo["width"] <= button["x"] or logo["y"] + logo["height"] <= button["y"]
        assert apart, (slug, logo, button)
        assert button["x"] + button["width"] <= 320
        window.page.context.clear_cookies()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_name_without_spaces_stays_in_its_row(width, open_window, demo):
    customer = demo.merchant("gimnasio-altura").open_customer(name="W" * 256, email="ancho@ejemplo.example")
    window = open_window("1280", script=True)
    window.page.set_viewport_size({"width": width, "height": 900})
    window.enter(customer)
    check_fits(window, width)
    text = window.page.locator(".group.details .entry-text").bounding_box()
    action = window.page.locator(".group.details .action").last.bounding_box()
    apart = text["x"] + text["width"] <= action["x"] + 1 or text["y"] + text["height"] <= action["y"] + 1
    assert apart, (text, action)
    assert window.page.evaluate("""() => [...document.querySelectorAll('.entry-title')].filter(
        one => one.scrollWidth > one.closest('.rows').clientWidth).length""") == 0


@pytest.mark.parametrize("width", [320, 390])
def test_what_is_said_of_a_payment_has_the_whole_row(width, open_window, demo):
    """Dates and reasons go below the amount, and not into what is left beside it."""
    customer = demo.customers("past_due")[-1]
    window = open_window("390", script=True)
    window.page.set_viewport_size({"width": width, "height": 900})
    window.enter(customer)
    window.section("Pagos")
    check_fits(window, width)
    tile = window.page.locator("main .tile").first.bounding_box()
    for detail in window.page.locator("main .tile").first.locator(".tile-detail").all():
        assert detail.bounding_box()["width"] > tile["width"] - 48
