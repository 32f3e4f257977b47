import Billing
import Core
import HummingbirdTesting
import Localization
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Who reads: in which language, from which engine.
struct Reading: Sendable, CustomTestStringConvertible {
    let engine: Engine
    let language: String
    var testDescription: String { "\(language), \(engine)" }
    var say: any Language { Languages.named(language) ?? Spanish() }

    func customer(_ name: String, card: String? = "pm_card_visa", of shop: Shop) async throws -> Customer {
        let customer = try await shop.customers.create(
            CustomerDetails(email: "\(name.lowercased())@example.com", name: name, locale: language), in: shop.scope)
        if let card { _ = try await shop.methods.attach(.init(card), to: customer.id, in: shop.scope) }
        return customer
    }
}

extension PortalDesk {
    /// What is said of an invoice on its page, and on its paper: without spaces, for lines are broken there.
    func said(of invoice: Invoice, to customer: Customer) async throws -> (page: PageAnswer, paper: String) {
        let page = try await page("/invoices/\(invoice.id)", of: customer)
        return try await application().test(.router) { client in
            (page, try await paper(of: invoice, customer, client).withoutSpaces)
        }
    }

    func methodsPage(of customer: Customer) async throws -> PageAnswer { try await page("/methods", of: customer) }

    func subscriptionPage(_ subscription: Subscription, _ customer: Customer) async throws -> PageAnswer {
        try await page("/subscriptions/\(subscription.id)", of: customer)
    }

    private func page(_ path: String, of customer: Customer) async throws -> PageAnswer {
        try await application().test(.router) { client in
            let browser = try await browser(of: customer, client)
            return try await browser.get("/p/tienda-sur" + path)
        }
    }
}

extension PageAnswer {
    /// What stands behind this markup, up to the next element.
    func text(after markup: String) -> String? {
        body.range(of: markup).map { String(body[$0.upperBound...].prefix { $0 != "<" }) }
    }

    /// What the first badge says, its icon left out.
    var badge: String? {
        body.firstMatch(of: #/<span class="badge [^>]*>(.*?)<\/span>/#).map {
            String($0.1.replacing(#/<[^>]*>/#, with: ""))
        }
    }
}

extension StringProtocol {
    var withoutSpaces: String { String(filter { !$0.isWhitespace }) }
}

extension Shop {
    /// The customer's only method is something else from now on, as a processor would tell it.
    func replaceFacts(of customer: Customer, by facts: PaymentMethod.Facts) async throws {
        _ = try await context.database.write { db in
            try db.execute(
                """
                UPDATE payment_methods SET kind = \(facts.kind), brand = \(facts.brand), last4 = \(facts.last4)
                WHERE customer_id = \(customer.id)
                """)
        }
    }

    /// Two plans in one subscription, which the merchant calls otherwise.
    func placeTwo(for customer: Customer, every recurrence: Recurrence) async throws -> Subscription {
        let water = try await price(1_000, every: recurrence, named: "Agua")
        let light = try await price(2_000, every: recurrence, named: "Luz")
        var order = SubscriptionOrder(items: [.init(price: water.id), .init(price: light.id)])
        order.description = "Contrato 17"
        return try await subscriptions.create(order, for: customer.id, in: scope)
    }

    /// Two months without a server, and then a customer for each way that an invoice of those months can stand.
    func missPeriods(_ reading: Reading) async throws -> [Customer] {
        let failing = "pm_card_chargeCustomerFail"
        var customers = [try await reading.customer("Ana", of: self)]
        for name in ["Beto", "Caro", "Dani", "Eva"] {
            customers.append(try await reading.customer(name, card: failing, of: self))
        }
        for customer in customers { _ = try await subscribe(customer, to: 9_990, trialDays: 1) }
        for (name, days) in [("Fito", 20), ("Gina", 1), ("Hugo", 20), ("Iris", 20)] {
            let customer = try await reading.customer(name, card: nil, of: self)
            var order = SubscriptionOrder(items: [.init(price: try await price(9_990).id)])
            order.collectionMethod = .sendInvoice
            order.daysUntilDue = days
            order.trial = .days(1)
            _ = try await subscriptions.create(order, for: customer.id, in: scope)
            customers.append(customer)
        }
        customers.append(try await reading.customer("Jana", card: failing, of: self))
        _ = try await subscribe(customers[9], to: 9_990, trialDays: 1)
        try sleep(until: "2026-03-04")
        try await wake()
        try await travel(to: "2026-03-06")

        for (customer, token) in [(2, "pm_card_authenticationRequired"), (3, "pm_bankDebit"), (4, "pm_transfer")] {
            let customer = customers[customer]
            let method = try await methods.attach(.init(token), to: customer.id, in: scope)
            let invoice = try await lastInvoice(of: customer)
            _ = try await invoices.pay(invoice.id, of: customer.id, in: scope, with: method.id, origin: .customer)
        }
        _ = try await invoices.void(try await lastInvoice(of: customers[7]).id, in: scope)
        _ = try await invoices.markUncollectible(try await lastInvoice(of: customers[8]).id, in: scope)
        _ = try await promise(customers[9], from: "2026-03-10")
        return customers
    }
}
