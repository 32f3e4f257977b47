import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// A customer's data in the portal: to take along, and to have deleted.
@Suite struct `Portal, my data` {
    @Test func `is downloaded as one file, which is the customer's own`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        let eva = try await desk.shop.customer("Eva")
        _ = try await desk.shop.subscribe(eva, to: 9_990)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/data")
            #expect(browser.page.says("Descargar mis datos"))
            let file = try await browser.get("/p/tienda-sur/data/download")
            #expect(file.header("Content-Type") == "application/json" && file.header("Cache-Control") == "no-store")
            #expect(file.header("Content-Disposition") == "attachment; filename=\"mis-datos.json\"")
            #expect(file.says("ana@example.com") && !file.says("eva@example.com") && !file.says(eva.id.rawValue))
        }
    }

    @Test(arguments: Engine.available)
    func `is asked to be deleted after saying what goes and what stays, and waits until it is taken back`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.shop.subscribe(ana, to: 9_990)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/data/deletion")
            #expect(browser.page.says("Se guarda por ley") && browser.page.says("Tienes suscripciones activas"))
            #expect(!browser.page.says("Tienes pagos pendientes"))
            let form = try #require(browser.page.form("/data/deletion"))
            try await browser.submit("/data/deletion")
            #expect(browser.page.says("Recibimos tu pedido.") && browser.page.says("31 de enero de 2026"))
            try await browser.post(form.action, form.fields)
            let told = try await desk.shop.context.database.read { db in
                try db.query("SELECT id FROM notifications WHERE kind = 'deletion_requested'").count
            }
            #expect(told == 1)
            try await browser.submit("/data/deletion/removal")
            #expect(browser.page.says("Retiraste tu pedido.") && browser.page.says("Pedir que borren mis datos"))
        }
    }
}
