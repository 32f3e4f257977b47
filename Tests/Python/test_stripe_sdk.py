"""The official `stripe` package, unmodified, against a running demo."""

import time
import uuid

import pytest
import stripe


@pytest.fixture(scope="session")
def demo(facts):
    return facts


@pytest.fixture(scope="session")
def merchant(demo):
    return demo["merchants"][0]


def client_of(demo, key):
    """The resources of a client, wherever this version of the package keeps them."""
    client = stripe.StripeClient(key, base_addresses={"api": demo["base_url"]}, max_network_retries=2)
    return getattr(client, "v1", client)


@pytest.fixture(scope="session")
def client(demo, merchant):
    return client_of(demo, merchant["secret_key"])


@pytest.fixture(scope="session")
def price(client):
    product = client.products.create(
        {"name": "Plan Oro", "images": ["https://example.com/oro.png"], "metadata": {"tier": "gold"}}
    )
    return client.prices.create(
        {
            "product": product.id,
            "currency": "clp",
            "unit_amount": 9990,
            "recurring": {"interval": "month"},
        }
    )


@pytest.fixture
def customer(client):
    return client.customers.create(
        {"name": "Ana Rojas", "email": "ana.sdk@example.com", "metadata": {"source": "sdk"}}
    )


@pytest.fixture
def subscription(client, customer, price):
    client.payment_methods.attach("pm_card_visa", {"customer": customer.id})
    return client.subscriptions.create(
        {"customer": customer.id, "items": [{"price": price.id, "quantity": 2}]}
    )


def test_customer_is_created_changed_and_deleted(client, customer):
    assert customer.object == "customer"
    assert customer.livemode is False
    assert customer.metadata["source"] == "sdk"

    changed = client.customers.update(
        customer.id,
        {"phone": "+56 9 1234 5678", "address": {"city": "Santiago", "country": "CL"}, "metadata": {"source": ""}},
    )
    assert changed.address.city == "Santiago"
    assert "source" not in changed.metadata

    assert client.customers.delete(customer.id).deleted is True
    assert client.customers.retrieve(customer.id).deleted is True


def test_product_keeps_its_picture_and_price(client, price):
    assert price.type == "recurring"
    assert price.recurring.interval == "month"
    assert price.unit_amount_decimal is not None
    expanded = client.prices.retrieve(price.id, {"expand": ["product"]})
    assert expanded.product.images == ["https://example.com/oro.png"]
    assert [found.id for found in client.prices.list({"product": price.product}).data] == [price.id]


def test_subscription_is_charged_and_expands_three_levels(client, customer, subscription):
    assert subscription.status == "active"
    assert subscription["items"].data[0].current_period_end > time.time()

    found = client.subscriptions.retrieve(
        subscription.id,
        {"expand": ["latest_invoice.payments.data.payment.payment_intent", "items.data.price.product", "customer"]},
    )
    assert found["items"].data[0].price.product.name == "Plan Oro"
    assert found.customer.email == "ana.sdk@example.com"
    invoice = found.latest_invoice
    assert (invoice.status, invoice.total, invoice.currency) == ("paid", 19980, "clp")
    assert invoice.parent.subscription_details.subscription == subscription.id
    assert invoice.payments.data[0].payment.payment_intent.status == "succeeded"


def test_invoices_and_methods_are_listed(client, customer, subscription):
    invoices = client.invoices.list({"customer": customer.id, "subscription": subscription.id})
    assert [invoice.billing_reason for invoice in invoices.data] == ["subscription_create"]
    assert invoices.data[0].lines.data[0].pricing.price_details.price

    methods = client.customers.payment_methods.list(customer.id, {"type": "card"})
    assert [method.card.last4 for method in methods.data] == ["4242"]
    default = client.customers.retrieve(customer.id).invoice_settings.default_payment_method
    assert default == methods.data[0].id

    second = client.payment_methods.create({"type": "card", "card": {"token": "tok_mastercard"}})
    client.payment_methods.attach(second.id, {"customer": customer.id})
    client.customers.update(customer.id, {"invoice_settings": {"default_payment_method": second.id}})
    listed = client.payment_methods.list({"customer": customer.id})
    assert [method.card.brand for method in listed.data] == ["mastercard", "visa"]
    assert client.payment_methods.detach(second.id).customer is None


