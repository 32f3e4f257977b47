import Foundation

/// What was rendered before, read again. Members come in the order of their keys: JSON's own order is not kept by the reader.
extension JSON: Decodable {
    /// - Throws: `DecodingError` when it is no JSON.
    init(reading text: String) throws { self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8)) }

    init(from decoder: any Decoder) throws {
        // Each `try?` asks of what sort the value is; the last asks no more, and throws.
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let boolean = try? value.decode(Bool.self) {
            self = .boolean(boolean)
        } else if let integer = try? value.decode(Int64.self) {
            self = .integer(integer)
        } else if let number = try? value.decode(Decimal.self) {
            // A rate: 9.975.
            self = .raw("\(number)")
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let elements = try? value.decode([JSON].self) {
            self = .array(elements)
        } else {
            let members = try value.decode([String: JSON].self)
            self = .object(members.sorted { $0.key < $1.key }.map { Member(key: $0.key, value: $0.value) })
        }
    }
}
