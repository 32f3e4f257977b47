import Core
import TestSupport
import Testing

@testable import Billing

extension `The arithmetic of an invoice` {
    @Test func `M3 a rate that lines include beside different others is taken from each line by its own`() throws {
        let (ten, nine) = (rate("10", inclusive: true), rate("9", inclusive: true))
        let invoice = try InvoiceComputation(
            [
                .init(amount: Money(110_00, .usd), taxRates: [ten]),
                .init(amount: Money(119_00, .usd), taxRates: [ten, nine]),
            ], discounts: [], currency: .usd)

        #expect(invoice.taxes.map(\.amount.amount) == [20_00, 9_00])
        #expect(invoice.taxes.map(\.taxable.amount) == [200_00, 100_00])
        #expect(invoice.lines.map { $0.taxes.map(\.amount.amount) } == [[10_00], [10_00, 9_00]])
        #expect(invoice.lines.map { $0.taxes.map(\.taxable.amount) } == [[100_00], [100_00, 100_00]])
        #expect(invoice.total.amount == 229_00)
    }

    @Test func `M3 a tax that is added is added to the price without what that includes`() throws {
        let invoice = try compute([110_00], [rate("10", inclusive: true), rate("5", inclusive: false)], .usd)

        #expect(invoice.taxes.map(\.amount.amount) == [10_00, 5_00])
        #expect(invoice.taxes.map(\.taxable.amount) == [100_00, 100_00])
        #expect(invoice.total.amount == 115_00)
    }

    @Test func `M3 whatever lines include, a rate's tax is rounded once for the document`() throws {
        let (ten, nine) = (rate("10", inclusive: true), rate("9", inclusive: true))
        // 5 × 10 ÷ 110 and 5 × 10 ÷ 119 are 0.4545… and 0.4201…: each rounds to nothing, both together to 1.
        let invoice = try InvoiceComputation(
            [
                .init(amount: Money(5, .clp), taxRates: [ten]),
                .init(amount: Money(5, .clp), taxRates: [ten, nine]),
            ], discounts: [], currency: .clp)

        #expect(invoice.taxes[0].amount.amount == 1)
        #expect(invoice.lines.map { $0.taxes[0].amount.amount } == [1, 0])
        #expect(invoice.taxes[0].taxable.amount == 9)
    }
}
