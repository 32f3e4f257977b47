import Access
import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing
import Web

/// Settings → Branding: what is typed, tried out and saved, as somebody without a script does it.
@Suite struct `Branding in the console` {
    @Test(arguments: Engine.available)
    func `S77 a logo that is uploaded is on the portal, made anew, and can be taken away again`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)

        let page = try await world.design(files: ["logo": SamplePictures.png])

        #expect(page.says("Guardado. Tus clientes ya lo ven así."))
        let logo = try #require(try await world.brand().logo)
        let kept = try #require(try await Merchants(world.context).picture(logo))
        #expect(kept.contentType == "image/png" && kept.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(!String(decoding: kept.bytes, as: UTF8.self).contains("Italia"), "W6: nothing travels in it")
        #expect(try await world.portal().says("<img src=\"/assets/logo/\(logo)\" alt=\"\(world.merchant.name)\""))

        try await world.design(["logo_remove": "on"])

        #expect(try await world.brand().logo == nil)
        #expect(try await !world.portal().says("/assets/logo/"))
        #expect(try await Merchants(world.context).picture(logo) != nil, "an old page may ask for it")
    }

    @Test(arguments: Engine.available)
    func `S77 an icon is in the browser's tab in place of the initial`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)

        try await world.design(files: ["icon": SamplePictures.jpeg])

        let icon = try #require(try await world.brand().icon)
        #expect(try await world.portal().says("<link rel=\"icon\" href=\"/assets/logo/\(icon)\">"))
    }

    @Test func `S77 says what is recommended, and what is taken`() async throws {
        let page = try await ConsoleWorld().get("/branding")

        #expect(page.says("PNG transparente de 200 × 50 píxeles"))
        #expect(page.says("PNG o JPEG, de hasta 512 KB y 4 megapíxeles"))
        #expect(page.says("enctype=\"multipart/form-data\"") && page.says("type=\"file\""))
    }

    @Test(arguments: [
        (Array("<!doctype html><script>alert(1)</script>".utf8), "El archivo no es PNG ni JPEG"),
        (Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8), "El archivo no es PNG ni JPEG"),
        (Array(SamplePictures.png.dropLast(20)), "La imagen está dañada o incompleta"),
        (SamplePictures.png + [UInt8](repeating: 0, count: 512 * 1_024), "La imagen pesa más de 512 KB"),
    ])
    func `S77 refuses a file that is no picture of ours, by its bytes, and keeps what was typed (W6)`(
        file: [UInt8], sentence: String
    ) async throws {
        let world = try await ConsoleWorld()

        let page = try await world.design(["headline": "Bienvenida"], files: ["logo": file])

        page.expect(status: 422)
        #expect(page.says(sentence) && page.says("<title>Error: "))
        #expect(page.form("/branding")?.fields["headline"] == "Bienvenida")
        #expect(try await world.brand().logo == nil)
        #expect(try await world.trail().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `S79 the company's name, its help and its addresses are on the portal at once`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)

        try await world.design([
            "name": "Café Ñandú", "headline": "Hola de nuevo", "support_email": "hola@cafe.example",
            "support_phone": "+56 2 2345 6789", "privacy_policy_url": "https://cafe.example/privacidad",
            "terms_of_service_url": "https://cafe.example/terminos",
        ])

        let portal = try await world.portal()
        #expect(portal.says(" · Café Ñandú</title>") && portal.says("<span>Café Ñandú</span>"))
        #expect(portal.says("<h1>Hola de nuevo</h1>"))
        for address in [
            "mailto:hola@cafe.example", "tel:+56223456789", "https://cafe.example/privacidad",
            "https://cafe.example/terminos",
        ] { #expect(portal.says("href=\"\(address)\""), "\(address)") }
        #expect(try await world.get("/branding").says("value=\"Café Ñandú\""))
    }

    @Test func `S79 everything that is wrong is told at once, and nothing is saved`() async throws {
        let world = try await ConsoleWorld()
        let before = try await world.brand()

        let page = try await world.design([
            "name": "", "color": "azul", "support_email": "hola", "support_phone": "llámanos",
            "privacy_policy_url": "cafe", "headline": String(repeating: "a", count: 61),
        ])

        page.expect(status: 422)
        for field in ["name", "color", "support_email", "support_phone", "privacy_policy_url", "headline"] {
            #expect(page.says("<a href=\"#field-\(field)\">"), "\(field)")
        }
        #expect(page.says("Escribe el color con # y seis cifras o letras, como #0f766e."))
        #expect(page.form("/branding")?.fields["support_phone"] == "llámanos")
        #expect(try await world.brand() == before)
    }
}
