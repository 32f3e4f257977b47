import Core

/// Makes a scenario of what happened on a test clock: the prices, the customers, what they did and when, and how they stand now.
///
/// Everything is read from what is stored. What came of itself is not told: it comes again.
public struct ScenarioRecording: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// - Throws: not found for another merchant's clock, and for one of another mode.
    public func file(of id: TestClock.ID, in scope: Scope) async throws -> ScenarioFile {
        let clock = try await TestClocks(context).find(id, in: scope)
        let merchant = try await Merchants(context).find(scope.merchant)
        let customers = try await TestClocks(context).customers(on: id, in: scope)
        let moves = try await moves(of: clock)
        let start =
            (customers.map(\.createdAt) + moves.prefix(1).map(\.from) + [clock.frozenAt]).min() ?? clock.frozenAt
        var book = ScenarioBook(zone: merchant.zone)
        for customer in customers { try await record(customer, in: scope, &book) }
        var file = ScenarioFile(
            name: clock.name ?? "",
            merchant: .init(
                country: merchant.country, currency: merchant.currency, zone: merchant.zone,
                dunning: merchant.dunning,
                taxes: try await TaxRates(context).defaults(in: scope).map {
                    .init(name: $0.displayName, percent: $0.rate, isInclusive: $0.isInclusive)
                }),
            start: .init(merchant.zone.local(at: start)))
        file.steps = book.steps(from: start, to: clock.frozenAt, stopping: moves.map(\.to))
        file.prices = book.plans
        file.customers = book.people
        for customer in customers {
            guard let name = book.names[customer.id] else { continue }
            file.expected.append(try await ScenarioStanding(context).of(customer.id, named: name, in: scope))
        }
        return file
    }

    /// How somebody moved the clock, as the audit trail has it; what a program moved is not in it.
    private func moves(of clock: TestClock) async throws -> [(from: Instant, to: Instant)] {
        let entries = try await AuditTrail(context).list(
            of: clock.scope.merchant, matching: clock.id.rawValue, limit: AuditTrail.most)
        return entries.reversed().compactMap { entry -> (from: Instant, to: Instant)? in
            guard entry.action == AuditAction.testClockAdvanced.rawValue, entry.subject == clock.id.rawValue,
                let from = Instant(inUTC: entry.details["from"]), let to = Instant(inUTC: entry.details["to"])
            else { return nil }
            return (from: from, to: min(to, clock.frozenAt))
        }
    }

    private func record(_ customer: Customer, in scope: Scope, _ book: inout ScenarioBook) async throws {
        let name = book.name(customer)
        let catalog = Catalog(context)
        let methods = try await PaymentMethods(context).list(of: customer.id, in: scope)
        let events = try await context.all(by: \Event.id.rawValue) { page in
            try await Events(context).list(
                in: scope, kinds: [.methodAttached, .methodDetached], customer: customer.id, page)
        }
        for event in events {
            let id = PaymentMethod.ID(event.subject)
            let method = try await PaymentMethods(context).find(id, in: scope)
            guard let token = TestToken.of(method.facts) else { continue }
            var step = ScenarioStep(event.kind == .methodAttached ? .addMethod : .removeMethod, customer: name)
            step.method = token
            if event.kind == .methodAttached { step.isDefault = methods.first?.id == id ? true : nil }
            book.note(step, at: event.createdAt, event.id.rawValue)
        }
        let invoices = try await context.all(by: \Invoice.id.rawValue) { page in
            try await Invoices(context).of(customer.id, in: scope, page)
        }
        var attempts: [(invoice: Invoice, attempt: PaymentAttempt)] = []
        for invoice in invoices {
            attempts += try await Payments(context).attempts(of: invoice.id, in: scope).map {
                (invoice: invoice, attempt: $0)
            }
        }
        // Where the last retry is refused a subscription may end of itself.
        let refused = Set(
            attempts.filter { $0.attempt.state == .failed && !Self.asked.contains($0.attempt.origin) }
                .map { $0.attempt.createdAt })
        let told = try await context.all(by: \Event.id.rawValue) { page in
            try await Events(context).list(
                in: scope, kinds: [.subscriptionCreated, .subscriptionUpdated], customer: customer.id, page)
        }
        for subscription in try await Subscriptions(context).of(customer.id, in: scope).reversed() {
            let subject = subscription.id.rawValue
            let past = SubscriptionPast(subscription, told: told.filter { $0.subject == subject }.reversed())
            var sold: [Price.ID: (price: Price, product: String)] = [:]
            for id in past.prices {
                let price = try await catalog.price(id, in: scope)
                sold[id] = (price, try await catalog.product(price.product, in: scope).name)
            }
            book.note(subscription, past, of: name, sold: sold, refusedAt: refused)
        }
        // The first charge of what is not sent comes of whatever made the invoice.
        for (invoice, attempt) in attempts where attempt.number > 1 || invoice.collectionMethod == .sendInvoice {
            guard Self.asked.contains(attempt.origin), !attempt.state.isOpen else { continue }
            book.note(ScenarioStep(.pay, customer: name), at: attempt.createdAt, attempt.id.rawValue)
        }
        for invoice in invoices where invoice.isPaidOutOfBand {
            guard let paidAt = invoice.paidAt else { continue }
            book.note(ScenarioStep(.payOutside, customer: name), at: paidAt, "_~")
        }
    }

    /// By whom a charge was asked for that did not come of itself.
    private static let asked: Set<PaymentAttempt.Origin> = [.customer, .checkout, .api]
}

extension Instant {
    /// As the audit trail has it: `2026-02-28T13:00:00Z`.
    fileprivate init?(inUTC text: String?) {
        guard let text, text.hasSuffix("Z"), let local = try? LocalDateTime(String(text.dropLast()) + ".000")
        else { return nil }
        self = Zone.utc.instant(local)
    }
}
