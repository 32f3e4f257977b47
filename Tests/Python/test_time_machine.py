"""The time machine of the console (M4): time moves for customers of test mode, by visible label, with JavaScript and without."""

import json
import time

import pytest
from playwright.sync_api import expect

from conftest import once
from console_people import own, section
from mortal_shop import Shop, run_command
from shopfront import until
from window import starts

pytestmark = once


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    folder = tmp_path_factory.mktemp("time-machine")
    shop = Shop(f"sqlite:{folder}/console.sqlite", folder)
    yield shop
    shop.process.stop()


def arrived(window):
    """The clock stands again. Whoever waits presses, or the page looks by itself."""

    def stands():
        if window.page.get_by_role("heading", name="Adelantar el reloj").count():
            return True
        window.page.reload()
        return False

    until(stands, "the clock to arrive")


def test_a_month_passes_for_sample_customers(window, shop, tmp_path):
    """From an empty list to refused renewals, their letters, and a file that plays the same again."""
    slug = f"reloj-{window.width}-{int(time.time() * 1000) % 1_000_000}"
    own(window, shop, slug, "Taller del Tiempo")
    section(window, "Máquina del tiempo")
    window.says("Todavía no hay relojes.")
    window.shot("console-time-machine-empty")
    window.follow("Crear reloj")
    window.says("hace falta un precio que se renueve")
    window.follow("Nuevo producto")
    window.fill("Nombre", "Clase suelta")
    window.fill("Precio en CLP", "9.990")
    window.page.get_by_label("Cada cuánto se cobra").select_option("month-1")
    window.press("Crear producto")
    window.heading("Clase suelta")

    section(window, "Máquina del tiempo")
    window.follow("Crear reloj")
    window.fill("Empieza el", "2026-01-31")
    window.fill("Nombre", "Renovaciones")
    expect(window.page.get_by_label("Agregar clientes de ejemplo")).to_be_checked()
    window.press("Crear reloj")
    window.heading("Renovaciones")
    window.says("Creamos el reloj.")
    window.says(starts("Para sus clientes es el 31 de enero de 2026"))
    window.says(starts("Lo próximo: Aviso de que termina la prueba de Tomás A Prueba"))
    window.shot("console-time-machine")

    window.press("Un mes", exact=True)
    arrived(window)
    window.says(starts("Para sus clientes es el 28 de febrero de 2026"))
    window.follow("Saúl Sin Saldo")
    window.says("Lo que ve Saúl Sin Saldo")
    window.says("invoice.payment_failed")
    window.shot("console-time-machine-customer")
    window.press("Ir a lo próximo")
    arrived(window)
    window.says("Lo que ve Saúl Sin Saldo")

    with window.page.expect_download() as download:
        window.follow("Guardar como escenario")
    file = tmp_path / "scenario.json"
    download.value.save_as(file)
    assert len(json.loads(file.read_text())["customers"]) == 4
    assert shop.command("scenario", "run", str(file)).splitlines()[-1] == "As expected."

    window.follow("Eliminar", exact=True)
    window.heading("¿Eliminar «Renovaciones»?")
    window.says("Se eliminan también sus 4 clientes.")
    window.press("Eliminar", exact=True)
    window.says("Eliminamos el reloj y sus clientes.")


def test_a_scenario_that_cannot_be_read_is_refused_by_its_field(shop, tmp_path):
    file = tmp_path / "bad.json"
    file.write_text(json.dumps({
        "scenario": 1, "start": "2026-01-31", "customers": [], "steps": [{"do": "jump"}],
        "merchant": {"country": "CL", "currency": "clp", "timezone": "America/Santiago"}}))
    code, _, errors = run_command("scenario", "run", str(file), environment=shop.environment)
    assert code == 2
    assert "steps[0].do: 'jump' is no step" in errors
