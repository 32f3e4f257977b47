/// JSON as ``JSONText`` writes it nearly always: without white space, escaped letters and fractions. Every invoice of a
/// page has several of these, and what a general decoder does for each costs more than the rest of its row.
enum PlainJSON {
    case null
    case boolean(Bool)
    case integer(Int64)
    case text(String)
    case array([PlainJSON])
    case object([(key: String, value: PlainJSON)])

    /// - Returns: nil for everything else, valid or not: whoever asks has a decoder for it.
    init?(_ text: String) {
        var text = text
        let found = text.withUTF8 { bytes -> PlainJSON? in
            var reader = PlainJSONReader(bytes)
            guard let read = reader.value(), reader.isAtEnd else { return nil }
            return read
        }
        guard let value = found else { return nil }
        self = value
    }

    var members: PlainJSONMembers? {
        guard case .object(let members) = self else { return nil }
        return PlainJSONMembers(members: members)
    }
}

/// The members of an object. What has another shape than it should marks them as misfits, and a decoder says what is wrong.
struct PlainJSONMembers {
    fileprivate let members: [(key: String, value: PlainJSON)]
    private(set) var fit = true

    fileprivate init(members: [(key: String, value: PlainJSON)]) { self.members = members }

    private func member(_ key: String) -> PlainJSON { members.first { $0.key == key }?.value ?? .null }

    mutating func textIfAny(_ key: String) -> String? {
        switch member(key) {
        case .null: return nil
        case .text(let text): return text
        default:
            fit = false
            return nil
        }
    }

    mutating func text(_ key: String) -> String {
        if case .text(let text) = member(key) { return text }
        fit = false
        return ""
    }

    mutating func integer(_ key: String) -> Int64 {
        if case .integer(let integer) = member(key) { return integer }
        fit = false
        return 0
    }

    mutating func boolean(_ key: String) -> Bool {
        if case .boolean(let boolean) = member(key) { return boolean }
        fit = false
        return false
    }

    mutating func valueIfAny<Value: PlainlyReadable>(_ key: String) -> Value? {
        let value = member(key)
        if case .null = value { return nil }
        guard let read = Value(plain: value) else {
            fit = false
            return nil
        }
        return read
    }
}

/// What can be read without a decoder, exactly as a decoder would.
protocol PlainlyReadable: Decodable {
    /// - Returns: nil when a decoder has to look at it.
    init?(plain json: PlainJSON)
}

extension String: PlainlyReadable {
    init?(plain json: PlainJSON) {
        guard case .text(let text) = json else { return nil }
        self = text
    }
}

extension Array: PlainlyReadable where Element: PlainlyReadable {
    init?(plain json: PlainJSON) {
        guard case .array(let elements) = json else { return nil }
        self.init()
        reserveCapacity(elements.count)
        for element in elements {
            guard let read = Element(plain: element) else { return nil }
            append(read)
        }
    }
}

extension Dictionary: PlainlyReadable where Key == String, Value == String {
    init?(plain json: PlainJSON) {
        guard case .object(let members) = json else { return nil }
        self.init(minimumCapacity: members.count)
        for member in members {
            guard case .text(let text) = member.value, updateValue(text, forKey: member.key) == nil else { return nil }
        }
    }
}
