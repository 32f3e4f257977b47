import Core

/// Customers of test mode as every merchant meets them, who live by a test clock: what the time machine begins with.
public struct SampleCustomers: Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case payer
        /// Has paid once, and has a card from now on that is refused for want of funds.
        case outOfFunds
        /// Has said that they leave at the end of what is paid.
        case leaver
        case trial
    }

    private static let trialDays = 14

    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// What they subscribe to: the merchant's own active prices that renew, in its own currency, oldest first.
    public func prices(in scope: Scope) async throws -> [Price] {
        let currency = try await Merchants(context).find(scope.merchant).currency
        let page = try await Catalog(context).prices(
            in: scope, isActive: true, currency: currency, recurring: true, PageRequest(limit: 100))
        return page.elements.reversed()
    }

    /// Adds one of each, with a subscription. What was added stays when a later one fails.
    ///
    /// - Parameter names: what each is called, in the words of whoever asks.
    /// - Throws: `no_recurring_price` when the merchant sells nothing that renews.
    public func add(
        to clock: TestClock.ID, named names: @Sendable (Kind) -> String, in scope: Scope
    ) async throws -> [Customer] {
        let prices = try await prices(in: scope)
        guard !prices.isEmpty else {
            throw BillingError.conflict("no_recurring_price", "There is no active price that renews.")
        }
        _ = try await TestClocks(context).find(clock, in: scope)
        var added: [Customer] = []
        for (place, kind) in Kind.allCases.enumerated() {
            // The address is nobody's, and another clock's sample has another.
            let email = "\(kind.rawValue.lowercased()).\(clock.rawValue.suffix(8).lowercased())@example.com"
            let customer = try await Customers(context).create(
                CustomerDetails(email: email, name: names(kind)), in: scope, testClock: clock)
            added.append(customer)
            try await begin(kind, customer.id, prices[place % prices.count].id, in: scope)
        }
        return added
    }

    private func begin(_ kind: Kind, _ customer: Customer.ID, _ price: Price.ID, in scope: Scope) async throws {
        let methods = PaymentMethods(context)
        let subscriptions = Subscriptions(context)
        let good = try await methods.attach(PaymentMethod.ID("pm_card_visa"), to: customer, in: scope)
        var order = SubscriptionOrder(items: [.init(price: price)])
        if kind == .trial { order.trial = .days(Self.trialDays) }
        let subscription = try await subscriptions.create(order, for: customer, in: scope)
        switch kind {
        case .payer, .trial: break
        case .outOfFunds:
            let empty = try await methods.attach(
                PaymentMethod.ID("pm_card_chargeCustomerFailInsufficientFunds"), to: customer, in: scope)
            _ = try await methods.makeDefault(empty.id, of: customer, in: scope, everywhere: true)
            _ = try await methods.detach(good.id, of: customer, in: scope)
        case .leaver:
            _ = try await subscriptions.cancel(
                subscription.id, of: customer, in: scope, effect: .atPeriodEnd, reason: .tooExpensive)
        }
    }
}
