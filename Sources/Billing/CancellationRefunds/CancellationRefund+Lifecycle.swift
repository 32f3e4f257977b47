import Core

/// One invoice of the period that ends: how much of it can go back, and by which ways.
struct RefundSource: Hashable, Sendable {
    let invoice: Invoice
    /// The most that it gives back: what it asks for, and what was given for it and has not gone back (M7), as far as its credit
    /// notes leave it; by a rule that gives everything, no more than it bills of this period.
    let limit: Money
    /// The most that becomes credit by a last invoice: what a credit of an earlier change paid of it, for which its notes have no
    /// room.
    let carried: Money
    /// What each charge that paid it can take back, oldest first. Those beyond the first that cannot are left out.
    let charges: [Charge]

    struct Charge: Hashable, Sendable {
        let method: PaymentMethod.ID?
        /// All that it brought.
        let money: Money
        let left: Money
        /// Whether a part of it can go back, and not only all of it.
        let isDivisible: Bool
    }

    /// The notes that give back so much of it: what it still asks for goes first, then the money, then what else paid it.
    ///
    /// - Parameter amount: at most ``limit``.
    func notes(giving amount: Money) throws -> [CancellationRefund.Note] {
        let nothing = Money.zero(amount.currency)
        var notes: [CancellationRefund.Note] = []
        let asked = invoice.isOpen ? invoice.amountRemaining.notNegative : nothing
        let takenOff = try Money.min(amount, asked)
        if takenOff.isPositive {
            notes.append(.init(invoice: invoice.id, takenOff: takenOff, ways: [], credit: nothing))
        }
        var left = try amount - takenOff
        guard left.isPositive else { return notes }
        var ways: [CancellationRefund.Way] = []
        for charge in charges where left.isPositive {
            let part = try Money.min(left, charge.left)
            guard part.isPositive else { continue }
            guard charge.isDivisible || part == charge.money else { break }
            ways.append(.init(method: charge.method, money: part))
            left = try left - part
        }
        notes.append(.init(invoice: invoice.id, takenOff: nothing, ways: ways, credit: left))
        return notes
    }
}

/// What goes back, divided among what the period was billed with: what is open first, then the newest.
struct RefundDivision: Hashable, Sendable {
    private(set) var notes: [CancellationRefund.Note] = []
    /// What of it no note has room for.
    private(set) var carried: [CancellationRefund.Carried] = []

    /// - Parameters:
    ///   - amount: what the rule gives; nil for all that the sources can.
    ///   - sources: the newest first.
    init(of amount: Money?, from sources: [RefundSource], in currency: Currency) throws {
        let all = try amount ?? Money.sum(sources.flatMap { [$0.limit, $0.carried] }, in: currency)
        let openFirst = sources.filter(\.invoice.isOpen) + sources.filter { !$0.invoice.isOpen }
        let noted = try all.drawn(from: openFirst.map(\.limit))
        for (source, part) in zip(openFirst, noted) where part.isPositive { notes += try source.notes(giving: part) }
        let rest = try all - Money.sum(noted, in: currency)
        for (source, part) in zip(sources, try rest.drawn(from: sources.map(\.carried))) where part.isPositive {
            carried.append(.init(invoice: source.invoice.id, money: part))
        }
    }
}

extension CancellationRefund {
    /// - Parameters:
    ///   - owed: what the subscription's open invoices ask for.
    ///   - last: what is billed now.
    /// - Returns: nil where nothing goes back.
    init?(_ division: RefundDivision, owed: Money, last: LastInvoice?, lastDay: CalendarDate) throws {
        guard !division.notes.isEmpty || !division.carried.isEmpty else { return nil }
        let (notes, currency) = (division.notes, owed.currency)
        let all = notes.flatMap(\.ways)
        var ways: [Way] = []
        for way in all where !ways.contains(where: { $0.method == way.method }) {
            let money = all.filter { $0.method == way.method }.map(\.money)
            ways.append(Way(method: way.method, money: try Money.sum(money, in: currency)))
        }
        let takenOff = try Money.sum(notes.map(\.takenOff), in: currency)
        self.init(
            notes: notes, carried: division.carried, ways: ways,
            refunded: try Money.sum(all.map(\.money), in: currency),
            credited: try Money.sum(notes.map(\.credit), in: currency), takenOff: takenOff,
            stillOwed: try owed - takenOff, last: last, lastDay: lastDay)
    }
}

extension CancellationRefund.Note {
    /// The whole of the note.
    func amount() throws -> Money { try takenOff + refunded() + credit }

    func refunded() throws -> Money { try Money.sum(ways.map(\.money), in: credit.currency) }

    /// How what goes back of a paid invoice goes back.
    func settlement() throws -> CreditNotes.Settlement {
        CreditNotes.Settlement(refund: try refunded(), credit: credit)
    }
}
