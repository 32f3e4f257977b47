import Core
import TestSupport
import Testing

@testable import Billing

extension `The arithmetic of an invoice` {
    private static func lines(_ amounts: [Int64], discountable: Bool = true) -> [InvoiceComputation.Line] {
        amounts.map { .init(amount: Money($0, .clp), taxRates: [], isDiscountable: discountable) }
    }

    @Test func `M4 what is given to one line is taken from it first, and then what is given to all`() throws {
        let half = Coupon.Reduction.percent(try Rate("50"))
        let invoice = try InvoiceComputation(
            Self.lines([10_000, 4_000]),
            deductions: [.init(reduction: half, places: [0]), .init(reduction: .percent(try Rate("10")))],
            currency: .clp)

        #expect(invoice.discounts.map(\.amount) == [5_000, 900])
        #expect(invoice.lines.map(\.discount.amount) == [5_500, 400])
        #expect(invoice.total.amount == 8_100)
    }

    @Test func `what costs less than a minimum keeps its price, and what is not discountable too`() throws {
        let ten = Coupon.Reduction.percent(try Rate("10"))
        func total(_ amounts: [Int64], from places: Set<Int>? = nil, discountable: Bool = true) throws -> Int64 {
            try InvoiceComputation(
                Self.lines(amounts, discountable: discountable),
                deductions: [.init(reduction: ten, places: places, minimum: Money(1_000, .clp))], currency: .clp
            ).total.amount
        }

        #expect(try total([400, 599]) == 999)
        #expect(try total([400, 600]) == 900)
        #expect(try total([400, 600], from: [1]) == 1_000)
        #expect(try total([400, 2_000], from: [1]) == 2_200)
        #expect(try total([400, 2_000], discountable: false) == 2_400)
    }
}
