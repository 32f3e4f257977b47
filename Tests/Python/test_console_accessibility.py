"""Every page of the console that its people open by GET: for everybody, in each width and theme, and in each language on a phone.

Which pages there are, the server's own table says; where one of each is, the links of the others (`console_pages.py`).
"""

import os
import shutil
import time
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from playwright.sync_api import sync_playwright

import console_pages
from conftest import once
from console_people import App, sign_in
from page_scripts import EXTRA, RUN, SETTLED, SPACED, UNFOLDED, UNSEEN_FOCUS, WIDE
from shopfront import PATIENCE
from stored_pages import AXE, THEMES
from test_accessibility import check_document, is_fault
from test_enlarged import AMOUNTS, BROKEN_WORDS
from window import Window

pytestmark = once

WIDTHS = (320, 390, 768, 1280, 1440)
LANGUAGES = {"es": "es-CL", "en": "en-US", "pt": "pt-BR"}
SLUG = "gimnasio-altura"

LIMIT = 60_000
"""Bytes of a page with everything that it loads, as on a first visit."""

WEIGHTS = """kinds => kinds.flatMap(kind => performance.getEntriesByType(kind)).map(one => [one.name, one.encodedBodySize])"""

DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""Waits until the window has its new size."""

FRAMED = {
    "/branding/preview": "the portal's page, as customers get it: `test_accessibility.py` is about it",
    "/notifications/letters/:kind/html": "a letter, as customers get it: `test_letters.py` is about it",
}
"""What stands in a frame of another page, and is no page of the console."""


@pytest.fixture(scope="module")
def owner(browser, demo):
    """What a browser keeps of an owner who is signed in."""
    context = browser.new_context(locale="es-CL")
    context.set_default_timeout(PATIENCE * 500)
    sign_in(Window(context.new_page(), demo, None, "1280"), demo.console, App(demo.console["totp_secret"]))
    yield context
    context.close()


@pytest.fixture(scope="module")
def found(owner, demo):
    """The pages, after what the demo has not has been made: each kind has something to be about."""
    furnish(demo.merchant(SLUG))
    return console_pages.find(owner, demo.base_url, SLUG)


def furnish(merchant):
    """A draft, a pause, a further configuration, an endpoint that was told of something, somebody on a test clock, a coupon with
    a code, and a tax."""
    coupon = merchant.post("/v1/coupons", percent_off="10", duration="forever", name="Siempre 10")
    merchant.post("/v1/promotion_codes", coupon=coupon["id"])
    merchant.post("/v1/tax_rates", display_name="IVA", percentage="19", inclusive="false")
    merchant.post("/v1/webhook_endpoints", url="https://example.com/ventanilla", **{"enabled_events[0]": "invoice.created"})
    merchant.post("/v1/billing_portal/configurations", name="Solo ver", **{"features[invoice_history][enabled]": "true"})
    customer = merchant.open_customer(name="Consuelo Rojas", email=f"consola-{uuid.uuid4().hex[:12]}@ejemplo.example")
    merchant.post("/v1/payment_methods/pm_card_visa/attach", customer=customer.id)
    merchant.post("/v1/invoices", customer=customer.id)
    price = merchant.get("/v1/prices", active="true", type="recurring", limit=1)["data"][0]["id"]
    paused = merchant.post("/v1/subscriptions", customer=customer.id, **{"items[0][price]": price})
    merchant.post(f"/v1/subscriptions/{paused['id']}/pause", pause_at="now")
    clock = merchant.post("/v1/test_helpers/test_clocks", frozen_time=int(time.time()), name="Renovaciones")
    timed = merchant.post("/v1/customers", name="Tomás Reloj", email="reloj@ejemplo.example", test_clock=clock["id"])
    merchant.post("/v1/payment_methods/pm_card_visa/attach", customer=timed["id"])
    merchant.post("/v1/subscriptions", customer=timed["id"], **{"items[0][price]": price})


@pytest.fixture(scope="module")
def faults(owner, found, demo):
    """By page and language. As many browsers as there are processors share them."""
    pages = {console_pages.short(route): path for route, path in found[0].items()}
    mine = [(name, demo.base_url + path) for name, path in sorted(pages.items()) if name not in FRAMED]
    state, count = owner.storage_state(), os.cpu_count() or 1
    with ThreadPoolExecutor(count) as pool:
        parts = pool.map(lambda first: look_at(mine[first::count], state, demo.base_url), range(count))
        return {name: found for part in parts for name, found in part.items()}


def test_each_page_of_the_table_is_found(found, owner, demo):
    """Or leads on: to the merchant's home, or from where a form was refused to the page that has it."""
    pages, files = found
    for route in set(console_pages.routes()) - set(pages) - files:
        answer = owner.request.get(demo.base_url + console_pages.example(route, pages), max_redirects=0)
        assert answer.status == 303, route


