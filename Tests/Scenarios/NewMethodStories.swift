import Billing
import Core
import Storage
import TestSupport
import Testing

/// Which method is charged is asked when it is charged, and a new one is tried at once, once: S69, P10, U1.
@Suite struct `Stories of a method that is new` {
    @Test(arguments: Engine.available)
    func `P10 the star that goes to and fro between two refused cards twenty times charges each once`(
        engine: Engine
    ) async throws {
        let (shop, ana, _) = try await pastDue(engine)
        let methods = try await shop.methods.list(of: ana.id, in: shop.scope)
        let second = try await shop.methods.attach(
            .init("pm_card_chargeCustomerFailInsufficientFunds"), to: ana.id, in: shop.scope)

        for turn in 0..<20 {
            let next = turn.isMultiple(of: 2) ? second : methods[0]
            _ = try await shop.methods.makeDefault(next.id, of: ana.id, in: shop.scope, everywhere: true)
        }

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed generic_decline  0341
                2026-01-22  9990  failed insufficient_funds  0100
                2026-01-22  9990  failed generic_decline  0341
                """)
        // "Pagar" is a person's word, and stays possible.
        let invoice = try await shop.lastInvoice(of: ana)
        _ = try await shop.invoices.pay(invoice.id, of: ana.id, in: shop.scope, with: second.id, origin: .customer)
        #expect(try await shop.attempts(of: ana).split(separator: "\n").count == 4)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P10 the same refused card that is added anew twenty times is tried at once a single time`(
        engine: Engine
    ) async throws {
        let (shop, ana, _) = try await pastDue(engine)
        var last = try await shop.methods.list(of: ana.id, in: shop.scope)[0]

        for _ in 0..<20 {
            let again = try await shop.methods.attach(.init("pm_card_chargeCustomerFail"), to: ana.id, in: shop.scope)
            _ = try await shop.methods.makeDefault(again.id, of: ana.id, in: shop.scope, everywhere: true)
            _ = try await shop.methods.detach(last.id, of: ana.id, in: shop.scope)
            last = again
        }

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed generic_decline  0341
                2026-01-22  9990  failed generic_decline  0341
                """)
        #expect(try await shop.verify() == [])
    }

    /// Ana's first charge was refused on 22 January; the first retry comes the day after.
    func pastDue(
        _ engine: Engine, card: String = "pm_card_chargeCustomerFail", weather: Weather = Weather()
    ) async throws -> (Shop, Customer, Subscription) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults)
        let ana = try await shop.customer("Ana", card: card)
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)
        try await shop.travel(to: "2026-01-22", at: "20:00")
        return (shop, ana, subscription)
    }
}
