import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// P5: a backup knows nothing of what was charged after it. Until the processor was asked, nobody is charged, whoever asks.
@Suite struct `Stories of a restored backup` {
    @Test(arguments: Engine.available)
    func `P5 what charges nobody goes on before the reconciliation`(engine: Engine) async throws {
        let people = try await people(engine)
        let shop = people.shop
        try await Restoration(shop.context).begin()

        let trial = try await shop.subscribe(people.ana, to: 9_990, trialDays: 7)
        let later = try await shop.customer("Dora")
        _ = try await shop.subscriptions.cancel(people.active.id, in: shop.scope, effect: .atPeriodEnd)
        var sent = try await shop.order(3_000)
        sent.collectionMethod = .sendInvoice
        let invoiced = try await shop.place(sent, for: later)

        #expect(trial.status == .trialing)
        #expect(invoiced.status == .active)
    }

    @Test(arguments: Engine.available)
    func `P5 an attempt that never arrived is not made again before the reconciliation, and once after it`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults)
        let ana = try await shop.customer("Ana")
        weather.spoilsCharges(with: .lostBefore)
        _ = try await shop.subscribe(ana, to: 9_990)
        weather.clears()
        try await Restoration(shop.context).begin()

        _ = try await Reconciler(shop.context).run(dryRun: false)
        #expect(try await shop.processorBooks() == "")
        try await shop.travel(to: "2026-01-16")

        #expect(try await shop.processorBooks() == "2026-01-15  9990  succeeded")
        #expect(try await shop.calendar(of: ana) == "2026-01-15  9990  paid  2")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P5 an account whose processor is silent waits, and the others are billed`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let beto = try await shop.customer("Beto")
        _ = try await shop.subscribe(beto, to: 5_000)
        try await shop.context.database.write { db in
            try db.execute("UPDATE payment_methods SET processor = 'gone' WHERE customer_id = \(beto.id)")
        }
        try await Restoration(shop.context).begin()
        try await shop.travel(to: "2026-02-15", at: "10:03")

        #expect(try await Restoration(shop.context).comparesSince() != nil)
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  9990  paid  1
                2026-02-15  9990  paid  1
                """)
        #expect(try await shop.calendar(of: beto) == "2026-01-15  5000  paid  1")
        #expect(try await shop.setAside() == [], "waiting is no failure")

        try await shop.context.database.write { db in
            try db.execute("UPDATE payment_methods SET processor = 'sandbox' WHERE customer_id = \(beto.id)")
        }
        try await shop.travel(to: "2026-02-15", at: "12:00")
        #expect(try await Restoration(shop.context).comparesSince() == nil)
        #expect(
            try await shop.calendar(of: beto) == """
                2026-01-15  5000  paid  1
                2026-02-15  5000  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P5 what waited for a first card is charged by its job after the reconciliation, and not before`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults)
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.subscribe(ana, to: 9_990)
        let (setupIntent, url) = try await shop.methods.startSetup(
            of: ana.id, in: shop.scope, kinds: [.card], locale: "es",
            returnURL: { "http://127.0.0.1:8080/return/\($0)" })
        let visa = try #require(TestMethod.all.first { $0.name == "visa" })
        _ = try await shop.sandbox.completeSetup(
            page: String(url.split(separator: "/").last ?? ""), with: TestMethodEntry(visa))
        _ = try await shop.methods.finishSetup(setupIntent.id, of: ana.id, in: shop.scope)
        try await Restoration(shop.context).begin()
        weather.fallsSilent()
        let before = try await written(shop)

        try await shop.wake()
        #expect(try await written(shop) == before)
        #expect(try await shop.processorBooks() == "")
        #expect(try await shop.setAside() == [], "waiting is no failure")

        weather.clears()
        shop.time.advance(.minutes(2))
        try await shop.wake()
        #expect(try await shop.calendar(of: ana) == "2026-01-15  9990  paid  1")
        #expect(try await shop.verify() == [])
    }

    /// What there is, but for what is still to be done and the letters that leave meanwhile.
    private func written(_ shop: Shop) async throws -> [String: [String]] {
        try await shop.everything().filter { $0.key != "jobs" && $0.key != "mail" }
    }

    @Test(arguments: Engine.available)
    func `P5 a test clock stands still before the reconciliation, and loses no day`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let clock = try await shop.clock(at: "2026-03-01", "10:00")
        let ana = try await shop.customer("Ana", on: clock)
        _ = try await shop.subscribe(ana, to: 9_990)
        try await Restoration(shop.context).begin()
        _ = try await TestClocks(shop.context).advance(
            clock.id, to: shop.instant("2026-05-02", "10:00"), in: shop.scope)

        try await shop.travel(to: "2026-01-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-03-01  9990  paid  1
                2026-04-01  9990  paid  1
                2026-05-01  9990  paid  1
                """)
        #expect(try await shop.verify() == [])
    }
}
