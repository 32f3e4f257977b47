import Billing
import Core
import Storage
import TestSupport
import Testing

/// Whoever leaves at once with a checkout open in each of three tabs: January's, February's and March's.
extension `Stories of immediate cancellations` {
    private static let everything = RefundRule(.everything)

    @Test(arguments: Engine.available)
    func `M14, P6 every checkout left open is given up, and what is paid there in another tab takes nothing`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription, pages) = try await owing(engine)

        let given = try await leave(subscription, of: ana, by: Self.everything, in: shop)
        for page in pages { try await shop.pay(at: page, with: "visa") }
        for invoice in try await bills(of: ana, shop) { #expect(try await shop.comeBack(to: invoice, ana) == .failed) }
        try await shop.travel(to: "2026-06-01")

        #expect(given.takenOff.amount == 31_000 && given.stillOwed.amount == 62_000)
        #expect(given.refunded.isZero && given.credited.isZero && given.last == nil)
        #expect(try await shop.processorBooks() == "")
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  31000  open  1
                2026-02-15  31000  open  1
                2026-03-15  31000  paid  1
                """)
        #expect(try await CreditNotes(shop.context).list(in: shop.scope).elements.map(\.owedAmount.amount) == [31_000])
        #expect(try await Refunds(shop.context).list(in: shop.scope).elements.isEmpty)
        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M14, P3 what was paid there before is heard of first: nothing ends until its refund is shown`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription, pages) = try await owing(engine)
        let shown = try await offered(subscription, ana, shop)
        try await shop.pay(at: try #require(pages.last), with: "visa")

        #expect(await refusal(shown, of: subscription, ana, shop) == "quote_outdated")
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await states(of: ana, shop) == [.failed, .failed, .succeeded])
        let given = try await leave(subscription, of: ana, by: Self.everything, in: shop)
        try await shop.travel(to: "2026-06-01")

        #expect(given.refunded.amount == 31_000 && given.takenOff.isZero && given.stillOwed.amount == 62_000)
        #expect(try await Refunds(shop.context).list(in: shop.scope).elements.map(\.money.amount) == [31_000])
        #expect(try await shop.processorBooks() == "2026-03-20  31000  succeeded")
        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M14, P3 where nobody says that they are given up nothing ends, and the same quote does it later`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let (shop, ana, subscription, pages) = try await owing(engine, weather)
        let shown = try await offered(subscription, ana, shop)
        weather.fallsSilent()

        #expect(await refusal(shown, of: subscription, ana, shop) == "payment_in_progress")
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await states(of: ana, shop) == [.created, .created, .created])
        weather.clears()
        #expect(await refusal(shown, of: subscription, ana, shop) == nil)
        for page in pages { try await shop.pay(at: page, with: "visa") }
        try await shop.travel(to: "2026-06-01")

        #expect(try await states(of: ana, shop) == [.failed, .failed, .failed])
        #expect(try await shop.processorBooks() == "")
        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.verify() == [])
    }

    /// Three months were sent to Ana, who has paid none of them.
    ///
    /// - Returns: the name of the page that is open for each, oldest first.
    private func owing(
        _ engine: Engine, _ weather: Weather = Weather()
    ) async throws -> (Shop, Customer, Subscription, [String]) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults)
        let ana = try await shop.customer("Ana", card: nil)
        var order = try await shop.order(31_000)
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 90
        let subscription = try await shop.place(order, for: ana)
        try await shop.travel(to: "2026-03-20")
        var pages: [String] = []
        for invoice in try await bills(of: ana, shop) { pages.append(try await shop.openCheckout(invoice, of: ana)) }
        return (shop, ana, subscription, pages)
    }

    /// Oldest first.
    private func bills(of customer: Customer, _ shop: Shop) async throws -> [Invoice] {
        try await shop.invoices.of(customer.id, in: shop.scope, PageRequest(limit: 100)).elements
            .sorted { $0.period.start < $1.period.start }
    }

    /// Of all attempts, by the invoice that they are at.
    private func states(of customer: Customer, _ shop: Shop) async throws -> [PaymentAttempt.State] {
        var states: [PaymentAttempt.State] = []
        for invoice in try await bills(of: customer, shop) {
            states += try await shop.payments.attempts(of: invoice.id, in: shop.scope).map(\.state)
        }
        return states
    }

    /// The quote of the page of leaving.
    private func offered(_ subscription: Subscription, _ customer: Customer, _ shop: Shop) async throws -> String {
        let offer = try await shop.subscriptions.refundOffer(
            onCanceling: subscription.id, of: customer.id, by: Self.everything, in: shop.scope)
        return try #require(offer.quote)
    }

    /// - Returns: why a quote was not taken; nil when it was.
    private func refusal(
        _ quote: String, of subscription: Subscription, _ customer: Customer, _ shop: Shop
    ) async -> String? {
        do {
            _ = try await shop.subscriptions.cancelNow(
                subscription.id, of: customer.id, accepting: quote, by: Self.everything, in: shop.scope)
            return nil
        } catch {
            return (error as? BillingError)?.code ?? "\(error)"
        }
    }
}
