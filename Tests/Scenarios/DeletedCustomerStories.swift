import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// What a deleted customer leaves behind goes on, and stops nobody else.
@Suite struct `Stories of deleted customers` {
    @Test(arguments: Engine.available)
    func `P3 a charge whose answer was lost is settled after its customer was deleted, and everybody else is billed`(
        engine: Engine
    ) async throws {
        let (shop, ana, beto, _) = try await lost(engine)

        try await shop.travel(to: "2026-02-16")

        #expect(try await shop.setAside() == [])
        #expect(try await shop.calendar(of: ana) == "2026-01-15  9990  paid  1")
        #expect(
            try await shop.calendar(of: beto) == """
                2026-01-15  5000  paid  1
                2026-02-15  5000  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P5 a restore that finds a lost charge of a deleted customer lets everybody go on`(
        engine: Engine
    ) async throws {
        let (shop, ana, beto, _) = try await lost(engine)
        try await Restoration(shop.context).begin()
        shop.time.advance(.hours(24 * 32))

        let findings = try await Reconciler(shop.context).run(dryRun: false)
        try await shop.wake()

        #expect(findings.map(\.settled) == [.succeeded])
        #expect(try await Restoration(shop.context).comparesSince() == nil)
        #expect(try await shop.calendar(of: ana) == "2026-01-15  9990  paid  1")
        #expect(
            try await shop.calendar(of: beto) == """
                2026-01-15  5000  paid  1
                2026-02-15  5000  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P5 a charge that we do not know of a deleted customer is put in its place, and those after it are compared`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        let beto = try await shop.customer("Beto", card: nil)
        _ = try await shop.customer("Otra")
        for customer in [ana, beto] { _ = try await shop.subscribe(customer, to: 9_990) }
        let token = try await shop.sandbox.method(fromToken: "pm_card_visa", mode: .test).token
        for (position, customer) in [ana, beto].enumerated() {
            let charge = Charge(
                attempt: .init("att_lost\(position)"), scope: shop.scope,
                invoice: try await shop.invoices.open(of: customer.id, in: shop.scope)[0].id,
                money: Money(9_990, .clp), method: token, description: "", returnURL: "http://127.0.0.1/")
            _ = await shop.sandbox.charge(charge)
        }
        try await shop.customers.delete(ana.id, in: shop.scope)

        _ = try await Reconciler(shop.context).compare(dryRun: false)

        // Ana's subscription never began, so its invoice was void, and the money is credit that can be refunded.
        let found = try await shop.payments.discrepancies(in: shop.scope)
        #expect(Set(found.map(\.resolution)) == [.credited, .paidInvoice])
        let overpaid = try #require(try await shop.payments.overpayments(in: shop.scope).first)
        #expect(try await Refunds(shop.context).create(of: overpaid.payment, in: shop.scope).state == .succeeded)
        #expect(try await shop.calendar(of: beto) == "2026-01-15  9990  paid  1")
        #expect(try await shop.verify() == [])
    }

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
    func `P3 a lost charge on a test clock is settled after the clock was deleted`(engine: Engine) async throws {
        let weather = Weather()
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults)
        let clock = try await shop.clock(at: "2026-03-01", "10:00")
        let ana = try await shop.customer("Ana", on: clock)
        _ = try await shop.subscribe(ana, to: 9_990)
        weather.spoilsCharges(with: .lostAfter)
        try await shop.advance(clock, to: "2026-04-01", "10:00")
        weather.clears()

        try await TestClocks(shop.context).delete(clock.id, in: shop.scope)
        try await shop.travel(to: "2026-01-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-03-01  9990  paid  1
                2026-04-01  9990  paid  1
                """)
        #expect(try await shop.setAside() == [])
        #expect(try await shop.verify() == [])
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
    private func lost(_ engine: Engine) async throws -> (Shop, Customer, Customer, Weather) {
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
