"""A person without a browser: plain HTTP with cookies, forms and links, for tests that send what browsers do not."""

import http.client
import urllib.parse
from html.parser import HTMLParser

from shopfront import PATIENCE


class Form:
    def __init__(self, action, method):
        self.action, self.method = action, method
        self.fields = {}
        self.buttons = []
        self.button_field = {}
        self.button_action = {}


class _Reader(HTMLParser):
    """Forms, links and visible text of a page."""

    def __init__(self):
        super().__init__()
        self.forms, self.links, self.words = [], [], []
        self._form = self._link = self._button = self._select = None

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "form":
            self._form = Form(given.get("action", ""), given.get("method", "get"))
            self.forms.append(self._form)
        elif tag == "input" and self._form is not None and given.get("name"):
            if given.get("type") not in ("checkbox", "radio") or "checked" in given:
                self._form.fields[given["name"]] = given.get("value") or ""
        elif tag == "select" and self._form is not None:
            self._select = given.get("name")
            self._form.fields[self._select] = ""
        elif tag == "option" and self._select and "selected" in given:
            self._form.fields[self._select] = given.get("value", "")
        elif tag == "textarea" and self._form is not None:
            self._form.fields[given.get("name")] = ""
        elif tag == "button" and self._form is not None:
            self._button = []
            if given.get("formaction"):
                self._form.button_action[len(self._form.buttons)] = given["formaction"]
            if given.get("name"):
                self._form.button_field[len(self._form.buttons)] = (given["name"], given.get("value", ""))
        elif tag == "a":
            self._link = (given.get("href", ""), [])

    def handle_endtag(self, tag):
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = None
        elif tag == "button" and self._button is not None:
            if self._form is not None:
                self._form.buttons.append(" ".join("".join(self._button).split()))
            self._button = None
        elif tag == "a" and self._link is not None:
            self.links.append((self._link[0], " ".join("".join(self._link[1]).split())))
            self._link = None

    def handle_data(self, data):
        self.words.append(data)
        if self._button is not None:
            self._button.append(data)
        if self._link is not None:
            self._link[1].append(data)


class Page:
    """An answer, read as a page."""

    def __init__(self, status, path, headers, body):
        self.status, self.path, self.headers, self.body = status, path, headers, body
        self._read = None

    def __repr__(self):
        return f"{self.status} {self.path}: {self.text[:300]}"

    @property
    def read(self):
        if self._read is None:
            self._read = _Reader()
            self._read.feed(self.body.decode("utf-8", "replace"))
        return self._read

    @property
    def text(self):
        return " ".join(" ".join(self.read.words).split())

    @property
    def token(self):
        """The token of this session's forms (S6)."""
        for form in self.read.forms:
            if "authenticity_token" in form.fields:
                return form.fields["authenticity_token"]
        raise AssertionError(f"no form with a token: {self!r}")

    def form(self, button):
        """The form whose button begins with this label, filled in as the page shows it."""
        for form in self.read.forms:
            for index, label in enumerate(form.buttons):
                if label.startswith(button):
                    if index in form.button_field:
                        name, value = form.button_field[index]
                        form.fields[name] = value
                    form.action = form.button_action.get(index, form.action)
                    return form
        raise AssertionError(f"no button {button!r} on {self!r}")

    def link(self, label):
        for address, words in self.read.links:
            if words.startswith(label):
                return address
        raise AssertionError(f"no link {label!r} on {self!r}")


class PlainBrowser:
    def __init__(self, base_url, locale="es", source="127.0.0.1"):
        """`source` is the address it comes from: limits are counted by address."""
        self.base = urllib.parse.urlsplit(base_url)
        self.source = source
        self.answered = lambda: None
        self.cookies = {}
        self.locale = locale

    def send(self, method, address, body=None, headers=None):
        """One exchange, redirects not followed."""
        parts = urllib.parse.urlsplit(address)
        path = (parts.path or "/") + ("?" + parts.query if parts.query else "")
        sent = {"Accept-Language": self.locale, "Connection": "close"}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        sent.update(headers or {})
        connection = http.client.HTTPConnection(
            self.base.hostname, self.base.port, timeout=PATIENCE, source_address=(self.source, 0))
        try:
            connection.request(method, path, body=body, headers=sent)
            answer = connection.getresponse()
            content = answer.read()
            self.answered()
            for value in answer.headers.get_all("Set-Cookie") or []:
                name, _, rest = value.partition("=")
                kept, _, attributes = rest.partition(";")
                if "max-age=0" in attributes.lower().replace(" ", ""):
                    self.cookies.pop(name.strip(), None)
                else:
                    self.cookies[name.strip()] = kept
            return Page(answer.status, path, answer.headers, content)
        finally:
            connection.close()

    def follow(self, page):
        """Goes where redirects lead."""
        for _ in range(8):
            if page.status not in (301, 302, 303, 307, 308):
                return page
            page = self.send("GET", page.headers["Location"])
        raise AssertionError(f"redirected without end: {page!r}")

    def get(self, address):
        return self.follow(self.send("GET", address))

    def post(self, address, fields, headers=None):
        return self.follow(self.send("POST", address, urllib.parse.urlencode(fields), headers))

    def press(self, page, button, **fields):
        """Fills in the form of this button and sends it."""
        form = page.form(button)
        return self.post(form.action or page.path, {**form.fields, **fields})
