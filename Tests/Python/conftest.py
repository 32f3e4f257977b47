"""One demo, one browser, and a fresh window for each test.

`VENTANILLA_DEMO_JSON` names a file with what `ventanilla demo --json` printed; without it a demo is started here.
`VENTANILLA_SHOTS` names the folder where pictures of the pages are kept.
"""

import json
import os
import pathlib
import shutil

import pytest
from playwright.sync_api import sync_playwright

from shopfront import BINARY, PATIENCE, Demo, Process
from window import Window

WIDTHS = {"390": {"width": 390, "height": 844}, "1280": {"width": 1280, "height": 900}}

once = pytest.mark.skipif(
    os.environ.get("VENTANILLA_DEMO_ENGINE") == "postgresql",
    reason="what a browser makes of a page does not depend on the engine: the run on SQLite looks at it")


@pytest.fixture(scope="session")
def facts(tmp_path_factory):
    """What the demo printed, as it printed it."""
    given = os.environ.get("VENTANILLA_DEMO_JSON")
    if given:
        yield json.loads(pathlib.Path(given).read_text())
        return
    if not BINARY.exists():
        pytest.fail(f"{BINARY} is missing: swift build --product ventanilla")
    folder = tmp_path_factory.mktemp("demo")
    server = Process(
        ["demo", "--json", "--port", 0, "--data", folder / "data", "--seed", 1], folder / "server.log")
    try:
        yield server.printed()
    finally:
        server.stop()


@pytest.fixture(scope="session")
def demo(facts):
    return Demo(facts)


@pytest.fixture(scope="session")
def launch():
    """Starts a browser with these arguments beside our own."""
    browsers = []
    with sync_playwright() as playwright:

        def start(*arguments):
            browsers.append(playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", *arguments], timeout=PATIENCE * 1000))
            return browsers[-1]

        yield start
        for browser in browsers:
            browser.close()


@pytest.fixture(scope="session")
def browser(launch):
    return launch()


@pytest.fixture(scope="session")
def shots():
    """Pictures take a third of the time of a walk: they are made for whoever asks for them."""
    if "VENTANILLA_SHOTS" not in os.environ:
        return None
    folder = pathlib.Path(os.environ["VENTANILLA_SHOTS"])
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def open_window(browser, demo, shots):
    """Makes windows as the test asks for them, and closes them."""
    contexts = []

    def open(width="390", script=False, locale="es-CL"):
        context = browser.new_context(
            viewport=WIDTHS[width], java_script_enabled=script, locale=locale, accept_downloads=True)
        context.set_default_timeout(PATIENCE * 500)
        contexts.append(context)
        return Window(context.new_page(), demo, shots, width)

    yield open
    for context in contexts:
        context.close()


@pytest.fixture(params=WIDTHS)
def window(request, open_window):
    """A customer's window, on a phone without JavaScript and on a desk with it: one page has a script, and none needs it."""
    return open_window(request.param, script=request.param == "1280")
