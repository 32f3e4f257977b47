import Core
import Storage

/// A way to pay that a processor keeps for a customer. We keep its token and what may be shown of it (S63, W11).
public struct PaymentMethod: Hashable, Sendable, Identified {
    public static let idPrefix = "pm_"
    public typealias ID = Core.ID<PaymentMethod>

    public let id: ID
    public let scope: Scope
    /// Nil before it is attached, and after it was detached.
    public var customer: Customer.ID?
    /// 1 is the default and wears the star. Nil while it belongs to nobody.
    public var position: Int?
    /// The processor that holds it: `sandbox`.
    public let processor: String
    /// The processor's name for it.
    public let token: Secret
    public var facts: Facts
    public var billingName: String?
    public var billingEmail: String?
    public var metadata: [String: String]
    public let createdAt: Instant

    public var isDefault: Bool { position == 1 }

    /// What a processor tells about a method.
    public struct Facts: Hashable, Sendable {
        public var kind: Kind
        /// `visa`, `mastercard`, `amex`; for a bank debit, the bank's name.
        public var brand: String
        public var last4: String?
        public var expiryMonth: Int?
        public var expiryYear: Int?
        /// `credit`, `debit`, `prepaid`.
        public var funding: String?
        public var country: String?
        /// The same account always has the same fingerprint.
        public var fingerprint: String?

        public init(
            kind: Kind, brand: String, last4: String?, expiryMonth: Int? = nil, expiryYear: Int? = nil,
            funding: String? = nil, country: String? = nil, fingerprint: String? = nil
        ) {
            self.kind = kind
            self.brand = brand
            self.last4 = last4
            self.expiryMonth = expiryMonth
            self.expiryYear = expiryYear
            self.funding = funding
            self.country = country
            self.fingerprint = fingerprint
        }
    }

    public enum Kind: String, Hashable, Sendable, CaseIterable, SQLText {
        case card
        case bankDebit = "bank_debit"
        case transfer
    }
}

extension PaymentMethod {
    /// What tells one account from another, by whatever id it is stored. A card that was issued anew has the same number and
    /// another expiry date, and is another (P10). In SQL: `PaymentAttemptRows+Accounts`.
    struct Account: Hashable, Sendable {
        let processor: String
        let fingerprint: String
        let expiryYear: Int?
        let expiryMonth: Int?
    }

    /// Nil where the processor does not tell accounts apart.
    var account: Account? {
        facts.fingerprint.map {
            Account(
                processor: processor, fingerprint: $0, expiryYear: facts.expiryYear, expiryMonth: facts.expiryMonth)
        }
    }
}
