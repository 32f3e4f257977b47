import Core
import Foundation
import Storage
import Synchronization

/// Small values that are always read and written whole live in one text column, keys sorted so that bytes compare.
package enum JSONText {
    package static func of(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts, whole numbers and lists of them: what is written here can always be.
        guard let data = try? encoder.encode(value) else { return "null" }
        return String(decoding: data, as: UTF8.self)
    }

    static func value<Value: Decodable>(_ text: String, as: Value.Type = Value.self) throws -> Value {
        try decoded(text)
    }

    private static func decoded<Value: Decodable>(_ text: String) throws -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
        } catch {
            throw StorageError.corrupt("\(Value.self) cannot be read: \(error)")
        }
    }

    /// The same for what can be read without a decoder: one is asked about the rest, and about what is wrong.
    static func value<Value: PlainlyReadable>(_ text: String, as: Value.Type = Value.self) throws -> Value {
        if let value = PlainJSON(text).flatMap({ Value(plain: $0) }) { return value }
        return try decoded(text)
    }

    /// For what many rows and every page have in common, such as a merchant's brand: each text is decoded once.
    static func shared<Value: Decodable & Sendable>(_ text: String, as: Value.Type = Value.self) throws -> Value {
        try once(text) { try decoded($0) }
    }

    /// The same for what can be read without a decoder.
    static func shared<Value: PlainlyReadable & Sendable>(_ text: String, as: Value.Type = Value.self) throws -> Value {
        try once(text) { try value($0) }
    }

    private static func once<Value: Sendable>(_ text: String, _ read: (String) throws -> Value) throws -> Value {
        let key = SharedKey(type: ObjectIdentifier(Value.self), text: text)
        if let found = known.withLock({ $0[key] }) as? Value { return found }
        let value = try read(text)
        known.withLock { known in
            if known.count >= 1_000 { known.removeAll() }
            known[key] = value
        }
        return value
    }

    private struct SharedKey: Hashable {
        let type: ObjectIdentifier
        let text: String
    }

    private static let known = Mutex<[SharedKey: any Sendable]>([:])

    /// `[String: String]` is on every row of every list: most are empty and need no parser.
    static func metadata(_ text: String) throws -> [String: String] { text == "{}" ? [:] : try value(text) }
}

/// Rules for what programs attach to objects: at most 50 keys of 40 characters, values of 500 (Stripe, "Metadata").
package enum Metadata {
    package static func check(_ metadata: [String: String]) throws(BillingError) {
        guard metadata.count <= 50 else { throw .invalid("metadata", "Metadata can have up to 50 keys.") }
        for (key, value) in metadata {
            guard !key.isEmpty, key.count <= 40 else {
                throw .invalid("metadata", "Metadata keys can have up to 40 characters.")
            }
            guard value.count <= 500 else {
                throw .invalid("metadata[\(key)]", "Metadata values can have up to 500 characters.")
            }
        }
    }
}
