import Core

/// Receipts of payments that succeeded: signed when they are asked for, and compared with the books by whoever is shown one.
public struct Receipts: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// The receipt of a charge that paid an invoice, or a part of it.
    ///
    /// - Parameter attempt: which charge; nil for the last of them.
    /// - Returns: nil while none has, and for what was settled without a charge.
    public func receipt(
        of invoice: Invoice.ID, by attempt: PaymentAttempt.ID? = nil, in scope: Scope
    ) async throws -> Receipt? {
        try await context.read { tx in
            try tx.attempts.all(of: invoice, in: scope).last { $0.hasPaid && (attempt == nil || $0.id == attempt) }
                .flatMap { Receipt($0) }
        }
    }

    /// The receipts of all charges that paid an invoice or a part of it, oldest first.
    public func all(of invoice: Invoice.ID, in scope: Scope) async throws -> [Receipt] {
        try await context.read { tx in
            try tx.attempts.all(of: invoice, in: scope).filter(\.hasPaid).compactMap { Receipt($0) }
        }
    }

    /// What has gone back of what a receipt is about, oldest first.
    public func refunds(of receipt: Receipt) async throws -> [Refund] {
        try await context.read { try $0.refunds.all(of: receipt.attempt, in: receipt.scope) }
    }

    /// Its text for an address or a square code: the same each time (M8).
    public func signed(_ receipt: Receipt) throws -> String {
        try ReceiptSeal(context.keys, of: receipt.scope.merchant).text(receipt)
    }

    /// What anybody checks this merchant's receipts with.
    public func key(of merchant: Merchant.ID) throws -> ReceiptKey {
        let seal = try ReceiptSeal(context.keys, of: merchant)
        return ReceiptKey(id: seal.keyID, bytes: seal.publicKey)
    }

    /// Whether a text is a receipt of this merchant, and how its payment stands now. No table is asked about what was not
    /// signed.
    public func check(_ text: String, at merchant: Merchant.ID) async throws -> ReceiptVerdict {
        let receipt: Receipt
        do {
            receipt = try ReceiptSeal(context.keys, of: merchant).receipt(in: text)
        } catch let refusal as ReceiptSeal.Refusal {
            switch refusal {
            case .forged: return .forged
            case .unknownKey: return .unknownKey
            }
        }
        return try await context.read { tx in
            guard let attempt = try tx.attempts.findIfAny(receipt.attempt, in: receipt.scope),
                Receipt(attempt) == receipt
            else { return .unknownPayment(receipt) }
            return .genuine(
                receipt, invoice: try tx.invoices.find(attempt.invoice, in: receipt.scope),
                refunds: try tx.refunds.all(of: attempt.id, in: receipt.scope))
        }
    }
}
