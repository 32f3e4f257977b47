/// What plots, letters and first steps need beyond the components.
enum InsightStyle {
    static let css = """
        .plot { display: block; width: 100%; max-width: 44rem; height: auto; }
        .plot-bar { fill: var(--brand-text); }
        .plot-floor { fill: var(--edge); }
        .plot-name { fill: var(--muted); font: 10px var(--font); text-anchor: middle; }
        .letter-frame { display: block; width: 100%; height: 46rem; max-height: 80vh; border: 0; background: #fff; }
        .plain-part { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: .875rem/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
        .first-steps { display: grid; gap: var(--gap); }
        @media (forced-colors: active) { .plot-bar, .plot-name { fill: CanvasText; } }
        """
}
