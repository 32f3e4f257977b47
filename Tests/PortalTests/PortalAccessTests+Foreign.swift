import Access
import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing
import Web

extension `Portal access` {
    @Test(arguments: Engine.available)
    func `answers foreign, unknown and malformed ids alike (C2)`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let eva = try await shop.customer("Eva")
        let subscription = try await shop.subscribe(eva, to: 9_990)
        let invoice = try #require(try await shop.invoices.of(eva.id, in: shop.scope).elements.first)
        let method = try #require(try await shop.methods.list(of: eva.id, in: shop.scope).first)
        let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).first)
        let (_, session) = try await PortalSessions(shop.context).create(for: eva.id, in: shop.scope)
        let (browserSession, _) = try await PortalSessions(shop.context).open(
            Secret(String(session.split(separator: "/").last ?? "")), of: shop.merchant.id)
        let sold = [PlanChoices.Product(subscription.items[0].price.product, [subscription.items[0].price.id])]
        try await desk.allow { $0.subscriptionUpdate = PlanChoices([.quantity, .promotionCode], among: sold) }
        _ = try await RecoveryLinks(shop.context).makePaper(of: invoice)
        let link = try #require(try await RecoveryLinks(shop.context).live(of: eva.id, in: shop.scope).first)
        let export = try await Exports(shop.context).ask(
            .zip, year: nil, papers: 1, locale: "es", for: eva.id, in: shop.scope)
        _ = try await desk.bill(eva, 6_000)
        let plan = try await shop.promise(eva, from: "2026-02-06")
        let foreign = [
            "payment_plan": plan.id.rawValue,
            "export": export.id.rawValue,
            "recovery_link": link.id.rawValue,
            "subscription": subscription.id.rawValue, "payment_method": method.id.rawValue,
            "invoice": invoice.id.rawValue, "payment": invoice.id.rawValue, "visit": browserSession.id.rawValue,
            "attempt": attempt.id.rawValue,
        ]

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details")
            let token = browser.page.form("/details")?.fields["authenticity_token"] ?? ""
            for route in desk.table.routes where route.audience == .customer && route.path.contains(":id") {
                guard !route.path.contains(":configuration") else { continue }
                var bodies: Set<String> = []
                let object =
                    route.path.hasPrefix("/p/:slug/subscriptions")
                    ? "subscription" : route.path.hasPrefix("/p/:slug/payments") ? "attempt" : route.objectClass
                for id in [foreign[object] ?? "", "sub_000000000000000000000000", "%20'--"] {
                    let path = route.path.replacing(":slug", with: "tienda-sur").replacing(":id", with: id)
                        .replacing(":method", with: method.id.rawValue)
                        .replacing(":attempt", with: attempt.id.rawValue)
                    let form = "authenticity_token=\(token)"
                    let answer = try await browser.go(route.method, path, route.method == .post ? form : nil)
                    #expect(answer.status == 404, "\(route.method) \(path)")
                    bodies.insert(
                        answer.body.replacing(path, with: "…").replacing(path.replacing("'", with: "&#39;"), with: "…"))
                }
                #expect(bodies.count == 1, "\(route.method) \(route.path)")
            }
        }
    }
}
