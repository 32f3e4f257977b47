import APITestSupport
import Billing
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing
import Web

extension `Isolation` {
    /// Sees every page, plants the strangers, and sees every page again.
    static func compare(
        _ portal: PortalDesk, of ana: Customer, _ client: any TestClientProtocol
    ) async throws {
        // Two things are owed, and something has ended and can be reactivated: so that the pages about it are there.
        let shop = portal.shop
        var order = try await shop.order(4_000)
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        for _ in 1...2 { _ = try await shop.place(order, for: ana) }
        let ended = try await shop.subscribe(ana, to: 3_000)
        _ = try await shop.subscriptions.cancel(ended.id, in: shop.scope, effect: .immediately)
        // And something whose plan may be changed.
        let running = try await shop.subscribe(ana, to: 6_000).items[0].price
        let other = try await shop.price(7_000)
        let sold = [running, other].map { PlanChoices.Product($0.product, [$0.id]) }
        try await portal.allow {
            $0.subscriptionUpdate = PlanChoices([.price, .promotionCode], among: sold)
            $0.signIn.insert(.password)
            $0.partialPayment = PartialPayment()
            $0.paymentPlan = PaymentPlanRules()
        }
        // And something that is promised, beside what may be.
        let rules = PaymentPlanRules()
        let choice = try await shop.plans.choice(of: ana.id, in: shop.scope, by: rules)
        let one = try #require(choice.debt.items.first.flatMap { choice.only([$0.invoice.id]) })
        let terms = try #require(try one.terms(of: 1, from: one.lastDay))
        _ = try await shop.plans.agree(to: terms, of: ana.id, in: shop.scope, by: rules)
        let browser = try await portal.browser(of: ana, client)
        let pages = try await walkAll(browser, and: await ownAddresses(portal, of: ana))
        for route in portal.table.routes where isWalked(route) {
            let seen = pages.filter { matches($0.address, route.path) && $0.text.hasPrefix("200") }
            #expect(!seen.isEmpty, "\(route.path) was not seen")
        }
        try await shop.plantStrangers()

        // In the same order, for a page says what the one before has done.
        try await browser.get("/p/tienda-sur")
        for (address, before) in pages {
            let seen = plain(try await browser.get(address, following: false))
            #expect(seen == before, "\(address): \(seen.parting(from: before))")
        }
    }

    /// Every address of the portal about something of one's own, also where no link leads just now.
    private static func ownAddresses(_ portal: PortalDesk, of customer: Customer) async throws -> [String] {
        let shop = portal.shop
        let invoices = try await shop.invoices.list(in: shop.scope, customer: customer.id).elements.map(\.id.rawValue)
        let methods = try await shop.methods.list(of: customer.id, in: shop.scope).map(\.id.rawValue)
        let subscriptions = try await shop.subscriptions.list(in: shop.scope, customer: customer.id).elements
        let plans = try await shop.plans.newest(5, of: customer.id, in: shop.scope).map(\.id.rawValue)
        let own: [String: [String]] = [
            "plans": plans,
            "invoices": invoices, "pending": invoices, "methods": methods,
            "subscriptions": subscriptions.map(\.id.rawValue),
        ]
        let export = "/p/tienda-sur/invoices/exports/" + FullDesk.export
        let listed: [String] = portal.table.routes.filter { isWalked($0) }.flatMap { route in
            let parts = route.path.split(separator: "/").map(String.init)
            guard parts.count > 2, let ids = own[parts[2]] else { return [String]() }
            return ids.map { id in
                route.path.replacing(":slug", with: "tienda-sur").replacing(":id", with: id)
                    .replacing(":method", with: methods.first ?? "").replacing(":length", with: "1-month")
            }
        }
        return listed + [export, export + "/file"]
    }

    private static func isWalked(_ route: Route) -> Bool {
        route.audience == .customer && route.method == .get && !route.path.contains(":configuration")
            && !route.path.contains("/return/")
    }

    /// Every page that can be reached by links, and these, as text without what is new each time.
    private static func walkAll(
        _ browser: Browser, and more: [String]
    ) async throws -> [(address: String, text: String)] {
        var pages: [(address: String, text: String)] = []
        var known: Set<String> = []
        var waiting = more + ["/p/tienda-sur"]
        while let address = waiting.popLast() {
            guard known.insert(address).inserted else { continue }
            try #require(pages.count < 500)
            let page = try await browser.get(address, following: false)
            #expect(page.status == 200 || page.status == 303 || more.contains(address), "\(address)")
            pages.append((address, plain(page)))
            guard !address.hasSuffix("/pdf") else { continue }
            for part in page.body.split(separator: "href=\"").dropFirst() {
                let link = String(part.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
                if link.hasPrefix("/p/tienda-sur"), !link.contains("/assets/"), !link.contains("lang=") {
                    waiting.append(String(link.prefix { $0 != "#" }))
                }
            }
        }
        return pages
    }

    private static func plain(_ page: PageAnswer) -> String {
        // A document says when it was printed, and a page about nothing is in nobody's mode.
        let isDocument = page.header("Content-Type").map(["application/pdf", "application/zip"].contains) ?? false
        if isDocument || page.status == 404 { return "\(page.status)" }
        return "\(page.status) \(page.header("Location") ?? "") "
            + page.body.replacing(/name="authenticity_token" value="[^"]*"/, with: "")
    }

    private static func matches(_ address: String, _ pattern: String) -> Bool {
        let (given, wanted) = (
            address.prefix { $0 != "?" }.split(separator: "/"), pattern.split(separator: "/")
        )
        return given.count == wanted.count && zip(given, wanted).allSatisfy { $1.hasPrefix(":") || $0 == $1 }
    }
}
