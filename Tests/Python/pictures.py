"""Takes the pictures of README.md, docs/portal.md and docs/console.md from a demo of its own: `bin/pictures`, which sees to the font."""

import pathlib
import shutil
import sys
import tempfile

from playwright.sync_api import sync_playwright

from console_people import App, section, sign_in
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


def take_console(browser, demo, folder):
    """The merchant's side: one sign-in serves all of its pictures."""
    app, cookies = App(demo.console["totp_secret"]), []

    def enter(window):
        if not cookies:
            sign_in(window, demo.console, app)
            cookies.extend(window.page.context.cookies())
        window.page.context.add_cookies(cookies)
        window.open(f"{demo.base_url}/console/m/tienda-cordillera/test")

    def page(name):
        def walk(window):
            enter(window)
            section(window, name)
        return walk

    def customer(window):
        page("Clientes")(window)
        late = next(one for one in demo.merchant("tienda-cordillera").customers if one.state == "past_due")
        window.page.get_by_role("searchbox").fill(late.email)
        window.press("Buscar", exact=True)
        window.follow(late.name)

    take(browser, demo, folder, "console-home", DESK, enter)
    take(browser, demo, folder, "console-home-phone", PHONE, enter)
    take(browser, demo, folder, "console-customer", DESK, customer)
    take(browser, demo, folder, "console-branding", DESK, page("Marca"))
    take(browser, demo, folder, "console-portal", DESK, page("Portal de clientes"))
    take(browser, demo, folder, "console-insights", DESK, page("Dinero recuperado"))


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
            take_console(browser, demo, folder)
            browser.close()
        finally:
            server.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
