import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Paying some of it in the portal` {
    @Test(arguments: [
        ("", "Escribe un monto, como $1.000."), ("ocho", "Escribe un monto, como $1.000."),
        ("999", "Escribe $1.000 o más."), ("21.001", "Debes $21.000: escribe esa suma o menos."),
        ("-1", "Escribe un monto, como $1.000."), ("0", "Escribe $1.000 o más."),
    ])
    func `U6 an amount that is not taken is named, kept and asked for anew`(
        typed: (text: String, error: String)
    ) async throws {
        let desk = try await PortalDesk.open()
        try await desk.allow { $0.partialPayment = PartialPayment(minimum: 1_000) }
        let ana = try await owing(desk.shop)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending/amount?amount=\(typed.text)").expect(status: 422)
            #expect(browser.page.says(typed.error) && browser.page.says("<title>Error: "))
            #expect(typed.text.isEmpty || browser.page.says("value=\"\(typed.text)\""))
            #expect(browser.page.says("autofocus"))
        }
        #expect(try await desk.shop.processorBooks() == "")
    }

    @Test func `U6 no amount is taken where the merchant does not allow it`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await owing(desk.shop)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending")
            #expect(!browser.page.says("Pagar otra suma"))
            try await browser.get(Self.home + "/pending/amount?amount=8000").expect(status: 403)
        }
    }

    @Test func `U6 nor where the processor charges nobody who is absent`() async throws {
        let desk = try await PortalDesk.open(without: .chargeStored)
        try await desk.allow { $0.partialPayment = PartialPayment() }
        let ana = try await owing(desk.shop)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending")
            #expect(!browser.page.says("Pagar otra suma") && !browser.page.says("Pagar lo elegido"))
        }
    }

    @Test func `C2 a press that was tampered with charges nothing and nobody else`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        try await desk.allow { $0.partialPayment = PartialPayment(minimum: 1_000) }
        let ana = try await owing(shop)
        let beto = try await owing(shop, "Beto")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending/amount?amount=8000")
            let hers = try #require(browser.page.form("/pending/amount")).fields
            let stranger = try await desk.browser(of: beto, client)
            try await stranger.get(Self.home + "/pending/amount?amount=8000")
            let form = try #require(stranger.page.form("/pending/amount"))
            for name in ["parts", "method"] {
                try await stranger.post(form.action, form.fields.merging([name: hers[name] ?? ""]) { $1 })
                    .expect(status: 404)
            }
            let parts = form.fields["parts"] ?? ""
            for other in [parts.replacing(":3000", with: ":9000"), parts.replacing(":3000", with: ":-3000"), ""] {
                try await stranger.post(form.action, form.fields.merging(["parts": other]) { $1 })
                #expect(stranger.page.address == Self.home + "/pending/amount", "\(other)")
            }
        }
        #expect(try await shop.processorBooks() == "")
    }
}
