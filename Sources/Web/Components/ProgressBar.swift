/// How far something is that takes a while. The element is the browser's own.
enum ProgressBar {
    static let css = """
        progress { width: 100%; height: .75rem; accent-color: var(--brand); }
        """
}
