import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of deleted customers` {
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
        let token = try await shop.sandbox.method(fromToken: "pm_card_visa", at: ProcessorAccount(shop.scope)).token
        for (position, customer) in [ana, beto].enumerated() {
            let charge = Charge(
                attempt: .init("att_lost\(position)"), account: ProcessorAccount(shop.scope),
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
}
