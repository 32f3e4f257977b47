"""The stored pages of the portal in a browser, without a server: each state as the Swift tests wrote it, looked at by axe.

`VENTANILLA_PAGES` names the folder: `es/SummaryPage/declined.html` and its neighbours, and below `files` what they load.
"""

import dataclasses
import os
import pathlib
import shutil
from concurrent.futures import ThreadPoolExecutor

import axe_playwright_python
from playwright.sync_api import sync_playwright

from page_scripts import EXTRA, RUN, SPACED, UNSEEN_FOCUS, WIDE
from shopfront import PATIENCE
from test_accessibility import check_document, settle
from test_enlarged import AMOUNTS, BROKEN_WORDS

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
HOST = "http://pages.test/"
LANGUAGES = ("es", "en", "pt-BR")
THEMES = ("light", "dark")
WIDTHS = (320, 768, 1280)

COLOURS = ("color-contrast", "link-in-text-block")
"""The rules whose answer depends on the theme."""


@dataclasses.dataclass(frozen=True, order=True)
class State:
    page: str
    name: str

    def file(self, language):
        return f"{language}/{self.page}/{self.name}.html"


@dataclasses.dataclass
class Seen:
    """What was found of one state: faults in words, by where; how often axe ran, and the rules that had something to check."""

    faults: list = dataclasses.field(default_factory=list)
    runs: int = 0
    applied: set = dataclasses.field(default_factory=set)
    languages: set = dataclasses.field(default_factory=set)


def checks(language):
    """Which rules axe runs in a language: by width and theme. What cannot differ is not run again.

    Words differ by language, so all rules run in each, where there is least room and where there is most. Colours differ by
    theme and not by language, and what is shown differs by width: Spanish has each theme at each width.
    """
    widths = WIDTHS if language == "es" else (320, 1280)
    for width in widths:
        yield width, "light", None
    if language == "es":
        for width in widths:
            yield width, "dark", list(COLOURS)


def folder():
    return pathlib.Path(os.environ["VENTANILLA_PAGES"])


def states(root, language="es"):
    return sorted(State(one.parent.name, one.stem) for one in (root / language).glob("*/*.html"))


def look_at_all(root):
    """Every state by what was seen of it: as many browsers as there are processors share them."""
    every = states(root)
    count = os.cpu_count() or 1
    with ThreadPoolExecutor(count) as pool:
        parts = pool.map(lambda first: look_at(root, every[first::count]), range(count))
        return {state: seen for part in parts for state, seen in part.items()}


def look_at(root, mine):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        context = browser.new_context()
        context.set_default_timeout(PATIENCE * 1000)
        context.add_init_script(AXE)
        unknown = []
        context.route("**/*", lambda route: answer(route, root, unknown))
        page = context.new_page()
        seen = {state: Seen() for state in mine}
        for state in mine:
            for language in LANGUAGES:
                look(page, state, language, seen[state])
            seen[state].faults += [f"asks for {one}" for one in unknown]
            unknown.clear()
        browser.close()
        return seen


def answer(route, root, unknown):
    """Pages and what they load, from the folder. Pictures are not written: their place has its size without them."""
    path = route.request.url.removeprefix(HOST)
    file = root / (path if path.endswith(".html") else "files/" + path)
    if route.request.url.startswith(HOST) and file.is_file():
        kind = {".html": "text/html", ".css": "text/css", ".svg": "image/svg+xml"}.get(file.suffix, "application/octet-stream")
        route.fulfill(body=file.read_bytes(), content_type=kind + "; charset=utf-8")
    else:
        if not route.request.url.startswith(HOST) or route.request.resource_type in ("document", "stylesheet", "script"):
            unknown.append(route.request.url)
        route.fulfill(status=404, body="")


def look(page, state, language, seen):
    page.set_viewport_size({"width": 320, "height": 800})
    page.emulate_media(color_scheme="light")
    page.goto(HOST + state.file(language))
    seen.languages.add(page.locator("html").get_attribute("lang")[:2])
    try:
        check_document(page)
    except AssertionError as fault:
        seen.faults.append(f"{language}: {fault}")
    for width, theme, rules in checks(language):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=theme)
        settle(page)
        found = page.evaluate(RUN, [rules, EXTRA])
        seen.runs += 1
        seen.applied.update(found["applied"])
        where = f"{language}, {theme}, {width}"
        seen.faults += [f"{where}: {one}" for one in found["violations"] + found["unsure"]]
        if language == "es" and width != 768:
            page.keyboard.press("Tab")
            seen.faults += [f"{where}: focus cannot be seen: {one}" for one in page.evaluate(UNSEEN_FOCUS)]
    page.emulate_media(color_scheme="light")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        seen.faults += [f"{language}, {width}: {one}" for one in misfits(page, width)]
    page.evaluate(SPACED)
    for width in (WIDTHS[-1], WIDTHS[0]):
        page.set_viewport_size({"width": width, "height": 800})
        wide = page.evaluate(WIDE)
        seen.faults += [f"{language}, {width}, spaced: {wide} pixels wide"] if wide > width else []


def misfits(page, width):
    """What is wider than the window, and what is broken or leaves where it stands (WCAG 1.4.10)."""
    wide = page.evaluate(WIDE)
    found = [f"{wide} pixels wide"] if wide > width else []
    return found + page.evaluate(AMOUNTS) + [f"broken: {one}" for one in page.evaluate(BROKEN_WORDS)]
