"""Who gets in and who is shut out: what an operator's commands do to a running server, and what live mode may not do."""

import json
import os
import subprocess
import uuid

import pytest

from mortal_shop import Shop
from plain_browser import PlainBrowser
from shopfront import Refused, run_command

POSTGRES = os.environ.get("VENTANILLA_TEST_POSTGRES_URL")
ENGINES = ["sqlite", pytest.param("postgresql", marks=pytest.mark.skipif(not POSTGRES, reason="no PostgreSQL"))]


@pytest.fixture(scope="module", params=ENGINES)
def shop(request, tmp_path_factory):
    """A merchant on a server of this module's own."""
    folder = tmp_path_factory.mktemp("access")
    name = f"access_{uuid.uuid4().hex[:12]}"
    if request.param == "sqlite":
        database = f"sqlite:{folder / 'shop.sqlite'}"
    else:
        subprocess.run(["psql", "-q", POSTGRES, "-c", f"CREATE DATABASE {name}"], check=True)
        database = f"{POSTGRES.rsplit('/', 1)[0]}/{name}"
    shop = Shop(database, folder)
    try:
        yield shop
    finally:
        shop.process.stop()
        if request.param != "sqlite":
            subprocess.run(["psql", "-q", POSTGRES, "-c", f"DROP DATABASE {name} WITH (FORCE)"], check=True)


def told(shop, *arguments):
    return json.loads(shop.command(*arguments, "--merchant", "tienda", "--json"))


def refused(call):
    with pytest.raises(Refused) as error:
        call()
    return error.value


def signed_in(shop, name):
    customer = shop.merchant.open_customer(email=f"{name}-{uuid.uuid4().hex[:6]}@ejemplo.example", name=name)
    browser = PlainBrowser(shop.base_url)
    page = browser.get(customer.portal_session())
    assert page.status == 200 and "Cerrar sesión" in page.text, page
    return customer, browser


def is_in(shop, browser):
    return "Cerrar sesión" in browser.get(f"{shop.base_url}/p/tienda").text


def with_key(shop, key):
    """The same merchant, asked with another key."""
    other = type(shop.merchant).__new__(type(shop.merchant))
    other.__dict__.update(shop.merchant.__dict__)
    other.secret_key = key
    return other


def test_a_leaked_key_is_revoked_and_another_is_rolled(shop):
    made = told(shop, "key", "create", "--mode", "test")
    merchant = with_key(shop, made["secret_key"])
    assert merchant.get("/v1/account")["object"] == "account"
    lines = told(shop, "key", "list", "--mode", "test")["keys"]
    mine = next(line for line in lines if line["kind"] == "secret" and made["secret_key"].endswith(line["hint"][-4:]))
    assert mine["works"] is True and made["secret_key"] not in json.dumps(lines)

    rolled = told(shop, "key", "roll", mine["id"], "--overlap-hours", "1")
    assert rolled["old"]["works"] is True and rolled["old"]["revoked_at"]
    successor = with_key(shop, rolled["key"])
    assert merchant.get("/v1/account")["id"] == successor.get("/v1/account")["id"]

    ended = told(shop, "key", "revoke", mine["id"])
    assert ended["works"] is False
    assert refused(lambda: merchant.get("/v1/account")).status == 401
    assert successor.get("/v1/account")["object"] == "account"
    code, _, errors = run_command(
        "key", "revoke", "key_nothing", "--merchant", "tienda", environment=shop.environment)
    assert code == 2 and "key_nothing" in errors, errors


def test_a_customer_is_signed_out_of_everything(shop):
    customer, browser = signed_in(shop, "perdida")
    other, neighbour = signed_in(shop, "vecina")
    waiting = customer.portal_session()
    assert is_in(shop, browser)

    done = told(shop, "customer", "sign-out", customer.email, "--mode", "test")

    assert done["customers"] == [{"id": customer.id, "sessions_ended": 1}]
    assert not is_in(shop, browser) and is_in(shop, neighbour)
    assert PlainBrowser(shop.base_url).get(waiting).status == 410


def test_a_changed_address_ends_sessions(shop):
    customer, browser = signed_in(shop, "mudada")
    shop.merchant.post(f"/v1/customers/{customer.id}", email=f"otra-{uuid.uuid4().hex[:6]}@ejemplo.example")
    assert not is_in(shop, browser)


