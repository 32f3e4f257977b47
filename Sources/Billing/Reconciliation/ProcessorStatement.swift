import Core

/// A page of a processor's own list of charges, oldest first (P5).
public struct ProcessorStatement: Sendable {
    /// One charge in the processor's books, by our names for what it is about.
    public struct Line: Hashable, Sendable {
        public let attempt: PaymentAttempt.ID
        public let invoice: Invoice.ID
        public let money: Money
        /// What became of it.
        public let outcome: ChargeOutcome
        /// The stored method that was charged; nil when the customer chose at the checkout.
        public let method: Secret?

        public init(
            attempt: PaymentAttempt.ID, invoice: Invoice.ID, money: Money, outcome: ChargeOutcome, method: Secret?
        ) {
            self.attempt = attempt
            self.invoice = invoice
            self.money = money
            self.outcome = outcome
            self.method = method
        }
    }

    public let lines: [Line]
    /// Where the next page begins; nil after the last.
    public let next: String?

    public init(lines: [Line], next: String?) {
        self.lines = lines
        self.next = next
    }
}
