import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport

/// The customers and purchases that stored pages tell of.
extension PortalDesk {
    static let card = ["number": "5555555555554444", "expiry": "12/34", "cvc": "123", "name": "Ana Soto"]
    static let home = "/p/tienda-sur"

    /// A page of somebody's portal, as a browser that has just come in sees it.
    ///
    /// - Parameter path: after the portal's own address.
    func shown(_ path: String = "", to customer: Customer) async throws -> PageAnswer {
        try await application().test(.router) { client in
            let browser = try await browser(of: customer, client)
            return try await browser.get(Self.home + path)
        }
    }

    /// A page of the portal, as somebody who is not signed in sees it.
    func shownToStranger(_ address: String) async throws -> PageAnswer {
        try await application().test(.router) { client in try await Browser(client).get(address) }
    }

    /// Something that its customer pays by hand, within ten days.
    func bill(_ customer: Customer, _ amount: Int64, named name: String = "Plan") async throws -> Invoice {
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(amount, named: name).id)])
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        _ = try await shop.subscriptions.create(order, for: customer.id, in: shop.scope)
        shop.time.advance(.minutes(1))
        return try await shop.lastInvoice(of: customer)
    }

    /// A subscription that is charged by itself, to a plan of that name.
    func subscribe(
        _ customer: Customer, to amount: Int64, every recurrence: Recurrence = .monthly, named name: String
    ) async throws -> Subscription {
        let price = try await shop.price(amount, every: recurrence, named: name)
        let subscription = try await shop.subscriptions.create(
            SubscriptionOrder(items: [.init(price: price.id)]), for: customer.id, in: shop.scope)
        shop.time.advance(.minutes(1))
        return subscription
    }

    func addMastercard(to customer: Customer) async throws -> PaymentMethod {
        try await shop.methods.attach(.init("pm_card_mastercard"), to: customer.id, in: shop.scope)
    }
}
