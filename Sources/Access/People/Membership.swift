import Billing
import Core

/// That somebody works for a merchant, and as what.
public struct Membership: Hashable, Sendable {
    public let merchant: Merchant.ID
    public let person: Person.ID
    public var role: Role
    public let createdAt: Instant
}

/// The same as its person sees it: the merchant, and what they are there.
public struct MembershipOf: Hashable, Sendable {
    public let merchant: Merchant
    public let role: Role

    public init(merchant: Merchant, role: Role) {
        self.merchant = merchant
        self.role = role
    }
}
