import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// A product's picture, from the console to the customer's page.
@Suite struct `A product's picture in the console` {
    @Test(arguments: Engine.available)
    func `S28 is uploaded, made anew, and taken away again`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let price = try await world.shop.price(9_990)
        let address = "/products/\(price.product)/picture"
        try await world.get(address).expect(status: 200)

        let saved = try await world.upload(address, files: ["picture": SamplePictures.png])

        #expect(saved.says("Guardado. Tus clientes ya ven el cambio."))
        let product = try await Catalog(world.context).product(price.product, in: world.scope)
        let picture = try #require(product.images.first)
        #expect(picture.hasPrefix("http://127.0.0.1:8080/assets/logo/"))
        #expect(saved.says("src=\"\(picture.replacing("http://127.0.0.1:8080", with: ""))\""))
        let name = String(picture.split(separator: "/").last ?? "")
        let kept = try #require(try await Merchants(world.context).picture(name))
        #expect(!String(decoding: kept.bytes, as: UTF8.self).contains("Italia"), "W6: nothing travels in it")

        try await world.upload(address, ["picture_remove": "on"], files: [:])

        #expect(try await Catalog(world.context).product(price.product, in: world.scope).images.isEmpty)
        let trail = try await AuditTrail(world.context).list(of: world.merchant.id, matching: "product.picture")
        #expect(trail.map(\.subject) == [price.product.rawValue, price.product.rawValue])
    }

    @Test func `S28 is refused by its bytes, and where none was chosen`() async throws {
        let world = try await ConsoleWorld()
        let address = "/products/\(try await world.shop.price(9_990).product)/picture"

        let other = try await world.upload(address, files: ["picture": Array("GIF89a".utf8)])
        let none = try await world.upload(address, files: [:])

        other.expect(status: 422)
        none.expect(status: 422)
        #expect(other.says("El archivo no es PNG ni JPEG") && other.says("<title>Error: "))
        #expect(none.says("Elige un archivo con la imagen."))
    }

    @Test func `W10 says how large it may be, and leads back, where more came than is read`() async throws {
        let world = try await ConsoleWorld()
        let address = "/products/\(try await world.shop.price(9_990).product)/picture"

        let page = try #require(try await world.uploadTooLarge(address))

        page.expect(status: 413)
        #expect(page.says("La imagen pesa más de 512 KB") && page.says("<title>Error: "))
        #expect(page.says("href=\"\(world.home)\(address)\"") && page.says("href=\"\(world.home)/payments\""))
        let stranger = try await world.stranger()
        #expect(try await stranger.server.uploadTooLarge(world.home + address, stranger.browser.cookies) == nil)
    }

    @Test func `S28 is of a product of this merchant and mode only (C1, C2)`() async throws {
        let world = try await ConsoleWorld(mode: .live)
        let product = try await world.shop.price(9_990).product

        try await world.get("/products/\(product)/picture").expect(status: 404)
        try await world.upload("/products/\(product)/picture", files: ["picture": SamplePictures.png])
            .expect(status: 404)
        #expect(try await Catalog(world.context).product(product, in: world.shop.scope).images.isEmpty)
    }
}
