import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Promising in the portal` {
    @Test(arguments: [
        ("count=2&date=", "Elige una fecha."), ("count=2&date=ayer", "Elige una fecha."),
        ("count=9&date=2026-02-06", "Elige en cuántos pagos."), ("date=2026-02-06", "Elige en cuántos pagos."),
        ("count=1&date=2026-01-31", "Elige una fecha desde el domingo 1 de febrero de 2026."),
        ("count=2&date=2026-02-16", "Elige una fecha hasta el domingo 15 de febrero de 2026."),
    ])
    func `M9 what is not within the limits is named, kept and asked for anew`(
        answer: (query: String, error: String)
    ) async throws {
        let desk = try await open()
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.bill(ana, 6_000)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending/plan?" + answer.query).expect(status: 422)
            #expect(browser.page.says(answer.error) && browser.page.says("<title>Error: "))
            let date = answer.query.split(separator: "=").last.map(String.init) ?? ""
            #expect(answer.query.hasSuffix("=") || browser.page.says("value=\"\(date)\""))
        }
    }

    @Test func `M9, C3 nothing is promised where the merchant does not allow it`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.bill(ana, 6_000)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending")
            #expect(!browser.page.says("Pagar en otra fecha"))
            try await browser.get(Self.home + "/pending/plan?count=1&date=2026-02-06").expect(status: 403)
        }
    }

    @Test func `M9 without a card there is nothing to promise, and it is said why`() async throws {
        let desk = try await open()
        let ana = try await desk.shop.customer("Ana", card: nil)
        _ = try await desk.bill(ana, 6_000)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending/plan")
            #expect(browser.page.address == Self.home + "/pending")
            #expect(browser.page.says("Ahora no hay nada que puedas pagar en otra fecha."))
        }
    }

    @Test func `C2 nobody sees, undoes or makes a promise of somebody else`() async throws {
        let desk = try await open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let hers = try await desk.bill(ana, 6_000)
        let beto = try await shop.customer("Beto")
        let his = try await desk.bill(beto, 6_000)
        let plan = try await shop.promise(ana, from: "2026-02-06")

        try await desk.walk { client in
            let stranger = try await desk.browser(of: beto, client)
            try await stranger.get(Self.home + "/plans/\(plan.id)").expect(status: 404)
            try await stranger.get(Self.home + "/plans/\(plan.id)/undo").expect(status: 404)
            try await stranger.get(Self.home + "/pending/plan?invoice=\(hers.id)").expect(status: 404)
            try await stranger.get(Self.home + "/pending/plan?count=1&date=2026-02-06")
            let form = try #require(stranger.page.form("/pending/plan"))
            let undoing = Self.home + "/plans/\(plan.id)/undo"
            try await stranger.post(undoing, form.fields).expect(status: 404)
            let debt = form.fields["debt"] ?? ""
            let foreign = form.fields.merging(["debt": debt.replacing(his.id.rawValue, with: hers.id.rawValue)]) { $1 }
            try await stranger.post(form.action, foreign).expect(status: 404)
            for parts in ["2026-02-06:1", "2026-12-06:6000", "2026-02-06:-6000", ""] {
                try await stranger.post(form.action, form.fields.merging(["parts": parts]) { $1 })
                #expect(stranger.page.address.hasPrefix(Self.home + "/pending/plan"), "\(parts)")
            }
        }
        #expect(try await shop.plans.newest(5, of: beto.id, in: shop.scope).isEmpty)
        #expect(try await shop.plans.find(plan.id, in: shop.scope).state == .active)
    }
}
