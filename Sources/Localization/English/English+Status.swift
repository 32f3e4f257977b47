extension English {
    public func status(_ standing: InvoiceStanding) -> String {
        switch standing {
        case .draft: "Draft"
        case .open: "Due"
        case .paid: "Paid"
        case .uncollectible: "Not collected"
        case .void: "Void"
        case .pastDue: "Overdue"
        case .refused: "Payment failed"
        case .requiresAction: "Needs your confirmation"
        case .promised: "Arranged"
        case .awaitingTransfer: "Awaiting transfer"
        case .processing: "Processing"
        case .refunded: "Refunded"
        case .partlyRefunded: "Partly refunded"
        case .credited: "Credited"
        case .partlyCredited: "Partly credited"
        }
    }
    public func status(_ standing: SubscriptionStanding) -> String {
        switch standing {
        case .trialing: "Trial"
        case .active: "Active"
        case .unpaid: "Suspended"
        case .canceled: "Canceled"
        case .incomplete: "Incomplete"
        case .paused: "Paused"
        case .pausing: "Pausing"
        case .ending: "Ending"
        case .pastDue: "Payment overdue"
        case .incompleteExpired: "Never activated"
        }
    }
    public func status(_ standing: PaymentStanding) -> String {
        switch standing {
        case .created: "Started"
        case .processing: "Processing"
        case .succeeded: "Paid"
        case .failed: "Declined"
        case .canceled: "Canceled"
        case .refunded: "Refunded"
        case .partlyRefunded: "Partly refunded"
        case .incomplete: "Incomplete"
        case .requiresAction: "Needs your confirmation"
        case .unknown: "Being verified"
        }
    }
}
