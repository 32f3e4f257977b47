import Access
import Billing
import Core
import PortalTestSupport
import Testing

@testable import Server

extension `A first visit` {
    private static let card = ["number": "5555555555554444", "expiry": "12/34", "cvc": "123", "name": "Ana Soto"]

    @Test func `of the pages that a payment, a new card or a pause leads to weighs as little (S81)`() async throws {
        let desk = try await FrontDesk.empty()
        let billing = desk.composition.billing
        let merchant = try await Merchants(billing).create(
            name: "Tienda Sur", slug: "tienda-sur", country: "CL", currency: .clp, zone: Zone("America/Santiago"),
            email: "duena@example.com")
        let scope = Scope(merchant: merchant.id, mode: .test)
        let (ana, paused) = try await person("Ana", card: "pm_card_visa", desk, scope)
        let (beto, refused) = try await person("Beto", card: "pm_card_chargeCustomerFail", desk, scope)
        let (caro, paying) = try await person("Caro", card: nil, desk, scope)
        var pages: [PageAnswer] = []

        let resting = try await Subscriptions(billing).create(try await order(desk, scope), for: ana.id, in: scope)
        _ = try await Subscriptions(billing).pause(resting.id, in: scope, for: .indefinite, effect: .immediately)
        pages.append(try await paused.get("/p/tienda-sur/subscriptions/\(resting.id)/resumption"))

        try await paused.get("/p/tienda-sur/details")
        let token = try #require(paused.page.form("/details")?.fields["authenticity_token"])
        pages.append(
            try await paused.post(
                "/p/tienda-sur/invoices/exports", ["format": "zip", "period": "all", "authenticity_token": token]))

        for customer in [ana, beto, beto, caro] {
            var order = try await order(desk, scope)
            order.collectionMethod = .sendInvoice
            order.daysUntilDue = 10
            _ = try await Subscriptions(billing).create(order, for: customer.id, in: scope)
        }
        let configurations = PortalConfigurations(billing)
        let standard = try await configurations.default(in: scope)
        _ = try await configurations.update(standard.id, in: scope) { $0.features.partialPayment = PartialPayment() }
        pages.append(try await paused.get("/p/tienda-sur/pending/amount"))
        try await refused.get("/p/tienda-sur/pending/all")
        pages.append(try await refused.submit("/pending/all"))
        try await refused.submit("/methods")
        pages.append(try await refused.submit(refused.page.address, Self.card))

        let invoice = try #require(try await Invoices(billing).open(of: caro.id, in: scope).first)
        try await paying.get("/p/tienda-sur/pending/\(invoice.id)")
        try await paying.submit("/pending/\(invoice.id)")
        pages.append(try await paying.submit(paying.page.address, Self.card))

        var walk = Walk(desk: desk, patterns: Array(Self.reachedByActing))
        for page in pages {
            let weight = try await walk.weight(of: page)
            #expect(page.status == 200 && weight <= Self.limit, "\(page.address): \(page.status), \(weight) bytes")
            walk.note(page.address)
        }
        #expect(walk.seen == Self.reachedByActing)
    }

    /// Somebody who is signed in.
    private func person(
        _ name: String, card: String?, _ desk: FrontDesk, _ scope: Scope
    ) async throws -> (Customer, Browser) {
        let billing = desk.composition.billing
        let customer = try await Customers(billing).create(
            CustomerDetails(email: "\(name.lowercased())@example.com", name: name), in: scope)
        if let card { _ = try await PaymentMethods(billing).attach(.init(card), to: customer.id, in: scope) }
        let (_, url) = try await PortalSessions(billing).create(for: customer.id, in: scope)
        let browser = desk.browser
        try await browser.get(url)
        return (customer, browser)
    }

    private func order(_ desk: FrontDesk, _ scope: Scope) async throws -> SubscriptionOrder {
        let catalog = Catalog(desk.composition.billing)
        let product = try await catalog.createProduct(name: "Plan", in: scope)
        let price = try await catalog.createPrice(
            of: product.id, in: scope, unitAmount: Money(9_990, .clp), every: .monthly)
        return SubscriptionOrder(items: [.init(price: price.id)])
    }
}
