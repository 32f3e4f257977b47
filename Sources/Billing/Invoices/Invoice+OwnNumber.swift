import Core

/// Numbers that a merchant chooses, for what no subscription made. The series counts on without them.
extension InvoiceNumber {
    /// In characters, as names of files have them.
    static let limit = 40

    /// - Throws: ``BillingError`` for what is no number, and for one that the series may give.
    static func checked(_ number: String, of merchant: Merchant) throws(BillingError) -> String {
        let number = try FreeText.line(number, parameter: "number", limit: limit)
        let isWritten = number.utf8.allSatisfy { byte in
            0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte == UInt8(ascii: "-")
        }
        guard isWritten, number.utf8.contains(where: { 0x30...0x39 ~= $0 }) else {
            throw .invalid("number", "A number is at most \(limit) letters, digits and hyphens, with a digit.")
        }
        let word = word(of: merchant) + "-"
        guard !number.uppercased().hasPrefix(word) else {
            throw .invalid("number", "Numbers that begin with '\(word)' are given by the account's own series.")
        }
        return number
    }
}

extension BillingTransaction {
    /// - Throws: `resource_already_exists` when another invoice has it, or a draft will.
    func free(_ number: String, for invoice: Invoice) throws -> String {
        let number = try InvoiceNumber.checked(number, of: merchants.find(invoice.scope.merchant))
        guard try !invoices.isTaken(number, besides: invoice.id, in: invoice.scope) else {
            throw BillingError.invalid(
                "number", "Another invoice has the number '\(number)'.", code: "resource_already_exists")
        }
        return number
    }
}
