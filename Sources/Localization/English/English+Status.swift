extension English {
    public func status(_ standing: InvoiceStanding) -> String {
        switch standing {
        case .draft: "Draft"
        case .open: "Due"
        case .paid: "Paid"
        case .uncollectible: "Uncollectible"
        case .void: "Void"
        case .pastDue: "Past due"
        case .processing: "Processing"
        }
    }
    public func status(_ standing: SubscriptionStanding) -> String {
        switch standing {
        case .trialing: "Trial"
        case .active: "Active"
        case .unpaid: "Unpaid"
        case .canceled: "Canceled"
        case .incomplete: "Incomplete"
        case .paused: "Paused"
        case .ending: "Ends soon"
        case .pastDue: "Past due"
        case .incompleteExpired: "Expired unpaid"
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
        case .incomplete: "Incomplete"
        case .requiresAction: "Needs your confirmation"
        case .unknown: "Being verified"
        }
    }
}
