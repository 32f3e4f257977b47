"""What is asked of a page in its browser."""

EXTRA = ("target-size", "label-content-name-mismatch")
"""Rules that axe leaves to whoever asks for them."""

RUN = """([rules, extra]) => axe.run({
    resultTypes: ['violations', 'incomplete'], preload: false,
    ...(rules ? {runOnly: rules} : {rules: Object.fromEntries(extra.map(one => [one, {enabled: true}]))}),
}).then(found => ({
    violations: found.violations.map(one => [one.id, one.nodes.slice(0, 3).map(node => node.html.slice(0, 200))]),
    unsure: found.incomplete.map(one => [one.id, one.nodes.slice(0, 3).map(node => node.html.slice(0, 200))]),
    applied: [...found.passes, ...found.violations, ...found.incomplete].map(one => one.id),
}))"""
"""What axe finds, by its rules for WCAG and good practice, or by some of them."""

WIDE = "() => document.documentElement.scrollWidth"

SPACED = """() => {
    const sheet = document.createElement('style')
    sheet.textContent = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
        p { margin-bottom: 2em !important }`
    document.head.append(sheet)
}"""
"""Text as somebody spaces it for whom it runs together (WCAG 1.4.12)."""

UNSEEN_FOCUS = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter(one => one.tabIndex >= 0 && one.type !== 'hidden' && one.checkVisibility({visibilityProperty: true}))
    .filter(one => {
        one.focus()
        if (document.activeElement !== one) return false
        const style = getComputedStyle(one)
        const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
        return !outline && style.boxShadow === 'none'
    })
    .map(one => one.outerHTML.slice(0, 120))"""
"""What the keyboard reaches and does not show (WCAG 2.4.7)."""
