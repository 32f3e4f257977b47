"""The success criteria of WCAG 2.2, level A and AA, and the tests of our own that decide some of them."""

CRITERIA = {
    "1.1.1": ("Non-text Content", "A"), "1.2.1": ("Audio-only and Video-only", "A"), "1.2.2": ("Captions", "A"),
    "1.2.3": ("Audio Description or Media Alternative", "A"), "1.2.4": ("Captions (Live)", "AA"),
    "1.2.5": ("Audio Description", "AA"), "1.3.1": ("Info and Relationships", "A"),
    "1.3.2": ("Meaningful Sequence", "A"), "1.3.3": ("Sensory Characteristics", "A"), "1.3.4": ("Orientation", "AA"),
    "1.3.5": ("Identify Input Purpose", "AA"), "1.4.1": ("Use of Color", "A"), "1.4.2": ("Audio Control", "A"),
    "1.4.3": ("Contrast (Minimum)", "AA"), "1.4.4": ("Resize Text", "AA"), "1.4.5": ("Images of Text", "AA"),
    "1.4.10": ("Reflow", "AA"), "1.4.11": ("Non-text Contrast", "AA"), "1.4.12": ("Text Spacing", "AA"),
    "1.4.13": ("Content on Hover or Focus", "AA"), "2.1.1": ("Keyboard", "A"), "2.1.2": ("No Keyboard Trap", "A"),
    "2.1.4": ("Character Key Shortcuts", "A"), "2.2.1": ("Timing Adjustable", "A"),
    "2.2.2": ("Pause, Stop, Hide", "A"), "2.3.1": ("Three Flashes or Below Threshold", "A"),
    "2.4.1": ("Bypass Blocks", "A"), "2.4.2": ("Page Titled", "A"), "2.4.3": ("Focus Order", "A"),
    "2.4.4": ("Link Purpose (In Context)", "A"), "2.4.5": ("Multiple Ways", "AA"),
    "2.4.6": ("Headings and Labels", "AA"), "2.4.7": ("Focus Visible", "AA"), "2.4.11": ("Focus Not Obscured", "AA"),
    "2.5.1": ("Pointer Gestures", "A"), "2.5.2": ("Pointer Cancellation", "A"), "2.5.3": ("Label in Name", "A"),
    "2.5.4": ("Motion Actuation", "A"), "2.5.7": ("Dragging Movements", "AA"), "2.5.8": ("Target Size", "AA"),
    "3.1.1": ("Language of Page", "A"), "3.1.2": ("Language of Parts", "AA"), "3.2.1": ("On Focus", "A"),
    "3.2.2": ("On Input", "A"), "3.2.3": ("Consistent Navigation", "AA"),
    "3.2.4": ("Consistent Identification", "AA"), "3.2.6": ("Consistent Help", "A"),
    "3.3.1": ("Error Identification", "A"), "3.3.2": ("Labels or Instructions", "A"),
    "3.3.3": ("Error Suggestion", "AA"), "3.3.4": ("Error Prevention (Legal, Financial, Data)", "AA"),
    "3.3.7": ("Redundant Entry", "A"), "3.3.8": ("Accessible Authentication", "AA"),
    "4.1.2": ("Name, Role, Value", "A"), "4.1.3": ("Status Messages", "AA"),
}

OURS = {
    "1.4.4": "text at 200 %: `Tests/Python/test_enlarged.py`",
    "1.4.10": "nothing to scroll sideways, no word or amount broken: every state, language and width",
    "1.4.12": "nothing to scroll sideways with the criterion's spacing: every state and language, 320 and 1,280",
    "2.1.1": "the main jobs by keys alone: `Tests/Python/test_keyboard.py`",
    "2.1.2": "the same: nothing holds the focus",
    "2.4.2": "a title of its own before the merchant's name: every state and language",
    "2.4.7": "an outline on all that keys reach: every state, both themes",
    "2.5.8": "24 pixels at least: every state and language",
    "3.1.1": "`lang` of the language that was asked for: every state and language",
    "3.3.1": "in the title, at its field, and in focus: `Tests/PortalTests/StoredPages/RefusedFormsTests.swift`",
    "3.3.2": "a visible label for every field: every state and language",
    "3.3.8": "a code or a link by mail, nothing to remember: `Tests/Python/test_portal.py`",
}
"""What a criterion's own test looks at."""


def of_rule(tags):
    """`1.4.3` of axe's `wcag143`, where it is of level A or AA."""
    for tag in tags:
        digits = tag.removeprefix("wcag")
        if tag.startswith("wcag") and digits.isdigit():
            number = f"{digits[0]}.{digits[1]}.{digits[2:]}"
            if number in CRITERIA:
                yield number
