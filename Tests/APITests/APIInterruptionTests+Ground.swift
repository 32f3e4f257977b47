import API
import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

extension `API interruption` {
    /// What an operation is tried on: Ana has a paid subscription, a second card, and a clock of her own.
    struct Ground {
        let ana: Customer
        let subscription: Subscription
        let second: PaymentMethod
        let price: Price
        let clock: TestClock
        let payment: Payment.ID
        let rate: TaxRate.ID
        let draft: Invoice.ID

        func filled(_ text: String) -> String {
            [
                "ANA": ana.id.rawValue, "SUB": subscription.id.rawValue, "ITEM": subscription.items[0].id.rawValue,
                "PM2": second.id.rawValue, "PRICE": price.id.rawValue, "PRODUCT": price.product.rawValue,
                "INVOICE": subscription.latestInvoice?.rawValue ?? "", "PI": payment.rawValue,
                "CLOCK": clock.id.rawValue, "RATE": rate.rawValue, "DRAFT": draft.rawValue,
            ].reduce(text) { $0.replacing($1.key, with: $1.value) }
        }
    }

    func ground(_ shop: Shop) async throws -> Ground {
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let invoice = try #require(subscription.latestInvoice)
        return Ground(
            ana: ana, subscription: subscription,
            second: try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope),
            price: try await shop.price(19_990), clock: try await shop.clock(at: "2026-01-31", "10:00"),
            payment: try #require(try await shop.payments.attempts(of: invoice, in: shop.scope).first).payment,
            rate: try await TaxRates(shop.context).create(
                displayName: "IVA", rate: try Rate("19"), isInclusive: true, in: shop.scope
            ).id,
            draft: try await shop.draft(for: ana, ["Toalla": 2_500]).id)
    }
}
