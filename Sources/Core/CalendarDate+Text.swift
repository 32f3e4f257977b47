extension CalendarDate {
    /// - Parameter text: exactly `YYYY-MM-DD`.
    /// - Throws: `invalid_date`.
    public init(_ text: String) throws(BillingError) {
        var digits = DigitReader(text)
        guard let year = digits.number(4), digits.skip("-"), let month = digits.number(2), digits.skip("-"),
            let day = digits.number(2), digits.isAtEnd
        else { throw Self.invalid }
        try self.init(year: year, month: month, day: day)
    }

    /// `2026-01-31`. Orders as the dates do from year 0 to 9999.
    public var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
}

/// Reads fixed-width decimal fields from text, ASCII digits only.
struct DigitReader {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = text[...].utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func number(_ width: Int) -> Int? {
        var value = 0
        for _ in 0..<width {
            guard let byte = rest.first, 48...57 ~= byte else { return nil }
            value = value * 10 + Int(byte - 48)
            rest.removeFirst()
        }
        return value
    }

    mutating func skip(_ separator: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: separator) else { return false }
        rest.removeFirst()
        return true
    }
}

func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value.magnitude)
    let missing = width - digits.utf8.count
    guard missing > 0 || value < 0 else { return digits }
    return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, missing)) + digits
}
