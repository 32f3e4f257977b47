import Core
import Storage
import TestSupport
import Testing

@testable import Billing

/// S03: a portal's address changes, and the old one leads there for 90 days.
@Suite struct `The slug of a merchant` {
    private func move(_ shop: Shop, to slug: String) async throws -> Merchant {
        try await `Settings of a merchant`.apply(to: shop) { $0.slug = slug }
    }

    private func successor(_ shop: Shop, of slug: String) async throws -> String? {
        let now = shop.time.now
        return try await shop.context.read { try $0.oldSlugs.successor(of: slug, at: now) }
    }

    private func open(_ shop: Shop, as slug: String) async throws -> Merchant {
        try await Merchants(shop.context).create(
            name: "Otra", slug: slug, country: "CL", currency: .clp, zone: shop.merchant.zone,
            email: "otra@example.com")
    }

    @Test(arguments: Engine.available)
    func `leads on from each that it had, and is nobody else's meanwhile`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let other = try await open(shop, as: "otra")

        _ = try await move(shop, to: "luz")
        let moved = try await move(shop, to: "luz-del-sur")

        #expect(moved.slug == "luz-del-sur")
        #expect(try await successor(shop, of: "tienda-sur") == "luz-del-sur")
        #expect(try await successor(shop, of: "luz") == "luz-del-sur")
        #expect(try await Merchants(shop.context).oldSlugs(of: moved.id).map(\.slug) == ["luz", "tienda-sur"])
        for taken in ["luz", "tienda-sur", "luz-del-sur"] {
            let byNew = await #expect(throws: BillingError.self) { _ = try await open(shop, as: taken) }
            #expect(byNew?.code == "slug_taken" && byNew?.parameter == "slug")
            let byOther = await #expect(throws: BillingError.self) {
                var settings = MerchantSettings()
                settings.slug = taken
                _ = try await Merchants(shop.context).apply(settings, to: other.id, by: .command)
            }
            #expect(byOther?.code == "slug_taken" && byOther?.parameter == "settings[portal][slug]")
        }
        let entries = try await AuditTrail(shop.context).list(of: moved.id)
        #expect(entries.map(\.action) == ["settings.slug_changed", "settings.slug_changed"])
        #expect(entries.first?.details["settings[portal][slug].before"] == "luz")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `goes back to one that it had, and does not lead in a circle`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)

        _ = try await move(shop, to: "luz")
        let back = try await move(shop, to: "tienda-sur")

        #expect(back.slug == "tienda-sur")
        #expect(try await successor(shop, of: "luz") == "tienda-sur")
        #expect(try await successor(shop, of: "tienda-sur") == nil)
    }

    @Test(arguments: Engine.available)
    func `is anybody's again after 90 days, and leads nowhere then`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        _ = try await move(shop, to: "luz")

        shop.time.move(to: shop.time.now + OldSlug.life - .milliseconds(1))
        #expect(try await successor(shop, of: "tienda-sur") == "luz")
        shop.time.move(to: shop.time.now + .milliseconds(1))
        #expect(try await successor(shop, of: "tienda-sur") == nil)

        #expect(try await open(shop, as: "tienda-sur").slug == "tienda-sur")
        #expect(try await Merchants(shop.context).oldSlugs(of: shop.merchant.id).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `M8 changes no number: the series goes on as it began, until another beginning is chosen`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let ana = try await shop.customer("Ana")
        func number() async throws -> String? {
            _ = try await shop.subscribe(ana, to: 9_990)
            return try await shop.lastInvoice(of: ana).number
        }

        #expect(try await number() == "TIENDA-000001")
        _ = try await move(shop, to: "luz-del-sur")
        #expect(try await number() == "TIENDA-000002")
        let chosen = try await `Settings of a merchant`.apply(to: shop) { $0.numberPrefix = "vela26" }
        #expect(chosen.numberPrefix == "VELA26")
        #expect(try await number() == "VELA26-000003")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M8 no number is given that was chosen, or chosen that was given, whatever they begin with`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.draft(for: ana, ["Toalla": 2_500]) { $0.number = "caja-000002" }
        _ = try await shop.subscribe(ana, to: 9_990)

        let given = await #expect(throws: BillingError.self) {
            _ = try await `Settings of a merchant`.apply(to: shop) { $0.numberPrefix = "CAJA" }
        }
        #expect(given?.code == "resource_already_exists")
        #expect(given?.parameter == "settings[invoices][number_prefix]")

        _ = try await `Settings of a merchant`.apply(to: shop) { $0.numberPrefix = "LUZ" }
        let chosen = await #expect(throws: BillingError.self) {
            _ = try await shop.draft(for: ana, ["Botella": 700]) { $0.number = "tienda-000001" }
        }
        #expect(chosen?.code == "resource_already_exists" && chosen?.parameter == "number")
    }
}
