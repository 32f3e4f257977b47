"""Customers with something to pay."""

import uuid


def waiting_customer(demo, slug="tienda-cordillera", card=None, **fields):
    """Somebody of one's own with one thing to pay, and a card or none."""
    merchant = demo.merchant(slug)
    customer = merchant.open_customer(name="Carla Rojas", email=f"carla-{uuid.uuid4().hex[:12]}@ejemplo.example")
    if card:
        merchant.post(f"/v1/payment_methods/{card}/attach", customer=customer.id)
    price = merchant.get("/v1/prices", active="true", type="recurring", limit=1)["data"][0]["id"]
    merchant.post("/v1/subscriptions", customer=customer.id, **{"items[0][price]": price}, **fields)
    return customer


BY_HAND = {"collection_method": "send_invoice", "days_until_due": 10}
