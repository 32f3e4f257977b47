import Core

extension InvoiceComputation {
    /// What takes something off: from all lines that can be discounted, or from some.
    struct Deduction: Hashable {
        var reduction: Coupon.Reduction
        /// The places of the lines that it is taken from; nil: from all.
        var places: Set<Int>?
        /// What these cost at least, before discounts and taxes: below that it takes nothing.
        var minimum: Money?
    }

    /// - Parameter discounts: each from all lines.
    init(_ lines: [Line], discounts: [Coupon.Reduction], currency: Currency) throws(BillingError) {
        try self.init(lines, deductions: discounts.map { Deduction(reduction: $0) }, currency: currency)
    }

    /// Of lines as they are drawn up: what is given to each is taken first, and from what is left what is given to all.
    init(
        of lines: [InvoiceDraft.Line], at rates: [TaxRate.ID: TaxRate], discounts: [Coupon.Reduction] = [],
        in currency: Currency
    ) throws(BillingError) {
        let taken = NamedDeduction.of(lines).map(\.deduction) + discounts.map { Deduction(reduction: $0) }
        try self.init(lines, at: rates, deductions: taken, in: currency)
    }

    init(
        _ lines: [InvoiceDraft.Line], at rates: [TaxRate.ID: TaxRate], deductions: [Deduction], in currency: Currency
    ) throws(BillingError) {
        try self.init(
            lines.map { line in
                .init(
                    amount: line.amount, taxRates: line.taxRates.compactMap { rates[$0] },
                    isDiscountable: line.isDiscountable && !line.isProration)
            }, deductions: deductions, currency: currency)
    }
}

extension InvoiceComputation.Deduction {
    /// What of each of these it may take from; zero where it may not.
    func base(
        of left: [Money], _ lines: [InvoiceComputation.Line], in currency: Currency
    ) throws(BillingError) -> [Int64] {
        let isReached = lines.indices.map { places?.contains($0) ?? true }
        if let minimum {
            let whole = try Money.sum(zip(lines, isReached).filter(\.1).map(\.0.amount), in: currency)
            guard try minimum.isAtMost(whole) else { return lines.map { _ in 0 } }
        }
        return lines.indices.map { place in
            let isTouched = isReached[place] && lines[place].isDiscountable && left[place].isPositive
            return isTouched ? left[place].amount : 0
        }
    }
}

/// One discount of a document, as it is called there and as it is computed.
struct NamedDeduction {
    let discount: Discount.ID
    let coupon: Coupon.ID
    let name: String
    let deduction: InvoiceComputation.Deduction

    init(_ it: Discount) {
        (discount, coupon) = (it.id, it.coupon.id)
        name = it.coupon.name ?? it.coupon.id.rawValue
        deduction = .init(reduction: it.coupon.reduction)
    }

    /// - Parameter places: of the lines that it was given to.
    init(_ it: ChargeDiscount, on lines: [InvoiceDraft.Line], at places: [Int]) {
        (discount, coupon, name) = (it.id, it.coupon, it.name)
        let sold = places.filter { place in
            it.products.isEmpty || lines[place].product.map { it.products.contains($0) } == true
        }
        deduction = .init(reduction: it.reduction, places: Set(sold), minimum: it.minimum)
    }

    /// What is given to single lines, line by line.
    static func of(_ lines: [InvoiceDraft.Line]) -> [NamedDeduction] {
        lines.enumerated().flatMap { place, line in
            line.discounts.map { NamedDeduction($0, on: lines, at: [place]) }
        }
    }
}
