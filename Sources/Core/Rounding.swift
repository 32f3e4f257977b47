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
        let total = try narrowed(quotient(product.partialValue, over: Int128(denominator)))

        let mirrored = (product.partialValue < 0) != (denominator < 0)
        let divisor = Int128(denominator).magnitudeSigned
        let factor = (denominator < 0) != mirrored ? -Int128(numerator) : Int128(numerator)

        var parts: [Int128] = []
        var remainders: [(index: Int, size: Int128)] = []
        for (index, value) in values.enumerated() {
            let (part, remainder) = floorDivision(Int128(value) * factor, by: divisor)
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
