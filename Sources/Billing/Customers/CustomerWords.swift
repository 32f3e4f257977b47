import Core
import Foundation
import Storage

/// What a customer is found by: a word as it is compared, and what it is of them.
struct CustomerWord: Hashable, Sendable {
    enum Kind: String, Hashable, Sendable, SQLText {
        /// A word of their name.
        case name
        case email
        case taxID = "tax_id"
        /// A value of their metadata: what the merchant's own books know them by.
        case reference
    }

    let kind: Kind
    let text: String

    /// Longer values of the metadata are no references, and are not found.
    static let referenceLimit = 64

    /// In the order of their texts, so that the same customer gives the same statements.
    static func all(of customer: Customer) -> [CustomerWord] {
        let details = customer.details
        var words = names(in: details.name ?? "").map { CustomerWord(kind: .name, text: $0) }
        if let email = details.email { words.append(CustomerWord(kind: .email, text: EmailAddress.folded(email))) }
        if let number = details.taxID.map(bare), !number.isEmpty {
            words.append(CustomerWord(kind: .taxID, text: number))
        }
        let values = Set(customer.metadata.values.map(reference)).sorted()
        words += values.filter { !$0.isEmpty && $0.unicodeScalars.count <= referenceLimit }
            .map { CustomerWord(kind: .reference, text: $0) }
        return words
    }

    /// The words of a name, or of what somebody looks for, each once.
    static func names(in text: String) -> [String] {
        Set(folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)).sorted()
    }

    /// A tax identifier without what people write between its characters.
    static func bare(_ number: String) -> String { folded(number).filter { $0.isLetter || $0.isNumber } }

    static func reference(_ value: String) -> String {
        folded(value).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Without case and accents, so that *Muñoz* is found by `munoz` and *José* by `JOSE`.
    static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            folded.append(contentsOf: (undecomposed[scalar] ?? String(scalar)).unicodeScalars)
        }
        return String(folded)
    }

    /// Letters that no accent can be taken from.
    private static let undecomposed: [Unicode.Scalar: String] = [
        "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe",
    ]
}
