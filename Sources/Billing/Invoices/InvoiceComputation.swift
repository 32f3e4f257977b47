import Core

/// The arithmetic of an invoice: lines, then discounts, then taxes, each rounded once per document and spread over the
/// lines by largest remainder, so that lines always add up to totals (M3, M4). Pure: it knows no database and no clock.
struct InvoiceComputation: Hashable {
    struct Line: Hashable {
        /// Minor units, before discounts; taxes included or not, as the rate says.
        var amount: Int64
        var taxRates: [TaxRate]
        /// Prorations and credits are not discounted again.
        var isDiscountable = true
    }

    struct LineResult: Hashable {
        var discount: Int64 = 0
        var taxes: [InvoiceTax] = []
    }

    /// The sum of the lines.
    let subtotal: Int64
    /// What the discounts take away, not negative.
    let discount: Int64
    /// All taxes, included ones too.
    let tax: Int64
    /// What the document asks for: subtotal − discount + taxes that are not included.
    let total: Int64
    let taxes: [InvoiceTax]
    let lines: [LineResult]

    /// - Throws: `amount_too_large`, `currency_mismatch` for a coupon of another currency.
    init(_ lines: [Line], discounts: [Coupon.Reduction], currency: Currency) throws(BillingError) {
        var results = [LineResult](repeating: LineResult(), count: lines.count)
        var left = lines.map(\.amount)
        for reduction in discounts {
            let parts = try Self.parts(of: reduction, on: left, lines, currency: currency)
            for (index, part) in parts.enumerated() {
                left[index] -= part
                results[index].discount += part
            }
        }
        let discounted = left.map { Money($0, currency) }
        var taxes: [InvoiceTax] = []
        var exclusive: Int64 = 0
        for rate in Self.rates(of: lines) {
            let indices = lines.indices.filter { lines[$0].taxRates.contains(rate) }
            let base = indices.map { discounted[$0] }
            let parts: [Money]
            if rate.isInclusive {
                let others = Self.rates(of: indices.map { lines[$0] }).filter { $0.isInclusive && $0 != rate }
                parts = try rate.rate.tax(containedIn: base, alongside: others.map(\.rate))
            } else {
                parts = try rate.rate.tax(on: base)
            }
            let sum = try Money.sum(parts, in: currency)
            let gross = try Money.sum(base, in: currency)
            if !rate.isInclusive { exclusive = try (Money(exclusive, currency) + sum).amount }
            taxes.append(
                InvoiceTax(
                    rate, taxable: rate.isInclusive ? try (gross - sum).amount : gross.amount, amount: sum.amount))
            for (index, part) in zip(indices, parts) {
                let lineGross = discounted[index]
                results[index].taxes.append(
                    InvoiceTax(
                        rate, taxable: rate.isInclusive ? try (lineGross - part).amount : lineGross.amount,
                        amount: part.amount))
            }
        }
        subtotal = try Money.sum(lines.map { Money($0.amount, currency) }, in: currency).amount
        discount = results.reduce(0) { $0 + $1.discount }
        tax = try Money.sum(taxes.map { Money($0.amount, currency) }, in: currency).amount
        total = try (Money(subtotal, currency) - Money(discount, currency) + Money(exclusive, currency)).amount
        self.taxes = taxes
        self.lines = results
    }

    /// Every rate that some line bears, in order of appearance.
    private static func rates(of lines: [Line]) -> [TaxRate] {
        var rates: [TaxRate] = []
        for line in lines { for rate in line.taxRates where !rates.contains(rate) { rates.append(rate) } }
        return rates
    }

    /// What one reduction takes from each line: never more than the line has left.
    private static func parts(
        of reduction: Coupon.Reduction, on left: [Int64], _ lines: [Line], currency: Currency
    ) throws(BillingError) -> [Int64] {
        let base = zip(left, lines).map { $1.isDiscountable && $0 > 0 ? $0 : 0 }
        let whole = try Money.sum(base.map { Money($0, currency) }, in: currency)
        guard whole.amount > 0 else { return left.map { _ in 0 } }
        switch reduction {
        case .percent(let rate):
            return try Rounding.spread(base, by: rate.millionths, over: 1_000_000)
        case .amount(let off):
            guard off.currency == currency else {
                throw .invalid(
                    "coupon", "The coupon is in \(off.currency), the invoice in \(currency).", code: "currency_mismatch"
                )
            }
            return try Money(min(off.amount, whole.amount), currency).allocated(by: base).map(\.amount)
        }
    }
}

extension InvoiceTax {
    fileprivate init(_ rate: TaxRate, taxable: Int64, amount: Int64) {
        self.init(
            taxRate: rate.id.rawValue, displayName: rate.displayName, millionths: rate.rate.millionths,
            isInclusive: rate.isInclusive, taxable: taxable, amount: amount)
    }
}
