import Billing
import Localization

extension InvoiceStanding {
    /// How an invoice stands for whoever pays it.
    ///
    /// - Parameter owed: what is known of it beside its status, when it is open.
    public init(_ invoice: Invoice, owed: Owed?) {
        self =
            switch invoice.status {
            case .draft: .draft
            case .open: owed.map { InvoiceStanding($0.standing) } ?? .open
            case .paid: .paid
            case .uncollectible: .uncollectible
            case .void: .void
            }
    }

    /// How an open invoice stands for whoever owes it.
    public init(_ standing: Owed.Standing) {
        self =
            switch standing {
            case .due: .open
            case .late: .pastDue
            case .refused: .refused
            case .toBeConfirmed: .requiresAction
            case .awaitingTransfer: .awaitingTransfer
            case .underWay, .confirming: .processing
            }
    }
}
