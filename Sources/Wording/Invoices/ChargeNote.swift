import Billing
import Core
import Foundation

/// The note of a charge that no subscription made: what its merchant wrote on it, apart from what gives it its name.
extension Invoice {
    /// By paragraphs. A first line that was too long for a name is there whole.
    public var note: [String] {
        guard subscription == nil, let heading, let description else { return [] }
        let paragraphs = description.split(separator: "\n").map(String.init)
        return paragraphs.first == heading ? Array(paragraphs.dropFirst()) : paragraphs
    }

    /// As much of it as a list has room for.
    public var shortNote: [String] {
        note.prefix(2).map { paragraph in
            paragraph.count > 160
                ? paragraph.prefix(159).trimmingCharacters(in: .whitespaces) + "…" : paragraph
        }
    }
}

extension InvoiceWords {
    /// What the merchant has printed on it under names of their own.
    public var fields: [(label: String, value: String)] { invoice.customFields.map { ($0.name, $0.value) } }
}
