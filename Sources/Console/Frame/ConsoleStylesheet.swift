import Web

/// What the console needs beyond the portal's components, and what it has denser.
public enum ConsoleStylesheet {
    /// Under its hash name, kept for good by browsers.
    public static let asset = Asset(folder: "/assets", name: "console", kind: .css, text: Asset.compact(css))

    private static let css = [
        frame, menu, mode, pages, ConsoleListStyle.css, InsightStyle.css, BrandPreviews.css,
        LetterTextPage.css,
    ].joined(separator: "\n")

    private static let frame = """
        .console { --gap: 1.25rem; }
        .console :is(.masthead, .colophon) .wrap { max-width: none; }
        .console .masthead .wrap { padding-inline: 1rem; }
        .console main.wrap { padding-block: 1.25rem 2.5rem; }
        .console main.full { max-width: 72rem; margin-inline: 0 auto; }
        .console main.reading { max-width: 48rem; margin-inline: 0 auto; }
        .console > main.wrap { margin-inline: auto; width: 100%; }
        .console .console-floor > main.narrow { margin-inline: 0 auto; max-width: 32rem; }
        .console-floor { flex: 1; display: flex; min-width: 0; }
        .console-floor > main { min-width: 0; }
        .console .page-head { align-items: flex-start; }
        .console .page-head > .actions { display: flex; gap: .5rem; }
        .console .choices legend { padding-block-end: .75rem; }
        .console .check > span { min-width: 0; overflow-wrap: anywhere; }
        @media (min-width: 30em) { .console main:is(.full, .reading) form.stack > .button { justify-self: start; } }
        @media (max-width: 29.99em) {
          .console .page-head > .actions { flex-flow: row wrap; width: 100%; }
          .console .page-head > .actions :is(.button, .post) { flex: 1 1 auto; width: auto; }
        }
        .console .merchant > span:last-child { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
        .console .card { padding: min(1.125rem, 5vw); }
        .console .card.flush { padding: 0; }
        .console .card.flush > .card-head { padding: .875rem min(1.125rem, 5vw) .75rem; }
        """

    private static let menu = """
        .console-side { display: none; }
        .console-menu { flex: none; }
        .console-menu > summary { display: grid; place-items: center; width: 2.75rem; height: 2.75rem; margin-inline-start: -.5rem; border-radius: var(--radius-small); cursor: pointer; list-style: none; }
        .console-menu > summary::-webkit-details-marker { display: none; }
        .console-menu > summary:hover, .console-menu[open] > summary { background: var(--neutral-soft); }
        .console-bars { width: 1.25rem; height: .9375rem; border-block: 2px solid; display: grid; align-items: center; }
        .console-bars::before { content: ""; border-top: 2px solid; }
        .console-head .wrap { position: relative; }
        .console-panel { position: absolute; z-index: 3; inset: calc(100% + .25rem) auto auto .5rem; width: min(19rem, calc(100vw - 1rem)); max-height: 82vh; overflow-y: auto; padding: .5rem; background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: 0 8px 32px rgb(0 0 0 / 16%); }
        .console-group { padding: .875rem .75rem .25rem; font-size: .75rem; line-height: 1rem; font-weight: 600; color: var(--muted); }
        .console-sections a { display: flex; align-items: center; min-height: 2.75rem; padding: .375rem .75rem; border-radius: 8px; color: var(--text); font-size: .9375rem; font-weight: 500; text-decoration: none; }
        .console-sections a:hover { background: var(--neutral-soft); }
        .console-sections a[aria-current] { background: color-mix(in srgb, var(--brand-text) 12%, var(--surface)); font-weight: 650; box-shadow: inset 3px 0 var(--brand-text); }
        @media (min-width: 64em) {
          .console-menu { display: none; }
          .console-side { display: block; flex: none; width: 15rem; padding: 1rem .75rem 2rem; background: var(--surface); border-inline-end: 1px solid var(--line); }
          .console-sections a { min-height: 2.25rem; }
          .console .console-floor > main.wrap { padding-inline: 2rem; padding-block-start: 1.75rem; }
        }
        @media print { .console-side, .console-menu, .console-modes { display: none !important; } }
        """

    /// The test mode colours everything: nobody takes one for the other.
    private static let mode = """
        .console-modes { display: flex; flex: none; border: 1px solid var(--edge); border-radius: 999px; overflow: clip; }
        .console-mode { display: flex; align-items: center; min-height: 2.25rem; padding: 0 .75rem; font-size: .8125rem; font-weight: 600; color: var(--muted); text-decoration: none; white-space: nowrap; }
        a.console-mode { min-height: 2.75rem; margin-block: -.25rem; }
        .console-mode:focus-visible { outline-offset: -3px; }
        a.console-mode:hover { color: var(--text); text-decoration: underline; }
        .console-mode[aria-current] { background: var(--brand); color: var(--brand-ink); }
        .console-test-bar { padding: .25rem 1rem; background: var(--attention-soft); color: var(--attention); border-top: 1px solid color-mix(in srgb, var(--attention) 35%, transparent); font-size: .8125rem; font-weight: 600; text-align: center; }
        .console[data-mode=test] { --brand: #854d00; --brand-ink: #ffffff; --brand-away: #000000; --brand-text: #7a4700; --ground: #fbf5ea; }
        .console[data-mode=test] .masthead { border-top: 4px solid #d98a00; }
        @media (max-width: 29.99em) { .console-mode { padding-inline: .5rem; } .console-mode[aria-current] { display: none; } .console-modes { border: 0; } a.console-mode { text-decoration: underline; } }
        @media (prefers-color-scheme: dark) {
          .console[data-mode=test] { --brand-text: #f3c677; --ground: #17130b; }
        }
        """

    private static let pages = """
        .figures { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); }
        .figure { position: relative; display: grid; gap: .125rem; padding: 1rem 1.125rem; background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); min-width: 0; }
        .figure .money { white-space: normal; }
        .figure-name { color: var(--muted); font-size: .875rem; }
        .figure-value { font-size: 1.5rem; line-height: 1.3; font-weight: 660; letter-spacing: -.02em; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
        .figure a { color: var(--text); text-decoration: none; font-weight: inherit; }
        .figure a::after { content: ""; position: absolute; inset: 0; border-radius: var(--radius); }
        .figure a:hover { text-decoration: underline; }
        pre.source { overflow-x: auto; padding: .875rem 1rem; border-radius: var(--radius-small); background: var(--neutral-soft); font: .8125rem/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
        .secret-groups { font: 600 1.0625rem/1.7 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; letter-spacing: .04em; overflow-wrap: anywhere; }
        .recovery-codes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr)); gap: .375rem 1rem; padding: 1rem 1.125rem; border-radius: var(--radius-small); background: var(--neutral-soft); font: 600 1rem/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
        .second-factor-qr { width: 13rem; height: 13rem; max-width: 100%; padding: .75rem; background: #fff; border-radius: var(--radius-small); image-rendering: pixelated; }
        """
}
