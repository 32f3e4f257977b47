import Billing
import Core
import Storage
import TestSupport
import Testing

/// Amounts that a calendar shows: M3, M7, M8.
@Suite struct `Stories of money` {
    @Test(arguments: Engine.available)
    func `M7 an invoice of nothing is paid without the processor, and the coupon's end brings it back`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let whole = Coupon.Reduction.percent(try Rate("100"))
        let coupon = try await Coupons(shop.context).create(
            reduction: whole, duration: .repeating(months: 2), in: shop.scope)
        let ana = try await shop.customer("Ana", card: nil)
        var order = try await shop.order(9_990)
        order.discounts = [.coupon(coupon.id)]

        let subscription = try await shop.place(order, for: ana)
        #expect(subscription.status == .active)
        try await shop.travel(to: "2026-03-14")
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-03-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  0  paid  0
                2026-02-15  0  paid  0
                2026-03-15  9990  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 what is given back never exceeds what was captured`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let payment = try #require(try await shop.payments.payment(of: invoice.id, in: shop.scope))
        let refunds = Refunds(shop.context)

        for amount: Int64 in [0, -5, .min] {
            let nothing = await #expect(throws: BillingError.self) {
                _ = try await refunds.create(of: payment.id, amount: Money(amount, .clp), in: shop.scope)
            }
            #expect(nothing?.code == "parameter_invalid_integer" && nothing?.parameter == "amount")
        }
        _ = try await refunds.create(of: payment.id, amount: Money(4_000, .clp), in: shop.scope)
        let tooMuch = await #expect(throws: BillingError.self) {
            _ = try await refunds.create(of: payment.id, amount: Money(5_991, .clp), in: shop.scope)
        }
        try await shop.travel(to: "2026-01-20")
        _ = try await refunds.create(of: payment.id, in: shop.scope)
        let nothingLeft = await #expect(throws: BillingError.self) {
            _ = try await refunds.create(of: payment.id, amount: Money(1, .clp), in: shop.scope)
        }

        #expect(tooMuch?.code == "amount_too_large")
        #expect(nothingLeft?.code == "charge_already_refunded")
        #expect(try await shop.sum(of: .cash) == 0)
        #expect(
            try await shop.mail() == """
                2026-01-15  method_added  Ana
                2026-01-15  payment_succeeded  Ana
                2026-01-15  refunded  Ana
                2026-01-20  refunded  Ana
                """)
        #expect(try await shop.verify() == [])
    }
}
