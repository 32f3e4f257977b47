import Billing
import Core
import Foundation
import Hummingbird
import Localization
import Wording

/// What somebody looks for among their invoices, as the address of the page says it. What it cannot mean is not asked.
struct InvoiceSearch: Sendable, Hashable {
    static let numberLimit = 40
    /// Those that can be asked for, in the order in which they are offered.
    static let statuses: [Invoice.Status] = [.paid, .open, .uncollectible, .void]

    let filter: InvoiceFilter

    init(_ filter: InvoiceFilter = InvoiceFilter()) { self.filter = filter }

    init(_ request: Request) {
        let query = request.uri.queryParameters
        // Forms write a space as a plus.
        let number = (query["number"] ?? "").replacing("+", with: " ").unicodeScalars
            .filter { !$0.properties.isWhitespace && $0.properties.generalCategory != .control }
        filter = InvoiceFilter(
            year: query["year"].flatMap { Self.year(String($0)) },
            status: query["status"].flatMap { Invoice.Status(rawValue: String($0)) }.flatMap {
                Self.statuses.contains($0) ? $0 : nil
            },
            number: number.isEmpty ? nil : String(String.UnicodeScalarView(number.prefix(Self.numberLimit))))
    }

    /// - Returns: nil for what is no year.
    static func year(_ text: String) -> Int? {
        guard text.count == 4, text.utf8.allSatisfy({ 48...57 ~= $0 }), let year = Int(text), year >= 1970 else {
            return nil
        }
        return year
    }

    var isEmpty: Bool { filter == InvoiceFilter() }

    /// The page that shows this, and one of its further pages.
    func address(_ paths: PortalPaths, _ cursor: (name: String, id: Invoice.ID)? = nil) -> String {
        var parts: [String] = []
        if let year = filter.year { parts.append("year=\(year)") }
        if let status = filter.status { parts.append("status=\(status.rawValue)") }
        if let number = filter.number { parts.append("number=\(Self.escaped(number))") }
        if let cursor { parts.append("\(cursor.name)=\(cursor.id)") }
        return paths.invoices + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    private static let plain = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}

extension InvoiceStanding {
    /// What a status is called where nothing more is known of its invoices.
    init(_ status: Invoice.Status) {
        self =
            switch status {
            case .draft: .draft
            case .open: .open
            case .paid: .paid
            case .uncollectible: .uncollectible
            case .void: .void
            }
    }
}
