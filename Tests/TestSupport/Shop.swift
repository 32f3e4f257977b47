import Access
import Billing
import Core
import Logging
import SandboxProcessor
import Scheduling
import Storage

/// A merchant with a sandbox, a clock that moves when told, and everything that a story needs of billing.
public struct Shop: Sendable {
    public let context: BillingContext
    public let merchant: Merchant
    public let scope: Scope
    public let time: TestTime
    public let sandbox: SandboxProcessor

    public var customers: Customers { Customers(context) }
    public var catalog: Catalog { Catalog(context) }
    public var subscriptions: Subscriptions { Subscriptions(context) }
    public var invoices: Invoices { Invoices(context) }
    public var payments: Payments { Payments(context) }
    public var methods: PaymentMethods { PaymentMethods(context) }
    public var scheduler: Scheduler {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return Scheduler(
            context,
            mailer: { [context] id, scope in
                try await CustomerNotifications(context).conclude(id, in: scope, as: .sent)
            }, logger: logger)
    }

    /// - Parameters:
    ///   - local: when the story begins, on the shop's own clocks: `2026-01-31` (at ten) or `2026-01-31T08:30:00.000`.
    ///   - faults: what the sandbox does wrong.
    ///   - pause: what its slow answers wait with.
    ///   - altering: what stands between the shop and the sandbox.
    ///   - webhooks: whether the sandbox tells by itself what happens. See ``hearWebhooks()``.
    public static func open(
        on local: String, storing engine: Engine, currency: Currency = .clp, zone: String = "America/Santiago",
        seed: UInt64 = 1, faults: SandboxFaults = .none, pause: @escaping @Sendable (Span) async -> Void = { _ in },
        webhooks: Bool = false, altering: (SandboxProcessor) -> any Processor = { $0 }
    ) async throws -> Shop {
        let zone = try Zone(zone)
        let time = TestTime(zone.instant(try LocalDateTime(local.count == 10 ? local + "T10:00:00.000" : local)))
        let database = try await TestEngine.open(engine, migrations: Migrations.all)
        let chance = Chance.seeded(seed)
        let keys = try ServerKeys(master: [UInt8](repeating: 7, count: 32))
        let sandbox = SandboxProcessor(
            database: database, clock: time.clock, chance: Chance.seeded(seed &+ 1), baseURL: "http://127.0.0.1:8080",
            pause: pause, faults: faults, signing: webhooks ? keys : nil)
        let context = BillingContext(
            database: database, clock: time.clock, chance: chance,
            keys: keys, processors: Processors(main: altering(sandbox)),
            access: AccessEnding(), baseURL: "http://127.0.0.1:8080")
        let merchant = try await Merchants(context).create(
            name: "Tienda Sur", slug: "tienda-sur", country: "CL", currency: currency, zone: zone,
            email: "dueña@example.com".replacing("ñ", with: "n"))
        return Shop(
            context: context, merchant: merchant, scope: Scope(merchant: merchant.id, mode: .test), time: time,
            sandbox: sandbox)
    }

    /// - Parameter card: one of the sandbox's documented tokens; nil for a customer without a method.
    public func customer(_ name: String, card: String? = "pm_card_visa") async throws -> Customer {
        let customer = try await customers.create(
            CustomerDetails(email: "\(name.lowercased())@example.com", name: name), in: scope)
        if let card { _ = try await methods.attach(.init(card), to: customer.id, in: scope) }
        return customer
    }

    public func price(
        _ amount: Int64, every recurrence: Recurrence = .monthly, named name: String = "Plan"
    ) async throws -> Price {
        let product = try await catalog.createProduct(name: name, in: scope)
        return try await catalog.createPrice(
            of: product.id, in: scope, unitAmount: Money(amount, merchant.currency), every: recurrence)
    }

    public func subscribe(
        _ customer: Customer, to amount: Int64, every recurrence: Recurrence = .monthly, trialDays: Int? = nil
    ) async throws -> Subscription {
        var order = SubscriptionOrder(items: [.init(price: try await price(amount, every: recurrence).id)])
        order.trial = trialDays.map { .days($0) }
        return try await subscriptions.create(order, for: customer.id, in: scope)
    }

    /// Moves the clock to eleven at night of a day of the shop, stopping at everything that falls due on the way.
    public func travel(to day: String) async throws {
        try await travel(until: merchant.zone.startOfDay(try CalendarDate(day)) + .hours(23))
    }

    /// Moves the clock to an instant, stopping at everything that falls due on the way.
    public func travel(until target: Instant) async throws {
        while let due = try await nextDue(), due <= target {
            time.move(to: due)
            _ = try await scheduler.runDue()
        }
        time.move(to: target)
    }

    private func nextDue() async throws -> Instant? {
        try await context.database.read { db in
            try db.first(
                """
                SELECT MIN(run_at) AS next FROM jobs
                WHERE test_clock_id IS NULL AND quarantined_at IS NULL
                    AND kind NOT IN (\(Job.Kind.export), \(Job.Kind.webhookEndpoint))
                """
            )?.instantIfAny("next")
        }
    }

    /// What happened, as lines of date, event, subject and standing. Customers, catalog and plumbing are left out.
    public func timeline() async throws -> String {
        let zone = merchant.zone
        let rows = try await context.database.read { db in
            try db.query("SELECT kind, subject_id, created_at FROM events ORDER BY created_at, id")
        }
        var short: [String: String] = [:]
        var counts: [String: Int] = [:]
        var lines: [String] = []
        for row in rows {
            let kind = try row.text("kind")
            guard
                kind.hasPrefix("invoice.paid") || kind.hasPrefix("invoice.payment_") || kind.hasPrefix("invoice.voided")
                    || kind.hasPrefix("customer.subscription")
            else { continue }
            let subject = try row.text("subject_id")
            if short[subject] == nil {
                let prefix = String(subject.prefix { $0 != "_" })
                counts[prefix, default: 0] += 1
                short[subject] = "\(prefix)_\(counts[prefix] ?? 0)"
            }
            if kind == "invoice.payment_succeeded" { continue }
            lines.append("\(zone.date(at: try row.instant("created_at")))  \(kind)  \(short[subject] ?? "")")
        }
        return lines.joined(separator: "\n")
    }

    /// The rules that hold after every story: nothing charged twice, books that balance.
    public func verify() async throws -> [Violation] { try await Verification(context).run() }
}
