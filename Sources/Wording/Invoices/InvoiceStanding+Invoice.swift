import Billing
import Core
import Localization

extension InvoiceStanding {
    /// How an invoice stands for whoever pays it.
    ///
    /// - Parameters:
    ///   - owed: what is known of it beside its status, when it is open.
    ///   - back: what has gone back of what paid it; nil for nothing.
    public init(_ invoice: Invoice, owed: Owed?, givenBack back: GivenBack? = nil) throws {
        self =
            switch invoice.status {
            case .draft: .draft
            case .open: owed.map { InvoiceStanding($0.standing) } ?? .open
            case .paid: try back.map { try Self.standing(ofPaid: invoice, $0) } ?? .paid
            case .uncollectible: .uncollectible
            case .void: .void
            }
    }

    /// What all went back of is not paid any more: refunded where all the money did, credited where some of it is kept.
    private static func standing(ofPaid invoice: Invoice, _ back: GivenBack) throws -> InvoiceStanding {
        let paid = try invoice.amountPaid + invoice.balanceApplied.notNegative
        guard try paid.isAtMost(back.refunded + back.credited) else {
            return back.refunded.isPositive ? .partlyRefunded : back.credited.isPositive ? .partlyCredited : .paid
        }
        let isMoney = try back.refunded.isPositive && invoice.amountPaid.isAtMost(back.refunded)
        return isMoney || back.credited.isZero ? .refunded : .credited
    }

    /// How an open invoice stands for whoever owes it.
    public init(_ standing: Owed.Standing) {
        self =
            switch standing {
            case .due: .open
            case .late: .pastDue
            case .refused: .refused
            case .promised: .promised
            case .toBeConfirmed: .requiresAction
            case .awaitingTransfer: .awaitingTransfer
            case .underWay, .confirming: .processing
            }
    }
}
