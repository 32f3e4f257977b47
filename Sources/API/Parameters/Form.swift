import Core

/// What a program sent, before anybody says what it means: bracketed names as a tree.
///
/// `items[0][price]=p&expand[]=customer&metadata[k]=v` is three maps deep; texts are leaves. Indexed and empty brackets
/// both make lists, whose elements carry their index as key.
enum Form: Hashable, Sendable {
    case text(String)
    case map([(key: String, value: Form)])

    static func == (left: Form, right: Form) -> Bool { left.canonical == right.canonical }
    func hash(into hasher: inout Hasher) { hasher.combine(canonical) }

    /// W10: more than this is refused.
    static let limits = (names: 1_000, depth: 8)

    /// - Parameter encoded: `application/x-www-form-urlencoded`, from a body or a query.
    /// - Throws: `parameter_invalid` when an escape is broken, a name is malformed or given twice, or there are too many.
    init(encoded: String) throws(BillingError) {
        let root = Node()
        let pairs = Array(encoded.utf8).split(separator: UInt8(ascii: "&"))
        guard pairs.count <= Form.limits.names else {
            throw .invalid("", "At most \(Form.limits.names) parameters.", code: "parameters_too_many")
        }
        for pair in pairs {
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = try Form.decoded(halves[0])
            let value = halves.count == 2 ? try Form.decoded(halves[1]) : ""
            try root.insert(value, at: try Form.path(name)[...], name)
        }
        self = root.form
    }

    /// The same whatever the order of the names: what two requests are compared by (P9).
    var canonical: String {
        switch self {
        case .text(let text): "\(text.utf8.count):\(text)"
        case .map(let members):
            "{"
                + members.sorted { $0.key < $1.key }.map { "\($0.key.utf8.count):\($0.key)=\($0.value.canonical)" }
                .joined(separator: ";") + "}"
        }
    }

    /// `items[0][price]` → `items`, `0`, `price`. An empty bracket is an empty segment.
    private static func path(_ name: String) throws(BillingError) -> [String] {
        let malformed = BillingError.invalid(name, "Invalid parameter name: \(name)")
        guard let open = name.firstIndex(of: "[") else {
            guard !name.isEmpty, !name.contains("]") else { throw malformed }
            return [name]
        }
        var segments = [String(name[..<open])]
        var rest = name[open...]
        while !rest.isEmpty {
            guard rest.first == "[", let close = rest.firstIndex(of: "]") else { throw malformed }
            let segment = rest[rest.index(after: rest.startIndex)..<close]
            guard !segment.contains("[") else { throw malformed }
            segments.append(String(segment))
            rest = rest[rest.index(after: close)...]
        }
        guard !segments[0].isEmpty, segments.count <= Form.limits.depth else { throw malformed }
        return segments
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) throws(BillingError) -> String {
        let text: String
        do {
            text = try FormEncoding.decoded(bytes)
        } catch {
            switch error {
            case .escape: throw .invalid("", "A percent sign is not followed by two hexadecimal digits.")
            case .text: throw .invalid("", "The parameters are not UTF-8 text.")
            }
        }
        guard !text.utf8.contains(0) else { throw .invalid("", "The parameters are not UTF-8 text.") }
        return text
    }
}
