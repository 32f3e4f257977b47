import Billing
import Core
import Storage
import TestSupport
import Testing

/// Which method is charged: the ordered list, its star, and overrides (capabilities 1.10, P11, S57–S69).
@Suite struct `Stories of the list of methods` {
    @Test(arguments: Engine.available)
    func `S58, S59 the star moves, and every later charge goes to the new one`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let second = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        _ = try await shop.subscribe(ana, to: 9_990)

        try await shop.travel(to: "2026-02-20")
        _ = try await shop.methods.makeDefault(second.id, of: ana.id, in: shop.scope, everywhere: false)
        try await shop.travel(to: "2026-03-16")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-15  9990  succeeded  4242
                2026-02-15  9990  succeeded  4242
                2026-03-15  9990  succeeded  4444
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U1 two subscriptions, one with a method of its own: the star rules the other alone`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let amex = try await shop.methods.attach(.init("pm_card_amex"), to: ana.id, in: shop.scope)
        let mastercard = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let pinned = try await shop.subscribe(ana, to: 1_000)
        _ = try await shop.subscribe(ana, to: 2_000)

        _ = try await shop.subscriptions.useMethod(amex.id, for: pinned.id, of: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(mastercard.id, of: ana.id, in: shop.scope, everywhere: false)
        try await shop.travel(to: "2026-02-20")
        _ = try await shop.methods.makeDefault(mastercard.id, of: ana.id, in: shop.scope, everywhere: true)
        try await shop.travel(to: "2026-03-16")

        #expect(
            try await shop.attempts(of: ana).split(separator: "\n").sorted().joined(separator: "\n") == """
                2026-01-15  1000  succeeded  4242
                2026-01-15  2000  succeeded  4242
                2026-02-15  1000  succeeded  0005
                2026-02-15  2000  succeeded  4444
                2026-03-15  1000  succeeded  4444
                2026-03-15  2000  succeeded  4444
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P11, S66 deleting the first of the list hands the star to the second`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let second = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.attach(.init("pm_card_amex"), to: ana.id, in: shop.scope)
        _ = try await shop.subscribe(ana, to: 9_990)

        let first = try await shop.methods.list(of: ana.id, in: shop.scope)[0]
        let gone = try await shop.methods.detach(first.id, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-02-16")

        #expect(gone.promoted?.id == second.id)
        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-15  9990  succeeded  4242
                2026-02-15  9990  succeeded  4444
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S64 a deleted card is never charged again, not even for what it owed`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)
        let bad = try await shop.methods.list(of: ana.id, in: shop.scope)[0]

        try await shop.travel(to: "2026-01-23")
        _ = try await shop.methods.detach(bad.id, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-02-10")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed generic_decline  0341
                2026-01-23  9990  failed generic_decline  0341
                """)
        #expect(try await shop.status(of: subscription) == .pastDue)
        #expect(try await shop.verify() == [])
    }
}
