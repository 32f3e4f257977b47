import Core

/// A story of some customers of test mode, to be told again: what is sold, who they are, what is done, and what must come of it.
/// See `docs/scenarios.md`.
///
/// It names things by words of its own and no id of any database, so that it plays anywhere and gives the same each time.
public struct ScenarioFile: Hashable, Sendable, Codable {
    /// Of the format.
    public static let version = 1

    public var version: Int
    public var name: String
    /// Gives every id that is made, and all that the sandbox draws.
    public var seed: UInt64
    public var merchant: Seller
    /// When it begins, by the merchant's wall clock.
    public var start: LocalMoment
    public var prices: [Plan]
    public var customers: [Person]
    public var steps: [ScenarioStep]
    /// How things must stand at its end.
    public var expected: [ScenarioExpectation]

    public init(
        name: String, seed: UInt64 = 1, merchant: Seller, start: LocalMoment, prices: [Plan] = [],
        customers: [Person] = [], steps: [ScenarioStep] = [], expected: [ScenarioExpectation] = []
    ) {
        version = Self.version
        self.name = name
        self.seed = seed
        self.merchant = merchant
        self.start = start
        self.prices = prices
        self.customers = customers
        self.steps = steps
        self.expected = expected
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case version = "scenario"
        case name, seed, merchant, start, prices, customers, steps, expected
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        version = try fields.decode(Int.self, forKey: .version)
        guard version == Self.version else {
            throw fields.fault(.version, "is \(version), and only \(Self.version) can be read")
        }
        name = try fields.decodeIfPresent(String.self, forKey: .name) ?? ""
        seed = try fields.decodeIfPresent(UInt64.self, forKey: .seed) ?? 1
        merchant = try fields.decode(Seller.self, forKey: .merchant)
        start = try fields.decode(LocalMoment.self, forKey: .start)
        prices = try fields.decodeIfPresent([Plan].self, forKey: .prices) ?? []
        customers = try fields.decode([Person].self, forKey: .customers)
        steps = try fields.decode([ScenarioStep].self, forKey: .steps)
        expected = try fields.decodeIfPresent([ScenarioExpectation].self, forKey: .expected) ?? []
    }
}

extension ScenarioFile {
    /// What of the merchant the amounts and dates come from.
    public struct Seller: Hashable, Sendable {
        public var country: String
        public var currency: Currency
        public var zone: Zone
        public var dunning: DunningPolicy
        /// Asked for on every invoice.
        public var taxes: [Tax]

        public init(country: String, currency: Currency, zone: Zone, dunning: DunningPolicy, taxes: [Tax] = []) {
            self.country = country
            self.currency = currency
            self.zone = zone
            self.dunning = dunning
            self.taxes = taxes
        }
    }

    public struct Tax: Hashable, Sendable {
        public var name: String
        public var percent: Rate
        public var isInclusive: Bool

        public init(name: String, percent: Rate, isInclusive: Bool) {
            self.name = name
            self.percent = percent
            self.isInclusive = isInclusive
        }
    }

    /// What is subscribed to.
    public struct Plan: Hashable, Sendable {
        /// The word by which steps name it; empty for one that stands in its step.
        public var id: String
        public var name: String
        /// In the smallest unit of the merchant's currency.
        public var amount: Int64
        public var recurrence: Recurrence

        public init(id: String, name: String, amount: Int64, recurrence: Recurrence) {
            self.id = id
            self.name = name
            self.amount = amount
            self.recurrence = recurrence
        }
    }

    public struct Person: Hashable, Sendable {
        /// The word by which steps name them.
        public var id: String
        public var name: String
        /// A documented test method, which they have from the beginning: `pm_card_visa`.
        public var method: String?

        public init(id: String, name: String, method: String? = nil) {
            self.id = id
            self.name = name
            self.method = method
        }
    }

    /// What a wall clock shows: `2026-01-31`, which is midnight, `2026-01-31T10:00`, or with seconds and thousandths.
    public struct LocalMoment: Hashable, Sendable, CustomStringConvertible {
        public let time: LocalDateTime

        public init(_ time: LocalDateTime) { self.time = time }

        public init(_ text: String) throws(BillingError) {
            let rest: [Int: String] = [10: "T00:00:00.000", 16: ":00.000", 19: ".000"]
            time = try LocalDateTime(text + (rest[text.utf8.count] ?? ""))
        }

        public var description: String {
            let text = time.description
            return text.hasSuffix(".000") ? String(text.dropLast(4)) : text
        }
    }
}
