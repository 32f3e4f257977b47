"""What is asked of a page in its browser."""

EXTRA = ("target-size", "label-content-name-mismatch")
"""Rules that axe leaves to whoever asks for them."""

RUN = """([rules, extra]) => axe.run(document.querySelector('.account[open]') || document, {
    resultTypes: ['violations', 'incomplete'], preload: false,
    ...(rules ? {runOnly: rules} : {rules: Object.fromEntries(extra.map(one => [one, {enabled: true}]))}),
}).then(found => ({
    violations: found.violations.map(one => [one.id, one.nodes.slice(0, 3).map(node => node.html.slice(0, 200))]),
    unsure: found.incomplete.map(one => [one.id, one.nodes.slice(0, 3).map(node => node.html.slice(0, 200))]),
    applied: [...found.passes, ...found.violations, ...found.incomplete].map(one => one.id),
}))"""
"""What axe finds, by its rules for WCAG and good practice, or by some of them: in the page, or in the menu that lies over it."""

SETTLED = """() => Promise.allSettled(
    document.getAnimations().filter(one => one.effect.target.checkVisibility()).map(one => one.finished))"""
"""Waits until nothing that is seen moves or changes its colour any more: what is folded away stands still, and never ends."""

UNFOLDED = "() => document.querySelectorAll('main details').forEach(one => { one.open = true })"
"""Opens what a page tells only whoever asks."""

MENU = "() => { document.querySelector('.account').open = true }"

WIDE = "() => document.documentElement.scrollWidth"

SPACED = """() => {
    const sheet = document.createElement('style')
    sheet.textContent = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
        p { margin-bottom: 2em !important }`
    document.head.append(sheet)
}"""
"""Text as somebody spaces it for whom it runs together (WCAG 1.4.12)."""

UNSEEN_FOCUS = """() => {
    const unseen = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
        .filter(one => one.tabIndex >= 0 && one.type !== 'hidden' && one.checkVisibility({visibilityProperty: true}))
        .filter(one => {
            one.focus()
            if (document.activeElement !== one) return false
            const style = getComputedStyle(one)
            const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
            return !outline && style.boxShadow === 'none'
        })
    document.activeElement.blur()
    return unseen.map(one => one.outerHTML.slice(0, 120))
}"""
"""What the keyboard reaches and does not show (WCAG 2.4.7)."""
