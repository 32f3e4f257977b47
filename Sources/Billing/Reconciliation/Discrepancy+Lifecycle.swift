import Core

/// In what a processor's list and our books may differ, and what comes of it. No transaction is in sight.
extension Discrepancy {
    /// What a line of a list gives reason to think. The list alone is not believed where the processor can be asked.
    enum Suspicion: Hashable, Sendable {
        case certain(Kind)
        /// If the processor says that it has the money.
        case ifTaken(Kind, PaymentAttempt)
        /// If the processor says that it has no money.
        case unlessTaken(Kind, PaymentAttempt)
    }

    /// - Parameter attempt: nil for one that we do not know.
    /// - Returns: nil where nothing differs. An attempt that is open here is settled by whoever looks after it.
    static func suspicion(_ line: ProcessorStatement.Line, _ attempt: PaymentAttempt?) -> Suspicion? {
        let isTaken = line.outcome.isTaken
        guard let attempt else { return isTaken ? .certain(.unknownCharge) : nil }
        if isTaken, line.money != attempt.money { return .certain(.otherAmount) }
        return switch attempt.state {
        case .failed: isTaken ? .ifTaken(.takenAfterFailure, attempt) : nil
        case .succeeded: isTaken ? nil : .unlessTaken(.notTaken, attempt)
        case .created, .sent, .pending, .requiresAction, .unknown: nil
        }
    }

    /// The money paid its invoice, or is credit if that was paid already.
    mutating func resolve(with attempt: PaymentAttempt, of customer: Customer.ID) {
        invoice = attempt.invoice
        self.customer = customer
        resolution = attempt.overpaidAt == nil ? .paidInvoice : .credited
    }

    /// The money became the customer's credit.
    mutating func credit(_ customer: Customer.ID) {
        self.customer = customer
        resolution = .credited
    }
}
