import Billing

extension Rendering {
    /// What an invoice is about; nil for one that stands alone.
    func parent(_ it: Invoice) -> JSON {
        guard let subscription = it.subscription else { return nil }
        return [
            "type": "subscription_details",
            "quote_details": nil,
            "subscription_details": ["metadata": [:], "subscription": .reference(.subscription(subscription))],
        ]
    }
}

extension Invoice {
    /// Whether it is finalized, charged or sent without being asked.
    var goesOn: Bool {
        switch status {
        case .draft: advances
        case .open: advances && (collectionMethod == .chargeAutomatically || subscription == nil)
        case .paid, .uncollectible, .void: false
        }
    }
}
