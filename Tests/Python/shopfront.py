"""The running demo as these tests see it: its merchants, their customers, their API, and their mail."""

import json
import os
import pathlib
import re
import subprocess
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("VENTANILLA_BIN", ROOT / ".build/debug/ventanilla"))
PATIENCE = float(os.environ.get("VENTANILLA_PATIENCE", "60"))
"""Seconds that a slow machine is given before a wait is called a failure."""


def until(condition, what, patience=PATIENCE):
    """Polls until `condition` returns something, and returns it."""
    deadline = time.monotonic() + patience
    while True:
        found = condition()
        if found:
            return found
        assert time.monotonic() < deadline, f"waited {patience} s for {what}"
        time.sleep(0.05)


class Refused(Exception):
    """An answer of the API other than 2xx, with Stripe's error object."""

    def __init__(self, status, body):
        super().__init__(f"{status}: {body}")
        self.status = status
        self.error = body.get("error", {}) if isinstance(body, dict) else {}


class Merchant:
    def __init__(self, demo, facts):
        self.demo = demo
        self.slug = facts["slug"]
        self.portal_url = facts["portal_url"]
        self.secret_key = facts["secret_key"]
        self.name = facts.get("name")
        self.configurations = facts.get("configurations", [])
        self.customers = [Customer(self, customer) for customer in facts["customers"]]

    def call(self, method, path, **fields):
        """One call of the API with the secret key, form-encoded as the SDKs do. Returns the JSON object."""
        url = self.demo.base_url + path
        body = urllib.parse.urlencode(fields)
        if method in ("GET", "DELETE"):
            url, data = url + ("?" + body if body else ""), None
        else:
            data = body.encode()
        request = urllib.request.Request(url, data=data, method=method)
        request.add_header("Authorization", "Bearer " + self.secret_key)
        return until(lambda: self._answer(request), f"an answer to {method} {path}")

    def _answer(self, request):
        """Nothing while the key's limit of calls per second is reached (S7)."""
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            text = error.read().decode()
            if error.code == 429:
                return None
            try:
                raise Refused(error.code, json.loads(text)) from None
            except json.JSONDecodeError:
                raise Refused(error.code, text) from None

    def get(self, path, **fields):
        return self.call("GET", path, **fields)

    def post(self, path, **fields):
        return self.call("POST", path, **fields)

    def open_customer(self, **fields):
        """A customer of one's own, for a test that must not meet another test's changes."""
        created = self.post("/v1/customers", **fields)
        return Customer(self, {"email": created["email"], "name": created["name"], "state": "new"}, created["id"])


class Customer:
    def __init__(self, merchant, facts, id=None):
        self.merchant = merchant
        self.email = facts["email"]
        self.name = facts["name"]
        self.state = facts["state"]
        self._id = id

    def __repr__(self):
        return f"{self.email} ({self.state}, {self.merchant.slug})"

    @property
    def id(self):
        if self._id is None:
            self._id = self.merchant.get("/v1/customers", email=self.email)["data"][0]["id"]
        return self._id

    def read(self):
        return self.merchant.get(f"/v1/customers/{self.id}")

    def subscriptions(self):
        return self.merchant.get("/v1/subscriptions", customer=self.id, status="all")["data"]

    def invoices(self):
        return self.merchant.get("/v1/invoices", customer=self.id, limit=100)["data"]

    def methods(self, **page):
        return self.merchant.get(f"/v1/customers/{self.id}/payment_methods", **page)["data"]

    def portal_session(self, locale="es", **fields):
        """An address that signs in once, as the merchant's own program would ask for it."""
        session = self.merchant.post(
            "/v1/billing_portal/sessions", customer=self.id, locale=locale,
            return_url=self.merchant.portal_url, **fields)
        return session["url"]


def takes_cards(customer):
    """Not bound to the demo's configuration that takes transfers and debits only."""
    return customer.email not in ("valeria.sosa@example.com", "nicolas.perez@example.com")


def gets_links(customer):
    """The gym's portal lets people in by code only."""
    return customer.merchant.slug != "gimnasio-altura"


class Demo:
    """What `ventanilla demo --json` printed."""

    def __init__(self, facts):
        self.base_url = facts["base_url"].rstrip("/")
        self.mailbox_url = facts["mailbox_url"]
        self.console = facts.get("console")
        self.merchants = [Merchant(self, merchant) for merchant in facts["merchants"]]
        self._taken = set()

    def merchant(self, slug):
        return next(merchant for merchant in self.merchants if merchant.slug == slug)

    def customers(self, state):
        return [one for merchant in self.merchants for one in merchant.customers if one.state == state]

    def take(self, state, where=lambda customer: True):
        """A customer in this state that no other test has changed."""
        for customer in self.customers(state):
            if customer.email not in self._taken and where(customer):
                self._taken.add(customer.email)
                return customer
        raise AssertionError(f"no customer left in state {state}")

    def letters(self, email):
        """The mail that was sent to an address, newest first."""
        # The mailbox shows its newest letters: those of a year ago are found by asking for whose they are.
        address = self.base_url + "/mailbox.json?" + urllib.parse.urlencode({"to": email})
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            letters = json.load(answer)
        return [letter for letter in letters if letter["to"] == email]

    def sign_in_letter(self, email, known=0):
        """The newest letter with a code, once there are more of them than `known`."""

        def arrived():
            letters = [Letter(one) for one in self.letters(email) if Letter(one).code]
            return letters[0] if len(letters) > known else None

        return until(arrived, f"a code for {email}")

    def count_codes(self, email):
        return sum(1 for letter in self.letters(email) if Letter(letter).code)


class Letter:
    def __init__(self, facts):
        self.subject, self.text, self.html = facts["subject"], facts["text"], facts["html"]
        code = re.search(r"(?<!\d)(\d{4})\s?(\d{4})(?!\d)", self.text) if "código" in self.subject else None
        link = re.search(r"https?://\S+/link/[\w-]+", self.text)
        self.code = code.group(1) + code.group(2) if code else None
        self.link = link.group(0) if link else None


class Process:
    """A `ventanilla` that this run started; it is stopped by its own id and no other."""

    def __init__(self, arguments, log, environment=None):
        self.log = log
        with open(log, "ab") as errors:
            self.process = subprocess.Popen(
                [str(BINARY), *map(str, arguments)], stdout=subprocess.PIPE, stderr=errors,
                env={**os.environ, **(environment or {})}, cwd=ROOT)
        self._printed = b""
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self):
        for line in self.process.stdout:
            self._printed += line

    def printed(self, patience=4 * PATIENCE):
        """The JSON object on its standard output, as soon as it is whole."""

        def whole():
            if self.process.poll() is not None:
                raise AssertionError(f"ended with {self.process.returncode}: {self.tail()}")
            try:
                return json.loads(self._printed)
            except ValueError:
                return None

        return until(whole, f"the server's JSON; its log: {self.log}", patience)

    def tail(self):
        return pathlib.Path(self.log).read_text(errors="replace")[-2000:]

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.kill()


def run_command(*arguments, environment=None):
    """Runs one command of the binary to its end. Returns its code and standard output."""
    done = subprocess.run(
        [str(BINARY), *map(str, arguments)], capture_output=True, text=True, timeout=4 * PATIENCE, cwd=ROOT,
        env={**os.environ, **(environment or {})})
    return done.returncode, done.stdout, done.stderr
