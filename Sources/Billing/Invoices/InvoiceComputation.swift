import Core

/// The arithmetic of an invoice: lines, then discounts, then taxes, each rounded once per document and spread over the
/// lines by largest remainder, so that lines always add up to totals (M3, M4). Pure: it knows no database and no clock.
struct InvoiceComputation: Hashable {
    struct Line: Hashable {
        /// Before discounts; taxes included or not, as the rate says.
        var amount: Money
        var taxRates: [TaxRate]
        /// Prorations and credits are not discounted again.
        var isDiscountable = true
    }

    struct LineResult: Hashable {
        /// What each discount took of it, in the order in which they apply.
        var discounts: [Money] = []
        /// Their sum.
        var discount: Money
        var taxes: [InvoiceTax] = []
    }

    /// The sum of the lines.
    let subtotal: Money
    /// What each discount takes away, not negative, in the order in which they apply.
    let discounts: [Money]
    /// Their sum.
    let discount: Money
    /// All taxes, included ones too.
    let tax: Money
    /// What the document asks for: subtotal − discount + taxes that are not included.
    let total: Money
    let taxes: [InvoiceTax]
    let lines: [LineResult]

    /// - Throws: `amount_too_large`, `currency_mismatch` for a coupon of another currency.
    init(_ lines: [Line], deductions: [Deduction], currency: Currency) throws(BillingError) {
        var results = [LineResult](repeating: LineResult(discount: .zero(currency)), count: lines.count)
        var left = lines.map(\.amount)
        var taken: [Money] = []
        for deduction in deductions {
            let parts = try Self.parts(of: deduction, on: left, lines, currency: currency)
            for (index, part) in parts.enumerated() {
                left[index] = try left[index] - part
                results[index].discounts.append(part)
                results[index].discount = try results[index].discount + part
            }
            taken.append(try Money.sum(parts, in: currency))
        }
        let borne = try Self.taxes(on: left, lines, currency: currency)
        for (index, taxes) in borne.lines.enumerated() { results[index].taxes = taxes }
        subtotal = try Money.sum(lines.map(\.amount), in: currency)
        self.discounts = taken
        discount = try Money.sum(taken, in: currency)
        taxes = borne.taxes
        tax = try Money.sum(taxes.map(\.amount), in: currency)
        let added = try Money.sum(taxes.filter { !$0.isInclusive }.map(\.amount), in: currency)
        total = try subtotal - discount + added
        self.lines = results
    }

    /// The taxes of lines that cost `left` after discounts, and what each line bears of them. Those that a line includes
    /// come first: all are computed on what is left without them, which is what is taxable.
    private static func taxes(
        on left: [Money], _ lines: [Line], currency: Currency
    ) throws(BillingError) -> (taxes: [InvoiceTax], lines: [[InvoiceTax]]) {
        let rates = rates(of: lines)
        let bearers = rates.map { rate in lines.indices.filter { lines[$0].taxRates.contains(rate) } }
        var parts = [[Money]](repeating: [], count: rates.count)
        var net = left
        for (place, rate) in rates.enumerated() where rate.isInclusive {
            let others = bearers[place].map { index in
                lines[index].taxRates.filter { $0.isInclusive && $0 != rate }.map(\.rate)
            }
            parts[place] = try rate.rate.tax(
                containedIn: bearers[place].map { left[$0] }, alongside: others)
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
                    rate, taxable: try Money.sum(bearers[place].map { net[$0] }, in: currency),
                    amount: try Money.sum(parts[place], in: currency)))
            for (index, part) in zip(bearers[place], parts[place]) {
                borne[index].append(InvoiceTax(rate, taxable: net[index], amount: part))
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

    /// What one takes from each line: never more than the line has left.
    private static func parts(
        of deduction: Deduction, on left: [Money], _ lines: [Line], currency: Currency
    ) throws(BillingError) -> [Money] {
        let base = try deduction.base(of: left, lines, in: currency)
        let whole = try Money.sum(base.map { Money($0, currency) }, in: currency)
        guard whole.isPositive else { return left.map { _ in Money.zero(currency) } }
        switch deduction.reduction {
        case .percent(let rate):
            return try Rounding.spread(base, by: rate.millionths, over: 1_000_000).map { Money($0, currency) }
        case .amount(let off):
            guard off.currency == currency else {
                throw .invalid(
                    "coupon", "The coupon is in \(off.currency), the invoice in \(currency).", code: "currency_mismatch"
                )
            }
            return try Money.min(off, whole).allocated(by: base)
        }
    }
}

extension InvoiceTax {
    fileprivate init(_ rate: TaxRate, taxable: Money, amount: Money) {
        self.init(
            taxRate: rate.id.rawValue, displayName: rate.displayName, millionths: rate.rate.millionths,
            isInclusive: rate.isInclusive, taxable: taxable, amount: amount)
    }
}
