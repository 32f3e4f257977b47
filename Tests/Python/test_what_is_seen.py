"""What a customer sees of what they have, each thing by the words that stand for it (S14, S23–S33, S45–S47, S55–S57, S71)."""

import re

from playwright.sync_api import expect

from test_plan_change import member
from test_portal import flat
from window import starts


def subscribe(customer, plan, **fields):
    merchant = customer.merchant
    product = next(one for one in merchant.get("/v1/products", limit=100)["data"] if one["name"] == plan)
    price = merchant.get("/v1/prices", product=product["id"], active="true")["data"][0]
    return merchant.post("/v1/subscriptions", customer=customer.id, **{"items[0][price]": price["id"]}, **fields)


def text(locator):
    return flat(locator.inner_text())


def test_who_has_only_ended_subscriptions_gets_in_and_has_their_invoices(window, demo):
    """S14, U8: what is over is told with its day, each invoice is there, and so is the way back."""
    customer = member(demo, "club-patitas", "Alimento perro adulto 15 kg")
    ended = customer.subscriptions()[0]
    customer.merchant.call("DELETE", f"/v1/subscriptions/{ended['id']}")
    window.enter(customer)
    expect(window.page.get_by_role("button", name=starts("Volver a suscribirme")).or_(
        window.page.get_by_role("link", name=starts("Volver a suscribirme")))).to_be_visible()
    window.section("Suscripciones")
    window.says(starts("Terminó el "))
    window.section("Facturas")
    expect(window.page.get_by_role("link", name=starts("Descargar PDF"))).to_have_count(len(customer.invoices()))
    window.page.get_by_role("row").nth(1).get_by_role("link").first.click()
    window.heading(starts("Factura"), exact=False)


def test_the_four_sections_are_where_they_are_looked_for(window, demo):
    """S23, S33: payments, billing details, subscriptions and methods, by their names; and *Editar* beside the details."""
    customer = member(demo, "gimnasio-altura", "Plan mensual")
    window.enter(customer)
    for name in ("Pagos", "Datos de facturación", "Suscripciones", "Métodos de pago"):
        window.section(name)
        window.heading(name)
    window.section("Resumen")
    window.follow("Editar Datos de facturación")
    window.heading("Datos de facturación")
    expect(window.page.get_by_label("Nombre")).to_have_value(customer.name)


def test_the_merchants_name_is_on_every_page_and_in_the_tab(window, demo):
    """S25, S79: also where nobody is signed in yet."""
    for slug, name in (("gimnasio-altura", "Gimnasio Altura"), ("nube-tica", "Nube Tica")):
        window.open(demo.merchant(slug).portal_url)
        for _ in range(2):
            expect(window.page).to_have_title(re.compile(f" · {name}$"))
            head = window.page.get_by_role("banner").get_by_role("link").first
            expect(head).to_have_accessible_name(name)
            window.enter(demo.merchant(slug).customers[0])
        window.section("Facturas")
        expect(window.page).to_have_title(f"Facturas · {name}")
        window.page.context.clear_cookies()


def test_the_summary_says_what_is_had_what_it_costs_and_when_it_renews(window, demo):
    """S26–S28, S30–S32: plan, picture, amount with its currency and period, the renewal's date, and the card with its end."""
    customer = member(demo, "gimnasio-altura", "Plan mensual")
    window.enter(customer)
    row = window.page.get_by_role("region", name="Tus suscripciones").get_by_role("listitem")
    expect(row.get_by_role("link", name="Plan mensual")).to_be_visible()
    assert "$ 129.900 al mes" in text(row)
    assert re.search(r"Se renueva el \d{1,2} de [a-z]+ de 20\d\d", text(row))
    picture = row.locator("img")
    assert window.page.request.get(demo.base_url + picture.get_attribute("src")).headers["content-type"] == "image/png"
    method = text(window.page.get_by_role("region", name="Tu método de pago"))
    assert "Visa •••• 4242" in method and "Vence 12/2034" in method


