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
        /// What each discount took of it, in the order in which they apply.
        var discounts: [Int64] = []
        var taxes: [InvoiceTax] = []

        var discount: Int64 { discounts.reduce(0, +) }
    }

    /// The sum of the lines.
    let subtotal: Int64
    /// What each discount takes away, not negative, in the order in which they apply.
    let discounts: [Int64]
    /// All taxes, included ones too.
    let tax: Int64
    /// What the document asks for: subtotal − discount + taxes that are not included.
    let total: Int64
    let taxes: [InvoiceTax]
    let lines: [LineResult]

    var discount: Int64 { discounts.reduce(0, +) }

    /// - Throws: `amount_too_large`, `currency_mismatch` for a coupon of another currency.
    init(_ lines: [Line], discounts: [Coupon.Reduction], currency: Currency) throws(BillingError) {
        var results = [LineResult](repeating: LineResult(), count: lines.count)
        var left = lines.map(\.amount)
        var taken: [Int64] = []
        for reduction in discounts {
            let parts = try Self.parts(of: reduction, on: left, lines, currency: currency)
            for (index, part) in parts.enumerated() {
                left[index] -= part
                results[index].discounts.append(part)
            }
            taken.append(parts.reduce(0, +))
        }
        let borne = try Self.taxes(on: left, lines, currency: currency)
        for (index, taxes) in borne.lines.enumerated() { results[index].taxes = taxes }
        subtotal = try Money.sum(lines.map { Money($0.amount, currency) }, in: currency).amount
        self.discounts = taken
        taxes = borne.taxes
        tax = try Money.sum(taxes.map { Money($0.amount, currency) }, in: currency).amount
        let added = try Money.sum(
            taxes.filter { !$0.isInclusive }.map { Money($0.amount, currency) }, in: currency)
        total = try (Money(subtotal, currency) - Money(taken.reduce(0, +), currency) + added).amount
        self.lines = results
    }

    /// The taxes of lines that cost `left` after discounts, and what each line bears of them. Those that a line includes
    /// come first: all are computed on what is left without them, which is what is taxable.
    private static func taxes(
        on left: [Int64], _ lines: [Line], currency: Currency
    ) throws(BillingError) -> (taxes: [InvoiceTax], lines: [[InvoiceTax]]) {
        let rates = rates(of: lines)
        let bearers = rates.map { rate in lines.indices.filter { lines[$0].taxRates.contains(rate) } }
        var parts = [[Money]](repeating: [], count: rates.count)
        var net = left.map { Money($0, currency) }
        for (place, rate) in rates.enumerated() where rate.isInclusive {
            let others = bearers[place].map { index in
                lines[index].taxRates.filter { $0.isInclusive && $0 != rate }.map(\.rate)
            }
            parts[place] = try rate.rate.tax(
                containedIn: bearers[place].map { Money(left[$0], currency) }, alongside: others)
        }
        for (place, rate) in rates.enumerated() where rate.isInclusive {
            for (index, part) in zip(bearers[place], parts[place]) { net[index] = try net[index] - part }
        }
        for (place, rate) in rates.enumerated() where !rate.isInclusive {
            parts[place] = try rate.rate.tax(on: bearers[place].map { net[$0] })
        }
        var taxes: [InvoiceTax] = []
        var borne = [[InvoiceTax]](repeating: [], count: lines.count)
        for (place, rate) in rates.enumerated() {
            taxes.append(
                InvoiceTax(
                    rate, taxable: try Money.sum(bearers[place].map { net[$0] }, in: currency).amount,
                    amount: try Money.sum(parts[place], in: currency).amount))
            for (index, part) in zip(bearers[place], parts[place]) {
                borne[index].append(InvoiceTax(rate, taxable: net[index].amount, amount: part.amount))
            }
        }
        return (taxes, borne)
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
