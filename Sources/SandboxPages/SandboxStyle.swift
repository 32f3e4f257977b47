import Hummingbird
import Web

/// What makes these pages look like another company's: its own colour, a ribbon, and a receipt for a header.
enum SandboxStyle {
    static let stylesheet = Asset(folder: "/sandbox/assets", name: "sandbox", kind: .css, text: css)

    static func serve(_ request: Request, _ context: WebContext) -> Response {
        request.uri.path == stylesheet.path ? stylesheet.response(to: request) : Response(status: .notFound)
    }

    private static let css = """
        :root { --brand: #5b3a8c; --brand-ink: #ffffff; --brand-away: #000000; --brand-text: #5b3a8c; --ground: #f4f2f7; }
        @media (prefers-color-scheme: dark) { :root { --brand: #7a55b5; --brand-text: #cbb3f2; --ground: #121016; } }
        .ribbon { background: repeating-linear-gradient(-45deg, #3b2a57 0 14px, #46325f 14px 28px); color: #fff; text-align: center; font-size: .8125rem; font-weight: 600; padding: .4375rem 1rem; letter-spacing: .02em; }
        :is(.sandbox-head, .sandbox-foot).narrow { max-width: 28.5rem; }
        :is(.sandbox-head, .sandbox-foot).reading { max-width: 48rem; }
        main.wrap { padding-block: .5rem 2rem; }
        .sandbox-head { padding-block: .75rem; display: flex; align-items: center; justify-content: space-between; gap: 1rem; }
        .sandbox-brand { display: inline-flex; align-items: center; gap: .5rem; min-height: 2.75rem; font-weight: 700; color: var(--text); text-decoration: none; }
        .sandbox-brand::before { content: ""; width: 1.5rem; height: 1.5rem; border-radius: 50% 50% 50% 4px; background: var(--brand); }
        .due { display: grid; gap: .25rem; }
        .due .sum { font-size: min(2.25rem, 10vw); line-height: 1.15; font-weight: 680; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
        .kinds { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: .5rem; }
        .kinds a { display: grid; justify-items: center; align-content: center; gap: .25rem; min-height: 4rem; padding: .5rem .25rem; border: 1px solid var(--edge); border-radius: var(--radius-small); color: var(--text); text-decoration: none; text-align: center; font-weight: 560; font-size: .8125rem; line-height: 1.25; overflow-wrap: normal; }
        .kinds a:hover { background: var(--sunken); }
        .kinds a[aria-current] { border-color: var(--brand-text); box-shadow: inset 0 0 0 1px var(--brand-text); color: var(--brand-text); }
        .fields.card-fields { grid-template-columns: 1fr 1fr; }
        .card-fields > :first-child, .card-fields > :last-child { grid-column: 1 / -1; }
        .examples { display: block; padding-block: .5rem; }
        .stretch > .button { width: 100%; }
        .examples summary { cursor: pointer; min-height: 2.75rem; display: flex; align-items: center; font-weight: 560; color: var(--brand-text); }
        .examples summary::before { content: "▸"; margin-inline-end: .5rem; }
        .examples[open] summary::before { content: "▾"; }
        .examples li a { display: grid; grid-template-columns: 1fr; gap: 0 1rem; padding: .5rem 0; min-height: 2.75rem; border-top: 1px solid var(--line); text-decoration: none; color: var(--text); }
        .examples li a:hover .number { text-decoration: underline; }
        .number { font-variant-numeric: tabular-nums; font-weight: 560; white-space: nowrap; color: var(--brand-text); }
        .examples .what { color: var(--muted); font-size: .875rem; }
        .tokens code { font-size: .8125rem; background: var(--neutral-soft); padding: .125rem .375rem; border-radius: 5px; overflow-wrap: anywhere; }
        .method-list { display: grid; }
        .method-list li { display: grid; gap: .25rem; padding: .75rem 0; border-top: 1px solid var(--line); }
        .method-list li:first-child { border-top: 0; }
        .sandbox-foot { color: var(--muted); font-size: .875rem; padding-block: 1rem; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center; justify-content: space-between; }
        .sandbox-foot a { color: inherit; display: inline-flex; min-height: 2.75rem; align-items: center; }
        .sandbox-foot [aria-current] { font-weight: 600; color: var(--text); text-decoration: none; }
        .sandbox-foot nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
        @media (max-width: 18em) { .number { white-space: normal; } .fields.card-fields { grid-template-columns: minmax(0, 1fr); } }
        @media (max-width: 23.74em) { .kinds { grid-auto-flow: row; } .kinds a { min-height: 2.75rem; grid-auto-flow: column; justify-content: center; align-items: center; } }
        @media (min-width: 30em) { .examples li a { grid-template-columns: 11.5rem 1fr; align-items: center; } }
        @media (min-width: 40em) { .method-list li { grid-template-columns: 13rem 1fr; } }
        """
}
