import Billing
import Core
import Storage
import TestSupport
import Testing

/// A refused charge goes on to the customer's other methods, where that was agreed: P3, P10.
@Suite struct `Stories of other methods` {
    @Test(arguments: Engine.available)
    func `P3, P10 the first is refused, the second too, the third pays, and there is one letter`(
        engine: Engine
    ) async throws {
        let (shop, ana) = try await shop(engine, isOffered: true)
        _ = try await shop.customers.agreeToFallback(true, of: ana.id, in: shop.scope)
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)

        try await shop.travel(to: "2026-02-20")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed generic_decline  0341
                2026-01-22  9990  failed lost_card  0308
                2026-01-22  9990  succeeded  4444
                """)
        #expect(
            try await shop.mail().split(separator: "\n").suffix(2).joined(separator: "\n") == """
                2026-01-19  trial_will_end  Ana
                2026-01-22  payment_succeeded  Ana
                """)
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.processorBooks().split(separator: "\n").filter { $0.hasSuffix("succeeded") }.count == 1)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available, [(true, false), (false, true)])
    func `without the customer's word, or the merchant's, nothing but the first is charged`(
        engine: Engine, word: (offered: Bool, agreed: Bool)
    ) async throws {
        let (shop, ana) = try await shop(engine, isOffered: true)
        if word.agreed { _ = try await shop.customers.agreeToFallback(true, of: ana.id, in: shop.scope) }
        _ = try await Merchants(shop.context).update(shop.merchant.id) { $0.dunning.offersFallback = word.offered }
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)

        try await shop.travel(to: "2026-01-24")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed generic_decline  0341
                2026-01-23  9990  failed generic_decline  0341
                """)
        #expect(try await shop.status(of: subscription) == .pastDue)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available, [false, true])
    func `P10 the same card under another id is not tried, and one that was issued anew is`(
        engine: Engine, isIssuedAnew: Bool
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        _ = try await Merchants(shop.context).update(shop.merchant.id) { $0.dunning.offersFallback = true }
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailLostCard")
        let again = try await shop.methods.attach(
            .init("pm_card_chargeCustomerFailLostCard"), to: ana.id, in: shop.scope)
        if isIssuedAnew {
            try await shop.context.database.write {
                try $0.execute("UPDATE payment_methods SET expiry_year = expiry_year + 4 WHERE id = \(again.id)")
            }
        }
        _ = try await shop.customers.agreeToFallback(true, of: ana.id, in: shop.scope)
        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 7)

        try await shop.travel(to: "2026-01-22", at: "20:00")

        let tries = try await shop.attempts(of: ana).split(separator: "\n")
        #expect(tries.count == (isIssuedAnew ? 2 : 1) && tries.allSatisfy { $0.contains("failed lost_card") })
        #expect(try await shop.verify() == [])
    }

    /// Ana has a card that is refused, a lost one, and a good one.
    private func shop(_ engine: Engine, isOffered: Bool) async throws -> (Shop, Customer) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        _ = try await Merchants(shop.context).update(shop.merchant.id) { $0.dunning.offersFallback = isOffered }
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        for card in ["pm_card_chargeCustomerFailLostCard", "pm_card_mastercard"] {
            _ = try await shop.methods.attach(.init(card), to: ana.id, in: shop.scope)
        }
        return (shop, ana)
    }
}
