/// Letters that a customer may do without.
public enum LetterChoice: String, Hashable, Sendable, CaseIterable {
    case invoiceCreated = "invoice_created"
    case paymentSucceeded = "payment_succeeded"
    case cardExpiring = "card_expiring"
}

/// Why a letter is sent whatever its customer chose.
public enum LetterReason: Hashable, Sendable, CaseIterable {
    /// Something is owed, and a payment needs its customer.
    case debt
    /// What is charged begins, goes on or ends.
    case subscription
    /// Money goes back.
    case refund
    /// They asked to be let in.
    case access
    /// Who can enter or be charged has changed: whoever did not do it must hear of it.
    case security
}

/// Whether a kind of letter may be done without.
public enum LetterStanding: Hashable, Sendable {
    case chosen(LetterChoice)
    case always(LetterReason)
    /// It goes to somebody else: the merchant, or who gets copies.
    case toOthers
}
