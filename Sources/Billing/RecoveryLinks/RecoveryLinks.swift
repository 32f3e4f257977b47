import Core
import Storage

/// The links of mails that pay one invoice.
public struct RecoveryLinks: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Makes a link for a mail that is being written. Only its hash is stored, so a mail that is written again gets another.
    ///
    /// - Returns: its 256 random bits in base64url (A1).
    public func make(for invoice: Invoice) async throws -> Secret {
        let token = Token(using: context.chance)
        let now = context.clock.now()
        let link = RecoveryLink(
            scope: invoice.scope, customer: invoice.customer, invoice: invoice.id, createdAt: now,
            expiresAt: now + RecoveryLink.life)
        try await context.write { try $0.insert(link, tokenHash: token.hash) }
        return token.secret
    }

    /// Reads what a link leads to, however often. The address does not name the mode: the link does.
    ///
    /// - Parameter merchant: whose portal was asked; the link of another is unknown there (C1).
    /// - Returns: nil for a link that was never made, is over, or whose customer is gone: they look alike (C2). Whether the
    ///   invoice is still open is for the caller to ask.
    public func recovery(of token: Secret, at merchant: Merchant.ID) async throws -> RecoveryTarget? {
        let hash = Token.hash(token.exposed)
        let now = context.clock.now()
        return try await context.read { tx in
            guard let link = try tx.recoveryLink(tokenHash: hash, at: merchant), now < link.expiresAt,
                let customer = try tx.customerIfAny(link.customer, in: link.scope)
            else { return nil }
            return RecoveryTarget(
                scope: link.scope, customer: customer,
                invoice: try tx.invoice(link.invoice, of: link.customer, in: link.scope),
                configuration: try tx.effectiveConfiguration(for: customer, requested: nil),
                now: try tx.now(for: customer))
        }
    }

    /// Forgets links that are over, merchant by merchant; one that fails stops none of the others.
    /// - Returns: how many went.
    @discardableResult
    public func prune(hear: SetAside.Hearing = { _ in }) async throws -> Int {
        let now = context.clock.now()
        return try await context.forget(
            from: "purpose_links", key: "token_hash", where: "expires_at <= \(now)", of: try await context.merchants(),
            hear: hear)
    }
}

extension BillingTransaction {
    fileprivate func insert(_ it: RecoveryLink, tokenHash: String) throws {
        try execute(
            """
            INSERT INTO purpose_links
                (merchant_id, token_hash, livemode, customer_id, invoice_id, created_at, expires_at)
            VALUES
                (\(it.scope.merchant), \(tokenHash), \(it.scope.mode), \(it.customer), \(it.invoice), \(it.createdAt),
                \(it.expiresAt))
            """)
    }

    fileprivate func recoveryLink(tokenHash: String, at merchant: Merchant.ID) throws -> RecoveryLink? {
        try first(
            "SELECT * FROM purpose_links WHERE merchant_id = \(merchant) AND token_hash = \(tokenHash)"
        ).map { row in
            RecoveryLink(
                scope: try Scope(row), customer: try row.id("customer_id"), invoice: try row.id("invoice_id"),
                createdAt: try row.instant("created_at"), expiresAt: try row.instant("expires_at"))
        }
    }
}
