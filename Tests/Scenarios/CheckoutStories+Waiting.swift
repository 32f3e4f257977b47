import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of the checkout` {
    @Test(arguments: Engine.available)
    func `P6 nobody charges under a transfer that is on its way, and it pays the day it arrives`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription, invoice) = try await pending(engine)

        let page = try await shop.openCheckout(invoice, of: ana)
        let reference = try #require(try await shop.pay(at: page, with: "transfer"))
        _ = try await shop.comeBack(to: invoice, ana)
        try await shop.travel(to: "2026-01-28", at: "12:00")
        #expect(try await shop.status(of: subscription) == .pastDue)
        _ = try await shop.sandbox.answer(reference: reference, .approve)
        try await shop.travel(to: "2026-02-10")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed generic_decline  0341
                2026-01-23  9990  failed generic_decline  0341
                2026-01-24  9990  succeeded  checkout
                """)
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a bank that wants to see its customer is answered on its page, and the customer is told once`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_authenticationRequired")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)

        try await shop.travel(to: "2026-01-22", at: "20:00")
        let invoice = try await shop.lastInvoice(of: ana)
        let asked = try await shop.payments.attempts(of: invoice.id, in: shop.scope)[0]
        let reference = try #require(asked.reference)
        _ = try await shop.sandbox.answer(reference: reference, .approve)
        try await shop.travel(to: "2026-01-24")

        #expect(try await shop.attempts(of: ana) == "2026-01-22  9990  succeeded  3155")
        #expect(
            try await shop.mail() == """
                2026-01-15  method_added  Ana
                2026-01-19  trial_will_end  Ana
                2026-01-22  action_required  Ana
                2026-01-22  payment_succeeded  Ana
                """)
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
    }
}
