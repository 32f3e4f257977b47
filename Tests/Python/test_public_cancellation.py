"""Cancelling and withdrawing without an account, by what is written on the pages."""

import re
import uuid

from playwright.sync_api import expect

from shopfront import until


def somebody(demo):
    """A subscriber of one's own at the merchant of Argentina, where the public cancellation is on by itself."""
    merchant = demo.merchant("club-patitas")
    customer = merchant.open_customer(name="Ana Rojas", email=f"ana-{uuid.uuid4().hex[:12]}@ejemplo.example")
    merchant.post("/v1/payment_methods/pm_card_visa/attach", customer=customer.id)
    price = merchant.get("/v1/prices", active="true", type="recurring", limit=1)["data"][0]["id"]
    merchant.post("/v1/subscriptions", customer=customer.id, **{"items[0][price]": price})
    return customer


def ask(window, customer, way, what, send):
    window.open(customer.merchant.portal_url)
    window.follow(way, exact=True)
    window.fill("Nombre", customer.name)
    window.fill("Correo electrónico", customer.email)
    window.fill(what, "El alimento de todos los meses")
    window.press(send)


def open_link(window, demo, customer, word):
    letters = until(
        lambda: [letter for letter in demo.letters(customer.email) if word in letter["subject"]], "the receipt's letter")
    window.open(re.search(r"https?://\S+/cancellation/[\w-]+", letters[0]["text"]).group(0))


def test_a_subscription_is_cancelled_without_an_account(window, demo):
    customer = somebody(demo)
    ask(window, customer, "Cancelar una suscripción sin entrar", "Qué quieres cancelar", "Enviar pedido de cancelación")
    window.heading("Recibimos tu pedido de cancelación")
    window.says("CLUB-B-")
    window.shot("public-cancellation-receipt")
    assert not customer.subscriptions()[0]["cancel_at_period_end"]
    open_link(window, demo, customer, "Comprobante de cancelación")
    window.heading("Confirma tu cancelación")
    window.shot("public-cancellation-proof")
    window.press("Confirmar cancelación")
    window.heading("Tu cancelación está hecha")
    assert customer.subscriptions()[0]["cancel_at_period_end"]


def test_a_withdrawal_says_what_is_due_back_and_waits_for_the_merchant(window, demo):
    customer = somebody(demo)
    ask(window, customer, "Arrepentirme de una compra", "De qué te arrepientes", "Enviar arrepentimiento")
    window.heading("Recibimos tu arrepentimiento")
    open_link(window, demo, customer, "Comprobante de arrepentimiento")
    window.press("Confirmar arrepentimiento")
    window.says("Club Patitas te debe devolver")
    assert customer.subscriptions()[0]["status"] == "canceled"
    found = customer.merchant.get("/v1/cancellation_requests", customer=customer.id)["data"]
    assert [one["status"] for one in found] == ["waiting_for_merchant"]
    assert found[0]["amount_due_back"] > 0


def test_what_is_wrong_stands_at_its_field(window, demo):
    window.open(demo.merchant("club-patitas").portal_url + "/cancel")
    window.fill("Nombre", "Ana Rojas")
    window.fill("Correo electrónico", "esto no es")
    window.press("Enviar pedido de cancelación")
    window.says("Escribe un correo válido")
    expect(window.page).to_have_title(re.compile("^Error: "))
    expect(window.page.get_by_label("Nombre")).to_have_value("Ana Rojas")
    window.shot("public-cancellation-refused")


def test_who_confirmed_is_told_and_told_again_when_it_is_closed(window, demo):
    customer = somebody(demo)
    ask(window, customer, "Arrepentirme de una compra", "De qué te arrepientes", "Enviar arrepentimiento")
    open_link(window, demo, customer, "Comprobante de arrepentimiento")
    window.says("Último pago:")
    window.press("Confirmar arrepentimiento")
    found = customer.merchant.get("/v1/cancellation_requests", customer=customer.id)["data"][0]

    def told(subject):
        return until(
            lambda: [one for one in demo.letters(customer.email) if one["subject"] == subject], f"the letter {subject}")[0]

    confirmed = told(f"Confirmaste tu arrepentimiento {found['number']}")
    assert "te debe devolver" in confirmed["text"] and "Respuesta a más tardar" in confirmed["text"]
    customer.merchant.post(f"/v1/cancellation_requests/{found['id']}/close", reason="Ya usaste el servicio.")
    closed = told(f"Club Patitas cerró tu pedido {found['number']}")
    assert "Ya usaste el servicio." in closed["text"] and "sin devolverte dinero" in closed["text"]
