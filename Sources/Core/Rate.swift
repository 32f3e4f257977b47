/// A percentage from 0 to 100, exact to four decimals: 19 % is 190,000 millionths.
public struct Rate: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Parts in a million, 0…1,000,000; one is a ten-thousandth of a percent.
    public let millionths: Int64

    /// - Throws: `invalid_percentage` outside 0…1,000,000.
    public init(millionths: Int64) throws(BillingError) {
        guard 0...Self.whole ~= millionths else { throw Self.invalid }
        self.millionths = millionths
    }

    /// - Parameter text: a percentage in plain digits with a point: `19`, `8.25`, `9.975`.
    /// - Throws: `invalid_percentage` for signs, spaces, exponents, more than four decimals or more than 100.
    public init(_ text: String) throws(BillingError) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard text.utf8.count <= 16, let units = Self.digits(parts[0], 1...8) else { throw Self.invalid }
        var fraction: Int64 = 0
        if parts.count == 2 {
            guard let digits = Self.digits(parts[1], 1...4) else { throw Self.invalid }
            fraction = (parts[1].count..<4).reduce(digits) { value, _ in value * 10 }
        }
        try self.init(millionths: units * 10_000 + fraction)
    }

    /// As few decimals as say it exactly, without the sign: `19`, `8.25`.
    public var description: String {
        let (units, fraction) = millionths.quotientAndRemainder(dividingBy: 10_000)
        guard fraction > 0 else { return "\(units)" }
        var digits = String(String(10_000 + fraction).dropFirst())
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(units).\(digits)"
    }

    public static func < (left: Rate, right: Rate) -> Bool { left.millionths < right.millionths }

    static let whole: Int64 = 1_000_000

    private static let invalid = BillingError.invalid(
        "percentage", "A percentage goes from 0 to 100 with at most 4 decimals.", code: "invalid_percentage")

    private static func digits(_ text: Substring.UTF8View, _ length: ClosedRange<Int>) -> Int64? {
        guard length ~= text.count else { return nil }
        var value: Int64 = 0
        for byte in text {
            guard 48...57 ~= byte else { return nil }
            value = value * 10 + Int64(byte - 48)
        }
        return value
    }
}
