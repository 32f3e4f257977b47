import Core
import TestSupport
import Testing

@testable import Billing

extension `The arithmetic of an invoice` {
    @Test func `M3 discounts are spread over the lines and taxes follow them`() throws {
        let invoice = try InvoiceComputation(
            [333, 333, 334].map { .init(amount: Money($0, .clp), taxRates: [rate("19", inclusive: false)]) },
            discounts: [.percent(try Rate("10")), .amount(Money(100, .clp))], currency: .clp)

        #expect(invoice.discount.amount == 200)
        #expect(invoice.lines.map(\.discount.amount).reduce(0, +) == 200)
        #expect(invoice.tax.amount == 152)
        #expect(invoice.total.amount == 952)
    }

    @Test func `a reduction never takes more than there is, and never touches a credit`() throws {
        let invoice = try InvoiceComputation(
            [
                .init(amount: Money(500, .clp), taxRates: []),
                .init(amount: Money(-200, .clp), taxRates: [], isDiscountable: false),
            ],
            discounts: [.amount(Money(9_999, .clp))], currency: .clp)

        #expect(invoice.discount.amount == 500)
        #expect(invoice.total.amount == -200)
    }

    @Test func `a coupon of another currency is refused`() {
        #expect(throws: BillingError.self) {
            try InvoiceComputation(
                [.init(amount: Money(500, .clp), taxRates: [])], discounts: [.amount(Money(1, .usd))], currency: .clp)
        }
    }
}
