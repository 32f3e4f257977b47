import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of what is given back` {
    @Test(arguments: Engine.available)
    func `M7 up without prorations and down with them gives back nothing that was not billed`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await paid(9_990, engine)
        let (small, large) = (subscription.items[0].price, try await shop.price(120_000))

        try await change(subscription, to: large.id, .none, of: ana, in: shop)
        try await shop.travel(to: "2026-01-25")
        try await change(subscription, to: small.id, .alwaysInvoice, of: ana, in: shop)
        try await shop.travel(to: "2026-02-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  9990  paid  1
                2026-01-25  0  paid  0
                2026-02-15  9990  paid  1
                """)
        #expect(try await balance(of: ana, shop) == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func
        `M7 what a change without prorations left unbilled is not credited by a later one, and is charged when it is dear`(
            engine: Engine
        ) async throws
    {
        let (shop, ana, subscription) = try await paid(9_990, engine)
        let (cheap, large) = (try await shop.price(3_000), try await shop.price(120_000))

        try await change(subscription, to: large.id, .none, of: ana, in: shop)
        try await shop.travel(to: "2026-01-25")
        try await change(subscription, to: cheap.id, .alwaysInvoice, of: ana, in: shop)

        // 6,767 of 9,990 are left, and 2,032 of 3,000 take their place.
        #expect(try await balance(of: ana, shop) == -(6_767 - 2_032))
        try await change(subscription, to: large.id, .createProrations, of: ana, in: shop)
        try await shop.travel(to: "2026-02-16")

        // 81,290 of 120,000 less the 2,032, for the 21 days; then the whole of February, less the balance.
        #expect(try await shop.lastInvoice(of: ana).total.amount == 81_290 - 2_032 + 120_000)
        #expect(try await shop.verify() == [])
    }
}
