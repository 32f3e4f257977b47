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

from page_scripts import EXTRA, MENU, RUN, SPACED, UNFOLDED, UNSEEN_FOCUS, WIDE
from shopfront import PATIENCE
from test_accessibility import check_document
from test_enlarged import AMOUNTS, BROKEN_WORDS

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
HOST = "http://pages.test/"
LANGUAGES = ("es", "en", "pt-BR")
WIDTHS = (320, 768, 1280)

COLOURS = ("color-contrast", "link-in-text-block")
"""The rules whose answer depends on the theme."""

THEMES = {"dark": list(COLOURS), "light": None}
"""Each theme with the rules that run in it, or all of them: names, roles and sizes are the same in both."""


@dataclasses.dataclass(frozen=True, order=True)
class State:
    page: str
    name: str

    def file(self, language):
        return f"{language}/{self.page}/{self.name}.html"

    @property
    def has_menu(self):
        """The menu is the same on all pages, and is opened where the whole of one is stored."""
        return self.page == "SummaryPage" and self.name.startswith("whole-")


@dataclasses.dataclass
class Seen:
    """What was found of one state: faults in words, by where; how often axe ran, and the rules that had something to check."""

    faults: list = dataclasses.field(default_factory=list)
    runs: int = 0
    applied: set = dataclasses.field(default_factory=set)
    languages: set = dataclasses.field(default_factory=set)


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
        # Nothing is to be waited for: half-way to another theme, a colour's contrast is nobody's.
        context = browser.new_context(reduced_motion="reduce")
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
    """In each width and theme without another load: what a browser keeps of a page while its window changes is looked at too."""
    page.set_viewport_size({"width": WIDTHS[0], "height": 800})
    page.goto(HOST + state.file(language))
    seen.languages.add(page.evaluate("() => document.documentElement.lang")[:2])
    try:
        check_document(page)
        assert page.title().removeprefix("Error: ").rpartition(" · ")[0], "the title says only whose page it is"
    except AssertionError as fault:
        seen.faults.append(f"{language}: {fault}")
    page.evaluate(UNFOLDED)
    seen.faults += walk(page, language, seen)
    page.evaluate(SPACED)
    for width in (WIDTHS[-1], WIDTHS[0]):
        page.set_viewport_size({"width": width, "height": 800})
        wide = page.evaluate(WIDE)
        seen.faults += [f"{language}, {width}, spaced: {wide} pixels wide"] if wide > width else []
    if state.has_menu:
        page.reload()
        page.evaluate(MENU)
        seen.faults += [f"menu: {one}" for one in walk(page, language, seen)]


def walk(page, language, seen):
    """Through the widths and themes, with what is found there."""
    faults = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for theme, rules in THEMES.items():
            page.emulate_media(color_scheme=theme)
            faults += [f"{language}, {theme}, {width}: {one}" for one in check(page, rules, language, seen)]
        faults += [f"{language}, {width}: {one}" for one in misfits(page, width)]
    return faults


def check(page, rules, language, seen):
    """What axe finds by these rules; and, where the focus is the same in each language, what does not show it."""
    found = page.evaluate(RUN, [rules, EXTRA])
    seen.runs += 1
    seen.applied.update(found["applied"])
    faults = found["violations"] + found["unsure"]
    if language == LANGUAGES[0]:
        page.keyboard.press("Tab")
        faults += [f"focus cannot be seen: {one}" for one in page.evaluate(UNSEEN_FOCUS)]
    return faults


def misfits(page, width):
    """What is wider than the window, and what is broken or leaves where it stands (WCAG 1.4.10)."""
    wide = page.evaluate(WIDE)
    found = [f"{wide} pixels wide"] if wide > width else []
    return found + page.evaluate(AMOUNTS) + [f"broken: {one}" for one in page.evaluate(BROKEN_WORDS)]