def test_what_is_charged_in_another_currency_says_which(window, demo):
    """S26: dollars in a country of its own money are named."""
    customer = member(demo, "nube-tica", "Equipo")
    price = customer.subscriptions()[0]["items"]["data"][0]["price"]
    window.enter(customer)
    row = text(window.page.get_by_role("region", name="Tus suscripciones").get_by_role("listitem"))
    assert price["currency"] == "usd" and re.search(r"(US ?\$|USD)", row), row


def test_all_subscriptions_are_listed_and_ended_ones_apart(window, demo):
    """S45, S46, U8: each with its status, amount, plan and what pays it; under *Vigentes* and *Terminadas*."""
    customer = member(demo, "gimnasio-altura", "Plan mensual")
    subscribe(customer, "Plan anual")
    ended = subscribe(customer, "Plan mensual")
    customer.merchant.call("DELETE", f"/v1/subscriptions/{ended['id']}")
    window.enter(customer)
    window.section("Suscripciones")
    running, over = (
        window.page.locator("main section, main .group").filter(
            has=window.page.get_by_role("heading", name=name, exact=True)).last
        for name in ("Vigentes", "Terminadas"))
    rows = [text(one) for one in running.get_by_role("listitem").all()]
    assert len(rows) == 2
    assert any("Plan mensual" in one and "$ 129.900 al mes" in one for one in rows)
    assert any("Plan anual" in one and "al año" in one for one in rows)
    assert all("Activa" in one and "Se cobrará con Visa terminada en 4242" in one for one in rows)
    ended_rows = [text(one) for one in over.get_by_role("listitem").all()]
    assert len(ended_rows) == 1 and "Cancelada" in ended_rows[0] and "Terminó el " in ended_rows[0]
    assert "Se cobrará" not in ended_rows[0]


def test_one_subscription_opens_its_summary_with_the_way_out_at_the_end(window, demo):
    """S29, S47: the plan with its description, what it costs, and *Cancelar suscripción* as the last thing of the page."""
    window.enter(member(demo, "gimnasio-altura", "Plan mensual"))
    window.section("Suscripciones")
    window.items().get_by_role("link").first.click()
    window.heading("Plan mensual")
    window.says("Acceso a todas las sedes")
    window.says(re.compile("al mes"))
    last = window.page.locator("main").locator("a, button").last
    expect(last).to_have_text("Cancelar suscripción")


def test_every_method_is_listed_cards_and_accounts_and_the_first_is_marked(window, demo):
    """S55–S57: brand, last digits and end of each; one is *Principal*, in words and by a star."""
    customer = member(demo, "gimnasio-altura", "Plan mensual")
    for token in ("pm_card_mastercard", "pm_bankDebit"):
        customer.merchant.post(f"/v1/payment_methods/{token}/attach", customer=customer.id)
    window.enter(customer)
    window.section("Métodos de pago")
    tiles = window.page.locator("main .tile")
    expect(tiles).to_have_count(3)
    words = [text(one) for one in tiles.all()]
    assert "Visa terminada en 4242" in words[0] and "Principal" in words[0] and "Vence 12/2034" in words[0]
    assert "Mastercard terminada en 4444" in words[1] and "Vence" in words[1]
    assert re.search("terminada en [0-9]{4}", words[2]) and "Vence" not in words[2]
    assert sum("Principal" in one for one in words) == 1
    assert tiles.first.locator("use[href='#i-star']").count() == 1


def test_an_invoice_in_the_list_has_its_date_amount_status_and_plan(window, demo):
    """S71, S34: and what is open is not called paid."""
    customer = member(demo, "gimnasio-altura", "Plan mensual")
    subscribe(customer, "Plan anual", collection_method="send_invoice", days_until_due="10")
    window.enter(customer)
    window.section("Facturas")
    rows = [text(one) for one in window.page.get_by_role("row").all()]
    paid = next(one for one in rows if "Plan mensual" in one)
    due = next(one for one in rows if "Plan anual" in one)
    assert re.search(r"\d{1,2} [a-z]{3} 20\d\d", paid) and "Pagada" in paid and "$ 129.900" in paid
    assert "Pagada" not in due and re.search(r"\d{1,2} [a-z]{3} 20\d\d", due)
