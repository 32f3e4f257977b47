/// How an amount is written. Digits come from the currency's exponent and nothing else (M9): no floating point, no `-0`.
public struct MoneyStyle: Hashable, Sendable {
    /// What stands before the digits: `$`, `US$`, `CLP`.
    public let symbol: String
    /// Whether a no-break space parts symbol and digits.
    public let isSpaced: Bool
    /// Between thousands.
    public let grouping: String
    /// Between units and decimals.
    public let decimal: String

    public init(_ symbol: String, spaced: Bool, decimalComma: Bool) {
        self.symbol = symbol
        isSpaced = spaced
        grouping = decimalComma ? "." : ","
        decimal = decimalComma ? "," : "."
    }

    /// A currency by its code, which is never mistaken for another: `CLP 9,990`.
    public static func code(_ currency: String, decimalComma: Bool) -> MoneyStyle {
        MoneyStyle(currency.uppercased(), spaced: true, decimalComma: decimalComma)
    }

    /// Never a line break inside an amount.
    static let space = "\u{A0}"
    /// A real minus sign: screen readers say it, and it does not break.
    static let minus = "\u{2212}"

    /// - Parameters:
    ///   - amount: minor units.
    ///   - exponent: how many decimals the currency has.
    public func text(_ amount: Int64, exponent: Int) -> String {
        let sign = amount < 0 ? Self.minus : ""
        return sign + symbol + (isSpaced ? Self.space : "") + magnitude(amount, exponent: exponent)
    }

    /// `29.99 USD`.
    public func text(_ amount: Int64, exponent: Int, withCode code: String) -> String {
        digits(amount, exponent: exponent) + Self.space + code.uppercased()
    }

    /// The digits with their sign, without a currency.
    public func digits(_ amount: Int64, exponent: Int) -> String {
        (amount < 0 ? Self.minus : "") + magnitude(amount, exponent: exponent)
    }

    private func magnitude(_ amount: Int64, exponent: Int) -> String {
        var digits = Array(String(amount.magnitude).utf8)
        while digits.count <= exponent { digits.insert(UInt8(ascii: "0"), at: 0) }
        let units = digits.dropLast(exponent)
        var text: [UInt8] = []
        for (index, digit) in units.enumerated() {
            if index > 0, (units.count - index).isMultiple(of: 3) { text.append(contentsOf: grouping.utf8) }
            text.append(digit)
        }
        if exponent > 0 {
            text.append(contentsOf: decimal.utf8)
            text.append(contentsOf: digits.suffix(exponent))
        }
        return String(decoding: text, as: UTF8.self)
    }
}