def test_console_is_for_everybody(faults):
    """Nothing that axe finds or is unsure of, nothing to scroll sideways, no field without a label, the focus always seen."""
    assert len(faults) > 60
    assert {f"{name}: {fault}" for name, found in faults.items() for fault in found} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_in_is_for_everybody(language, browser, demo):
    """Before anybody is signed in: the password, the code of an app, a forgotten password, and links that are over."""
    context = browser.new_context(locale=LANGUAGES[language], reduced_motion="reduce")
    context.set_default_timeout(PATIENCE * 500)
    page = context.new_page()
    page.goto(demo.console["url"])
    page.locator("input[name=email]").fill(demo.console["email"])
    page.locator("input[name=password]").fill(demo.console["password"])
    page.locator("main button").click()
    page.wait_for_url("**/sign-in/code")
    nothing = "A" * 43
    ways = ("sign-in", "sign-in/code", "password", f"password/{nothing}", f"invitations/{nothing}")
    found = [f"{way}: {fault}" for way in ways
             for address in [f"{demo.base_url}/console/{way}"]
             for fault in look(page, address, language) + spaced(page, language)]
    context.close()
    assert found == []


def look_at(mine, state, base_url):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        found = {name: [] for name, _ in mine}
        for language, locale in LANGUAGES.items():
            # Nothing is to be waited for: half-way to another theme, a colour's contrast is nobody's.
            context = browser.new_context(storage_state=state, locale=locale, reduced_motion="reduce")
            context.set_default_timeout(PATIENCE * 1000)
            page, heard = context.new_page(), []
            page.on("request", lambda one: heard.append(f"asks {one.url}") if foreign(one.url, base_url) else None)
            page.on("console", lambda message: heard.append(message.text) if is_fault(message) else None)
            page.on("pageerror", lambda error: heard.append(str(error)))
            page.goto(f"{base_url}/console/account?lang={language}")
            for name, address in mine:
                found[name] += look(page, address, language)
                found[name] += [f"{language}: {one}" for one in heard]
                found[name] += spaced(page, language)
                heard.clear()  # the page has a policy, and the test another sheet of styles
            context.close()
        browser.close()
        return found


def foreign(address, base_url):
    return not address.startswith((base_url + "/", "data:", "about:"))


def look(page, address, language):
    """In each width and theme without another load. What differs by neither is looked at once."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme="light")
    page.goto(address)
    found = []
    try:
        check_document(page)
        assert page.evaluate("() => document.documentElement.lang")[:2] == language
        assert page.title().rpartition(" · ")[0], "the title says only whose page it is"
        assert_light(page)
    except AssertionError as fault:
        found.append(f"{language}: {fault}")
    page.evaluate(AXE)
    page.evaluate(UNFOLDED)
    walk_by_keys(page)
    for width in WIDTHS if language == "es" else [390]:
        page.set_viewport_size({"width": width, "height": 844})
        page.evaluate(DRAWN)
        for theme, rules in THEMES.items():
            page.emulate_media(color_scheme=theme)
            found += [f"{language}, {width}, {theme}: {one}" for one in check(page, rules, language)]
        found += [f"{language}, {width}: {one}" for one in misfits(page, width)]
    return found


def assert_light(page):
    """What this page and its parts weigh as they travel, those too that an earlier page has brought."""
    own, *framed = page.frames
    weights = own.evaluate(WEIGHTS, ["navigation", "resource"])
    for frame in framed:
        weights += frame.evaluate(WEIGHTS, ["resource"])
    assert sum(size for _, size in weights) <= LIMIT, weights


def walk_by_keys(page):
    """From here on the browser shows the focus as to somebody at a keyboard. What lies over the page while it has it is away."""
    page.keyboard.press("Tab")
    page.wait_for_function("() => document.activeElement !== document.body")
    page.evaluate("() => document.activeElement.blur()")


def check(page, rules, language):
    """What axe finds by these rules; and, where the focus is the same in each language, what does not show it."""
    page.evaluate(SETTLED)
    found = page.evaluate(RUN, [rules, EXTRA])
    faults = found["violations"] + [one for one in found["unsure"] if not is_known(*one)]
    if language == "es":
        faults += [f"focus cannot be seen: {one}" for one in page.evaluate(UNSEEN_FOCUS)]
    return faults


def is_known(rule, places):
    """Frames, into which axe does not look; and words in a drawing, whose ground it does not see: it is the card's."""
    return rule == "frame-tested" or all('class="plot-name"' in one for one in places)


def misfits(page, width):
    """What is wider than the window, and what is broken or leaves where it stands (WCAG 1.4.10)."""
    wide = page.evaluate(WIDE)
    found = [f"{wide} pixels wide"] if wide > width else []
    return found + page.evaluate(AMOUNTS) + [f"broken: {one}" for one in page.evaluate(BROKEN_WORDS)]


def spaced(page, language):
    """Text as somebody spaces it for whom it runs together (WCAG 1.4.12)."""
    page.evaluate(SPACED)
    found = []
    for width in (1280, 320) if language == "es" else [390]:
        page.set_viewport_size({"width": width, "height": 844})
        wide = page.evaluate(WIDE)
        found += [f"{language}, {width}, spaced: {wide} pixels wide"] if wide > width else []
    return found
