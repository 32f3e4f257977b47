import Core
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `How an amount came to be` {
    @Test(arguments: Engine.available)
    func `M5 a change tells its days, where they give the amount to the peso`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let price = try await shop.price(14_990)
        try await shop.travel(to: "2026-01-25")
        _ = try await shop.subscriptions.change(
            subscription.id, to: .init(items: [.init(item: subscription.items[0].id, price: price.id)]), of: ana.id,
            in: shop.scope)
        try await shop.travel(to: "2026-02-16")
        let invoice = try await shop.lastInvoice(of: ana)

        let derivation = try await shop.invoices.derivation(of: invoice, zone: shop.merchant.zone)

        #expect(invoice.lines.map(\.amount.amount) == [14_990, -6_767, 10_155])
        #expect(reasons(derivation) == [.quantity, .days(21, of: 31), .days(21, of: 31)])
        #expect(derivation.steps.map(\.amount.amount) == [14_990, -6_767, 10_155, 18_378])
    }

    @Test func `M5 days are not told as the reason of what a coupon made smaller`() async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        let coupon = try await Coupons(shop.context).create(
            reduction: .percent(try Rate("50")), duration: .forever, in: shop.scope)
        let ana = try await shop.customer("Ana")
        var order = try await shop.order(9_990)
        order.discounts = [.coupon(coupon.id)]
        let subscription = try await shop.place(order, for: ana)
        let price = try await shop.price(14_990)
        try await shop.travel(to: "2026-01-25")
        _ = try await shop.subscriptions.change(
            subscription.id, to: .init(items: [.init(item: subscription.items[0].id, price: price.id)]), of: ana.id,
            in: shop.scope)
        try await shop.travel(to: "2026-02-16")

        let derivation = try await shop.invoices.derivation(
            of: try await shop.lastInvoice(of: ana), zone: shop.merchant.zone)

        #expect(reasons(derivation) == [.quantity, .days(21, of: nil), .days(21, of: nil)])
    }

    @Test func `M5 a tax that was rounded says so, one that came out even does not`() async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        let tax = try await shop.taxRate("IVA", "19", isInclusive: false)
        let ana = try await shop.customer("Ana")
        for (amount, isRounded, charged) in [(10_000, false, 11_900), (9_990, true, 11_888)] as [(Int64, Bool, Int64)] {
            var order = try await shop.order(amount)
            order.taxRates = [tax.id]
            _ = try await shop.place(order, for: ana)
            let invoice = try await shop.lastInvoice(of: ana)
            let steps = try await shop.invoices.derivation(of: invoice, zone: shop.merchant.zone).steps

            #expect(steps.map(\.kind).contains(.addedTax(invoice.taxes[0], isRounded: isRounded)))
            #expect(steps.last?.amount.amount == charged)
        }
    }

    @Test func `M5 what a credit note took off is told, down to what is left to pay`() async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        let ana = try await shop.customer("Ana")
        var order = try await shop.order(10_000)
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        _ = try await shop.place(order, for: ana)
        let invoice = try await shop.lastInvoice(of: ana)
        _ = try await CreditNotes(shop.context).create(of: invoice.id, amount: Money(3_000, .clp), in: shop.scope)

        let steps = try await shop.invoices.derivation(
            of: try await shop.lastInvoice(of: ana), zone: shop.merchant.zone
        ).steps

        #expect(steps.map(\.amount.amount) == [10_000, 10_000, -3_000, 7_000])
    }

    private func reasons(_ derivation: InvoiceDerivation) -> [InvoiceDerivation.Reason] {
        derivation.steps.compactMap { if case .line(_, let reason) = $0.kind { reason } else { nil } }
    }
}
