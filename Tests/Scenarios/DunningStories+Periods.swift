import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of declines` {
    @Test(arguments: Engine.available, ["paid out of band", "void", "uncollectible", "credited whole"])
    func `P10 retries stop when the invoice is settled by other means`(engine: Engine, means: String) async throws {
        let (shop, ana, _) = try await declined("pm_card_chargeCustomerFail", engine)

        try await shop.travel(to: "2026-01-24")
        let invoice = try await shop.lastInvoice(of: ana)
        switch means {
        case "paid out of band": _ = try await shop.invoices.payOutOfBand(invoice.id, in: shop.scope)
        case "void": _ = try await shop.invoices.void(invoice.id, in: shop.scope)
        case "uncollectible": _ = try await shop.invoices.markUncollectible(invoice.id, in: shop.scope)
        default:
            _ = try await CreditNotes(shop.context).create(of: invoice.id, amount: Money(9_990, .clp), in: shop.scope)
        }
        try await shop.travel(to: "2026-02-15")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed generic_decline  0341
                2026-01-23  9990  failed generic_decline  0341
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P10 each unpaid period has a calendar of its own, and paying one leaves the other behind`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        _ = try await Merchants(shop.context).update(shop.merchant.id) {
            $0.dunning = DunningPolicy(retryDays: [2, 4])
        }
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let good = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        let subscription = try await shop.subscribe(ana, to: 2_000, every: .weekly, trialDays: 1)

        try await shop.travel(to: "2026-01-26")
        let older = try await shop.invoices.open(of: ana.id, in: shop.scope)[0]
        _ = try await shop.invoices.pay(older.id, of: ana.id, in: shop.scope, with: good.id, origin: .customer)
        #expect(try await shop.status(of: subscription) == .pastDue)
        let newer = try await shop.invoices.open(of: ana.id, in: shop.scope)[0]
        _ = try await shop.invoices.pay(newer.id, of: ana.id, in: shop.scope, with: good.id, origin: .customer)

        #expect(try await shop.status(of: subscription) == .active)
        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-16  2000  failed generic_decline  0341
                2026-01-18  2000  failed generic_decline  0341
                2026-01-20  2000  failed generic_decline  0341
                2026-01-23  2000  failed generic_decline  0341
                2026-01-25  2000  failed generic_decline  0341
                2026-01-26  2000  succeeded  4242
                2026-01-26  2000  succeeded  4242
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P10 a bank debit that comes back after two days is tried again on the days that are left`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await declined("pm_bankDebitFails", engine)

        try await shop.travel(to: "2026-02-15")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed insufficient_funds  1116
                2026-01-25  9990  failed insufficient_funds  1116
                2026-01-29  9990  failed insufficient_funds  1116
                """)
        #expect(try await shop.status(of: subscription) == .pastDue)
        #expect(try await shop.verify() == [])
    }
}
