"""Every page with its text at 200 %, on a phone and on a desk, and with words of any length (WCAG 1.4.4, 1.4.10)."""

import pytest

from conftest import WIDTHS, once
from page_scripts import WIDE
from test_accessibility import PAGES

STANDARD = 16

AMOUNTS = """() => [...document.querySelectorAll('.money, .sum, .badge, .button, .action')]
    .filter(one => one.offsetParent !== null && one.innerText.trim())
    .flatMap(one => {
        const room = (one.closest('.card, .masthead, main') || document.body).getBoundingClientRect()
        const box = one.getBoundingClientRect()
        const found = []
        if (box.left < room.left - 1 || box.right > room.right + 1) found.push('leaves its card: ' + one.innerText)
        if (one.matches('.money, .sum')) {
            const range = document.createRange()
            range.selectNodeContents(one)
            // What stands before it in a card says what it is, and may have a line of its own.
            const name = one.querySelector('.cell-name')
            if (name) range.setStartAfter(name)
            const lines = new Set([...range.getClientRects()].filter(r => r.width > 1).map(r => Math.round(r.top)))
            if (lines.size > 1) found.push('broken: ' + one.innerText)
        }
        return found
    })"""
"""Amounts on more than one line, and what does not fit where it stands."""

BROKEN_WORDS = """() => {
    const found = []
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement.offsetParent || node.parentElement.closest('.unseen, option, code, pre')) continue
        for (const word of node.textContent.matchAll(/(?<=^|[\\s(¿¡“])\\p{L}{2,17}(?=$|[\\s).,:;!?”])/gu)) {
            const range = document.createRange()
            range.setStart(node, word.index)
            range.setEnd(node, word.index + word[0].length)
            const lines = new Set([...range.getClientRects()].filter(r => r.width > 1).map(r => Math.round(r.top)))
            if (lines.size > 1) found.push(word[0])
        }
    }
    return found
}"""
"""Words of ordinary length that stand on two lines. Addresses and codes may break."""


@pytest.fixture(scope="module")
def browser(launch):
    """As a person has it who asks for larger text."""
    return launch(f"--blink-settings=defaultFontSize={2 * STANDARD},defaultFixedFontSize=26")


def check_fits(window, width):
    wide = window.page.evaluate(WIDE)
    assert wide <= width, f"{wide} pixels wide at {width}"
    assert window.page.evaluate(AMOUNTS) == []


@once
@pytest.mark.parametrize("name", PAGES)
def test_page_is_whole_with_text_at_200_percent(name, open_window, demo):
    """B18: nothing to scroll sideways, no amount broken or outside its card, no word cut."""
    window = open_window("390", script=True)
    PAGES[name](window, demo)
    window.page.wait_for_load_state()
    assert window.page.evaluate("() => parseFloat(getComputedStyle(document.documentElement).fontSize)") == 32
    for width, size in WIDTHS.items():
        window.page.set_viewport_size(size)
        window.width = width
        window.shot("large-" + name.replace(" ", "-").replace(",", ""))
        check_fits(window, int(width))
        assert window.page.evaluate(BROKEN_WORDS) == [], width
