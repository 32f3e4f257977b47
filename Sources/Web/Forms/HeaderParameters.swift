/// A header's value with its parameters: `form-data; name="logo"; filename="a.png"`.
struct HeaderParameters: Hashable, Sendable {
    /// `form-data`
    let value: String
    private let parameters: [String: String]

    /// In quotes everything stands for itself, as browsers write it: they say `%22` for a quotation mark.
    ///
    /// - Returns: nil when it is none, or when a parameter comes twice.
    init?(_ text: String) {
        var rest = Substring(text)
        value = Self.trimmed(Self.token(of: &rest, until: ";"))
        var parameters: [String: String] = [:]
        while rest.popFirst() != nil {
            let name = Self.trimmed(Self.token(of: &rest, until: "=")).lowercased()
            guard rest.popFirst() == "=", !name.isEmpty, let value = Self.value(of: &rest) else { return nil }
            guard parameters.updateValue(value, forKey: name) == nil else { return nil }
        }
        guard !value.isEmpty else { return nil }
        self.parameters = parameters
    }

    subscript(_ name: String) -> String? { parameters[name] }

    var names: Set<String> { Set(parameters.keys) }

    /// In quotes or without, up to the next semicolon, on which `rest` then stands.
    private static func value(of rest: inout Substring) -> String? {
        rest = rest.drop { $0 == " " }
        guard rest.first == "\"" else {
            let plain = trimmed(token(of: &rest, until: ";"))
            return plain.contains("\"") ? nil : plain
        }
        rest.removeFirst()
        let quoted = token(of: &rest, until: "\"")
        guard rest.popFirst() == "\"" else { return nil }
        guard trimmed(token(of: &rest, until: ";")).isEmpty else { return nil }
        return String(quoted)
    }

    private static func token(of rest: inout Substring, until end: Character) -> Substring {
        let token = rest.prefix { $0 != end }
        rest = rest[token.endIndex...]
        return token
    }

    private static func trimmed(_ text: Substring) -> String {
        let head = text.drop { $0 == " " || $0 == "\t" }
        guard let last = head.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
        return String(head[...last])
    }
}