def test_the_portal_is_switched_off_and_on(shop):
    customer, browser = signed_in(shop, "interruptor")
    assert told(shop, "merchant", "portal", "off")["portal_enabled"] is False
    try:
        assert browser.get(f"{shop.base_url}/p/tienda").status == 403
        assert refused(customer.portal_session).error["code"] == "portal_disabled"
    finally:
        assert told(shop, "merchant", "portal", "on")["portal_enabled"] is True
    assert not is_in(shop, browser)
    assert PlainBrowser(shop.base_url).get(customer.portal_session()).status == 200


def test_sessions_return_to_the_merchants_origins_only(shop):
    """W4."""
    customer, _ = signed_in(shop, "vuelta")
    kept = told(shop, "merchant", "origins", "https://tienda.example")
    assert kept["return_origins"] == ["https://tienda.example"]
    try:
        answer = refused(lambda: shop.merchant.post(
            "/v1/billing_portal/sessions", customer=customer.id, return_url="https://malo.example/"))
        assert (answer.error["code"], answer.error["param"]) == ("url_not_allowed", "return_url")
        made = shop.merchant.post(
            "/v1/billing_portal/sessions", customer=customer.id, return_url="https://tienda.example/cuenta")
        assert made["return_url"] == "https://tienda.example/cuenta"
    finally:
        assert told(shop, "merchant", "origins", "--any")["return_origins"] == []


def test_a_prefetch_opens_no_session(shop):
    """A12: what only looks ahead is shown the button."""
    customer, _ = signed_in(shop, "apurada")
    address = customer.portal_session()
    for headers in ({"Sec-Purpose": "prefetch"}, {"Purpose": "prefetch"},
                    {"Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}):
        ahead = PlainBrowser(shop.base_url)
        assert ahead.send("GET", address, headers=headers).status == 200
        assert not any(name.startswith("visit") for name in ahead.cookies)
    assert "Cerrar sesión" in PlainBrowser(shop.base_url).get(address).text


def test_a_stranger_locks_nobody_out_of_a_portal_that_mails_codes_only(shop):
    """A2, A3: ten wrong codes in somebody's name, and the next mail brings a link that lets them in."""
    customer, _ = signed_in(shop, "bloqueada")
    demo, portal = shop.merchant.demo, f"{shop.base_url}/p/tienda"
    configuration = shop.merchant.get("/v1/billing_portal/configurations", is_default="true")["data"][0]["id"]

    def ask(browser):
        known = demo.count_codes(customer.email)
        page = browser.press(browser.get(portal), "Enviar", email=customer.email)
        return page, demo.sign_in_letter(customer.email, known)

    def ways(*names):
        fields = {f"features[sign_in][ways][{place}]": name for place, name in enumerate(names)}
        shop.merchant.post(f"/v1/billing_portal/configurations/{configuration}", **fields)

    ways("code")
    try:
        for _ in range(2):
            stranger = PlainBrowser(shop.base_url)
            page, letter = ask(stranger)
            assert not letter.link
            for _ in range(5):
                page = stranger.press(page, "Entrar", code="00000000" if letter.code != "00000000" else "11111111")
        own = PlainBrowser(shop.base_url)
        page, letter = ask(own)
        page = own.press(page, "Entrar", code=letter.code)
        assert page.status == 429 and "trae un enlace para entrar" in page.text, page
        entered = own.press(own.get(letter.link), "Entrar")
        assert "Cerrar sesión" in entered.text, entered
    finally:
        ways("code", "link")


def test_live_mode_moves_no_money_without_a_processor(shop):
    """The sandbox serves test mode only: nothing of it pays in live mode, and the command says so."""
    code, printed, errors = run_command(
        "key", "create", "--merchant", "tienda", "--mode", "live", "--json", environment=shop.environment)
    assert code == 0 and "processor_not_configured" in errors, errors
    keys = json.loads(printed)
    assert keys["processor_configured"] is False
    live = with_key(shop, keys["secret_key"])
    assert live.get("/v1/account")["charges_enabled"] is False
    customer = live.post("/v1/customers", name="Ana", email="ana@ejemplo.example")
    assert customer["livemode"] is True
    for path, form in [
        ("/v1/payment_methods/pm_card_visa/attach", {"customer": customer["id"]}),
        ("/v1/setup_intents", {"customer": customer["id"], "return_url": "https://tienda.example/"}),
    ]:
        answer = refused(lambda: live.post(path, **form))
        assert (answer.status, answer.error["code"]) == (400, "processor_not_configured"), answer.error
