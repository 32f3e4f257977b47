/// Colours, spacing and type, as custom properties: every component reads them, and dark mode changes nothing else.
///
/// A merchant's colour replaces `--brand` and its three companions (see ``BrandStylesheet``).
enum Tokens {
    static let css = """
        :root {
          color-scheme: light dark;
          --ground: #f6f6f4; --surface: #ffffff; --sunken: #faf9f7; --line: #e8e7e3; --edge: #8b8a84;
          --text: #191917; --muted: #5d5c57;
          --positive: #12663b; --positive-soft: #e4f3ea; --attention: #7f4a00; --attention-soft: #fdf1d8;
          --negative: #a81b2b; --negative-soft: #fdf0f0; --progress: #1d4f9e; --progress-soft: #e8f0fd;
          --neutral-soft: #eeede9;
          --brand: #1f4fd8; --brand-ink: #ffffff; --brand-away: #000000; --brand-text: #1f4fd8;
          --radius: 14px; --radius-small: 10px; --gap: 1.5rem;
          --font: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #0f1011; --surface: #17191b; --sunken: #1c1f21; --line: #292c2f; --edge: #7f858b;
            --text: #f1f1ef; --muted: #a8aaa8;
            --positive: #7fdcaa; --positive-soft: #12301f; --attention: #f3c677; --attention-soft: #362708;
            --negative: #ff9ea6; --negative-soft: #2c1719; --progress: #9cc3ff; --progress-soft: #14284a;
            --neutral-soft: #26292c;
            --brand-text: #9db5ff;
          }
        }
        """
}
