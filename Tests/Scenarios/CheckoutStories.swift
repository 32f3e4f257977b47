import Billing
import Core
import Storage
import TestSupport
import Testing

/// Pending payments at the processor's checkout, and banks that ask: S35–S37, P6.
@Suite struct `Stories of the checkout` {
    @Test(arguments: Engine.available)
    func `S36, S37 a pending payment is paid at the checkout, and the retries are over`(engine: Engine) async throws {
        let (shop, ana, subscription, invoice) = try await pending(engine)

        let page = try await shop.openCheckout(invoice, of: ana)
        try await shop.pay(at: page, with: "mastercard")
        #expect(try await shop.comeBack(to: invoice, ana) == .succeeded)
        try await shop.travel(to: "2026-02-10")

        let paid = try await shop.lastInvoice(of: ana)
        #expect(try shop.merchant.zone.date(at: #require(paid.paidAt)).description == "2026-01-24")
        #expect(try await shop.status(of: subscription) == .active)
        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed generic_decline  0341
                2026-01-23  9990  failed generic_decline  0341
                2026-01-24  9990  succeeded  checkout
                """)
        #expect(try await shop.verify() == [])
    }

    /// Ana's card was refused on 22 and 23 January; it is the evening of the 24th.
    func pending(_ engine: Engine) async throws -> (Shop, Customer, Subscription, Invoice) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)
        try await shop.travel(to: "2026-01-24")
        return (shop, ana, subscription, try await shop.lastInvoice(of: ana))
    }
}
