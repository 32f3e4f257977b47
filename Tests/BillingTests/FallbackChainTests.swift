import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@Suite struct `The chain of methods` {
    private static let poor = "pm_card_chargeCustomerFailInsufficientFunds"
    static let refused = "pm_card_chargeCustomerFail"
    static let lost = "pm_card_chargeCustomerFailLostCard"

    @Test(arguments: Engine.available)
    func `P10 counts as one try of the calendar, leaves out what is refused for good, and ends with one letter`(
        engine: Engine
    ) async throws {
        let (shop, ana) = try await open(engine, with: [Self.lost, Self.refused, Self.poor])

        try await shop.travel(to: "2026-03-20")

        // The 6th is a payday, but what the calendar begins with was not refused for want of funds.
        #expect(
            try await shop.attempts(of: ana) == """
                2026-02-28  9990  failed lost_card  0308
                2026-02-28  9990  failed generic_decline  0341
                2026-02-28  9990  failed insufficient_funds  0100
                2026-03-01  9990  failed generic_decline  0341
                2026-03-01  9990  failed insufficient_funds  0100
                2026-03-03  9990  failed generic_decline  0341
                2026-03-03  9990  failed insufficient_funds  0100
                2026-03-05  9990  failed generic_decline  0341
                2026-03-05  9990  failed insufficient_funds  0100
                2026-03-07  9990  failed generic_decline  0341
                2026-03-07  9990  failed insufficient_funds  0100
                """)
        #expect(try await letters(in: shop).count == 5)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P10 waits for the payday when the first was refused for want of funds`(engine: Engine) async throws {
        let (shop, ana) = try await open(engine, with: [Self.poor, Self.refused])

        try await shop.travel(to: "2026-03-06")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-02-28  9990  failed insufficient_funds  0100
                2026-02-28  9990  failed generic_decline  0341
                2026-03-06  9990  failed insufficient_funds  0100
                2026-03-06  9990  failed generic_decline  0341
                """)
    }

    /// A trial that ends on 28 February, and a customer with these methods in this order.
    func open(
        _ engine: Engine, with cards: [String], agreed: Bool = true, faults: SandboxFaults = .none
    ) async throws -> (Shop, Customer) {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, faults: faults)
        _ = try await Merchants(shop.context).update(shop.merchant.id) { $0.dunning.offersFallback = true }
        let ana = try await shop.customer("Ana", card: nil)
        for card in cards { _ = try await shop.methods.attach(.init(card), to: ana.id, in: shop.scope) }
        if agreed { _ = try await shop.customers.agreeToFallback(true, of: ana.id, in: shop.scope) }
        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 28)
        return (shop, ana)
    }

    func letters(in shop: Shop) async throws -> [String] {
        try await shop.mail().split(separator: "\n").filter { $0.contains("payment_failed") }.map(String.init)
    }
}
