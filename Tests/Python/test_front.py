"""The front door: the demo's hall, the mailbox, and what the first commands say."""

import os
import re
import shlex
import subprocess
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import expect

from shopfront import BINARY, PATIENCE, Process, run_command, until
from window import starts

LABELS = {
    "es": ("Ventanilla está funcionando", "Abrir el buzón", "Buzón", "Volver al buzón", "Abrir el portal"),
    "pt": ("O Ventanilla está funcionando", "Abrir a caixa de correio", "Caixa de correio",
           "Voltar à caixa de correio", "Abrir o portal"),
    "en": ("Ventanilla is running", "Open the mailbox", "Mailbox", "Back to the mailbox", "Open the portal"),
}


def test_the_hall_opens_a_person_in_one_press(window, demo):
    """C: four merchants with logo, country and currency; a person's button opens their portal; a way back."""
    window.open(demo.base_url)
    window.heading("Ventanilla está funcionando")
    window.shot("hall")
    for place in ("Colombia · COP", "Costa Rica · USD", "Chile · CLP", "Argentina · ARS"):
        window.says(place)
    for merchant in demo.merchants:
        logo = window.page.get_by_role("img", name=merchant.name)
        assert logo.evaluate("one => one.complete && one.naturalWidth > 0")
        for customer in merchant.customers:
            name = customer.name.split()[0]
            assert window.page.get_by_role("button", name=starts(name + ":")).count() >= 1, name
    button = window.page.get_by_role("button", name=re.compile("Olivia: (se rechazó su pago|todo pagado)"))
    button.click()
    window.says("Hola, Olivia Benítez")
    window.follow(starts("Volver a"))
    window.heading("Ventanilla está funcionando")


@pytest.mark.parametrize("language", LABELS)
def test_the_mailbox_speaks_three_languages_and_leads_on(language, open_window, demo):
    """C: the code in the list, filter by address, local time, both parts, a way back, into the portal."""
    hall, mailbox, title, back, portal = LABELS[language]
    customer = demo.merchant("tienda-cordillera").open_customer(
        email=f"buzon.{language}@ejemplo.example", name="Prueba")
    window = open_window("390")
    letter = window.ask_for_code(customer)
    window = open_window("390", locale=language)
    window.open(demo.base_url)
    window.heading(hall)
    window.follow(mailbox)
    window.heading(title)
    window.shot(f"mailbox-{language}")
    window.page.get_by_role("searchbox").fill(f"BUZON.{language}@")
    window.page.get_by_role("search").get_by_role("button").click()
    row = window.items()
    expect(row).to_have_count(1)
    expect(row).to_contain_text(letter.code[:4])
    expect(row).to_contain_text("Tienda Cordillera")
    expect(row.get_by_role("time")).to_have_text(re.compile(r"^\d{1,2}:\d\d"))
    row.get_by_role("link", name=letter.subject).click()
    window.heading(letter.subject)
    window.shot(f"letter-{language}")
    window.follow(back)
    window.heading(title)
    window.page.get_by_role("searchbox").fill(customer.email)
    window.page.keyboard.press("Enter")
    # The list that was there has the same title.
    expect(window.items()).to_have_count(1)
    window.items().get_by_role("link", name=starts(portal)).click()
    window.heading(re.compile("Confirma|Confirme|Confirm"), exact=False)


@pytest.mark.parametrize("language, title", [
    ("es", "Componentes del portal"), ("pt", "Componentes do portal"), ("en", "Components of the portal"),
])
def test_the_components_are_reached_from_the_hall_and_do_nothing(language, title, open_window, demo):
    """Every component in its states, in three languages; its buttons lead back to it."""
    window = open_window("390", locale=language)
    window.open(demo.base_url)
    window.follow(title)
    window.heading(title)
    window.shot(f"components-{language}")
    window.page.locator("main button.danger").first.click()
    window.heading(title)


def test_the_letter_itself_is_a_way_in(open_window, demo):
    """The button of the letter's HTML leads out of its frame and into the portal."""
    customer = demo.merchant("tienda-cordillera").open_customer(email="marco@ejemplo.example", name="Prueba")
    window = open_window("390")
    letter = window.ask_for_code(customer)
    window.open(demo.mailbox_url + "?to=marco%40")
    window.items().get_by_role("link", name=letter.subject).first.click()
    window.page.frame_locator("iframe").get_by_role("link", name="Entrar al portal").click()
    window.heading("Confirma que eres tú")


