import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of boundaries` {
    @Test(arguments: Engine.available)
    func `T3 a merchant who moves takes later subscriptions along, and leaves the others where they began`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-02-01T01:00:00.000", storing: engine)
        let ana = try await shop.customer("Ana")
        let beto = try await shop.customer("Beto")

        _ = try await shop.subscribe(ana, to: 9_990)
        let bogota = try Zone("America/Bogota")
        var settings = MerchantSettings()
        settings.zone = bogota
        _ = try await Merchants(shop.context).apply(settings, to: shop.merchant.id, by: .command)
        _ = try await shop.subscribe(beto, to: 9_990)
        try await shop.travel(to: "2026-05-01")

        // The same instant is 1 February at one in Santiago, and 31 January at eleven at night in Bogotá.
        #expect(
            try await shop.beginnings(of: ana) == """
                2026-02-01 01:00 = 2026-02-01 04:00Z
                2026-03-01 01:00 = 2026-03-01 04:00Z
                2026-04-01 01:00 = 2026-04-01 04:00Z
                2026-05-01 01:00 = 2026-05-01 05:00Z
                """)
        #expect(
            try await shop.beginnings(of: beto, in: "America/Bogota") == """
                2026-01-31 23:00 = 2026-02-01 04:00Z
                2026-02-28 23:00 = 2026-03-01 04:00Z
                2026-03-31 23:00 = 2026-04-01 04:00Z
                2026-04-30 23:00 = 2026-05-01 04:00Z
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `T3 a new interval begins where the old period ends`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let monthly = try await shop.subscribe(ana, to: 9_990)
        let yearly = try await shop.price(99_000, every: .yearly)

        _ = try await shop.subscriptions.changeAtPeriodEnd(
            monthly.id, to: .init(items: [.init(item: monthly.items[0].id, price: yearly.id)]), of: ana.id,
            in: shop.scope)
        try await shop.travel(to: "2027-03-01")

        #expect(
            try await shop.bills(of: ana) == """
                2026-01-31  000001  2026-01-31 to 2026-02-28  9990  paid
                2026-02-28  000002  2026-02-28 to 2027-02-28  99000  paid
                2027-02-28  000003  2027-02-28 to 2028-02-28  99000  paid
                """)
        #expect(try await shop.verify() == [])
    }
}
