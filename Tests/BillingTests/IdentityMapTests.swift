import Core
import Logging
import Scheduling
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Billing

@Suite struct `The identity map of a transaction` {
    @Test(arguments: Engine.available)
    func `D5 what is mapped is what a query would say, at each event of a group of renewals`(engine: Engine)
        async throws
    {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        for (name, card) in [("Ana", "pm_card_visa"), ("Beto", "pm_card_chargeCustomerFail"), ("Carla", nil)] {
            let customer = try await shop.customer(name, card: card ?? "pm_card_visa")
            _ = try? await shop.subscribe(customer, to: 9_990)
            if name == "Beto" {
                _ = try await shop.methods.attach(.init("pm_card_visa"), to: customer.id, in: shop.scope)
            }
        }
        try await shop.scheduler.runUntilIdle()
        let comparisons = Mutex<(count: Int, differences: [String])>((0, []))
        let context = BillingContext(
            database: shop.context.database, clock: shop.time.clock, chance: .seeded(3), keys: shop.context.keys,
            processors: shop.context.processors, access: shop.context.access, baseURL: shop.context.baseURL,
            snapshot: { tx, scope, subject in
                let known = try Self.everything(about: subject, in: scope, tx)
                let stored = try Self.everything(about: subject, in: scope, tx.unmapped())
                comparisons.withLock {
                    $0.count += 1
                    if known != stored { $0.differences.append("\(known)\n≠ \(stored)") }
                }
                return "{}"
            })
        let scheduler = Scheduler(context, mailer: { _, _ in }, logger: Logger(label: "test"), pace: .oneByOne)

        shop.time.move(to: shop.merchant.zone.startOfDay(try CalendarDate("2026-02-16")))
        try await scheduler.runUntilIdle()

        comparisons.withLock {
            #expect($0.count >= 14)
            #expect($0.differences == [])
        }
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a write that does not say what it changes is found before the commit`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")

        let faults = try await shop.context.write { tx in
            _ = try tx.customers.find(ana.id, in: shop.scope)
            try tx.connection.execute("UPDATE customers SET name = 'Eva' WHERE id = \(ana.id)")
            let found = try tx.mapFaults()
            tx.identityMap.forget(.customers)
            return found
        }

        #expect(faults.count == 1)
    }

    private static func everything(
        about subject: Event.Subject, in scope: Scope, _ tx: BillingTransaction
    ) throws -> String {
        let merchant = try tx.merchants.find(scope.merchant)
        switch subject {
        case .invoice(let id):
            let invoices = try tx.invoices.find([id], in: scope)
            let clocks = try tx.customers.testClocks(of: invoices.map(\.customer), in: scope)
            return "\(merchant) \(invoices) \(try tx.payments.all(of: [id], in: scope)) \(clocks)"
        case .payment(let id):
            let payments = try tx.payments.find([id], in: scope)
            return "\(payments) \(try tx.attempts.find(payments.compactMap(\.latestAttempt), in: scope))"
        case .subscription(let id):
            let discounts = try tx.discounts.applying(of: [id: Instant(seconds: 0)], in: scope)
            return "\(try tx.subscriptions.find([id], in: scope)) \(discounts)"
        default: return "\(merchant)"
        }
    }
}
