import Core
import Storage

/// Somebody who pays a merchant.
public struct Customer: Hashable, Sendable, Identified {
    public static let idPrefix = "cus_"
    public typealias ID = Core.ID<Customer>

    public let id: ID
    public let scope: Scope
    public var details: CustomerDetails
    /// What the customer has with the merchant: negative is credit in their favour. Nil, which is nothing, while there is no
    /// currency.
    public var balance: Money?
    /// The currency of the first thing that had one; everything later must match.
    public var currency: Currency?
    public var metadata: [String: String]
    public var testClock: TestClock.ID?
    /// The portal configuration made for this customer (S92), if any.
    public var configuration: PortalConfiguration.ID?
    /// When they agreed that a refused charge goes on to their other methods; nil when they do not.
    public var fallbackAgreedAt: Instant?
    /// Which letters they do without.
    public internal(set) var unwantedLetters: Set<LetterChoice> = []
    public let createdAt: Instant
    /// When it was forgotten: nobody reads or charges it any more, and what was under way is still settled.
    public internal(set) var deletedAt: Instant?

    /// The balance for whoever shows or spends it.
    ///
    /// - Parameter currency: what nothing is counted in, while the customer has no currency.
    public func balance(in currency: Currency) -> Money { balance ?? .zero(currency) }
}

/// What a customer may edit about themselves, and what invoices are made out to (S41, S43).
public struct CustomerDetails: Hashable, Sendable, Codable {
    public var email: String?
    public var name: String?
    public var phone: String?
    public var description: String?
    public var address: Address?
    /// The tax identifier: of a known kind without what is written between its characters, otherwise as it is to be printed.
    public var taxID: String?
    /// Which number it is, where that is known.
    public var taxKind: TaxIdentifier.Kind?
    /// What their own books know the purchase by, to be printed on invoices.
    public var purchaseOrder: String?
    /// Preferred language: `es`, `pt`, `en`, with or without a country.
    public var locale: String?

    public init(
        email: String? = nil, name: String? = nil, phone: String? = nil, description: String? = nil,
        address: Address? = nil, taxID: String? = nil, taxKind: TaxIdentifier.Kind? = nil,
        purchaseOrder: String? = nil, locale: String? = nil
    ) {
        self.email = email
        self.name = name
        self.phone = phone
        self.description = description
        self.address = address
        self.taxID = taxID
        self.taxKind = taxKind
        self.purchaseOrder = purchaseOrder
        self.locale = locale
    }
}

public struct Address: Hashable, Sendable, Codable {
    public var line1: String?
    public var line2: String?
    public var city: String?
    public var state: String?
    public var postalCode: String?
    /// ISO 3166-1 alpha-2, upper case.
    public var country: String?

    public init(
        line1: String? = nil, line2: String? = nil, city: String? = nil, state: String? = nil,
        postalCode: String? = nil, country: String? = nil
    ) {
        self.line1 = line1
        self.line2 = line2
        self.city = city
        self.state = state
        self.postalCode = postalCode
        self.country = country
    }

    public var isEmpty: Bool { [line1, line2, city, state, postalCode, country].allSatisfy { ($0 ?? "").isEmpty } }
}

/// A clock of test mode that customers are bound to and that moves only when told.
public struct TestClock: Hashable, Sendable, Identified {
    public static let idPrefix = "clock_"
    public typealias ID = Core.ID<TestClock>

    public enum Status: String, Sendable, SQLText { case ready, advancing, failed = "internal_failure" }

    public let id: ID
    public let scope: Scope
    public var name: String?
    public var frozenAt: Instant
    public var status: Status
    public let createdAt: Instant
}
