/// Colours, spacing and type, as custom properties: every component reads them, and dark mode changes nothing else.
///
/// A merchant's colour replaces `--brand` and its three companions (see ``BrandStylesheet``).
enum Tokens {
    static let css = """
        :root {
          color-scheme: light dark;
          --ground: #f5f6f8; --surface: #ffffff; --sunken: #f8f9fb; --line: #e3e6ec; --edge: #858d9d;
          --text: #171b26; --muted: #565f70; --faint: #687082;
          --positive: #12663b; --positive-soft: #e4f5ec; --attention: #7f4a00; --attention-soft: #fdf1d8;
          --negative: #a81b2b; --negative-soft: #fdebec; --progress: #1d4f9e; --progress-soft: #e8f0fd;
          --neutral-soft: #eceff3; --danger: #b3202f; --danger-ink: #ffffff; --danger-hover: #941825;
          --brand: #1f4fd8; --brand-ink: #ffffff; --brand-away: #000000; --brand-text: #1f4fd8;
          --radius: 14px; --radius-small: 9px; --gap: 1.5rem;
          --shadow: 0 1px 2px rgb(16 24 40 / 5%), 0 4px 16px rgb(16 24 40 / 4%);
          --font: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #0e1116; --surface: #171b22; --sunken: #1c212a; --line: #2a303b; --edge: #768091;
            --text: #eef1f6; --muted: #a9b2c1; --faint: #98a2b3;
            --positive: #7fdcaa; --positive-soft: #12301f; --attention: #f3c677; --attention-soft: #362708;
            --negative: #ff9ea6; --negative-soft: #3c161b; --progress: #9cc3ff; --progress-soft: #14284a;
            --neutral-soft: #262c36; --danger: #c93343; --danger-ink: #ffffff; --danger-hover: #b32a39;
            --brand-text: #9db5ff; --shadow: none;
          }
        }
        """
}
