import Web

/// What the pages outside the portals need beyond the components.
enum FrontStyle {
    static let stylesheet = Asset(folder: "/assets", name: "front", kind: .css, text: css)

    private static let css = """
        .shops { display: grid; gap: var(--gap); }
        .shops .logo { height: 2.75rem; width: auto; max-width: 100%; object-fit: contain; object-position: left; }
        .shop-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 1rem; }
        .people { display: grid; gap: .5rem; }
        .people button { width: 100%; min-height: 2.75rem; padding: .5rem .875rem; border: 1px solid var(--line); border-radius: var(--radius-small); background: var(--surface); color: var(--text); font: 400 .9375rem/1.35 var(--font); text-align: start; cursor: pointer; }
        .people button:hover { background: var(--sunken); border-color: var(--edge); }
        .people b { font-weight: 620; }
        .terminal { margin: 0; padding: 1rem; border-radius: var(--radius-small); background: var(--neutral-soft); color: var(--text); font: .8125rem/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
        .terminal code { display: block; font: inherit; padding-inline-start: 1.5ch; text-indent: -1.5ch; }
        .card-numbers { display: grid; gap: .75rem; }
        .card-numbers li { display: grid; gap: 0 1rem; }
        .card-numbers code, .mail-code { font: 600 .9375rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: nowrap; }
        .mail-code { padding: .125rem .5rem; border-radius: 6px; background: var(--neutral-soft); }
        .mail-filter { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; }
        .mail-filter .field { flex: 1 1 14rem; }
        .mail-side { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem; }
        .mail-side time { color: var(--muted); font-size: .875rem; white-space: nowrap; }
        .letter-frame { display: block; width: 100%; height: 46rem; max-height: 80vh; border: 0; background: #fff; }
        .plain-part { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: .875rem/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
        @media (max-width: 18em) { .card-numbers code, .mail-code, .mail-side time { white-space: normal; } }
        @media (min-width: 30em) { .card-numbers li { grid-template-columns: 13rem 1fr; align-items: baseline; } }
        @media (min-width: 56.25em) { .shops { grid-template-columns: 1fr 1fr; align-items: start; } }
        """
}
