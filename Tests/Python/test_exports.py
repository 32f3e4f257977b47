"""All papers of a year in one document, and the files that are made in the background, without JavaScript."""

import io
import re
import subprocess
import zipfile

from playwright.sync_api import expect

from test_invoice_downloads import at_the_invoices, downloaded, issued, link, table, years


def test_a_year_is_one_document_with_an_outline(window, demo, tmp_path):
    """U14: each paper on pages of its own, which readers find by its number; the index of the last pages says the same."""
    at_the_invoices(window, demo)
    year = years(window)[0]
    file = downloaded(window, link(window, "Un solo PDF", f"de {year}"))
    assert file.suggested_filename == f"facturas-{year}.pdf"
    file.save_as(tmp_path / "year.pdf")
    downloaded(window, link(window, "Lista (CSV)", f"de {year}")).save_as(tmp_path / "list.csv")
    numbers = [row["Número"] for row in table((tmp_path / "list.csv").read_bytes().decode())]
    read = subprocess.run(
        ["pdftohtml", "-xml", "-stdout", "-i", tmp_path / "year.pdf"], capture_output=True, check=True, text=True).stdout
    outline = re.findall(r'<item page="(\d+)">([^<]*)</item>', read)
    assert len(outline) == len(numbers) + 1 and outline[-1][1] == "Índice"
    pages = [int(page) for page, _ in outline]
    assert pages[0] == 1 and pages == sorted(set(pages))
    for (_, name), number in zip(outline, numbers):
        assert name.endswith(number)
    written = subprocess.run(
        ["pdftotext", "-layout", "-f", str(pages[-1]), tmp_path / "year.pdf", "-"],
        capture_output=True, check=True, text=True).stdout
    for page, number in zip(pages, numbers):
        line = next(line for line in written.splitlines() if number in line.split())
        assert line.split()[-1] == str(page)


def token(window):
    return window.page.locator('input[name="authenticity_token"]').first.input_value()


def test_a_file_is_made_in_the_background(open_window, demo):
    """S73, U14: how far it is, then the file; who asks twice is led to the same, and nobody else finds it."""
    window = open_window("390")
    customer = at_the_invoices(window, demo)
    home = window.page.url.split("?")[0].split("#")[0]
    fields = {"format": "zip", "period": "all", "authenticity_token": token(window)}
    asked = [window.page.request.post(home + "/exports", form=fields) for _ in range(2)]
    assert [one.status for one in asked] == [200, 200]
    assert asked[0].url == asked[1].url and "/exports/exp_" in asked[0].url
    window.page.goto(asked[0].url)
    expect(window.page.get_by_role("link", name="Descargar archivo")).to_be_visible(timeout=60_000)
    expect(window.page.get_by_role("heading", level=1)).to_have_text("Tu archivo está listo")
    window.shot("export-ready")
    file = window.page.request.get(asked[0].url.split("?")[0] + "/file")
    with zipfile.ZipFile(io.BytesIO(file.body())) as archive:
        assert archive.testzip() is None
        papers = [name for name in archive.namelist() if name.endswith(".pdf")]
        assert len(papers) >= len(issued(customer))

    other = open_window("390")
    other.enter(next(one for one in customer.merchant.customers if one is not customer))
    assert other.page.request.get(asked[0].url).status == 404
