"""The order of a customer's methods: by buttons, and by dragging where scripts run (S57-S61)."""

import uuid

from playwright.sync_api import expect

from page_scripts import SETTLED

CARDS = ("pm_card_visa", "pm_card_mastercard", "pm_card_amex")


def holder(demo):
    """Somebody of one's own, with three cards and nothing to pay."""
    merchant = demo.merchant("nube-tica")
    customer = merchant.open_customer(name="Ana Rojas", email=f"ana-{uuid.uuid4().hex[:12]}@ejemplo.example")
    for card in CARDS:
        merchant.post(f"/v1/payment_methods/{card}/attach", customer=customer.id)
    return customer


def ends(customer):
    return [one["card"]["last4"] for one in customer.methods()]


def shown(window):
    return [row.inner_text() for row in window.page.locator("#method-list > li .tile-title").all()]


def drag(window, row, onto):
    """With the mouse, from the grip of one row to the middle of another."""
    rows = window.page.locator("#method-list > li")
    window.page.wait_for_load_state()
    expect(rows.nth(row).locator(".grip")).to_be_visible()
    # While a page comes into view, the pointer is not yet on it.
    window.page.evaluate(SETTLED)
    grip = rows.nth(row).locator(".grip").bounding_box()
    target = rows.nth(onto).bounding_box()
    mouse = window.page.mouse
    mouse.move(grip["x"] + grip["width"] / 2, grip["y"] + grip["height"] / 2)
    mouse.down()
    edge = target["y"] + (4 if onto < row else target["height"] - 4)
    mouse.move(target["x"] + 40, edge, steps=12)
    mouse.up()


def test_a_button_moves_a_method_up_with_scripts_and_without(window, demo):
    customer = holder(demo)
    before = ends(customer)
    window.enter(customer)
    window.section("Métodos de pago")
    window.shot("methods-in-order")
    window.press("Subir")
    window.says("Guardamos el orden de tus métodos.")
    assert ends(customer) == [before[0], before[2], before[1]]
    window.press("Usar como principal")
    window.says("es ahora tu método principal")
    assert ends(customer) == [before[2], before[0], before[1]]


def test_a_method_is_dragged_and_the_page_says_that_the_order_is_kept(open_window, demo):
    customer = holder(demo)
    before = ends(customer)
    window = open_window("1280", script=True)
    window.enter(customer)
    window.section("Métodos de pago")
    window.says("Arrastra para ordenarlos")
    drag(window, 2, 1)
    expect(window.page.get_by_role("status").filter(has_text="Guardamos el orden de tus métodos.")).to_be_visible()
    assert ends(customer) == [before[0], before[2], before[1]]
    # To the first place: it is the default from now on.
    drag(window, 1, 0)
    window.says("es ahora tu método principal")
    assert ends(customer) == [before[2], before[0], before[1]]


def test_the_script_stands_in_its_page_and_is_no_file(open_window, demo):
    customer = holder(demo)
    window = open_window("1280", script=True)
    asked = []
    window.page.on("request", lambda request: asked.append(request.resource_type))
    window.enter(customer)
    window.section("Métodos de pago")
    expect(window.page.locator(".grip")).to_have_count(len(CARDS))
    assert "document" in asked and "script" not in asked


def test_without_scripts_nothing_is_to_be_dragged(open_window, demo):
    customer = holder(demo)
    window = open_window("390")
    window.enter(customer)
    window.section("Métodos de pago")
    expect(window.page.locator(".grip")).to_have_count(0)
    expect(window.page.get_by_text("Arrastra para ordenarlos")).to_be_hidden()


def test_two_windows_do_not_undo_one_another(open_window, demo):
    customer = holder(demo)
    before = ends(customer)
    first, second = open_window("390"), open_window("1280", script=True)
    for window in (first, second):
        window.enter(customer)
        window.section("Métodos de pago")
    first.press("Subir")
    first.says("Guardamos el orden")
    drag(second, 1, 0)
    second.says("Tus métodos cambiaron desde que abriste la página")
    assert ends(customer) == [before[0], before[2], before[1]]
    assert [title[-4:] for title in shown(second)][1:] == ends(customer)[1:]