def test_a_one_off_charge_is_drawn_up_changed_finalized_and_paid(client, customer):
    client.payment_methods.attach("pm_card_visa", {"customer": customer.id})
    product = client.products.create({"name": "Toalla"})
    price = client.prices.create({"product": product.id, "currency": "clp", "unit_amount": 2500})
    draft = client.invoices.create(
        {"customer": customer.id, "currency": "clp", "description": "Ingreso", "default_tax_rates": [], "metadata": {"caja": "2"}}
    )
    assert (draft.status, draft.number, draft.billing_reason, draft.auto_advance) == ("draft", None, "manual", False)
    towels = client.invoice_items.create(
        {"customer": customer.id, "invoice": draft.id, "pricing": {"price": price.id}, "quantity": 2}
    )
    client.invoice_items.create(
        {"customer": customer.id, "invoice": draft.id, "amount": 15000, "currency": "clp", "description": "Evaluación"}
    )
    client.invoice_items.update(towels.id, {"quantity": 3})
    client.invoices.update(draft.id, {"footer": "Gracias"})
    final = client.invoices.finalize_invoice(draft.id)
    assert (final.status, final.total, final.footer) == ("open", 22500, "Gracias")
    assert [line.description for line in final.lines.data] == ["Toalla", "Evaluación"]
    assert final.lines.data[0].parent.invoice_item_details.invoice_item == towels.id
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.invoice_items.create(
            {"customer": customer.id, "invoice": draft.id, "amount": 1, "currency": "clp", "description": "Tarde"}
        )
    assert refused.value.code == "invoice_not_editable"
    assert client.invoices.pay(draft.id).status == "paid"


def test_a_charge_has_discounts_fields_and_a_number_of_its_own(client, customer):
    coupon = client.coupons.create({"percent_off": 10, "duration": "once", "name": "Bienvenida"})
    product = client.products.create({"name": "Taller"})
    number = f"CAJA-1-{customer.id[-8:]}"
    draft = client.invoices.create(
        {
            "customer": customer.id, "currency": "clp", "number": number, "default_tax_rates": [],
            "custom_fields": [{"name": "Sede", "value": "Centro"}], "discounts": [{"coupon": coupon.id}],
        }
    )
    inline = {"currency": "clp", "product": product.id, "unit_amount": 5000}
    client.invoice_items.create({"customer": customer.id, "invoice": draft.id, "price_data": inline})
    fixed = {"amount": 1000, "currency": "clp", "description": "Fijo", "discountable": False}
    client.invoice_items.create({"customer": customer.id, "invoice": draft.id, **fixed})
    final = client.invoices.finalize_invoice(draft.id)
    assert (final.number, final.subtotal, final.total) == (number, 6000, 5500)
    assert [taken.amount for taken in final.total_discount_amounts] == [500]
    assert [(field.name, field.value) for field in final.custom_fields] == [("Sede", "Centro")]
    assert [line.discountable for line in final.lines.data] == [True, False]


def test_a_customer_has_one_tax_id(client, customer):
    numbers = client.customers.tax_ids
    made = numbers.create(customer.id, {"type": "cl_tin", "value": "12.345.678-5"})
    assert [number.id for number in numbers.list(customer.id).data] == [made.id]
    with pytest.raises(stripe.InvalidRequestError) as refused:
        numbers.create(customer.id, {"type": "br_cpf", "value": "111.444.777-35"})
    assert (refused.value.code, refused.value.param) == ("resource_already_exists", "value")
    assert numbers.delete(customer.id, made.id).deleted


def test_a_draft_is_sent_or_deleted(client, customer):
    terms = {"collection_method": "send_invoice", "days_until_due": 10}
    draft = client.invoices.create({"customer": customer.id, "currency": "clp", **terms})
    client.invoice_items.create(
        {"customer": customer.id, "invoice": draft.id, "amount": 900, "currency": "clp", "description": "Locker"}
    )
    sent = client.invoices.send_invoice(draft.id)
    assert sent.status == "open" and sent.due_date > time.time() + 9 * 86400
    assert "invoice.sent" in [event.type for event in client.events.list({"limit": 20}).data]
    gone = client.invoices.create({"customer": customer.id})
    assert client.invoices.delete(gone.id).deleted is True
    with pytest.raises(stripe.InvalidRequestError) as missing:
        client.invoices.retrieve(gone.id)
    assert missing.value.code == "resource_missing"


