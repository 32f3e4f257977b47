import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of payments that wait for their customer` {
    @Test(arguments: Engine.available)
    func `P10 what was given up for a card that is refused goes on with its calendar`(engine: Engine) async throws {
        let (shop, ana, subscription, asked) = try await asking(engine)
        let other = try await shop.methods.attach(.init("pm_card_chargeCustomerFail"), to: ana.id, in: shop.scope)

        _ = try await shop.invoices.pay(
            asked.invoice, of: ana.id, in: shop.scope, with: other.id, origin: .customer)
        #expect(try await shop.status(of: subscription) == .pastDue)
        _ = try await shop.methods.makeDefault(other.id, of: ana.id, in: shop.scope, everywhere: true)
        try await shop.travel(to: "2026-01-24")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed canceled  3155
                2026-01-22  9990  failed generic_decline  0341
                2026-01-22  9990  failed generic_decline  0341
                2026-01-23  9990  failed generic_decline  0341
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P6 the checkout takes the place of what the bank asked, and one that is left leaves the calendar`(
        engine: Engine
    ) async throws {
        let (shop, ana, _, asked) = try await asking(engine)
        let invoice = try await shop.lastInvoice(of: ana)

        _ = try await shop.openCheckout(invoice, of: ana)
        #expect(
            try await shop.payments.attempts(of: invoice.id, in: shop.scope).map(\.state) == [.failed, .created])
        try await shop.travel(to: "2026-01-23", at: "12:00")

        // The retry of the day after closes the page, and asks the bank once more.
        let attempts = try await shop.payments.attempts(of: invoice.id, in: shop.scope)
        #expect(attempts.map(\.state) == [.failed, .failed, .requiresAction])
        #expect(attempts[0].id == asked.id)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P6 a void gives up what waits for the customer, and is refused when that was paid`(
        engine: Engine
    ) async throws {
        for isPaid in [false, true] {
            let (shop, ana, _, asked) = try await asking(engine)
            if isPaid { _ = try await shop.sandbox.answer(reference: try #require(asked.reference), .approve) }

            let voided = try? await shop.invoices.void(asked.invoice, in: shop.scope)

            #expect(voided?.status == (isPaid ? nil : .void))
            #expect(try await shop.lastInvoice(of: ana).status == (isPaid ? .paid : .void))
            #expect(try await shop.processorBooks() == "2026-01-22  9990  \(isPaid ? "succeeded" : "declined")")
            #expect(try await shop.verify() == [])
        }
    }

    @Test(arguments: Engine.available)
    func `P6 a subscription whose first payment waits for the bank can be cancelled, and takes nothing later`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_authenticationRequired")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let asked = try await shop.payments.attempts(of: invoice.id, in: shop.scope)[0]
        #expect(asked.state == .requiresAction)

        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .immediately)
        _ = try await shop.sandbox.answer(reference: try #require(asked.reference), .approve)
        try await shop.travel(to: "2026-01-20")

        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.lastInvoice(of: ana).status == .void)
        #expect(try await shop.processorBooks() == "2026-01-15  9990  declined")
        #expect(try await shop.verify() == [])
    }
}
