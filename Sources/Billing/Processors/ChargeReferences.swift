/// What a processor calls a charge, as far as it has told. Kept with the attempt, and handed back whenever it is asked about it.
public struct ChargeReferences: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The charge itself.
        case charge
        /// The page or session in which the customer paid.
        case session
    }

    private var values: [Kind: String]

    public init(_ values: [Kind: String] = [:]) { self.values = values }

    public static let none = ChargeReferences()
    public static func charge(_ reference: String) -> ChargeReferences { .init([.charge: reference]) }

    public subscript(kind: Kind) -> String? {
        get { values[kind] }
        set { values[kind] = newValue }
    }

    /// Whether a name that somebody tells is none of these, though there are some.
    func contradict(_ told: String) -> Bool { !values.isEmpty && !values.values.contains(told) }

    /// The same with what is told now. What was told before and is not repeated stays true.
    func merging(_ news: ChargeReferences) -> ChargeReferences {
        ChargeReferences(values.merging(news.values) { _, new in new })
    }
}

extension ChargeReferences {
    /// - Parameters:
    ///   - charge: has a column of its own.
    ///   - others: the rest, as stored: `{"session":"…"}`.
    init(charge: String?, others: String?) throws {
        self.init()
        let stored = try others.map { try JSONText.metadata($0) } ?? [:]
        for (name, value) in stored { if let kind = Kind(rawValue: name) { self[kind] = value } }
        self[.charge] = charge
    }

    /// Nil when there are none, as is usual.
    var others: String? {
        let others = values.filter { $0.key != .charge }
        guard !others.isEmpty else { return nil }
        return JSONText.of(Dictionary(uniqueKeysWithValues: others.map { ($0.key.rawValue, $0.value) }))
    }
}
