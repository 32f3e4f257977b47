import Core

extension Reader {
    /// What somebody typed as an amount: `5.000`, `$ 5.000`, `12,50`.
    ///
    /// - Returns: nil for what is no amount, and for what could be meant in two ways: nothing is guessed. Where a
    ///   currency has no decimals, point and comma both part thousands.
    public func amount(typed text: String, in currency: Currency) -> Money? {
        let style = say.moneyStyle(currency: currency.code, country: country)
        let number = Self.bare(text, without: [style.symbol, currency.code.uppercased(), currency.code, "$"])
        guard number.utf8.count <= 20 else { return nil }
        let parts = currency.exponent == 0 ? [number] : number.components(partedBy: style.decimal)
        guard parts.count <= 2, let whole = parts.first else { return nil }
        let marks = currency.exponent == 0 ? [style.grouping, style.decimal] : [style.grouping]
        guard let units = marks.lazy.compactMap({ Self.units(whole, groupedBy: $0) }).first else { return nil }
        var digits = units
        if parts.count == 2 {
            let decimals = parts[1]
            guard (1...currency.exponent).contains(decimals.count), Self.isDigits(decimals) else { return nil }
            digits += decimals + String(repeating: "0", count: currency.exponent - decimals.count)
        } else {
            digits += String(repeating: "0", count: currency.exponent)
        }
        guard digits.count <= 14, let amount = Int64(digits) else { return nil }
        return Money(amount, currency)
    }

    /// Without spaces, and without what names the currency before or after it.
    private static func bare(_ text: String, without marks: [String]) -> String {
        var text = text.filter { !$0.isWhitespace && $0 != "+" }
        for mark in marks where !mark.isEmpty {
            let mark = mark.filter { !$0.isWhitespace }
            if text.hasPrefix(mark) { text.removeFirst(mark.count) }
            if text.hasSuffix(mark) { text.removeLast(mark.count) }
        }
        return text
    }

    /// - Returns: nil for what is not digits, whole or in groups of three.
    private static func units(_ text: String, groupedBy mark: String) -> String? {
        let groups = text.components(partedBy: mark)
        guard let first = groups.first, groups.allSatisfy(isDigits), groups.count == 1 || first.count <= 3,
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.joined()
    }

    private static func isDigits(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }
}

extension String {
    /// - Parameter mark: one character.
    fileprivate func components(partedBy mark: String) -> [String] {
        guard let mark = mark.first else { return [self] }
        return split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    }
}
