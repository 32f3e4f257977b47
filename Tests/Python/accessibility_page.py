"""The part of `docs/accessibility.md` that the runs produce, between two marks; the rest of the page is written by hand."""

import collections
import pathlib
import re

import wcag
from page_scripts import EXTRA
from stored_pages import COLOURS, LANGUAGES, WIDTHS

PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "accessibility.md"
MARKS = ("<!-- what the runs say -->", "<!-- what people say -->")


def parts():
    """What is produced, and what is written by hand."""
    text = PAGE.read_text()
    before, rest = text.split(MARKS[0] + "\n")
    produced, after = rest.split(MARKS[1] + "\n")
    return produced, before + after


def record(produced):
    text = PAGE.read_text()
    before, rest = text.split(MARKS[0] + "\n")
    _, after = rest.split(MARKS[1] + "\n")
    PAGE.write_text(before + MARKS[0] + "\n" + produced + MARKS[1] + "\n" + after)


def produce(seen, rules, version):
    """
    :param seen: what was seen of each state.
    :param rules: axe's tags by its rules.
    """
    pages = collections.defaultdict(list)
    for state in sorted(seen):
        pages[state.page].append(state)
    lines = [
        "", "## What was run", "",
        f"{len(seen)} states of {len(pages)} types of page, each in {len(LANGUAGES)} languages; axe-core {version} ran "
        f"{sum(one.runs for one in seen.values()):,} times.",
        "Nothing was found, and nothing was left for somebody to decide: a run with a finding fails, and writes nothing.", "",
        *plan(len(seen), sum(one.has_menu for one in seen)), "", "## By which rules", "",
        "How many states had something for a rule to check is behind its name; a rule without a number had nothing to look at.",
        "", "| Criterion | Level | Rules of axe | Tests of our own |", "| --- | --- | --- | --- |",
        *by_criteria(seen, rules), "",
        f"Good practice beyond the criteria: {good_practice(seen, rules)}.", "", "## Pages", "",
        "| Page | States | Runs of axe | Findings | In which states |", "| --- | ---: | ---: | ---: | --- |",
        *(row(page, those, seen) for page, those in sorted(pages.items())), "",
    ]
    return "\n".join(lines) + "\n"


def plan(count, menus):
    widths = ", ".join(f"{one:,}" for one in WIDTHS)
    return [
        "| Checked | Languages | Themes | Widths in pixels | Pages looked at |", "| --- | --- | --- | --- | ---: |",
        f"| every rule | all | light | {widths} | {count * 9:,} |",
        f"| colours ({', '.join(f'`{one}`' for one in COLOURS)}) | all | dark | {widths} | {count * 9:,} |",
        f"| the account's menu, by the same rules | all | both | {widths} | {menus * 18:,} |",
        f"| room: nothing sideways, nothing broken | all | light | {widths} | {count * 9:,} |",
        f"| room with the spacing of 1.4.12 | all | light | {WIDTHS[0]}, {WIDTHS[-1]:,} | {count * 6:,} |",
        f"| focus | Spanish | both | {widths} | {count * 6:,} |",
        f"| title, language, first heading, labels, size of targets | all | light | {WIDTHS[0]} | {count * 3:,} |",
        "| HTML, by the Nu validator | all | | | " + f"{count * 3:,} |",
        "", "What a page folds away is unfolded; the account's menu, which is the same on all pages, is opened on some. What cannot differ",
        "is not run again: names, roles and sizes are the same in each theme, the focus in each language.",
    ]


def decided(rules):
    """Each rule that runs, with the criteria that it is about."""
    for rule, tags in sorted(rules.items()):
        if "experimental" not in tags or rule in EXTRA:
            for number in wcag.of_rule(tags):
                yield rule, number


def counted(rule, seen):
    count = sum(rule in one.applied for one in seen.values())
    return f"`{rule}` {count}" if count else f"`{rule}`"


def by_criteria(seen, rules):
    found = collections.defaultdict(list)
    for rule, number in decided(rules):
        found[number].append(counted(rule, seen))
    for number, (name, level) in wcag.CRITERIA.items():
        if number in found or number in wcag.OURS:
            yield f"| {number} {name} | {level} | {', '.join(found[number])} | {wcag.OURS.get(number, '')} |"


def good_practice(seen, rules):
    return ", ".join(counted(one, seen) for one, tags in sorted(rules.items())
                     if "best-practice" in tags and any(one in each.applied for each in seen.values()))


def row(page, those, seen):
    runs = sum(seen[one].runs for one in those)
    faults = sum(len(seen[one].faults) for one in those)
    return f"| {page} | {len(those)} | {runs:,} | {faults} | {', '.join(one.name for one in those)} |"


def unchecked(rules):
    """The criteria that no machine here decides: the part by hand has to name each."""
    return set(wcag.CRITERIA) - {number for _, number in decided(rules)} - set(wcag.OURS)


def names(text):
    """The criteria that begin a row of a table."""
    return set(re.findall(r"^\| (\d\.\d\.\d+) ", text, re.MULTILINE))
