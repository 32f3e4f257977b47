import Billing
import Core

/// Open, then accepted once, taken back, or over by itself.
extension Invitation {
    init(
        _ id: ID, to email: EmailAddress, as role: Role, at merchant: Merchant.ID, by inviter: Person.ID?,
        at now: Instant
    ) {
        self.init(
            id: id, merchant: merchant, email: email.text, role: role, invitedBy: inviter, createdAt: now,
            expiresAt: now + Self.life, acceptedAt: nil, withdrawnAt: nil)
    }

    /// - Returns: itself while its link works.
    /// - Throws: ``BillingError``: `resource_missing` once it was taken back, the conflicts `invitation_used` and
    ///   `invitation_expired`.
    func open(at now: Instant) throws(BillingError) -> Invitation {
        guard withdrawnAt == nil else { throw .notFound("invitation", id.rawValue) }
        guard acceptedAt == nil else {
            throw .conflict("invitation_used", "This invitation has been accepted already.")
        }
        guard now < expiresAt else {
            throw .conflict("invitation_expired", "This invitation is over. Ask for another.")
        }
        return self
    }
}
