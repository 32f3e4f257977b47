import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing
import Web

/// Each address of the portal asks for its own permission where it acts (C3): taking one away refuses exactly its addresses.
@Suite struct `Portal permissions` {
    /// The permission of every address that needs one, by method and path after the portal's own.
    private static let needs: [String: Needed] = [
        "GET /pending": .payments, "GET /pending/:id": .payments, "POST /pending/:id": .payments,
        "GET /pending/all": .payments, "POST /pending/all": .payments, "GET /pending/all/result/:id": .payments,
        "GET /pending/amount": .parts, "POST /pending/amount": .parts,
        "GET /pending/plan": .plans, "POST /pending/plan": .plans,
        "GET /plans/:id": .payments, "GET /plans/:id/undo": .payments, "POST /plans/:id/undo": .payments,
        "POST /pending/:id/charge": .payments, "GET /pending/:id/return/:attempt": .payments,
        "GET /subscriptions": .subscriptions, "GET /subscriptions/:id": .subscriptions,
        "GET /subscriptions/:id/cancellation": .cancellation, "POST /subscriptions/:id/cancellation": .cancellation,
        "POST /subscriptions/:id/continuation": .cancellation, "POST /subscriptions/:id/retention": .cancellation,
        "GET /subscriptions/:id/pause": .pauses, "GET /subscriptions/:id/pause/:length": .pauses,
        "POST /subscriptions/:id/pause/:length": .pauses, "POST /subscriptions/:id/pause-removal": .pauses,
        "GET /subscriptions/:id/resumption": .pauses, "POST /subscriptions/:id/resumption": .pauses,
        "GET /subscriptions/:id/return": .returns, "POST /subscriptions/:id/return": .returns,
        "GET /subscriptions/:id/plan": .changes, "GET /subscriptions/:id/plan/:price": .changes,
        "POST /subscriptions/:id/plan/:price": .changes, "POST /subscriptions/:id/plan-removal": .changes,
        "GET /subscriptions/:id/promotion": .promotions, "POST /subscriptions/:id/promotion": .promotions,
        "POST /subscriptions/:id/promotion/use": .promotions,
        "GET /subscriptions/:id/billing": .details, "POST /subscriptions/:id/billing": .details,
        "POST /subscriptions/:id/billing-removal": .details,
        "GET /methods": .methods, "POST /methods": .methods, "GET /methods/:id/default": .methods,
        "POST /methods/:id/default": .methods, "POST /methods/order": .methods,
        "GET /methods/:id/deletion": .methods, "POST /methods/:id/deletion": .methods,
        "GET /methods/:id/offer": .methods, "POST /methods/:id/offer": .methods,
        "GET /methods/return/:id": .methods, "POST /methods/fallback": .methods,
        "GET /subscriptions/:id/method": .methods, "GET /subscriptions/:id/method/:method": .methods,
        "POST /subscriptions/:id/method/:method": .methods, "POST /subscriptions/:id/enrolment": .methods,
        "GET /invoices": .invoices, "GET /invoices/:id": .invoices, "GET /invoices/csv": .invoices,
        "GET /payments": .invoices, "GET /payments/:id": .invoices,
        "GET /invoices/:id/pdf": .papers, "GET /invoices/zip": .papers, "GET /invoices/pdf": .papers,
        "POST /invoices/exports": .invoices, "GET /invoices/exports/:id": .invoices,
        "POST /data/copies": .papers, "GET /invoices/exports/:id/file": .invoices,
        "GET /invoices/:id/receipt/pdf": .papers,
        "GET /details": .details, "POST /details": .details,
        "GET /details/email": .email, "POST /details/email": .email, "POST /details/email/proof": .email,
        "POST /details/email/resend": .email, "POST /details/email/removal": .email, "POST /email/:token": .email,
        "GET /password": .password, "POST /password": .password, "POST /password/proof": .password,
        "POST /password/removal": .password,
    ]
    /// Whoever is signed in may see where, take their data along, and leave.
    private static let free: Set<String> = [
        "GET /visits", "POST /visits/others/end", "POST /visits/:id", "POST /sign-out", "GET /data",
        "GET /data/download", "GET /data/deletion", "POST /data/deletion", "POST /data/deletion/removal",
        "POST /links/all/end", "POST /links/:id/end", "POST /data/address", "POST /data/address/end",
        "POST /account", "GET /data/letters", "POST /data/letters", "GET /data/copies", "POST /data/copies/removal",
    ]
    /// Shows the methods to who may only see them.
    private static let shownAnyway: Set<String> = ["GET /methods"]

    private func name(_ route: Route) -> String {
        "\(route.method.rawValue) "
            + route.path.replacing("/p/:slug/c/:configuration", with: "")
            .replacing("/p/:slug", with: "")
    }

    @Test(arguments: Needed.allCases)
    func `are demanded by each address that needs one, and by no other`(needed: Needed) async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let method = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).first)
        let price = subscription.items[0].price
        let sold = [PlanChoices.Product(price.product, [price.id])]
        try await desk.allow {
            $0.subscriptionUpdate = PlanChoices([.quantity, .promotionCode], among: sold)
            $0.signIn.insert(.password)
            $0.partialPayment = PartialPayment()
            $0.paymentPlan = PaymentPlanRules()
        }
        let routes = desk.table.routes.filter { $0.audience == .customer }
        for route in routes {
            let name = name(route)
            #expect((Self.needs[name] != nil) != Self.free.contains(name), "\(name): which permission?")
        }

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details")
            let token = browser.page.form("/details")?.fields["authenticity_token"] ?? ""
            try await desk.allow { needed.takeAway(from: &$0) }
            let before = try await shop.allRows()
            for route in routes where !route.path.contains(":configuration") {
                let name = name(route)
                guard let own = Self.needs[name], needed.includes.contains(own) || route.method == .get else {
                    continue
                }
                let id =
                    [
                        "subscription": subscription.id.rawValue, "payment_method": method.id.rawValue,
                    ][route.path.contains("/subscriptions/") ? "subscription" : route.objectClass]
                    ?? invoice.id.rawValue
                let path = route.path.replacing(":slug", with: "tienda-sur").replacing(":id", with: id)
                    .replacing(":method", with: method.id.rawValue).replacing(":attempt", with: attempt.id.rawValue)
                    .replacing(":length", with: "1-month").replacing(":price", with: price.id.rawValue)
                let form = route.method == .post ? "authenticity_token=\(token)" : nil
                let answer = try await browser.go(route.method, path, form)
                if needed.includes.contains(own), !Self.shownAnyway.contains(name) {
                    #expect(answer.status == 403, "\(name)")
                } else if !needed.includes.contains(own) {
                    #expect(answer.status != 403, "\(name)")
                }
            }
            if needed.includes.contains(.payments) || needed.includes.contains(.details) { return }
            #expect(try await shop.allRows()["subscriptions"] == before["subscriptions"])
        }
    }
}
