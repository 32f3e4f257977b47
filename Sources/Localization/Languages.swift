/// The languages that are spoken here, and which of them suits a reader.
public enum Languages {
    /// In the order in which they are offered.
    public static let all: [any Language] = [Spanish(), Portuguese(), English()]

    /// - Parameter tag: a BCP 47 tag; only its language counts, so `pt-PT` finds Portuguese.
    public static func named(_ tag: String) -> (any Language)? {
        let code = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
        return all.first { $0.code == code }
    }

    /// What the reader chose, else what their browser asks for, else what the merchant speaks.
    ///
    /// - Parameters:
    ///   - chosen: tags the reader or the customer's record named, most important first. Unknown ones are passed over.
    ///   - acceptLanguage: the request's header as it came, `es-CL,es;q=0.9,en;q=0.8`.
    ///   - fallback: when nothing of the above is spoken here.
    public static func best(
        chosen: [String?] = [], acceptLanguage: String? = nil, otherwise fallback: any Language = Spanish()
    ) -> any Language {
        for tag in chosen {
            if let tag, let language = named(tag) { return language }
        }
        for tag in ranked(acceptLanguage ?? "") {
            if let language = named(tag) { return language }
        }
        return fallback
    }

    /// The tags of an Accept-Language header, the most wanted first; those with `q=0` are unwanted.
    private static func ranked(_ header: String) -> [String] {
        let wishes = header.split(separator: ",").prefix(32).compactMap { item -> (tag: String, weight: Int)? in
            let parts = item.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            guard let tag = parts.first, !tag.isEmpty else { return nil }
            guard let quality = parts.dropFirst().first(where: { $0.hasPrefix("q=") }) else { return (tag, 1000) }
            let weight = thousandths(quality.dropFirst(2))
            return weight > 0 ? (tag, weight) : nil
        }
        // `sorted` keeps no order among equals, so the position breaks ties.
        return wishes.enumerated()
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element.tag)
    }

    /// `0.85` as 850; 0 when it is not a quality value.
    private static func thousandths(_ quality: Substring) -> Int {
        let parts = quality.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let units = parts.first.flatMap({ Int($0) }), units == 0 || units == 1 else { return 0 }
        let decimals = parts.count == 2 ? String(parts[1].prefix(3)) : ""
        guard let fraction = Int(decimals.padding(to: 3)), fraction >= 0 else { return 0 }
        return min(1000, units * 1000 + fraction)
    }
}

extension String {
    fileprivate func padding(to count: Int) -> String {
        self + String(repeating: "0", count: max(0, count - self.count))
    }
}
