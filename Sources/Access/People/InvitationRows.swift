import Billing
import Core
import Storage

extension Invitation {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), merchant: try row.id("merchant_id"), email: try row.text("email"),
            role: try row.value("role"), invitedBy: try row.idIfAny("invited_by"),
            createdAt: try row.instant("created_at"), expiresAt: try row.instant("expires_at"),
            acceptedAt: try row.instantIfAny("accepted_at"), withdrawnAt: try row.instantIfAny("withdrawn_at"))
    }
}

/// The invitations of merchants. Of their links only the hashes are stored (A1).
struct InvitationRows: Rows {
    let tx: BillingTransaction

    func insert(_ it: Invitation, tokenHash: String) throws {
        try execute(
            """
            INSERT INTO invitations
                (merchant_id, id, email, email_folded, role, invited_by, token_hash, created_at, expires_at)
            VALUES
                (\(it.merchant), \(it.id), \(it.email), \(EmailAddress.folded(it.email)), \(it.role),
                \(it.invitedBy), \(tokenHash), \(it.createdAt), \(it.expiresAt))
            """)
    }

    /// A link's. Its address names no merchant: whoever opens it may not be anybody's yet.
    func findIfAny(tokenHash: String) throws -> Invitation? {
        try first("SELECT * FROM invitations WHERE token_hash = \(tokenHash)").map(Invitation.init)
    }

    func findIfAny(_ id: Invitation.ID, of merchant: Merchant.ID) throws -> Invitation? {
        try first("SELECT * FROM invitations WHERE merchant_id = \(merchant) AND id = \(id)").map(Invitation.init)
    }

    /// Those that wait, newest first.
    func open(of merchant: Merchant.ID, at now: Instant) throws -> [Invitation] {
        try query(
            """
            SELECT * FROM invitations
            WHERE merchant_id = \(merchant) AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > \(now)
            ORDER BY created_at DESC, id DESC
            """
        ).map(Invitation.init)
    }

    /// Those that wait for an address at one merchant.
    func open(to email: String, of merchant: Merchant.ID, at now: Instant) throws -> [Invitation] {
        try query(
            """
            SELECT * FROM invitations
            WHERE merchant_id = \(merchant) AND email_folded = \(EmailAddress.folded(email))
                AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > \(now)
            """
        ).map(Invitation.init)
    }

    /// The newest that waits for an address, whoever's it is.
    func newestOpen(to email: String, at now: Instant) throws -> Invitation? {
        try first(
            """
            SELECT * FROM invitations
            WHERE email_folded = \(EmailAddress.folded(email)) AND accepted_at IS NULL AND withdrawn_at IS NULL
                AND expires_at > \(now)
            ORDER BY created_at DESC, id DESC
            LIMIT 1
            """
        ).map(Invitation.init)
    }

    /// Of two that press the button, one accepts it (D5).
    func accept(_ it: Invitation, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE invitations SET accepted_at = \(now)
            WHERE merchant_id = \(it.merchant) AND id = \(it.id) AND accepted_at IS NULL AND withdrawn_at IS NULL
                AND expires_at > \(now)
            """) == 1
    }

    /// - Returns: false for one that was accepted or taken back already.
    func withdraw(_ it: Invitation, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE invitations SET withdrawn_at = \(now)
            WHERE merchant_id = \(it.merchant) AND id = \(it.id) AND accepted_at IS NULL AND withdrawn_at IS NULL
            """) == 1
    }

    /// Those that wait for an address: a new one takes their place.
    func withdrawOpen(to email: String, of merchant: Merchant.ID, at now: Instant) throws {
        try execute(
            """
            UPDATE invitations SET withdrawn_at = \(now)
            WHERE merchant_id = \(merchant) AND email_folded = \(EmailAddress.folded(email))
                AND accepted_at IS NULL AND withdrawn_at IS NULL
            """)
    }

    /// Those that were accepted, taken back or over before `instant`.
    func forgetOver(before instant: Instant, of merchant: Merchant.ID, limit: Int) throws -> Int {
        try forget(
            from: "invitations",
            where: "accepted_at <= \(instant) OR withdrawn_at <= \(instant) OR expires_at <= \(instant)",
            of: merchant, limit: limit)
    }
}

extension BillingTransaction {
    var invitations: InvitationRows { InvitationRows(tx: self) }
}
