import Billing
import Core
import Storage
import TestSupport
import Testing

/// What follows a decline: P10, S93.
@Suite struct `Stories of declines` {
    @Test(arguments: Engine.available)
    func `P10, S93 tried again on days 1, 3, 5 and 7 after the first no, told each time, then left past due`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await declined("pm_card_chargeCustomerFail", engine)

        try await shop.travel(to: "2026-02-15")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed generic_decline  0341
                2026-01-23  9990  failed generic_decline  0341
                2026-01-25  9990  failed generic_decline  0341
                2026-01-27  9990  failed generic_decline  0341
                2026-01-29  9990  failed generic_decline  0341
                """)
        #expect(
            try await shop.mail() == """
                2026-01-15  method_added  Ana
                2026-01-19  trial_will_end  Ana
                2026-01-22  payment_failed  Ana
                2026-01-23  payment_failed  Ana
                2026-01-25  payment_failed  Ana
                2026-01-27  payment_failed  Ana
                2026-01-29  payment_failed  Ana
                """)
        #expect(try await shop.status(of: subscription) == .pastDue)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available, ["LostCard", "StolenCard", "ExpiredCard", "Fraudulent"])
    func `P10 after a hard no the same card is left alone, and another one goes on`(
        engine: Engine, reason: String
    ) async throws {
        let (shop, ana, subscription) = try await declined("pm_card_chargeCustomerFail\(reason)", engine)

        try await shop.travel(to: "2026-01-28")
        #expect(try await shop.attempts(of: ana).split(separator: "\n").count == 1)
        let good = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(good.id, of: ana.id, in: shop.scope, everywhere: true)

        #expect(try await shop.attempts(of: ana).hasSuffix("2026-01-28  9990  succeeded  4242"))
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P10 the calendar counts from the first no, whatever the customer tries in between`(
        engine: Engine
    ) async throws {
        let (shop, ana, _) = try await declined("pm_card_chargeCustomerFail", engine)

        try await shop.travel(to: "2026-01-24")
        let invoice = try await shop.lastInvoice(of: ana)
        _ = try await shop.invoices.pay(invoice.id, of: ana.id, in: shop.scope, origin: .customer)
        try await shop.travel(to: "2026-02-15")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed generic_decline  0341
                2026-01-23  9990  failed generic_decline  0341
                2026-01-24  9990  failed generic_decline  0341
                2026-01-25  9990  failed generic_decline  0341
                2026-01-27  9990  failed generic_decline  0341
                2026-01-29  9990  failed generic_decline  0341
                """)
        #expect(try await shop.verify() == [])
    }

    /// Ana's trial has ended on 22 January at ten, and her method has said no.
    func declined(_ card: String, _ engine: Engine) async throws -> (Shop, Customer, Subscription) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: card)
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)
        try await shop.travel(to: "2026-01-22")
        return (shop, ana, subscription)
    }
}
