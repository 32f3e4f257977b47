import Billing
import Core
import Storage
import TestSupport
import Testing

/// Cards without funds, and the days on which there is money: P10.
@Suite struct `Stories of paydays` {
    @Test(arguments: Engine.available)
    func `P10 refused for want of funds on the 26th, tried again on the 30th, when there is money`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await poor(on: "2026-01-19", engine)

        try await shop.travel(to: "2026-01-29")
        #expect(try await shop.attempts(of: ana) == "2026-01-26  9990  failed insufficient_funds  0100")
        try await shop.travel(to: "2026-02-20")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-26  9990  failed insufficient_funds  0100
                2026-01-30  9990  failed insufficient_funds  0100
                2026-01-31  9990  failed insufficient_funds  0100
                2026-02-02  9990  failed insufficient_funds  0100
                """)
        #expect(try await shop.status(of: subscription) == .pastDue)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P10 without a payday in the window the usual days are kept`(engine: Engine) async throws {
        let (shop, ana, _) = try await poor(on: "2026-01-09", engine)

        try await shop.travel(to: "2026-02-10")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-16  9990  failed insufficient_funds  0100
                2026-01-17  9990  failed insufficient_funds  0100
                2026-01-19  9990  failed insufficient_funds  0100
                2026-01-21  9990  failed insufficient_funds  0100
                2026-01-23  9990  failed insufficient_funds  0100
                """)
        #expect(try await shop.verify() == [])
    }

    /// Ana subscribes with a card without funds; her trial of seven days ends in the month's last days, or in its middle.
    private func poor(on day: String, _ engine: Engine) async throws -> (Shop, Customer, Subscription) {
        let shop = try await Shop.open(on: day, storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailInsufficientFunds")
        return (shop, ana, try await shop.subscribe(ana, to: 9_990, trialDays: 7))
    }
}
