/// Exact arithmetic on amounts: 128-bit intermediates, halves away from zero, parts that add up (M1, M3).
public enum Rounding {
    /// `value × numerator ÷ denominator`, halves away from zero.
    ///
    /// - Throws: `amount_too_large` when the result does not fit in 64 bits or the denominator is zero.
    public static func multiply(
        _ value: Int64, by numerator: Int64, over denominator: Int64
    ) throws(BillingError) -> Int64 {
        try narrowed(quotient(Int128(value) * Int128(numerator), over: Int128(denominator)))
    }

    /// `value × numerator ÷ denominator` for each value, adjusted so that the parts add up to their sum rounded once.
    ///
    /// Each part is its exact share rounded down; what is missing goes, one unit each, to the largest remainders, the
    /// earlier first. Negative sums are mirrored, so the parts of −x are the negated parts of x.
    public static func spread(
        _ values: [Int64], by numerator: Int64, over denominator: Int64
    ) throws(BillingError) -> [Int64] {
        guard denominator != 0 else { throw .amountOverflow }
        let sum = values.reduce(Int128(0)) { $0 + Int128($1) }
        let product = sum.multipliedReportingOverflow(by: Int128(numerator))
        guard !product.overflow, product.partialValue != .min else { throw .amountOverflow }
        return try shares(
            of: values.map { Int128($0) * Int128(numerator) }, sum: product.partialValue, over: Int128(denominator))
    }

    /// The same where each value has a denominator of its own, all positive: their exact sum is rounded once.
    ///
    /// Denominators so many and so odd that they have no common one in 128 bits are rounded once each.
    public static func spread(
        _ values: [Int64], by numerator: Int64, over denominators: [Int64]
    ) throws(BillingError) -> [Int64] {
        guard denominators.count == values.count, denominators.allSatisfy({ $0 > 0 }) else { throw .amountOverflow }
        if let exact = common(values, by: numerator, over: denominators) {
            return try shares(of: exact.products, sum: exact.sum, over: exact.denominator)
        }
        var parts = [Int64](repeating: 0, count: values.count)
        for denominator in Set(denominators).sorted() {
            let indices = values.indices.filter { denominators[$0] == denominator }
            let shares = try spread(indices.map { values[$0] }, by: numerator, over: denominator)
            for (index, share) in zip(indices, shares) { parts[index] = share }
        }
        return parts
    }

    /// Each value × numerator ÷ its denominator, over one denominator for all; nil when that does not fit.
    private static func common(
        _ values: [Int64], by numerator: Int64, over denominators: [Int64]
    ) -> (products: [Int128], sum: Int128, denominator: Int128)? {
        var common: Int128 = 1
        for denominator in Set(denominators) {
            let next = (common / divisor(of: common, Int128(denominator)))
                .multipliedReportingOverflow(by: Int128(denominator))
            guard !next.overflow else { return nil }
            common = next.partialValue
        }
        var products: [Int128] = []
        var sum: Int128 = 0
        for (value, denominator) in zip(values, denominators) {
            let product = (Int128(value) * Int128(numerator))
                .multipliedReportingOverflow(by: common / Int128(denominator))
            let next = sum.addingReportingOverflow(product.partialValue)
            // Twice a remainder is compared with the denominator, and a product may be mirrored.
            guard !product.overflow, !next.overflow, common < Int128.max / 2, product.partialValue != .min else {
                return nil
            }
            products.append(product.partialValue)
            sum = next.partialValue
        }
        return sum == .min ? nil : (products, sum, common)
    }

    /// The greatest common divisor (Euclid).
    private static func divisor(of left: Int128, _ right: Int128) -> Int128 {
        var (left, right) = (left, right)
        while right != 0 { (left, right) = (right, left % right) }
        return left
    }

    /// Each product ÷ denominator, adjusted so that the parts add up to `sum` ÷ denominator rounded once.
    private static func shares(
        of products: [Int128], sum: Int128, over denominator: Int128
    ) throws(BillingError) -> [Int64] {
        let total = try narrowed(quotient(sum, over: denominator))
        let mirrored = (sum < 0) != (denominator < 0)
        let isNegated = (denominator < 0) != mirrored
        let divisor = denominator.magnitudeSigned

        var parts: [Int128] = []
        var remainders: [(index: Int, size: Int128)] = []
        for (index, product) in products.enumerated() {
            let (part, remainder) = floorDivision(isNegated ? -product : product, by: divisor)
            parts.append(part)
            remainders.append((index, remainder))
        }
        let missing = Int128(total).magnitudeSigned - parts.reduce(0, +)
        remainders.sort { $0.size != $1.size ? $0.size > $1.size : $0.index < $1.index }
        for remainder in remainders.prefix(Int(missing)) { parts[remainder.index] += 1 }
        var narrow: [Int64] = []
        for part in parts { narrow.append(try narrowed(mirrored ? -part : part)) }
        return narrow
    }

    /// Halves away from zero. The dividend's magnitude is at most 2^127 − 1.
    private static func quotient(_ dividend: Int128, over divisor: Int128) throws(BillingError) -> Int128 {
        guard divisor != 0 else { throw .amountOverflow }
        let (whole, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
        let awayFromZero: Int128 = (dividend < 0) != (divisor < 0) ? -1 : 1
        return rest.magnitude * 2 >= divisor.magnitude ? whole + awayFromZero : whole
    }

    private static func floorDivision(_ dividend: Int128, by divisor: Int128) -> (Int128, Int128) {
        let (whole, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? (whole - 1, rest + divisor) : (whole, rest)
    }

    private static func narrowed(_ value: Int128) throws(BillingError) -> Int64 {
        guard let narrow = Int64(exactly: value) else { throw .amountOverflow }
        return narrow
    }
}

extension Int128 {
    fileprivate var magnitudeSigned: Int128 { self < 0 ? -self : self }
}
