extension SubscriptionPage {
    /// What it owes, and what can be done about it.
    struct Owed: Sendable {
        /// When there is one thing to pay.
        let ways: WaysToPay?
        /// Where one chooses among several.
        let list: String?
        let waiting: [WaitingWords]
    }

    struct Changing: Sendable {
        /// Where another plan is chosen; nil when that is not allowed.
        let choice: String?
        /// A POST drops the change that waits.
        let undo: String?
    }

    enum Pausing: Sendable {
        /// Lengths are chosen at this address.
        case offered(String)
        /// A POST takes it back.
        case toCome(undo: String)
        /// It rests: the page that says what resuming costs.
        case resting(resume: String)
        case none
    }

    enum Leaving: Sendable {
        /// It can be cancelled at this address.
        case offered(String)
        /// The portal does not offer it: whom to ask (the merchant may hide the option, not the way).
        case byAsking(merchant: String, email: String?)
        /// It is cancelled and not over: it can be kept by a POST to this address.
        case undo(String)
        case none
    }
}