def test_the_three_lines_of_the_hall_work(open_window, demo):
    """C: a key that works; each line is run as it stands."""
    window = open_window("1280")
    window.open(demo.base_url)
    lines = window.page.locator("pre.terminal code").all_inner_texts()
    assert len(lines) == 3
    answers = []
    for line in lines:
        words = shlex.split(line)
        assert words[0] == "curl"
        done = subprocess.run(
            ["curl", "-s", "--fail-with-body", *words[1:]], capture_output=True, text=True, timeout=PATIENCE)
        assert done.returncode == 0, (line, done.stdout)
        answers.append(done.stdout)
    assert '"object":"customer"' in answers[0].replace(" ", "")
    assert '"object":"list"' in answers[1].replace(" ", "") and "sub_" in answers[1]
    url = re.search(r'"url":\s*"([^"]+/s/[^"]+)"', answers[2]).group(1).replace("\\/", "/")
    window.open(url)
    window.says("Hola, ")


def test_prices_contain_the_tax_of_their_country(open_window, demo):
    """C: IVA on the invoice, within the price."""
    customer = next(one for one in demo.customers("paid_up") if one.merchant.slug == "tienda-cordillera")
    invoice = next(one for one in customer.invoices() if one["total"] == 39990)
    assert invoice["total_taxes"][0]["amount"] == 6385
    assert invoice["total_excluding_tax"] == 33605
    window = open_window("390")
    window.enter(customer)
    window.section("Facturas")
    window.page.get_by_role("row").nth(1).get_by_role("link").first.click()
    window.says(re.compile("IVA.*19"))
    window.says("$6.385")
    window.shot("invoice-with-tax")


# Commands


def environment(folder, **more):
    settings = {name: value for name, value in os.environ.items() if not name.startswith("VENTANILLA_")}
    settings.update({"VENTANILLA_DATABASE_URL": f"sqlite:{folder}/one.sqlite"}, **more)
    return settings


def command(folder, *words):
    return subprocess.run(
        [str(BINARY), *words], env=environment(folder), capture_output=True, text=True, timeout=4 * PATIENCE)


def test_the_first_command_may_be_to_open_a_merchant(tmp_path):
    """C: `merchant create` sets up an empty database by itself."""
    done = command(
        tmp_path, "merchant", "create", "--name", "Tienda", "--slug", "tienda", "--country", "CL", "--currency", "clp",
        "--timezone", "America/Santiago", "--owner", "ana@example.com")
    assert done.returncode == 0, done.stderr
    opened, invitation = done.stdout.strip().split("\n")
    assert opened == "Tienda is open: http://127.0.0.1:8080/p/tienda"
    assert re.search(r" http://127\.0\.0\.1:8080/console/invitations/[A-Za-z0-9_-]{43}$", invitation), invitation
    another = command(tmp_path, "merchant", "invite", "eva@example.com", "--merchant", "tienda")
    assert re.fullmatch(r"http://127\.0\.0\.1:8080/console/invitations/[A-Za-z0-9_-]{43}\n", another.stdout), another.stderr
    early = command(tmp_path, "merchant", "invite", "luz@example.com", "--merchant", "tienda", "--role", "support")
    assert early.returncode != 0 and "The first who comes to a merchant is an owner." in early.stderr
    nobody = command(tmp_path, "person", "reset-factor", "eva@example.com")
    assert nobody.returncode != 0 and "No such person" in nobody.stderr
    assert command(tmp_path, "verify").returncode == 0
    nowhere = command(
        tmp_path, "merchant", "create", "--name", "Otra", "--slug", "otra", "--country", "EU", "--currency", "eur",
        "--timezone", "Europe/Madrid", "--owner", "ana@example.com")
    assert nowhere.returncode != 0 and "ISO 3166-1" in nowhere.stderr


def test_serve_says_where_it_listens_and_what_is_missing(tmp_path):
    """C: the address, each thing that is missing with what to do; `/` says what this is."""
    server = Process(
        ["serve"], tmp_path / "log",
        {"VENTANILLA_DATABASE_URL": f"sqlite:{tmp_path}/two.sqlite", "VENTANILLA_PORT": "0",
         "VENTANILLA_BASE_URL": "http://127.0.0.1:8080"})
    try:
        until(lambda: b"merchant create" in server._printed, "what is missing")
        said = server._printed.decode()
        port = re.search(r"listens on 127\.0\.0\.1:(\d+)\. Customers open http://127\.0\.0\.1:8080\.", said).group(1)
        for setting in ("VENTANILLA_BASE_URL", "VENTANILLA_SMTP_URL", "VENTANILLA_MASTER_KEY_FILE"):
            assert setting in said
        request = urllib.request.Request(f"http://127.0.0.1:{port}/", headers={"Host": "127.0.0.1:8080"})
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            assert "Aquí se paga" in answer.read().decode()
        request.add_header("X-Forwarded-For", "203.0.113.9")
        request.full_url = f"http://127.0.0.1:{port}/mailbox"
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(request, timeout=PATIENCE)
        assert refused.value.code == 404
    finally:
        server.stop()
