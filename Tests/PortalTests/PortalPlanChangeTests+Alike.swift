import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Changing the plan in the portal` {
    @Test func `U11 of two things that may become the same, each choice says in whose place`() async throws {
        let desk = try await PortalDesk.open(.sqlite, on: "2026-01-15")
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let plan = try await shop.price(9_990)
        let plus = try await shop.price(14_990, named: "Plan Plus")
        let lite = try await shop.price(4_990, named: "Plan Lite")
        let order = SubscriptionOrder(items: [.init(price: plan.id), .init(price: lite.id)])
        let subscription = try await shop.place(order, for: ana)
        let sold = [plan, plus, lite].map {
            PlanChoices.Product($0.product, [$0.id], quantities: nil, targets: [plan, plus, lite].map(\.product))
        }
        try await desk.allow {
            $0.subscriptionUpdate = PlanChoices([.price], among: sold, proration: .alwaysInvoice, waiting: [])
        }
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/subscriptions/\(subscription.id)/plan")
            for item in ["Plan", "Plan Lite"] {
                #expect(browser.page.says("Plan Plus, al mes, en lugar de \(item)<"), "\(item)")
            }
        }
    }
}
