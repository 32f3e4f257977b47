import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// What a first payment under way keeps from ending is said, and nothing else.
extension `Portal public cancellation` {
    private func press(
        _ choice: String, asking way: String = "cancel", of desk: PortalDesk, _ browser: Browser
    ) async throws {
        try await browser.get("/p/tienda-sur/\(way)")
        try await browser.submit("/\(way)", Self.typed)
        let link = try await link(desk)
        try await browser.get(link)
        try await browser.submit(String(link.split(separator: "/").last ?? ""), ["choice": choice])
    }

    @Test(arguments: Engine.available)
    func `of all that was chosen the receipt says what goes on, and that the rest ended (P6)`(
        engine: Engine
    ) async throws {
        let desk = try await open(engine)
        _ = try await desk.shop.subscribe(try await desk.shop.customer("Ana"), to: 9_990)
        let second = try await desk.shop.customer("Ana", card: "pm_bankDebit")
        let waiting = try await desk.shop.subscribe(second, to: 4_990)

        try await desk.walk { client in
            let owner = Browser(client)
            try await press("all", of: desk, owner)
            #expect(owner.page.says("Ya no se te cobrarán más períodos de lo que quedó cancelado."))
            #expect(!owner.page.says("de lo que elegiste"))
            #expect(owner.page.says("Plan no se canceló con tu pedido, porque su primer pago estaba en curso."))
            #expect(owner.page.says("te responde a más tardar el") && owner.page.says("Recibimos tu pedido"))
        }
        #expect(try await desk.shop.subscriptions.find(waiting.id, in: desk.shop.scope).status == .incomplete)
    }

    @Test(arguments: Engine.available)
    func `of the only one that was chosen the receipt says why it goes on (P6)`(engine: Engine) async throws {
        let desk = try await open(engine)
        let ana = try await desk.shop.customer("Ana", card: "pm_bankDebit")
        let waiting = try await desk.shop.subscribe(ana, to: 4_990)

        try await desk.walk { client in
            let owner = Browser(client)
            try await press(waiting.id.rawValue, of: desk, owner)
            #expect(owner.page.says("Plan no se canceló con tu pedido, porque su primer pago estaba en curso."))
            #expect(owner.page.says("Si ese pago se aprueba, la suscripción empieza; si se rechaza, no empieza."))
            #expect(owner.page.says("Recibimos tu pedido de cancelación"))
            #expect(!owner.page.says("busca a qué se refiere") && !owner.page.says("cobrarán más períodos"))
            #expect(!owner.page.says("Todavía no se canceló nada"))
        }
    }

    @Test func `of a withdrawal that comes too late the receipt does not say that it is done (P6)`() async throws {
        let desk = try await open()
        _ = try await desk.shop.subscribe(try await desk.shop.customer("Ana"), to: 9_990)
        try await desk.shop.travel(to: "2026-02-15")
        _ = try await desk.shop.subscribe(try await desk.shop.customer("Ana", card: "pm_bankDebit"), to: 4_990)

        try await desk.walk { client in
            let owner = Browser(client)
            try await press("all", asking: "withdraw", of: desk, owner)
            #expect(owner.page.says("Recibimos tu pedido de cancelación"))
            #expect(!owner.page.says("está hecha") && !owner.page.says("lo que elegiste queda cancelado"))
            #expect(owner.page.says("Plan no se canceló con tu pedido"))
        }
    }

    @Test func `the receipt of one that was forgotten has no blank facts`() async throws {
        let desk = try await open()
        try await desk.walk { client in
            let asker = Browser(client)
            try await asker.get("/p/tienda-sur/cancel")
            try await asker.submit("/cancel", Self.typed)
            #expect(asker.page.says("Qué quieres cancelar") && asker.page.says("ana@example.com"))
            try await desk.shop.context.database.write { db in
                try db.execute(
                    "UPDATE cancellation_requests SET name = '', email = '', email_folded = '', what = ''")
            }
            try await asker.get("/p/tienda-sur/cancel/receipt")
            #expect(asker.page.says("TIENDA-B-000001") && !asker.page.says("Qué quieres cancelar"))
            #expect(!asker.page.says("Falta un paso"))
        }
    }
}
