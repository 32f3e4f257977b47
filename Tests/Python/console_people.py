"""People of merchants in the console, as they come in: with a password, and the codes of an app."""

import base64
import hmac
import json
import re
import struct
import time
import urllib.parse
import urllib.request

from shopfront import PATIENCE, until

PASSWORD = "una frase larga de nadie 42"


class App:
    """An app that makes codes (RFC 6238). Each of its codes is used once, as the console wants it, by all that have it."""

    used = {}
    """The half minute of the last code that was used, by the secret."""

    def __init__(self, secret):
        text = secret.replace(" ", "")
        self.secret = base64.b32decode(text + "=" * (-len(text) % 8))

    def at(self, step):
        mac = hmac.new(self.secret, struct.pack(">Q", step), "sha1").digest()
        start = mac[-1] & 15
        return f"{(struct.unpack('>I', mac[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"

    def code(self):
        """The next that was not used: that of the step to come is taken too, as the clock of a phone may be ahead."""
        step = max(int(time.time()) // 30, self.used.get(self.secret, 0) + 1)
        until(lambda: step <= int(time.time()) // 30 + 1, "the next code of the app")
        self.used[self.secret] = step
        return self.at(step)


def open_merchant(shop, slug, name):
    """A merchant with nothing in it. Returns the link that its owner gets."""
    created = json.loads(shop.command(
        "merchant", "create", "--name", name, "--slug", slug, "--country", "CL", "--currency", "clp",
        "--timezone", "America/Santiago", "--owner", f"{slug}@ejemplo.example", "--json"))
    return created["invitation_url"]


def invitation_link(shop, email):
    """What the newest letter to somebody carries: the console shows it to nobody."""
    address = shop.base_url + "/mailbox.json?" + urllib.parse.urlencode({"to": email})

    def arrived():
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            letters = json.load(answer)
        links = [re.search(r"https?://\S+/console/invitations/[\w-]+", letter["text"]) for letter in letters]
        return next((link.group(0) for link in links if link), None)

    return until(arrived, f"the invitation of {email}")


def join(window, link, name):
    """Takes an invitation, as somebody whom nobody knows yet."""
    window.open(link)
    window.heading("Trabaja en la consola de", exact=False)
    window.fill("Nombre y apellido", name)
    window.fill("Contraseña nueva", PASSWORD)
    window.press("Aceptar la invitación")


def set_up_codes(window):
    """The second factor that owners need. Returns the app."""
    window.heading("Verificación en dos pasos")
    window.press("Configurar los códigos")
    app = App(window.page.locator(".secret-groups").inner_text())
    window.fill("2. Código de 6 dígitos que muestra la app", app.code())
    window.press("Confirmar")
    window.heading("Guarda tus códigos de recuperación")
    window.follow("Ya los guardé")
    return app


def own(window, shop, slug, name):
    """The owner of a new merchant, in its test mode. Returns the app of their codes."""
    join(window, open_merchant(shop, slug, name), "Olga Dueña")
    app = set_up_codes(window)
    window.open(f"{shop.base_url}/console/m/{slug}/test")
    window.says("Modo de prueba")
    return app


def sign_in(window, console, app):
    """Comes in as whoever the demo names, by password and code."""
    window.open(console["url"])
    window.fill("Correo electrónico", console["email"])
    window.page.get_by_label("Contraseña", exact=True).fill(console["password"])
    window.press("Entrar", exact=True)
    window.heading("Escribe tu código")
    window.fill("Código", app.code())
    window.press("Entrar", exact=True)
    window.page.locator("details.account").wait_for()


def section(window, name):
    """Goes to a page of the menu: in the column, or behind the bars where there is no room for it."""
    bars = window.page.locator("details.console-menu")
    if bars.is_visible():
        bars.locator("summary").click()
        menu = bars
    else:
        menu = window.page.locator("nav.console-side")
    menu.get_by_role("link", name=name, exact=True).click()
    window.heading(name)


def prove(window, app):
    """What is delicate asks for the app once more, unless somebody has just come in."""
    if window.page.get_by_role("heading", name="Confirma que eres tú", level=1).count():
        window.fill("Código", app.code())
        window.press("Confirmar y continuar")
