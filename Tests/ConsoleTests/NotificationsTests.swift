import Billing
import ConsoleTestSupport
import Core
import Scheduling
import Storage
import TestSupport
import Testing

@Suite struct `Letters in the console` {
    @Test func `S12 each that exists is listed, and shown in each language with the way to the portal`() async throws {
        let world = try await ConsoleWorld(.sqlite)
        let list = try await world.get("/notifications")
        for kind in CustomerNotification.Kind.allCases {
            #expect(list.says("\(world.home)/notifications/letters/\(kind.rawValue)\""), "\(kind)")
            let page = try await world.get("/notifications/letters/\(kind.rawValue)")
            page.expect(status: 200)
        }

        for (language, subject) in ["es": "No pudimos cobrar $9.990", "en": "We could not charge"] {
            let page = try await world.get("/notifications/letters/payment_failed?language=\(language)")
            #expect(page.says(subject), "\(language)")
            #expect(page.says("/p/tienda-sur"))
            let letter = try await world.get("/notifications/letters/payment_failed/html?language=\(language)")
            #expect(letter.says("Tienda Sur"))
            #expect(letter.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
            #expect(letter.header("Content-Security-Policy")?.contains("script-src") == false)
        }
        try await world.get("/notifications/letters/nothing").expect(status: 404)

        var settings = MerchantSettings()
        settings.numberPrefix = "GYM"
        _ = try await Merchants(world.context).apply(settings, to: world.merchant.id, by: .command)
        #expect(try await world.get("/notifications/letters/invoice_created").says("GYM-000123"))
    }

    @Test(arguments: Engine.available)
    func `what was sent to whom has its state, and is found by letter and by customer`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        #expect(try await world.get("/notifications/sent").says("Todavía no salió ningún correo"))
        let ana = try await world.shop.customer("Ana")
        _ = try await world.shop.subscribe(ana, to: 9_990)
        let luis = try await world.shop.customer("Luis")
        _ = try await world.shop.subscribe(luis, to: 5_000)
        let waiting = try await world.get("/notifications/sent")
        #expect(waiting.says("En cola"))
        try await world.shop.scheduler.runUntilIdle()

        let all = try await world.get("/notifications/sent")
        #expect(all.says("Enviado"))
        #expect(!all.says("En cola"))
        #expect(all.says("ana@example.com"))
        #expect(all.says("luis@example.com"))

        let hers = try await world.get("/notifications/sent?customer=ana%40example.com")
        #expect(hers.says("Pago recibido"))
        #expect(!hers.says("luis@example.com"))
        #expect(try await !world.get("/notifications/sent?customer=\(ana.id)").says("luis@example.com"))
        #expect(try await world.get("/notifications/sent?letter=payment_succeeded").says("luis@example.com"))
        let refunds = try await world.get("/notifications/sent?letter=refunded")
        #expect(refunds.says("No hay correos así"))
        #expect(!refunds.says("luis@example.com"))
        #expect(try await world.get("/notifications/sent?customer=nadie%40example.com").says("No hay correos así"))
    }

    @Test func `C1 those of live mode are not shown in test mode, nor another merchant's`() async throws {
        let world = try await ConsoleWorld(.sqlite)
        let ana = try await world.shop.customer("Ana")
        _ = try await world.shop.subscribe(ana, to: 9_990)

        let live = world.home.replacing("/test", with: "/live")
        #expect(try await !world.browser.get(live + "/notifications/sent").says("ana@example.com"))
        #expect(try await !world.browser.get(live + "/notifications/sent?customer=\(ana.id)").says("ana@example.com"))
    }
}
