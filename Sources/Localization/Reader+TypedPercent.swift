import Core

extension Reader {
    /// What somebody typed as a percentage: `19`, `19 %`, `8,25`, `8.25`. None has thousands, so either mark parts decimals.
    ///
    /// - Returns: nil for what is none from 0 to 100, and for more than four decimals.
    public func percentage(typed text: String) -> Rate? {
        var digits = text.filter { !$0.isWhitespace }
        if digits.hasSuffix("%") { digits.removeLast() }
        guard digits.count(where: { $0 == "." || $0 == "," }) <= 1 else { return nil }
        return try? Rate(digits.replacing(",", with: "."))
    }
}
