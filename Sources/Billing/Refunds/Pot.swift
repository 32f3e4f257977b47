import Core

/// What was paid for an invoice, and what of that was given back since: by refunds, by credit notes and by changes of its
/// subscription. All three ask here first, so that nothing is given back twice, and never more than was paid (M7).
///
/// What an overpaying charge brought is no part of it: that is its customer's credit (P7).
struct Pot: Hashable {
    let invoice: Invoice.ID
    /// Taxes included: charges, money received by other means, and credit that was used.
    let paid: Money
    let given: Money
    let left: Money

    init(invoice: Invoice.ID, paid: Money, given: Money) throws {
        self.invoice = invoice
        self.paid = paid
        self.given = given
        left = try (paid - given).notNegative
    }
}

extension Invoice {
    /// What was given for it. Of one that is not paid only the money counts: what it took of a balance goes back by itself
    /// when it is voided.
    ///
    /// - Parameter credit: what its lines credit of earlier invoices, which paid for as much of its other lines.
    func paid(bringing credit: Money) throws -> Money {
        guard status == .paid else { return amountPaid }
        // A negative total became credit: that much of what it brought along did not stay.
        return try amountPaid + (total.isNegative ? total : balanceApplied.notNegative) + credit
    }
}