def test_subscription_is_canceled(client, subscription):
    ending = client.subscriptions.update(
        subscription.id, {"cancel_at_period_end": True, "cancellation_details": {"feedback": "unused"}}
    )
    assert ending.cancel_at_period_end is True
    assert ending.cancellation_details.feedback == "unused"

    ended = client.subscriptions.cancel(subscription.id, {"cancellation_details": {"comment": "adiós"}})
    assert ended.status == "canceled"
    kinds = {event.type for event in client.events.list({"types": ["customer.subscription.deleted"]}).data}
    assert kinds == {"customer.subscription.deleted"}


def test_portal_session_opens(client, customer):
    configuration = client.billing_portal.configurations.create(
        {
            "business_profile": {"headline": "Tu cuenta"},
            "features": {
                "invoice_history": {"enabled": True},
                "customer_update": {"enabled": True, "allowed_updates": ["email", "address"]},
                "subscription_cancel": {"enabled": True, "mode": "at_period_end"},
            },
        }
    )
    assert configuration.features.subscription_cancel.mode == "at_period_end"
    session = client.billing_portal.sessions.create(
        {
            "customer": customer.id,
            "configuration": configuration.id,
            "return_url": "https://example.com/account",
        }
    )
    assert session.url.startswith("http")
    assert session.configuration == configuration.id


def test_pages_both_ways(client):
    mark = f"page.{uuid.uuid4().hex[:8]}@example.com"
    made = []
    for number in range(25):
        made.append(client.customers.create({"email": mark, "name": f"C{number}"}).id)
        time.sleep(0.02)
    forward = [c.id for c in client.customers.list({"email": mark, "limit": 10}).auto_paging_iter()]
    assert sorted(forward) == sorted(made)

    last = forward[-1]
    backward = client.customers.list({"email": mark, "limit": 10, "ending_before": last})
    assert [c.id for c in backward.auto_paging_iter()] == list(reversed(forward[:-1]))


def test_same_idempotency_key_is_one_request(client):
    key = str(uuid.uuid4())
    first = client.customers.create({"name": "Una vez"}, {"idempotency_key": key})
    again = client.customers.create({"name": "Una vez"}, {"idempotency_key": key})
    assert again.id == first.id
    assert again.last_response.headers["Idempotent-Replayed"] == "true"
    with pytest.raises(stripe.IdempotencyError):
        client.customers.create({"name": "Otra"}, {"idempotency_key": key})


def test_errors_are_the_clients_exceptions(demo, merchant, client, customer, price):
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.customers.create({"name": "Ana", "shoe_size": 42})
    assert (refused.value.http_status, refused.value.param) == (400, "shoe_size")
    assert refused.value.code == "parameter_unknown"
    assert refused.value.request_id.startswith("req_")

    with pytest.raises(stripe.InvalidRequestError) as missing:
        client.customers.retrieve("cus_nobody")
    assert (missing.value.http_status, missing.value.code) == (404, "resource_missing")

    with pytest.raises(stripe.AuthenticationError):
        client_of(demo, "sk_test_nobody").customers.list()
    with pytest.raises(stripe.PermissionError):
        client_of(demo, merchant["publishable_key"]).customers.list()

    client.payment_methods.attach("pm_card_chargeCustomerFail", {"customer": customer.id})
    subscription = client.subscriptions.create({"customer": customer.id, "items": [{"price": price.id}]})
    assert subscription.status == "incomplete"
    with pytest.raises(stripe.CardError) as declined:
        client.invoices.pay(subscription.latest_invoice)
    assert (declined.value.http_status, declined.value.code) == (402, "card_declined")

    client.payment_methods.attach("pm_card_visa", {"customer": customer.id})
    listed = client.payment_methods.list({"customer": customer.id, "limit": 1, "type": "card"}).data
    assert len(listed) == 1
    good = [m for m in client.payment_methods.list({"customer": customer.id}).data if m.card.last4 == "4242"][0]
    paid = client.invoices.pay(subscription.latest_invoice, {"payment_method": good.id})
    assert paid.status == "paid"


def test_old_style_of_the_package(demo, merchant):
    stripe.api_key = merchant["secret_key"]
    stripe.api_base = demo["base_url"]
    try:
        found = stripe.Customer.list(limit=3)
        assert found.object == "list"
        assert stripe.Account.retrieve().country
        assert stripe.Balance.retrieve().object == "balance"
    finally:
        stripe.api_key = None
