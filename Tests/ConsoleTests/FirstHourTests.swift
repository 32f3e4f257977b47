import Access
import Billing
import ConsoleTestSupport
import Core
import Storage
import TestSupport
import Testing

@Suite struct `The first hour in the console` {
    @Test(arguments: Engine.available)
    func `leads from step to step, and marks each when it is so`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)

        let first = try await world.get("/first-hour")
        #expect(first.says("1 de 6 listos o saltados."))
        #expect(first.says("Pon tu marca"))
        #expect(first.says("href=\"\(world.home)/branding\""))
        #expect(try await world.get("").says("Ahora: Pon tu marca."))

        _ = try await Merchants(world.context).update(world.merchant.id) { $0.brand.color = "#0f766e" }
        _ = try await world.shop.price(9_990)
        #expect(try await world.get("/first-hour").says("3 de 6 listos o saltados."))
        #expect(try await world.get("").says("Ahora: Agrega tu primer cliente."))
    }

    @Test func `is passed over step by step, until the home page says no more of it`() async throws {
        let world = try await ConsoleWorld(.sqlite)

        for step in ["brand", "product", "customer", "portal", "payment"] {
            #expect(try await world.get("").says("Primeros pasos"))
            let page = try await world.post("/first-hour/\(step)/skip")
            page.expect(status: 200)
            #expect(page.form("/first-hour/\(step)/resume") != nil)
        }
        #expect(try await !world.get("").says("Primeros pasos"))
        #expect(try await world.post("/first-hour/payment/resume").says("5 de 6 listos o saltados."))
        try await world.post("/first-hour/nothing/skip").expect(status: 404)
    }

    @Test func `C3 shows who may not change it where things stand, and nothing to press`() async throws {
        let world = try await ConsoleWorld(.sqlite)
        let support = try await world.signedIn(as: .support)

        let page = try await support.get("/first-hour")
        page.expect(status: 200)
        #expect(page.form("/first-hour/brand/skip") == nil)
        try await support.post("/first-hour/brand/skip").expect(status: 403)
        #expect(try await MerchantStarts(world.context).find(in: world.scope).skipped == [])
    }
}
