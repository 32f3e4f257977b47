import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Which receipt whose browser reads, and for how long.
extension `Portal public cancellation` {
    private func action(_ link: String) -> String { String(link.split(separator: "/").last ?? "") }

    @Test(arguments: Engine.available)
    func `a link pressed twice leads to its own receipt, and another's to none`(engine: Engine) async throws {
        let desk = try await open(engine)
        try await desk.walk { client in
            var links: [String] = []
            for what in ["Uno", "Dos"] {
                let asker = Browser(client)
                try await asker.get("/p/tienda-sur/cancel")
                try await asker.submit("/cancel", ["name": "Ana", "email": "ana@example.com", "what": what])
                links.append(try await link(desk))
                desk.shop.time.advance(.seconds(1))
            }
            let (owner, another) = (Browser(client), Browser(client))
            try await owner.get(links[0])
            let first = try #require(owner.page.form(action(links[0])))
            try await owner.submit(action(links[0]), ["choice": "other"])
            #expect(owner.page.says("TIENDA-B-000001"))
            try await owner.post(first.action, first.fields.merging(["choice": "other"]) { $1 })
            owner.page.expect(status: 200)
            #expect(owner.page.says("TIENDA-B-000001"))

            try await owner.get(links[1])
            let second = try #require(owner.page.form(action(links[1])))
            try await another.get(links[1])
            try await another.submit(action(links[1]), ["choice": "other"])
            #expect(another.page.says("TIENDA-B-000002"))
            try await owner.post(second.action, second.fields.merging(["choice": "other"]) { $1 })
            owner.page.expect(status: 410)
            #expect(!owner.page.says("TIENDA-B-000001"))
        }
    }

    @Test func `a receipt is read for half an hour, whatever the browser keeps`() async throws {
        let desk = try await open()
        try await desk.walk { client in
            let asker = Browser(client)
            try await asker.get("/p/tienda-sur/cancel")
            try await asker.submit("/cancel", Self.typed)
            #expect(asker.page.says("TIENDA-B-000001"))
            desk.shop.time.advance(.minutes(29))
            try await asker.get("/p/tienda-sur/cancel/receipt", following: false).expect(status: 200)
            desk.shop.time.advance(.minutes(2))
            try await asker.get("/p/tienda-sur/cancel/receipt", following: false).expect(status: 303)
        }
    }

    @Test func `the page of the link says what is owed and still collected`() async throws {
        let desk = try await open()
        let ana = try await desk.shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await desk.shop.subscribe(ana, to: 9_990, trialDays: 5)
        try await desk.shop.travel(to: "2026-02-06")
        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur/cancel")
            try await browser.submit("/cancel", Self.typed)
            #expect(browser.page.says("Antes de confirmar verás qué termina y desde cuándo"))
            #expect(!browser.page.says("no se te cobra"), "also who has nothing to stop reads it")
            #expect(browser.page.says("Qué quieres cancelar"))
            try await browser.get(try await link(desk))
            #expect(browser.page.says("Ya debes $9.990, y eso no se cancela: seguiremos intentando cobrarlo."))
        }
    }

    @Test func `the page of the link says how what nothing stored can pay is paid`() async throws {
        let desk = try await open()
        let ana = try await desk.shop.customer("Ana", card: nil)
        _ = try await desk.shop.subscribe(ana, to: 9_990, trialDays: 5)
        try await desk.shop.travel(to: "2026-02-06")
        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur/cancel")
            try await browser.submit("/cancel", Self.typed)
            try await browser.get(try await link(desk))
            #expect(browser.page.says("Ya debes $9.990, y eso no se cancela: puedes pagarlo cuando quieras en “Pagos”"))
            #expect(!browser.page.says("seguiremos intentando cobrarlo"))
        }
    }
}
