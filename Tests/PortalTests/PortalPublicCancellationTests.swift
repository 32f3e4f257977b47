import Access
import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Cancelling and withdrawing without an account, in the portal.
@Suite struct `Portal public cancellation` {
    /// Of the newest letter.
    func link(_ desk: PortalDesk) async throws -> String {
        let row = try await desk.shop.context.database.read { db in
            try db.first("SELECT id, letter FROM cancellation_requests ORDER BY created_at DESC, id DESC")
        }
        let found = try #require(row)
        return try CancellationMail(sealed: found.blob("letter"), for: found.id("id"), desk.shop.context.keys).link
    }

    func open(_ engine: Engine = .sqlite) async throws -> PortalDesk {
        let desk = try await PortalDesk.open(engine)
        try await desk.allow { $0.publicCancellation = .europeanUnion }
        return desk
    }

    static let typed = ["name": "Ana Rojas", "email": "ana@example.com", "what": "El plan mensual"]

    @Test func `is not there unless the merchant or its country wants it`() async throws {
        let desk = try await PortalDesk.open()
        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur")
            #expect(!browser.page.says("Sin entrar a tu cuenta"))
            try await browser.get("/p/tienda-sur/cancel").expect(status: 404)
            try await browser.get("/p/tienda-sur/withdraw").expect(status: 404)
        }
        #expect(PortalConfiguration.Features().cancellationPreset(in: "AR") == .argentina)
        #expect(PortalConfiguration.Features().cancellationPreset(in: "CL") == .off)
    }

    @Test(arguments: Engine.available)
    func `gives a receipt, ends what its link is pressed for, and tells the asker nothing of it`(
        engine: Engine
    ) async throws {
        let desk = try await open(engine)
        let ana = try await desk.shop.customer("Ana")
        let subscription = try await desk.shop.subscribe(ana, to: 9_990)

        try await desk.walk { client in
            let (asker, owner) = (Browser(client), Browser(client))
            try await asker.get("/p/tienda-sur")
            #expect(asker.page.says(">Cancelar una suscripción sin entrar<"))
            #expect(asker.page.says("Sin entrar a tu cuenta") && asker.page.says(">Arrepentirme de una compra<"))
            try await asker.get("/p/tienda-sur/withdraw")
            try await asker.submit("/withdraw", Self.typed)
            #expect(asker.page.says("Recibimos tu arrepentimiento") && asker.page.says("TIENDA-B-000001"))
            #expect(asker.page.says("10:00:00"))

            let link = try await link(desk)
            for method in ["GET", "HEAD"] { try await Browser(client).go(.init(method) ?? .get, link) }
            try await owner.get(link)
            #expect(owner.page.says("Confirma tu arrepentimiento") && owner.page.says("TIENDA-B-000001"))
            #expect(!owner.page.says("El plan mensual") && !owner.page.says("Ana Rojas"))
            let action = String(link.split(separator: "/").last ?? "")
            try await owner.submit(action, ["choice": "sub_nobodys"])
            owner.page.expect(status: 422)
            #expect(owner.page.says("Error: ") && owner.page.says("Elige a qué se refiere tu pedido."))
            try await owner.submit(action, ["choice": subscription.id.rawValue])
            #expect(owner.page.says("Tienda Sur te debe devolver $9.990") && !owner.page.says("El plan mensual"))
            let ended = try await desk.shop.subscriptions.find(subscription.id, in: desk.shop.scope)
            #expect(ended.status == .canceled)

            try await asker.get("/p/tienda-sur/cancel/receipt")
            #expect(asker.page.says("Falta un paso") && !asker.page.says("9.990"))
            #expect(asker.page.says("El plan mensual"))
            try await asker.get(link).expect(status: 410)
            try await Browser(client).get("/p/tienda-sur/cancel/receipt", following: false).expect(status: 303)
        }
    }

    @Test(arguments: Engine.available)
    func `looks alike for an address that somebody has and one that nobody has (A7)`(engine: Engine) async throws {
        let desk = try await open(engine)
        _ = try await desk.shop.subscribe(try await desk.shop.customer("Ana"), to: 9_990)
        try await desk.walk { client in
            var pages: [String] = []
            for (email, number) in [("ana@example.com", 1), ("eva@example.com", 2)] {
                let browser = Browser(client)
                try await browser.get("/p/tienda-sur/cancel")
                try await browser.submit("/cancel", ["name": "Ana", "email": email, "what": "Todo"])
                browser.page.expect(status: 200)
                pages.append(
                    browser.page.body.replacing(email, with: "…").replacing("TIENDA-B-00000\(number)", with: "…"))
            }
            #expect(pages[0] == pages[1])
        }
    }

    @Test func `says at each field what is wrong, and keeps what was typed`() async throws {
        let desk = try await open()
        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur/cancel")
            try await browser.submit("/cancel", ["name": "", "email": "esto no es", "what": "4242 4242 4242 4242"])
            browser.page.expect(status: 422)
            #expect(browser.page.says("<title>Error: Cancelar un servicio"))
            #expect(browser.page.says("Escribe un correo válido") && browser.page.says("value=\"esto no es\""))
            #expect(browser.page.body.contains("autofocus"))
            let rows = try await desk.shop.context.database.read {
                try $0.query("SELECT id FROM cancellation_requests")
            }
            #expect(rows.isEmpty)
        }
    }
}
