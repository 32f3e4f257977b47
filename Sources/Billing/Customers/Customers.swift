import Core

/// The customers of a merchant.
public struct Customers: Sendable {
    package let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// - Throws: ``BillingError`` for an address that is not one, a text that is too long or holds what must not be kept.
    public func create(
        _ details: CustomerDetails, in scope: Scope, metadata: [String: String] = [:], balance: Money? = nil,
        testClock: TestClock.ID? = nil, by actor: AuditActor? = nil
    ) async throws -> Customer {
        let details = try details.checked()
        try Metadata.check(metadata)
        if let balance { try AmountLimit.check(balance, parameter: "balance") }
        return try await context.write { tx in
            let now = try testClock.map { try tx.testClocks.find($0, in: scope).frozenAt } ?? tx.clock.now()
            var customer = Customer(
                id: .new(at: now, using: tx.chance), scope: scope, details: details, balance: nil,
                currency: nil, metadata: metadata, testClock: testClock, configuration: nil,
                fallbackAgreedAt: nil, createdAt: now)
            if let balance, !balance.isZero { try customer.addToBalance(balance) }
            try tx.customers.insert(customer)
            try tx.postAdjustment(of: customer, from: nil, at: now)
            try tx.record(.customerCreated, .customer(customer.id), of: customer.id, in: scope, at: now)
            try tx.audit(.customerCreated, about: customer.id.rawValue, by: actor, in: scope)
            return customer
        }
    }

    public func find(_ id: Customer.ID, in scope: Scope) async throws -> Customer {
        try await context.read { try $0.customers.find(named: id, in: scope) }
    }

    /// What time it is for this customer: of their test clock, or everybody's.
    public func now(for customer: Customer) async throws -> Instant {
        guard customer.testClock != nil else { return context.clock.now() }
        return try await context.read { try $0.now(for: customer) }
    }

    /// - Parameter email: nil for all; otherwise the address on its folded form (A8).
    public func list(in scope: Scope, email: String? = nil, _ page: PageRequest = PageRequest()) async throws -> Page<
        Customer
    > {
        try await context.read { try $0.customers.page(in: scope, email: email, page) }
    }

    /// Everybody in the merchant with this address. Several may share one: the person chooses after proof (A8).
    public func withEmail(_ email: EmailAddress, in scope: Scope) async throws -> [Customer] {
        try await context.read { try $0.customers.all(email: email, in: scope) }
    }

    /// Changes what the customer may edit, and whatever else `change` touches; one event tells what was.
    ///
    /// Another address ends every session and link of the account, and another configuration its sessions.
    public func update(
        _ id: Customer.ID, in scope: Scope, by actor: AuditActor? = nil,
        _ change: @escaping @Sendable (inout Customer) throws -> Void
    ) async throws -> Customer {
        try await context.write { tx in
            try tx.audit(.customerChanged, about: id.rawValue, by: actor, in: scope)
            return try tx.change(id, in: scope, change)
        }
    }

    /// Forgets the customer: subscriptions are cancelled at once, open invoices are left as they are, and nobody gets in.
    public func delete(_ id: Customer.ID, in scope: Scope) async throws {
        var withdrawals: [Withdrawal] = []
        for subscription in try await context.read({ try $0.subscriptions.all(of: id, in: scope) }) {
            let withdrawal = try await Withdrawal(
                fromWhatEndsWith: subscription.id, of: id, in: scope, context)
            if let withdrawal { withdrawals.append(withdrawal) }
        }
        try await context.write { [withdrawals] tx in
            for withdrawal in withdrawals { try tx.completeBeforeEnd(withdrawal) }
            let customer = try tx.customers.find(named: id, in: scope)
            let now = try tx.now(for: customer)
            for var subscription in try tx.subscriptions.all(of: id, in: scope) {
                try tx.dropUpdate(endingWith: &subscription, at: now)
                if subscription.status.isCurrent { try tx.end(&subscription, at: now) }
            }
            try tx.endPlans(of: id, in: scope, at: now)
            try tx.customers.remove(id, in: scope, at: now)
            try tx.exports.endAll(of: id, in: scope, at: tx.clock.now())
            try tx.access.endForGood(tx, of: id, at: customer.details.email, in: scope, at: tx.clock.now())
            try tx.deletionRequests.end(of: id, in: scope, at: tx.clock.now())
            try tx.record(.customerDeleted, .customer(id), of: id, in: scope, at: now)
        }
    }
}

extension CustomerDetails {
    /// The same details, trimmed; empty texts become nil.
    ///
    /// - Parameter known: what is there: a country that is none stays until somebody writes another.
    /// - Throws: ``BillingError`` naming the field (W9, W11).
    func checked(known: CustomerDetails? = nil) throws -> CustomerDetails {
        var checked = self
        checked.email = try Self.filled(email).map { try EmailAddress($0).text }
        checked.name = try Self.filled(name).map { try FreeText.line($0, parameter: "name", limit: 256) }
        checked.phone = try Self.filled(phone).map { try FreeText.line($0, parameter: "phone", limit: 40) }
        checked.description = try Self.filled(description).map {
            try FreeText.text($0, parameter: "description", limit: 500)
        }
        let number = try checkedTaxID()
        (checked.taxID, checked.taxKind) = (number?.0, number?.1)
        checked.purchaseOrder = try Self.filled(purchaseOrder).map {
            try FreeText.line($0, parameter: "purchase_order", limit: Self.purchaseOrderLimit)
        }
        checked.locale = try Self.filled(locale).map {
            try FreeText.line($0, parameter: "preferred_locales", limit: 20)
        }
        checked.address = try address.flatMap { address in
            var clean = Address()
            clean.line1 = try Self.part(address.line1, "line1")
            clean.line2 = try Self.part(address.line2, "line2")
            clean.city = try Self.part(address.city, "city")
            clean.state = try Self.part(address.state, "state")
            clean.postalCode = try Self.part(address.postalCode, "postal_code")
            clean.country = try Country.checked(
                try Self.part(address.country, "country"), parameter: "address[country]",
                known: known?.address?.country)
            return clean.isEmpty ? nil : clean
        }
        return checked
    }

    /// In characters: what Stripe takes for a custom field of an invoice.
    public static let purchaseOrderLimit = 140

    private static func part(_ text: String?, _ field: String) throws -> String? {
        try filled(text).map { try FreeText.line($0, parameter: "address[\(field)]", limit: 200) }
    }

    private static func filled(_ text: String?) -> String? {
        guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
        return text
    }
}
