import Billing
import Localization

extension InvoiceStanding {
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
