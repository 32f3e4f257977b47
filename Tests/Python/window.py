"""A browser window, used as a person does: by what is written on buttons, links and fields."""

import re

from playwright.sync_api import expect

from shopfront import PATIENCE

expect.set_options(timeout=PATIENCE * 500)

CARD = {"number": "4242 4242 4242 4242", "expiry": "12/34", "cvc": "123"}


def starts(text):
    return re.compile("^" + re.escape(text))


class Window:
    def __init__(self, page, demo, shots, width):
        self.page = page
        self.demo = demo
        self.shots = shots
        self.width = width

    # What a person does

    def open(self, address):
        self.page.goto(address)

    def press(self, name, exact=False, within=None):
        (within or self.page).get_by_role("button", name=name, exact=exact).first.click()

    def follow(self, name, exact=False, within=None):
        (within or self.page).get_by_role("link", name=name, exact=exact).first.click()

    def fill(self, label, text):
        self.page.get_by_label(label).fill(text)

    def section(self, name):
        """Goes to one of the portal's sections by its tab, or by the menu where there is none."""
        tab = self.page.get_by_role("navigation", name="Secciones").get_by_role("link", name=name, exact=True)
        if tab.count() == 0:
            tab = self.account_menu().get_by_role("link", name=name, exact=True)
        tab.click()
        if name != "Resumen":
            self.heading(name)

    def account_menu(self):
        """What is behind the initials, opened."""
        menu = self.page.locator("details.account")
        if menu.get_attribute("open") is None:
            menu.locator("summary", has_text="Tu cuenta").click()
        return menu

    def sign_out(self):
        self.press("Cerrar sesión", within=self.account_menu())

    # What a person sees

    def heading(self, name, exact=True):
        expect(self.page.get_by_role("heading", name=name, exact=exact, level=1)).to_be_visible()

    def says(self, text):
        expect(self.page.get_by_text(text).first).to_be_visible()

    def never_says(self, text):
        expect(self.page.get_by_text(text)).to_have_count(0)

    def text(self, locator="main"):
        return " ".join(self.page.locator(locator).inner_text().split())

    def items(self):
        """The entries of the page's list, in order."""
        return self.page.locator("main").get_by_role("listitem")

    def shot(self, name):
        """Pictures of the whole page, light and dark, where somebody wants them."""
        if self.shots is None:
            return
        for theme in ("light", "dark"):
            self.page.emulate_media(color_scheme=theme)
            self.page.screenshot(
                path=self.shots / f"{name}-{self.width}-{theme}.png", full_page=True, animations="disabled")
        self.page.emulate_media(color_scheme="light")

    # Whole steps

    def ask_for_code(self, customer):
        """Types the address, and returns the letter that came of it."""
        known = self.demo.count_codes(customer.email)
        self.open(customer.merchant.portal_url)
        self.fill("Correo electrónico", customer.email)
        self.press("Enviar")
        self.heading("Revisa tu correo")
        return self.demo.sign_in_letter(customer.email, known)

    def enter(self, customer, **session):
        """Signed in at once, by a session that the merchant's program asked for."""
        self.open(customer.portal_session(**session))
        expect(self.page.locator("details.account summary")).to_be_visible()

    def type_card(self, number=CARD["number"], expiry=CARD["expiry"], cvc=CARD["cvc"], name="Ana Rojas"):
        """Fills in the sandbox's form."""
        self.fill("Número de tarjeta", number)
        self.fill("Vencimiento", expiry)
        self.fill("CVV", cvc)
        self.fill("Nombre en la tarjeta", name)
