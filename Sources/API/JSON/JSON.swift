import Core

/// A JSON value whose objects keep their keys in the order they were written, so that the same answer has the same bytes.
enum JSON: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case text(String)
    case array([JSON])
    case object([Member])
    /// JSON text that was rendered before: the object of an event.
    case raw(String)
    /// Another object: its id, unless the caller asks for the whole of it with `expand`.
    case reference(Link)
    /// A member that is not shown at all unless it is asked for with `expand`.
    case onRequest(Link)

    struct Member: Hashable, Sendable {
        let key: String
        var value: JSON
    }

    /// Those of an object; none of anything else.
    var members: [Member] { if case .object(let members) = self { members } else { [] } }

    /// The value of a member; nil when there is none or this is not an object.
    subscript(key: String) -> JSON? {
        get {
            guard case .object(let members) = self else { return nil }
            return members.first { $0.key == key }?.value
        }
        set {
            guard case .object(var members) = self, let newValue else { return }
            if let index = members.firstIndex(where: { $0.key == key }) {
                members[index].value = newValue
            } else {
                members.append(Member(key: key, value: newValue))
            }
            self = .object(members)
        }
    }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
    init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { Member(key: $0, value: $1) }) }
    init(arrayLiteral elements: JSON...) { self = .array(elements) }
    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int64) { self = .integer(value) }
    init(booleanLiteral value: Bool) { self = .boolean(value) }
    init(nilLiteral: ()) { self = .null }

    /// What is absent is `null`: typed clients tell a missing key from an empty one.
    init(_ text: String?) { self = text.map(JSON.text) ?? .null }
    init(_ integer: Int64?) { self = integer.map(JSON.integer) ?? .null }
    init(_ integer: Int?) { self = integer.map { .integer(Int64($0)) } ?? .null }
    init(_ boolean: Bool?) { self = boolean.map(JSON.boolean) ?? .null }
    /// Unix seconds.
    init(_ instant: Instant?) { self = instant.map { .integer($0.seconds) } ?? .null }
    init(_ currency: Currency?) { self = currency.map { .text($0.code) } ?? .null }
    /// Keys in order.
    init(_ metadata: [String: String]) {
        self = .object(metadata.sorted { $0.key < $1.key }.map { Member(key: $0.key, value: .text($0.value)) })
    }
}
