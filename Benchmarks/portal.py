"""What a load needs before it begins: customers who are signed in, by the way that a merchant's program goes."""

import http.client
import json
import time
import urllib.parse


class Shop:
    """The API of a seeded merchant, called with many keys in turn because each has its limit."""

    def __init__(self, port, keys):
        self.port, self.keys, self.turn = port, keys, 0

    def key(self):
        self.turn += 1
        return self.keys[self.turn % len(self.keys)]

    def ask(self, method, path, form=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Authorization": f"Bearer {self.key()}", "Content-Type": "application/x-www-form-urlencoded"}
        connection.request(method, path, urllib.parse.urlencode(form) if form else None, headers)
        response = connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise SystemExit(f"{method} {path} was answered {response.status}: {body[:300]!r}")
        return json.loads(body)

    def customers(self, count):
        """Ids of customers of all ages, not of the newest only."""
        found = {}
        now, days = int(time.time()), 100
        for day in range(50, days):
            query = urllib.parse.urlencode({"limit": 100, "created[lte]": now - day * 86_400})
            found.update((customer["id"], None) for customer in self.ask("GET", f"/v1/customers?{query}")["data"])
        found.update((customer["id"], None) for customer in self.ask("GET", "/v1/customers?limit=100")["data"])
        ids = list(found)
        return ids[:: max(1, len(ids) // count)][:count]

    def sign_in(self, customer):
        """The path of the portal, and the cookies of a browser that is in it."""
        session = self.ask("POST", "/v1/billing_portal/sessions", {"customer": customer})
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", urllib.parse.urlsplit(session["url"]).path)
        response = connection.getresponse()
        response.read()
        if response.status != 303:
            raise SystemExit(f"the portal session was answered {response.status}")
        cookies = [value.split(";")[0] for name, value in response.getheaders() if name.lower() == "set-cookie"]
        kept = [cookie for cookie in cookies if not cookie.endswith("=")]
        return urllib.parse.urlsplit(response.getheader("Location")).path, "; ".join(kept)

    def invoice(self, customer):
        """The customer's newest."""
        return self.ask("GET", f"/v1/invoices?customer={customer}&limit=1")["data"][0]["id"]


def page_size(port, path, headers):
    """Bytes of the body. Anything but a 200 ends the measurement."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers=headers)
    response = connection.getresponse()
    body = response.read()
    if response.status != 200:
        raise SystemExit(f"GET {path} was answered {response.status}")
    return len(body)
