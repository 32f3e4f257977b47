"""Webhooks leave for a receiver on this machine, and the official `stripe` package verifies them (H2)."""

import http.server
import threading

import pytest
import stripe

from shopfront import until


class Receiver:
    """A merchant's own server, which keeps what it is sent and answers as it is told."""

    def __init__(self):
        self.heard = []
        self.status = 200
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.heard.append((body, self.headers["Stripe-Signature"]))
                self.send_response(receiver.status)
                self.send_header("Content-Length", "2")
                self.end_headers()
                self.wfile.write(b"ok")

            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hooks"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def receiver():
    receiver = Receiver()
    yield receiver
    receiver.close()


@pytest.fixture
def client(facts):
    client = stripe.StripeClient(
        facts["merchants"][0]["secret_key"], base_addresses={"api": facts["base_url"]}, max_network_retries=2)
    return getattr(client, "v1", client)


@pytest.fixture
def make_endpoint(client, receiver):
    made = []

    def make(*events):
        made.append(client.webhook_endpoints.create(
            {"url": receiver.url, "enabled_events": list(events), "description": "Contabilidad"}))
        return made[-1]

    yield make
    for endpoint in made:
        client.webhook_endpoints.delete(endpoint.id)


def test_the_package_verifies_what_it_is_sent(client, receiver, make_endpoint):
    endpoint = make_endpoint("customer.created", "customer.updated")
    assert endpoint.secret.startswith("whsec_")
    assert getattr(client.webhook_endpoints.retrieve(endpoint.id), "secret", None) is None
    customer = client.customers.create({"name": "Ana Rojas", "email": "ana.webhooks@example.com"})
    client.customers.update(customer.id, {"name": "Ana María Rojas"})

    def told():
        events = [
            stripe.Webhook.construct_event(body, signature, endpoint.secret) for body, signature in receiver.heard]
        return [event for event in events if event.data.object.id == customer.id]

    created, updated = until(lambda: len(told()) >= 2 and told(), "both events")
    assert (created.type, updated.type) == ("customer.created", "customer.updated")
    assert created.data.object.name == "Ana Rojas"
    assert updated.data.previous_attributes["name"] == "Ana Rojas"
    assert updated.livemode is False
    body, signature = receiver.heard[0]
    with pytest.raises(stripe.SignatureVerificationError):
        stripe.Webhook.construct_event(body + b" ", signature, endpoint.secret)
    until(lambda: client.events.retrieve(updated.id).pending_webhooks == 0, "the answer to be written down")


def test_a_rolled_secret_and_the_old_one_verify_side_by_side(demo, client, facts, receiver, make_endpoint):
    endpoint = make_endpoint("customer.created")
    merchant = demo.merchant(facts["merchants"][0]["slug"])
    rolled = merchant.post(f"/v1/webhook_endpoints/{endpoint.id}/roll_secret", overlap_hours=1)
    assert rolled["secret"] != endpoint.secret
    customer = client.customers.create({"name": "Eva"})
    body, signature = until(
        lambda: [one for one in receiver.heard if customer.id.encode() in one[0]], "the event")[0]
    for secret in (endpoint.secret, rolled["secret"]):
        assert stripe.Webhook.construct_event(body, signature, secret).type == "customer.created"


def test_what_was_refused_is_told_again_when_somebody_asks(demo, receiver):
    merchant = demo.merchant("tienda-cordillera")
    endpoint = merchant.post(
        "/v1/webhook_endpoints", url=receiver.url, **{"enabled_events[]": "customer.created"})
    receiver.status = 503
    customer = merchant.open_customer(email="reenvio@ejemplo.example", name="Ana")
    place = f"/v1/webhook_endpoints/{endpoint['id']}"

    def refused():
        return [one for one in merchant.get(f"{place}/deliveries")["data"] if one["attempt_count"] == 1]

    delivery = until(refused, "a try that was refused")[0]
    assert delivery["last_attempt"]["status"] == 503
    assert delivery["last_attempt"]["response"] == "ok"
    receiver.status = 200
    merchant.post(f"{place}/deliveries/{delivery['id']}/resend")
    until(lambda: merchant.get(f"{place}/deliveries/{delivery['id']}")["status"] == "succeeded", "the second try")
    assert len([body for body, _ in receiver.heard if customer.id.encode() in body]) == 2
    merchant.call("DELETE", place)
