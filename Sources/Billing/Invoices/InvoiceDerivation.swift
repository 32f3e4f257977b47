import Core

/// How an invoice came to its amounts, step by step, from what was stored when they were computed (M4). Nothing is computed
/// anew but how many days a part of a period has, and that is said only where it gives the stored amount to the unit.
public struct InvoiceDerivation: Hashable, Sendable {
    public let steps: [Step]

    public struct Step: Hashable, Sendable {
        public let kind: Kind
        /// What it adds; of a sum, what all before it come to; of a note, what it holds and does not add.
        public let amount: Money
    }

    public enum Kind: Hashable, Sendable {
        case line(InvoiceLine, Reason)
        /// Nil where older invoices name none.
        case discount(String?)
        /// A tax beside the prices: exact, or rounded once for the document (M3).
        case addedTax(InvoiceTax, isRounded: Bool)
        /// A tax within the prices.
        case includedTax(InvoiceTax)
        case total
        /// Credit that was there pays a part.
        case creditUsed
        /// What was owed from before is asked for too.
        case debtAdded
        /// What is less than nothing stays as credit.
        case creditKept
        /// What credit notes took off since.
        case credited
        case due

        public var isSum: Bool { self == .total || self == .due }
        public var isNote: Bool { if case .includedTax = self { true } else { false } }
    }

    /// Where the amount of a line comes from.
    public enum Reason: Hashable, Sendable {
        /// Quantity times unit price.
        case quantity
        /// A part of a period, by civil days (M5): given back, or charged for.
        ///
        /// - Parameter period: the days of all of it, where its whole price in this proportion is the amount.
        case days(Int, of: Int?)
        /// The merchant named it.
        case named
    }

    init(_ invoice: Invoice, anchor: BillingAnchor?, recurrence: Recurrence?, zone: Zone) throws {
        var steps = invoice.lines.map { line in
            let reason = Reason(
                line, anchor: anchor, recurrence: recurrence, zone: anchor?.zone ?? zone)
            return Step(kind: .line(line, reason), amount: line.amount)
        }
        steps += try invoice.discounts.map { Step(kind: .discount($0.name), amount: try $0.amount.negated()) }
        let unnamed = try invoice.discount - Money.sum(invoice.discounts.map(\.amount), in: invoice.currency)
        if !unnamed.isZero { steps.append(Step(kind: .discount(nil), amount: try unnamed.negated())) }
        for tax in invoice.taxes where !tax.isInclusive {
            let exact = Int128(tax.taxable.amount) * Int128(tax.millionths)
            let isRounded = exact != Int128(tax.amount.amount) * 1_000_000
            steps.append(Step(kind: .addedTax(tax, isRounded: isRounded), amount: tax.amount))
        }
        steps.append(Step(kind: .total, amount: invoice.total))
        steps += invoice.taxes.filter(\.isInclusive).map { Step(kind: .includedTax($0), amount: $0.amount) }
        let (applied, credited) = (invoice.balanceApplied, invoice.amountCredited)
        if !applied.isZero {
            let kind: Kind = invoice.total.isNegative ? .creditKept : applied.isPositive ? .creditUsed : .debtAdded
            steps.append(Step(kind: kind, amount: try applied.negated()))
        }
        if credited.isPositive { steps.append(Step(kind: .credited, amount: try credited.negated())) }
        if !applied.isZero || credited.isPositive {
            steps.append(Step(kind: .due, amount: try invoice.amountDue - credited))
        }
        self.steps = steps
    }
}

extension InvoiceDerivation.Reason {
    init(_ line: InvoiceLine, anchor: BillingAnchor?, recurrence: Recurrence?, zone: Zone) {
        // What is too large to multiply is no reason of any amount: it is told as named.
        let whole = try? line.unitAmount.multiplied(by: line.quantity)
        guard line.isProration else {
            self = whole == line.amount ? .quantity : .named
            return
        }
        let days = line.period.days(in: zone)
        guard let anchor, let recurrence, let whole, line.amount.amount != .min else {
            self = .days(days, of: nil)
            return
        }
        let period = anchor.period(anchor.index(containing: line.period.start, every: recurrence), every: recurrence)
        let unused = try? Proration.parts(of: whole, over: period, changedAt: line.period.start, in: zone).unused
        let isExact = period.end == line.period.end && unused?.amount == abs(line.amount.amount)
        self = .days(days, of: isExact ? period.days(in: zone) : nil)
    }
}

extension Invoices {
    /// How an issued invoice came to its amounts.
    ///
    /// - Parameter zone: in which days are counted where no subscription says so.
    public func derivation(of invoice: Invoice, zone: Zone) async throws -> InvoiceDerivation {
        guard invoice.lines.contains(where: \.isProration), let id = invoice.subscription else {
            return try InvoiceDerivation(invoice, anchor: nil, recurrence: nil, zone: zone)
        }
        let subscription = try await context.read { try $0.subscriptions.find(id, in: invoice.scope) }
        return try InvoiceDerivation(
            invoice, anchor: subscription.anchor, recurrence: subscription.recurrence, zone: zone)
    }
}
