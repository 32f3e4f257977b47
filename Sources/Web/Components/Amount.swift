import HTML

/// Money, the largest thing where it stands. The text is ready to print (see `Reader`).
public struct Amount: View {
    let money: String
    let note: String?
    let size: Size

    public enum Size: Sendable { case plain, large }

    /// - Parameter note: what the money is for or how often: `al mes`.
    public init(_ money: String, note: String? = nil, size: Size = .plain) {
        self.money = money
        self.note = note
        self.size = size
    }

    public var body: Markup {
        p(size == .large ? .class("amount large") : .class("amount")) {
            span(.class("money")) { money }
            if let note {
                " "
                span(.class("per")) { note }
            }
        }
    }

    static let css = """
        .money { font-variant-numeric: tabular-nums; white-space: nowrap; }
        .amount { font-weight: 620; }
        .amount .per { color: var(--muted); font-weight: 400; font-size: .9375rem; }
        .amount.large { container-type: inline-size; display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .5rem; }
        .amount.large .money { font-size: min(max(1.375rem, 10.5cqi), 12cqi, 2.625rem); line-height: 1.1; font-weight: 680; letter-spacing: -.03em; }
        """
}
