import Core
import TestSupport
import Testing

@testable import Billing

@Suite struct `The arithmetic of an invoice` {
    @Test func `M3 three lines of 333 pesos with 19 % included hold 160 of tax, added 190`() throws {
        let included = try compute([333, 333, 333], [rate("19", inclusive: true)])
        let added = try compute([333, 333, 333], [rate("19", inclusive: false)])

        #expect(included.total.amount == 999)
        #expect(included.tax.amount == 160)
        #expect(added.tax.amount == 190)
        #expect(added.total.amount == 1_189)
        #expect(added.lines.map { $0.taxes[0].amount.amount }.reduce(0, +) == 190)
    }

    @Test func `M3 9,990 pesos with 19 % included are 8,395 and 1,595`() throws {
        let invoice = try compute([9_990], [rate("19", inclusive: true)])

        #expect(invoice.taxes[0].taxable.amount == 8_395)
        #expect(invoice.taxes[0].amount.amount == 1_595)
        #expect(invoice.total.amount == 9_990)
    }

    @Test func `M3 140.00 with 5 % and 9.975 % is 160.97`() throws {
        let invoice = try compute([14_000], [rate("5", inclusive: false), rate("9.975", inclusive: false)], .usd)

        #expect(invoice.taxes.map(\.amount.amount) == [700, 1_397])
        #expect(invoice.total.amount == 16_097)
    }

    @Test func `M1 a sum that does not fit is refused`() {
        #expect(throws: BillingError.amountOverflow) {
            try compute([.max, 1], [])
        }
    }

    @Test(arguments: UInt64(1)...200)
    func `M3 whatever the lines, parts add up to wholes`(seed: UInt64) throws {
        let chance = Chance.seeded(seed)
        let rates = [rate("19", inclusive: true), rate("8.25", inclusive: false), rate("9.975", inclusive: false)]
        let lines = (0..<Int(chance.number(below: 6) + 1)).map { _ in
            InvoiceComputation.Line(
                amount: Money(Int64(chance.number(below: 20_000)) - 4_000, .clp),
                taxRates: rates.filter { _ in chance.number(below: 2) == 0 })
        }
        let invoice = try InvoiceComputation(
            lines, discounts: [.percent(try Rate("12.5")), .amount(Money(777, .clp))], currency: .clp)

        #expect(invoice.lines.reduce(0) { $0 + $1.discount.amount } == invoice.discount.amount)
        for tax in invoice.taxes {
            let parts = invoice.lines.flatMap(\.taxes).filter { $0.taxRate == tax.taxRate }
            #expect(parts.reduce(0) { $0 + $1.amount.amount } == tax.amount.amount)
        }
        let exclusive = try Money.sum(invoice.taxes.filter { !$0.isInclusive }.map(\.amount), in: .clp)
        #expect(try invoice.total == invoice.subtotal - invoice.discount + exclusive)
    }

    func compute(
        _ amounts: [Int64], _ rates: [TaxRate], _ currency: Currency = .clp
    ) throws -> InvoiceComputation {
        try InvoiceComputation(
            amounts.map { .init(amount: Money($0, currency), taxRates: rates) }, discounts: [], currency: currency)
    }

    func rate(_ text: String, inclusive: Bool) -> TaxRate {
        guard let rateOfText = try? Rate(text) else { preconditionFailure("\(text) is no rate") }
        return TaxRate(
            id: .init("txr_\(text)\(inclusive)"), scope: Scope(merchant: .init("acct_1"), mode: .test),
            displayName: "IVA", rate: rateOfText, isInclusive: inclusive, country: nil,
            isActive: true, metadata: [:], createdAt: Instant(seconds: 0))
    }
}
