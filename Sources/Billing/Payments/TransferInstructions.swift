import Core

/// How a customer makes the transfer that an attempt waits for, as its processor tells them. It is kept, so that they find
/// it again wherever they look.
public struct TransferInstructions: Hashable, Sendable {
    public let bank: String
    public let account: String
    public let holder: String
    /// What the customer writes beside the transfer, so that it is recognised.
    public let reference: String

    public init(bank: String, account: String, holder: String, reference: String) {
        self.bank = bank
        self.account = account
        self.holder = holder
        self.reference = reference
    }
}

extension Payments {
    /// How to make the transfer that an attempt waits for; nil when it waits for none.
    public func transferInstructions(for attempt: PaymentAttempt) async throws -> TransferInstructions? {
        guard attempt.state == .pending else { return nil }
        return try await context.read { tx in
            try tx.transferInstructions.all(for: [attempt.id], in: attempt.scope)[attempt.id]
        }
    }

    /// Gives up the transfer that an invoice waits for, at the processor first, so that its customer can pay otherwise.
    ///
    /// - Returns: the attempt as it ended, which may be that the money has arrived; nil when no transfer was awaited.
    /// - Throws: `payment_in_progress` when the processor does not answer, or cannot stop it any more.
    public func giveUpTransfer(
        of id: Invoice.ID, of customer: Customer.ID, in scope: Scope
    ) async throws -> PaymentAttempt? {
        let open = try await context.read { tx -> PaymentAttempt? in
            _ = try tx.invoices.find(id, of: customer, in: scope)
            return try tx.attempts.open(of: id, in: scope)
        }
        guard let open, try await transferInstructions(for: open) != nil else { return nil }
        let withdrawal = try await Withdrawal(of: open, context)
        return try await context.write { tx in
            let ended = try tx.complete(withdrawal)
            if ended.state == .failed { try tx.resumeCalendar(after: withdrawal) }
            return ended
        }
    }
}
