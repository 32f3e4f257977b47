import Billing
import Core
import Storage

/// A method in the sandbox's keeping: what may be shown of it, and what it does when charged.
struct SandboxToken: Hashable, Sendable {
    let id: String
    /// Nil in old books for one that came from a documented token: any merchant in test mode may charge it.
    let merchant: Merchant.ID?
    let mode: Mode
    let facts: PaymentMethod.Facts
    let behavior: Behavior
    let isRevoked: Bool
}

extension SandboxToken {
    init(
        _ method: TestMethod, facts: PaymentMethod.Facts, account: ProcessorAccount, using chance: Chance
    ) {
        self.init(
            id: "sbx_tok_" + chance.base62(22), merchant: account.merchant, mode: account.mode, facts: facts,
            behavior: method.behavior, isRevoked: false)
    }

    init(_ row: Row) throws {
        self.init(
            id: try row.text("id"), merchant: try row.idIfAny("merchant_id"),
            mode: Mode(livemode: try row.bool("livemode")),
            facts: PaymentMethod.Facts(
                kind: try row.value("kind"), brand: try row.text("brand"), last4: try row.textIfAny("last4"),
                expiryMonth: try row.intIfAny("expiry_month"), expiryYear: try row.intIfAny("expiry_year"),
                funding: try row.textIfAny("funding"), country: try row.textIfAny("country"),
                fingerprint: try row.textIfAny("fingerprint")),
            behavior: try row.value("behavior"), isRevoked: try row.int64IfAny("revoked_at") != nil)
    }

    func belongs(to account: ProcessorAccount) -> Bool {
        mode == account.mode && (merchant ?? account.merchant) == account.merchant
    }

    /// Why this token cannot pay for anything of an account, if so.
    func refusal(at account: ProcessorAccount) -> Decline? {
        if account.mode.isLive { return .testModeOnly }
        if isRevoked { return Decline(code: "revocation_of_authorization") }
        return belongs(to: account) ? nil : Decline(code: "invalid_account")
    }
}

extension Connection {
    func sandboxToken(_ id: String) throws -> SandboxToken? {
        try first("SELECT * FROM sandbox_tokens WHERE id = \(id)").map(SandboxToken.init)
    }

    func insert(_ it: SandboxToken, at now: Instant) throws {
        try execute(
            """
            INSERT INTO sandbox_tokens
                (id, merchant_id, livemode, kind, brand, last4, expiry_month, expiry_year, funding, country,
                fingerprint, behavior, created_at)
            VALUES
                (\(it.id), \(it.merchant), \(it.mode), \(it.facts.kind), \(it.facts.brand), \(it.facts.last4),
                \(it.facts.expiryMonth), \(it.facts.expiryYear), \(it.facts.funding), \(it.facts.country),
                \(it.facts.fingerprint), \(it.behavior), \(now))
            """)
    }
}
