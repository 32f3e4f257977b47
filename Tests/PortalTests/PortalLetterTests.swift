import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Which letters a customer gets, chosen in the portal.
@Suite struct `Portal, letters` {
    private let page = PortalDesk.home + "/data/letters"

    private func unwanted(_ ana: Customer, _ desk: PortalDesk) async throws -> Set<LetterChoice> {
        try await desk.shop.customers.find(ana.id, in: desk.shop.scope).unwantedLetters
    }

    @Test(arguments: Engine.available)
    func `are chosen one by one, and what is always sent says why`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(PortalDesk.home + "/data")
            #expect(browser.page.says("Elegir qué correos recibo"))
            try await browser.get(page)
            #expect(browser.page.says("Pagos rechazados o por completar") && browser.page.says("Sin ellos no podrías"))
            let form = try #require(browser.page.form("/data/letters"))
            #expect(Set(LetterChoice.allCases.map(\.rawValue)).isSubset(of: form.fields.keys))

            var wanted = form.fields
            wanted["payment_succeeded"] = nil
            try await browser.post(form.action, wanted)
            #expect(browser.page.says("Guardamos lo que elegiste."))
            #expect(try await unwanted(ana, desk) == [.paymentSucceeded])
            let now = try #require(browser.page.form("/data/letters")).fields
            #expect(now["payment_succeeded"] == nil && now["invoice_created"] == "on")

            try await browser.submit("/data/letters", ["payment_succeeded": "on"])
            #expect(try await unwanted(ana, desk).isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `S88 are not asked about where their merchant sends none, and stay as they were chosen`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.shop.customers.doWithout([.cardExpiring], of: ana.id, in: desk.shop.scope)
        try await SilencedLetters(desk.shop.context).set(
            .cardExpiring, isSilenced: true, in: desk.shop.scope, by: .command)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(page)
            #expect(!browser.page.says("name=\"card_expiring\"") && browser.page.says("name=\"invoice_created\""))
            try await browser.submit("/data/letters", [:])
            #expect(try await unwanted(ana, desk) == [.cardExpiring])
        }
    }

    @Test(arguments: Engine.available)
    func `are written in the language that is chosen, and so is what a new browser shows`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(page)
            #expect(browser.page.says("Idioma de tus correos"))
            #expect(browser.page.says("<option value=\"es\" selected"))
            let form = try #require(browser.page.form("/data/letters"))
            let before = try await desk.shop.allRows()["customers"]
            for same in [form.fields, form.fields.merging(["language": "es"]) { $1 }] {
                try await browser.post(form.action, same)
                #expect(try await desk.shop.allRows()["customers"] == before, "it is Spanish already")
            }
            try await browser.post(form.action, form.fields.merging(["language": "xx"]) { $1 }, following: false)
                .expect(status: 400)

            try await browser.get(page)
            try await browser.submit("/data/letters", ["language": "pt"])
            #expect(browser.page.says("<option value=\"pt\" selected"))
            #expect(
                browser.page.says("Guardamos lo que elegiste.") || browser.page.says("Salvamos o que você escolheu."))
            let now = try await desk.shop.customers.find(ana.id, in: desk.shop.scope)
            #expect(now.details.locale == "pt" && now.unwantedLetters.isEmpty)
            let other = try await desk.browser(of: ana, client)
            try await other.get(page)
            #expect(other.page.says("Idioma dos seus e-mails"))
        }
    }

    @Test func `are changed by no other value, no stranger, and none of the merchant's people`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(page)
            var form = try #require(browser.page.form("/data/letters"))
            form.fields["invoice_created"] = nil
            let before = try await desk.shop.allRows()["customers"]
            let tampered = form.fields.merging(["card_expiring": "4242424242424242"]) { $1 }
            try await browser.post(form.action, tampered, following: false).expect(status: 400)
            try await Browser(client).post(form.action, form.fields, following: false).expect(status: 303)
            try await desk.shop.context.database.write { db in
                _ = try db.execute("UPDATE visits SET origin = 'console'")
            }
            try await browser.post(form.action, form.fields, following: false).expect(status: 403)
            #expect(try await desk.shop.allRows()["customers"] == before)
        }
    }
}
