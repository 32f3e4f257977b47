import Core

/// How much of an invoice may be taken back, and what becomes of it.
extension CreditNotes.Settlement {
    /// How this divides the amount of a credit note: all of it is credit where nothing was said.
    ///
    /// - Returns: what is refunded, what becomes credit, and what is given back by other means.
    func parts(of amount: Money) throws -> (Money, Money, Money) {
        let nothing = Money.zero(amount.currency)
        let refund = self.refund ?? nothing
        let outOfBand = self.outOfBand ?? nothing
        var credit = self.credit ?? nothing
        if refund.isZero, credit.isZero, outOfBand.isZero { credit = amount }
        guard !refund.isNegative, !credit.isNegative, !outOfBand.isNegative, try refund + credit + outOfBand == amount
        else {
            throw BillingError.invalid(
                "amount", "The refund, credit and out of band amounts must sum to the amount of the credit note.")
        }
        return (refund, credit, outOfBand)
    }
}

extension CreditNote {
    /// What the trail says of it. Of an open invoice nothing is given back.
    var details: [String: String] {
        var details = ["credit_note": number, "amount": money.description]
        let ways = [("refund", refundAmount), ("credit", creditAmount), ("outside", outOfBandAmount)]
        let taken = ways.filter { $0.1.isPositive }.map(\.0)
        if !taken.isEmpty { details["way"] = taken.joined(separator: " ") }
        return details
    }

    /// What is printed on it, when it can be.
    ///
    /// - Throws: what ``FreeText/text(_:parameter:limit:)`` does.
    package static func memo(_ text: String) throws(BillingError) -> String {
        try FreeText.text(text, parameter: "memo", limit: 1_000)
    }
}

extension Invoice {
    /// - Parameters:
    ///   - before: how much of the total was credited already.
    ///   - available: what it still asks for; of a paid one, what was paid for it and is left (M7).
    /// - Throws: `amount_too_large` for more than it has left to credit.
    func requireCreditable(_ amount: Money, after before: Money, of available: Money) throws {
        let limit = try Money.min(total - before, available)
        guard amount.isPositive, try amount.isAtMost(limit) else {
            throw BillingError.invalid(
                "amount", "The invoice has \(limit.notNegative.amount) left to credit.", code: "amount_too_large")
        }
    }

    /// The taxes in a part of what it asked for. Parts that add up to the whole bear its taxes exactly (M3).
    ///
    /// - Parameters:
    ///   - before: how much of the total was credited already.
    ///   - after: how much is, with the part.
    func taxes(from before: Money, to after: Money) throws -> [InvoiceTax] {
        func part(of whole: Money) throws -> Money {
            try whole.scaled(by: after.amount, over: total.amount) - whole.scaled(by: before.amount, over: total.amount)
        }
        return try taxes.map { tax in
            InvoiceTax(
                taxRate: tax.taxRate, displayName: tax.displayName, millionths: tax.millionths,
                isInclusive: tax.isInclusive, taxable: try part(of: tax.taxable), amount: try part(of: tax.amount))
        }
    }
}
