"""Takes the README's pictures from a running demo: `python Tests/Python/pictures.py demo.json docs/images`.

The file holds what `ventanilla demo --json` printed. Nothing is changed in the demo.
"""

import json
import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

from shopfront import Demo
from window import Window

PHONE = {"width": 390, "height": 780}
DESK = {"width": 1280, "height": 860}


def take(browser, demo, folder, name, size, walk, theme="light"):
    context = browser.new_context(
        viewport=size, device_scale_factor=1.5, locale="es-CL", color_scheme=theme, java_script_enabled=False)
    window = Window(context.new_page(), demo, folder, str(size["width"]))
    walk(window)
    window.page.screenshot(path=folder / f"{name}.png", animations="disabled")
    context.close()


def main(facts, folder):
    demo = Demo(json.loads(pathlib.Path(facts).read_text()))
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    late = next(one for one in demo.customers("past_due") if one.merchant.slug == "nube-tica")
    waiting = next(one for one in demo.customers("pending") if one.merchant.slug == "tienda-cordillera")
    several = next(one for one in demo.customers("several_methods") if one.merchant.slug == "tienda-cordillera")

    def door(window):
        window.open(several.merchant.portal_url)

    def summary(window):
        window.enter(late)

    def payments(window):
        window.enter(waiting)
        window.section("Pagos")

    def methods(window):
        window.enter(several)
        window.section("Métodos de pago")

    def subscription(window):
        window.enter(several)
        window.section("Suscripciones")
        window.items().filter(has_text="Activa").get_by_role("link").first.click()

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        take(browser, demo, folder, "summary", DESK, summary)
        take(browser, demo, folder, "sign-in", PHONE, door)
        take(browser, demo, folder, "payments", PHONE, payments)
        take(browser, demo, folder, "subscription", PHONE, subscription)
        take(browser, demo, folder, "methods", PHONE, methods)
        take(browser, demo, folder, "summary-phone", PHONE, summary)
        take(browser, demo, folder, "summary-dark", PHONE, summary, theme="dark")
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
