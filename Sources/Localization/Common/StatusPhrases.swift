/// How an invoice stands for whoever owes it: `open` is divided by whether it is late.
public enum InvoiceStanding: String, CaseIterable, Sendable {
    case draft, open, paid, uncollectible, void
    case pastDue = "past_due"
    /// It was to be charged by itself, and that was refused: nothing had fallen due.
    case refused
    /// The bank wants to see its customer.
    case requiresAction = "requires_action"
    /// Its customer has promised it for a day to come.
    case promised
    case awaitingTransfer = "awaiting_transfer"
    /// A payment is on its way.
    case processing
    /// It was paid, and all of that went back, or some.
    case refunded
    case partlyRefunded = "partly_refunded"
    /// It was paid, and all of that was taken back, of which its customer keeps some as credit.
    case credited
    /// It was paid, and some of that is its customer's credit; no money went back.
    case partlyCredited = "partly_credited"
}

/// How a subscription stands. `ending` is an active one that will not renew, `pausing` one whose pause is to come.
public enum SubscriptionStanding: String, CaseIterable, Sendable {
    case trialing, active, unpaid, canceled, incomplete, paused, pausing, ending
    case pastDue = "past_due"
    case incompleteExpired = "incomplete_expired"
}

/// How a payment, or one try at it, stands.
public enum PaymentStanding: String, CaseIterable, Sendable {
    case created, processing, succeeded, failed, canceled, refunded, incomplete
    case partlyRefunded = "partly_refunded"
    case requiresAction = "requires_action"
    /// The processor has not said (P3): nobody should pay again.
    case unknown
}

/// Where things stand. The names are the API's, so that a stored status finds its word.
public protocol StatusPhrases {
    func status(_ standing: InvoiceStanding) -> String
    func status(_ standing: SubscriptionStanding) -> String
    func status(_ standing: PaymentStanding) -> String
}
