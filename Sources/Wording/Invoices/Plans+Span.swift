import Billing
import Core
import Foundation
import Localization

extension Invoice {
    public var issuedAt: Instant { finalizedAt ?? createdAt }

    /// The first line of what its merchant wrote on it, cut where a list would break.
    var heading: String? {
        guard let first = description?.split(separator: "\n").first.map(String.init) else { return nil }
        return first.count > 80 ? first.prefix(79).trimmingCharacters(in: .whitespaces) + "…" : first
    }

    /// The time that it bills: of its first line about a subscription. Nothing for what is charged once.
    public var billedSpan: Period? {
        guard subscription != nil else { return nil }
        let line = lines.first { !$0.isProration } ?? lines.first
        return line.map(\.period).flatMap { $0.end > $0.start ? $0 : nil }
    }
}

extension Plans {
    /// What an invoice is for, and of when, so that the invoices of one plan can be told apart: `Plan mensual, octubre`.
    public func title(of invoice: Invoice, for reader: Reader) -> String {
        let name = title(of: invoice, in: reader.say)
        return invoice.billedSpan.map { "\(name), \(reader.span(from: $0.start, to: $0.end))" } ?? name
    }
}
