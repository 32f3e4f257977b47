import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// What a deleted customer leaves behind goes on, and stops nobody else.
@Suite struct `Stories of deleted customers` {
    @Test(arguments: Engine.available)
    func `M7 a payment of a deleted customer is refunded, and nobody charges their methods any more`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let beto = try await shop.customer("Beto", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(beto, to: 5_000, trialDays: 1)
        try await shop.travel(to: "2026-01-16")
        let open = try await shop.lastInvoice(of: beto)
        for customer in [ana, beto] { try await shop.customers.delete(customer.id, in: shop.scope) }

        let paid = try await shop.lastInvoice(of: ana)
        let payment = try #require(try await shop.payments.payment(of: paid.id, in: shop.scope))
        let refund = try await Refunds(shop.context).create(of: payment.id, in: shop.scope)
        let refused = await #expect(throws: BillingError.self) {
            _ = try await shop.invoices.pay(open.id, in: shop.scope, origin: .api)
        }
        _ = try await shop.invoices.void(open.id, in: shop.scope)
        try await shop.travel(to: "2026-02-16")

        #expect(refund.state == .succeeded)
        #expect(refused?.code == "customer_deleted")
        #expect(try await shop.calendar(of: beto) == "2026-01-16  5000  void  1")
        #expect(try await shop.setAside() == [])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P5 what cannot be asked about is set aside and told of, and the rest is settled`(
        engine: Engine
    ) async throws {
        let (shop, ana, _, weather) = try await lost(engine)
        shop.time.advance(.seconds(1))
        weather.spoilsCharges(with: .lostAfter)
        let carla = try await shop.customer("Carla")
        _ = try await shop.subscribe(carla, to: 7_000)
        weather.clears()
        try await shop.context.database.write { db in
            try db.execute("UPDATE payment_attempts SET processor = 'gone' WHERE customer_id = \(ana.id)")
        }
        let heard = Heard()

        let findings = try await Reconciler(shop.context, hear: heard.add).run(dryRun: false)
        _ = try await Reconciler(shop.context, hear: heard.add).compare(dryRun: false)

        #expect(findings.map(\.settled) == [nil, .succeeded])
        #expect(heard.subjects.count == 2)
        #expect(heard.subjects.first?.hasPrefix("attempt att_") == true)
        #expect(heard.subjects.last?.hasPrefix("the list of gone for acct_") == true)
        #expect(try await shop.calendar(of: carla) == "2026-01-15  7000  paid  1")
    }

    @Test(arguments: Engine.available)
    func `a card that is added while its customer is deleted is forgotten by the processor`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        let (setupIntent, url) = try await shop.methods.startSetup(
            of: ana.id, in: shop.scope, kinds: [], locale: "es", returnURL: { "http://127.0.0.1:8080/back/\($0)" })
        let visa = try #require(TestMethod.all.first { $0.name == "visa" })
        _ = try await shop.sandbox.completeSetup(
            page: String(url.split(separator: "/").last ?? ""), with: TestMethodEntry(visa))
        try await shop.customers.delete(ana.id, in: shop.scope)

        let finished = try await shop.methods.finishSetup(setupIntent.id, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-01-16")

        #expect(finished.status == .canceled)
        #expect(try await shop.methods.list(of: ana.id, in: shop.scope) == [])
        let kept = try await shop.context.database.read { db in
            try db.query("SELECT id FROM sandbox_tokens WHERE merchant_id IS NOT NULL AND revoked_at IS NULL").count
        }
        #expect(kept == 0)
        #expect(try await shop.setAside() == [])
    }

    /// Ana's first charge took effect and nobody heard so; then she was deleted. Beto pays as ever.
    func lost(_ engine: Engine) async throws -> (Shop, Customer, Customer, Weather) {
        let weather = Weather()
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults)
        let beto = try await shop.customer("Beto")
        _ = try await shop.subscribe(beto, to: 5_000)
        let ana = try await shop.customer("Ana")
        weather.spoilsCharges(with: .lostAfter)
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 0)
        #expect(subscription.status == .incomplete)
        weather.clears()
        // As a backup may have it: the subscription stands, and its payment is under way.
        try await shop.context.database.write { db in
            try db.execute("UPDATE subscriptions SET status = 'active' WHERE id = \(subscription.id)")
        }
        try await shop.customers.delete(ana.id, in: shop.scope)
        return (shop, ana, beto, weather)
    }
}
