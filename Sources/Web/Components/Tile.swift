/// A thing in a list, with room for a mark, two lines and what can be done with it.
enum Tile {
    static let css = """
        .tile {
          display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1rem; padding: .875rem 1rem; border: 1px solid var(--line);
          border-radius: var(--radius-small); background: var(--surface);
        }
        .tile-text { display: grid; gap: .125rem; flex: 1 1 10rem; min-width: 0; }
        .tile-title { font-weight: 600; display: flex; flex-wrap: wrap; gap: .25rem .625rem; align-items: center; }
        .tile-detail { color: var(--muted); font-size: .875rem; }
        .warning, .tile-detail.warning { color: var(--attention); font-weight: 560; }
        .tile-detail.late { color: var(--negative); font-weight: 560; }
        .tile > .whole { flex-basis: 100%; }
        .tile-text > .action { justify-self: start; margin-inline-start: -.5rem; }
        .tile-actions { display: flex; flex-wrap: wrap; gap: .25rem .875rem; align-items: center; }
        .tile-actions > .action:last-child { margin-inline-end: -.5rem; }
        @media (max-width: 39.99em) {
          .method .tile-actions { flex-basis: 100%; padding-inline-start: 3.25rem; margin-block: -.75rem -.25rem; gap: 0 .5rem; }
          .method .tile-actions :is(.button, .action) { padding-inline: .5rem; margin: 0; }
        }
        @media (max-width: 29.99em) {
          .tile-actions:has(> a.button:only-child) { flex-basis: 100%; }
          .tile-actions > a.button:only-child { width: 100%; }
        }
        /* What is said of an amount goes below it, and not into what is left beside it. */
        @media (max-width: 29.99em) {
          .tile:has(> .amount) { row-gap: .25rem; }
          .tile:has(> .amount) > .tile-text { display: contents; }
          .tile:has(> .amount) .tile-title { flex: 1 1 8rem; min-width: 0; }
          .tile:has(> .amount) .tile-detail { order: 1; flex-basis: 100%; }
          .tile:has(> .amount) > .whole { order: 2; margin-top: .5rem; }
        }
        @media (max-width: 18em) { .method .tile-actions { padding-inline-start: 0; } }
        .tiles { display: grid; gap: .625rem; }
        .flush .tiles { gap: 0; }
        .flush .tile { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: 1rem min(1.25rem, 5vw); }
        @media (min-width: 40em) { .flush .tile { padding: 1rem 1.5rem; } }
        """
}
