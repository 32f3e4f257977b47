"""Takes the pictures of README.md and docs/portal.md from a demo of its own: `bin/pictures`, which sees to the font."""

import pathlib
import shutil
import sys
import tempfile

from playwright.sync_api import sync_playwright

from shopfront import Demo, Process
from test_leaving import about_to_leave
from test_payment_plans import choose, in_days, promising_customer
from test_plan_change import member, open_subscription
from window import Window, starts

PHONE = {"width": 390, "height": 780}
DESK = {"width": 1280, "height": 860}
LIMIT = 150_000
"""Bytes of a picture."""


def take(browser, demo, folder, name, size, walk, theme="light"):
    context = browser.new_context(
        viewport=size, device_scale_factor=1.5 if size == PHONE else 1, locale="es-CL", color_scheme=theme,
        java_script_enabled=False, reduced_motion="reduce")
    window = Window(context.new_page(), demo, folder, str(size["width"]))
    walk(window)
    picture = window.page.screenshot(path=folder / f"{name}.png", animations="disabled")
    assert len(picture) <= LIMIT, f"{name}.png weighs {len(picture)} bytes"
    context.close()


def person(demo, state, slug):
    return next(one for one in demo.customers(state) if one.merchant.slug == slug)


def take_all(browser, demo, folder):
    late = person(demo, "past_due", "nube-tica")
    several = person(demo, "several_methods", "tienda-cordillera")
    owing = person(demo, "pending", "tienda-cordillera")
    owing.merchant.post("/v1/payment_methods/pm_card_visa/attach", customer=owing.id)

    def door(window):
        window.open(several.merchant.portal_url)

    def summary(window):
        window.enter(late)

    def payments(window):
        window.enter(owing)
        window.section("Pagos")

    def everything(window):
        payments(window)
        window.follow(starts("Pagar todo"))

    def everything_paid(window):
        everything(window)
        window.press(starts("Pagar"))

    def methods(window):
        window.enter(several)
        window.section("Métodos de pago")

    def subscription(window):
        window.enter(several)
        window.section("Suscripciones")
        window.items().filter(has_text="Activa").get_by_role("link").first.click()

    def cancellation(window):
        subscription(window)
        window.follow("Cancelar suscripción")

    def invoice(window):
        window.enter(several)
        window.section("Facturas")
        window.page.get_by_role("row").nth(1).get_by_role("link").first.click()

    def promise(window):
        promising_customer(window, demo)
        choose(window, "2 cuotas", in_days(5))
        window.press("Confirmar el acuerdo")

    def leaving(window):
        about_to_leave(window, demo)

    def change(window):
        open_subscription(window, member(demo, "nube-tica", "Equipo"))
        window.follow("Cambiar de plan")
        window.follow(starts("Elegir"), within=window.items().filter(has_text="Empresa"))

    take(browser, demo, folder, "summary", DESK, summary)
    take(browser, demo, folder, "sign-in", PHONE, door)
    take(browser, demo, folder, "summary-phone", PHONE, summary)
    take(browser, demo, folder, "summary-dark", PHONE, summary, theme="dark")
    take(browser, demo, folder, "payments", PHONE, payments)
    take(browser, demo, folder, "everything", PHONE, everything)
    take(browser, demo, folder, "everything-paid", PHONE, everything_paid)
    take(browser, demo, folder, "subscription", PHONE, subscription)
    take(browser, demo, folder, "cancellation", PHONE, cancellation)
    take(browser, demo, folder, "methods", PHONE, methods)
    take(browser, demo, folder, "invoice", PHONE, invoice)
    take(browser, demo, folder, "payment-plan", PHONE, promise)
    take(browser, demo, folder, "leaving-with-a-refund", PHONE, leaving)
    take(browser, demo, folder, "plan-change", PHONE, change)


def main(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        server = Process(
            ["demo", "--json", "--port", 0, "--data", pathlib.Path(data, "demo"), "--seed", 1],
            pathlib.Path(data, "log"))
        try:
            demo = Demo(server.printed())
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-lcd-text"])
            take_all(browser, demo, folder)
            browser.close()
        finally:
            server.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
