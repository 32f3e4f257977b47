import Core
import Storage
import TestSupport
import Testing

@testable import Billing

/// What is kept of a merchant's pictures. That they are decoded and encoded anew is told by the pictures' own tests.
@Suite struct `Pictures of a merchant` {
    private let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]

    @Test(arguments: Engine.available)
    func `S77 the same one twice is one, and two have two names`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let merchants = Merchants(shop.context)

        let name = try await merchants.keep(picture: png, of: shop.merchant.id)

        #expect(name.utf8.count == 32)
        #expect(try await merchants.keep(picture: png, of: shop.merchant.id) == name)
        #expect(try await merchants.keep(picture: png + [4], of: shop.merchant.id) != name)
        #expect(try await merchants.picture(name)?.bytes == png)
        #expect(try await merchants.picture("0") == nil)
        let size = try await shop.context.read { try $0.pictures.size(of: shop.merchant.id) }
        #expect(size == Int64(2 * png.count + 1))
    }

    @Test(arguments: Engine.available)
    func `S77 is named by its brand, taken away, and told in the audit trail`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let merchants = Merchants(shop.context)

        let shown = try await merchants.setLogo(png, of: shop.merchant.id, by: .command)
        let name = try #require(shown.brand.logo)
        #expect(try await merchants.logo(of: shown) == png)
        #expect(try await merchants.setIcon(png, of: shop.merchant.id, by: .command).brand.icon == name)
        let bare = try await merchants.setLogo(nil, of: shop.merchant.id, by: .command)

        #expect(bare.brand.logo == nil && bare.brand.icon == name)
        #expect(try await merchants.picture(name)?.bytes == png, "an old page may ask for it")
        let trail = try await AuditTrail(shop.context).list(of: shop.merchant.id)
        #expect(trail.map(\.action) == ["settings.changed", "settings.changed", "settings.changed"])
        #expect(trail.first?.details["settings[branding][logo]"] == "")
        #expect(trail.first?.details["settings[branding][logo].before"] == name)
    }

    @Test(arguments: Engine.available)
    func `S77 a brand names no picture that its merchant does not keep (C1)`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let merchants = Merchants(shop.context)
        let other = try await merchants.create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: shop.merchant.zone,
            email: "otra@example.com")
        var settings = MerchantSettings()
        settings.logo = .some(try await merchants.keep(picture: png, of: other.id))

        let foreign = settings
        let error = await #expect(throws: BillingError.self) {
            try await merchants.apply(foreign, to: shop.merchant.id, by: .command)
        }

        #expect(error?.code == "resource_missing" && error?.parameter == "settings[branding][logo]")
        #expect(try await merchants.find(shop.merchant.id).brand.logo == nil)
        #expect(
            try await merchants.faults(in: [settings, MerchantSettings()], of: shop.merchant.id).map(\.parameter)
                == ["settings[branding][logo]"])
    }

    @Test(arguments: Engine.available)
    func `S77 count in what a merchant may keep, shown or not (S7)`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let merchants = Merchants(shop.context)
        let kept = try await merchants.keep(picture: png, of: shop.merchant.id, upTo: 20)

        let other = png + [4]
        let error = await #expect(throws: BillingError.self) {
            try await merchants.keep(picture: other, of: shop.merchant.id, upTo: 20)
        }

        #expect(error?.code == "quota_exceeded")
        #expect(try await merchants.keep(picture: png, of: shop.merchant.id, upTo: 20) == kept, "no new one")
    }

    @Test(arguments: Engine.available)
    func `S28 a product's comes first, in place of the one before, and those of others stay`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let catalog = Catalog(shop.context)
        let elsewhere = "https://cdn.example/plan.png"
        let product = try await catalog.createProduct(name: "Plan", in: shop.scope, images: [elsewhere])

        _ = try await catalog.setPicture(png, of: product.id, in: shop.scope, by: .command)
        let second = try await catalog.setPicture(png + [4], of: product.id, in: shop.scope, by: .command)

        let name = try await Merchants(shop.context).keep(picture: png + [4], of: shop.merchant.id)
        #expect(second.images == ["http://127.0.0.1:8080/assets/logo/\(name)", elsewhere])
        let bare = try await catalog.setPicture(nil, of: product.id, in: shop.scope, by: .command)
        #expect(bare.images == [elsewhere])
        await #expect(throws: BillingError.self) {
            try await catalog.setPicture(png, of: .init("prod_none"), in: shop.scope, by: .command)
        }
    }
}
