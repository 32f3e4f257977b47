/// What plain elements look like, before any component.
enum BaseStyles {
    static let css = """
        *, *::before, *::after { box-sizing: border-box; }
        html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
        body {
          margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--ground);
          color: var(--text); font: 1rem/1.5 var(--font); -webkit-font-smoothing: antialiased; overflow-wrap: break-word;
        }
        h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset { margin: 0; padding: 0; border: 0; }
        h1 { font-size: min(9vw, 1.5rem); line-height: 1.25; font-weight: 680; letter-spacing: -.021em; text-wrap: balance; }
        h2 { font-size: 1.0625rem; line-height: 1.35; font-weight: 640; letter-spacing: -.008em; }
        h3 { font-size: 1rem; line-height: 1.4; font-weight: 620; }
        ul, ol { list-style: none; }
        address { font-style: normal; }
        a { color: var(--brand-text); text-underline-offset: .2em; text-decoration-thickness: 1px; }
        a:hover { text-decoration-thickness: 2px; }
        img, svg { display: block; max-width: 100%; }
        small, .small { font-size: .875rem; line-height: 1.5; }
        .muted { color: var(--muted); }
        .icon { width: 1.25rem; height: 1.25rem; flex: none; }
        .icon-sheet { display: none; }
        /* A column is as wide as its place, whatever the longest word in it: words that do not fit break, pages do not widen. */
        :where(main, .empty, .stack, .card, .field, .fields, .choices, .facts, .form-errors, .tile-text, .entry-text, .tiles, .page-head > div, .due, .statement, .method-list, .method-list li, .shops, .people, .card-numbers) { grid-template-columns: minmax(0, 1fr); }
        .stack { display: grid; gap: var(--gap); }
        .stack.tight { gap: .75rem; }
        .stack > * { min-width: 0; }
        .row { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem; }
        .row.spread { justify-content: space-between; }
        .row > .icon + span { flex: 1 1 0; min-width: 0; }
        :focus-visible { outline: 3px solid var(--text); outline-offset: 2px; border-radius: 4px; }
        main:focus { outline: none; }
        .unseen:not(:focus):not(:active) {
          position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
        }
        @media (prefers-reduced-motion: no-preference) {
          a, button, .button, .tile, input, select, textarea { transition: background-color .12s, border-color .12s, box-shadow .12s; }
        }
        @media (prefers-reduced-motion: no-preference) { @view-transition { navigation: auto; } }
        @media print {
          :root { --ground: #fff; }
          .sections, .account, .test-mode, .ways-back, .colophon, .button, .skip { display: none !important; }
          .card { break-inside: avoid; }
        }
        """
}
