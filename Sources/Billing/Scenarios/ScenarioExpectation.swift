import Core

/// How things must stand with one customer at the end of a scenario. What is not said is not looked at.
public struct ScenarioExpectation: Hashable, Sendable, Codable {
    public var customer: String
    /// How many were issued.
    public var invoices: Int?
    public var paidInvoices: Int?
    /// What they ask for together, and what was paid of it, in the smallest unit of the currency.
    public var billed: Int64?
    public var paid: Int64?
    /// What is still to be paid.
    public var owed: Int64?
    /// Charges that were refused.
    public var refusedCharges: Int?
    /// The statuses of the subscriptions, in the order of the alphabet.
    public var subscriptions: [String]?
    /// How often each kind of letter was sent. One that is not named was not.
    public var letters: [String: Int]?

    public init(customer: String) { self.customer = customer }

    /// Letters that come of the page where something is done, and not of what is done.
    static let untold: Set<CustomerNotification.Kind> = [.methodAdded]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case customer, invoices
        case paidInvoices = "paid_invoices"
        case billed, paid, owed
        case refusedCharges = "refused_charges"
        case subscriptions, letters
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        customer = try fields.decode(String.self, forKey: .customer)
        invoices = try fields.decodeIfPresent(Int.self, forKey: .invoices)
        paidInvoices = try fields.decodeIfPresent(Int.self, forKey: .paidInvoices)
        billed = try fields.decodeIfPresent(Int64.self, forKey: .billed)
        paid = try fields.decodeIfPresent(Int64.self, forKey: .paid)
        owed = try fields.decodeIfPresent(Int64.self, forKey: .owed)
        refusedCharges = try fields.decodeIfPresent(Int.self, forKey: .refusedCharges)
        subscriptions = try fields.decodeIfPresent([String].self, forKey: .subscriptions)
        letters = try fields.decodeIfPresent([String: Int].self, forKey: .letters)
        if let strange = subscriptions?.first(where: { Subscription.Status(rawValue: $0) == nil }) {
            throw fields.fault(.subscriptions, "'\(strange)' is no status of a subscription")
        }
        let told = CustomerNotification.Kind.allCases.filter { $0.isOfBilling && !Self.untold.contains($0) }
        let kinds = Set(told.map(\.rawValue))
        if let strange = letters?.keys.filter({ !kinds.contains($0) }).min() {
            let known = kinds.sorted().joined(separator: ", ")
            throw fields.fault(.letters, "'\(strange)' is no letter: there are \(known)")
        }
    }

    /// What differs from how things are, a sentence each.
    public func differences(from found: ScenarioExpectation) -> [String] {
        func differ<Value: Equatable>(_ what: String, _ wanted: Value?, _ actual: Value?) -> String? {
            guard let wanted, wanted != actual else { return nil }
            let told = actual.map { "\($0)" } ?? "nothing"
            return "\(customer): \(what): expected \(wanted), found \(told)"
        }
        func told(_ letters: [String: Int]) -> String {
            letters.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { "\($0.key) × \($0.value)" }
                .joined(separator: ", ")
        }
        return [
            differ("invoices", invoices, found.invoices), differ("paid_invoices", paidInvoices, found.paidInvoices),
            differ("billed", billed, found.billed), differ("paid", paid, found.paid), differ("owed", owed, found.owed),
            differ("refused_charges", refusedCharges, found.refusedCharges),
            differ("subscriptions", subscriptions?.sorted(), found.subscriptions),
            differ("letters", letters.map(told), found.letters.map(told)),
        ].compactMap(\.self)
    }
}

/// How things stand with a customer, as a scenario's expectation says it.
public struct ScenarioStanding: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// - Parameter name: the word by which the scenario names them.
    public func of(_ customer: Customer.ID, named name: String, in scope: Scope) async throws -> ScenarioExpectation {
        var found = ScenarioExpectation(customer: name)
        let invoices = try await context.all(by: \Invoice.id.rawValue) { page in
            try await Invoices(context).of(customer, in: scope, page)
        }.filter { !$0.isDraft && $0.status != .void }
        found.invoices = invoices.count
        found.paidInvoices = invoices.count(where: { $0.status == .paid })
        found.billed = invoices.reduce(0) { $0 + $1.total.amount }
        found.paid = invoices.filter { $0.status == .paid }.reduce(0) { $0 + $1.total.amount }
        found.owed = invoices.filter(\.isOpen).reduce(0) { $0 + $1.amountRemaining.amount }
        var refused = 0
        for invoice in invoices {
            refused += try await Payments(context).attempts(of: invoice.id, in: scope)
                .count(where: { $0.state == .failed })
        }
        found.refusedCharges = refused
        found.subscriptions = try await Subscriptions(context).of(customer, in: scope).map(\.status.rawValue).sorted()
        let letters = try await context.all(by: \LetterRecord.id.rawValue) { page in
            try await CustomerNotifications(context).page(in: scope, customer: customer, page).0
        }
        found.letters = Dictionary(
            letters.filter { $0.kind.isOfBilling && !ScenarioExpectation.untold.contains($0.kind) }
                .map { ($0.kind.rawValue, 1) }, uniquingKeysWith: +)
        return found
    }
}

extension BillingContext {
    /// All of a list, a page at a time, newest first.
    package func all<Element: Sendable>(
        by id: (Element) -> String, _ page: (PageRequest) async throws -> Page<Element>
    ) async throws -> [Element] {
        var all: [Element] = []
        var request = PageRequest(limit: 100)
        while true {
            let found = try await page(request)
            all += found.elements
            guard found.hasMore, let last = found.elements.last else { return all }
            request.cursor = .after(id(last))
        }
    }
}
