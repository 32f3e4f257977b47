import Billing
import Core
import Storage
import TestSupport
import Testing

extension `The chain of methods` {
    @Test(arguments: Engine.available)
    func `S69 is not followed by what a person chose`(engine: Engine) async throws {
        let (shop, ana) = try await open(engine, with: [Self.lost, Self.refused, "pm_card_mastercard"], agreed: false)
        try await shop.travel(to: "2026-02-28")
        _ = try await shop.customers.agreeToFallback(true, of: ana.id, in: shop.scope)
        let second = try await shop.methods.list(of: ana.id, in: shop.scope)[1]
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]

        _ = try await shop.invoices.pay(
            invoice.id, of: ana.id, in: shop.scope, with: second.id, origin: .customer)
        try await shop.scheduler.runUntilIdle()

        #expect(
            try await shop.attempts(of: ana) == """
                2026-02-28  9990  failed lost_card  0308
                2026-02-28  9990  failed generic_decline  0341
                """)
    }

    @Test(arguments: Engine.available)
    func `charges the same account only once, whatever it is called`(engine: Engine) async throws {
        let (shop, ana) = try await open(engine, with: [Self.refused, Self.refused])

        try await shop.travel(to: "2026-02-28")

        #expect(try await shop.attempts(of: ana) == "2026-02-28  9990  failed generic_decline  0341")
    }

    @Test(arguments: Engine.available)
    func `is agreed to once, and only where it is offered`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        await #expect(throws: BillingError.self) {
            try await shop.customers.agreeToFallback(true, of: ana.id, in: shop.scope)
        }
        #expect(try await shop.customers.find(ana.id, in: shop.scope).fallbackAgreedAt == nil)
        _ = try await Merchants(shop.context).update(shop.merchant.id) { $0.dunning.offersFallback = true }

        let first = try await shop.customers.agreeToFallback(true, of: ana.id, in: shop.scope)
        shop.time.advance(.hours(24))
        let again = try await shop.customers.agreeToFallback(true, of: ana.id, in: shop.scope)

        #expect(first.fallbackAgreedAt == again.fallbackAgreedAt)
        #expect(first.fallbackAgreedAt != nil)
    }
}
