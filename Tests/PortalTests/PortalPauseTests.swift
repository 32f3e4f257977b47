import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `Portal pauses` {
    @Test(arguments: Engine.available)
    func `pauses for a length of the configuration, says every day of it, and undoes it`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let path = "/p/tienda-sur/subscriptions/\(subscription.id)"

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(path)
            #expect(browser.page.says("Pausar"))
            try await browser.get(path + "/pause")
            #expect(browser.page.says("Pausar 2 meses"))
            #expect(browser.page.says("En pausa desde el 28 de febrero de 2026 hasta el 27 de abril de 2026."))
            try await browser.get(path + "/pause/month-2")
            #expect(browser.page.says("Mientras tanto no se te cobra nada."))
            #expect(
                browser.page.says("Se reanuda sola el 28 de abril de 2026, y ese día se cobrará $9.990."))
            try await browser.submit("/pause/month-2")
            #expect(browser.page.says("Listo. En pausa desde el 28 de febrero de 2026 hasta el 27 de abril de 2026."))
            #expect(browser.page.says("Entra en pausa el 28 de febrero de 2026: ese día no se cobra."))
            #expect(browser.page.says("$9.990 el 28 de abril de 2026"))
            try await browser.submit("/pause-removal")
            #expect(browser.page.says("Anulamos la pausa"))
            #expect(browser.page.says("Se renueva el 28 de febrero de 2026"))
        }
    }

    @Test func `C3 offers and accepts only the lengths of the configuration, and none when it is off`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let path = "/p/tienda-sur/subscriptions/\(subscription.id)"

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(path + "/pause/month-2")
            let token = browser.page.form("/pause/month-2")?.fields ?? [:]
            try await browser.post(path + "/pause/year-3", token).expect(status: 404)
            try await browser.post(path + "/pause/open", token).expect(status: 404)
            try await desk.allow { $0.subscriptionPause = PauseChoices([]) }
            try await browser.get(path + "/pause")
            #expect(browser.page.says("Hasta que la reanudes"))
            try await desk.allow { $0.subscriptionPause = nil }
            try await browser.get(path)
            #expect(!browser.page.says("Pausar"))
            for place in ["/pause/open", "/pause-removal", "/resumption"] {
                try await browser.post(path + place, token).expect(status: 403)
            }
            #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope) == subscription)
        }
    }
}
