"""All invoices at once, as an accountant wants them: found, listed and packed, without JavaScript."""

import csv
import io
import re
import subprocess
import zipfile

from playwright.sync_api import expect

from shopfront import takes_cards
from window import starts


def at_the_invoices(window, demo):
    """Somebody with a year of them, and what the page says of each: number, day and amount."""
    customer = next(one for one in demo.customers("paid_up") if takes_cards(one))
    window.enter(customer)
    window.section("Facturas")
    return customer


def issued(customer):
    return [one for one in customer.invoices() if one["status"] != "draft"]


def downloaded(window, link):
    with window.page.expect_download() as download:
        link.click()
    return download.value


def link(window, kind, about):
    return window.page.get_by_role("link", name=f"{kind} {about}", exact=True)


def years(window):
    headings = window.page.get_by_role("heading", level=2).all_inner_texts()
    return [one for one in headings if re.fullmatch(r"\d{4}", one)]


def table(text):
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert all(None not in row and None not in row.values() for row in rows)
    return rows


def test_an_invoice_is_found_by_year_status_and_number(window, demo):
    """S71: what is looked for stays in the form, in the address, and on the next page."""
    customer = at_the_invoices(window, demo)
    window.shot("invoices-by-year")
    known = issued(customer)
    expect(window.page.get_by_role("status").filter(has_text="factura")).to_have_text(f"{len(known)} facturas")
    window.page.get_by_text("Buscar y filtrar").click()
    newest = years(window)[0]
    window.page.get_by_label("Año").select_option(newest)
    window.page.get_by_label("Estado").select_option(label="Pagada")
    window.press("Buscar")
    assert years(window) == [newest]
    assert f"year={newest}" in window.page.url and "status=paid" in window.page.url
    expect(window.page.get_by_label("Año")).to_have_value(newest)
    window.shot("invoices-searched")

    number = known[0]["number"]
    window.page.get_by_label("Año").select_option(label="Todos")
    window.fill("Número", number.lower())
    window.press("Buscar")
    window.says(f"1 de {len(known)} facturas")
    expect(window.page.get_by_role("link", name=f"Ver factura {number}")).to_have_count(1)
    window.fill("Número", "no hay tal")
    window.press("Buscar")
    window.says("Ninguna factura coincide.")
    window.shot("invoices-none-found")
    window.follow("Todas", exact=True)
    window.says(f"{len(known)} facturas")


def test_the_list_says_what_the_page_says(window, demo, tmp_path):
    """S73: every invoice of all years, with the amounts of the books."""
    customer = at_the_invoices(window, demo)
    everything = link(window, "Lista (CSV)", "de todos los años")
    only = link(window, "Lista (CSV)", f"de {years(window)[0]}")
    file = downloaded(window, everything if everything.count() else only)
    file.save_as(tmp_path / "list.csv")
    assert re.fullmatch(r"facturas(-\d{4})?\.csv", file.suggested_filename)
    papers = table((tmp_path / "list.csv").read_bytes().decode())
    rows = [row for row in papers if row["Documento"] == "Factura"]
    assert [row for row in papers if row not in rows] == papers[len(rows):], "credit notes follow"
    known = issued(customer)
    assert [row["Número"] for row in rows] == [one["number"] for one in known]
    exponent = 0 if known[0]["currency"] in ("clp", "pyg") else 2
    for row, one in zip(rows, known):
        assert row["Moneda"] == one["currency"].upper()
        assert round(float(row["Total"]) * 10 ** exponent) == one["total"]
        assert round(float(row["Pagado"]) * 10 ** exponent) == one["amount_paid"]
        assert round(float(row["Neto"]) + float(row["Impuestos"]), 2) == float(row["Total"])
        assert float(row["Subtotal"]) - float(row["Descuento"]) <= float(row["Total"])
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["Fecha"])


def test_a_year_is_downloaded_as_one_zip(window, demo, tmp_path):
    """U14: the papers that can be downloaded alone, named by month and number, and their list."""
    customer = at_the_invoices(window, demo)
    year = years(window)[0]
    file = downloaded(window, link(window, "PDF (ZIP)", f"de {year}"))
    assert file.suggested_filename == f"facturas-{year}.zip"
    file.save_as(tmp_path / "year.zip")
    with zipfile.ZipFile(tmp_path / "year.zip") as archive:
        assert archive.testzip() is None
        rows = table(archive.read(f"facturas-{year}.csv").decode())
        assert {row["Fecha"][:4] for row in rows} == {year}
        papers = [name for name in archive.namelist() if name.endswith(".pdf")]
        assert papers == [f"{row['Fecha'][:7]} {row['Número']}.pdf" for row in rows]
        rows = [row for row in rows if row["Documento"] == "Factura"]
        newest = archive.read(papers[0])
    one = next(one for one in customer.invoices() if one["number"] == rows[0]["Número"])
    alone = window.page.request.get(f"{window.page.url.split('?')[0].split('#')[0]}/{one['id']}/pdf")
    assert alone.body() == newest
    (tmp_path / "paper.pdf").write_bytes(newest)
    printed = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "paper.pdf", "-"], capture_output=True, check=True, text=True).stdout
    assert rows[0]["Número"] in printed


def test_who_may_not_have_papers_has_the_list(open_window, demo):
    """S83, S84: two permissions."""
    window = open_window("390")
    merchant = demo.merchant("tienda-cordillera")
    configuration = merchant.post(
        "/v1/billing_portal/configurations",
        **{"features[invoice_history][enabled]": "true", "features[invoice_history][downloadable]": "false"})
    assert configuration["features"]["invoice_history"] == {"enabled": True, "downloadable": False}
    customer = next(one for one in demo.customers("paid_up") if one.merchant.slug == merchant.slug)
    window.enter(customer, configuration=configuration["id"])
    window.section("Facturas")
    expect(window.page.get_by_role("link", name=starts("Lista (CSV)")).first).to_be_visible()
    expect(window.page.get_by_role("link", name=starts("PDF"))).to_have_count(0)
    address = window.page.url.split("#")[0]
    assert window.page.request.get(address + "/zip").status == 403
    assert window.page.request.get(address + "/csv").status == 200
